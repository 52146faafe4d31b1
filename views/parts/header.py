"""The line at the top of every page: product, pages of the open assessment, language."""

import html
from urllib.parse import quote, urlencode

import streamlit as st

from assessment.language import Language
from views.context import ASSESSMENT, wording

PAGES = {
    "profile": "company_profile.py",
    "questions": "questions.py",
    "workshop": "workshop.py",
    "result": "result.py",
    "plan": "plan.py",
    "report": "report.py",
}


def draw_header(here: str, assessment_id: str | None = None) -> None:
    """`here` is the address of the page; without an assessment only product and language show."""
    text = wording()
    with st.container(key="header", horizontal=True, vertical_alignment="center"):
        st.page_link("start.py", label=f"**{text('common.product')}**", icon=":material/hexagon:")
        if assessment_id:
            with st.container(key="header-pages", horizontal=True, width="content"):
                for page, file in PAGES.items():
                    label = text(f"common.pages.{page}")
                    st.page_link(
                        file,
                        label=f"**{label}**" if page == here else label,
                        query_params={ASSESSMENT: assessment_id},
                    )
        draw_language_link(here)


def draw_language_link(here: str) -> None:
    """A plain link: the server sets the cookie and sends the browser straight back."""
    text = wording()
    other = Language.DE if text.language is Language.EN else Language.EN
    back = "/" if here == "start" else f"/{here}"
    query = urlencode(dict(st.query_params))
    address = f"/language/{other}?next={quote(back + (f'?{query}' if query else ''), safe='')}"
    st.html(
        f'<a class="language" href="{html.escape(address)}" lang="{other}" hreflang="{other}">'
        f"{html.escape(text('common.other_language'))}</a>",
        width="content",
    )
