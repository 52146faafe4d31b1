"""The adopted plan as a calendar file (RFC 5545): an all-day event for each measure."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event

from assessment.language import Language
from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from reports.measure_text import first_step_line
from reports.plan_text import role_name, status_name, wave_name
from reports.report import Report
from texts.wording import Wording

PRODUCER = "-//Oktagon//Oktagon//{language}"
DAY = timedelta(days=1)


def render_plan_calendar(
    report: Report, plan: AdoptedPlan, language: Language, moment: datetime, sequence: int
) -> bytes:
    """Events, as hardly any calendar takes tasks; nobody is shown as busy by them.

    Every measure keeps its id, so that a file fetched later replaces the events of an earlier one.
    `moment` is when the file is made, `sequence` grows with every change of the plan.
    """
    text = Wording(language)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCER.format(language=language.upper()))
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{text('plan_terms.sheet.name')} – {report.company}")
    for planned in plan.measures:
        event = _event(report, planned, text)
        event.add("dtstamp", moment)
        event.add("sequence", sequence)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _event(report: Report, planned: PlannedMeasure, text: Wording) -> Event:
    measure = planned.measure
    event = Event()
    event.add("uid", f"{measure.id}-{quote(report.assessment_id, safe='')}@oktagon")
    event.add("summary", text("plan_calendar.summary", name=measure.name.in_(text.language)))
    event.add("dtstart", planned.start)
    event.add("dtend", planned.due + DAY)
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if planned.is_dropped else "CONFIRMED")
    event.add("categories", [wave_name(planned.wave, text)])
    event.add("description", "\n".join(_lines(report, planned, text)))
    return event


def _lines(report: Report, planned: PlannedMeasure, text: Wording) -> Iterator[str]:
    """What somebody wants to know who opens the event; nothing of it is left empty."""
    follow_up, kpi = planned.follow_up, planned.measure.kpi
    told = (
        ("status", status_name(follow_up.status, text)),
        ("reason", follow_up.reason if planned.is_dropped else ""),
        ("role", role_name(report.questionnaire, planned.role, text)),
        ("owner", follow_up.owner),
        ("first_step", first_step_line(planned.measure, text)),
        ("kpi", kpi.name.in_(text.language)),
        ("target", kpi.target.in_(text.language)),
        ("baseline", follow_up.baseline),
        ("current", follow_up.current),
        ("note", follow_up.note),
    )
    for name, words in told:
        if words:
            yield text("plan_calendar.line", name=text(f"plan_terms.column.{name}"), words=words)
