"""The scored axes three at a time: those that lead, those in between, those that follow."""

from collections.abc import Iterator, Mapping

from assessment.candidates import candidates_for_axis
from assessment.questionnaire import Axis, Capability
from assessment.result import AxisResult
from reports.cap_sentences import axis_caps
from reports.deck.slide import Area, Card, Slide
from reports.document import Scale, Section, Text
from reports.enumeration import listed
from reports.formatting import band, percent, score
from reports.names import stage_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

BESIDE = 3


def build_block_slides(
    report: Report, sections: Mapping[str, Section], text: Wording
) -> Iterator[Slide]:
    """At most three slides as long as an edition has no more than nine axes."""
    axes = [axis for axis in report.questionnaire.axes if _points(report, axis) is not None]
    axes.sort(key=lambda axis: -(_points(report, axis) or 0.0))
    groups = list(_groups(axes))
    level = len({score(_points(report, axis) or 0.0, text.language) for axis in axes}) == 1
    for place, group in enumerate(groups):
        yield Slide(
            key=f"blocks-{place + 1}",
            title=_finding(_kind(place, len(groups), level=level), group, text),
            areas=tuple(Area(1, _card(report, axis, sections[axis.id], text)) for axis in group),
            source=exhibit_note(report, text).text,
            notes=(text("deck.blocks.notes"), *(sections[axis.id].title for axis in group)),
        )


def _points(report: Report, axis: Axis) -> float | None:
    return report.result.axes[axis.id].score


def _groups(axes: list[Axis]) -> Iterator[list[Axis]]:
    """As few groups as possible, and these as even as possible."""
    count = -(-len(axes) // BESIDE)
    for place in range(count):
        yield axes[len(axes) * place // count : len(axes) * (place + 1) // count]


def _kind(place: int, count: int, *, level: bool) -> str:
    """How a group compares with the others; a single group, or equal scores, with nothing."""
    if count == 1:
        return "known"
    if level:
        return "level"
    if place == 0:
        return "first"
    return "last" if place == count - 1 else "middle"


def _finding(kind: str, group: list[Axis], text: Wording) -> str:
    names = listed([axis.name.in_(text.language) for axis in group], text)
    return text(f"deck.blocks.{kind}", names=names)


def _card(report: Report, axis: Axis, section: Section, text: Wording) -> Card:
    found = report.result.axes[axis.id]
    return Card(
        label=section.label,
        name=axis.name.in_(text.language),
        figure="–" if found.score is None else score(found.score, text.language),
        caption=_caption(report, found, text),
        remark=_remark(found, text),
        scale=next(block for block in section.blocks if isinstance(block, Scale)),
        lines=tuple(_lines(report, axis, found, text)),
    )


def _caption(report: Report, found: AxisResult, text: Wording) -> str:
    if found.stage is None:
        return text("result.reliability.insufficient")
    name = stage_name(report.questionnaire, found.stage, text.language)
    return text("deck.blocks.stage", stage=name)


def _remark(found: AxisResult, text: Wording) -> str:
    coverage = text("result.axes.coverage", coverage=percent(found.coverage, text.language))
    if found.band is None:
        return coverage
    shown = text("result.score.band", band=band(found.band, text.language))
    return f"{shown} · {coverage}"


def _lines(report: Report, axis: Axis, found: AxisResult, text: Wording) -> Iterator[Text]:
    """What is strongest and weakest, what caps the stage, what it costs, what comes first."""
    scored = [
        (value, capability)
        for capability in axis.capabilities
        if (value := report.result.capabilities[capability.id].score) is not None
    ]
    if len({value for value, _ in scored}) > 1:
        best = max(scored, key=lambda pair: pair[0])
        worst = min(scored, key=lambda pair: pair[0])
        yield Text(_capability(*best, text), label=text("deck.blocks.strongest"))
        yield Text(_capability(*worst, text), label=text("deck.blocks.weakest"))
    for sentence in axis_caps(report, found, text)[:1]:
        yield Text(sentence, label=text("deck.blocks.capped"))
    said = report.questionnaire.interpretation(axis.id, found.stage)
    if said is not None:
        yield Text(said.costs.in_(text.language), label=text("measures.interpretation.costs"))
    for candidate in candidates_for_axis(report.questionnaire, report.advice.candidates, axis.id)[
        :1
    ]:
        yield Text(candidate.measure.name.in_(text.language), label=text("deck.blocks.measure"))


def _capability(value: float, capability: Capability, text: Wording) -> str:
    points = score(value * 100, text.language)
    return text("deck.blocks.capability", name=capability.name.in_(text.language), score=points)
