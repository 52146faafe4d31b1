"""Small workshops: their people, what they vote, and the steps of a facilitator."""

from collections.abc import Sequence
from datetime import UTC, datetime

from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Item, ItemState
from assessment.workshop.settings import Grouping, Settings
from assessment.workshop.vote import Choice, ChoiceKind, Participant, Vote
from assessment.workshop.workshop import Stage, Standing, Workshop

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DONT_KNOW = "?"
NOT_APPLICABLE = "-"
SPECIAL = (OPENING, CLOSING, GOALS, PHASES, MEASURES)


def workshop(
    *questions: str,
    advance: bool = False,
    standing: Standing = Standing.RUNNING,
    grouping: Grouping = Grouping.ROLE,
) -> Workshop:
    """A workshop on these questions (q1 and q2 unless named); its lobby is open."""
    asked = questions or ("q1", "q2")
    return Workshop(
        id="w1",
        assessment_id="a1",
        settings=Settings(depth="core", questions=asked, grouping=grouping),
        standing=standing,
        code="ABCDEFGH",
        link="a-long-link",
        expires_at=NOW,
        advance_open=advance,
        items={subject: Item(subject=subject) for subject in (*asked, *SPECIAL)},
        stage=Stage(since=NOW),
        created_at=NOW,
        changed_at=NOW,
    )


def after(room: Workshop, subject: str, state: ItemState, round_: int = 1) -> Workshop:
    """The same workshop with this item where it is said to be."""
    item = Item(subject=subject, state=state, round=round_)
    return room.model_copy(update={"items": dict(room.items) | {subject: item}})


def over(room: Workshop, *subjects: str, rounds: int = 1) -> Workshop:
    """The same workshop with these items revealed after so many rounds."""
    for subject in subjects:
        room = after(room, subject, ItemState.REVEALED, rounds)
    return room


def people(*groups: str | None) -> list[Participant]:
    """Somebody in each of these groups: p1, p2 and so on."""
    return [
        Participant(
            id=f"p{seat}",
            workshop_id="w1",
            secret=f"s{seat}",
            seat=seat,
            group=group,
            joined_at=NOW,
        )
        for seat, group in enumerate(groups, start=1)
    ]


def choice(said: int | str | dict[str, int]) -> Choice:
    """A level, `DONT_KNOW`, `NOT_APPLICABLE`, or points by option."""
    if isinstance(said, dict):
        return Choice(kind=ChoiceKind.POINTS, points=said)
    if isinstance(said, int):
        return Choice(kind=ChoiceKind.LEVEL, level=said)
    is_unknown = said == DONT_KNOW
    return Choice(kind=ChoiceKind.DONT_KNOW if is_unknown else ChoiceKind.NOT_APPLICABLE)


def votes(
    subject: str, said: Sequence[int | str | dict[str, int] | None], round_: int = 1
) -> list[Vote]:
    """What p1, p2 and so on say in one round; None says nothing."""
    return [
        Vote(
            workshop_id="w1",
            participant_id=f"p{seat}",
            subject=subject,
            round=round_,
            choice=choice(entry),
            key=f"{subject}-{round_}-{seat}",
            sequence=1,
            cast_at=NOW,
        )
        for seat, entry in enumerate(said, start=1)
        if entry is not None
    ]
