"""Whatever people type comes back unchanged, or is refused before the database sees it."""

from typing import TypeVar

import pytest

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, AnswerKind
from assessment.frozen import Frozen
from assessment.records import NAME_LIMIT
from assessment.repository import NotFoundError, Repository
from assessment.workshop.item import ItemState
from assessment.workshop.vote import KEY_LIMIT, PSEUDONYM_LIMIT, Choice, ChoiceKind
from assessment.workshop.workshop import Workshop
from tests.storage.examples import NOW, a_company, an_answer, an_assessment
from tests.storage.workshop_examples import a_decision, a_participant, a_vote, a_workshop

Model = TypeVar("Model", bound=Frozen)

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


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_in_a_workshop_comes_back_unchanged(repository: Repository, text: str) -> None:
    short = text[:PSEUDONYM_LIMIT]
    workshop = talked_over(text)
    repository.add_workshop(workshop)
    person = a_participant(short, secret=text, name=short, group=short)
    repository.add_participant(person, limit=9)
    points = Choice(kind=ChoiceKind.POINTS, points={text: 1})
    cast = repository.save_vote(a_vote(short, key=short, choice=points))
    assert repository.workshop_behind(code=text[:64]) == workshop
    assert repository.participant(text) == person
    assert repository.votes_of(short) == [cast]
    assert repository.voters("kickoff", "B1-01", 1) == {short}


def test_what_no_database_can_keep_is_refused_in_a_workshop_too(repository: Repository) -> None:
    repository.add_workshop(a_workshop())
    person = repository.add_participant(a_participant(), limit=9)
    for text in ("a\0b", "\0", "a\ud800b", "\udfff"):
        with pytest.raises(ValueError, match="NUL"):
            repository.add_participant(unchecked(a_participant("ben"), name=text), limit=9)
        with pytest.raises(ValueError, match="NUL"):
            repository.save_vote(unchecked(a_vote(), key=text))
        with pytest.raises(ValueError, match="NUL"):
            repository.save_vote(unchecked(a_vote(), subject=text))
        with pytest.raises(ValueError, match="NUL"):
            repository.voters("kickoff", text, 1)
        with pytest.raises(ValueError, match=r"NUL|surrogate"):
            repository.save_workshop(unchecked(a_workshop(), code=text), expected=1)
    assert repository.workshop("kickoff") == a_workshop()
    assert repository.participants("kickoff") == [person]
    assert repository.votes("kickoff") == []


def test_a_phone_cannot_send_what_is_too_long_or_too_large(repository: Repository) -> None:
    repository.add_workshop(a_workshop())
    repository.add_participant(a_participant(), limit=9)
    hostile = [
        unchecked(a_vote(), key="x" * (KEY_LIMIT + 1)),
        unchecked(a_vote(), key=""),
        unchecked(a_vote(), sequence=-1),
        unchecked(a_vote(), sequence=2**53 + 1),
        unchecked(a_vote(), sequence=2**63),
        a_vote(choice=Choice(kind=ChoiceKind.LEVEL, level=11)),
        a_vote(choice=Choice(kind=ChoiceKind.LEVEL, level=2**63)),
        a_vote(choice=Choice(kind=ChoiceKind.POINTS, points={"x" * 20_000: 1})),
        a_vote(round=2**63),
    ]
    for vote in hostile:
        with pytest.raises(ValueError, match=r"refuses|too large|int too big"):
            repository.save_vote(vote)
    assert repository.votes("kickoff") == []
    long = unchecked(a_participant("ben"), name="x" * (PSEUDONYM_LIMIT + 1))
    with pytest.raises(ValueError, match="refuses"):
        repository.add_participant(long, limit=9)


def talked_over(text: str) -> Workshop:
    """A workshop whose decision, code and link hold this text."""
    plain = a_workshop()
    decision = a_decision(reason=text, dissent=text, answer=an_answer(note=text))
    decided = plain.items["B1-01"].model_copy(
        update={"state": ItemState.DECIDED, "decision": decision}
    )
    return plain.model_copy(
        update={
            "items": dict(plain.items) | {"B1-01": decided},
            "code": text[:64],
            "link": text[:64],
            "measures": (text,),
        }
    )


def unchecked_note(note: str) -> Answer:
    """An answer as it would look if nobody had checked its note before."""
    return unchecked(an_answer(), note=note)


def unchecked(value: Model, **fields: object) -> Model:
    """The value as it would look if nobody had checked these fields before."""
    return value.model_copy(update=fields)
