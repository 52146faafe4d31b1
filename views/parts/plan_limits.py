"""The limits of a plan: its first day, and what each wave may take. Empty means no limit."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.entry import NumberProblem, number
from assessment.roadmap.calendar import wave_dates
from assessment.roadmap.estimates import COST_LIMIT, DAYS_LIMIT
from assessment.roadmap.limit import Limit, allowed, with_limit
from assessment.roadmap.plan import Plan
from assessment.roadmap.problem import WAVES, Limits, Wave
from reports.formatting import decimal
from reports.plan_text import role_name, span, wave_name
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import date_format, wording
from views.parts.plain import plain
from views.plan_choices import Choices
from views.plan_draft import PlanDraft

START, ROLE = "plan-start", "plan-limit-role"
MOST_LIMIT = 200
"""More measures than any catalogue has."""

YEARS_AHEAD = 5


class _Bound(NamedTuple):
    highest: int
    decimals: int


_BOUNDS = {
    "budget": _Bound(COST_LIMIT, 0),
    "days": _Bound(DAYS_LIMIT, 1),
    "role": _Bound(DAYS_LIMIT, 1),
    "most": _Bound(MOST_LIMIT, 0),
}


class LimitFields:
    """The fields of all limits. What cannot be read stays in its field, with a sentence below."""

    def __init__(self, draft: PlanDraft, choices: Choices) -> None:
        self._draft = draft
        self._choices = choices
        self._text = wording()
        self._refused: dict[str, str] = {}
        chosen = st.session_state.get(draft.key(ROLE))
        self._roles = [*_limited(draft.seen), *([chosen] if chosen else [])]

    def keep(self) -> None:
        """Save every limit that was typed since, all of them at once."""
        typed = {
            limit: found for limit in self._limits() if (found := self._typed(limit)) is not None
        }
        start = self._choices.held(START)
        moved = self._choices.tapped(START, self._seen.wishes.start) and isinstance(start, date)
        if typed or moved:
            self._draft.change(lambda seen: _changed(seen, typed, start if moved else None))

    def forget_refused(self) -> None:
        """Let fields that hold what was refused show the plan on disk as well."""
        self._refused.clear()

    def show(self) -> None:
        """Let every field show the plan on disk, but for what was refused or could not be saved."""
        if self._draft.desk.failed:
            return
        for limit in self._limits():
            if _name(limit) not in self._refused:
                self._choices.show(_name(limit), _shown(self._stored(limit), self._text))
        self._choices.show(START, self._seen.wishes.start)

    def draw(self) -> None:
        """One column a wave; days by role are folded away."""
        text = self._text
        st.subheader(text("plan_waves.limits.title"), anchor=False)
        st.caption(text("plan_waves.limits.intro"))
        with st.container(key="plan-limits"):
            for wave in WAVES:
                self._draw_wave(wave)
        with st.container(key="plan-limits-more", horizontal=True):
            self._draw_start()
        self._draw_roles()

    @property
    def keys(self) -> list[str]:
        """The keys of all fields as they are drawn."""
        return [self._choices.key(_name(limit)) for limit in self._limits()]

    @property
    def _seen(self) -> Planning:
        return self._draft.seen

    def _draw_wave(self, wave: Wave) -> None:
        text = self._text
        first, last = wave_dates(self._seen.wishes.start, wave)
        with st.container(key=f"plan-limit-{wave.number}", gap="small"):
            st.html(
                f"<h4>{escape(wave_name(wave.number, text))}</h4>"
                f"<small>{escape(span(first, last, text))}</small>"
            )
            with st.container(key=f"plan-limit-fields-{wave.number}", gap="small"):
                for kind in ("budget", "days", "most"):
                    self._draw_field(Limit(kind, wave.number), text(f"plan_waves.limits.{kind}"))
            self._draw_refusals(wave.number)

    def _draw_start(self) -> None:
        today = self._seen.wishes.start
        st.date_input(
            self._text("plan_waves.limits.start"),
            min_value=today - timedelta(days=366),
            max_value=today + timedelta(days=366 * YEARS_AHEAD),
            format=date_format(),
            key=self._choices.key(START),
            width=220,
        )

    def _draw_roles(self) -> None:
        """One role at a time, and all limits by role in words."""
        text, roles = self._text, _roles(self._seen)
        if not roles:
            return
        limited = _limited(self._seen)
        label = text("plan_waves.limits.roles", count=len(limited))
        with st.expander(label if limited else text("plan_waves.limits.roles_none"), key="roles"):
            st.caption(text("plan_waves.limits.roles_about"))
            for role in dict.fromkeys(self._roles):
                self._draw_role(role, roles[role])
            st.selectbox(
                text("plan_waves.limits.another_role"),
                [role for role in roles if role not in limited],
                index=None,
                format_func=lambda role: roles[role],
                placeholder=text("plan_waves.limits.choose_role"),
                key=self._draft.key(ROLE),
            )

    def _draw_role(self, role: str, name: str) -> None:
        text = self._text
        with st.container(key=f"plan-role-{role}", gap="small"):
            st.html(f"<h4>{escape(name)}</h4>")
            with st.container(key=f"plan-role-fields-{role}", gap="small"):
                for wave in WAVES:
                    label = text("plan_waves.limits.role_days", wave=wave_name(wave.number, text))
                    self._draw_field(Limit("role", wave.number, role), label)
            for wave in WAVES:
                self._draw_refusals(wave.number, role)

    def _draw_field(self, limit: Limit, label: str) -> None:
        st.text_input(
            label,
            key=self._choices.key(_name(limit)),
            placeholder=self._text("plan_waves.limits.none"),
            max_chars=20,
        )

    def _draw_refusals(self, wave: int, role: str = "") -> None:
        for limit in self._limits():
            sentence = self._refused.get(_name(limit))
            if sentence and (limit.wave, limit.role) == (wave, role):
                st.warning(sentence, icon=":material/info:")

    def _limits(self) -> Iterator[Limit]:
        """Every limit there is a field for."""
        for wave in WAVES:
            for kind in ("budget", "days", "most"):
                yield Limit(kind, wave.number)
            for role in dict.fromkeys(self._roles):
                yield Limit("role", wave.number, role)

    def _stored(self, limit: Limit) -> float | None:
        return allowed(self._seen.wishes.limits.get(limit.wave, Limits()), limit)

    def _typed(self, limit: Limit) -> "_Typed | None":
        """What was typed into a field since; None if nothing was, or nothing that can be saved."""
        name, text = _name(limit), self._text
        stored = _shown(self._stored(limit), text)
        if not self._choices.tapped(name, stored):
            return None
        typed = str(self._choices.held(name)).strip()
        if not typed:
            return _Typed(None)
        bound = _BOUNDS[limit.kind]
        found = number(
            typed, text.language, lowest=0, highest=bound.highest, decimals=bound.decimals
        )
        if isinstance(found, NumberProblem):
            self._refused[name] = _refusal(limit, typed, found, stored, text)
            return None
        return _Typed(found)


class _Typed(NamedTuple):
    """A figure, or None for no limit."""

    value: float | None


def _changed(seen: Planning, typed: Mapping[Limit, _Typed], start: object) -> Plan:
    limits = dict(seen.wishes.limits)
    for limit, entry in typed.items():
        wave = limits.get(limit.wave, Limits())
        limits[limit.wave] = with_limit(wave, limit, entry.value)
    kept = {wave: entry for wave, entry in limits.items() if entry != Limits()}
    first = start if isinstance(start, date) else seen.wishes.start
    return plans.with_limits(seen, kept, first)


def _roles(seen: Planning) -> dict[str, str]:
    """The roles that any measure needs, with their names, in the order of the edition."""
    edition, text = seen.found.questionnaire, wording()
    needed = {role for measure in edition.measures for role in measure.effort}
    ids = [role.id for role in edition.planning.roles if role.id in needed]
    return {role: role_name(edition, role, text) for role in ids}


def _limited(seen: Planning) -> list[str]:
    """The roles whose days are limited in any wave."""
    limited = [role for entry in seen.wishes.limits.values() for role in entry.role_days]
    return list(dict.fromkeys(limited))


def _shown(value: float | None, text: Wording) -> str:
    return "" if value is None else decimal(value, text.language)


def _refusal(limit: Limit, typed: str, problem: NumberProblem, stored: str, text: Wording) -> str:
    """What is wrong, and what still holds."""
    bound = _BOUNDS[limit.kind]
    sentence = text(
        f"plan_waves.limits.refused.{problem}",
        typed=plain(typed),
        field=text(f"plan_waves.limits.{limit.kind}"),
        highest=decimal(bound.highest, text.language),
    )
    still = "plan_waves.limits.still" if stored else "plan_waves.limits.still_none"
    return f"{sentence} {text(still, stored=stored)}"


def _name(limit: Limit) -> str:
    return "-".join(
        ["plan-limit", limit.kind, str(limit.wave), *([limit.role] if limit.role else [])]
    )
