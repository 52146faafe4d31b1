"""What is unknown and how sure a figure is: missing answers, coverage, evidence and band."""

from collections.abc import Iterator

import streamlit as st

from assessment.answer import Evidence
from assessment.bands import points_per_level
from assessment.questionnaire import Combination, Questionnaire
from reports.formatting import decimal, fixed, percent
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_lines, draw_table, draw_text


def draw_missing(questionnaire: Questionnaire, text: Wording) -> None:
    """The answers without a level, and from which coverage a score counts."""
    st.header(text("method.answers.title"), anchor=False)
    for name, meaning in (
        (text("questions.not_applicable"), text("method.answers.not_applicable")),
        (text("questions.dont_know"), text("method.answers.dont_know")),
        (text("method.answers.open"), text("method.answers.open_text")),
        (text("report.method.coverage_rule"), coverage_sentence(questionnaire, text)),
    ):
        draw_text(meaning, name)
    as_zero = [found for found in questionnaire.questions.values() if found.dk_as_zero]
    if as_zero:
        with st.expander(text("method.answers.as_zero", count=len(as_zero)), key="method-as-zero"):
            draw_text(text("method.answers.as_zero_text"))
            draw_lines(f"{found.id} · {found.name.in_(text.language)}" for found in as_zero)


def coverage_sentence(questionnaire: Questionnaire, text: Wording) -> str:
    """From which coverage a score is firm, provisional or given at all."""
    rule, language = questionnaire.coverage, text.language
    return text(
        "report.method.coverage_text",
        firm=percent(rule.firm, language),
        provisional=percent(rule.provisional, language),
        overall=percent(rule.overall, language),
        weight=percent(rule.overall_weight, language),
    )


def draw_evidence(questionnaire: Questionnaire, text: Wording) -> None:
    """The grades with what they mean for the band."""
    st.header(text("method.evidence.title"), anchor=False)
    draw_text(text("method.evidence.text"))
    draw_table(evidence_table(questionnaire, text))
    draw_text(text("report.method.band_text"))
    with st.expander(text("method.formulas.title"), key="method-formula-band"):
        draw_lines(_formulas(questionnaire, text), "div")


def evidence_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """The spread of one answer by its evidence grade, in levels."""
    uncertainty = questionnaire.uncertainty
    spreads = {
        f"{grade} · {text(f'questions.evidence.{grade}')}": uncertainty.evidence[grade]
        for grade in Evidence
    }
    spreads[text("method.evidence.unknown")] = uncertainty.dont_know
    if any(question.dk_as_zero for question in questionnaire.questions.values()):
        spreads[text("method.evidence.unknown_as_zero")] = uncertainty.dont_know_as_zero
    rows = tuple(Row(name, (fixed(spread, text.language, 2),)) for name, spread in spreads.items())
    heads = (text("method.evidence.grade"), text("method.evidence.spread"))
    return TextTable(heads, (Group("", rows),), numbers=1)


def _formulas(questionnaire: Questionnaire, text: Wording) -> Iterator[str]:
    combine, language = questionnaire.combine, text.language
    yield text("method.formulas.band", z=decimal(questionnaire.uncertainty.z, language, 2))
    step = decimal(points_per_level(questionnaire), language, 1)
    yield text("method.formulas.sigma", step=step)
    if Combination.MINIMUM in (combine.capability, combine.axis, combine.overall):
        yield text("method.formulas.sigma_minimum")
