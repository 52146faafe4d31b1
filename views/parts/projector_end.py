"""The projector at the end: thanks, the stage, and what becomes of the data."""

from html import escape

from assessment.workshop.workshop import Standing
from reports.formatting import score
from services.workshop_projection import Projection
from texts.wording import Wording


def end_html(shown: Projection, text: Wording) -> str:
    """Names and ratings are gone once the workshop is signed off, not before."""
    is_final = shown.workshop.standing is Standing.SIGNED_OFF
    erased = text("projector.end.done") if is_final else text("projector.end.later")
    return (
        f'<div class="p-notice"><h1>{escape(text("projector.end.title"))}</h1>'
        f"{_stage(shown, text)}"
        f"<p>{escape(erased)}</p><p>{escape(text('projector.end.report'))}</p></div>"
    )


def _stage(shown: Projection, text: Wording) -> str:
    """Stage and score of the whole; nothing while there is none."""
    overall, stages = shown.found.result.overall, shown.found.questionnaire.stages
    if overall.stage is None or overall.score is None:
        return ""
    name = stages[overall.stage].name.in_(text.language)
    figures = [
        (text("result.stage.label"), f"{overall.stage} · {name}"),
        (text("result.score.label"), score(overall.score, text.language)),
    ]
    tiles = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in figures
    )
    return f'<dl class="p-figures">{tiles}</dl>'
