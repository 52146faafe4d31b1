"""From a score to a stage: borders, minimum conditions and the weakest part."""

from collections.abc import Iterator, Mapping

import streamlit as st

from assessment.question import Gate, Question
from assessment.questionnaire import Axis, Questionnaire
from reports.formatting import decimal
from reports.names import axis_label
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_lines, draw_table, draw_text


def draw_stages(questionnaire: Questionnaire, text: Wording) -> None:
    """The borders, and what keeps a stage out of reach although the score would allow it."""
    st.header(text("method.stages.title"), anchor=False)
    draw_text(text("report.method.stages_text"))
    draw_table(stages_table(questionnaire, text))
    st.subheader(text("method.stages.held"), anchor=False)
    gates = gates_table(questionnaire, text)
    count = sum(len(group.rows) for group in gates.groups)
    draw_text(" ".join(_rules(questionnaire, count, text)))
    if count:
        title = text("method.stages.gates", count=count)
        with st.expander(title, key="method-gates"):
            draw_table(gates)
    with st.expander(text("method.formulas.title"), key="method-formula-stages"):
        draw_lines(_formulas(questionnaire, text), "div")


def stages_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """Every stage with the points from which it can be reached."""
    rows = tuple(
        Row(
            f"{entry.stage} · {entry.name.in_(text.language)}",
            (decimal(entry.lower, text.language),),
        )
        for entry in questionnaire.stages
    )
    heads = (text("result.stage.label"), text("report.method.border"))
    return TextTable(heads, (Group("", rows),), numbers=1)


def gates_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """Every minimum condition, part by part and last those of the whole."""
    stages = sorted({stage for gate in _gates(questionnaire) for stage in gate.requires})
    groups = [_axis_group(axis, stages, text) for axis in questionnaire.axes]
    overall = tuple(
        _gate_row(questionnaire.questions[gate.question], gate.requires, stages, text)
        for gate in questionnaire.overall.gates
    )
    groups.append(Group(text("method.stages.overall"), overall))
    return TextTable(
        heads=(text("method.stages.question"), *map(str, stages)),
        groups=tuple(group for group in groups if group.rows),
        numbers=len(stages),
        over=text("method.stages.required"),
    )


def _gates(questionnaire: Questionnaire) -> Iterator[Gate]:
    yield from (found.gate for found in questionnaire.questions.values() if found.gate)
    yield from questionnaire.overall.gates


def _axis_group(axis: Axis, stages: list[int], text: Wording) -> Group:
    rows = tuple(
        _gate_row(question, question.gate.requires, stages, text)
        for capability in axis.capabilities
        for question in capability.questions
        if question.gate
    )
    return Group(axis_label(axis, text.language), rows)


def _gate_row(
    question: Question, requires: Mapping[int, int], stages: list[int], text: Wording
) -> Row:
    levels = tuple(str(requires.get(stage, "–")) for stage in stages)
    law = f" · {text('questions.legal.label')}" if question.legal else ""
    return Row(question.name.in_(text.language), levels, detail=f"{question.id}{law}")


def _rules(questionnaire: Questionnaire, gates: int, text: Wording) -> Iterator[str]:
    above = questionnaire.overall.stages_above_weakest
    if gates:
        yield text("report.method.cap_text")
        yield text("method.stages.unknown")
    if above is not None:
        yield text("report.method.weakest_text", count=above)
    if not gates and above is None:
        yield text("method.stages.none")


def _formulas(questionnaire: Questionnaire, text: Wording) -> Iterator[str]:
    above = questionnaire.overall.stages_above_weakest
    yield text("method.formulas.stage")
    if above is not None:
        yield text("method.formulas.overall_stage", above=above)
