"""Nothing is overwritten unseen, whoever edits in which window."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.answer import Answer
from assessment.reconcile import Merge, reconciled
from tests.builders import level

OLD, MINE, THEIRS = level("q1", 1), level("q1", 2), level("q1", 3)

versions = st.sampled_from([None, Answer(question="q1"), OLD, MINE, THEIRS])


def test_nothing_happened() -> None:
    assert reconciled(OLD, OLD, OLD) is Merge.UNCHANGED
    assert reconciled(None, None, None) is Merge.UNCHANGED


def test_only_this_window_changed_something() -> None:
    assert reconciled(OLD, MINE, OLD) is Merge.SAVE
    assert reconciled(None, MINE, None) is Merge.SAVE


def test_taking_an_answer_back_is_a_change_too() -> None:
    assert reconciled(OLD, None, OLD) is Merge.SAVE


def test_only_somebody_else_changed_something() -> None:
    assert reconciled(OLD, OLD, THEIRS) is Merge.ADOPT
    assert reconciled(None, None, THEIRS) is Merge.ADOPT
    assert reconciled(OLD, OLD, None) is Merge.ADOPT


def test_both_changed_it_to_the_same() -> None:
    assert reconciled(OLD, MINE, MINE) is Merge.ADOPT


def test_both_changed_it_to_something_different() -> None:
    assert reconciled(OLD, MINE, THEIRS) is Merge.CONFLICT
    assert reconciled(None, MINE, THEIRS) is Merge.CONFLICT
    assert reconciled(OLD, MINE, None) is Merge.CONFLICT


def test_a_note_is_part_of_the_answer() -> None:
    noted = OLD.model_copy(update={"note": "seen"})
    assert reconciled(OLD, noted, THEIRS) is Merge.CONFLICT


@given(versions, versions, versions)
def test_saving_only_ever_replaces_what_this_window_started_from(
    base: Answer | None, shown: Answer | None, stored: Answer | None
) -> None:
    if reconciled(base, shown, stored) is Merge.SAVE:
        assert stored == base


@given(versions, versions, versions)
def test_adopting_never_loses_an_edit_of_this_window(
    base: Answer | None, shown: Answer | None, stored: Answer | None
) -> None:
    if reconciled(base, shown, stored) is Merge.ADOPT:
        assert shown in (base, stored)


@given(versions, versions, versions)
def test_people_are_asked_exactly_if_both_sides_changed_it_differently(
    base: Answer | None, shown: Answer | None, stored: Answer | None
) -> None:
    different = shown not in (base, stored) and stored != base
    assert (reconciled(base, shown, stored) is Merge.CONFLICT) == different


@given(versions, versions, versions)
def test_once_saved_or_adopted_nothing_is_left_to_do(
    base: Answer | None, shown: Answer | None, stored: Answer | None
) -> None:
    merge = reconciled(base, shown, stored)
    if merge is Merge.SAVE:
        assert reconciled(shown, shown, shown) is Merge.UNCHANGED
    elif merge is Merge.ADOPT:
        assert reconciled(stored, stored, stored) is Merge.UNCHANGED
    elif merge is Merge.UNCHANGED:
        assert base == shown == stored
