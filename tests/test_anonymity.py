"""What leaves a workshop tells nobody how a single person rated.

Two workshops are held that differ only in what must stay hidden: the names, who in a group that is
too small rated what, and what one or two people rated. Every view and every file must be the same
for both.
"""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.answer import AnswerKind
from assessment.language import Language
from assessment.workshop.item import CLOSING, GOALS, OPENING
from reports.report import report_for
from services.results import Outcome, outcome
from storage.repository import SqlRepository
from tests.reports.documents import page_texts, read
from tests.services.examples import started
from tests.services.rooms import DONT_KNOW, Facilitator, Phone, Said, opened, vote
from tests.texts.test_keys import FAMILIES
from tests.views.tab import Tab
from views.context import repository
from views.report_formats import FORMATS

ROLES = (*["leadership"] * 3, *["customer_contact"] * 3, *["specialist"] * 2, None)
"""Two specialists: too few to be shown, hidden behind the person without a role."""
DAY = date(2026, 11, 22)
VIEWS = tuple(map(str, FAMILIES["result_views.tab.{view}"]))


class World(NamedTuple):
    """`rest` are the ratings of the specialists and of the person without a role."""

    name: str
    rest: tuple[int, int, int]
    two: tuple[int, int]
    one: int
    goal: str


WORLDS = (
    World("Kanarienvogel", rest=(0, 2, 4), two=(1, 4), one=1, goal="sell"),
    World("Nachtigall", rest=(4, 2, 0), two=(0, 3), one=3, goal="save"),
)


@pytest.fixture
def disks(
    empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Path]]:
    """A data folder for each world."""
    folders = [tmp_path / world.name for world in WORLDS]
    for folder in folders:
        folder.mkdir()
        shutil.copy(empty_file, folder / "oktagon.db")
    monkeypatch.delenv("OKTAGON_DATABASE_URL", raising=False)
    yield folders
    repository.cache_clear()


def enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SqlRepository:
    """Have the pages read and write in this folder."""
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(folder))
    repository.cache_clear()
    disk = repository()
    assert isinstance(disk, SqlRepository)
    return disk


def hold(disk: SqlRepository, world: World, *, signed_off: bool) -> Outcome:
    """The workshop of this world: three questions, and votes of two people only."""
    questions = ("B1-01", "B1-03", "B1-04")
    workshop = opened(disk, started(disk), questions=questions, advance=False, named=True)
    console = Facilitator(disk, workshop)
    phones = [Phone(disk, workshop, role, f"{world.name} {role}") for role in ROLES]
    console.begin(*questions)
    console.hold_vote("B1-01", phones, [2, 3, 3, 1, 1, 2, *world.rest])
    console.decide("B1-01", 2)
    console.hold_vote("B1-03", phones, [*[DONT_KNOW] * 7, *world.two])
    console.decide("B1-03", 2, reason="So beschlossen.", dissent="Nicht alle.")
    console.hold_vote("B1-04", phones, [*[DONT_KNOW] * 8, world.one])
    console.decide("B1-04", AnswerKind.DONT_KNOW, reason="Zu wenige wissen es.")
    for subject in (OPENING, CLOSING):
        _two_vote(console, subject, phones, list(world.two))
    _two_vote(console, GOALS, phones, [{world.goal: 100}] * 2)
    if signed_off:
        console.sign_off()
    return outcome(disk, workshop.assessment_id)


def _two_vote(
    console: Facilitator, subject: str, phones: Sequence[Phone], said: Sequence[Said]
) -> None:
    console.call(subject)
    console.open_vote()
    vote(phones[-2:], said)
    console.reveal()


def worlds(
    disks: Sequence[Path], monkeypatch: pytest.MonkeyPatch, *, signed_off: bool = True
) -> list[Outcome]:
    return [
        hold(enter(folder, monkeypatch), world, signed_off=signed_off)
        for folder, world in zip(disks, WORLDS, strict=True)
    ]


def test_the_workshop_tells_what_it_may(disks: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Else that both worlds look the same would mean nothing."""
    record = worlds(disks, monkeypatch)[0].record
    assert record is not None
    assert set(record.questions["B1-01"].groups) == {"leadership", "customer_contact"}
    assert record.questions["B1-01"].last is not None
    assert record.questions["B1-01"].last.ratings == (0, 1, 1, 2, 2, 2, 3, 3, 4)
    assert record.respondents == 9


@pytest.mark.parametrize("signed_off", [True, False])
def test_both_worlds_leave_the_same_behind(
    disks: list[Path], monkeypatch: pytest.MonkeyPatch, *, signed_off: bool
) -> None:
    one, other = worlds(disks, monkeypatch, signed_off=signed_off)
    assert one.record == other.record
    assert one.answers == other.answers
    assert one.advice == other.advice


@pytest.mark.parametrize("extension", FORMATS)
def test_every_file_is_the_same_in_both_worlds(
    disks: list[Path], monkeypatch: pytest.MonkeyPatch, extension: str
) -> None:
    one, other = (
        FORMATS[extension].render(found, report_for(DAY, found), Language.DE, _ignore)
        for found in worlds(disks, monkeypatch)
    )
    assert one == other
    said = "".join(page_texts(read(one))) if extension == "pdf" else one.decode("latin-1")
    assert not [world.name for world in WORLDS if world.name in said]


def _ignore(_share: float, _step: str) -> None:
    pass


@pytest.mark.parametrize("signed_off", [True, False])
def test_every_view_is_the_same_in_both_worlds(
    disks: list[Path], monkeypatch: pytest.MonkeyPatch, *, signed_off: bool
) -> None:
    seen = []
    for folder, world in zip(disks, WORLDS, strict=True):
        found = hold(enter(folder, monkeypatch), world, signed_off=signed_off)
        seen.append(_everything(found.assessment.id))
    assert seen[0] == seen[1]
    assert not [world.name for world in WORLDS if any(world.name in said for said in seen[0])]


def _everything(assessment: str) -> list[str]:
    """All words of all views of the result, and of the pages around it."""
    words = set[str]()
    for view in VIEWS:
        tab = Tab().open("result", assessment, view=view)
        words |= {said for _, said in tab.words()}
    for key in ("why-overall", "why-B1"):
        tab = Tab().open("result", assessment, view="capabilities")
        if key in {str(button.key) for button in tab.app.button}:
            words |= {said for _, said in tab.press(key).words()}
    return sorted(words)
