"""The building blocks as a radar, and sorted beside it, since areas mislead (method.md 3.11)."""

from collections.abc import Iterator

from assessment.questionnaire import Axis, AxisRole
from reports.deck.slide import Area, Bar, Bars, Slide
from reports.document import Radar
from reports.formatting import score
from reports.radar import radar_alt_text, spokes
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

LEAST_SPOKES = 3


def build_axes_slide(report: Report, text: Wording) -> Iterator[Slide]:
    """The radar, which needs three blocks, and a bar for every axis."""
    shown = _sorted(report)
    if not shown:
        return
    radars = tuple(_radars(report, text))
    bars = Area(0.45, _bars(report, shown, text), text("deck.axes.sorted"))
    yield Slide(
        key="axes",
        title=_finding(report, shown, text),
        areas=(*(Area(0.55, radar) for radar in radars), bars),
        source=exhibit_note(report, text).text,
        notes=(text("deck.axes.notes"), *(radar.alt for radar in radars)),
    )


def _radars(report: Report, text: Wording) -> Iterator[Radar]:
    shown = spokes(report.questionnaire, report.result, text.language, targets=report.target_scores)
    if len(shown) >= LEAST_SPOKES:
        borders = tuple(stage.lower for stage in report.questionnaire.stages)
        yield Radar(shown, borders, radar_alt_text(shown, text.language))


def _sorted(report: Report) -> list[Axis]:
    """The axes that apply, highest score first; those without a score come last."""
    axes = [axis for axis in report.questionnaire.axes if report.result.axes[axis.id].applicable]
    return sorted(axes, key=lambda axis: -_rank(report, axis))


def _rank(report: Report, axis: Axis) -> float:
    found = report.result.axes[axis.id].score
    return -1.0 if found is None else found


def _finding(report: Report, axes: list[Axis], text: Wording) -> str:
    scored = [axis for axis in axes if report.result.axes[axis.id].score is not None]
    if not scored:
        return text("report.overview.unscored", all=len(axes))
    first, last = _named(report, scored[0], text), _named(report, scored[-1], text)
    if first == last:
        return text("deck.axes.single", axis=first[0], score=first[1])
    if first[1] == last[1]:
        return text("deck.axes.level", score=first[1])
    return text("deck.axes.spread", best=first[0], most=first[1], worst=last[0], least=last[1])


def _named(report: Report, axis: Axis, text: Wording) -> tuple[str, str]:
    points = report.result.axes[axis.id].score or 0.0
    return axis.name.in_(text.language), score(points, text.language)


def _bars(report: Report, axes: list[Axis], text: Wording) -> Bars:
    bars = tuple(_bar(report, axis, text) for axis in axes)
    return Bars(text("deck.series"), bars, text("deck.axes.alt"))


def _bar(report: Report, axis: Axis, text: Wording) -> Bar:
    """The foundation is told apart; an axis without a score says why there is no bar."""
    name, points = axis.name.in_(text.language), report.result.axes[axis.id].score
    if axis.role is AxisRole.FOUNDATION:
        name = text("report.overview.foundation", name=name)
    return Bar(name if points is not None else text("deck.axes.open", name=name), points)
