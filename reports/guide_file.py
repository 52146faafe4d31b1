"""Where the facilitator's guide is kept."""

from pathlib import Path

from assessment.language import Language

FOLDER = Path(__file__).parent.parent / "docs"


def guide_file(language: Language) -> Path:
    """The PDF of this language."""
    return FOLDER / f"facilitator-guide-{language}.pdf"
