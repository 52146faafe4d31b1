"""How far each axis is from its next stage, what limits the whole, and patterns that stand out."""

from collections.abc import Iterator, Mapping

from assessment.gaps import Gap, gaps
from reports.cap_sentences import overall_caps
from reports.deck.slide import Area, Bar, Bars, Slide, Words
from reports.document import Heading, Section, Text
from reports.names import axis_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

PATTERNS = 2


def build_gaps_slide(
    report: Report, sections: Mapping[str, Section], text: Wording
) -> Iterator[Slide]:
    """The widest gap first; nothing while no axis has a score."""
    found = gaps(report.questionnaire, report.result)
    if "gaps" not in sections:
        return
    yield Slide(
        key="gaps",
        title=sections["gaps"].title,
        areas=(
            Area(0.6, _bars(report, found, text), text("deck.gaps.heading")),
            Area(
                0.4,
                Words((*_limits(report, text), *_patterns(report, text))),
                text("result.caps.title"),
            ),
        ),
        source=exhibit_note(report, text).text,
        notes=(text("deck.gaps.notes"),),
    )


def _bars(report: Report, found: tuple[Gap, ...], text: Wording) -> Bars:
    bars = tuple(
        Bar(axis_name(report.questionnaire, gap.axis, text.language), gap.score, gap.points or None)
        for gap in found
    )
    return Bars(text("deck.series"), bars, text("deck.gaps.alt"), text("deck.gaps.series"))


def _limits(report: Report, text: Wording) -> tuple[Text, ...]:
    if report.result.overall.score is None:
        return (Text(text("result.findings_later")),)
    sentences = overall_caps(report, text) or (text("report.summary.uncapped"),)
    return tuple(Text(sentence) for sentence in sentences)


def _patterns(report: Report, text: Wording) -> Iterator[Heading | Text]:
    """The first patterns with what they mean."""
    shown = report.advice.alerts[:PATTERNS]
    if shown:
        yield Heading(text("measures.alerts.title"))
    for alert in shown:
        explained = alert.rule.explanation.in_(text.language)
        yield Text(explained, label=alert.rule.name.in_(text.language))
