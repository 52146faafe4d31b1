"""Three strengths and three brakes, with the answers behind them."""

from collections.abc import Sequence

import streamlit as st

from assessment.answer import Answer
from assessment.findings import Finding, brakes, strengths
from assessment.levels import level_of
from reports.formatting import fixed, score
from services.results import Outcome
from views.context import wording
from views.parts.caps import draw_question_link


def draw_strengths(found: Outcome) -> None:
    """What carries the company."""
    _draw(found, "strengths", strengths(found.questionnaire, found.result))


def draw_brakes(found: Outcome) -> None:
    """What costs the most points."""
    _draw(found, "brakes", brakes(found.questionnaire, found.result))


def _draw(found: Outcome, kind: str, findings: Sequence[Finding]) -> None:
    text = wording()
    with st.container(key=kind):
        st.subheader(text(f"result.{kind}.title"), anchor=False)
        if not findings:
            st.caption(text(f"result.{kind}.none"))
        for finding in findings:
            _draw_finding(found, finding, linked=kind == "brakes")


def _draw_finding(found: Outcome, finding: Finding, *, linked: bool) -> None:
    text = wording()
    capability = next(
        entry for entry in found.questionnaire.capabilities() if entry.id == finding.capability
    )
    axis = found.questionnaire.axis(finding.axis)
    line = text(
        "result.finding.line",
        capability=capability.name.in_(text.language),
        axis=axis.name.in_(text.language),
    )
    effect = "costs" if linked else "brings"
    points = text(
        f"result.finding.{effect}",
        points=fixed(finding.points, text.language, 1),
        score=score(finding.score * 100, text.language),
    )
    question = finding.questions[0] if finding.questions else None
    with st.container(key=f"finding-{finding.capability}", gap="xxsmall"):
        st.markdown(f"{line}  \n{points}")
        if question:
            st.caption(_anchor(found, question))
        if question and linked:
            draw_question_link(found, question)


def _anchor(found: Outcome, question_id: str) -> str:
    """What was asked, and the level description that was chosen, measured or ticked."""
    question = found.questionnaire.questions[question_id]
    answer = found.answers.get(question_id, Answer(question=question_id))
    level = level_of(question, answer)
    lowest = min(question.anchors)
    anchor = question.anchors[lowest if level is None else level]
    reader = wording().language
    return f"{question.name.in_(reader)}: {anchor.in_(reader)}"
