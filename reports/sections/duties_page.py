"""Legal duties with their dates: a lane of its own, apart from maturity."""

from collections.abc import Iterator, Sequence
from datetime import date

from assessment.duties import Duty, DutyState
from assessment.question import LegalNotice
from reports.document import Block, Column, Heading, Section, Table, Text, Tone
from reports.formatting import day, short_day
from reports.names import question_name
from reports.report import Report
from texts.wording import Wording

UNSETTLED = {DutyState.OPEN, DutyState.UNKNOWN}


def build_duties_page(report: Report, text: Wording) -> Iterator[Section]:
    """The duties that were asked about, the urgent ones first; no page without any."""
    found = report.duties
    if not found:
        return
    yield Section(
        key="duties",
        label=text("result_views.duties.title"),
        bookmark=text("result_views.duties.title"),
        title=_finding(found, text),
        blocks=(
            Text(text("result_views.duties.intro")),
            *(block for state in DutyState for block in _group(report, found, state, text)),
            Text(_as_of(found, text), tone=Tone.NOTE),
            *_sources(report, found, text),
        ),
    )


def _finding(found: Sequence[Duty], text: Wording) -> str:
    """What is open or unknown, else what is left to check."""
    open_ones = sum(duty.state is DutyState.OPEN for duty in found)
    unsettled = sum(duty.state in UNSETTLED for duty in found)
    unchecked = sum(duty.state is DutyState.TO_CHECK for duty in found)
    if open_ones:
        return text("report.duties.finding.open", count=open_ones, all=len(found))
    if unsettled:
        return text("report.duties.finding.unknown", count=unsettled, all=len(found))
    if unchecked:
        return text("report.duties.finding.to_check", count=unchecked, all=len(found))
    return text("report.duties.finding.met", count=len(found))


def _group(
    report: Report, found: Sequence[Duty], state: DutyState, text: Wording
) -> Iterator[Block]:
    """All duties of one state, with what the state means."""
    listed = [duty for duty in found if duty.state is state]
    if not listed:
        return
    name = state.name.lower()
    title = text(f"result_views.duties.state.{name}")
    columns = (
        Column(text("report.duties.question"), 22),
        Column(text("report.duties.level"), 10),
        Column(text("report.duties.applies"), 18),
        Column(text("report.duties.rule"), 62),
        Column(text("report.duties.source"), 8, number=True),
    )
    rows = tuple(_row(report, duty, text) for duty in listed)
    yield Heading(text("result_views.counted", view=title, count=len(listed)))
    yield Text(text(f"result_views.duties.about.{name}"), tone=Tone.NOTE)
    yield Table(columns, rows, text("report.duties.alt", state=title))


def _row(report: Report, duty: Duty, text: Wording) -> tuple[str, ...]:
    name = question_name(report.questionnaire, duty.question, text.language)
    return (
        text("result_views.open_points.plain", question=duty.question, name=name),
        _level(duty, text),
        applies(duty.notice, text),
        duty.notice.rule.in_(text.language),
        duty.notice.source,
    )


def _level(duty: Duty, text: Wording) -> str:
    """The level today, and beside it the one that covers the duty where it is not reached."""
    if duty.level is None:
        return "–"
    if duty.state is DutyState.OPEN:
        return text("report.duties.level_open", level=duty.level, required=duty.required)
    return str(duty.level)


def applies(notice: LegalNotice, text: Wording) -> str:
    """Since or from which day; words of its own where there is no such day."""
    if not notice.applies_from:
        return text("report.duties.undated")
    start, as_of = date.fromisoformat(notice.applies_from), date.fromisoformat(notice.as_of)
    tense = "since" if start <= as_of else "from"
    return text(f"report.duties.{tense}", date=short_day(start, text.language))


def _as_of(found: Sequence[Duty], text: Wording) -> str:
    """The day on which the rules were looked up, or the first and the last such day."""
    days = sorted({date.fromisoformat(duty.notice.as_of) for duty in found})
    first, last = (day(moment, text.language) for moment in (days[0], days[-1]))
    if first == last:
        return text("questions.legal.as_of", date=first)
    return text("report.duties.as_of_between", first=first, last=last)


def _sources(report: Report, found: Sequence[Duty], text: Wording) -> Iterator[Block]:
    """What the edition cites for these duties."""
    cited = {duty.notice.source for duty in found}
    sources = [source for source in report.questionnaire.sources if source.id in cited]
    if sources:
        yield Heading(text("report.duties.sources"))
    for source in sources:
        yield Text(source.text.in_(text.language), label=source.id, tone=Tone.NOTE)
