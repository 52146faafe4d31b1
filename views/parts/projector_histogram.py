"""How many people chose each level, beside the description of that level."""

from collections import Counter
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from assessment.question import Question
from assessment.workshop.item import CLOSING, OPENING
from assessment.workshop.record import Tally
from services.workshop_projection import Projection
from texts.wording import Wording


class Round(NamedTuple):
    """One vote as bars: its name and how many people chose each level."""

    name: str
    counts: Mapping[int, int]


class Histogram(NamedTuple):
    """`earlier` stands faintly beside the round that counts; `median` is a level."""

    last: Round
    earlier: Round | None
    median: int | None

    @property
    def highest(self) -> int:
        """The longest bar."""
        rounds = [self.last, *([self.earlier] if self.earlier else [])]
        return max(count for entry in rounds for count in entry.counts.values())


def tallies(shown: Projection) -> tuple[Tally | None, Tally | None]:
    """The round that counts of the question on stage, and the one before it.

    At the end of the day the test is compared with the one at its beginning.
    """
    subject, record = shown.workshop.stage.subject, shown.record
    if subject == OPENING:
        return record.opening, None
    if subject == CLOSING:
        return record.closing, record.opening
    rounds = shown.entry.rounds if shown.entry else ()
    last, *before = rounds[::-1] or (None,)
    return last, before[0] if before else None


def histogram(shown: Projection, text: Wording) -> Histogram | None:
    """None as long as there are too few ratings to show them."""
    last, before = tallies(shown)
    if last is None or not last.ratings:
        return None
    if shown.workshop.stage.subject == CLOSING:
        names = text("projector.result.rounds.closing"), text("projector.result.rounds.opening")
    else:
        names = text("projector.result.rounds.second"), text("projector.result.rounds.first")
    earlier = Round(names[1], Counter(before.ratings)) if before and before.ratings else None
    name = names[0] if earlier else names[1]
    return Histogram(Round(name, Counter(last.ratings)), earlier, last.agreement.median)


def levels_html(shown: Projection, asked: Question, bars: Histogram | None, text: Wording) -> str:
    """The levels with name and description, and with their bars if there are any."""
    rows = "".join(
        _row(shown, level, asked.anchors[level].in_(text.language), bars, text)
        for level in sorted(asked.anchors)
    )
    if bars is None:
        return f'<ol class="p-levels">{rows}</ol>'
    alt = escape(_spoken(bars, sorted(asked.anchors), text))
    return (
        f'<div class="p-chart">{_legend(bars)}<ol class="p-levels bars">{rows}</ol>'
        f'<p class="p-spoken">{alt}</p></div>'
    )


def level_name(shown: Projection, level: int, text: Wording) -> str:
    """What the scale calls this level."""
    return next(
        entry.name.in_(text.language)
        for entry in shown.found.questionnaire.levels
        if entry.level == level
    )


def _row(shown: Projection, level: int, anchor: str, bars: Histogram | None, text: Wording) -> str:
    agreed = shown.is_shown and shown.level == level
    kind = ' class="agreed"' if agreed else ""
    marks = [text("projector.result.median")] if bars and bars.median == level else []
    marks += [text("projector.result.consensus")] if agreed else []
    tags = "".join(f"<em>{escape(mark)}</em>" for mark in marks)
    return (
        f"<li{kind}><b>{level}</b>"
        f"<div><strong>{escape(level_name(shown, level, text))}</strong>{tags}"
        f"<p>{escape(anchor)}</p></div>"
        f"{_bars(bars, level)}</li>"
    )


def _bars(bars: Histogram | None, level: int) -> str:
    if bars is None:
        return ""
    lines = [_bar("earlier", bars.earlier.counts[level], bars.highest)] if bars.earlier else []
    lines.append(_bar("last", bars.last.counts[level], bars.highest))
    return f'<div class="p-bars" aria-hidden="true">{"".join(lines)}</div>'


def _bar(kind: str, count: int, highest: int) -> str:
    return f'<span class="{kind}"><i style="width:{100 * count / highest:.1f}%"></i>{count}</span>'


def _legend(bars: Histogram) -> str:
    """Needed only where two rounds stand side by side."""
    if bars.earlier is None:
        return ""
    entries = [("earlier", bars.earlier.name), ("last", bars.last.name)]
    keys = "".join(f'<span class="{kind}"><i></i>{escape(name)}</span>' for kind, name in entries)
    return f'<p class="p-legend" aria-hidden="true">{keys}</p>'


def _spoken(bars: Histogram, levels: list[int], text: Wording) -> str:
    """The whole chart in sentences, for people who do not see it."""
    rounds = [bars.last] if bars.earlier is None else [bars.earlier, bars.last]
    return text(
        "projector.result.alt",
        rounds=" ".join(_spoken_round(entry, levels, text) for entry in rounds),
    )


def _spoken_round(entry: Round, levels: list[int], text: Wording) -> str:
    values = ", ".join(
        text("projector.result.bar", level=level, count=entry.counts[level]) for level in levels
    )
    return text("projector.result.round", name=entry.name, values=values)
