"""The spreadsheet: every figure as a number, every text as a text, the radar as a chart."""

import io
import zipfile
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart.radar_chart import RadarChart
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from assessment.advice import advice
from assessment.answer import NOTE_LIMIT
from assessment.branding import Branding
from assessment.language import Language
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from reports.report import Report
from reports.xlsx import render_xlsx
from tests.builders import asked, axis, capability, dont_know, level, question, questionnaire
from tests.reports.documents import report, sample_report

SHEETS = {
    Language.DE: [
        *("Überblick", "Bausteine", "Fähigkeiten", "Antworten", "Pflichten"),
        *("Maßnahmen", "Methode"),
    ],
    Language.EN: [
        *("Overview", "Building blocks", "Capabilities", "Answers", "Duties"),
        *("Measures", "Method"),
    ],
}
EVIL = [
    "=1+1",
    '=HYPERLINK("http://example.com","x")',
    "+49 89 1234",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "http://example.com",
    "mailto:a@example.com",
    "007",
    "1e5",
    "＝1+1",
    "<b>&amp;",
    "{=1+1}",
    "internal:Sheet!A1",
]


def opened(made: Report, language: Language) -> Workbook:
    return load_workbook(io.BytesIO(render_xlsx(made, language)))


@cache
def sample(language: Language) -> Workbook:
    return opened(sample_report(language), language)


def column(sheet: Worksheet, title: str) -> list[object]:
    """The cells below a column title."""
    titles = [cell.value for cell in sheet[4]]
    cells = list(sheet.columns)[titles.index(title)]
    return [cell.value for cell in cells[4:]]


def charts(book: Workbook, name: str) -> list[Any]:
    """The charts on a sheet."""
    sheet: Any = book[name]
    return list(sheet._charts)


def full_report(
    edition: Questionnaire, *, company: str = "Muster GmbH", milestone: str = "Herbst"
) -> Report:
    """Every question answered, with a long note each."""
    everything = scope(edition, Profile(), edition.depths[-1].id)
    given = {
        name: level(name, place % 5).model_copy(update={"note": "x" * NOTE_LIMIT})
        for place, name in enumerate(everything.asked)
    }
    return report(edition, everything, given, company=company, milestone=milestone)


@pytest.mark.parametrize("language", Language)
def test_the_sheets_have_names_in_the_language_of_the_report(language: Language) -> None:
    assert sample(language).sheetnames == SHEETS[language]


def test_the_figures_are_those_of_the_result() -> None:
    result = sample_report(Language.DE).result
    blocks = sample(Language.DE)["Bausteine"]
    scores = [axis.score for axis in result.axes.values()]
    weights = [axis.weight for axis in result.axes.values()]
    assert column(blocks, "Punktwert") == pytest.approx(scores)
    assert column(blocks, "Gewicht") == pytest.approx(weights)
    capabilities = sample(Language.DE)["Fähigkeiten"]
    brings = [value for value in column(capabilities, "bringt") if isinstance(value, int | float)]
    assert sum(brings) == pytest.approx(result.overall.score)
    costs = [value for value in column(capabilities, "kostet") if isinstance(value, int | float)]
    assert sum(brings) + sum(costs) == pytest.approx(100)


def test_the_overview_names_company_day_and_score() -> None:
    lines = {row[0].value: row[1].value for row in sample(Language.EN)["Overview"].iter_rows()}
    assert lines["Company"] == "Samplewood Furniture GmbH"
    assert lines["Date of the report"] == datetime(2026, 11, 22)  # noqa: DTZ001 - a day
    assert lines["Score"] == pytest.approx(sample_report(Language.EN).result.overall.score)
    assert "What carries you" in lines


def test_every_question_asked_has_its_row() -> None:
    numbers = column(sample(Language.DE)["Antworten"], "Nr.")
    assert numbers == list(sample_report(Language.DE).result.questions)


def test_tables_can_be_filtered_and_keep_their_titles_in_sight() -> None:
    book = sample(Language.DE)
    frozen = {name: book[name].freeze_panes for name in SHEETS[Language.DE][1:5]}
    assert frozen == {
        "Bausteine": "C5",
        "Fähigkeiten": "C5",
        "Antworten": "B5",
        "Pflichten": "B5",
    }
    assert book["Antworten"].auto_filter.ref == "A4:O116"
    assert book["Antworten"].print_title_rows == "$4:$4"


@pytest.mark.parametrize(("language", "code"), [(Language.DE, "407"), (Language.EN, "809")])
def test_days_and_shares_are_shown_as_the_reader_writes_them(language: Language, code: str) -> None:
    overview = sample(language)[SHEETS[language][0]]
    formats = {cell.number_format for cell in overview["B"] if isinstance(cell.value, datetime)}
    assert [shown.startswith(f"[$-{code}]") for shown in formats] == [True]
    weight = sample(language)[SHEETS[language][1]]["J5"].number_format
    assert weight == ("0.0\u00a0%" if language is Language.DE else "0.0%")


def test_the_radar_is_a_chart_over_the_eight_blocks() -> None:
    (chart,) = charts(sample(Language.DE), "Überblick")
    assert isinstance(chart, RadarChart)
    (series,) = chart.series
    assert series.val.numRef.f == "Bausteine!$C$5:$C$12"
    assert series.cat.strRef.f == "Bausteine!$B$5:$B$12"
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (0, 100)


def test_the_radar_says_in_words_what_it_shows() -> None:
    archive = zipfile.ZipFile(io.BytesIO(render_xlsx(sample_report(Language.DE), Language.DE)))
    drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert "Kundenbeziehungen" in drawing.split('descr="')[1].split('"')[0]


def test_two_blocks_make_no_radar() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))), axis("B2", capability("2A", question("q2")))
    )
    made = report(edition, asked(edition), {"q1": level("q1", 2), "q2": level("q2", 3)})
    assert charts(opened(made, Language.DE), "Überblick") == []


def test_what_is_not_known_stays_empty(oktagon: Questionnaire) -> None:
    everything = scope(oktagon, Profile(), "express")
    unknown = {name: dont_know(name) for name in everything.asked[:3]}
    book = opened(report(oktagon, everything, unknown), Language.DE)
    lines = {row[0].value: row[1].value for row in book["Überblick"].iter_rows()}
    assert lines["Punktwert"] is None
    assert lines["Reifestufe"] == "Noch offen"
    assert set(column(book["Bausteine"], "Punktwert")) == {None}
    assert "Das trägt" not in lines


def test_duties_stand_with_their_days(oktagon: Questionnaire) -> None:
    duties = opened(full_report(oktagon), Language.DE)["Pflichten"]
    numbers = column(duties, "Nr.")
    with_law = [name for name, entry in oktagon.questions.items() if entry.legal]
    assert set(numbers) <= set(with_law)
    assert len(numbers) > 5
    since = dict(zip(numbers, column(duties, "gilt ab"), strict=True))
    assert since["B4-05"] == datetime(2025, 6, 28)  # noqa: DTZ001 - a day
    assert column(duties, "Stand nach Antwort")[0] == "Offen"


def test_measures_can_be_sorted_by_what_they_bring_and_take(oktagon: Questionnaire) -> None:
    answered = full_report(oktagon)
    advised = advice(oktagon, Profile(), answered.answers, answered.result)
    book = opened(answered.model_copy(update={"advice": advised}), Language.DE)
    assert book.sheetnames[-2:] == ["Maßnahmen", "Methode"]
    listed = book["Maßnahmen"]
    assert column(listed, "Nr.") == [entry.measure.id for entry in advised.candidates]
    gains = [entry.expected for entry in advised.candidates]
    assert column(listed, "Punkte") == pytest.approx(gains)
    assert column(listed, "Personentage")[0] == advised.candidates[0].measure.person_days


def test_without_duties_the_sheet_says_so(oktagon: Questionnaire) -> None:
    shortest = report(oktagon, scope(oktagon, Profile(), "express"), {})
    duties = opened(shortest, Language.EN)["Duties"]
    assert column(duties, "No.") == []
    assert str(duties["A2"].value).startswith("None of the questions asked")


@pytest.mark.parametrize("text", EVIL)
def test_no_text_becomes_a_formula_or_a_link(tiny: Questionnaire, text: str) -> None:
    everything = scope(tiny, Profile(), "full")
    given = {"S-01": level("S-01", 1).model_copy(update={"note": text, "reason": text})}
    content = render_xlsx(
        report(tiny, everything, given, company=text, milestone=text), Language.DE
    )
    archive = zipfile.ZipFile(io.BytesIO(content))
    pages = [archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name]
    assert len(pages) == 6
    assert [page for page in pages if b"<f>" in page or b"hyperlink" in page] == []
    book = load_workbook(io.BytesIO(content))
    assert column(book["Antworten"], "Notiz")[0] == text
    cell = book["Überblick"]["B3"]
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize("language", Language)
def test_the_longest_report_is_still_a_spreadsheet(
    oktagon: Questionnaire, language: Language
) -> None:
    made = full_report(oktagon, company="&" * 200, milestone="W" * 200)
    answers = opened(made, language)[SHEETS[language][3]]
    assert answers.max_row == 4 + len(made.result.questions)
    assert all((found.height or 0) <= 409 for found in answers.row_dimensions.values())


def test_whoever_made_the_report_is_named_with_logo_and_colour() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (400, 100), "#123456").save(picture, "PNG")
    branding = Branding(
        logo=picture.getvalue(), accent="#7A1F5C", consultancy="=Rat & Tat", contact="+49 89 1"
    )
    book = opened(sample_report(Language.DE).model_copy(update={"branding": branding}), Language.DE)
    lines = {row[0].value: row[1].value for row in book["Überblick"].iter_rows()}
    assert lines["Erstellt von"] == "=Rat & Tat · +49 89 1"
    assert book.properties.creator == "=Rat & Tat"
    assert book["Antworten"]["A4"].fill.fgColor.rgb == "FF7A1F5C"
    overview: Any = book["Überblick"]
    assert len(overview._images) == 1


def test_the_same_report_gives_the_same_bytes() -> None:
    made = sample_report(Language.DE)
    assert render_xlsx(made, Language.DE) == render_xlsx(made, Language.DE)
