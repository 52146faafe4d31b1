"""Every kind of answer is stored the moment it is given, and shown again as it was given."""

import pytest

from assessment.answer import NOTE_LIMIT, Answer, AnswerKind, Evidence
from assessment.language import Language
from services.editions import current_edition
from storage.repository import SqlRepository
from tests.builders import dont_know, level, measured, ticked
from tests.services.examples import NOW
from tests.views.tab import Tab

METRIC, CHECKLIST, OPTIONAL, DECIMAL = "B1-02", "E-02", "B5-03", "B8-02"


def stored(disk: SqlRepository, question: str) -> Answer | None:
    found = disk.answers("spring").get(question)
    return found.answer if found else None


def questions(acme: str, question: str, language: Language = Language.DE) -> Tab:
    """The question page at the step of this question."""
    return Tab(language).open("questions", acme, at=question)


def test_nothing_is_stored_before_something_is_answered(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, "B1-01").press("next").press("back")
    assert tab.choice("B1-01").value is None
    assert disk.answers(acme) == {}


@pytest.mark.parametrize("chosen", range(5))
def test_each_level_is_stored_as_chosen(disk: SqlRepository, acme: str, chosen: int) -> None:
    questions(acme, "B1-01").choose("B1-01", str(chosen))
    assert stored(disk, "B1-01") == level("B1-01", chosen)


def test_another_choice_replaces_the_first(disk: SqlRepository, acme: str) -> None:
    questions(acme, "B1-01").choose("B1-01", "1").choose("B1-01", "3").choose("B1-01", "2")
    assert stored(disk, "B1-01") == level("B1-01", 2)
    assert disk.answers(acme)["B1-01"].version == 3


def test_redrawing_the_page_stores_nothing_again(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, "B1-01").choose("B1-01", "1")
    before = disk.answers(acme)
    tab.run().run()
    assert disk.answers(acme) == before


def test_not_knowing_is_an_answer(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, "B1-01").choose("B1-01", "dont_know")
    assert stored(disk, "B1-01") == dont_know("B1-01")
    assert tab.choice("B1-01").value == "dont_know"


def test_a_number_is_stored_and_shown_in_the_language_of_the_reader(
    disk: SqlRepository, acme: str
) -> None:
    tab = questions(acme, DECIMAL)
    tab.card(DECIMAL).text_input[0].set_value("1.234,5")
    tab.run()
    assert stored(disk, DECIMAL) == measured(DECIMAL, 1234.5)
    assert questions(acme, DECIMAL).card(DECIMAL).text_input[0].value == "1.234,5"
    english = questions(acme, DECIMAL, Language.EN)
    assert english.card(DECIMAL).text_input[0].value == "1,234.5"
    assert stored(disk, DECIMAL) == measured(DECIMAL, 1234.5)
    assert disk.answers(acme)[DECIMAL].version == 1


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("viele", "not_a_number"),
        ("100", "too_high"),
        ("-1", "too_low"),
        ("3,5", "not_whole"),
        ("\x00", "not_a_number"),
    ],
    ids=ascii,
)
def test_a_number_that_cannot_be_read_keeps_what_was_stored(
    disk: SqlRepository, acme: str, typed: str, problem: str
) -> None:
    disk.save_answer(acme, measured(METRIC, 5), 0, NOW)
    tab = questions(acme, METRIC)
    tab.card(METRIC).text_input[0].set_value(typed)
    tab.run()
    (error,) = tab.app.error
    limits = {"typed": typed, "lowest": "1", "highest": "99", "example": "5"}
    kept = tab.text("questions.number.kept", number="5")
    assert error.value == f"{tab.text(f'questions.number.{problem}', **limits)} {kept}"
    assert tab.card(METRIC).text_input[0].value == typed
    assert stored(disk, METRIC) == measured(METRIC, 5)


def test_a_number_that_cannot_be_read_does_not_hinder_the_note(
    disk: SqlRepository, acme: str
) -> None:
    tab = questions(acme, METRIC)
    tab.card(METRIC).text_input[0].set_value("viele")
    tab.note(METRIC, "zu viele").run()
    assert tab.says("questions.number.nothing_kept")
    assert stored(disk, METRIC) == Answer(question=METRIC, note="zu viele")


def test_a_number_taken_away_is_taken_back(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, measured(METRIC, 5), 0, NOW)
    tab = questions(acme, METRIC)
    tab.card(METRIC).text_input[0].set_value("")
    tab.run()
    assert stored(disk, METRIC) == Answer(question=METRIC)


def test_not_knowing_a_number_is_an_answer(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, measured(METRIC, 5), 0, NOW)
    tab = questions(acme, METRIC).choose(METRIC, "dont_know")
    assert tab.card(METRIC).text_input[0].disabled
    assert stored(disk, METRIC) == dont_know(METRIC)


def test_points_are_stored_as_ticked(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, CHECKLIST)
    tab.card(CHECKLIST).checkbox[0].check()
    tab.card(CHECKLIST).checkbox[3].check()
    tab.run()
    assert stored(disk, CHECKLIST) == ticked(CHECKLIST, 0, 3)
    again = questions(acme, CHECKLIST)
    assert [box.value for box in again.card(CHECKLIST).checkbox] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_no_point_ticked_is_no_answer_but_none_of_these_is(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, CHECKLIST)
    tab.card(CHECKLIST).checkbox[0].check()
    tab.run()
    tab.card(CHECKLIST).checkbox[0].uncheck()
    tab.run()
    assert stored(disk, CHECKLIST) == Answer(question=CHECKLIST)
    tab.choose(CHECKLIST, "none_ticked")
    assert stored(disk, CHECKLIST) == ticked(CHECKLIST)
    assert questions(acme, CHECKLIST).choice(CHECKLIST).value == "none_ticked"


def test_not_applicable_is_offered_only_where_it_is_allowed(acme: str) -> None:
    assert questions(acme, OPTIONAL).says("questions.not_applicable")
    assert not questions(acme, "B1-01").says("questions.not_applicable")


def test_not_applicable_keeps_the_reason_somebody_gives(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, OPTIONAL).choose(OPTIONAL, "not_applicable")
    first = stored(disk, OPTIONAL)
    assert first is not None
    assert first.kind is AnswerKind.NOT_APPLICABLE
    assert first.reason
    tab.card(OPTIONAL).text_input[0].set_value(" Wir fertigen nur eine Ausführung. ")
    tab.run()
    kept = stored(disk, OPTIONAL)
    assert kept is not None
    assert kept.reason == "Wir fertigen nur eine Ausführung."
    shown = questions(acme, OPTIONAL).card(OPTIONAL).text_input[0].value
    assert shown == "Wir fertigen nur eine Ausführung."


def test_evidence_and_note_are_part_of_the_answer(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, "B1-01").choose("B1-01", "3")
    tab.card("B1-01").segmented_control[0].set_value("E2")
    tab.note("B1-01", "Zeile 1\nZeile 2").run()
    expected = level("B1-01", 3, Evidence.E2).model_copy(update={"note": "Zeile 1\nZeile 2"})
    assert stored(disk, "B1-01") == expected
    again = questions(acme, "B1-01").card("B1-01")
    assert (again.segmented_control[0].value, again.text_area[0].value) == ("E2", expected.note)


def test_a_high_level_without_evidence_asks_for_some(acme: str) -> None:
    hint = current_edition().questions["B1-01"].evidence.de
    tab = questions(acme, "B1-01").choose("B1-01", "2")
    assert not tab.says("questions.evidence_wanted", hint=hint)
    tab.choose("B1-01", "3")
    assert tab.says("questions.evidence_wanted", hint=hint)
    tab.card("B1-01").segmented_control[0].set_value("E1")
    assert not tab.run().says("questions.evidence_wanted", hint=hint)


def test_a_megabyte_of_note_is_cut_and_the_page_says_so(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme, "B1-01").note("B1-01", "a" * 1_000_000).run()
    kept = stored(disk, "B1-01")
    assert kept is not None
    assert kept.note == "a" * NOTE_LIMIT
    assert tab.says("questions.note.shortened", limit="4.000")


def test_an_answer_taken_back_leaves_its_note(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 3).model_copy(update={"note": "gesehen"}), 0, NOW)
    tab = questions(acme, "B1-01").press_labelled("questions.clear")
    assert stored(disk, "B1-01") == Answer(question="B1-01", note="gesehen")
    assert tab.choice("B1-01").value is None
    assert tab.card("B1-01").text_area[0].value == "gesehen"


def test_what_was_typed_in_the_instant_before_leaving_is_stored(
    disk: SqlRepository, acme: str
) -> None:
    questions(acme, "B1-01").note("B1-01", "gerade noch").open("result", acme)
    assert stored(disk, "B1-01") == Answer(question="B1-01", note="gerade noch")


def test_what_was_typed_in_the_instant_before_going_on_is_stored(
    disk: SqlRepository, acme: str
) -> None:
    tab = questions(acme, "B1-01").note("B1-01", "gerade noch").press("next")
    assert tab.has_card("B1-03")
    assert stored(disk, "B1-01") == Answer(question="B1-01", note="gerade noch")


def test_progress_counts_an_answer_in_the_run_that_stores_it(acme: str) -> None:
    tab = questions(acme, "B1-01")
    assert tab.app.progress[0].text == tab.text("questions.progress", done=0, all=25)
    tab.choose("B1-01", "3")
    assert tab.app.progress[0].text == tab.text("questions.progress", done=1, all=25)
    assert tab.app.progress[0].value == 4


def test_an_axis_opens_at_its_first_open_question(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B4-01", 3), 0, NOW)
    assert Tab().open("questions", acme).press("axis-B4").has_card("B4-02")
    assert Tab().open("questions", acme).press("axis-B8").has_card("B8-01")


def test_the_walk_ends_at_the_result(acme: str) -> None:
    tab = questions(acme, "E-01").press("next")
    assert tab.title == tab.text("result.title_incomplete")


def test_a_question_the_profile_rules_out_leads_to_the_first_step(
    disk: SqlRepository, acme: str
) -> None:
    disk.save_position(acme, "B7-05")
    assert Tab().open("questions", acme).has_card("B1-01")
