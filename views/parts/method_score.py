"""How answers become scores: the levels, four sentences, an example and the formulas."""

from collections.abc import Iterator

import streamlit as st

from assessment.questionnaire import Combination, Questionnaire
from reports.formatting import decimal
from reports.names import level_name
from services.score_example import ScoreExample, score_example
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_lines, draw_table, draw_text


def draw_levels(questionnaire: Questionnaire, text: Wording) -> None:
    """What each level means and how many points it is worth."""
    st.header(text("method.levels.title"), anchor=False)
    draw_text(text("method.levels.text"))
    draw_table(levels_table(questionnaire, text))
    anchors = (
        anchor
        for question in questionnaire.questions.values()
        for anchor in question.anchors.values()
    )
    if any(anchor.value is not None for anchor in anchors):
        st.caption(text("method.levels.own_values"))


def levels_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """Every level of the scale with its meaning and its points."""
    values = questionnaire.scale_values
    rows = tuple(
        Row(
            text("report.answer.level", level=entry.level, name=entry.name.in_(text.language)),
            (decimal(100 * values[entry.level], text.language, 1),),
            detail=entry.meaning.in_(text.language),
        )
        for entry in questionnaire.levels
    )
    heads = (text("report.method.level"), text("method.levels.points"))
    return TextTable(heads, (Group("", rows),), numbers=1)


def draw_score(questionnaire: Questionnaire, text: Wording) -> None:
    """From the answer to the whole in four steps, with an example."""
    st.header(text("method.score.title"), anchor=False)
    draw_lines(_steps(questionnaire, text), "ol")
    example = score_example(questionnaire)
    if example is not None:
        st.subheader(text("method.score.example"), anchor=False)
        draw_lines(example_lines(questionnaire, example, text))
    with st.expander(text("method.formulas.title"), key="method-formula-score"):
        draw_text(text("method.formulas.signs"))
        draw_lines((text(f"method.formulas.{floor}") for floor in _floors(questionnaire)), "div")


def example_lines(
    questionnaire: Questionnaire, example: ScoreExample, text: Wording
) -> Iterator[str]:
    """Both answers with their points, then what they make together."""
    language = text.language
    weights = [decimal(question.weight, language) for question in example.questions]
    points = [decimal(part.score or 0.0, language, 1) for part in example.figure.parts]
    for place, question in enumerate(example.questions):
        level = example.levels[place]
        yield text(
            "method.score.example_question",
            question=question.name.in_(language),
            weight=weights[place],
            level=f"{level} ({level_name(questionnaire, level, language)})",
            points=points[place],
        )
    terms = [f"{weight} × {point}" for weight, point in zip(weights, points, strict=True)]
    yield text(
        f"method.score.example_result.{questionnaire.combine.capability}",
        terms=" + ".join(terms),
        weights=" + ".join(weights),
        score=decimal(example.figure.score or 0.0, language, 1),
        capability=example.capability.name.in_(language),
    )


def _steps(questionnaire: Questionnaire, text: Wording) -> Iterator[str]:
    yield text("method.score.answer")
    yield from (text(f"method.score.{floor}") for floor in _floors(questionnaire))


def _floors(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Every floor of the model with the way it is combined."""
    combine = questionnaire.combine
    floors: dict[str, Combination] = {
        "capability": combine.capability,
        "axis": combine.axis,
        "overall": combine.overall,
    }
    return tuple(f"{floor}.{combination}" for floor, combination in floors.items())
