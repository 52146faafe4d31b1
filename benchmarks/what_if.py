"""Ticking a measure on the view on measures, until radar and figures have moved.

    python -m benchmarks.what_if [--times 40]

*Moved* is from the click on a box until radar and figures beside it have changed, *finished* until
the whole page stands, in a real browser; an empty default Streamlit app is finished when its run
after a click on its radio is over. *Server* is the round trip over the websocket alone, for both.
Both servers run at the same time and are asked in turn, so the ratio holds on a busy machine too.
The company is the sample with all its answers.
"""

from itertools import cycle

import typer
from playwright.sync_api import Page

from benchmarks.figures import milliseconds, percentile
from benchmarks.people import person
from benchmarks.servers import answered_sample, empty_default_app, product
from benchmarks.websocket_client import Tab
from tests.running_server import RunningServer

BAR = 0.3
WARM_UP = 5

PANEL = ".st-key-plan-effect"
BOXES = "[class*=st-key-candidate-M] input[type=checkbox]"
RADIOS = "input[type=radio]"

CLICKED = """
async ([target, place, panel]) => {
  const app = document.querySelector("[data-testid=stApp]");
  const shown = () => panel && [...document.querySelectorAll(`${panel} img, ${panel} .sums`)]
    .map(part => part.src ?? part.innerText).join();
  const before = shown();
  const begun = performance.now();
  document.querySelectorAll(target)[place].click();
  const taken = () => (performance.now() - begun) / 1000;
  let moved = null;
  while (moved === null || taken() < 0.03 || app.dataset.testScriptState !== "notRunning") {
    await new Promise(requestAnimationFrame);
    if (moved === null && (!panel || shown() !== before)) moved = taken();
  }
  return [moved, taken()];
}
"""
"""Seconds from clicking an element until the panel has changed, and until its page stands.

A run may begin and end between two looks; none is over within 30 ms.
"""


def main(times: int = 40) -> None:
    with product() as oktagon, empty_default_app() as empty:
        address = f"assessment={answered_sample(oktagon).id}&view=measures"
        _in_the_browser(oktagon, empty, address, times)
        _on_the_server(oktagon, empty, address, times)


def _in_the_browser(oktagon: RunningServer, empty: RunningServer, address: str, times: int) -> None:
    with person(oktagon) as visitor:
        visitor.open(f"/plan?{address}")
        visitor.page.wait_for_selector(f"{PANEL} .live-radar", state="attached")
        visitor.settle()
        measures = visitor.page
        visitor.new_tab()
        nothing = visitor.page
        nothing.goto(empty.url)
        nothing.wait_for_selector(RADIOS)
        boxes = cycle(range(measures.locator(BOXES).count()))
        moved, finished, theirs = [], [], []
        for turn in range(times + WARM_UP):
            ours = _clicked(measures, BOXES, next(boxes), PANEL)
            moved.append(ours[0])
            finished.append(ours[1])
            theirs.append(_clicked(nothing, RADIOS, (turn + 1) % 5, "")[1])
    print(f"browser: moved              {milliseconds(moved[WARM_UP:])}")
    print(f"browser: bar for moved      {BAR * 1000:.0f} ms")
    _told("browser", finished[WARM_UP:], theirs[WARM_UP:])


def _clicked(page: Page, target: str, place: int, panel: str) -> tuple[float, float]:
    """Seconds until the panel has moved, and until the page stands."""
    page.bring_to_front()
    moved, finished = page.evaluate(CLICKED, [target, place, panel])
    return moved, finished


def _on_the_server(oktagon: RunningServer, empty: RunningServer, address: str, times: int) -> None:
    with Tab(oktagon.url, "plan", address) as measures, Tab(empty.url) as nothing:
        boxes = cycle(list(measures.boxes))
        (radio,) = nothing.radios
        ours, theirs = [], []
        for turn in range(times + WARM_UP):
            ours.append(measures.tick(next(boxes)))
            theirs.append(nothing.choose(radio, nothing.radios[radio][turn % 5]))
        problems = measures.problems
    _told("server", ours[WARM_UP:], theirs[WARM_UP:])
    for problem in problems:
        print(f"shown on the page: {problem}")


def _told(where: str, ours: list[float], theirs: list[float]) -> None:
    print(f"{where}: finished           {milliseconds(ours)}")
    print(f"{where}: empty default app  {milliseconds(theirs)}")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        ratio = percentile(ours, share) / percentile(theirs, share)
        print(f"{where}: ratio {name}: {ratio:.2f}")


if __name__ == "__main__":
    typer.run(main)
