"""The levels of a question with their descriptions; after the reveal, how often each was chosen."""

from collections.abc import Sequence
from html import escape

from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.workshop.record import Tally
from reports.names import level_name, sentence_case
from texts.wording import Wording
from views.parts.workshop_lights import light_html


def scale_html(
    questionnaire: Questionnaire, question: Question, tally: Tally | None, text: Wording
) -> str:
    """One row a level. Bars stand beside the descriptions only where a spread may be shown."""
    ratings = tally.ratings if tally else ()
    median = tally.agreement.median if tally else None
    rows = "".join(
        _row(questionnaire, level, anchor.in_(text.language), ratings, median, text)
        for level, anchor in question.anchors.items()
    )
    kind = "scale counted" if ratings else "scale"
    return f'<table class="{kind}"><tbody>{rows}</tbody></table>'


def _row(  # noqa: PLR0913, PLR0917 - one row: which level, what it says, who chose it
    questionnaire: Questionnaire,
    level: int,
    anchor: str,
    ratings: Sequence[int],
    median: int | None,
    text: Wording,
) -> str:
    name = escape(sentence_case(level_name(questionnaire, level, text.language)))
    is_median = level == median
    mark = f'<em class="mark">{escape(text("console.scale.median"))}</em>' if is_median else ""
    bar = _bar(ratings.count(level), len(ratings), text) if ratings else ""
    return (
        f'<tr class="{"median" if is_median else ""}"><th scope="row">{level}</th>'
        f"<td><b>{name}</b>{mark}<span>{escape(anchor)}</span></td>{bar}</tr>"
    )


def _bar(count: int, total: int, text: Wording) -> str:
    label = escape(text("console.scale.votes", count=count))
    return (
        f'<td class="votes"><i style="width:{100 * count / total:.0f}%"></i>'
        f'<b aria-label="{label}">{count or "–"}</b></td>'
    )


def figures_html(questionnaire: Questionnaire, tally: Tally, text: Wording) -> str:
    """Median, range and light of one round, with the votes that name no level."""
    found = tally.agreement
    parts: list[tuple[str, str]] = []
    if found.median is not None:
        name = level_name(questionnaire, found.median, text.language)
        kind = "single" if tally.is_single else "median"
        label = text(f"console.figures.{kind}")
        parts.append((label, f"{found.median} <small>{escape(name)}</small>"))
    if found.spread:
        span = f"{found.spread.lowest}–{found.spread.highest}"
        parts.append((text("console.figures.range"), span))
    if found.light:
        parts.append((text("console.figures.light"), light_html(found.light, text)))
    for key, count in (("dont_know", tally.dont_know), ("not_applicable", tally.not_applicable)):
        if count:
            parts.append((text(f"questions.{key}"), str(count)))
    figures = "".join(
        f'<div class="figure"><span>{escape(label)}</span><b>{value}</b></div>'
        for label, value in parts
    )
    return f'<div class="figures">{figures}</div>{_without_spread(tally, text)}'


def _without_spread(tally: Tally, text: Wording) -> str:
    """Why no spread is shown; nothing where it is."""
    found = tally.agreement
    if found.spread:
        return ""
    words = text("console.figures.few") if found.n else text("console.figures.no_level")
    return f'<p class="quiet">{escape(words)}</p>'


def round_line(tally: Tally, text: Wording) -> str:
    """A round in one line, as far as it may be shown."""
    found = tally.agreement
    if found.spread is None:
        return text("console.figures.summary_few")
    return text(
        "console.figures.summary",
        median=found.median,
        lowest=found.spread.lowest,
        highest=found.spread.highest,
    )
