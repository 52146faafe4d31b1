"""Why a measure is planned, in words."""

from datetime import date

import pytest

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.roadmap.grounds import Grounds
from reports.grounds_text import Setting, grounds_text
from texts.wording import Wording

START = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("found", "setting", "line"),
    [
        (
            Grounds(is_duty=True),
            Setting(START, date(2025, 6, 28), 1.24),
            "Mandatory since 28 Jun 2025; expected +1.2 points",
        ),
        (Grounds(is_duty=True), Setting(START, date(2026, 9, 1)), "Mandatory from 1 Sept 2026"),
        (Grounds(is_pinned=True), Setting(START), "Pinned by you"),
        (Grounds(is_pinned=True, pinned_to=2), Setting(START), "Pinned by you: Wave 2"),
        (
            Grounds(is_journey=True, carries=("M13",)),
            Setting(START),
            (
                "The customer journey comes before everything else; "
                "prerequisite of “Answer five questions about customer behaviour”"
            ),
        ),
        (Grounds(), Setting(START, points=0.05), "Adds less than 0.1 points"),
        (Grounds(), Setting(START, points=0.06), "Expected +0.1 points"),
    ],
)
def test_every_ground_has_its_words(
    oktagon: Questionnaire, found: Grounds, setting: Setting, line: str
) -> None:
    assert grounds_text(oktagon, found, setting, Wording(Language.EN)) == line


def test_two_measures_are_named_and_the_others_counted(oktagon: Questionnaire) -> None:
    found = Grounds(accompanies=("M13", "M15", "M55", "M56"))
    names = [entry.name.de for entry in oktagon.measures if entry.id in {"M13", "M15"}]
    line = grounds_text(oktagon, found, Setting(START), Wording(Language.DE))
    assert line == f"Ergänzt „{names[0]}“, „{names[1]}“ und 2 weitere"
