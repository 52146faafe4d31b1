"""Whatever people type comes back unchanged, or is refused before the database sees it."""

import pytest

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, AnswerKind
from assessment.records import NAME_LIMIT
from assessment.repository import NotFoundError, Repository
from tests.storage.examples import NOW, a_company, an_answer, an_assessment

STRANGE = {
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 😀",
    "right to left": "\u202eעברית العربية\u202c",
    "combining": "Zalgo: Ḩ̷̛̤e̵̢͠",
    "quotes": """ ' " ` '' "" „…“ \\' """.strip(),
    "sql": "'; DROP TABLE answer; --",
    "parameters": "%s %(key)s :key ? {0} {{x}} $1",
    "markup": "<script>alert(1)</script> <b> &amp; ![x](http://x/y.png)",
    "formula": "=cmd|' /C calc'!A0",
    "control characters": "a\x01\x1b\x7f\x85\ufeff\u2028b",
    "line breaks": "eins\nzwei\r\ndrei\ttab",
    "largest code point": "\U0010ffff\ufffd",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_comes_back_unchanged(repository: Repository, text: str) -> None:
    repository.add_company(a_company(id="strange", name=text))
    repository.add_assessment(an_assessment(id="x", milestone=text, company_id="strange"))
    given = an_answer(text[:40], note=text, reason=text)
    repository.save_answer("x", given, 0, NOW)
    repository.save_position("x", text[:40])
    assert repository.company("strange").name == text
    assert repository.assessment("x").milestone == text
    assert repository.assessment("x").position == text[:40]
    assert repository.answers("x")[text[:40]].answer == given


@pytest.mark.parametrize("text", ["a\0b", "\0", "a\ud800b", "\udfff"], ids=ascii)
def test_what_no_database_can_keep_is_refused(repository: Repository, text: str) -> None:
    with pytest.raises(ValueError, match="NUL"):
        repository.add_company(a_company().model_copy(update={"id": "x", "name": text}))
    with pytest.raises(ValueError, match="NUL"):
        repository.save_answer("spring", Answer.model_construct(question=text), 0, NOW)
    with pytest.raises(ValueError, match="NUL"):
        repository.save_answer("spring", unchecked_note(text), 0, NOW)
    assert repository.answers("spring") == {}
    assert len(repository.companies()) == 1


@pytest.mark.parametrize("key", ["a\0b", "a\ud800b", "", "x" * 1_000_000, "%00", "' OR 1=1 --"])
def test_an_id_nothing_can_have_is_not_found(repository: Repository, key: str) -> None:
    with pytest.raises(NotFoundError):
        repository.company(key)
    with pytest.raises(NotFoundError):
        repository.assessments(key)
    with pytest.raises(NotFoundError):
        repository.answers(key)
    with pytest.raises(NotFoundError):
        repository.edition(key)
    with pytest.raises(NotFoundError):
        repository.save_position(key, "B1-01")


def test_text_of_the_longest_length_is_kept(repository: Repository) -> None:
    longest = an_answer(note="😀" * NOTE_LIMIT, reason="ä" * REASON_LIMIT)
    repository.save_answer("spring", longest, 0, NOW)
    repository.add_company(a_company(id="long", name="ß" * NAME_LIMIT))
    assert repository.answers("spring")["B1-01"].answer == longest
    assert repository.company("long").name == "ß" * NAME_LIMIT


def test_text_beyond_its_limit_is_refused_by_the_database_itself(repository: Repository) -> None:
    with pytest.raises(ValueError, match="refuses"):
        repository.save_answer("spring", unchecked_note("x" * (NOTE_LIMIT + 1)), 0, NOW)
    with pytest.raises(ValueError, match="refuses"):
        repository.save_company(
            a_company().model_copy(update={"name": "x" * (NAME_LIMIT + 1)}), expected=1
        )
    with pytest.raises(ValueError, match="refuses"):
        repository.save_position("spring", "x" * 1000)
    assert repository.answers("spring") == {}
    assert repository.company("acme") == a_company()


@pytest.mark.parametrize("level", [-1, 11, 2**31, 2**63])
def test_a_level_no_scale_has_is_refused(repository: Repository, level: int) -> None:
    with pytest.raises(ValueError, match=r"refuses|too large"):
        repository.save_answer("spring", an_answer(level=level), 0, NOW)
    assert repository.answers("spring") == {}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_refused(repository: Repository, number: float) -> None:
    answer = Answer(question="B1-01", kind=AnswerKind.METRIC, number=number)
    with pytest.raises(ValueError, match="finite"):
        repository.save_answer("spring", answer, 0, NOW)
    assert repository.answers("spring") == {}


def test_a_multiplier_that_is_no_number_is_refused(repository: Repository) -> None:
    with pytest.raises(ValueError, match="JSON"):
        repository.add_assessment(an_assessment(id="x", multipliers={"B1": float("nan")}))


def unchecked_note(note: str) -> Answer:
    """An answer as it would look if nobody had checked its note before."""
    return an_answer().model_copy(update={"note": note})
