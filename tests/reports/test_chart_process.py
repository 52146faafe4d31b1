"""Charts rendered in a child process that may hang or crash without harm."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assessment.language import Language
from reports.chart import chart_spec
from reports.chart_process import WORKER, ChartError, ChartProcess, render_svg, warm_up
from reports.fonts import FONT_FOLDER
from reports.radar import Spoke, build_radar


def written(text: str, **more: object) -> dict[str, Any]:
    """A chart that is one text."""
    return {
        "data": {"values": [{"text": text}]},
        "mark": {"type": "text", "font": "Source Sans Pro, sans-serif", "limit": 0},
        "encoding": {"text": {"field": "text", "type": "nominal"}},
        **more,
    }


@pytest.fixture(scope="module")
def process() -> Iterator[ChartProcess]:
    shared = ChartProcess()
    yield shared
    shared.close()


def worker(folder: Path, *lines: str) -> Path:
    """A worker of our own making, which notes every start in `starts` beside it."""
    script = folder / "worker.py"
    noted = ["import pathlib, runpy, sys", "starts = pathlib.Path(__file__).with_name('starts')"]
    noted.append("starts.write_text(starts.read_text() + '.' if starts.exists() else '.')")
    script.write_text("\n".join([*noted, *lines]), encoding="utf-8")
    return script


def starts(script: Path) -> int:
    return len(script.with_name("starts").read_text(encoding="utf-8"))


def test_a_radar_becomes_svg_with_its_labels_as_text(process: ChartProcess) -> None:
    radar = build_radar([Spoke(label="Straße & Café", score=45)] * 3, [0, 40], Language.DE)
    svg = process.render_svg(chart_spec(radar), Language.DE)
    assert svg.startswith("<svg")
    assert ">Straße\u00a0&amp; Café</text>" in svg


def test_numbers_are_written_as_the_language_writes_them(process: ChartProcess) -> None:
    chart = written("")
    chart["encoding"] = {"text": {"value": {"expr": "format(1234.5, ',.1f')"}}}
    assert ">1.234,5<" in process.render_svg(chart, Language.DE)
    assert ">1,234.5<" in process.render_svg(chart, Language.EN)


@pytest.mark.parametrize(
    "hostile",
    ["a\x00b", "a\x08b", "a\x0bb", "a\x1fb", "a\ufffeb", "a\uffffb", "a\ud800b", "a\u202eb"],
)
def test_characters_that_end_the_renderer_never_reach_it(
    process: ChartProcess, hostile: str
) -> None:
    svg = process.render_svg(written(hostile), Language.DE)
    assert re.search(r">a\n?b<", svg)


def test_a_very_long_text_is_cut_before_it_hangs_the_renderer(process: ChartProcess) -> None:
    svg = process.render_svg(written("ab" * 50_000), Language.DE)
    assert f">{'ab' * 150}<" in svg


def test_a_wrong_chart_is_refused_and_the_next_one_drawn(process: ChartProcess) -> None:
    with pytest.raises(ChartError):
        process.render_svg({"mark": "no such mark"}, Language.DE)
    assert ">still here<" in process.render_svg(written("still here"), Language.DE)


@pytest.mark.parametrize("figure", [float("nan"), float("inf")])
def test_a_figure_that_is_no_number_is_refused(process: ChartProcess, figure: float) -> None:
    with pytest.raises(ChartError, match="not a chart"):
        process.render_svg(written("x", width=figure), Language.DE)


def test_a_chart_beyond_all_bounds_is_refused(process: ChartProcess) -> None:
    with pytest.raises(ChartError, match="too large"):
        process.render_svg(written("x", usermeta=["x" * 300] * 10_000), Language.DE)


def test_nothing_is_fetched_from_anywhere(process: ChartProcess) -> None:
    chart = written("x", data={"url": "http://127.0.0.1:9/values.json"})
    with pytest.raises(ChartError, match="not allowed"):
        process.render_svg(chart, Language.DE)


def test_a_chart_is_drawn_once(tmp_path: Path) -> None:
    script = worker(
        tmp_path,
        "for number, line in enumerate(sys.stdin, 1):",
        "    print('{\"svg\": \"' + str(number) + '\"}', flush=True)",
    )
    process = ChartProcess(script)
    try:
        drawn = [process.render_svg(written(text), Language.DE) for text in ("a", "b", "a")]
        assert drawn == ["1", "2", "1"]
        assert process.render_svg(written("a"), Language.EN) == "3"
    finally:
        process.close()


def test_a_crash_starts_a_new_child_that_draws_the_chart(tmp_path: Path) -> None:
    script = worker(
        tmp_path,
        "if len(starts.read_text()) == 1:",
        "    sys.stdin.readline()",
        "    sys.exit(6)",
        f"runpy.run_path({str(WORKER)!r}, run_name='__main__')",
    )
    process = ChartProcess(script)
    try:
        assert ">again<" in process.render_svg(written("again"), Language.DE)
    finally:
        process.close()
    assert starts(script) == 2


def test_a_chart_that_crashes_every_child_is_given_up(tmp_path: Path) -> None:
    script = worker(tmp_path, "sys.exit(6)")
    with pytest.raises(ChartError, match="twice"):
        ChartProcess(script).render_svg(written("x"), Language.DE)
    assert starts(script) == 2


def test_a_chart_that_hangs_is_given_up_in_time_and_its_child_ended(tmp_path: Path) -> None:
    script = worker(tmp_path, "for line in sys.stdin:", "    pass")
    process = ChartProcess(script, seconds=0.3)
    for attempt in (1, 2):
        with pytest.raises(ChartError, match=r"no chart after 0\.3 seconds"):
            process.render_svg(written("x"), Language.DE)
        assert starts(script) == attempt


def test_the_process_works_from_any_folder_and_after_it_was_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    process = ChartProcess()
    process.close()
    assert ">here<" in process.render_svg(written("here"), Language.DE)
    process.close()


def test_the_shared_process_warms_up_and_draws() -> None:
    warm_up()
    assert ">shared<" in render_svg(written("shared"), Language.EN)


def run_worker(lines: bytes, seconds: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-P", str(WORKER), str(FONT_FOLDER), seconds]
    return subprocess.run(command, input=lines, capture_output=True, timeout=60, check=False)


def test_the_worker_ends_when_nobody_asks_any_more() -> None:
    ended = run_worker(b"", "5")
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_a_worker_that_hangs_ends_itself_even_without_a_parent() -> None:
    endless = b'{"spec": {"data": {"values": [{}]}, "mark": "point"}, "locale": "de-DE"}\n'
    ended = run_worker(endless, "0.01")
    assert ended.returncode != 0
    assert ended.stdout == b""


def test_the_worker_loads_nothing_but_the_renderer() -> None:
    tree = ast.parse(WORKER.read_text(encoding="utf-8"))
    names = {
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names - set(sys.stdlib_module_names) == {"vl_convert"}
