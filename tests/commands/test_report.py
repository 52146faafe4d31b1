"""`report`: documents without a browser, one or a whole folder."""

import stat
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from tests.commands.runner import run
from tests.services.test_logo import header_only, picture


def test_every_document_asked_for_is_written(here: Path, acme: Path) -> None:
    code, lines, problems = run(
        "report", acme, "--pdf", "a.pdf", "--xlsx", "out/a.xlsx", "--csv", "a.csv"
    )
    assert (code, problems) == (0, [])
    assert lines == ["Geschrieben: a.pdf", "Geschrieben: out/a.xlsx", "Geschrieben: a.csv"]
    assert len(PdfReader(here / "a.pdf").pages) > 3
    assert load_workbook(here / "out" / "a.xlsx").sheetnames[0] == "Überblick"
    assert (here / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfNr.;")


def test_the_slides_carry_the_logo(here: Path, acme: Path) -> None:
    (here / "logo.png").write_bytes(picture(300, 100))
    code, _, problems = run("report", acme, "--pptx", "a.pptx", "--logo", "logo.png")
    assert (code, problems) == (0, [])
    cover = Presentation(str(here / "a.pptx")).slides[0]
    assert [shape.name for shape in cover.shapes if shape.shape_type is MSO_SHAPE_TYPE.PICTURE]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "Diese Datei lässt sich nicht"),
        (header_only(9000, 9000), "Dieses Bild ist zu groß"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_before_anything_is_written(
    here: Path, acme: Path, content: bytes, why: str
) -> None:
    (here / "logo.png").write_bytes(content)
    code, _, problems = run("report", acme, "--pptx", "a.pptx", "--logo", "logo.png")
    assert code == 3
    assert problems[0].startswith(f"logo.png: {why}")
    assert not (here / "a.pptx").exists()


def test_documents_are_english_on_request(here: Path, acme: Path) -> None:
    run("report", acme, "--csv", "a.csv", "--language", "en")
    assert (here / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfNo.,")


def test_the_same_file_and_date_give_the_same_document(here: Path, acme: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        run("report", acme, "--xlsx", name, "--date", "2026-03-14")
    assert (here / "a.xlsx").read_bytes() == (here / "b.xlsx").read_bytes()
    dated = load_workbook(here / "a.xlsx")["Überblick"]["B5"].value
    assert f"{dated:%Y-%m-%d}" == "2026-03-14"


def test_a_folder_becomes_a_folder_and_tells_how_far_it_is(here: Path, acme: Path) -> None:
    (here / "in").mkdir()
    for name in ("b", "a"):
        (here / "in" / f"{name}.json").write_bytes(acme.read_bytes())
    code, lines, problems = run("report", "in", "--csv", "out")
    assert code == 0
    assert lines == ["Geschrieben: out/a.csv", "Geschrieben: out/b.csv"]
    assert problems == ["1 von 2: a.json", "2 von 2: b.json"]


def test_a_file_that_cannot_be_used_does_not_stop_the_others(here: Path, acme: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.json").write_text("{", encoding="utf-8")
    (here / "in" / "b.json").write_bytes(acme.read_bytes())
    code, lines, problems = run("report", "in", "--csv", "out")
    assert code == 3
    assert lines == ["Geschrieben: out/b.csv"]
    assert problems[1].startswith("in/a.json: Die Datei bricht in Zeile 1")


def test_in_a_folder_that_exists_the_document_is_named_like_its_source(
    here: Path, acme: Path
) -> None:
    (here / "out").mkdir()
    run("report", acme, "--csv", "out")
    assert [path.name for path in (here / "out").iterdir()] == ["acme.csv"]


def test_without_a_target_nothing_is_done(acme: Path) -> None:
    code, _, problems = run("report", acme)
    assert (code, problems) == (
        2,
        ["Bitte nennen Sie mindestens ein Ziel: --pdf, --pptx, --xlsx oder --csv."],
    )


def test_a_document_that_cannot_be_written_leaves_the_old_one_as_it_is(
    here: Path, acme: Path
) -> None:
    (here / "file").write_text("in the way", encoding="utf-8")
    code, _, problems = run("report", acme, "--csv", "file/a.csv")
    assert code == 3
    assert problems[0].startswith("file/a.csv: Die Datei lässt sich hier nicht schreiben.")
    assert (here / "file").read_text(encoding="utf-8") == "in the way"


def test_others_may_read_what_is_written(here: Path, acme: Path) -> None:
    run("report", acme, "--csv", "a.csv")
    assert stat.S_IMODE((here / "a.csv").stat().st_mode) == 0o644
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("date", ["14.03.2026", "2026-13-01", "today"])
def test_a_date_nobody_understands_is_wrong_use(acme: Path, date: str) -> None:
    assert run("report", acme, "--csv", "a.csv", "--date", date).code == 2
