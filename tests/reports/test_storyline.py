"""What the report says, compared with figures worked out by hand."""

from collections.abc import Mapping

import pytest

from assessment.answer import Answer, Evidence
from assessment.language import Language
from assessment.question import Better, Question
from assessment.questionnaire import Axis, Questionnaire
from reports.document import Beside, Document, Findings, QuestionEntry, Section, Table, Text
from reports.storyline import build_document
from tests import builders
from tests.builders import answers, axis, capability, level, question, words
from tests.reports.documents import report

NAMES = ("s0", "s1", "s2", "s3", "s4")


def _edition(*axes: Axis) -> Questionnaire:
    """Stages s0 to s4 begin at 0, 15, 40, 60 and 85 points."""
    edition = builders.questionnaire(*axes)
    stages = tuple(
        stage.model_copy(update={"name": words(name)})
        for stage, name in zip(edition.stages, NAMES, strict=True)
    )
    return edition.model_copy(update={"stages": stages})


def _document(edition: Questionnaire, given: Mapping[str, Answer]) -> Document:
    return build_document(report(edition, builders.asked(edition), given), Language.DE)


def _section(document: Document, key: str) -> Section:
    return next(section for section in document.sections if section.key == key)


def _axis_title(first: Question, second: Question, given: Mapping[str, Answer]) -> str:
    """The title of an axis with two capabilities of equal weight, one question each."""
    edition = _edition(
        axis("B1", capability("1A", first, weight=0.5), capability("1B", second, weight=0.5))
    )
    return _section(_document(edition, given), "axis-B1").title


@pytest.mark.parametrize(
    ("given", "title"),
    [
        # 100 and 50 points, half each: 75
        ((4, 2), "B1: Mit 75 von 100 Punkten ist die Stufe „s3“ erreicht; am stärksten ist „1A“"),
        # 0 and 75 points: 37.5, shown as 38
        ((0, 3), "B1: Mit 38 von 100 Punkten ist die Stufe „s1“ erreicht; am schwächsten ist „1A“"),
        (
            (2, 2),
            (
                "B1: Mit 50 von 100 Punkten ist die Stufe „s2“ erreicht; "
                "ihre Fähigkeiten liegen gleichauf"
            ),
        ),
        ((0, 0), "B1: 0 von 100 Punkten reichen noch nicht über die Stufe „s0“ hinaus"),
    ],
)
def test_the_title_of_an_axis_states_the_finding(given: tuple[int, int], title: str) -> None:
    first, second = given
    found = _axis_title(question("q1"), question("q2"), builders.levels(q1=first, q2=second))
    assert found == title


def test_a_cap_is_the_finding_where_there_is_one() -> None:
    # 25 and 75 points make 50, enough for s2; but q1 would have to be at level 2
    found = _axis_title(question("q1", gate={2: 2}), question("q2"), builders.levels(q1=1, q2=3))
    assert found == "B1: 50 von 100 Punkten reichten für „s2“, doch „q1“ hält die Stufe bei „s1“"


def test_half_of_the_answers_is_no_finding_but_a_gap() -> None:
    found = _axis_title(question("q1"), question("q2"), builders.levels(q1=4))
    assert found == (
        "B1: Für einen Punktwert reichen die Antworten noch nicht, erst 50 % liegen vor"
    )


def _two_blocks() -> Questionnaire:
    return _edition(
        axis("B1", capability("1A", question("q1"))), axis("B2", capability("2A", question("q2")))
    )


def test_strengths_and_brakes_carry_their_points() -> None:
    # two axes, half of the weight each: 75 of 100 points bring 37.5, 25 points lack 37.5
    summary = _section(_document(_two_blocks(), builders.levels(q1=3, q2=1)), "summary")
    lists = [
        block
        for beside in summary.blocks
        for block in (*getattr(beside, "left", ()), *getattr(beside, "right", ()))
        if isinstance(block, Findings)
    ]
    named = [(item.title, item.figure) for entry in lists for item in entry.items]
    assert named == [("1A", "+37,5 Punkte"), ("2A", "–37,5 Punkte")]


def test_without_an_overall_score_no_points_are_named() -> None:
    summary = _section(_document(_two_blocks(), builders.levels(q1=3)), "summary")
    said = [_spoken(block) for block in summary.blocks if isinstance(block, Text)]
    assert any("sobald es einen Gesamtwert gibt" in words for words in said)
    assert not [block for block in summary.blocks if "Punkte:" in getattr(block, "text", "")]


def test_a_gate_at_an_unknown_answer_is_called_unknown() -> None:
    edition = _edition(
        axis(
            "B1",
            capability("1A", question("q1", gate={2: 2}), *(question(f"r{n}") for n in range(4))),
        )
    )
    given = builders.levels(r0=3, r1=3, r2=3, r3=3)
    section = _section(_document(edition, given), "axis-B1")
    assert _spoken(_first_text(section)) == (
        "Für „s2“ müsste „q1“ mindestens auf Stufe 2 stehen; die Antwort ist noch unbekannt."
    )


def test_with_no_score_at_all_the_overview_says_none() -> None:
    overview = _section(_document(_two_blocks(), {}), "overview")
    assert overview.title == "Noch hat keiner der 2 Teile genug Antworten für einen Punktwert"


def test_the_overview_says_how_far_apart_the_axes_are() -> None:
    overview = _section(_document(_two_blocks(), builders.levels(q1=3, q2=1)), "overview")
    assert overview.title == "Zwischen höchstem und niedrigstem Wert liegen 50\u00a0Punkte"
    table = next(block for block in overview.blocks if isinstance(block, Table))
    assert [(row[0], row[3]) for row in table.rows] == [("B1", "75"), ("B2", "25")]


def _first_text(section: Section) -> Text:
    return next(block for block in section.blocks if isinstance(block, Text))


def _lines(asked: Question, answer: Answer) -> list[str]:
    """What stands beside one question, each line as `label: text`."""
    section = _section(_document(_edition(builders.one_axis(asked)), answers(answer)), "answers")
    entry = next(block for block in section.blocks if isinstance(block, QuestionEntry))
    return [_spoken(line) for line in entry.lines]


def _spoken(line: Text) -> str:
    return ": ".join(part for part in (line.label, line.text) if part)


def test_a_chosen_level_comes_with_evidence_and_the_next_step() -> None:
    assert _lines(question("q1"), level("q1", 2, Evidence.E2)) == [
        "Stufe 2 – x: x",
        "Nachweis: E2 – Dokument",
        "Zählt: 50 von 100 Punkten, Gewicht 100,0\u00a0%",
        "Nächste Stufe: x",
    ]


def test_above_the_highest_level_there_is_no_next_step() -> None:
    assert _lines(question("q1"), level("q1", 4))[-1] == "Die höchste Stufe ist erreicht."


def test_a_measured_figure_is_named_with_its_unit_and_level() -> None:
    # 6.5 h is within 8 h (level 2) but not within 4 h (level 3)
    limits = builders.metric(Better.LOWER, {1: 24, 2: 8, 3: 4, 4: 1})
    lines = _lines(question("q1", metric=limits), builders.measured("q1", 6.5))
    assert lines[0] == "6,5 h, das ist Stufe 2 – x: x"


def test_ticked_points_are_counted_and_listed() -> None:
    points = builders.checklist(0, 1, 2, 3, 4)
    lines = _lines(question("q1", checklist=points), builders.ticked("q1", 0, 2))
    assert lines[0] == "2 von 4 Punkten, das ist Stufe 2 – x: x"
    assert lines[1] == "Angekreuzt: 0; 2"


def test_ticked_sentences_stand_one_after_the_other() -> None:
    items = tuple(builders.words(item) for item in ("Eins ist da.", "Zwei ist da.", "Drei ist da."))
    points = builders.checklist(0, 1, 2, 3).model_copy(update={"items": items})
    lines = _lines(question("q1", checklist=points), builders.ticked("q1", 0, 2))
    assert lines[1] == "Angekreuzt: Eins ist da. Drei ist da."


def test_not_knowing_asks_for_the_answer() -> None:
    assert _lines(question("q1"), builders.dont_know("q1")) == [
        "Weiß nicht",
        "Zu klären: die Antwort auf diese Frage. Überzeugend ist: evidence",
    ]


def test_not_knowing_says_where_it_counts_as_the_lowest_level() -> None:
    lines = _lines(question("q1", dk_as_zero=True), builders.dont_know("q1"))
    assert lines[0] == "Weiß nicht – zählt hier als Stufe 0"


def test_what_does_not_apply_gives_its_reason_and_no_next_step() -> None:
    edition = _edition(builders.one_axis(question("q1"), question("q2")))
    given = answers(builders.not_applicable("q1"), level("q2", 2))
    section = _section(_document(edition, given), "answers")
    entry = next(block for block in section.blocks if isinstance(block, QuestionEntry))
    assert [_spoken(line) for line in entry.lines] == ["Trifft nicht zu: does not fit"]


def test_an_axis_answered_away_is_left_out_with_the_reason() -> None:
    document = _document(_two_blocks(), answers(builders.not_applicable("q1"), level("q2", 2)))
    assert [section.key for section in document.sections] == [
        "summary",
        "radar",
        "overview",
        "gaps",
        "axis-B2",
        "method",
        "answers",
    ]
    said = [
        _spoken(block) for block in _section(document, "overview").blocks if isinstance(block, Text)
    ]
    assert "B1: Alle Fragen sind mit „trifft nicht zu“ beantwortet." in said


def test_the_reasons_of_an_axis_answered_away_are_in_the_appendix() -> None:
    document = _document(_two_blocks(), answers(builders.not_applicable("q1"), level("q2", 2)))
    section = _section(document, "answers")
    entries = [block for block in section.blocks if isinstance(block, QuestionEntry)]
    assert [entry.number for entry in entries] == ["q1", "q2"]
    assert _spoken(entries[0].lines[0]) == "Trifft nicht zu: does not fit"


def test_the_weights_that_were_used_are_named() -> None:
    edition = _two_blocks()
    asked = builders.asked(edition, B1=1.2, B2=0.8)
    made = report(edition, asked, builders.levels(q1=3, q2=1))
    method = _section(build_document(made, Language.EN), "method")
    tables = [
        block
        for beside in method.blocks
        if isinstance(beside, Beside)
        for block in beside.left
        if isinstance(block, Table)
    ]
    assert tables[-1].rows == (("B1", "1.20", "60.0%"), ("B2", "0.80", "40.0%"))
