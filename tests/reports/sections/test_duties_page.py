"""The duties: sorted by urgency, each with its dates, its level and its source."""

from collections.abc import Sequence

import pytest

from assessment.answer import Answer
from assessment.language import Language
from assessment.question import LegalNotice, Question
from assessment.questionnaire import Questionnaire, Source
from reports.document import Heading, Section, Table, Text, Tone
from reports.sections.duties_page import build_duties_page
from tests import builders
from tests.builders import answers, dont_know, level, question, words
from tests.reports.documents import report
from texts.wording import Wording


def _legal(
    name: str, *, required: int | None = 2, since: str | None = None, as_of: str = "2026-11-22"
) -> Question:
    """A duty that is met from the level `required` on, or that no level covers."""
    notice = LegalNotice(rule=words("a law"), applies_from=since, as_of=as_of, source="F01")
    asked = question(name, gate=None if required is None else {2: required})
    return asked.model_copy(update={"legal": notice})


def _edition(*asked: Question) -> Questionnaire:
    edition = builders.questionnaire(builders.one_axis(*asked))
    return edition.model_copy(update={"sources": (Source(id="F01", text=words("the law")),)})


def _section(asked: Sequence[Question], *given: Answer) -> Section:
    edition = _edition(*asked)
    made = report(edition, builders.asked(edition), answers(*given))
    (section,) = build_duties_page(made, Wording(Language.EN))
    return section


def _rows(section: Section) -> list[tuple[object, ...]]:
    return [row for block in section.blocks if isinstance(block, Table) for row in block.rows]


def test_without_a_legal_question_there_is_no_page() -> None:
    edition = _edition(question("q1"))
    made = report(edition, builders.asked(edition), answers(level("q1", 2)))
    assert list(build_duties_page(made, Wording(Language.EN))) == []


def test_each_duty_has_question_level_date_rule_and_source() -> None:
    section = _section([_legal("q1", since="2025-06-28")], level("q1", 1))
    assert _rows(section) == [("q1 q1", "1 (needed: 2)", "since 28 Jun 2025", "a law", "F01")]
    assert section.blocks[-1] == Text("the law", label="F01", tone=Tone.NOTE)


def test_a_rule_yet_to_come_says_from_when_and_one_without_date_says_so() -> None:
    asked = [_legal("q1", since="2027-01-01"), _legal("q2")]
    rows = _rows(_section(asked, level("q1", 2), level("q2", 2)))
    assert [row[2] for row in rows] == ["from 1 Jan 2027", "no date given"]


def test_open_duties_come_first_and_those_met_last() -> None:
    asked = [_legal("q1"), _legal("q2", required=None), _legal("q3"), _legal("q4")]
    section = _section(asked, level("q1", 2), level("q2", 3), level("q3", 1), dont_know("q4"))
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert headings == [
        "Open (1)",
        "Unknown (1)",
        "For you to check (1)",
        "Met, according to your answer (1)",
        "Sources",
    ]
    assert [(row[0], row[1]) for row in _rows(section)] == [
        ("q3 q3", "1 (needed: 2)"),
        ("q4 q4", "–"),
        ("q2 q2", "3"),
        ("q1 q1", "2"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        (1, None, "According to the answers, 1 of 2 legal duties is still open"),
        (2, None, "For 1 of 2 legal duties it is not known whether it is met"),
        (2, 2, "According to the answers, all 2 legal duties that were asked about are met"),
    ],
)
def test_the_title_states_the_most_urgent(first: int, second: int | None, title: str) -> None:
    other = dont_know("q2") if second is None else level("q2", second)
    assert _section([_legal("q1"), _legal("q2")], level("q1", first), other).title == title


def test_where_nothing_is_open_the_title_says_what_is_left_to_check() -> None:
    section = _section([_legal("q1"), _legal("q2", required=None)], level("q1", 2), level("q2", 4))
    expected = "According to the answers, no legal duty is open; 1 of 2 is for you to check"
    assert section.title == expected


def test_the_day_of_the_law_is_named_with_the_line_that_it_is_no_advice() -> None:
    section = _section([_legal("q1")], level("q1", 2))
    assert "As of 22 November 2026 – this is not legal advice." in _notes(section)


def test_rules_looked_up_on_different_days_name_the_first_and_the_last() -> None:
    asked = [_legal("q1", as_of="2026-11-22"), _legal("q2", as_of="2026-10-01")]
    section = _section(asked, level("q1", 2), level("q2", 2))
    said = "As of 1 October 2026 to 22 November 2026 – this is not legal advice."
    assert said in _notes(section)


def _notes(section: Section) -> list[str]:
    return [block.text for block in section.blocks if isinstance(block, Text)]
