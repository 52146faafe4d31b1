"""A field that takes one file, in the reader's language."""

import streamlit as st

from services.uploads import MOST_BYTES, uploads
from views.context import session_id, wording

LIMIT = MOST_BYTES // 1_000_000
"""In megabytes."""


def draw_file_field(label: str, key: str) -> bytes | None:
    """What the person has chosen; None while there is nothing.

    Any kind of file may be chosen: what is wrong with it is told by whoever reads it.
    """
    uploads().expect(session_id())
    _speak(key)
    chosen = st.file_uploader(label, key=key, max_upload_size=LIMIT)
    return None if chosen is None else chosen.getvalue()


def _speak(key: str) -> None:
    """Streamlit's own words in this field are English; ours take their place (see style.css)."""
    text = wording()
    words = {
        "choose": text("exchange.field.choose"),
        "drop": text("exchange.field.drop"),
        "failed": text("exchange.field.failed", limit=LIMIT),
    }
    rules = " ".join(f"--file-{name}: {_quoted(said)};" for name, said in words.items())
    st.html(f"<style>.st-key-{key} {{ {rules} }}</style>")


def _quoted(text: str) -> str:
    """A CSS string; texts come from texts/, but a quotation mark must not end it all the same."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ") + '"'
