"""Limits of a plan in words: what they lack, and how far they are used."""

from collections.abc import Sequence

from assessment.questionnaire import Questionnaire
from assessment.roadmap.left_out import NextBest
from assessment.roadmap.limit_use import LimitUse
from assessment.roadmap.solver import Shortfall
from assessment.roadmap.way_out import Demand
from reports.enumeration import joined
from reports.formatting import decimal, euros, fixed
from reports.measure_text import days_text
from reports.names import measure_names
from reports.plan_text import role_name, wave_name
from texts.wording import Wording


def shortfall_sentence(
    questionnaire: Questionnaire, demand: Demand, missing: Sequence[Shortfall], text: Wording
) -> str:
    """Who needs how much more, and where: “Duties need €6,000 more in wave 1.”"""
    return text(f"plan_limits.demand.{demand}", more=more_text(questionnaire, missing, text))


def more_text(questionnaire: Questionnaire, missing: Sequence[Shortfall], text: Wording) -> str:
    """All that is missing: “€6,000 more in wave 1 and 3 more person-days in wave 2”."""
    return joined([_more(questionnaire, entry, text) for entry in missing], text)


def use_text(questionnaire: Questionnaire, use: LimitUse, text: Wording) -> str:
    """What a wave takes of a limit: “€15,000 of €20,000”."""
    kind, limit = use.limit.kind, use.limit
    shown = [_figure(kind, value, text) for value in (use.used, use.allowed)]
    if kind == "role":
        role = role_name(questionnaire, limit.role, text)
        return text("plan_limits.use.role", used=shown[0], allowed=shown[1], role=role)
    return text("plan_limits.use.whole", used=shown[0], allowed=shown[1])


def binding_text(questionnaire: Questionnaire, uses: Sequence[LimitUse], text: Wording) -> str:
    """The limits that leave no room, each kind with its waves; empty if none does."""
    waves: dict[tuple[str, str], list[str]] = {}
    for use in uses:
        if use.binds:
            kind = use.limit.kind, use.limit.role
            waves.setdefault(kind, []).append(wave_name(use.limit.wave, text))
    named = [
        text(
            f"plan_limits.binding.{kind}",
            waves=", ".join(names),
            role=role_name(questionnaire, role, text),
        )
        for (kind, role), names in waves.items()
    ]
    return joined(named, text)


def next_best_sentence(
    questionnaire: Questionnaire, found: NextBest, points: float, text: Wording
) -> str:
    """The measure that would come next, what it adds to the score, and what it would take."""
    names = measure_names(questionnaire, text.language)
    return text(
        "plan_limits.next_best",
        name=names[found.measure],
        points=fixed(points, text.language, 1),
        more=more_text(questionnaire, found.missing, text),
    )


def _more(questionnaire: Questionnaire, shortfall: Shortfall, text: Wording) -> str:
    limit, missing = shortfall.limit, shortfall.missing
    wave = text(f"plan_limits.in_wave.{limit.wave}")
    match limit.kind:
        case "budget":
            return text("plan_limits.more.budget", amount=euros(missing, text.language), wave=wave)
        case "most":
            return text("plan_limits.more.most", count=round(missing), wave=wave)
        case kind:
            days, role = days_text(round(missing, 1), text), limit.role
            name = role_name(questionnaire, role, text)
            return text(f"plan_limits.more.{kind}", days=days, role=name, wave=wave)


def _figure(kind: str, value: float, text: Wording) -> str:
    return euros(value, text.language) if kind == "budget" else decimal(value, text.language, 1)
