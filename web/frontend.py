"""Streamlit's browser part: where its files lie."""

from importlib.util import find_spec
from pathlib import Path


def frontend_folder() -> Path:
    """The folder with Streamlit's index.html and everything it loads."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("Streamlit is not installed")
    return Path(spec.origin).parent / "static"
