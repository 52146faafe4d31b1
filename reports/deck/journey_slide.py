"""The customer journey: how far each phase has come and which blocks decide that."""

from collections.abc import Iterator, Mapping

from assessment.phase_scores import AxisShare, PhaseScore
from assessment.questionnaire import Phase
from reports.deck.slide import Area, Card, Slide
from reports.document import Scale, ScaleStep, Section, Text
from reports.formatting import percent, score
from reports.names import axis_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

MOST_PHASES, DRIVERS = 4, 3


def build_journey_slide(
    report: Report, sections: Mapping[str, Section], text: Wording
) -> Iterator[Slide]:
    """A card for each phase; nothing while none has a score."""
    phases = [phase for phase in report.advice.phases if phase.axes][:MOST_PHASES]
    if all(phase.score is None for phase in phases):
        return
    known = {phase.id: phase for phase in report.questionnaire.phases}
    yield Slide(
        key="journey",
        title=sections["journey"].title,
        areas=tuple(
            Area(1, _card(report, known[phase.phase], phase, place, text))
            for place, phase in enumerate(phases, start=1)
        ),
        source=exhibit_note(report, text).text,
        notes=(text("deck.journey.notes"),),
    )


def _card(report: Report, phase: Phase, found: PhaseScore, place: int, text: Wording) -> Card:
    return Card(
        label=text("deck.journey.phase", place=place),
        name=phase.name.in_(text.language),
        figure="–" if found.score is None else score(found.score, text.language),
        caption=text("deck.journey.of"),
        remark=text("result.axes.coverage", coverage=percent(found.coverage, text.language)),
        scale=_scale(report, found, text),
        lines=tuple(_lines(report, phase, found, text)),
    )


def _scale(report: Report, found: PhaseScore, text: Wording) -> Scale:
    stages = report.questionnaire.stages
    steps = tuple(ScaleStep(stage.name.in_(text.language), stage.lower) for stage in stages)
    return Scale(steps, found.score, None, "")


def _lines(report: Report, phase: Phase, found: PhaseScore, text: Wording) -> Iterator[Text]:
    """What the phase is, and the blocks that weigh most in it, the heaviest first."""
    yield Text(phase.meaning.in_(text.language), label=text("deck.journey.meaning"))
    heaviest = sorted(found.axes, key=lambda entry: -entry.share)[:DRIVERS]
    drivers = [_driver(report, entry, text) for entry in heaviest if entry.share > 0]
    for label, driver in zip((text("deck.journey.drivers"), "", ""), drivers, strict=False):
        yield Text(driver, label=label)


def _driver(report: Report, entry: AxisShare, text: Wording) -> str:
    return text(
        "deck.journey.driver",
        axis=axis_name(report.questionnaire, entry.axis, text.language),
        score="–" if entry.score is None else score(entry.score, text.language),
        share=percent(entry.share, text.language),
    )
