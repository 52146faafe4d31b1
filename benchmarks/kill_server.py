"""Kill the server while somebody answers in a browser; count what the page had called saved.

    python -m benchmarks.kill_server [--kills 50]

Levels are tapped as fast as the page takes them. After each kill the page is still on the
screen: whatever stands there as saved has to be on the disk, and the database has to be whole.
"""

import random
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field

import typer

from assessment.questionnaire import Questionnaire
from benchmarks.people import person
from benchmarks.servers import product
from services.editions import current_edition
from storage.database import open_database
from storage.repository import SqlRepository
from tests.browser.prepared import new_assessment
from tests.browser.visitor import Visitor
from tests.running_server import RunningServer

FIRST = "B2-01"
LONGEST = 2500
"""Milliseconds from the first tap to the latest moment of a kill."""

ANSWER_ALL = """
savedWord => {
  window.shown = {};
  const tapped = {};
  const app = document.querySelector("[data-testid=stApp]");
  const idle = () => app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED";
  let runs = 0;
  new MutationObserver(() => { if (idle()) runs += 1; })
    .observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
  const look = () => {
    if (!idle()) return;
    for (const card of document.querySelectorAll("[class*=st-key-card-]")) {
      const question = card.className.match(/st-key-card-([A-Z0-9-]+)/)[1];
      const levels = [...card.querySelectorAll("[data-testid=stRadioOption]")];
      if (levels.length && !(question in tapped)) {
        const level = Math.floor(Math.random() * 5);
        tapped[question] = { level, run: runs };
        levels[level].click();
        return;
      }
      if (!levels.length) continue;
      const { level, run } = tapped[question];
      const chosen = levels[level].querySelector("input").checked;
      if (runs > run && !chosen) delete tapped[question];
      if (runs === run || !chosen || !card.innerText.includes(savedWord)) return;
      window.shown[question] = level;
    }
    document.querySelector(".st-key-next button")?.click();
  };
  setInterval(look, 15);
}
"""
"""Tap one level on every card, go on when all are saved, and note which ones the page says are.

A card shows an answer as saved if the level is chosen, the word stands below it, and a run has
ended since the tap: right after a step has changed, and for good when the server dies in the
middle of a run, words of the step before may still stand there with nothing chosen. A tap that
went to what was left of the step before is made again.
"""


@dataclass
class Outcome:
    """What came of all kills so far."""

    kills: int = 0
    shown: int = 0
    lost: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)


def kill_server(server: RunningServer, visitor: Visitor, kills: int) -> Outcome:
    """Answer, kill, look at page and disk, start again; `kills` times."""
    outcome = Outcome()
    dice = random.Random(3)  # noqa: S311 - no secret
    for _ in range(kills):
        assessment = _prepared(server)
        visitor.open_questions(assessment, FIRST)
        visitor.page.evaluate(ANSWER_ALL, visitor.text("common.saved_at", time=""))
        visitor.card(FIRST).is_saved()
        visitor.page.wait_for_timeout(dice.randrange(LONGEST))
        server.kill()
        shown: dict[str, int] = visitor.page.evaluate("window.shown")
        outcome.kills += 1
        outcome.shown += len(shown)
        _look(server, current_edition(), assessment, shown, outcome)
        server.start()
    return outcome


def _prepared(server: RunningServer) -> str:
    with closing(open_database(_address(server))) as database:
        return new_assessment(SqlRepository(database))


def _look(
    server: RunningServer,
    questionnaire: Questionnaire,
    assessment: str,
    shown: dict[str, int],
    outcome: Outcome,
) -> None:
    with closing(sqlite3.connect(server.data / "oktagon.db")) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        outcome.damage.append(f"after kill {outcome.kills}: {verdict}")
    with closing(open_database(_address(server))) as database:
        stored = SqlRepository(database).answers(assessment)
    for question, level in shown.items():
        lowest = min(questionnaire.questions[question].anchors)
        if question not in stored or stored[question].answer.level != lowest + level:
            outcome.lost.append(f"{question}={level} after kill {outcome.kills}")


def _address(server: RunningServer) -> str:
    return f"sqlite:///{server.data / 'oktagon.db'}"


def main(kills: int = 50) -> None:
    with product() as server, person(server) as visitor:
        outcome = kill_server(server, visitor, kills)
    print(f"killed {outcome.kills} times")
    print(f"shown as saved {outcome.shown}, lost {len(outcome.lost)} {outcome.lost}")
    print(f"integrity {outcome.damage or 'ok'}")
    sys.exit(1 if outcome.lost or outcome.damage else 0)


if __name__ == "__main__":
    typer.run(main)
