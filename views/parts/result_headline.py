"""The verdict as a sentence, and the four figures beneath it."""

import html

import streamlit as st

from assessment.explanation import Subject
from assessment.findings import verdict
from assessment.result import Reliability
from reports.formatting import band, percent, score
from reports.verdict_text import verdict_sentence
from services.results import Outcome
from texts.wording import Wording
from views.context import go_to, wording
from views.parts.explanation_window import draw_explanation_window


def draw_headline(found: Outcome) -> None:
    """The title says what the result says."""
    text = wording()
    overall = found.result.overall
    if overall.score is None:
        st.title(text("result.title_incomplete"), anchor=False)
        st.write(
            text(
                "result.incomplete",
                overall=percent(found.questionnaire.coverage.overall, text.language),
                coverage=percent(overall.coverage, text.language),
            )
        )
        if st.button(text("result.go_on"), type="primary", icon=":material/arrow_forward:"):
            go_to("questions")
        return
    found_verdict = verdict(found.questionnaire, found.result)
    st.title(verdict_sentence(found_verdict, found.questionnaire, text), anchor=False)


def draw_figures(found: Outcome) -> None:
    """Stage, score with band, coverage, reliability, and the way to the report."""
    text = wording()
    overall = found.result.overall
    coverage = percent(overall.coverage, text.language)
    reliability = text(f"result.reliability.{overall.reliability}")
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    left.html(
        '<div class="figures">'
        f"{_figure(text('result.stage.label'), _stage(found, text), big=True)}"
        f"{_figure(text('result.score.label'), _score(found, text))}"
        f"{_figure(text('result.coverage.label'), html.escape(coverage))}"
        f"{_figure(text('result.reliability.label'), html.escape(reliability))}"
        f"{_respondents(found, text)}"
        "</div>"
    )
    if right.button(
        text("result.to_report"),
        type="secondary" if overall.score is None else "primary",
        icon=":material/description:",
        width="stretch",
    ):
        go_to("report")
    if overall.score is not None and right.button(
        text("result.why.button"), type="tertiary", icon=":material/calculate:", key="why-overall"
    ):
        draw_explanation_window(found, Subject.OVERALL)


def _figure(label: str, value: str, *, big: bool = False) -> str:
    kind = "figure big" if big else "figure"
    return f'<div class="{kind}"><span>{html.escape(label)}</span><b>{value}</b></div>'


def _respondents(found: Outcome, text: Wording) -> str:
    """How many people rated in the workshop; nothing where there was none."""
    if found.record is None:
        return ""
    draft = text("workshop_result.draft_short") if found.record.signed_off_at is None else ""
    value = f"{found.record.respondents} <small>{html.escape(draft)}</small>"
    return _figure(text("workshop_result.respondents"), value)


def _stage(found: Outcome, text: Wording) -> str:
    stage = found.result.overall.stage
    if stage is None:
        return html.escape(text("result.stage.none"))
    stages = found.questionnaire.stages
    name = stages[stage].name.in_(text.language)
    of = text("result.stage.of", stage=stage, highest=stages[-1].stage)
    return f"{html.escape(name[:1].upper() + name[1:])} <small>{html.escape(of)}</small>"


def _score(found: Outcome, text: Wording) -> str:
    overall = found.result.overall
    if overall.score is None or overall.reliability is Reliability.INSUFFICIENT:
        return f"<small>{html.escape(text('result.score.none'))}</small>"
    spread = ""
    if overall.band:
        words = text("result.score.band", band=band(overall.band, text.language))
        title = html.escape(text("result.score.band_help"))
        spread = f' <small title="{title}">{html.escape(words)}</small>'
    return f"{html.escape(score(overall.score, text.language))}{spread}"
