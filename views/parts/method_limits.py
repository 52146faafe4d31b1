"""What the method cannot do, where its facts come from and which edition this is."""

from collections.abc import Iterator
from datetime import date

import streamlit as st

from assessment.questionnaire import Questionnaire
from reports.formatting import day, stated_day
from texts.wording import Wording
from views.parts.method_table import draw_lines
from views.parts.plain import plain

SHORT_HASH = 12


def draw_limits(questionnaire: Questionnaire, text: Wording) -> None:
    """The limits in plain words; duties with the date they were looked up."""
    st.header(text("method.limits.title"), anchor=False)
    draw_lines(limits(questionnaire, text))


def limits(questionnaire: Questionnaire, text: Wording) -> Iterator[str]:
    """One sentence for each limit; duties are as old as the oldest note on them."""
    yield text("method.limits.self")
    yield text("method.limits.weights")
    yield text("method.limits.market")
    notes = [found.legal for found in questionnaire.questions.values() if found.legal]
    if notes:
        oldest = min(date.fromisoformat(note.as_of) for note in notes)
        yield text("method.limits.legal", count=len(notes), date=day(oldest, text.language))


def draw_sources(questionnaire: Questionnaire, text: Wording) -> None:
    """Sources folded, the version below."""
    st.header(text("method.sources.title"), anchor=False)
    sources = questionnaire.sources
    if sources:
        with st.expander(text("method.sources.all", count=len(sources)), key="method-sources"):
            lines = (f"{source.id} · {source.text.in_(text.language)}" for source in sources)
            draw_lines(lines, "div")
    st.caption(plain(version(questionnaire, text)))


def version(questionnaire: Questionnaire, text: Wording) -> str:
    """Edition, date and the beginning of the checksum of its content."""
    stated = text(
        "report.method.edition_text",
        title=questionnaire.title.in_(text.language),
        edition=questionnaire.edition,
        as_of=stated_day(questionnaire.as_of, text.language),
    )
    checksum = questionnaire.content_hash[:SHORT_HASH]
    return f"{stated} · {text('report.method.hash')} {checksum}" if checksum else stated
