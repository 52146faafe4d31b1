"""A small page of our own, for the moments when Streamlit's cannot be shown."""

import html
from pathlib import Path
from string import Template

from starlette.responses import HTMLResponse

from assessment.language import Language
from texts.wording import Wording

_PAGE = Template((Path(__file__).parent / "plain_page.html").read_text(encoding="utf-8"))


def plain_page(
    language: Language, title: str, sentence: str, *, back: str, status: int
) -> HTMLResponse:
    """A heading, a sentence and a link to the start page labelled `back`; nothing is kept."""
    page = _PAGE.substitute(
        language=language,
        product=html.escape(Wording(language)("common.product")),
        title=html.escape(title),
        sentence=html.escape(sentence),
        back=html.escape(back),
    )
    headers = {"Cache-Control": "no-store", "Content-Language": language}
    return HTMLResponse(page, status_code=status, headers=headers)
