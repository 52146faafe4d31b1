"""Waves of a proposed plan as HTML: what each takes and brings, and why a measure is in it."""

from collections.abc import Iterator, Sequence
from html import escape

from assessment.questionnaire import Questionnaire
from assessment.result import OverallResult
from assessment.roadmap.calendar import wave_dates
from assessment.roadmap.grounds import Grounds
from assessment.roadmap.limit_use import LimitUse
from assessment.roadmap.options import duty_date
from assessment.roadmap.problem import WAVES, Option
from assessment.roadmap.roadmap import Roadmap, WaveForecast
from assessment.roadmap.what_if import expected_gain
from reports.formatting import decimal, euros, score
from reports.grounds_text import Setting, grounds_text
from reports.limit_text import use_text
from reports.measure_text import days_text
from reports.plan_text import role_name, span, wave_name
from services.plans import Planning
from texts.wording import Wording


def totals_html(seen: Planning, found: Roadmap, text: Wording) -> str:
    """What the whole plan takes and brings."""
    reader, final = text.language, found.final.overall
    expected = found.waves[-1].expected
    today = seen.found.result.overall
    figures = [
        ("measures", str(len(found.schedule)), ""),
        ("cost", euros(found.cost, reader), ""),
        ("days", decimal(found.days, reader, 1), ""),
    ]
    if expected is not None and today.score is not None:
        was = text("plan_waves.figures.today", score=score(today.score, reader))
        figures.append(("expected", score(expected, reader), was))
    if final.score is not None:
        figures.append(("full", score(final.score, reader), _stage(final, text)))
    shown = "".join(_figure(*figure, text) for figure in figures)
    return f'<div class="figures plan-figures">{shown}</div>'


def wave_html(seen: Planning, wave: WaveForecast, uses: Sequence[LimitUse], text: Wording) -> str:
    """The head of one wave: dates, what it takes of its limits, and the forecast after it."""
    place = next(entry for entry in WAVES if entry.number == wave.number)
    first, last = wave_dates(seen.wishes.start, place)
    edition = seen.found.questionnaire
    rows = "".join(_takes(edition, wave, uses, text)) + "".join(_brings(wave, text))
    return (
        f'<header class="wave"><h3>{escape(wave_name(wave.number, text))}</h3>'
        f"<span>{escape(span(first, last, text))}</span></header>"
        f'<dl class="wave-figures">{rows}</dl>{_roles(edition, wave, uses, text)}'
    )


def planned_html(seen: Planning, option: Option, found: Grounds, text: Wording) -> str:
    """One measure: its name, why it is there, and what it takes."""
    edition = seen.found.questionnaire
    measure = next(entry for entry in edition.measures if entry.id == option.measure)
    taken = option.estimate
    gain = expected_gain(edition, seen.found.result, {option.measure: taken})
    setting = Setting(seen.wishes.start, duty_date(measure, seen.found.assessment.profile), gain)
    why = grounds_text(edition, found, setting, text)
    effort = [
        euros(taken.cost, text.language) if taken.cost else text("measures.cost_none"),
        days_text(taken.person_days, text),
        text("measures.weeks", count=taken.weeks),
        role_name(edition, measure.responsible, text),
    ]
    kind = " duty" if found.is_duty else " pinned" if found.is_pinned else ""
    return (
        f'<article class="planned{kind}"><b>{escape(measure.name.in_(text.language))}</b>'
        f"<p>{escape(why)}</p><small>{escape(' · '.join(effort))}</small></article>"
    )


def _takes(
    edition: Questionnaire, wave: WaveForecast, uses: Sequence[LimitUse], text: Wording
) -> Iterator[str]:
    by_kind = {use.limit.kind: use for use in uses if not use.limit.role}
    free = {
        "budget": euros(wave.cost, text.language),
        "days": decimal(wave.days, text.language, 1),
        "most": str(len(wave.measures)),
    }
    for kind, figure in free.items():
        use = by_kind.get(kind)
        shown = use_text(edition, use, text) if use else figure
        yield _row(text(f"plan_waves.wave.{kind}"), shown, use, text)


def _brings(wave: WaveForecast, text: Wording) -> Iterator[str]:
    if wave.expected is not None:
        points = text("plan_waves.wave.points", score=score(wave.expected, text.language))
        yield _row(text("plan_waves.wave.expected"), points, None, text)
    if wave.after.score is not None:
        yield _row(text("plan_waves.wave.full"), _after(wave.after, text), None, text)


def _after(after: OverallResult, text: Wording) -> str:
    points = text("plan_waves.wave.points", score=score(after.score or 0.0, text.language))
    stage = _stage(after, text)
    return f"{points} · {stage}" if stage else points


def _stage(after: OverallResult, text: Wording) -> str:
    """Empty without a stage."""
    return "" if after.stage is None else text("plan_waves.wave.stage", stage=after.stage)


def _row(label: str, shown: str, use: LimitUse | None, text: Wording) -> str:
    return f"<div><dt>{escape(label)}</dt><dd>{escape(shown)}{_mark(use, text)}</dd></div>"


def _mark(use: LimitUse | None, text: Wording) -> str:
    """How full a limit is, as a bar, and in words where it leaves no room."""
    if use is None:
        return ""
    share = 100 * min(use.used / use.allowed, 1.0) if use.allowed else 100.0
    full = f"<em>{escape(text('plan_waves.wave.binds'))}</em>" if use.binds else ""
    kind = "bar full" if use.binds else "bar"
    return (
        f'<span class="{kind}" aria-hidden="true"><i style="width:{share:.0f}%"></i></span>{full}'
    )


def _roles(
    edition: Questionnaire, wave: WaveForecast, uses: Sequence[LimitUse], text: Wording
) -> str:
    """Days by role, folded away unless one of them is limited."""
    limits = {use.limit.role: use for use in uses if use.limit.role}
    names = dict.fromkeys(
        [*limits, *sorted(wave.role_days, key=lambda role: -wave.role_days[role])]
    )
    rows = "".join(
        f"<li><span>{escape(_role(edition, role, wave, limits.get(role), text))}</span>"
        f"{_mark(limits.get(role), text)}</li>"
        for role in names
    )
    is_open = " open" if limits else ""
    title = escape(text("plan_waves.wave.roles"))
    return (
        f'<details class="wave-roles"{is_open}><summary>{title}</summary><ul>{rows}</ul></details>'
    )


def _role(
    edition: Questionnaire, role: str, wave: WaveForecast, use: LimitUse | None, text: Wording
) -> str:
    if use is not None:
        return use_text(edition, use, text)
    days = days_text(round(wave.role_days[role], 1), text)
    return text("plan_waves.wave.role", role=role_name(edition, role, text), days=days)


def _figure(name: str, figure: str, note: str, text: Wording) -> str:
    small = f" <small>{escape(note)}</small>" if note else ""
    label = escape(text(f"plan_waves.figures.{name}"))
    return f'<div class="figure"><span>{label}</span><b>{escape(figure)}</b>{small}</div>'
