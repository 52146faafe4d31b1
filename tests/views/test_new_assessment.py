"""From a name to the first answer, and back again another day."""

from datetime import UTC, datetime

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from assessment.profile import Profile, Staff
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import started
from tests.views.tab import Tab


def begun(name: str = "Acme GmbH", language: Language = Language.DE) -> Tab:
    """A tab on the profile of an assessment that has just got its name."""
    tab = Tab(language).press("new")
    tab.field("name").set_value(name)
    return tab.run()


def test_nothing_is_stored_before_there_is_a_name(disk: SqlRepository) -> None:
    tab = Tab().press("new")
    tab.field("staff", "selectbox").set_value(Staff.FROM_250)
    assert tab.run().title == tab.text("profile.title_new")
    assert disk.companies() == []


def test_going_on_without_a_name_asks_for_it(disk: SqlRepository) -> None:
    tab = Tab().press("new")
    tab.field("name").set_value(" \u200b ")
    tab.press("go-on")
    assert [error.value for error in tab.app.error] == [tab.text("profile.name_first")]
    assert disk.companies() == []


def test_with_its_name_the_assessment_is_stored(disk: SqlRepository) -> None:
    tab = begun(" Müller  & Söhne ")
    (company,) = disk.companies()
    assert company.name == "Müller & Söhne"
    assert disk.assessment(tab.assessment).company_id == company.id
    assert tab.title == tab.text("profile.title")


def test_what_was_filled_in_before_the_name_is_stored_with_it(disk: SqlRepository) -> None:
    tab = Tab().press("new")
    tab.field("staff", "selectbox").set_value(Staff.FROM_250)
    tab.run()
    tab.field("name").set_value("Acme")
    tab.run()
    assert disk.assessment(tab.assessment).profile == Profile(staff=Staff.FROM_250)
    assert tab.field("staff", "selectbox").value is Staff.FROM_250


def test_the_milestone_is_named_after_the_month(disk: SqlRepository) -> None:
    year = str(datetime.now(UTC).year)
    assert year in disk.assessment(begun("Acme").assessment).milestone


def test_running_the_page_again_creates_nothing_more(disk: SqlRepository) -> None:
    tab = begun().run().run()
    tab.press("go-on")
    assert len(disk.companies()) == 1


def test_a_second_new_assessment_is_another_one(disk: SqlRepository) -> None:
    tab = begun("First")
    tab.open("start").press("new")
    assert tab.field("name").value == ""
    tab.field("name").set_value("Second")
    tab.run()
    assert [company.name for company in disk.companies()] == ["First", "Second"]


def test_every_change_of_the_profile_is_stored_at_once(disk: SqlRepository) -> None:
    tab = begun()
    tab.field("stores", "toggle").set_value(True)
    tab.run()
    tab.field("store_share", "slider").set_value(40)
    tab.field("key_phases", "pills").set_value(["use", "need"])
    tab.field("app", "segmented_control").set_value("none")
    tab.field("milestone").set_value("Herbst 2026")
    tab.run()
    stored = disk.assessment(tab.assessment)
    assert stored.milestone == "Herbst 2026"
    assert stored.profile == Profile(
        stores=True, store_share=40, key_phases=("need", "use"), app="none"
    )
    assert stored.multipliers.keys() == {"B1", "B2", "B3", "B4", "B5", "B6", "B8", "E"}


def test_the_profile_says_what_it_changes() -> None:
    tab = begun()
    assert tab.shows("Baustein 6 (Digital-Instore / POS) entfällt, weil Sie keine Filialen haben.")
    assert tab.says("profile.effect.questions", count=22)
    tab.field("stores", "toggle").set_value(True)
    tab.run()
    assert not tab.shows("entfällt, weil Sie keine Filialen haben")
    assert tab.says("profile.effect.questions", count=25)


def test_a_name_taken_away_is_not_stored(disk: SqlRepository) -> None:
    tab = begun("Acme")
    tab.field("name").set_value("")
    tab.run()
    assert tab.says("profile.name.missing")
    assert [company.name for company in disk.companies()] == ["Acme"]
    tab.field("name").set_value("Acme AG")
    tab.run()
    assert [company.name for company in disk.companies()] == ["Acme AG"]


def test_from_the_profile_to_an_answer_on_disk_and_back_in_another_tab(
    disk: SqlRepository,
) -> None:
    tab = begun()
    tab.press("go-on").choose("B1-01", "3")
    stored = disk.answers(tab.assessment)
    assert {key: kept.answer for key, kept in stored.items()} == {"B1-01": level("B1-01", 3)}
    assert tab.shows("gespeichert")

    later = Tab(Language.EN).press(f"go-on-{tab.assessment}")
    assert later.choice("B1-01").value == "3"
    assert later.shows("saved")
    assert disk.answers(tab.assessment) == stored


def test_the_overview_leads_back_to_the_step_one_was_on(disk: SqlRepository, acme: str) -> None:
    Tab().open("questions", acme).press("next").press("next")
    assert disk.assessment(acme).position == "B2-01"
    assert Tab().press(f"go-on-{acme}").has_card("B2-01")


def test_the_overview_counts_answered_questions(disk: SqlRepository, acme: str) -> None:
    assert Tab().says("start.progress", done=0, all=25)
    disk.save_answer(acme, level("B1-01", 3), 0, datetime.now(UTC))
    disk.save_answer(acme, Answer(question="B1-02", note="x"), 0, datetime.now(UTC))
    assert Tab().says("start.progress", done=1, all=25)
    assert disk.answers(acme)["B1-02"].answer.kind is AnswerKind.OPEN


def test_companies_are_listed_by_name(disk: SqlRepository) -> None:
    for name in ("zeta", "Äpfel", "beta"):
        started(disk, assessment_id=name, name=name)
    assert [found.value for found in Tab().app.subheader][:3] == ["Äpfel", "beta", "zeta"]


def test_the_sample_is_marked_wherever_it_appears() -> None:
    tab = Tab().press("sample")
    assert tab.says("common.sample_note")
    assert tab.open("start").shows("Musterwerk Möbel GmbH :blue-badge[Beispiel]")
