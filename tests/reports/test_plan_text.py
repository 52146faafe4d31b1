"""Words and figures of a plan."""

from datetime import date

from assessment.language import Language
from reports.formatting import euros
from reports.plan_text import role_name, span
from services.editions import current_edition
from texts.wording import Wording

GERMAN, ENGLISH = Wording(Language.DE), Wording(Language.EN)


def test_euros_are_whole_and_written_as_in_the_country() -> None:
    assert euros(14000.4, Language.DE) == "14.000\u00a0€"
    assert euros(14000.4, Language.EN) == "€14,000"
    assert euros(0, Language.DE) == "0\u00a0€"


def test_a_span_names_its_first_and_last_day() -> None:
    first, last = date(2026, 11, 30), date(2027, 1, 10)
    assert span(first, last, GERMAN) == "30.11.2026 – 10.01.2027"
    assert span(first, last, ENGLISH) == "30 Nov 2026 – 10 Jan 2027"


def test_a_role_the_edition_does_not_know_keeps_its_id() -> None:
    assert role_name(current_edition(), "marketing", GERMAN) == "Marketing"
    assert role_name(current_edition(), "nobody", GERMAN) == "nobody"
