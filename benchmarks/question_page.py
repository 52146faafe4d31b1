"""One answer on the question page against one tap in an empty default Streamlit app.

    python -m benchmarks.question_page [--taps 200]

First with the fewest, then with all questions of the sample company, everything answered. Both
servers run at the same time and are asked in turn, so the ratio holds on a busy machine too.
The time runs from sending the choice to the end of the page's run; on the question page the
answer is on the disk by then.
"""

from itertools import cycle

import typer

from benchmarks.figures import milliseconds, percentile
from benchmarks.servers import empty_default_app, longest_step, product
from benchmarks.websocket_client import Tab
from services.editions import current_edition
from tests.running_server import RunningServer


def main(taps: int = 200) -> None:
    depths = current_edition().depths
    with product() as oktagon, empty_default_app() as empty:
        for depth in (depths[0], depths[-1]):
            _compare(oktagon, empty, depth.id, taps)


def _compare(oktagon: RunningServer, empty: RunningServer, depth: str, taps: int) -> None:
    step = longest_step(oktagon, depth)
    with Tab(oktagon.url, "questions", step) as questions, Tab(empty.url) as nothing:
        ours, theirs = _measured(questions, nothing, taps)
        cards = len(questions.radios)
        problems = questions.problems
    print(f"{depth}: question page, {cards} cards  {milliseconds(ours)}")
    print(f"{depth}: empty default app     {milliseconds(theirs)}")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        ratio = percentile(ours, share) / percentile(theirs, share)
        print(f"{depth}: ratio {name}: {ratio:.2f} (bar for p95: 0.60)")
    for problem in problems:
        print(f"shown on the page: {problem}")


def _measured(questions: Tab, nothing: Tab, taps: int) -> tuple[list[float], list[float]]:
    """Seconds for each tap on the one and on the other, after a few that warm both up."""
    ours, theirs = [], []
    radios = cycle(questions.radios)
    (radio,) = nothing.radios
    for tap in range(taps + 5):
        card = next(radios)
        levels = questions.radios[card]
        ours.append(questions.choose(card, levels[tap % 5]))
        theirs.append(nothing.choose(radio, nothing.radios[radio][tap % 5]))
    return ours[5:], theirs[5:]


if __name__ == "__main__":
    typer.run(main)
