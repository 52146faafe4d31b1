"""Answer faster than any person in a real browser; count what got lost on the way to the disk.

    python -m benchmarks.race [--rounds 200]

Four races: a note is typed and the button to the next step pressed within milliseconds; levels
are tapped ten milliseconds apart; a note is typed and a page link clicked at once; a level is
tapped and the browser goes back at once.
"""

import random
import sys
from collections.abc import Callable

import typer
from playwright.sync_api import Page

from assessment.repository import Repository
from benchmarks.people import disk, person
from benchmarks.servers import product
from tests.browser.prepared import new_assessment
from tests.browser.visitor import Visitor
from tests.browser.waiting import wait_until

FIRST, SECOND = "B2-01", "B2-08"
"""Two questions with levels on one step."""

TAPS = 8
GAP = 10
"""Milliseconds between two taps."""

TAP = """
async ([taps, gap]) => {
  for (const [question, level] of taps) {
    const card = document.querySelector(`.st-key-card-${question}`);
    card.querySelectorAll("[data-testid=stRadioOption]")[level].click();
    await new Promise(resume => setTimeout(resume, gap));
  }
}
"""


class Race:
    """One assessment in one browser; every method runs a round and tells whether all is saved."""

    def __init__(self, visitor: Visitor, disk: Repository, assessment: str) -> None:
        self._visitor = visitor
        self._disk = disk
        self._assessment = assessment
        self._dice = random.Random(7)  # noqa: S311 - no secret

    def note_and_next(self, number: int) -> bool:
        """Type a note, press *next* at once, and come back for the next round."""
        note = self._type_note(number)
        self._page.locator(".st-key-next").get_by_role("button").click()
        self._visitor.card("B2-03").is_drawn()
        kept = self._is_kept(note)
        self._visitor.settle()
        self._page.locator(".st-key-back").get_by_role("button").click()
        return kept

    def note_and_link(self, number: int) -> bool:
        """Type a note, click *result* in the line at the top, and open the step again."""
        note = self._type_note(number)
        self._visitor.follow("result")
        kept = self._is_kept(note)
        self._visitor.open_questions(self._assessment, FIRST)
        return kept

    def tap_and_back(self, number: int) -> bool:
        """Open the step from the result, tap a level, press the browser's own *back*."""
        self._visitor.open(f"/result?assessment={self._assessment}")
        self._visitor.follow("questions")
        card = self._visitor.card(FIRST)
        card.is_drawn()
        level = (number + 1) % 5
        card.choose(level)
        self._page.go_back()
        return self._comes_true(lambda: self._level(FIRST) == level)

    def taps(self, _number: int) -> bool:
        """Tap levels of two questions in turn; the last tap on each must win."""
        self._visitor.card(FIRST).is_drawn()
        tapped = [(question, self._dice.randrange(5)) for question in (FIRST, SECOND) * (TAPS // 2)]
        self._page.evaluate(TAP, [tapped, GAP])
        last = dict(tapped)
        return self._comes_true(lambda: {q: self._level(q) for q in last} == last)

    @property
    def _page(self) -> Page:
        return self._visitor.page

    def _type_note(self, number: int) -> str:
        card = self._visitor.card(FIRST)
        card.is_drawn()
        self._visitor.settle()
        card.open_details()
        note = f"note {number} {self._dice.random()}"
        card.note.fill(note)
        return note

    def _is_kept(self, note: str) -> bool:
        def is_there() -> bool:
            stored = self._disk.answers(self._assessment).get(FIRST)
            return stored is not None and stored.answer.note == note

        return self._comes_true(is_there)

    def _level(self, question: str) -> int | None:
        stored = self._disk.answers(self._assessment).get(question)
        return stored.answer.level if stored else None

    def _comes_true(self, condition: Callable[[], bool]) -> bool:
        return wait_until(self._page, condition)


def main(rounds: int = 200) -> None:
    lost = 0
    with product() as server, person(server) as visitor, disk(server) as repository:
        assessment = new_assessment(repository)
        visitor.open_questions(assessment, FIRST)
        race = Race(visitor, repository, assessment)
        for run in (race.note_and_next, race.taps, race.note_and_link, race.tap_and_back):
            kept = sum(run(number) for number in range(rounds))
            lost += rounds - kept
            print(f"{run.__name__}: {rounds} rounds, {rounds - kept} lost")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    typer.run(main)
