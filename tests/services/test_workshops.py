"""A workshop is opened once, lets in whom it should, and nobody after that."""

from datetime import timedelta

import pytest

from assessment.profile import Profile
from assessment.records import Assessment
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.workshop.item import CLOSING, OPENING
from assessment.workshop.repository import LobbyClosedError, RoomFullError
from assessment.workshop.settings import PARTICIPANT_LIMIT, Grouping
from assessment.workshop.workshop import Standing, Workshop
from services.answers import save_profile
from services.companies import delete_assessment, delete_company, restore_assessment
from services.editions import current_edition
from services.workshops import (
    CODE_SIGNS,
    close_lobby,
    entered,
    hashed,
    join,
    new_code,
    new_secret,
    normal_code,
    open_lobby,
    remove,
    seated,
)
from tests.services.examples import NOW, started
from tests.services.rooms import Facilitator, joined, opened

MONTH_LATER = NOW + timedelta(days=31)


@pytest.fixture
def workshop(repository: Repository, spring: Assessment) -> Workshop:
    return opened(repository, spring)


def code_of(workshop: Workshop) -> str:
    assert workshop.code is not None
    return workshop.code


def link_of(workshop: Workshop) -> str:
    assert workshop.link is not None
    return workshop.link


def test_a_workshop_asks_the_core_questions_and_so_does_its_assessment(
    repository: Repository, spring: Assessment
) -> None:
    assert spring.depth == "express"
    workshop = opened(repository, spring)
    assert repository.assessment("spring").depth == "core"
    assert len(workshop.settings.questions) > 30
    assert {OPENING, CLOSING, *workshop.settings.questions} <= set(workshop.items)


def test_a_workshop_never_asks_less_than_its_assessment(repository: Repository) -> None:
    spring = started(repository)
    full = save_profile(repository, current_edition(), spring, spring.profile, NOW, depth="full")
    assert opened(repository, full).settings.depth == "full"
    assert repository.assessment("spring") == full


def test_opening_twice_finds_the_first(repository: Repository, spring: Assessment) -> None:
    """The second console still shows the assessment as it was before the first click."""
    first = opened(repository, spring, "w1")
    assert opened(repository, spring, "w1") == first
    assert opened(repository, spring, "w2") == first
    assert repository.running_workshops() == [first]


def test_questions_the_profile_has_ruled_out_meanwhile_are_left_out(
    repository: Repository, spring: Assessment
) -> None:
    changed = save_profile(repository, current_edition(), spring, Profile(stores=True), NOW)
    with_stores = opened(repository, changed).settings.questions
    autumn = started(repository, assessment_id="autumn")
    without = opened(repository, autumn, "w2", questions=with_stores).settings.questions
    assert any(question.startswith("B6") for question in with_stores)
    assert not any(question.startswith("B6") for question in without)


def test_a_workshop_without_any_question_is_not_opened(
    repository: Repository, spring: Assessment
) -> None:
    with pytest.raises(ValueError, match="questions"):
        opened(repository, spring, questions=("B6-01",))
    assert repository.workshop_of("spring") is None


def test_an_assessment_that_is_gone_opens_none(repository: Repository, spring: Assessment) -> None:
    delete_assessment(repository, spring, NOW)
    with pytest.raises(NotFoundError):
        opened(repository, spring)


def test_after_sign_off_there_can_be_another(repository: Repository, spring: Assessment) -> None:
    console = Facilitator(repository, opened(repository, spring, advance=False))
    console.begin()
    console.sign_off()
    second = opened(repository, spring, "w2")
    assert second.id == "w2"
    assert repository.workshop("w1").standing is Standing.SIGNED_OFF


def test_a_code_is_eight_signs_that_look_like_no_others() -> None:
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {8}
    assert not set("".join(codes)) & set("01ILO")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ABCD2345", "ABCD2345"),
        (" abcd-2345 ", "ABCD2345"),
        ("abcd 2345", "ABCD2345"),
        ("ABCD–2345", "ABCD2345"),
        ("ABCD234", ""),
        ("ABCD23456", ""),
        ("ABCD234O", ""),
        ("АBCD2345", ""),  # Cyrillic А
        ("", ""),
        ("A" * 1_000_000, ""),
        ("ABCD\x002345", ""),
        ("%_%_%_%_", ""),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert normal_code(typed) == read


def test_code_and_link_lead_to_the_workshop(repository: Repository, workshop: Workshop) -> None:
    typed = code_of(workshop)
    assert entered(repository, NOW, code=f"{typed[:4].lower()} {typed[4:]}") == workshop
    assert entered(repository, NOW, link=link_of(workshop)) == workshop
    assert set(typed) <= set(CODE_SIGNS)
    assert len(link_of(workshop)) >= 22, "128 bits"


def test_nothing_tells_a_closed_door_from_one_that_never_was(
    repository: Repository, workshop: Workshop
) -> None:
    close_lobby(repository, workshop, NOW)
    for code in (code_of(workshop), new_code(), "nonsense", ""):
        with pytest.raises(LobbyClosedError):
            entered(repository, NOW, code=code)
    for link in (link_of(workshop), new_secret(), "' OR 1=1 --", "\0"):
        with pytest.raises(LobbyClosedError):
            entered(repository, NOW, link=link)


def test_a_door_opened_again_has_another_code(repository: Repository, workshop: Workshop) -> None:
    closed = close_lobby(repository, workshop, NOW)
    again = open_lobby(repository, closed, NOW)
    assert {again.code, again.link} & {workshop.code, workshop.link, None} == set()
    with pytest.raises(LobbyClosedError):
        entered(repository, NOW, code=code_of(workshop))
    assert entered(repository, NOW, code=code_of(again)) == again


def test_an_open_door_keeps_its_code(repository: Repository, workshop: Workshop) -> None:
    """A second click must not make the code on the wall a dead one."""
    assert open_lobby(repository, workshop, NOW) == workshop


def test_a_code_ends_after_a_month(repository: Repository, workshop: Workshop) -> None:
    with pytest.raises(LobbyClosedError):
        entered(repository, MONTH_LATER, code=code_of(workshop))
    with pytest.raises(LobbyClosedError):
        join(repository, workshop, secret=new_secret(), now=MONTH_LATER)
    again = open_lobby(repository, workshop, MONTH_LATER)
    assert entered(repository, MONTH_LATER, code=code_of(again)) == again


def test_a_door_closed_while_somebody_fills_in_the_form_stays_closed(
    repository: Repository, workshop: Workshop
) -> None:
    seen = entered(repository, NOW, code=code_of(workshop))
    close_lobby(repository, workshop, NOW)
    with pytest.raises(LobbyClosedError):
        join(repository, seen, secret=new_secret(), now=NOW)
    assert repository.participants(workshop.id) == []


def test_whoever_is_in_stays_in_when_the_door_closes(
    repository: Repository, workshop: Workshop
) -> None:
    secret = new_secret()
    first = join(repository, workshop, secret=secret, now=NOW)
    close_lobby(repository, workshop, NOW)
    assert seated(repository, secret) == first
    assert join(repository, workshop, secret=secret, now=NOW) == first


def test_joining_twice_from_one_phone_takes_one_seat(
    repository: Repository, workshop: Workshop
) -> None:
    secret = new_secret()
    first = join(repository, workshop, secret=secret, group="leadership", now=NOW)
    again = join(repository, workshop, secret=secret, group="specialist", now=NOW)
    assert again == first
    assert repository.participants(workshop.id) == [first]


def test_seats_are_counted_and_never_given_twice(
    repository: Repository, workshop: Workshop
) -> None:
    """Whoever comes after somebody was shut out gets questions of their own."""
    phones = joined(repository, workshop, *[None] * 3)
    remove(repository, workshop, phones[1].participant.id, NOW)
    late = join(repository, workshop, secret=new_secret(), now=NOW)
    assert [phone.participant.seat for phone in phones] == [1, 2, 3]
    assert late.seat == 4


def test_the_room_holds_two_hundred(repository: Repository, workshop: Workshop) -> None:
    phones = joined(repository, workshop, *[None] * PARTICIPANT_LIMIT)
    with pytest.raises(RoomFullError):
        join(repository, workshop, secret=new_secret(), now=NOW)
    remove(repository, workshop, phones[0].participant.id, NOW)
    join(repository, workshop, secret=new_secret(), now=NOW)


def test_names_are_kept_only_where_the_workshop_is_named(
    repository: Repository, spring: Assessment
) -> None:
    anonymous = opened(repository, spring)
    assert join(repository, anonymous, secret=new_secret(), name="Kim", now=NOW).name == ""
    autumn = started(repository, assessment_id="autumn")
    named = opened(repository, autumn, "w2", named=True)
    newcomer = join(repository, named, secret=new_secret(), name=" Kim\n\u202eBerg ", now=NOW)
    assert newcomer.name == "Kim Berg"
    long = join(repository, named, secret=new_secret(), name="x" * 10_000, now=NOW)
    assert len(long.name) == 40


def test_only_groups_of_the_workshop_are_kept(repository: Repository, spring: Assessment) -> None:
    workshop = opened(repository, spring, grouping=Grouping.DEPARTMENT)
    groups = [
        join(repository, workshop, secret=new_secret(), group=group, now=NOW).group
        for group in ("it", "leadership", "<b>", None)
    ]
    assert groups == ["it", None, None, None]


def test_of_a_secret_only_its_hash_is_kept(repository: Repository, workshop: Workshop) -> None:
    secret = new_secret()
    newcomer = join(repository, workshop, secret=secret, now=NOW)
    assert newcomer.secret == hashed(secret)
    assert secret not in repr(newcomer)
    for forged in (newcomer.secret, newcomer.id, "", "\0", "\ud800"):
        with pytest.raises(NotFoundError):
            seated(repository, forged)


def test_whoever_is_shut_out_stays_out(repository: Repository, workshop: Workshop) -> None:
    secret = new_secret()
    newcomer = join(repository, workshop, secret=secret, now=NOW)
    for _ in range(2):
        remove(repository, workshop, newcomer.id, NOW)
    with pytest.raises(NotFoundError):
        seated(repository, secret)
    with pytest.raises(NotFoundError):
        join(repository, workshop, secret=secret, now=NOW)


def test_nobody_is_shut_out_of_a_workshop_they_are_not_in(
    repository: Repository, workshop: Workshop
) -> None:
    autumn = started(repository, assessment_id="autumn")
    other = opened(repository, autumn, "w2")
    newcomer = join(repository, other, secret=new_secret(), now=NOW)
    for stranger in (newcomer.id, "nobody", "\0"):
        with pytest.raises(NotFoundError):
            remove(repository, workshop, stranger, NOW)


def test_a_seat_in_one_workshop_is_none_in_another(
    repository: Repository, workshop: Workshop
) -> None:
    secret = new_secret()
    join(repository, workshop, secret=secret, now=NOW)
    autumn = started(repository, assessment_id="autumn")
    other = opened(repository, autumn, "w2")
    with pytest.raises(NotFoundError):
        join(repository, other, secret=secret, now=NOW)
    assert repository.participants("w2") == []


def test_a_workshop_goes_and_comes_back_with_its_assessment(
    repository: Repository, workshop: Workshop
) -> None:
    secret = new_secret()
    newcomer = join(repository, workshop, secret=secret, now=NOW)
    gone = delete_assessment(repository, repository.assessment("spring"), NOW)
    with pytest.raises(LobbyClosedError):
        entered(repository, NOW, code=code_of(workshop))
    with pytest.raises(NotFoundError):
        seated(repository, secret)
    with pytest.raises(NotFoundError):
        close_lobby(repository, workshop, NOW)
    restore_assessment(repository, gone, NOW)
    assert entered(repository, NOW, code=code_of(workshop)) == workshop
    assert seated(repository, secret) == newcomer


def test_a_workshop_goes_with_its_company(repository: Repository, workshop: Workshop) -> None:
    delete_company(repository, repository.company("spring"), NOW)
    with pytest.raises(LobbyClosedError):
        entered(repository, NOW, link=link_of(workshop))
    with pytest.raises(NotFoundError):
        join(repository, workshop, secret=new_secret(), now=NOW)


def test_a_phone_of_a_deleted_workshop_joins_the_next_one_with_a_new_secret(
    repository: Repository, workshop: Workshop
) -> None:
    join(repository, workshop, secret=new_secret(), now=NOW)
    delete_assessment(repository, repository.assessment("spring"), NOW)
    other = opened(repository, started(repository, assessment_id="autumn"), "w2")
    assert join(repository, other, secret=new_secret(), now=NOW).seat == 1


def test_two_facilitators_at_one_door(repository: Repository, workshop: Workshop) -> None:
    closed = close_lobby(repository, workshop, NOW)
    with pytest.raises(ConflictError) as conflict:
        close_lobby(repository, workshop, NOW)
    assert conflict.value.stored == closed
