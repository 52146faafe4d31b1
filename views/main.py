"""The script of every page: page set-up, style, navigation and the heartbeat."""

from pathlib import Path

import streamlit as st

from views.context import wording
from views.saving import save_left_behind

HERE = Path(__file__).parent
PAGES = ("start", "company_profile", "questions", "result", "report", "method")
ADDRESSES = {"company_profile": "profile"}


@st.fragment(run_every=20)
def heartbeat() -> None:
    """Keep the tab talking to the server: after an outage this redraws the page by itself."""


def main() -> None:
    """Draw the page the address asks for."""
    text = wording()
    st.set_page_config(page_title=text("common.product"), page_icon=HERE / "icon.png")
    st.html(HERE / "style.css")
    pages = [
        st.Page(
            HERE / f"{name}.py",
            title=f"{text(f'common.pages.{ADDRESSES.get(name, name)}')} · {text('common.product')}",
            url_path=ADDRESSES.get(name, name),
            default=name == "start",
        )
        for name in PAGES
    ]
    page = st.navigation(pages, position="hidden")
    save_left_behind(page.url_path)
    page.run()
    heartbeat()


main()
