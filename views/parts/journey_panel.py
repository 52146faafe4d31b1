"""The result along the customer journey: the phases, what drives them, who plays which part."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from assessment.guidance import Bearing, JourneyRow
from assessment.phase_findings import brake, carrier, phase_spread
from assessment.phase_scores import AxisShare, PhaseScore
from assessment.questionnaire import Phase
from reports.formatting import percent, score
from reports.names import axis_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.score_bar import score_bar


def draw_journey(found: Outcome) -> None:
    """Three phases side by side, then the part each axis plays."""
    text = wording()
    st.subheader(text("result_views.journey.title"), anchor=False)
    scored = found.advice.phases
    finding = _finding(found, scored, text)
    if finding:
        st.html(f'<p class="lead">{escape(finding)}</p>')
    st.caption(text("result_views.journey.intro"))
    phases = {phase.id: phase for phase in found.questionnaire.phases}
    cards = "".join(_phase(found, phases[entry.phase], entry, text) for entry in scored)
    st.html(f'<div class="phases">{cards}</div>')
    _draw_roles(found, text)


def _finding(found: Outcome, scored: Sequence[PhaseScore], text: Wording) -> str:
    """Which phase is furthest along, as a sentence; empty while there is nothing to compare."""
    spread = phase_spread(scored)
    if spread is None:
        return ""
    highest = score(spread.best_score, text.language)
    lowest = score(spread.worst_score, text.language)
    if spread.even:
        return text("result_views.journey.level", lowest=lowest, highest=highest)
    names = {phase.id: phase.name.in_(text.language) for phase in found.questionnaire.phases}
    return text(
        "result_views.journey.furthest",
        best=names[spread.best],
        best_score=highest,
        worst=names[spread.worst],
        worst_score=lowest,
    )


def _phase(found: Outcome, phase: Phase, scored: PhaseScore, text: Wording) -> str:
    reader = text.language
    borders = [stage.lower for stage in found.questionnaire.stages]
    key = ""
    if phase.id in found.assessment.profile.key_phases:
        key = f'<p class="key">{escape(text("result_views.journey.key_phase"))}</p>'
    return (
        f'<section class="phase"><h4>{escape(phase.name.in_(reader))}</h4>'
        f"<p>{escape(phase.meaning.in_(reader))}</p>{key}{_value(scored, text)}"
        f"{score_bar(scored.score, None, borders)}"
        f'<p class="drive">{_drive(found, scored, text)}</p>'
        f"{_drivers(found, scored, text)}</section>"
    )


def _value(scored: PhaseScore, text: Wording) -> str:
    coverage = text(
        "result_views.journey.coverage", coverage=percent(scored.coverage, text.language)
    )
    if scored.score is None:
        figure, words = "–", text("result_views.journey.none")
    else:
        figure = score(scored.score, text.language)
        words = text("result_views.journey.of")
    return (
        f'<p class="value"><b>{escape(figure)}</b> {escape(words)}'
        f"<small>{escape(coverage)}</small></p>"
    )


def _drive(found: Outcome, scored: PhaseScore, text: Wording) -> str:
    """What pulls the phase up and down, as HTML."""
    named = (("carries", carrier(scored)), ("costs", brake(scored)))
    return "<br>".join(
        escape(
            text(
                f"result_views.journey.{effect}",
                axis=axis_name(found.questionnaire, axis, text.language),
            )
        )
        for effect, axis in named
        if axis
    )


def _drivers(found: Outcome, scored: PhaseScore, text: Wording) -> str:
    """The axes with a share in the phase, the largest first; nothing without a score."""
    if scored.score is None:
        return ""
    rows = "".join(
        _driver(found, axis, text)
        for axis in sorted(scored.axes, key=lambda axis: -axis.share)
        if axis.share
    )
    heads = "".join(
        f'<th scope="col">{escape(text(key))}</th>'
        for key in ("result_views.journey.drivers", "result_views.journey.share", "charts.score")
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if rows else ""


def _driver(found: Outcome, axis: AxisShare, text: Wording) -> str:
    name = axis_name(found.questionnaire, axis.axis, text.language)
    figure = "–" if axis.score is None else score(axis.score, text.language)
    return (
        f'<tr><th scope="row">{escape(name)}</th>'
        f"<td>{escape(percent(axis.share, text.language))}</td><td>{escape(figure)}</td></tr>"
    )


def _draw_roles(found: Outcome, text: Wording) -> None:
    """What the edition says about each axis that applies."""
    rows = [row for row in found.questionnaire.journey if found.result.axes[row.axis].applicable]
    if not rows:
        return
    st.subheader(text("result_views.journey.roles"), anchor=False)
    entries = "".join(_role(found, row, text) for row in rows)
    st.html(f'<dl class="roles">{entries}</dl>')


def _role(found: Outcome, row: JourneyRow, text: Wording) -> str:
    name = axis_name(found.questionnaire, row.axis, text.language)
    bearings = " · ".join(_bearings(found, row, text))
    return (
        f"<dt>{escape(name)}</dt><dd>{escape(row.sentence.in_(text.language))}"
        f"<small>{escape(bearings)}</small></dd>"
    )


def _bearings(found: Outcome, row: JourneyRow, text: Wording) -> Iterator[str]:
    for bearing in (Bearing.MAIN, Bearing.SUPPORTING):
        names = [
            phase.name.in_(text.language)
            for phase in found.questionnaire.phases
            if row.bearing.get(phase.id) is bearing
        ]
        if names:
            yield text(f"result_views.journey.bearing.{bearing}", phases=", ".join(names))
