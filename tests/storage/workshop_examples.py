"""Workshops, people and votes to store in tests; every field can be overridden."""

from datetime import timedelta

from assessment.workshop.item import CLOSING, OPENING, Item, ItemState
from assessment.workshop.settings import Settings
from assessment.workshop.vote import Choice, ChoiceKind, Participant, Vote
from assessment.workshop.workshop import Screen, Stage, Standing, Workshop
from tests.storage.examples import NOW

QUESTIONS = ("B1-01", "B1-02", "B2-01")
EXPIRY = NOW + timedelta(hours=8)


def a_workshop(**fields: object) -> Workshop:
    """One whose lobby is open, and which takes ratings in advance."""
    told = {
        "id": "kickoff",
        "assessment_id": "spring",
        "settings": Settings(depth="express", questions=QUESTIONS),
        "code": "ABCD2345",
        "link": "a" * 22,
        "expires_at": EXPIRY,
        "advance_open": True,
        "items": {subject: Item(subject=subject) for subject in (*QUESTIONS, OPENING, CLOSING)},
        "stage": Stage(since=NOW),
        "created_at": NOW,
        "changed_at": NOW,
    }
    return Workshop.model_validate(told | fields)


def voting_on(subject: str, round_: int = 1, **fields: object) -> Workshop:
    """A running workshop that takes votes in this round and no other."""
    started = a_workshop(standing=Standing.RUNNING, advance_open=False, **fields)
    item = Item(subject=subject, state=ItemState.VOTING, round=round_, began_at=NOW)
    stage = Stage(screen=Screen.SUBJECT, subject=subject, since=NOW)
    items = dict(started.items) | {subject: item}
    return started.model_copy(update={"items": items, "stage": stage})


def a_participant(person: str = "anna", **fields: object) -> Participant:
    told = {
        "id": person,
        "workshop_id": "kickoff",
        "secret": f"hash of {person}",
        "seat": 1,
        "name": person.title(),
        "group": "leadership",
        "joined_at": NOW,
    }
    return Participant.model_validate(told | fields)


def a_vote(person: str = "anna", subject: str = "B1-01", **fields: object) -> Vote:
    told = {
        "workshop_id": "kickoff",
        "participant_id": person,
        "subject": subject,
        "round": 1,
        "choice": Choice(kind=ChoiceKind.LEVEL, level=3),
        "key": "tap 1",
        "sequence": 1,
        "cast_at": NOW,
    }
    return Vote.model_validate(told | fields)
