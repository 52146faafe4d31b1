"""Every axis in one row: stage, score with band, coverage, what caps it, and why."""

import html

import streamlit as st

from assessment.explanation import Subject
from assessment.questionnaire import Axis
from assessment.result import AxisResult
from reports.cap_sentences import axis_caps
from reports.formatting import band, percent, score
from reports.sections.workshop_marks import axis_mark_line
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.explanation_window import draw_explanation_window
from views.parts.interpretation import draw_interpretation
from views.parts.score_bar import score_bar
from views.report_input import report_of


def draw_axis_rows(found: Outcome) -> None:
    """The axes in the order of the edition."""
    text = wording()
    st.subheader(text("result.axes.title"), anchor=False)
    with st.container(key="axis-rows", gap=None):
        for axis in found.questionnaire.axes:
            _draw_row(found, axis, found.result.axes[axis.id], text)


def _draw_row(found: Outcome, axis: Axis, result: AxisResult, text: Wording) -> None:
    left, right = st.columns([5, 1], vertical_alignment="center")
    left.html(_row(found, axis, result, text))
    if result.score is not None and right.button(
        text("result.why.button"), type="tertiary", key=f"why-{axis.id}"
    ):
        draw_explanation_window(found, Subject.AXIS, axis.id)
    if result.applicable:
        draw_interpretation(found, axis)


def _row(found: Outcome, axis: Axis, result: AxisResult, text: Wording) -> str:
    name = f"{axis.id} · {axis.name.in_(text.language)}"
    if not result.applicable:
        reason = found.scope.dropped_axes.get(axis.id)
        words = reason.in_(text.language) if reason else text("result.axes.not_applicable")
        return (
            f'<div class="axis-row gone"><b>{html.escape(name)}</b>'
            f'<span class="wide">{html.escape(words)}</span></div>'
        )
    if result.score is None or result.stage is None:
        words = text("result.score.none")
    else:
        stage = found.questionnaire.stages[result.stage].name.in_(text.language)
        words = stage[:1].upper() + stage[1:]
    coverage = text("result.axes.coverage", coverage=percent(result.coverage, text.language))
    return (
        f'<div class="axis-row"><b>{html.escape(name)}</b><span>{html.escape(words)}</span>'
        f"{_figures(found, result, text)}<span class='quiet'>{html.escape(coverage)}</span>"
        f"{_notes(found, result, text)}</div>"
    )


def _figures(found: Outcome, result: AxisResult, text: Wording) -> str:
    """Score as a bar, its band as a whisker, both in numbers beside it."""
    borders = [stage.lower for stage in found.questionnaire.stages]
    bar = score_bar(result.score, result.band, borders)
    if result.score is None or result.band is None:
        return f"{bar}<span></span>"
    points = html.escape(score(result.score, text.language))
    spread = html.escape(text("result.score.band", band=band(result.band, text.language)))
    return f"{bar}<span>{points} <small>{spread}</small></span>"


def _notes(found: Outcome, result: AxisResult, text: Wording) -> str:
    """Gates that cap the axis, the hint to check the profile, and what the workshop left."""
    report, axis = report_of(found), found.questionnaire.axis(result.axis)
    notes = list(axis_caps(report, result, text))
    if result.check_profile:
        notes.append(text("result.axes.profile_check"))
    notes += [f"{line.label}: {line.text}" for line in axis_mark_line(report, axis, text)]
    return "".join(f'<em class="wide">{html.escape(note)}</em>' for note in notes)
