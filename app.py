"""Starts Oktagon: `streamlit run app.py`."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

from services.phone_door import phone_door
from views.addresses import ADDRESSES
from views.context import repository
from views.failure import draw_failure
from views.pending_input import keep_pending_input
from views.start_up import preload, problem
from web.guide_route import GUIDE
from web.icon import ICON
from web.language_route import LANGUAGE
from web.leave_field import LEAVE_FIELD
from web.middleware import middleware
from web.no_delay import send_without_delay
from web.page_top import PAGE_TOP
from web.phone.farewell import before_stopping
from web.phone.listener import listening
from web.phone.phones import Phones
from web.phone.routes import phone_routes
from web.report_route import REPORT


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what is slow and open the data; a problem is logged and shown instead of the pages."""
    preload()
    if found := problem():
        logging.getLogger("oktagon").error("Oktagon cannot open its content or data: %s", found)
    in_the_room = found is None and bool(repository().running_workshops())
    with before_stopping(phones.news.close):
        async with listening(phones, phone_door(), at_once=in_the_room):
            yield


send_without_delay()
keep_pending_input()
phones = Phones(repository)
app = st.App(
    Path(__file__).parent / "views" / "main.py",
    routes=[ICON, LANGUAGE, REPORT, PAGE_TOP, LEAVE_FIELD, GUIDE, *phone_routes(phones)],
    middleware=middleware(problem, ADDRESSES.values()),
    lifespan=lifespan,
    on_script_error=draw_failure,
)
