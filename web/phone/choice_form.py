"""A choice as a phone sends it, and as people read it."""

import re
from collections.abc import Mapping

from pydantic import ValidationError

from assessment.questionnaire import Questionnaire
from assessment.workshop.item import GOALS, PHASES
from assessment.workshop.vote import KEY_LIMIT, SEQUENCE_LIMIT, Choice, ChoiceKind
from assessment.workshop.workshop import Ballot
from services.voting import ChoiceRefusedError
from texts.wording import Wording

POINTS = "points."
"""Before the name of an option stands this in the form."""
BESIDE = (ChoiceKind.NOT_APPLICABLE, ChoiceKind.DONT_KNOW)
_NUMBER = re.compile(r"[0-9]{1,3}", re.ASCII)


def posted_ballot(fields: Mapping[str, str]) -> Ballot:
    """Subject and round of the vote; ChoiceRefusedError if there can be no such round."""
    round_ = fields.get("round", "")
    if round_ not in {"1", "2"}:
        raise ChoiceRefusedError
    return Ballot(subject=fields.get("subject", "")[:40], round=int(round_))


def posted_choice(fields: Mapping[str, str]) -> Choice:
    """What has been chosen; ChoiceRefusedError if it cannot be read as a choice."""
    said = fields.get("choice", "")
    if said in BESIDE:
        return Choice(kind=ChoiceKind(said))
    if said:
        return Choice(kind=ChoiceKind.LEVEL, level=_whole(said))
    points = {
        name.removeprefix(POINTS): _whole(typed)
        for name, typed in fields.items()
        if name.startswith(POINTS) and typed.strip()
    }
    try:
        given = {option: given for option, given in points.items() if given}
        return Choice(kind=ChoiceKind.POINTS, points=given)
    except ValidationError:
        raise ChoiceRefusedError from None


def posted_key(fields: Mapping[str, str]) -> tuple[str, int] | None:
    """Key and sequence of a tap as the script sends them; None for a plain form."""
    if "key" not in fields:
        return None
    key, sequence = fields["key"], fields.get("sequence", "")
    is_number = re.fullmatch(r"[0-9]{1,16}", sequence, re.ASCII) is not None
    if not (re.fullmatch(rf"[\w-]{{8,{KEY_LIMIT}}}", key, re.ASCII) and is_number):
        raise ChoiceRefusedError
    if int(sequence) > SEQUENCE_LIMIT:
        raise ChoiceRefusedError
    return key, int(sequence)


def value_of(choice: Choice | None) -> str:
    """The choice as the button of a question sends it; empty without one."""
    if choice is None:
        return ""
    return str(choice.level) if choice.kind is ChoiceKind.LEVEL else choice.kind.value


def choice_name(questionnaire: Questionnaire, choice: Choice, text: Wording) -> str:
    """The choice in words: Stufe 3 – verbunden & gemessen."""
    if choice.kind is ChoiceKind.POINTS:
        points = choice.points.items()
        names = {option: option_name(questionnaire, option, text) for option, _ in points}
        only_named = all(given == 1 for _, given in points)
        return ", ".join(
            names[option]
            if only_named
            else text("phone.points.given", name=names[option], points=given)
            for option, given in points
        )
    if choice.kind is not ChoiceKind.LEVEL:
        return text(f"questions.{choice.kind}")
    level = next(entry for entry in questionnaire.levels if entry.level == choice.level)
    return text("questions.answer.level", level=level.level, name=level.name.in_(text.language))


def option_name(questionnaire: Questionnaire, option: str, text: Wording) -> str:
    """What a goal, a phase or a measure is called; its id if the edition does not know it."""
    names = {entry.id: entry.name for entry in questionnaire.measures}
    names |= {entry.id: entry.name for entry in questionnaire.phases}
    names |= {entry.id: entry.name for entry in questionnaire.workshop.goals}
    return names[option].in_(text.language) if option in names else option


def option_meaning(questionnaire: Questionnaire, subject: str, option: str, text: Wording) -> str:
    """What a goal or a phase means; measures are explained by their names."""
    meanings = {}
    if subject == GOALS:
        meanings = {goal.id: goal.meaning for goal in questionnaire.workshop.goals}
    elif subject == PHASES:
        meanings = {phase.id: phase.meaning for phase in questionnaire.phases}
    return meanings[option].in_(text.language) if option in meanings else ""


def _whole(typed: str) -> int:
    if not _NUMBER.fullmatch(typed.strip()):
        raise ChoiceRefusedError
    return int(typed)
