"""The adopted plan as rows, of the sample company on 1 May: wave 1 ended on 5 April."""

from datetime import date

from assessment.language import Language
from reports.plan_rows import PlanRow, plan_rows
from services.editions import current_edition
from tests.reports.planned import TODAY, adopted_plan
from texts.wording import Wording


def rows(language: Language = Language.DE) -> dict[str, PlanRow]:
    found = plan_rows(current_edition(), adopted_plan(language), TODAY, Wording(language))
    return {row.number: row for row in found}


def test_every_measure_has_a_row_wave_by_wave() -> None:
    assert [(row.number, row.wave) for row in rows(Language.EN).values()] == [
        ("M01", "Foundation"),
        ("M15", "Wave 1"),
        ("M20", "Wave 1"),
        ("M60", "Wave 1"),
        ("M10", "Wave 2"),
        ("M11", "Wave 3"),
    ]


def test_only_what_should_be_over_is_late() -> None:
    """M60 may take until June, M20 has been dropped, M01 is done."""
    assert {number: row.late for number, row in rows().items() if row.late} == {"M15": "überfällig"}


def test_dates_are_those_of_the_wave_or_its_own() -> None:
    found = rows()
    assert (found["M15"].start, found["M15"].due) == (date(2026, 1, 5), date(2026, 4, 5))
    assert (found["M60"].start, found["M60"].due) == (date(2026, 1, 5), date(2026, 6, 30))


def test_a_row_tells_who_how_far_and_by_which_figure() -> None:
    row = rows(Language.EN)["M15"]
    assert (row.status, row.owner, row.role) == ("under way", "Ben", "Sales")
    assert (row.baseline, row.current, row.target) == ("9 h", "6 h", "5 business hours at most")


def test_what_is_done_says_whether_it_shows_in_the_result() -> None:
    """One of the three questions of M01 has no proof yet; what is not done says nothing."""
    found = rows()
    assert {number: row.proof for number, row in found.items() if row.proof} == {
        "M01": "noch nicht im Ergebnis"
    }
    assert len(found["M01"].questions.split("\n")) == 3


def test_the_reason_stands_beside_what_was_dropped() -> None:
    found = rows()
    assert (found["M20"].status, found["M20"].reason) == ("verworfen", "Zu klein")
