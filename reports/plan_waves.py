"""Cost, effort and forecast of an adopted plan, wave by wave, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.result import OverallResult
from assessment.roadmap.adopted import AdoptedPlan, AdoptedWave
from reports.formatting import decimal, euros, score
from reports.measure_text import days_text
from reports.plan_text import span, wave_name
from texts.wording import Wording


@dataclass(frozen=True)
class WaveLine:
    """One line of the table; what does not apply to it is empty.

    `expected` and `full` are the state after everything up to this wave.
    """

    name: str
    span: str = ""
    measures: str = ""
    cost: str = ""
    days: str = ""
    expected: str = ""
    full: str = ""


def wave_lines(plan: AdoptedPlan, text: Wording) -> tuple[WaveLine, ...]:
    """Where the company stands today, each wave, and all of them together."""
    return tuple(_lines(plan, text))


def _lines(plan: AdoptedPlan, text: Wording) -> Iterator[WaveLine]:
    today = plan.today.overall
    if today.score is not None:
        points = score(today.score, text.language)
        full = forecast_text(today, text)
        yield WaveLine(text("plan_report.waves.today"), expected=points, full=full)
    for wave in plan.waves:
        yield _line(wave, text)
    if len(plan.waves) > 1:
        yield WaveLine(
            text("plan_report.waves.whole"),
            measures=str(sum(len(wave.counted) for wave in plan.waves)),
            cost=euros(plan.cost, text.language),
            days=decimal(plan.days, text.language, 1),
        )


def _line(wave: AdoptedWave, text: Wording) -> WaveLine:
    return WaveLine(
        wave_name(wave.number, text),
        span(wave.start, wave.due, text),
        str(len(wave.counted)),
        euros(wave.cost, text.language),
        decimal(wave.days, text.language, 1),
        "–" if wave.expected is None else score(wave.expected, text.language),
        forecast_text(wave.after, text),
    )


def forecast_text(after: OverallResult, text: Wording) -> str:
    """Score and stage; a dash without a score."""
    if after.score is None:
        return "–"
    points = score(after.score, text.language)
    if after.stage is None:
        return points
    return text("plan_report.waves.stage", score=points, stage=after.stage)


def wave_forecast(wave: AdoptedWave, text: Wording) -> str:
    """What the wave takes and where it leads to."""
    effort = text(
        "plan_report.roadmap.takes",
        cost=euros(wave.cost, text.language),
        days=days_text(wave.days, text),
    )
    if wave.expected is None:
        return effort
    reached = text(
        "plan_report.roadmap.reached",
        expected=score(wave.expected, text.language),
        full=forecast_text(wave.after, text),
    )
    return f"{effort} {reached}"
