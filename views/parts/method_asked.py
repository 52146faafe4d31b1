"""What an edition asks: its parts, their capabilities and how many questions at each depth."""

from collections.abc import Sequence

import streamlit as st

from assessment.question import Question
from assessment.questionnaire import Axis, Questionnaire
from reports.formatting import percent
from reports.names import axis_label
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_table, draw_text
from views.parts.plain import plain


def draw_asked(questionnaire: Questionnaire, text: Wording) -> None:
    """Numbers first, then every part folded with its introduction."""
    st.header(text("method.asked.title"), anchor=False)
    sizes = text(
        "method.asked.text",
        count=len(questionnaire.questions),
        capabilities=len(questionnaire.axis_of),
        axes=len(questionnaire.axes),
    )
    depths = f" {text('method.asked.depths')}" if len(questionnaire.depths) > 1 else ""
    draw_text(sizes + depths)
    draw_table(asked_table(questionnaire, text))
    with st.container(key="method-axes"):
        for axis in questionnaire.axes:
            _draw_axis(axis, text)


def asked_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """Questions of each part by depth, their sum and the minutes they take."""
    rows = tuple(
        Row(axis_label(axis, text.language), _counts(questionnaire, _questions(axis)))
        for axis in questionnaire.axes
    )
    everything = _counts(questionnaire, tuple(questionnaire.questions.values()))
    minutes = tuple(str(depth.minutes) for depth in questionnaire.depths)
    return TextTable(
        heads=(text("method.asked.part"), *_depth_names(questionnaire, text)),
        groups=(Group("", rows),),
        numbers=len(questionnaire.depths),
        foot=(
            Row(text("method.asked.all"), everything),
            Row(text("method.asked.minutes"), minutes),
        ),
    )


def capabilities_table(axis: Axis, text: Wording) -> TextTable:
    """Capabilities of a part with meaning, share and number of questions."""
    whole = sum(capability.weight for capability in axis.capabilities)
    rows = tuple(
        Row(
            capability.name.in_(text.language),
            (percent(capability.weight / whole, text.language), str(len(capability.questions))),
            detail=capability.meaning.in_(text.language),
        )
        for capability in axis.capabilities
    )
    heads = (
        text("method.asked.capability"),
        text("method.asked.share"),
        text("method.asked.questions"),
    )
    return TextTable(heads, (Group("", rows),), numbers=2)


def _draw_axis(axis: Axis, text: Wording) -> None:
    name, count = axis_label(axis, text.language), len(_questions(axis))
    with st.expander(plain(text("method.asked.axis", name=name, count=count))):
        draw_text(axis.introduction.in_(text.language))
        draw_table(capabilities_table(axis, text))


def _questions(axis: Axis) -> tuple[Question, ...]:
    return tuple(question for capability in axis.capabilities for question in capability.questions)


def _counts(questionnaire: Questionnaire, questions: Sequence[Question]) -> tuple[str, ...]:
    """How many of the questions each depth asks; a depth includes those before it."""
    order = [depth.id for depth in questionnaire.depths]
    places = [order.index(question.depth) for question in questions]
    return tuple(str(sum(place <= depth for place in places)) for depth in range(len(order)))


def _depth_names(questionnaire: Questionnaire, text: Wording) -> tuple[str, ...]:
    return tuple(depth.name.in_(text.language) for depth in questionnaire.depths)
