"""Answering while somebody else has a report made, against answering alone.

    python -m benchmarks.report_meanwhile [--reports 20]

Two tabs on one server: in one a person answers the longest step of the full set, ten times a
second at most, in the other a person makes one report after the other, each of another company.
Between two reports the first one answers as often alone, so the ratio holds on a busy machine too.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle

import typer

from assessment.language import Language
from benchmarks.figures import milliseconds, percentile
from benchmarks.servers import answered_sample, longest_step, product
from benchmarks.websocket_client import Tab
from services.editions import current_edition
from tests.running_server import RunningServer
from texts.wording import Wording

BUTTONS = {"pdf": "report_page.make", "pptx": "report_page.other.pptx.make"}
PAUSE = 0.1
"""Seconds from one answer to the next tap; people need longer."""


@dataclass
class Figures:
    """Seconds of each tap and, as seen on the page, of each report."""

    alone: list[float] = field(default_factory=list)
    meanwhile: list[float] = field(default_factory=list)
    reports: list[float] = field(default_factory=list)


class Answering:
    """A person who taps another level on the next card again and again."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._cards = cycle(list(tab.radios))
        self._taps = 0

    def tap(self) -> float:
        """Answer the next card; return the seconds until the page has been redrawn."""
        time.sleep(PAUSE)
        card = next(self._cards)
        levels = self._tab.radios[card]
        self._taps += 1
        return self._tab.choose(card, levels[self._taps % len(levels)])


def main(reports: int = 20) -> None:
    with product() as server:
        step = longest_step(server, current_edition().depths[-1].id)
        for extension in BUTTONS:
            with Tab(server.url, "questions", step) as questions:
                figures = _measured(server, Answering(questions), extension, reports)
                _print(extension, figures)
                for problem in questions.problems:
                    print(f"shown on the page: {problem}")


def _measured(server: RunningServer, person: Answering, extension: str, reports: int) -> Figures:
    figures = Figures()
    for variant in range(reports):
        address = f"assessment={answered_sample(server, variant=variant).id}"
        with Tab(server.url, "report", address) as page:
            before = len(figures.meanwhile)
            _make_report(page, person, extension, figures)
            taps = len(figures.meanwhile) - before
        figures.alone += [person.tap() for _ in range(taps)]
    return figures


def _make_report(page: Tab, person: Answering, extension: str, figures: Figures) -> None:
    """One report, with taps until it is there."""
    label = Wording(Language.DE)(BUTTONS[extension])
    with ThreadPoolExecutor(max_workers=1) as beside:
        making = beside.submit(page.press, label)
        while not making.done():
            figures.meanwhile.append(person.tap())
        figures.reports.append(making.result())
    for problem in page.problems:
        print(f"shown on the report page: {problem}")


def _print(extension: str, figures: Figures) -> None:
    print(f"{extension}: report, on the page   {milliseconds(figures.reports)}")
    print(f"{extension}: answer, alone         {milliseconds(figures.alone)}")
    print(f"{extension}: answer, meanwhile     {milliseconds(figures.meanwhile)}")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        ratio = percentile(figures.meanwhile, share) / percentile(figures.alone, share)
        print(f"{extension}: ratio {name}: {ratio:.2f}")


if __name__ == "__main__":
    typer.run(main)
