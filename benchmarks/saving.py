"""How long saving and reading answers take, alone and with 32 people at once.

    python -m benchmarks.saving [postgresql://… of an empty database]

Without an address a SQLite file in a temporary folder is measured.
"""

import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from time import perf_counter

from assessment.answer import Answer, AnswerKind
from assessment.profile import Profile
from assessment.records import Assessment, Company
from storage.database import open_database
from storage.repository import SqlRepository

QUESTIONS = 113
PEOPLE = 32


def answer(question: str, level: int) -> Answer:
    return Answer(question=question, kind=AnswerKind.LEVEL, level=level, note="x" * 100)


def filled(url: str) -> SqlRepository:
    """A repository with one complete assessment."""
    repository = SqlRepository(open_database(url))
    now = datetime.now(UTC)
    repository.add_company(Company(id="company", name="Company", created_at=now, changed_at=now))
    assessment = Assessment(
        id="full",
        company_id="company",
        milestone="2026",
        depth="full",
        edition="oktagon/1.0",
        content_hash="0123abcd",
        profile=Profile(),
        created_at=now,
        changed_at=now,
    )
    repository.add_assessment(assessment, [answer(f"Q{n}", 2) for n in range(QUESTIONS)])
    return repository


def durations(act: Callable[[int], object], times: int) -> list[float]:
    """Milliseconds of each call."""
    taken = []
    for number in range(times):
        start = perf_counter()
        act(number)
        taken.append((perf_counter() - start) * 1000)
    return taken


def report(what: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    half, late = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
    print(f"{what:<40} p50 {half:7.2f} ms   p99 {late:7.2f} ms   max {ordered[-1]:7.2f} ms")


def measure(url: str) -> None:
    repository = filled(url)
    now = datetime.now(UTC)

    def save(question: str, version: int) -> None:
        repository.save_answer("full", answer(question, version % 5), version, now)

    def person(number: int) -> list[float]:
        return durations(lambda version: save(f"P{number}", version), 60)

    report(f"read {QUESTIONS} answers", durations(lambda _: repository.answers("full"), 1000))
    report(
        "list the assessments of a company",
        durations(lambda _: repository.assessments("company"), 300),
    )
    report("save one answer", durations(lambda version: save("Q0", version + 1), 1000))
    start = perf_counter()
    with ThreadPoolExecutor(PEOPLE) as people:
        taken = [each for one in people.map(person, range(PEOPLE)) for each in one]
    report(f"save one answer, {PEOPLE} without a pause", taken)
    print(f"{len(taken) / (perf_counter() - start):.0f} saves a second")


def main() -> None:
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        measure(f"sqlite:///{folder}/oktagon.db")


if __name__ == "__main__":
    main()
