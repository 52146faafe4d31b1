"""From the result over targets and measures to a plan that is followed and reported."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assessment.language import Language
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import MeasureStatus, Plan
from assessment.roadmap.problem import FOCUS
from assessment.roadmap.targets import Ambition
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.report_file import ReportFile
from tests.browser.visitor import Visitor
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser

OWNER = "Jana <b>Ö</b>"


@pytest.mark.parametrize(
    ("language", "width"),
    [(Language.DE, 1440), (Language.EN, 390)],
    ids=["german-wide", "english-narrow"],
)
def test_a_manager_gets_from_the_result_to_a_plan_in_the_report(
    visit: Visit, disk: SqlRepository, language: Language, width: int, tmp_path: Path
) -> None:
    assessment = open_sample(disk, language, datetime.now(UTC)).id
    manager = visit(language, width)
    manager.open(f"/result?assessment={assessment}")
    manager.follow("plan")
    aim_high(manager, disk)
    ticked = tick_two(manager, disk)
    plan = make_plan(manager, disk, ticked)
    follow_up(manager, disk, plan)
    report = made_report(manager, tmp_path)
    edition = outcome(disk, assessment).questionnaire
    names = [one.name.in_(language) for one in edition.measures if one.id in plan.schedule]
    assert [name for name in names if name not in report.text] == []
    assert OWNER in report.text
    assert (manager.strangers, manager.complaints) == ([], [])


def aim_high(manager: Visitor, disk: SqlRepository) -> None:
    """Choose another ambition; the result shows its targets from then on."""
    manager.page.get_by_text(manager.text("plan_targets.ambition.lead.name"), exact=True).click()
    assert wait_until(
        manager.page,
        lambda: (
            (chosen := on_disk(manager, disk).targets) is not None
            and chosen.ambition is Ambition.LEAD
        ),
    )


def tick_two(manager: Visitor, disk: SqlRepository) -> frozenset[str]:
    """Tick the first two measures: what they bring is shown at once, and they are kept."""
    manager.open_view("measures", "plan")
    boxes = manager.page.locator("[class*='st-key-tick-M'] label")
    boxes.nth(0).click()
    boxes.nth(1).click()
    assert wait_until(manager.page, lambda: len(on_disk(manager, disk).considered) == 2)
    for key in ("plan_measures.ticks.count", "plan_measures.effect.expected"):
        expect(manager.read(key, count=2).filter(visible=True).first).to_be_visible()
    return on_disk(manager, disk).considered


def make_plan(manager: Visitor, disk: SqlRepository, ticked: frozenset[str]) -> Plan:
    """Pin what was ticked, allow half the measures in the last wave, and adopt the proposal."""
    manager.open_view("waves", "plan")
    manager.button("plan_waves.ticked.pin").click()
    assert wait_until(manager.page, lambda: set(wished(manager, disk).pinned) == ticked)
    last = manager.page.locator(".st-key-plan-limit-3")
    last.get_by_label(manager.text("plan_waves.limits.most")).fill("2")
    last.get_by_label(manager.text("plan_waves.limits.most")).press("Enter")
    assert wait_until(manager.page, lambda: 3 in wished(manager, disk).limits)
    manager.button("plan_waves.adopt.first").click()
    expect(manager.read("plan_waves.adopt.same")).to_be_visible()
    plan = on_disk(manager, disk)
    waves = list(plan.schedule.values())
    assert ticked <= set(plan.schedule)
    assert waves.count(3) <= 2
    assert max(waves.count(wave) for wave in waves) <= FOCUS
    return plan


def follow_up(manager: Visitor, disk: SqlRepository, plan: Plan) -> None:
    """One tap says that the first measure is under way; its sheet takes the name of a person."""
    manager.open_view("follow_up", "plan")
    card = manager.page.locator("[class*='st-key-follow-card-']").first
    card.get_by_text(manager.text("plan_terms.status.running"), exact=True).click()
    assert wait_until(manager.page, lambda: bool(on_disk(manager, disk).follow_ups))
    measure, entry = next(iter(on_disk(manager, disk).follow_ups.items()))
    assert measure in plan.schedule
    assert entry.status is MeasureStatus.RUNNING
    card.get_by_role("button").first.click()
    owner = manager.page.get_by_label(manager.text("plan_follow_up.field.owner"))
    owner.fill(OWNER)
    owner.press("Enter")
    assert wait_until(
        manager.page, lambda: on_disk(manager, disk).follow_ups[measure].owner == OWNER
    )


def made_report(manager: Visitor, folder: Path) -> ReportFile:
    manager.follow("report")
    manager.button("report_page.make").click()
    link = manager.page.get_by_role("link", name=manager.text("report_page.download"))
    expect(link).to_have_attribute("href", re.compile("^/report/"))
    with manager.page.expect_download() as download:
        link.click()
    download.value.save_as(folder / "report.pdf")
    return ReportFile(folder / "report.pdf")


def on_disk(manager: Visitor, disk: SqlRepository) -> Plan:
    return disk.plan(manager.assessment_id).plan


def wished(manager: Visitor, disk: SqlRepository) -> Wishes:
    """What has been said about the plan; without limits and pins while nobody has said anything."""
    return on_disk(manager, disk).wishes or Wishes(start=datetime.now(UTC).date())
