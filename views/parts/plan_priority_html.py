"""The ranked capabilities as a list: bar, reasons in words, and the arithmetic to unfold."""

from collections.abc import Iterator, Sequence
from html import escape

from assessment.roadmap.priorities import ENABLING_MOST, ENABLING_STEP, Priority
from reports.enumeration import enumeration
from reports.formatting import fixed, score
from reports.names import capability_name
from reports.priority_text import key_phases, reasons
from services.plans import Planning
from texts.wording import Wording

GAP_DIGITS, VALUE_DIGITS = 2, 4


def priority_list(
    seen: Planning,
    shown: Sequence[Priority],
    ranked: Sequence[Priority],
    text: Wording,
    first: int = 1,
) -> str:
    """The entries `shown` of all that are `ranked`; `first` is the place of the first one."""
    entries = "".join(_entry(seen, one, ranked, text) for one in shown)
    return f'<ol class="priorities" start="{first}">{entries}</ol>'


def _entry(seen: Planning, one: Priority, ranked: Sequence[Priority], text: Wording) -> str:
    questionnaire = seen.found.questionnaire
    name = capability_name(questionnaire, one.capability, text.language)
    axis = questionnaire.axis_of[one.capability].name.in_(text.language)
    points = score(one.relative, text.language)
    return (
        f'<li><div class="priority"><b>{escape(name)}</b><small>{escape(axis)}</small>'
        f'<span class="bar" aria-hidden="true"><i style="width:{one.relative:.1f}%"></i></span>'
        f'<span class="points">{escape(points)}</span></div>'
        f"<p>{escape(reasons(questionnaire, one, ranked, text))}</p>"
        f"<details><summary>{escape(text('plan_priorities.arithmetic.title'))}</summary>"
        f"{_arithmetic(seen, one, ranked, text)}</details></li>"
    )


def _arithmetic(seen: Planning, one: Priority, ranked: Sequence[Priority], text: Wording) -> str:
    """P = G · gap · J · D, each factor with its number and where it comes from."""
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td>{escape(figure)}</td>"
        f"<td>{escape(why)}</td></tr>"
        for name, figure, why in _factors(seen, one, text)
    )
    product = text(
        "plan_priorities.arithmetic.product",
        value=fixed(one.value, text.language, VALUE_DIGITS),
        largest=fixed(ranked[0].value, text.language, VALUE_DIGITS),
        points=score(one.relative, text.language),
    )
    return f'<table class="factors">{rows}</table><p>{escape(product)}</p>'


def _factors(seen: Planning, one: Priority, text: Wording) -> Iterator[tuple[str, str, str]]:
    language, questionnaire = text.language, seen.found.questionnaire
    weight = fixed(one.weight, language, VALUE_DIGITS)
    yield (
        text("plan_priorities.arithmetic.weight"),
        weight,
        text("plan_priorities.arithmetic.weight_why"),
    )
    yield (
        text("plan_priorities.arithmetic.gap"),
        fixed(one.gap, language, GAP_DIGITS),
        text(
            "plan_priorities.arithmetic.gap_why",
            today=score(100 * one.score, language),
            target=score(100 * questionnaire.scale_values[one.level], language),
        ),
    )
    phases = key_phases(questionnaire, one, text)
    why = (
        text("plan_priorities.arithmetic.journey_why", names=phases)
        if phases
        else text("plan_priorities.arithmetic.journey_none")
    )
    yield text("plan_priorities.arithmetic.journey"), fixed(one.journey, language, GAP_DIGITS), why
    yield (
        text("plan_priorities.arithmetic.enabling"),
        fixed(one.enabling, language, GAP_DIGITS),
        _carries(seen, one, text),
    )


def _carries(seen: Planning, one: Priority, text: Wording) -> str:
    if not one.carries:
        return text("plan_priorities.arithmetic.enabling_none")
    names = [capability_name(seen.found.questionnaire, name, text.language) for name in one.carries]
    return text(
        "plan_priorities.arithmetic.enabling_why",
        names=enumeration(names, text),
        step=fixed(ENABLING_STEP, text.language, 1),
        most=fixed(ENABLING_MOST, text.language, 1),
    )
