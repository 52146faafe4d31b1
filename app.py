"""Starts Oktagon: `streamlit run app.py`."""

import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

import streamlit as st

from assessment.repository import NewerDatabaseError, NotSavedError
from texts.wording import all_texts
from web.language_route import LANGUAGE
from web.middleware import middleware
from web.no_delay import send_without_delay
from web.page_top import PAGE_TOP
from web.report_route import REPORT

PRELOADED = ("altair", "pandas", "reports", "services.editions", "views.context", "views.failure")
"""Slow to import: better at start than while the first visitor waits."""


def problem() -> str | None:
    """What keeps the data from being opened; asked again for every page until nothing does."""
    from views.context import repository  # noqa: PLC0415 - preloaded once the server runs

    try:
        repository()
    except NewerDatabaseError:
        return "problems.newer_database"
    except NotSavedError:
        is_server = os.environ.get("OKTAGON_DATABASE_URL", "").startswith("postgres")
        return "web.no_database" if is_server else "problems.no_storage"
    except ValueError:
        return "web.wrong_database"
    return None


def failure(error: Exception) -> bool:
    """Show the reader a sentence instead of a stack trace."""
    from views.failure import draw_failure  # noqa: PLC0415 - preloaded once the server runs

    return draw_failure(error)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what is slow and open the data before the first visitor is let in."""
    for module in PRELOADED:
        import_module(module)
    all_texts()
    if found := problem():
        logging.getLogger("oktagon").error("The data could not be opened: %s", found)
    yield


send_without_delay()
app = st.App(
    Path(__file__).parent / "views" / "main.py",
    routes=[LANGUAGE, REPORT, PAGE_TOP],
    middleware=middleware(problem),
    lifespan=lifespan,
    on_script_error=failure,
)
