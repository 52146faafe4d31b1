"""The whole job in the browser: from an empty machine to a PDF in a manager's hands."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.language import Language
from assessment.question import AnswerType, Question
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from reports.formatting import decimal
from services.steps import steps
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.report_file import ReportFile
from tests.browser.visitor import Visitor
from tests.running_server import RunningServer

pytestmark = pytest.mark.browser

WIDE, NARROW = 1440, 390
RADAR = 2
"""The page of the report with the radar, counted from 0."""

COMPANY = "Tischlerei Müller & Söhne"
NOTE = "Auszug aus dem CRM vom 3. März"
REASON = "Wir fertigen nur ein einziges Modell"

SPECIAL = {
    "B1-01": Answer(
        question="B1-01", kind=AnswerKind.LEVEL, level=3, evidence=Evidence.E2, note=NOTE
    ),
    "B1-02": Answer(question="B1-02", kind=AnswerKind.METRIC, number=3),
    "B2-01": Answer(question="B2-01", kind=AnswerKind.DONT_KNOW),
    "B5-03": Answer(question="B5-03", kind=AnswerKind.NOT_APPLICABLE, reason=REASON),
    "B8-02": Answer(question="B8-02", kind=AnswerKind.METRIC, number=3.5),
    "E-02": Answer(question="E-02", kind=AnswerKind.CHECKLIST, ticked=(0, 2)),
}
"""Answers of every kind; all other questions are answered with the middle level."""


def test_an_owner_gets_from_an_empty_machine_to_a_report(
    visit: Visit,
    server: RunningServer,
    disk: SqlRepository,
    oktagon: Questionnaire,
    tmp_path: Path,
) -> None:
    owner = visit(Language.DE, WIDE)
    owner.begin(COMPANY)
    block_6 = "Baustein 6 (Digital-Instore / POS) entfällt, weil Sie keine Filialen haben."
    expect(owner.page.get_by_text(block_6)).to_be_visible()
    owner.go_to_questions()
    given = _answer(owner, disk, oktagon, until="B2-03")
    owner = _come_back_after_a_power_cut(owner, visit, server)
    expect(owner.card("B2-03").box).to_be_visible()
    assert _on_disk(disk, owner) == given
    owner.page.locator(".st-key-back").get_by_role("button").click()
    owner.card("B2-01").is_drawn()
    given |= _answer(owner, disk, oktagon, since="B2-01")
    assert _on_disk(disk, owner) == given
    assert len(given) == 22
    _read_result(owner)
    report = _make_report(owner, tmp_path)
    _check_report(report, COMPANY, Language.DE)
    assert NOTE in report.text
    assert REASON in report.text
    assert (owner.strangers, owner.complaints) == ([], [])


@pytest.mark.parametrize(
    ("language", "width"),
    [(Language.EN, WIDE), (Language.DE, NARROW)],
    ids=["english-wide", "german-narrow"],
)
def test_every_step_works_in_both_languages_and_widths(
    visit: Visit, disk: SqlRepository, language: Language, width: int, tmp_path: Path
) -> None:
    owner = visit(language, width)
    name = f"Müller {language} {width}"
    owner.begin(name)
    owner.go_to_questions()
    _give(owner, SPECIAL["B1-01"])
    _give(owner, SPECIAL["B1-02"])
    owner.go_on()
    owner.card("B1-03").is_drawn()
    owner.new_tab()
    owner.open()
    company = owner.page.locator("[class*='st-key-company-']").filter(has_text=name)
    company.get_by_role("button", name=owner.text("start.go_on")).click()
    owner.card("B1-03").is_drawn()
    given = _on_disk(disk, owner)
    assert {question: given[question] for question in ("B1-01", "B1-02")} == {
        question: SPECIAL[question] for question in ("B1-01", "B1-02")
    }
    owner.open()
    owner.button("start.sample").click()
    _read_result(owner)
    _check_report(_make_report(owner, tmp_path), owner.text("common.sample"), language)
    assert (owner.strangers, owner.complaints) == ([], [])


def test_the_start_page_is_german_and_remembers_english(visit: Visit) -> None:
    owner = visit()
    owner.open()
    expect(owner.page.get_by_role("button", name="Neue Analyse")).to_be_visible()
    expect(owner.page.locator("html")).to_have_attribute("lang", "de")
    owner.page.get_by_role("link", name="English").click()
    english = owner.page.get_by_role("button", name="New assessment")
    expect(english).to_be_visible()
    owner.page.reload()
    expect(english).to_be_visible()
    expect(owner.page.locator("html")).to_have_attribute("lang", "en")


def _answer(
    owner: Visitor,
    disk: SqlRepository,
    oktagon: Questionnaire,
    *,
    since: str = "",
    until: str = "",
) -> dict[str, Answer]:
    """Answer step after step; stop in front of the step that begins with `until`."""
    assessment = disk.assessment(owner.assessment_id)
    walk = steps(oktagon, scope(oktagon, assessment.profile, assessment.depth))
    starts = [step.questions[0].id for step in walk]
    first = starts.index(since) if since else 0
    last = starts.index(until) if until else len(walk)
    given = {}
    for step in walk[first:last]:
        for question in step.questions:
            answer = SPECIAL.get(question.id) or _middle(question)
            _give(owner, answer)
            given[question.id] = answer
        owner.go_on()
    return given


def _middle(question: Question) -> Answer:
    if question.type is AnswerType.METRIC:
        return Answer(question=question.id, kind=AnswerKind.METRIC, number=2)
    return Answer(question=question.id, kind=AnswerKind.LEVEL, level=2)


def _give(owner: Visitor, answer: Answer) -> None:
    """Answer one question on the open page and wait for the proof that it is saved."""
    card = owner.card(answer.question)
    card.is_drawn()
    owner.settle()  # until then, options of the step before may stand beside those of this one
    _choose(owner, answer)
    card.is_saved()
    if answer.reason:
        card.reason.fill(answer.reason)
        card.reason.press("Tab")
    if answer.evidence is not Evidence.E0:
        card.choose_evidence(answer.evidence)
    if answer.note:
        card.write_note(answer.note)


def _choose(owner: Visitor, answer: Answer) -> None:
    card = owner.card(answer.question)
    match answer.kind:
        case AnswerKind.LEVEL:
            card.choose(answer.level or 0)
        case AnswerKind.METRIC:
            card.enter(decimal(answer.number or 0, owner.text.language))
        case AnswerKind.CHECKLIST:
            for position in answer.ticked:
                card.tick(position)
        case AnswerKind.DONT_KNOW | AnswerKind.NOT_APPLICABLE:
            card.choose_named(f"questions.{answer.kind}")


def _come_back_after_a_power_cut(owner: Visitor, visit: Visit, server: RunningServer) -> Visitor:
    """Close the browser, lose the server, start both again and continue from the start page."""
    assert (owner.strangers, owner.complaints) == ([], [])
    owner.leave()
    server.kill()
    server.start()
    back = visit(Language.DE, WIDE)
    back.open()
    back.button("start.go_on").click()
    return back


def _on_disk(disk: SqlRepository, owner: Visitor) -> Mapping[str, Answer]:
    stored = disk.answers(owner.assessment_id)
    return {question: kept.answer for question, kept in stored.items()}


def _read_result(owner: Visitor) -> None:
    """Stage before score, a radar of lines, every axis, strengths, brakes and the arithmetic."""
    page = owner.page
    expect(owner.read("result.stage.label").first).to_be_visible()
    figures = page.locator(".figure b").all_inner_texts()
    assert re.search(r"[1-4] (von|of) 4", figures[0])
    assert re.match(r"\d+", figures[1])
    radars = page.locator("[class*='st-key-radar-'] svg.marks:visible")
    expect(radars).to_have_count(1)
    expect(page.locator(".st-key-gaps svg.marks:visible")).to_have_count(1)
    for part in ("strengths", "brakes"):
        expect(page.locator(f".st-key-{part}").get_by_role("heading")).to_be_visible()
        expect(page.locator(f".st-key-{part} [class*='st-key-finding-']")).to_have_count(3)
    owner.open_view("capabilities")
    expect(page.locator(".axis-row")).to_have_count(9)
    page.locator(".st-key-why-overall").get_by_role("button").click()
    arithmetic = owner.text("explanation.arithmetic", terms="", value="").split(":", maxsplit=1)[0]
    expect(page.get_by_role("dialog").get_by_text(arithmetic).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("[class*='st-key-heat-row-']").get_by_role("button").first.click()
    expect(page.get_by_role("dialog").get_by_role("heading").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def _make_report(owner: Visitor, folder: Path) -> ReportFile:
    """Make the report, watching the progress, and fetch it as a person does."""
    owner.button("result.to_report").click()
    owner.button("report_page.make").click()
    expect(owner.read("report_page.making")).to_be_visible()
    link = owner.page.get_by_role("link", name=owner.text("report_page.download"))
    expect(link).to_have_attribute("href", re.compile("^/report/"))
    with owner.page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename.endswith(".pdf")
    download.value.save_as(folder / "report.pdf")
    return ReportFile(folder / "report.pdf")


def _check_report(report: ReportFile, company: str, language: Language) -> None:
    assert company in report.text
    assert report.language.startswith(language.value)
    assert report.pages >= 14
    assert len(report.bookmarks) >= 12
    assert report.fonts_left_out == set()
    assert report.pictures == 0
    assert report.drawn_lines(RADAR) > 60, "eight spokes, their rings and the two areas"
