"""Two tabs on one assessment: nobody's answer is overwritten unseen."""

import pytest

from assessment.answer import Answer
from assessment.profile import Profile, Staff, Turnover
from services.companies import delete_assessment, restore_assessment
from storage.repository import SqlRepository
from tests.builders import level, measured, ticked
from tests.services.examples import NOW
from tests.views.tab import Tab

CONFLICT = "questions.conflict.title"


def stored(disk: SqlRepository, question: str) -> Answer:
    return disk.answers("spring")[question].answer


def questions(acme: str, question: str = "B1-01") -> Tab:
    return Tab().open("questions", acme, at=question)


def test_a_tab_shows_what_another_one_has_stored(disk: SqlRepository, acme: str) -> None:
    mine, theirs = questions(acme), questions(acme)
    theirs.choose("B1-01", "3")
    assert mine.run().choice("B1-01").value == "3"
    assert not mine.says(CONFLICT)


def test_a_tab_takes_over_while_it_stores_something_else(disk: SqlRepository, acme: str) -> None:
    mine, theirs = questions(acme), questions(acme)
    theirs.choose("B1-01", "3")
    mine.card("B1-02").text_input[0].set_value("5")
    mine.run()
    assert mine.choice("B1-01").value == "3"
    assert stored(disk, "B1-01") == level("B1-01", 3)
    assert stored(disk, "B1-02") == measured("B1-02", 5)


def test_after_taking_over_the_tab_can_change_the_answer(disk: SqlRepository, acme: str) -> None:
    mine, theirs = questions(acme), questions(acme)
    theirs.choose("B1-01", "3")
    mine.run().choose("B1-01", "4")
    assert stored(disk, "B1-01") == level("B1-01", 4)
    assert not mine.says(CONFLICT)


def test_what_was_stored_here_and_changed_elsewhere_is_taken_over(
    disk: SqlRepository, acme: str
) -> None:
    mine = questions(acme).choose("B1-01", "3")
    questions(acme).choose("B1-01", "4")
    assert mine.run().choice("B1-01").value == "4"
    assert not mine.says(CONFLICT)
    assert stored(disk, "B1-01") == level("B1-01", 4)


def test_an_answer_taken_back_elsewhere_disappears_here(disk: SqlRepository, acme: str) -> None:
    mine = questions(acme).choose("B1-01", "3")
    questions(acme).press_labelled("questions.clear")
    assert mine.run().choice("B1-01").value is None
    assert stored(disk, "B1-01") == Answer(question="B1-01")


@pytest.fixture
def conflict(disk: SqlRepository, acme: str) -> Tab:
    """A tab that says level 1 where somebody else has stored level 3 with a note."""
    mine, theirs = questions(acme), questions(acme)
    theirs.note("B1-01", "von *nebenan*").choose("B1-01", "3")
    return mine.choose("B1-01", "1")


def theirs_in_words() -> Answer:
    return level("B1-01", 3).model_copy(update={"note": "von *nebenan*"})


def test_two_different_answers_are_shown_and_nothing_is_overwritten(
    disk: SqlRepository, conflict: Tab
) -> None:
    assert conflict.says(CONFLICT)
    assert conflict.shows("Gespeichert: Stufe 3 – verbunden & gemessen · Notiz: von \\*nebenan\\*")
    assert conflict.shows("Hier: Stufe 1 – vereinzelt")
    assert conflict.choice("B1-01").value == "1"
    assert stored(disk, "B1-01") == theirs_in_words()


def test_a_conflict_stays_until_somebody_decides(disk: SqlRepository, conflict: Tab) -> None:
    before = disk.answers("spring")
    conflict.run().press("next").press("back")
    assert conflict.says(CONFLICT) or conflict.choice("B1-01").value == "3"
    assert disk.answers("spring") == before


def test_keeping_mine_stores_it_over_theirs(disk: SqlRepository, conflict: Tab) -> None:
    conflict.press("mine-B1-01")
    assert stored(disk, "B1-01") == level("B1-01", 1)
    assert conflict.choice("B1-01").value == "1"
    assert not conflict.says(CONFLICT)


def test_taking_theirs_shows_it_and_stores_nothing(disk: SqlRepository, conflict: Tab) -> None:
    before = disk.answers("spring")
    conflict.press("theirs-B1-01")
    assert conflict.choice("B1-01").value == "3"
    assert conflict.card("B1-01").text_area[0].value == "von *nebenan*"
    assert not conflict.says(CONFLICT)
    assert disk.answers("spring") == before


def test_other_questions_are_stored_while_a_conflict_is_open(
    disk: SqlRepository, conflict: Tab
) -> None:
    conflict.card("B1-02").text_input[0].set_value("5")
    conflict.run()
    assert stored(disk, "B1-02") == measured("B1-02", 5)
    assert stored(disk, "B1-01") == theirs_in_words()


def test_a_third_tab_makes_another_conflict_rather_than_losing(
    disk: SqlRepository, conflict: Tab, acme: str
) -> None:
    questions(acme).choose("B1-01", "4")
    conflict.press("mine-B1-01")
    assert stored(disk, "B1-01").level in {1, 4}
    questions(acme).choose("B1-01", "2")
    conflict.choose("B1-01", "0")
    assert stored(disk, "B1-01").level == 2


@pytest.mark.parametrize(
    ("question", "there", "here", "words_there", "words_here"),
    [
        ("B1-02", measured("B1-02", 4), measured("B1-02", 5), "4 Ansichten", "5 Ansichten"),
        ("E-02", ticked("E-02"), ticked("E-02", 0), "Keiner der Punkte", "Angekreuzt: "),
    ],
)
def test_answers_of_the_same_level_can_be_told_apart(  # noqa: PLR0917 - one case a line
    disk: SqlRepository,
    acme: str,
    question: str,
    there: Answer,
    here: Answer,
    words_there: str,
    words_here: str,
) -> None:
    tab = questions(acme, question)
    disk.save_answer(acme, there, 0, NOW)
    if here.number is not None:
        tab.card(question).text_input[0].set_value("5")
    else:
        tab.card(question).checkbox[0].check()
    tab.run()
    assert tab.shows(f"Gespeichert: {words_there}")
    assert tab.shows(f"Hier: {words_here}")


def test_a_new_session_of_an_untouched_page_stores_the_tap(disk: SqlRepository, acme: str) -> None:
    tab = questions(acme).choose("B1-01", "1")
    tab.choice("B1-01").set_value("2")
    tab.run_after_restart()
    assert stored(disk, "B1-01") == level("B1-01", 2)
    assert not tab.says(CONFLICT)


def test_a_new_session_of_an_outdated_page_asks_before_it_overwrites(
    disk: SqlRepository, acme: str
) -> None:
    tab = questions(acme).choose("B1-01", "1")
    questions(acme).choose("B1-01", "3")
    tab.choice("B1-01").set_value("2")
    tab.run_after_restart()
    assert tab.says(CONFLICT)
    assert stored(disk, "B1-01") == level("B1-01", 3)


def test_answers_survive_while_the_assessment_is_gone_for_a_moment(
    disk: SqlRepository, acme: str
) -> None:
    """Widgets that are not drawn any more hold nothing, which is no edit."""
    tab = questions(acme).choose("B1-01", "3")
    before = disk.answers(acme)
    gone = delete_assessment(disk, disk.assessment(acme), NOW)
    tab.run()
    assert tab.title == tab.text("problems.not_found.title")
    restore_assessment(disk, gone, NOW)
    tab.press_labelled("common.jump_to_start")
    assert disk.answers(acme) == before


def test_edits_of_different_profile_fields_come_together(disk: SqlRepository, acme: str) -> None:
    mine, theirs = (Tab().open("company_profile", acme) for _ in range(2))
    theirs.field("staff", "selectbox").set_value(Staff.FROM_250)
    theirs.run()
    mine.field("turnover", "selectbox").set_value(Turnover.FROM_50M)
    mine.field("name").set_value("Acme AG")
    mine.run()
    assert disk.assessment(acme).profile == Profile(
        stores=True, store_share=40, staff=Staff.FROM_250, turnover=Turnover.FROM_50M
    )
    assert disk.company(acme).name == "Acme AG"
    assert mine.field("staff", "selectbox").value is Staff.FROM_250
    theirs.run()
    assert theirs.field("turnover", "selectbox").value is Turnover.FROM_50M
    assert theirs.field("name").value == "Acme AG"


def test_a_profile_field_edited_in_both_tabs_keeps_the_first_and_tells_the_second(
    disk: SqlRepository, acme: str
) -> None:
    mine, theirs = (Tab().open("company_profile", acme) for _ in range(2))
    theirs.field("name").set_value("Theirs")
    theirs.run()
    mine.field("name").set_value("Mine")
    mine.field("staff", "selectbox").set_value(Staff.UNDER_10)
    mine.run()
    assert disk.company(acme).name == "Theirs"
    assert disk.assessment(acme).profile.staff is Staff.UNDER_10
    assert mine.field("name").value == "Theirs"
    assert mine.says("problems.changed_elsewhere")
