"""The workshop as it is on disk: one document that the facilitators change step by step."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from assessment.frozen import Frozen
from assessment.records import Version
from assessment.workshop.item import Item, ItemState
from assessment.workshop.record import Record
from assessment.workshop.settings import Settings


class Standing(StrEnum):
    """PREPARING until the facilitator begins; SIGNED_OFF is final."""

    PREPARING = "preparing"
    RUNNING = "running"
    SIGNED_OFF = "signed_off"


class Screen(StrEnum):
    """What projector and phones show. SUBJECT shows the item the stage names."""

    LOBBY = "lobby"
    OVERVIEW = "overview"
    SUBJECT = "subject"
    BREAK = "break"
    END = "end"


class Stage(Frozen):
    """What everybody looks at now, and since when. `subject` belongs to SUBJECT."""

    screen: Screen = Screen.LOBBY
    subject: str | None = None
    since: datetime


class Ballot(Frozen):
    """A round that takes votes."""

    subject: str
    round: int


class Workshop(Frozen):
    """One workshop on one assessment. Ratings and people are kept apart from it.

    `code` and `link` let people in; both are None while the lobby is closed and never come back.
    `items` holds every question and every other vote by subject, `queue` the questions still to
    talk about, in order. `ends_at` is when the discussion should be over, from its first question
    on; breaks move it.
    `measures` are the options of the measure vote, fixed when it is opened. `record` is filled
    in when the workshop is signed off.
    """

    id: str
    assessment_id: str
    settings: Settings
    standing: Standing = Standing.PREPARING
    code: str | None = None
    link: str | None = None
    expires_at: datetime
    advance_open: bool = False
    items: Mapping[str, Item]
    queue: tuple[str, ...] = ()
    stage: Stage
    ends_at: datetime | None = None
    measures: tuple[str, ...] = ()
    record: Record | None = None
    created_at: datetime
    changed_at: datetime
    version: Version = 1

    @property
    def lobby_open(self) -> bool:
        return self.code is not None

    @property
    def on_stage(self) -> Item | None:
        """The item everybody looks at."""
        if self.stage.screen is not Screen.SUBJECT or self.stage.subject is None:
            return None
        return self.items[self.stage.subject]

    @property
    def open_ballot(self) -> Ballot | None:
        """The live round that takes votes now; rating in advance is told by `advance_open`."""
        item = self.on_stage
        if item is None or item.state is not ItemState.VOTING:
            return None
        return Ballot(subject=item.subject, round=item.round)

    def time_left(self, now: datetime) -> timedelta:
        """What is left of the time box; all of it until the first question is called.

        Negative once the time is up. A break takes nothing.
        """
        if self.ends_at is None:
            return timedelta(minutes=self.settings.minutes)
        is_break = self.stage.screen is Screen.BREAK
        return self.ends_at - (self.stage.since if is_break else now)

    def takes(self, ballot: Ballot) -> bool:
        """Whether a vote in this round counts now."""
        if self.advance_open:
            return ballot.round == 1 and ballot.subject in self.settings.questions
        return ballot == self.open_ballot
