"""The sample company becomes ordinary answers in the reader's language."""

from pathlib import Path

import pytest

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.language import Language
from assessment.problem import EditionError
from assessment.profile import Staff
from assessment.sample import load_sample, sample_answers
from tests.assessment.broken import Broken
from tests.conftest import TINY


def test_sample_company_has_a_profile_and_a_name_in_both_languages() -> None:
    sample = load_sample(TINY)
    assert (sample.company.de, sample.company.en) == ("Muster & Söhne", "Sample & Sons")
    assert (sample.depth, sample.profile.staff) == ("full", Staff.UNDER_10)
    assert sample.profile.key_phases == ("after",)


def test_every_kind_of_answer_arrives_as_people_would_have_given_it() -> None:
    assert sample_answers(load_sample(TINY), Language.DE) == (
        Answer(question="S-01", kind=AnswerKind.LEVEL, level=2, evidence=Evidence.E2),
        Answer(
            question="S-02",
            kind=AnswerKind.NOT_APPLICABLE,
            reason="Es gibt keine Außenstelle.",
        ),
        Answer(
            question="S-03",
            kind=AnswerKind.METRIC,
            number=6.5,
            evidence=Evidence.E3,
            note="Gemessen im März",
        ),
        Answer(question="O-01", kind=AnswerKind.CHECKLIST, ticked=(0, 2)),
        Answer(question="O-02", kind=AnswerKind.DONT_KNOW),
    )


def test_notes_and_reasons_follow_the_language() -> None:
    answers = sample_answers(load_sample(TINY), Language.EN)
    assert [answer.reason for answer in answers if answer.reason] == ["There is no branch."]
    assert [answer.note for answer in answers if answer.note] == ["Measured in March"]


def test_broken_sample_names_its_problem(tmp_path: Path) -> None:
    broken = Broken("sample.yaml", 1, "", find="dont_know", put="dontknow")
    with pytest.raises(EditionError, match="dontknow"):
        load_sample(broken.write(tmp_path / "edition"))


def test_edition_without_a_sample_company_says_so(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="Diese Datei fehlt"):
        load_sample(tmp_path)
