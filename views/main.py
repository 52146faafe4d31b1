"""The script of every page: page set-up, style, navigation and the heartbeat."""

from pathlib import Path

import streamlit as st

from views.addresses import ADDRESSES
from views.context import wording
from views.plan_leaving import keep_left_view
from views.saving import save_left_behind

HERE = Path(__file__).parent


@st.fragment(run_every=20)
def heartbeat() -> None:
    """Keep the tab talking to the server: after an outage this redraws the page by itself."""


def main() -> None:
    """Draw the page the address asks for."""
    text = wording()
    st.set_page_config(page_icon=HERE / "icon.png")
    st.html(HERE / "style.css")
    pages = [
        st.Page(
            HERE / f"{name}.py",
            title=f"{text(f'common.pages.{address or name}')} · {text('common.product')}",
            url_path=address,
            default=not address,
        )
        for name, address in ADDRESSES.items()
    ]
    page = st.navigation(pages, position="hidden")
    save_left_behind(page.url_path)
    keep_left_view(page.url_path)
    page.run()
    heartbeat()


main()
