"""The figures of a comparison, and the answers behind them."""

import streamlit as st

from assessment.comparison import AnswerChange, Difference
from reports.comparison_text import (
    certainty_text,
    difference_text,
    evidence_text,
    level_text,
    shown_score,
)
from reports.formatting import whole
from reports.names import axis_label, question_name
from services.comparisons import ComparedOutcome
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.method_table import Group, Row, TextTable, draw_table


def draw_differences(pair: ComparedOutcome) -> None:
    """Before, after and difference of every axis and the whole."""
    text = wording()
    found = pair.comparison
    heads = tuple(
        text(f"comparison.table.{name}") for name in ("axis", "before", "after", "points")
    )
    axes = tuple(
        _row(axis_label(pair.later.questionnaire.axis(axis), text.language), difference, text)
        for axis, difference in found.axes.items()
    )
    overall = _row(text("comparison.table.overall"), found.overall, text)
    draw_table(TextTable(heads, (Group("", axes), Group("", (overall,))), numbers=3))


def _row(name: str, difference: Difference, text: Wording) -> Row:
    scores = (difference.before, difference.after)
    return Row(
        name,
        (
            *(shown_score(value, text.language) for value in scores),
            difference_text(difference),
        ),
        detail=certainty_text(difference, text),
    )


def basis_text(pair: ComparedOutcome) -> str:
    """The questions used, and where the result of a milestone shows another overall score."""
    text = wording()
    count = len(pair.comparison.common)
    if pair.same_questions:
        sentence = text("comparison.questions.same", count=count)
    else:
        sentence = text(
            "comparison.questions.common",
            count=count,
            earlier=len(pair.earlier.scope.asked),
            later=len(pair.later.scope.asked),
        )
    overall = pair.comparison.overall
    sides = ((pair.earlier, overall.before), (pair.later, overall.after))
    own = (_reported(side, value, text) for side, value in sides)
    return " ".join([sentence, *filter(None, own)])


def _reported(side: Outcome, recomputed: float | None, text: Wording) -> str:
    own = side.result.overall.score
    if own is None or (recomputed is not None and whole(own) == whole(recomputed)):
        return ""
    return text(
        "comparison.reported",
        milestone=side.assessment.milestone,
        score=shown_score(own, text.language),
    )


def draw_changes(pair: ComparedOutcome) -> None:
    """Every common question that counts differently now, folded away; there must be one."""
    changes = pair.comparison.changes
    text = wording()
    with st.expander(text("comparison.changes.title", count=len(changes)), key="changed-answers"):
        heads = (
            text("comparison.changes.question"),
            text("comparison.table.before"),
            text("comparison.table.after"),
        )
        axes = dict.fromkeys(change.axis for change in changes)
        groups = tuple(
            Group(
                axis_label(pair.later.questionnaire.axis(axis), text.language),
                tuple(_change(pair, one, text) for one in changes if one.axis == axis),
            )
            for axis in axes
        )
        draw_table(TextTable(heads, groups, numbers=2))


def _change(pair: ComparedOutcome, change: AnswerChange, text: Wording) -> Row:
    return Row(
        question_name(pair.later.questionnaire, change.question, text.language),
        (level_text(change.before, text), level_text(change.after, text)),
        detail=evidence_text(change, text),
    )
