"""What a company knows better about a measure than the catalogue."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.entry import NumberProblem, number
from assessment.language import Language
from assessment.roadmap.estimates import (
    COST_LIMIT,
    DAYS_LIMIT,
    WEEKS_LIMIT,
    Estimate,
    OwnEstimate,
    estimate,
)
from reports.formatting import decimal, euros, percent
from reports.measure_text import days_text
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import language, wording
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


class _Field(NamedTuple):
    """Bounds and decimals as people type it; `unit` is what one of it is worth when stored."""

    lowest: float
    highest: float
    decimals: int
    unit: float = 1


FIELDS = {
    "cost": _Field(0, COST_LIMIT, 2),
    "days": _Field(0, DAYS_LIMIT, 1),
    "weeks": _Field(1, WEEKS_LIMIT, 0),
    "chance": _Field(1, 100, 1, unit=0.01),
}

Problems = Mapping[str, NumberProblem]
"""What was typed into a field and is no figure for it, by the name of the field."""


def keep_estimates(desk: PlanDesk, choices: Choices) -> Problems:
    """Save what was typed since the fields were drawn, or go back to the catalogue."""
    problems = dict[str, NumberProblem]()
    for measure in desk.seen.found.questionnaire.measures:
        if st.session_state.get(_reset_key(measure.id)):
            _save(desk, measure.id, OwnEstimate())
        else:
            problems |= _kept(desk, choices, measure.id)
    return problems


def field_keys(desk: PlanDesk, choices: Choices) -> list[str]:
    """The keys of all fields as they are drawn once a card is unfolded."""
    measures = desk.seen.found.questionnaire.measures
    return [choices.key(_name(field, one.id)) for one in measures for field in FIELDS]


def draw_estimates(desk: PlanDesk, choices: Choices, measure: str, problems: Problems) -> None:
    """Four fields, what is wrong with them, and the way back to the catalogue."""
    text = wording()
    st.html(
        f'<div class="estimate-head"><h4>{escape(text("plan_measures.estimate.title"))}</h4>'
        f"<p>{escape(text('plan_measures.estimate.about'))}</p></div>"
    )
    with st.container(key=f"estimates-{measure}", horizontal=True, gap="small"):
        for field in FIELDS:
            _draw_field(desk, choices, measure, field, problems)
    for field in FIELDS:
        name = _name(field, measure)
        if name in problems:
            sentence = _problem(desk.seen, measure, field, str(choices.held(name)), problems[name])
            st.html(f'<p class="estimate-wrong" role="alert">{escape(sentence)}</p>')
    if _own(desk.seen, measure) != OwnEstimate():
        label = text("plan_measures.estimate.reset")
        st.button(label, key=_reset_key(measure), icon=":material/restart_alt:", type="tertiary")


def _draw_field(
    desk: PlanDesk, choices: Choices, measure: str, field: str, problems: Problems
) -> None:
    text, name = wording(), _name(field, measure)
    stored = getattr(_own(desk.seen, measure), field)
    if name not in problems and not desk.failed:
        held = choices.held(name)
        is_shown = held is not None and _figure(field, str(held), text.language) == stored
        choices.show(name, held if is_shown else _shown(field, stored, text.language))
    usual = _usual(desk.seen, measure, field, text.language)
    st.text_input(
        text(f"plan_measures.estimate.{field}"),
        placeholder=text("plan_measures.estimate.usual", figure=usual),
        max_chars=20,
        key=choices.key(name),
        persist_state="page",
    )


def _kept(desk: PlanDesk, choices: Choices, measure: str) -> dict[str, NumberProblem]:
    """Save the fields of one measure that hold something else than they showed."""
    if choices.held(_name("cost", measure)) is None:
        return {}  # the fields are drawn together or not at all
    own, problems, figures = _own(desk.seen, measure), dict[str, NumberProblem](), {}
    for field in FIELDS:
        name = _name(field, measure)
        if choices.tapped(name, _shown(field, getattr(own, field), language())):
            figure = _figure(field, str(choices.held(name)), language())
            if isinstance(figure, NumberProblem):
                problems[name] = figure
            else:
                figures[field] = figure
    if figures:
        _save(desk, measure, own.model_copy(update=figures))
    return problems


def _figure(field: str, typed: str, reader: Language) -> float | NumberProblem | None:
    """What was typed as it is stored; units may stand beside it."""
    bare = typed.strip().strip("€%").strip()
    if not bare:
        return None
    rule = FIELDS[field]
    found = number(bare, reader, lowest=rule.lowest, highest=rule.highest, decimals=rule.decimals)
    if isinstance(found, NumberProblem):
        return found
    return int(found) if rule.decimals == 0 else round(found * rule.unit, 4)


def _shown(field: str, stored: float | None, reader: Language) -> str:
    rule = FIELDS[field]
    return "" if stored is None else decimal(stored / rule.unit, reader, rule.decimals)


def _save(desk: PlanDesk, measure: str, own: OwnEstimate) -> None:
    kept = None if own == OwnEstimate() else own
    desk.change(lambda seen: plans.with_estimate(seen, measure, kept))


def _problem(seen: Planning, measure: str, field: str, typed: str, problem: NumberProblem) -> str:
    """What would have been right, and which figure applies instead."""
    text, rule = wording(), FIELDS[field]
    key = "not_whole" if problem is NumberProblem.NOT_WHOLE or not rule.decimals else "wrong"
    return text(
        f"plan_measures.estimate.{key}",
        typed=typed,
        lowest=decimal(rule.lowest, text.language),
        highest=decimal(rule.highest, text.language),
        figure=_words(_estimate(seen, measure), field, text),
    )


def _words(taken: Estimate, field: str, text: Wording) -> str:
    """One figure of an estimate as a sentence names it."""
    match field:
        case "cost":
            return euros(taken.cost, text.language)
        case "days":
            return days_text(taken.person_days, text)
        case "weeks":
            return text("measures.weeks", count=taken.weeks)
        case _:
            return percent(taken.chance, text.language)


def _usual(seen: Planning, measure: str, field: str, reader: Language) -> str:
    """The figure of the catalogue as one would type it."""
    taken = _estimate(seen, measure, OwnEstimate())
    figure = taken.person_days if field == "days" else getattr(taken, field)
    return _shown(field, figure, reader)


def _estimate(seen: Planning, measure: str, own: OwnEstimate | None = None) -> Estimate:
    edition, staff = seen.found.questionnaire, seen.found.assessment.profile.staff
    entry = next(entry for entry in edition.measures if entry.id == measure)
    return estimate(edition, entry, staff, own or _own(seen, measure))


def _own(seen: Planning, measure: str) -> OwnEstimate:
    return seen.wishes.estimates.get(measure, OwnEstimate())


def _name(field: str, measure: str) -> str:
    return f"estimate-{field}-{measure}"


def _reset_key(measure: str) -> str:
    return f"estimate-reset-{measure}"
