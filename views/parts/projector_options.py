"""What can be voted for besides levels: goals, phases of the journey, measures."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from assessment.language import Language
from assessment.questionnaire import Goal, Phase
from assessment.workshop.choices import options
from assessment.workshop.item import GOALS, PHASES
from services.workshop_projection import Projection
from texts.wording import Wording

ROWS = 12
"""As many as can be read from the back of the room."""


class Option(NamedTuple):
    """`meaning` is empty where the name says it all."""

    name: str
    meaning: str = ""


def named_options(shown: Projection, subject: str, language: Language) -> Mapping[str, Option]:
    """By id, in the order in which they are offered."""
    content = shown.found.questionnaire
    if subject == GOALS:
        named = _explained(content.workshop.goals, language)
    elif subject == PHASES:
        named = _explained(content.phases, language)
    else:
        named = {entry.id: Option(entry.name.in_(language)) for entry in content.measures}
    offered = options(content, shown.workshop, subject)
    return {option: named[option] for option in offered if option in named}


def options_html(named: Mapping[str, Option], text: Wording) -> str:
    """All options with what they mean, to be read before and while people vote."""
    rows = "".join(
        f"<li><strong>{escape(option.name)}</strong>"
        f"{f'<p>{escape(option.meaning)}</p>' if option.meaning else ''}</li>"
        for option in list(named.values())[:ROWS]
    )
    return f'<div><ul class="p-options">{rows}</ul>{more_html(named, text)}</div>'


def more_html(named: Mapping[str, Option], text: Wording) -> str:
    """How many options there is no room for."""
    left = len(named) - ROWS
    return f"<p>{escape(text('projector.points.more', count=left))}</p>" if left > 0 else ""


def _explained(entries: Iterable[Goal | Phase], language: Language) -> dict[str, Option]:
    return {
        entry.id: Option(entry.name.in_(language), entry.meaning.in_(language)) for entry in entries
    }
