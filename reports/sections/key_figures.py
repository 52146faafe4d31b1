"""Stage, score, coverage and reliability in a row."""

from assessment.questionnaire import Questionnaire
from assessment.result import AxisResult, OverallResult
from reports.document import KeyFigure, KeyFigures
from reports.formatting import band, percent, score
from reports.names import sentence_case, stage_name
from texts.wording import Wording


def key_figures(
    questionnaire: Questionnaire, found: AxisResult | OverallResult, text: Wording
) -> KeyFigures:
    """Stage first, score second; what is not known says so."""
    return KeyFigures(
        (
            _stage(questionnaire, found.stage, text),
            _score(found, text),
            KeyFigure(text("result.coverage.label"), percent(found.coverage, text.language)),
            KeyFigure(
                text("result.reliability.label"),
                sentence_case(text(f"result.reliability.{found.reliability}")),
            ),
        )
    )


def _stage(questionnaire: Questionnaire, stage: int | None, text: Wording) -> KeyFigure:
    label = text("result.stage.label")
    if stage is None:
        return KeyFigure(label, text("result.stage.none"))
    highest = questionnaire.stages[-1].stage
    name = sentence_case(stage_name(questionnaire, stage, text.language))
    return KeyFigure(label, name, text("result.stage.of", stage=stage, highest=highest))


def _score(found: AxisResult | OverallResult, text: Wording) -> KeyFigure:
    label = text("result.score.label")
    if found.score is None:
        return KeyFigure(label, "–", text("result.score.none"))
    spread = ""
    if found.band is not None:
        spread = text("result.score.band", band=band(found.band, text.language))
    return KeyFigure(label, score(found.score, text.language), spread)
