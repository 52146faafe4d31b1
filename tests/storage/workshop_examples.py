"""Workshops, people and votes to store in tests; every field can be overridden."""

from datetime import date, timedelta

from assessment.workshop.agreement import agreement
from assessment.workshop.groups import GroupMean
from assessment.workshop.item import (
    CLOSING,
    GOALS,
    OPENING,
    Decision,
    Item,
    ItemState,
    Task,
    Way,
)
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.settings import Grouping, Settings
from assessment.workshop.vote import Choice, ChoiceKind, Participant, Vote
from assessment.workshop.workshop import Screen, Stage, Standing, Workshop
from tests.storage.examples import LATER, NOW, an_answer

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


def a_decision(**fields: object) -> Decision:
    told = {
        "way": Way.DISCUSSED,
        "answer": an_answer(note="Nach Gespräch „ä“ 😀"),
        "proposed": 3,
        "reason": "Die Zahlen von März",
        "dissent": "Der Vertrieb sieht Stufe 4",
        "task": Task(owner="Frau Öz", due=date(2026, 4, 30)),
        "before": an_answer(level=1),
        "at": LATER,
    }
    return Decision.model_validate(told | fields)


def a_record() -> Record:
    """What stays of three people, one of whom did not know."""
    first = Tally(agreement=agreement([1, 2, 4]), ratings=(1, 2, 4), dont_know=1)
    question = QuestionRecord(
        question="B1-01",
        rounds=(first, Tally(agreement=agreement([2, 2]), not_applicable=1)),
        way=Way.DISCUSSED,
        level=2,
        dissent="Der Vertrieb sieht Stufe 4",
        groups={"leadership": GroupMean(n=3, mean=7 / 3)},
    )
    return Record(
        respondents=4,
        grouping=Grouping.ROLE,
        questions={"B1-01": question},
        opening=first,
        points={GOALS: {"grow": 200 / 3, "save": 100 / 3}},
        alpha=0.1 + 0.2,
        signed_off_at=LATER,
    )


def a_rich_workshop() -> Workshop:
    """One with every field filled in: as after a long day."""
    items = [
        Item(subject="B1-01", state=ItemState.DECIDED, round=2, decision=a_decision()),
        Item(subject="B1-02", state=ItemState.PARKED, round=1, began_at=NOW),
        Item(subject="B2-01", state=ItemState.REVEALED, round=1, began_at=LATER),
        Item(subject=OPENING, state=ItemState.REVEALED, round=1, began_at=NOW),
    ]
    return a_workshop(
        standing=Standing.RUNNING,
        settings=Settings(depth="full", questions=QUESTIONS, per_person=2, named=True),
        advance_open=False,
        items={item.subject: item for item in items},
        queue=("B2-01", "B1-02"),
        stage=Stage(screen=Screen.SUBJECT, subject="B2-01", since=LATER),
        ends_at=EXPIRY,
        measures=("newsletter", "one price list"),
        record=a_record(),
        changed_at=LATER,
    )


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
