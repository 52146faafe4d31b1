"""After sign-off: what stays of the workshop, and the ways on."""

from html import escape

import streamlit as st

from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES
from assessment.workshop.overview import Overview, overview
from assessment.workshop.record import Record, Tally
from assessment.workshop.tasks import assigned_tasks
from reports.formatting import day_and_time, short_day
from services.results import Outcome
from texts.wording import Wording
from views.context import go_to, local_time, wording
from views.parts.workshop_agenda import subject_name
from views.parts.workshop_lights import light_counts_html
from views.parts.workshop_points import option_names, points_html
from views.parts.workshop_scale import round_line


def draw_signed_off(found: Outcome, record: Record) -> None:
    """Counts, tasks and votes; single ratings are gone."""
    text = wording()
    st.title(text("console.record.title"), anchor=False)
    if record.signed_off_at:
        when = day_and_time(local_time(record.signed_off_at), text.language)
        st.caption(text("console.record.signed", when=when, count=record.respondents))
    with st.container(horizontal=True):
        if st.button(text("console.record.to_result"), type="primary", key="to-result"):
            go_to("result")
        if st.button(text("console.record.to_report"), key="to-report"):
            go_to("report")
    counts = overview(record)
    if counts.rated:
        st.subheader(text("console.record.agreement"), anchor=False)
        st.html(light_counts_html(counts, text))
    st.html(_ways(counts, text))
    _draw_tasks(found, record, text)
    _draw_test(record, text)
    _draw_points(found, record, text)
    st.caption(text("console.record.again"))


def _ways(counts: Overview, text: Wording) -> str:
    """How the common answers came about."""
    lines = [
        text("console.record.way", way=text(f"workshop_terms.way.{way}"), count=count)
        for way, count in counts.ways.items()
        if count
    ]
    for key, count in (("overridden", counts.overridden), ("dissents", counts.dissents)):
        if count:
            lines.append(text(f"console.record.{key}", count=count))
    return f'<ul class="ways">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'


def _draw_tasks(found: Outcome, record: Record, text: Wording) -> None:
    tasks = assigned_tasks(record)
    if not tasks:
        return
    st.subheader(text("console.record.tasks"), anchor=False)
    edition = found.questionnaire
    rows = "".join(
        f"<tr><th scope='row'>{escape(subject_name(edition, task.question, text))}</th>"
        f"<td>{escape(task.owner)}</td><td>{short_day(task.due, text.language)}</td></tr>"
        for task in tasks
    )
    st.html(f'<table class="topics"><tbody>{rows}</tbody></table>')


def _draw_test(record: Record, text: Wording) -> None:
    """The one-question test at the beginning and at the end."""
    tallies: dict[str, Tally | None] = {OPENING: record.opening, CLOSING: record.closing}
    lines = [
        f"**{_title(subject, text)}:** {round_line(tally, text)}"
        for subject, tally in tallies.items()
        if tally
    ]
    if lines:
        st.subheader(text("console.record.test"), anchor=False)
        st.markdown("  \n".join(lines))


def _draw_points(found: Outcome, record: Record, text: Wording) -> None:
    for subject in (GOALS, PHASES, MEASURES):
        given = record.points.get(subject)
        if given:
            st.subheader(_title(subject, text), anchor=False)
            st.html(points_html(given, option_names(found, subject, text), subject, text))


def _title(subject: str, text: Wording) -> str:
    return text(f"workshop_terms.subject.{subject.removeprefix('@')}")
