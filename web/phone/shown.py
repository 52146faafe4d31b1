"""Which page a seat shows at this moment, and what stands on it."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from assessment.frozen import Frozen
from assessment.language import Language
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.workshop.choices import GOAL_POINTS, MEASURE_MOST, MEASURE_POINTS
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES
from assessment.workshop.seats import assigned
from assessment.workshop.vote import ChoiceKind
from assessment.workshop.workshop import Ballot
from reports.formatting import time_of_day
from services.workshop_seat import OwnVote, Seat
from texts.wording import Wording
from web.phone.choice_form import (
    BESIDE,
    POINTS,
    choice_name,
    option_meaning,
    option_name,
    value_of,
)

SPECIAL = {
    OPENING: "opening",
    CLOSING: "closing",
    GOALS: "goals",
    PHASES: "phases",
    MEASURES: "measures",
}
"""Subjects that are no questions → their names among the texts."""
STEP = {GOALS: 10, MEASURES: 1}
"""Points a press on plus gives."""
MOST = {GOALS: (GOAL_POINTS, GOAL_POINTS), MEASURES: (MEASURE_MOST, MEASURE_POINTS)}
"""Points for one option at most, and for all together."""


class Shown(NamedTuple):
    """A template and what fills it."""

    template: str
    values: Mapping[str, object]


class Entry(Frozen):
    """One way to answer a question, as a large button."""

    value: str
    name: str
    meaning: str = ""


class Option(Frozen):
    """Something points can be given to."""

    id: str
    name: str
    meaning: str
    points: str


class Walk(Frozen):
    """The way through one's questions in advance."""

    position: int
    total: int
    rated: int
    previous: str | None
    next: str | None


class Row(Frozen):
    """One question of the list; `choice` is empty while it is open."""

    id: str
    name: str
    choice: str


def subject_name(questionnaire: Questionnaire, subject: str, text: Wording) -> str:
    """What a subject is called: the name of its question, or of the vote it is."""
    if subject in SPECIAL:
        return text(f"workshop_terms.subject.{SPECIAL[subject]}")
    return questionnaire.questions[subject].name.in_(text.language)


def ballot_page(
    questionnaire: Questionnaire,
    seat: Seat,
    ballot: Ballot,
    text: Wording,
    entered: Mapping[str, str] | None = None,
) -> Shown:
    """The open vote, with what this person has chosen, or has just `entered` in vain."""
    common: dict[str, object] = {
        "ballot": ballot,
        "title": subject_name(questionnaire, ballot.subject, text),
        "sequence": seat.own.sequence if seat.own else 0,
        "saved": clock(seat.own.cast_at, text.language) if seat.own else "",
        "step": _step(questionnaire, seat, ballot, text),
    }
    if seat.question is not None:
        asked = _question_values(questionnaire, seat, seat.question, text)
        return Shown("question.html", common | asked)
    return Shown("points.html", common | _points_values(questionnaire, seat, ballot, text, entered))


def list_page(questionnaire: Questionnaire, seat: Seat, text: Wording) -> Shown:
    """All questions of this person in advance, with their answers."""
    said = {entry.vote.subject: entry.vote.choice for entry in seat.past if entry.vote.round == 1}
    if seat.own is not None:
        said[seat.own.subject] = seat.own.choice
    kind = "done" if seat.rated >= seat.total else "list"
    rows = [
        Row(
            id=name,
            name=subject_name(questionnaire, name, text),
            choice=choice_name(questionnaire, said[name], text) if name in said else "",
        )
        for name in _mine(seat)
    ]
    return Shown(
        "list.html",
        {
            "title": text(f"phone.advance.{kind}.title"),
            "sentence": text(f"phone.advance.{kind}.text"),
            "rows": rows,
            "rated": seat.rated,
        },
    )


def past_rows(questionnaire: Questionnaire, seat: Seat, text: Wording) -> list[str]:
    """One's own votes that are over, as lines; in advance the list of questions tells them."""
    if seat.workshop.advance_open:
        return []
    return [_past_row(questionnaire, entry, text) for entry in seat.past]


def clock(moment: datetime, language: Language) -> str:
    """The time of day where the server stands: that is the room, unless a proxy is in front."""
    return time_of_day(moment.astimezone(), language)


def _past_row(questionnaire: Questionnaire, entry: OwnVote, text: Wording) -> str:
    name = subject_name(questionnaire, entry.vote.subject, text)
    if entry.vote.round > 1:
        name = text("phone.own.second", name=name)
    choice = choice_name(questionnaire, entry.vote.choice, text)
    return text("phone.own.row", name=name, choice=choice)


def _step(questionnaire: Questionnaire, seat: Seat, ballot: Ballot, text: Wording) -> str:
    if seat.workshop.advance_open:
        return text("phone.advance.position", position=seat.position, total=seat.total)
    name = subject_name(questionnaire, ballot.subject, text)
    vote = text("phone.ballot.first" if ballot.round == 1 else "phone.ballot.second")
    return f"{vote} · {name}"


def _question_values(
    questionnaire: Questionnaire, seat: Seat, question: Question, text: Wording
) -> dict[str, object]:
    return {
        "question": question,
        "choices": _choices(questionnaire, question, text),
        "chosen": value_of(seat.own.choice if seat.own else None),
        "walk": _walk(seat),
        "evidence": _evidence(questionnaire, seat, question, text),
    }


def _choices(questionnaire: Questionnaire, question: Question, text: Wording) -> list[Entry]:
    reader = text.language
    names = {entry.level: entry.name.in_(reader) for entry in questionnaire.levels}
    levels = [
        Entry(
            value=str(level),
            name=text("questions.choice", name=level, level=names[level]),
            meaning=anchor.in_(reader),
        )
        for level, anchor in sorted(question.anchors.items())
    ]
    optional = question.not_applicable if question.not_applicable else None
    allowed = [kind for kind in BESIDE if kind is ChoiceKind.DONT_KNOW or _is_allowed(question)]
    beside = [Entry(value=kind, name=text(f"questions.{kind}")) for kind in allowed]
    if optional is not None and _is_allowed(question):
        hint = text("phone.ballot.only_if", hint=optional.hint.in_(reader))
        beside[0] = beside[0].model_copy(update={"meaning": hint})
    return [*levels, *beside]


def _is_allowed(question: Question) -> bool:
    return question.not_applicable is not None and question.not_applicable.allowed


def _evidence(questionnaire: Questionnaire, seat: Seat, question: Question, text: Wording) -> str:
    """In advance people are asked for evidence from the last level but one; live, aloud."""
    if not seat.workshop.advance_open:
        return ""
    level = questionnaire.highest_level - 1
    hint = question.evidence.in_(text.language)
    return text("phone.ballot.evidence", level=level, hint=hint)


def _walk(seat: Seat) -> Walk | None:
    mine = _mine(seat)
    if not seat.workshop.advance_open or not seat.position:
        return None
    place = seat.position - 1
    return Walk(
        position=seat.position,
        total=seat.total,
        rated=seat.rated,
        previous=mine[place - 1] if place else None,
        next=mine[place + 1] if place + 1 < len(mine) else None,
    )


def _mine(seat: Seat) -> tuple[str, ...]:
    settings = seat.workshop.settings
    return assigned(settings.questions, seat.participant.seat, settings.per_person)


def _points_values(
    questionnaire: Questionnaire,
    seat: Seat,
    ballot: Ballot,
    text: Wording,
    entered: Mapping[str, str] | None,
) -> dict[str, object]:
    kind = SPECIAL[ballot.subject]
    most, total = MOST.get(ballot.subject, (1, 0))
    return {
        "title": text(f"phone.points.{kind}.title"),
        "rule": text(f"phone.points.{kind}.text"),
        "is_tick": ballot.subject == PHASES,
        "by": STEP.get(ballot.subject, 1),
        "most": most,
        "total": total,
        "options": [
            Option(
                id=option,
                name=option_name(questionnaire, option, text),
                meaning=option_meaning(questionnaire, ballot.subject, option, text),
                points=_points(seat, ballot, option, entered),
            )
            for option in seat.options
        ],
    }


def _points(seat: Seat, ballot: Ballot, option: str, entered: Mapping[str, str] | None) -> str:
    """What the field shows: never lose what somebody has typed, even if it is wrong."""
    if entered is not None:
        return entered.get(POINTS + option, "")[:3]
    given = seat.own.choice.points.get(option, 0) if seat.own else 0
    nothing = "" if ballot.subject == PHASES else "0"
    return str(given) if given else nothing
