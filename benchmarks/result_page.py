"""Every view of the result page in a real browser, until its charts are drawn.

    python -m benchmarks.result_page [--times 10]

*Clicked* is from a click on the link of a view; *opened* is its address typed into a browser that
has been here before; *server* is the part of it in which the server runs the page. The company is
the sample with all its answers.
"""

from urllib.parse import parse_qs, urlsplit

import typer

from benchmarks.figures import milliseconds
from benchmarks.people import person
from benchmarks.servers import answered_sample, product
from benchmarks.websocket_client import Tab
from tests.browser.visitor import Visitor

LINKS = ".st-key-views a"

DRAWN = """
async ([shown, links, link]) => {
  const begun = link === null ? 0 : performance.now();
  if (link !== null) document.querySelectorAll(links)[link].click();
  const isDrawn = () => {
    const app = document.querySelector("[data-testid=stApp]");
    const view = document.querySelector(shown);
    if (!view || app.dataset.testScriptState !== "notRunning") return false;
    const charts = [...view.querySelectorAll("[data-testid=stVegaLiteChart]")];
    return !document.querySelector("[data-testid=stSkeleton]")
      && charts.every(chart => chart.querySelector("svg, canvas"));
  };
  while (!isDrawn()) await new Promise(requestAnimationFrame);
  return [(performance.now() - begun) / 1000,
    document.querySelectorAll(`${shown} [data-testid=stVegaLiteChart]`).length];
}
"""
"""Seconds until a view stands, and its charts: from clicking a link, else from asking for the page.

A view stands when the server has finished and no part of the page waits to be drawn.
"""


class ResultPage:
    """One assessment's result in a browser; views are numbered in the order of their links."""

    def __init__(self, visitor: Visitor, assessment: str) -> None:
        self._visitor = visitor
        self._visitor.open(f"/result?assessment={assessment}")
        self._drawn(LINKS, None)
        links = visitor.page.locator(LINKS)
        self.queries: list[str] = links.evaluate_all("all => all.map(link => link.search)")
        self.names = [_view(query) for query in self.queries]

    def click(self, view: int) -> tuple[float, int]:
        """Seconds and charts; another view must be open."""
        return self._drawn(self._shown(view), view)

    def open(self, view: int) -> tuple[float, int]:
        """Seconds and charts."""
        self._visitor.open(f"/result{self.queries[view]}")
        return self._drawn(self._shown(view), None)

    def _shown(self, view: int) -> str:
        return f".st-key-view-{self.names[view].replace('_', '-')}"

    def _drawn(self, shown: str, link: int | None) -> tuple[float, int]:
        seconds, charts = self._visitor.page.evaluate(DRAWN, [shown, LINKS, link])
        return seconds, charts


def main(times: int = 10) -> None:
    with product() as server, person(server) as visitor:
        page = ResultPage(visitor, answered_sample(server).id)
        views = range(len(page.names))
        opened = [[page.open(view) for _ in range(times)] for view in views]
        clicked = list(
            zip(*([page.click(view) for view in views] for _ in range(times)), strict=True)
        )
        for view in views:
            seconds, charts = zip(*opened[view], strict=True)
            print(f"{page.names[view]}, {max(charts)} charts")
            print(f"  clicked  {milliseconds([taken for taken, _ in clicked[view]])}")
            print(f"  opened   {milliseconds(seconds)}")
            print(f"  server   {milliseconds(_served(server.url, page.queries[view], times))}")
    print("bar: 1,000 ms for each")


def _view(query: str) -> str:
    """The view an address names; the first one has none."""
    return parse_qs(urlsplit(query).query).get("view", ["overview"])[0]


def _served(url: str, query: str, times: int) -> list[float]:
    """Seconds of each run of the page, after a first one."""
    seconds = []
    for _ in range(times):
        with Tab(url, "result", query.removeprefix("?")) as tab:
            seconds.append(tab.rerun())
    return seconds


if __name__ == "__main__":
    typer.run(main)
