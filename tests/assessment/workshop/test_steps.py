"""What each step of a facilitator does, and when it is refused."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.workshop import steps
from assessment.workshop.item import GOALS, MEASURES, OPENING, Decision, ItemState, Way
from assessment.workshop.record import Record
from assessment.workshop.settings import Grouping
from assessment.workshop.steps import NotNowError, ReasonMissingError
from assessment.workshop.workshop import Ballot, Screen, Standing, Workshop
from tests.assessment.workshop.rooms import NOW, after, workshop
from tests.builders import dont_know, level

LATER = NOW + timedelta(minutes=10)
RECORD = Record(respondents=0, grouping=Grouping.ROLE, signed_off_at=LATER)


def decision(
    answer: Answer | None = None,
    way: Way = Way.DISCUSSED,
    proposed: int | None = 2,
    reason: str = "",
) -> Decision:
    return Decision(
        way=way, answer=answer or level("q1", 2), proposed=proposed, reason=reason, at=LATER
    )


def on_stage(subject: str = "q1", *rest: str) -> Workshop:
    """The item is on stage, nobody has voted."""
    return steps.called(workshop("q1", "q2", *rest), subject, NOW)


def voting(subject: str = "q1") -> Workshop:
    return steps.vote_opened(on_stage(subject), NOW)


def revealed(subject: str = "q1") -> Workshop:
    return steps.revealed(voting(subject), NOW)


def decided(way: Way = Way.DISCUSSED) -> Workshop:
    return steps.decided(revealed(), decision(way=way))


def signed_off() -> Workshop:
    return steps.signed_off(workshop(), RECORD)


def preparing(*, advance: bool = False) -> Workshop:
    return workshop("q1", "q2", advance=advance, standing=Standing.PREPARING)


def test_a_lobby_is_opened_with_a_code_of_its_own_and_closed_for_good() -> None:
    closed = steps.lobby_closed(workshop())
    assert (closed.code, closed.link, closed.lobby_open) == (None, None, False)
    again = steps.lobby_opened(closed, "NEWCODE2", "new-link", LATER)
    assert (again.code, again.link, again.expires_at) == ("NEWCODE2", "new-link", LATER)
    assert again.lobby_open


def test_rating_in_advance_becomes_the_first_round_of_what_was_rated() -> None:
    over = steps.advance_closed(preparing(advance=True), {"q1", "unheard-of"})
    assert not over.advance_open
    assert {name: item.round for name, item in over.items.items() if item.round} == {"q1": 1}
    assert over.items["q1"].state is ItemState.WAITING


def test_in_advance_only_first_rounds_of_questions_take_votes() -> None:
    room = preparing(advance=True)
    assert room.takes(Ballot(subject="q1", round=1))
    assert not room.takes(Ballot(subject="q1", round=2))
    assert not room.takes(Ballot(subject=GOALS, round=1))
    assert not room.takes(Ballot(subject="q9", round=1))


def test_live_only_the_round_on_stage_takes_votes() -> None:
    room = voting()
    assert room.open_ballot == Ballot(subject="q1", round=1)
    assert room.takes(Ballot(subject="q1", round=1))
    assert not room.takes(Ballot(subject="q1", round=2))
    assert not room.takes(Ballot(subject="q2", round=1))
    assert not steps.revealed(room, NOW).takes(Ballot(subject="q1", round=1))


def test_the_workshop_begins_with_its_queue_and_all_of_its_time() -> None:
    begun = steps.begun(preparing(), ["q2", "q1", "q2", "q9", GOALS], NOW)
    assert begun.standing is Standing.RUNNING
    assert begun.queue == ("q2", "q1")
    assert begun.time_left(LATER) == timedelta(minutes=85)
    assert steps.extended(begun, -5).time_left(LATER) == timedelta(minutes=80)
    assert steps.extended(begun, -500).time_left(LATER) == timedelta(minutes=15)


def test_the_first_question_starts_the_clock_and_nothing_before_it() -> None:
    begun = steps.begun(preparing(), ["q1", "q2"], NOW)
    opening = steps.called(begun, GOALS, NOW)
    assert opening.ends_at is None
    first = steps.called(opening, "q1", NOW)
    assert steps.called(first, "q2", LATER).time_left(LATER) == timedelta(minutes=75)
    assert steps.extended(first, -5).ends_at == NOW + timedelta(minutes=80)


def test_a_break_moves_the_end() -> None:
    begun = steps.called(steps.begun(preparing(), ["q1"], NOW), "q1", NOW)
    pause = steps.shown(begun, Screen.BREAK, NOW)
    for back in (steps.called(pause, "q1", LATER), steps.shown(pause, Screen.OVERVIEW, LATER)):
        assert back.ends_at == NOW + timedelta(minutes=95)
    overview = steps.shown(begun, Screen.OVERVIEW, NOW)
    assert steps.called(overview, "q1", LATER).ends_at == NOW + timedelta(minutes=85)


def test_the_queue_leaves_out_what_is_decided_or_parked() -> None:
    room = after(after(workshop("q1", "q2", "q3"), "q1", ItemState.DECIDED), "q2", ItemState.PARKED)
    assert steps.queued(room, ["q1", "q2", "q3"]).queue == ("q3",)


def test_an_item_keeps_the_moment_it_first_came_on_stage() -> None:
    first = on_stage()
    assert first.on_stage == first.items["q1"]
    assert first.items["q1"].began_at == NOW
    elsewhere = steps.shown(first, Screen.OVERVIEW, LATER)
    assert elsewhere.on_stage is None
    again = steps.called(elsewhere, "q1", LATER)
    assert (again.items["q1"].began_at, again.stage.since) == (NOW, LATER)


def test_two_rounds_and_no_more() -> None:
    second = steps.vote_opened(revealed(), LATER)
    assert second.open_ballot == Ballot(subject="q1", round=2)
    assert second.stage.since == LATER
    with pytest.raises(NotNowError):
        steps.vote_opened(steps.revealed(second, LATER), LATER)


def test_points_are_given_once() -> None:
    with pytest.raises(NotNowError):
        steps.vote_opened(revealed(GOALS), LATER)


def test_what_was_rated_in_advance_is_shown_without_a_vote_and_has_one_left() -> None:
    over = steps.advance_closed(preparing(advance=True), {"q1"})
    on = steps.called(steps.begun(over, ["q1"], NOW), "q1", NOW)
    shown = steps.revealed(on, LATER)
    assert shown.items["q1"].state is ItemState.REVEALED
    assert steps.vote_opened(shown, LATER).open_ballot == Ballot(subject="q1", round=2)


def test_measures_are_fixed_when_their_vote_opens() -> None:
    room = steps.measure_vote_opened(on_stage(MEASURES), ["M01", "M02"], NOW)
    assert room.measures == ("M01", "M02")
    assert room.open_ballot == Ballot(subject=MEASURES, round=1)


def test_a_decision_leaves_the_queue_and_stays_with_its_item() -> None:
    room = steps.decided(steps.queued(revealed(), ["q1", "q2"]), decision())
    assert room.items["q1"].state is ItemState.DECIDED
    assert room.items["q1"].decision == decision()
    assert room.queue == ("q2",)


def test_another_level_than_the_proposed_one_needs_a_reason() -> None:
    for other in (level("q1", 3), dont_know("q1")):
        for reason in ("", " \n"):
            with pytest.raises(ReasonMissingError):
                steps.decided(revealed(), decision(other, reason=reason))
        assert steps.decided(revealed(), decision(other, reason="Field sales was not here"))
    assert steps.decided(revealed(), decision(level("q1", 3), proposed=None))


@pytest.mark.parametrize("way", [Way.ACCEPTED, Way.MEDIAN])
def test_what_was_not_talked_over_can_be_decided_before_it_is_revealed(way: Way) -> None:
    room = steps.decided(preparing(), decision(way=way))
    assert room.items["q1"].state is ItemState.DECIDED


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        (workshop(), "q1"),
        (on_stage(), "q1"),
        (revealed(), "q1"),
        (steps.called(after(workshop(), "q1", ItemState.WAITING, 1), "q1", NOW), "q1"),
        (on_stage(GOALS), GOALS),
    ],
    ids=["waiting", "on stage", "revealed", "rated in advance and on stage", "goals"],
)
def test_a_parked_item_comes_back_as_it_was(before: Workshop, subject: str) -> None:
    aside = steps.parked(before, subject)
    assert aside.items[subject].state is ItemState.PARKED
    assert steps.taken_back(aside, subject).items == before.items


def test_a_parked_item_waits_again_when_it_is_called() -> None:
    aside = steps.parked(revealed(), "q1")
    again = steps.called(aside, "q1", LATER)
    assert again.on_stage == revealed().items["q1"]


@pytest.mark.parametrize("before", [revealed(), on_stage(), workshop()])
@pytest.mark.parametrize("way", list(Way))
def test_taking_back_a_decision_restores_the_item(before: Workshop, way: Way) -> None:
    if way is Way.DISCUSSED and before != revealed():
        return
    done = steps.decided(before, decision(way=way))
    looked_at = steps.called(done, "q1", before.items["q1"].began_at or NOW)
    for room in (done, looked_at):
        item = steps.taken_back(room, "q1").items["q1"]
        assert (item.state, item.decision) == (before.items["q1"].state, None)
        assert item.round == before.items["q1"].round


def test_a_parked_item_that_was_decided_comes_back_from_before_it_was_parked() -> None:
    aside = steps.parked(revealed(), "q1")
    done = steps.decided(aside, decision(way=Way.MEDIAN))
    assert steps.taken_back(done, "q1").items == revealed().items


def test_what_was_talked_over_comes_back_at_the_front_of_the_queue() -> None:
    room = steps.queued(decided(), ["q2"])
    assert steps.taken_back(room, "q1").queue == ("q1", "q2")
    parked = steps.queued(steps.parked(revealed(), "q1"), ["q2"])
    assert steps.taken_back(parked, "q1").queue == ("q1", "q2")


def test_what_was_accepted_without_talk_does_not_come_into_the_queue() -> None:
    room = steps.queued(decided(Way.ACCEPTED), ["q2"])
    assert steps.taken_back(room, "q1").queue == ("q2",)


def test_signing_off_ends_everything() -> None:
    room = steps.signed_off(steps.queued(revealed(), ["q2"]), RECORD)
    assert room.standing is Standing.SIGNED_OFF
    assert (room.code, room.link, room.queue, room.record) == (None, None, (), RECORD)
    assert (room.stage.screen, room.on_stage, room.open_ballot) == (Screen.END, None, None)


Step = Callable[[], Workshop]

REFUSED: dict[str, Step] = {
    "let people in after sign-off": lambda: steps.lobby_opened(signed_off(), "C", "l", NOW),
    "end rating in advance twice": lambda: steps.advance_closed(preparing(), ()),
    "begin twice": lambda: steps.begun(workshop(), (), NOW),
    "begin while people rate": lambda: steps.begun(preparing(advance=True), (), NOW),
    "extend before the beginning": lambda: steps.extended(preparing(), 5),
    "queue after sign-off": lambda: steps.queued(signed_off(), ["q1"]),
    "show something before the beginning": lambda: steps.shown(preparing(), Screen.BREAK, NOW),
    "show something during a vote": lambda: steps.shown(voting(), Screen.OVERVIEW, NOW),
    "show no item at all": lambda: steps.shown(workshop(), Screen.SUBJECT, NOW),
    "call before the beginning": lambda: steps.called(preparing(), "q1", NOW),
    "call during a vote": lambda: steps.called(voting(), "q2", NOW),
    "call what is not there": lambda: steps.called(workshop(), "q9", NOW),
    "vote with nothing on stage": lambda: steps.vote_opened(workshop(), NOW),
    "open a vote twice": lambda: steps.vote_opened(voting(), NOW),
    "vote on what is decided": lambda: steps.vote_opened(decided(), NOW),
    "vote on what is parked": lambda: steps.vote_opened(steps.parked(revealed(), "q1"), NOW),
    "vote on no measures": lambda: steps.measure_vote_opened(on_stage(MEASURES), (), NOW),
    "vote on measures unnamed": lambda: steps.vote_opened(on_stage(MEASURES), NOW),
    "slip measures into another vote": lambda: steps.measure_vote_opened(on_stage(), ["M1"], NOW),
    "reveal nothing": lambda: steps.revealed(workshop(), NOW),
    "reveal without a vote": lambda: steps.revealed(on_stage(), NOW),
    "reveal twice": lambda: steps.revealed(revealed(), NOW),
    "decide while people rate": lambda: steps.decided(
        preparing(advance=True), decision(way=Way.ACCEPTED)
    ),
    "decide during the vote": lambda: steps.decided(voting(), decision(way=Way.MEDIAN)),
    "decide twice": lambda: steps.decided(decided(), decision()),
    "call it talked over unseen": lambda: steps.decided(on_stage(), decision()),
    "decide what is not there": lambda: steps.decided(workshop(), decision(level("q9", 2))),
    "decide the opening vote": lambda: steps.decided(
        revealed(OPENING), decision(level(OPENING, 2))
    ),
    "decide after sign-off": lambda: steps.decided(signed_off(), decision(way=Way.MEDIAN)),
    "park during the vote": lambda: steps.parked(voting(), "q1"),
    "park twice": lambda: steps.parked(steps.parked(workshop(), "q1"), "q1"),
    "park what is not there": lambda: steps.parked(workshop(), "q9"),
    "park after sign-off": lambda: steps.parked(signed_off(), "q1"),
    "take back what is open": lambda: steps.taken_back(revealed(), "q1"),
    "take back what is not there": lambda: steps.taken_back(workshop(), "q9"),
    "take back after sign-off": lambda: steps.taken_back(steps.signed_off(decided(), RECORD), "q1"),
    "sign off before the beginning": lambda: steps.signed_off(preparing(), RECORD),
    "sign off during a vote": lambda: steps.signed_off(voting(), RECORD),
    "sign off twice": lambda: steps.signed_off(signed_off(), RECORD),
}


@pytest.mark.parametrize("step", REFUSED.values(), ids=REFUSED.keys())
def test_a_step_that_makes_no_sense_now_is_refused(step: Step) -> None:
    with pytest.raises(NotNowError):
        step()


def test_a_workshop_survives_being_written_down() -> None:
    task = decision(Answer(question="q1", kind=AnswerKind.LEVEL, level=2, ratings=(1, 2, 2)))
    for room in (workshop(), voting(), steps.decided(revealed(), task), signed_off()):
        assert Workshop.model_validate_json(room.model_dump_json()) == room
