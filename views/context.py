"""What every page needs: the reader's language, the store, the clock and the open assessment."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from assessment.language import Language, preferred_language
from assessment.repository import Repository
from storage.database import open_database
from storage.repository import SqlRepository
from storage.tables import LOCAL_ORGANISATION
from texts.wording import Wording

ASSESSMENT = "assessment"
"""Query parameter and session key of the open assessment."""
LANGUAGE = "language"
"""Session key of the reader's language."""


@cache
def repository() -> Repository:
    """The store of the local organisation, opened once per process."""
    return SqlRepository(open_database(), LOCAL_ORGANISATION)


def language() -> Language:
    """The language chosen by the reader, else the one the browser prefers, else German.

    A tab keeps it: choosing another language loads the page anew, and pages ask fifty times a run.
    """
    kept = st.session_state.get(LANGUAGE)
    if kept is None:
        kept = st.session_state[LANGUAGE] = _preferred_language()
    return Language(kept)


def _preferred_language() -> Language:
    cookie = st.context.cookies.get("oktagon_language")
    accepted = st.context.headers.get("Accept-Language") or st.context.locale
    return preferred_language(cookie, accepted)


def wording() -> Wording:
    """The interface texts in the reader's language."""
    return Wording(language())


def date_format() -> str:
    """How date fields write a day for this reader."""
    return "DD.MM.YYYY" if language() is Language.DE else "DD/MM/YYYY"


def now() -> datetime:
    """The time in UTC; the only clock the pages use."""
    return datetime.now(UTC)


def local_time(moment: datetime) -> datetime:
    """The moment in the reader's time zone, as far as the browser tells it."""
    try:
        return moment.astimezone(ZoneInfo(st.context.timezone or "Europe/Berlin"))
    except (ZoneInfoNotFoundError, ValueError):
        return moment.astimezone(UTC)


def session_id() -> str:
    """What Streamlit knows this tab by; empty where a page is run without a server."""
    running = get_script_run_ctx()
    return running.session_id if running else ""


def open_assessment(assessment_id: str | None) -> None:
    """Make this the assessment of the tab, or none; the address follows on the next page."""
    st.session_state[ASSESSMENT] = assessment_id


def assessment_id() -> str | None:
    """The open assessment: the address decides, else what the tab had open last."""
    if ASSESSMENT in st.query_params:
        st.session_state[ASSESSMENT] = st.query_params[ASSESSMENT][:64]
    elif st.session_state.get(ASSESSMENT):
        st.query_params[ASSESSMENT] = st.session_state[ASSESSMENT]
    current: str | None = st.session_state.get(ASSESSMENT)
    return current


def go_to(page: str, assessment: str | None = None) -> None:
    """Switch to a page file of `views`, with the assessment in the address."""
    open_assessment(assessment or st.session_state.get(ASSESSMENT))
    current = st.session_state.get(ASSESSMENT)
    st.switch_page(f"{page}.py", query_params={ASSESSMENT: current} if current else None)
