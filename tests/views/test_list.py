"""On the overview companies and milestones are renamed, copied, deleted and taken back."""

from datetime import timedelta

import pytest

from assessment.profile import Staff
from assessment.repository import NotFoundError
from services.companies import BIN_DAYS, delete_assessment, delete_company, duplicate
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW, started
from tests.views.tab import Tab
from views.context import now

COMPANY, MILESTONE = "company-menu-spring", "milestone-menu-spring"


def send_name(tab: Tab, menu: str, action: str, name: str) -> Tab:
    """Type a name into the window of this action and send it."""
    tab.pick(menu, action)
    tab.app.text_input[0].set_value(name)
    tab.app.form_submit_button[0].click()
    return tab.hold(menu, action).run()


def agree(tab: Tab, menu: str) -> Tab:
    """Delete and say yes."""
    tab.pick(menu, "delete")
    tab.app.button(key="agreed").click()
    return tab.hold(menu, "delete").run()


def test_a_company_is_renamed(disk: SqlRepository, acme: str) -> None:
    tab = send_name(Tab(), COMPANY, "rename", "  Acme   AG ")
    assert disk.company(acme).name == "Acme AG"
    assert tab.shows("Acme AG")


def test_the_window_starts_with_the_name_so_far(acme: str) -> None:
    assert Tab().pick(COMPANY, "rename").app.text_input[0].value == "Acme GmbH"
    assert Tab().pick(MILESTONE, "rename").app.text_input[0].value == "Frühjahr 2026"


def test_a_milestone_is_renamed(disk: SqlRepository, acme: str) -> None:
    assert send_name(Tab(), MILESTONE, "rename", "Herbst").shows("**Herbst**")
    assert disk.assessment(acme).milestone == "Herbst"


@pytest.mark.parametrize("menu", [COMPANY, MILESTONE])
def test_an_empty_name_is_refused_and_the_window_stays(
    disk: SqlRepository, acme: str, menu: str
) -> None:
    tab = send_name(Tab(), menu, "rename", " \u200b ")
    assert tab.says("start.rename.missing")
    assert len(tab.app.form_submit_button) == 1
    assert (disk.company(acme).version, disk.assessment(acme).version) == (1, 1)


def test_a_duplicate_has_everything_its_original_has(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 3), 0, NOW)
    tab = send_name(Tab(), MILESTONE, "duplicate", "Herbst 2026")
    (copy, original) = disk.assessments(acme)
    assert (copy.assessment.milestone, original.assessment.id) == ("Herbst 2026", acme)
    assert disk.answers(copy.assessment.id)["B1-01"].answer == level("B1-01", 3)
    assert tab.shows("**Herbst 2026**")
    assert tab.shows("**Frühjahr 2026**")


def test_deleting_asks_first(disk: SqlRepository, acme: str) -> None:
    tab = Tab().pick(COMPANY, "delete")
    assert tab.shows("Acme GmbH")
    tab.app.button(key="cancelled").click()
    tab.hold(COMPANY, "delete").run()
    assert [company.id for company in disk.companies()] == [acme]
    assert not tab.has_button("common.undo")


def test_a_deleted_company_can_be_taken_back_at_once(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 3), 0, NOW)
    tab = agree(Tab(), COMPANY)
    assert disk.companies() == []
    assert tab.has_button("common.undo")
    tab.press_labelled("common.undo")
    assert [company.name for company in disk.companies()] == ["Acme GmbH"]
    assert disk.answers(acme)["B1-01"].answer == level("B1-01", 3)
    assert not tab.has_button("common.undo")


def test_a_deleted_milestone_can_be_taken_back_at_once(disk: SqlRepository, acme: str) -> None:
    duplicate(disk, acme, "Herbst", NOW)
    tab = agree(Tab(), MILESTONE)
    assert [one.assessment.milestone for one in disk.assessments(acme)] == ["Herbst"]
    tab.press_labelled("common.undo")
    assert len(disk.assessments(acme)) == 2


def test_the_bin_gives_back_companies_and_milestones(disk: SqlRepository, acme: str) -> None:
    started(disk, assessment_id="bakery", name="Bakery")
    delete_company(disk, disk.company("bakery"), now())
    delete_assessment(disk, disk.assessment(acme), now())
    tab = Tab()
    assert tab.says("start.bin.title", count=2)
    tab.press("restore-bakery")
    assert tab.says("start.bin.title", count=1)
    tab.press(f"restore-{acme}")
    assert not tab.says("start.bin.text")
    assert {company.id for company in disk.companies()} == {acme, "bakery"}
    assert disk.assessment(acme).milestone == "Frühjahr 2026"


def test_without_deleted_records_there_is_no_bin(acme: str) -> None:
    assert not Tab().says("start.bin.text")


def test_the_bin_forgets_after_thirty_days(disk: SqlRepository, acme: str) -> None:
    started(disk, assessment_id="bakery", name="Bakery")
    delete_company(disk, disk.company("bakery"), now() - BIN_DAYS - timedelta(minutes=1))
    delete_company(disk, disk.company(acme), now() - BIN_DAYS + timedelta(minutes=1))
    assert Tab().says("start.bin.title", count=1)
    assert [company.id for company in disk.companies(deleted=True)] == [acme]


def test_undoing_what_was_taken_back_elsewhere_is_told(disk: SqlRepository, acme: str) -> None:
    mine = agree(Tab(), COMPANY)
    Tab().press(f"restore-{acme}")
    before = disk.company(acme)
    assert mine.press_labelled("common.undo").says("problems.changed_elsewhere")
    assert disk.company(acme) == before


def test_after_deleting_everything_the_overview_welcomes_again(acme: str) -> None:
    tab = agree(Tab(), COMPANY)
    assert tab.says("start.hero.title")
    assert tab.says("start.bin.title", count=1)


def test_a_tab_on_a_deleted_assessment_says_so_and_keeps_answers_for_later(
    disk: SqlRepository, acme: str
) -> None:
    tab = Tab().open("questions", acme).choose("B1-01", "3")
    gone = delete_assessment(disk, disk.assessment(acme), now())
    tab.choose("B1-01", "4")
    assert tab.title == tab.text("problems.not_found.title")
    with pytest.raises(NotFoundError):
        disk.answers(acme)
    disk.save_assessment(gone.model_copy(update={"deleted_at": None}), gone.version)
    assert disk.answers(acme)["B1-01"].answer == level("B1-01", 3)


def test_a_profile_of_a_deleted_company_says_so(disk: SqlRepository, acme: str) -> None:
    tab = Tab().open("company_profile", acme)
    delete_company(disk, disk.company(acme), now())
    tab.field("staff", "selectbox").set_value(Staff.FROM_250)
    assert tab.run().title == tab.text("problems.not_found.title")
