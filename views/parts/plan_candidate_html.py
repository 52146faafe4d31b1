"""A candidate as HTML: the line beneath its name, and everything there is to unfold."""

from collections.abc import Iterable, Iterator
from html import escape

from assessment.candidates import Candidate
from assessment.roadmap.quick_wins import DAYS, EUROS, WEEKS
from reports.formatting import euros, fixed, percent
from reports.measure_text import (
    days_text,
    first_step_line,
    lift_lines,
    points_text,
    role_lines,
)
from reports.names import axis_name, measure_names, question_name
from texts.wording import Wording
from views.parts.measure_html import definitions, details
from views.parts.plan_filters import axes_of
from views.parts.plan_offer import Offer
from views.parts.term_html import explained

REPLACED = {"roles", "success"}
"""What the catalogue says and the company may know better."""


def summary_html(offer: Offer, candidate: Candidate, text: Wording) -> str:
    """What it adds, its benefit, the figures and what is special about it."""
    questionnaire = offer.seen.found.questionnaire
    benefit = explained(questionnaire, candidate.measure.benefit.in_(text.language), text)
    facts = " · ".join(escape(fact) for fact in _facts(offer, candidate, text))
    tags = "".join(_tags(offer, candidate, text))
    return (
        f'<div class="candidate">{_gain(candidate, text)}<p>{benefit}</p>'
        f'<p class="facts">{facts}</p><p class="tags">{tags}</p></div>'
    )


def details_html(offer: Offer, candidate: Candidate, text: Wording) -> str:
    """Everything about it, with the figures that apply to this company."""
    questionnaire = offer.seen.found.questionnaire
    lines = definitions(questionnaire, _rows(offer, candidate, text), text)
    return f'<article class="measure">{lines}</article>'


def missing_line(offer: Offer, measure: str, text: Wording) -> str:
    """The prerequisites of a ticked measure that are neither done nor ticked."""
    groups = offer.together.missing[measure]
    return text("plan_measures.card.missing", names=_groups(offer, groups, text))


def _gain(candidate: Candidate, text: Wording) -> str:
    """What it adds by its chance; in words if that is nothing without others."""
    if not candidate.lifts:
        return f'<p class="gain later">{escape(text("plan_measures.card.later"))}</p>'
    points = fixed(candidate.expected, text.language, 1)
    return (
        f'<p class="gain" title="{escape(points_text(candidate, text))}">'
        f"{escape(text('plan_measures.card.points', points=points))}</p>"
    )


def _facts(offer: Offer, candidate: Candidate, text: Wording) -> Iterator[str]:
    questionnaire, name = offer.seen.found.questionnaire, candidate.measure.id
    taken = offer.options[name].estimate
    yield axis_name(questionnaire, axes_of(questionnaire, candidate)[0], text.language)
    yield days_text(taken.person_days, text)
    yield euros(taken.cost, text.language) if taken.cost else text("measures.cost_none")
    yield text("measures.weeks", count=taken.weeks)
    yield text("plan_measures.card.chance", chance=percent(taken.chance, text.language))


def _tags(offer: Offer, candidate: Candidate, text: Wording) -> Iterator[str]:
    name = candidate.measure.id
    if candidate.ready:
        yield _tag("ready", text("plan_measures.card.ready"))
    elif name not in offer.together.missing:  # else the names of these stand right below
        yield _tag("waits", text("plan_measures.card.waits", count=len(candidate.waits_for)))
    if offer.options[name].due is not None:
        label, meaning = text("plan_measures.card.duty"), text("plan_measures.card.duty_meaning")
        yield _tag("duty", label, meaning)
    if name in offer.quick_wins:
        meaning = text(
            "plan_measures.card.quick_win_meaning",
            days=days_text(DAYS, text),
            cost=euros(EUROS, text.language),
            weeks=text("measures.weeks", count=WEEKS),
        )
        yield _tag("quick", text("plan_measures.card.quick_win"), meaning)
    if name in offer.seen.wishes.estimates:
        yield _tag("own", text("plan_measures.card.own"))


def _tag(kind: str, label: str, meaning: str = "") -> str:
    """With a meaning it opens when it is pointed at or tapped."""
    if not meaning:
        return f'<span class="tag {kind}">{escape(label)}</span>'
    return (
        f'<span class="tag {kind}"><span class="term" tabindex="0">{escape(label)}'
        f'<span class="meaning" role="tooltip">{escape(meaning)}</span></span></span>'
    )


def _rows(offer: Offer, candidate: Candidate, text: Wording) -> Iterator[tuple[str, Iterable[str]]]:
    found, measure = offer.seen.found, candidate.measure
    taken = offer.options[measure.id].estimate
    yield "first_step", [first_step_line(measure, text)]
    yield "effect", _effects(offer, candidate, text)
    yield "waits", [_groups(offer, [group], text) for group in candidate.waits_for]
    days = {role: round(part, 1) for role, part in taken.days.items()}
    yield "roles", role_lines(found.questionnaire, days, text)
    yield "success", [percent(taken.chance, text.language)]
    for name, lines in details(found, measure, text):
        if name not in REPLACED:
            yield name, lines


def _effects(offer: Offer, candidate: Candidate, text: Wording) -> list[str]:
    questionnaire = offer.seen.found.questionnaire
    if candidate.lifts:
        return [
            points_text(candidate, text),
            *lift_lines(questionnaire, candidate, text),
        ]
    return [
        text(
            "plan_measures.card.later_lift",
            question=question_name(questionnaire, effect.question, text.language),
            level=effect.level,
        )
        for effect in candidate.measure.effects
    ]


def _groups(offer: Offer, groups: Iterable[tuple[str, ...]], text: Wording) -> str:
    """Names of measures; alternatives joined by “or”."""
    names = measure_names(offer.seen.found.questionnaire, text.language)
    either = f" {text('measures.either')} "
    return "; ".join(either.join(names[name] for name in group) for group in groups)
