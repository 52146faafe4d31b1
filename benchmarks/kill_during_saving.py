"""Kill a process in the middle of saving, many times; count what it had promised and is gone.

    python -m benchmarks.kill_during_saving [number of kills, default 200]

Eight threads save answers, a ninth adds assessments with twenty answers each, and four people in
a workshop change their votes all the time. Whatever a thread was told to be saved is reported to
this process, which kills the other one at a random moment, opens the database again and looks.
"""

import multiprocessing
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread

from assessment.answer import Answer, AnswerKind
from assessment.profile import Profile
from assessment.records import Assessment, Company
from assessment.workshop.item import Item
from assessment.workshop.settings import Settings
from assessment.workshop.vote import Choice, ChoiceKind, Participant, Vote
from assessment.workshop.workshop import Stage, Workshop
from storage.database import open_database
from storage.repository import SqlRepository

WRITERS = 8
VOTERS = [f"V{number}" for number in range(4)]
GIVEN = 20
LONGEST = 0.2
"""Seconds from the first promise to the latest moment of a kill."""

if sys.platform == "win32":
    PROCESSES = multiprocessing.get_context("spawn")
else:
    PROCESSES = multiprocessing.get_context("forkserver")
    PROCESSES.set_forkserver_preload(["storage.repository", "alembic.command"])


@dataclass
class Outcome:
    """What came of all kills so far."""

    kills: int = 0
    promised: int = 0
    lost: list[str] = field(default_factory=list)
    halves: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not (self.lost or self.halves or self.damage)


def kill_during_saving(folder: Path, kills: int) -> Outcome:
    """Let a process save into a database in this folder and kill it, `kills` times."""
    url = f"sqlite:///{folder / 'oktagon.db'}"
    _prepare(url)
    outcome = Outcome()
    versions: dict[str, int] = {}
    assessments: set[str] = set()
    for _ in range(kills):
        for promise in _promises_of_one_life(url):
            outcome.promised += 1
            name, version = promise.split("=")
            if version == "whole":
                assessments.add(name)
            else:
                versions[name] = int(version)
        outcome.kills += 1
        _look(url, versions, assessments, outcome)
    return outcome


def _prepare(url: str) -> None:
    database = open_database(url)
    repository = SqlRepository(database)
    now = datetime.now(UTC)
    repository.add_company(Company(id="company", name="Company", created_at=now, changed_at=now))
    repository.add_assessment(_assessment("answers"))
    repository.add_workshop(_workshop(now))
    for name in VOTERS:
        person = Participant(id=name, workshop_id="workshop", secret=name, seat=1, joined_at=now)
        repository.add_participant(person, limit=len(VOTERS))
    database.close()


def _promises_of_one_life(url: str) -> list[str]:
    """Start a saving process, kill it, and return what it had reported until then."""
    reports, reporting = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_save_for_ever, args=(url, reporting), daemon=True)
    process.start()
    reporting.close()
    promises = [reports.recv_bytes().decode()]
    end = datetime.now(UTC).timestamp() + random.uniform(0, LONGEST)  # noqa: S311 - no secret
    while (left := end - datetime.now(UTC).timestamp()) > 0:
        if reports.poll(left):
            promises.append(reports.recv_bytes().decode())
    process.kill()
    process.join()
    with suppress(EOFError, OSError):  # the last report may be cut off
        while True:
            promises.append(reports.recv_bytes().decode())
    return promises


def _look(url: str, versions: dict[str, int], assessments: set[str], outcome: Outcome) -> None:
    database = open_database(url)
    repository = SqlRepository(database)
    stored = repository.answers("answers")
    votes = {vote.participant_id: vote for vote in repository.votes("workshop")}
    found_versions = {question: kept.version for question, kept in stored.items()}
    found_versions |= {name: vote.sequence for name, vote in votes.items()}
    for name, version in versions.items():
        if found_versions.get(name, 0) < version:
            outcome.lost.append(f"{name}={version}")
    for question, kept in stored.items():
        if kept.answer.note != _note(question, kept.version):
            outcome.halves.append(question)
    for name, vote in votes.items():
        if vote != _vote(name, vote.sequence, vote.cast_at):
            outcome.halves.append(name)
    found = {entry.assessment.id: entry.settled for entry in repository.assessments("company")}
    outcome.lost.extend(sorted(assessments - set(found)))
    outcome.halves.extend(
        name for name, settled in found.items() if name != "answers" and len(settled) != GIVEN
    )
    with database.reading() as connection:
        sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        astray = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    database.close()
    if not sound or astray:
        outcome.damage.append(f"after kill {outcome.kills}")


def _save_for_ever(url: str, reporting: Connection) -> None:
    """The process that is killed."""
    repository = SqlRepository(open_database(url))
    turn = Lock()

    def report(promises: Iterator[str]) -> None:
        for promise in promises:
            with turn:
                reporting.send_bytes(promise.encode())

    saving = [
        *(_saved_answers(repository, f"W{number}") for number in range(WRITERS)),
        _added_assessments(repository),
        *(_cast_votes(repository, name) for name in VOTERS),
    ]
    for promises in saving:
        Thread(target=report, args=(promises,)).start()


def _saved_answers(repository: SqlRepository, question: str) -> Iterator[str]:
    stored = repository.answers("answers").get(question)
    version = stored.version if stored else 0
    while True:
        answer = _answer(question, _note(question, version + 1))
        version = repository.save_answer("answers", answer, version, datetime.now(UTC)).version
        yield f"{question}={version}"


def _added_assessments(repository: SqlRepository) -> Iterator[str]:
    while True:
        name = f"{datetime.now(UTC).timestamp():.6f}"
        given = [_answer(f"Q{number}", "") for number in range(GIVEN)]
        repository.add_assessment(_assessment(name), given)
        yield f"{name}=whole"


def _cast_votes(repository: SqlRepository, name: str) -> Iterator[str]:
    sequence = max((vote.sequence for vote in repository.votes_of(name)), default=0)
    while True:
        sequence += 1
        repository.save_vote(_vote(name, sequence, datetime.now(UTC)))
        yield f"{name}={sequence}"


def _assessment(name: str) -> Assessment:
    now = datetime.now(UTC)
    return Assessment(
        id=name,
        company_id="company",
        milestone=name,
        depth="full",
        edition="oktagon/1.0",
        content_hash="0123abcd",
        profile=Profile(),
        created_at=now,
        changed_at=now,
    )


def _workshop(now: datetime) -> Workshop:
    """One that takes ratings of a single question."""
    return Workshop(
        id="workshop",
        assessment_id="answers",
        settings=Settings(depth="full", questions=("W0",)),
        code="CODE",
        link="link",
        expires_at=now + timedelta(days=1),
        advance_open=True,
        items={"W0": Item(subject="W0")},
        stage=Stage(since=now),
        created_at=now,
        changed_at=now,
    )


def _vote(name: str, sequence: int, at: datetime) -> Vote:
    """Different for each number, in every part."""
    return Vote(
        workshop_id="workshop",
        participant_id=name,
        subject="W0",
        round=1,
        choice=Choice(kind=ChoiceKind.LEVEL, level=sequence % 5),
        key=f"{name}={sequence}",
        sequence=sequence,
        cast_at=at,
    )


def _answer(question: str, note: str) -> Answer:
    return Answer(question=question, kind=AnswerKind.LEVEL, level=3, note=note)


def _note(question: str, version: int) -> str:
    """Long enough for several pages of the file, and different for each version."""
    return f"{question}={version};" * 150


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_during_saving(Path(folder), kills)
    print(f"killed {outcome.kills} times")
    print(f"promised {outcome.promised} saves, lost {len(outcome.lost)}")
    print(f"half-written {len(outcome.halves)}")
    print(f"integrity {outcome.damage or 'ok'}")
    sys.exit(0 if outcome.sound else 1)


if __name__ == "__main__":
    main()
