"""Patterns in the answers that mislead, with what gave them away and what helps."""

from collections.abc import Iterator

from assessment.alerts import Alert
from reports.alert_text import alert_reasons
from reports.document import Block, Heading, Section, Text, Tone
from reports.enumeration import enumeration
from reports.names import measure_names
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording


def build_patterns_page(report: Report, text: Wording) -> Section:
    """Every pattern alert that applies."""
    alerts = report.advice.alerts
    first = alerts[0].rule.name.in_(text.language)
    return Section(
        key="patterns",
        label=text("advice.patterns.label"),
        bookmark=text("advice.patterns.label"),
        title=text("advice.patterns.finding", count=len(alerts), first=first),
        blocks=(
            Text(text("advice.patterns.lead")),
            *(block for alert in alerts for block in _pattern(report, alert, text)),
            exhibit_note(report, text),
        ),
    )


def _pattern(report: Report, alert: Alert, text: Wording) -> Iterator[Block]:
    rule, reader = alert.rule, text.language
    yield Heading(rule.name.in_(reader))
    yield Text(rule.explanation.in_(reader))
    yield Text(rule.advice.in_(reader), label=text("advice.patterns.advice"))
    reasons = alert_reasons(report.questionnaire, alert, text)
    if reasons:
        yield Text(enumeration(reasons, text), label=text("advice.patterns.reason"), tone=Tone.NOTE)
    if rule.measures:
        names = measure_names(report.questionnaire, reader)
        helping = ", ".join(names[measure] for measure in rule.measures)
        yield Text(helping, label=text("advice.patterns.measures"), tone=Tone.NOTE)
