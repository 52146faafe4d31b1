"""Two windows fill in one form: every edit survives, or the person is told about it."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.reconcile import clashing_fields, merged_fields

FIELDS = ("name", "staff", "stores")

forms = st.fixed_dictionaries(dict.fromkeys(FIELDS, st.integers(0, 2)))
Form = dict[str, object]


def test_edits_of_different_fields_come_together() -> None:
    base = {"name": "Acme", "staff": 1, "stores": False}
    shown = base | {"name": "Acme GmbH"}
    stored = base | {"stores": True}
    both = {"name": "Acme GmbH", "staff": 1, "stores": True}
    assert merged_fields(base, shown, stored) == both
    assert clashing_fields(base, shown, stored) == set()


def test_a_field_edited_in_both_windows_keeps_what_is_stored_and_is_named() -> None:
    base = {"name": "Acme", "staff": 1}
    shown = {"name": "Mine", "staff": 2}
    stored = {"name": "Theirs", "staff": 1}
    assert merged_fields(base, shown, stored) == {"name": "Theirs", "staff": 2}
    assert clashing_fields(base, shown, stored) == {"name"}


def test_the_same_edit_in_both_windows_is_no_clash() -> None:
    base, same = {"name": "Acme"}, {"name": "Acme GmbH"}
    assert merged_fields(base, same, same) == same
    assert clashing_fields(base, same, same) == set()


def test_a_field_this_window_does_not_show_stays_as_stored() -> None:
    stored = {"name": "Acme", "extra": 1}
    assert merged_fields({"name": "Old"}, {"name": "Old"}, stored) == stored


@given(forms, forms, forms)
def test_what_somebody_else_has_changed_is_never_overwritten(
    base: Form, shown: Form, stored: Form
) -> None:
    merged = merged_fields(base, shown, stored)
    for name in FIELDS:
        if stored[name] != base[name]:
            assert merged[name] == stored[name]


@given(forms, forms, forms)
def test_an_edit_of_this_window_is_saved_or_named_as_a_clash(
    base: Form, shown: Form, stored: Form
) -> None:
    merged = merged_fields(base, shown, stored)
    clashing = clashing_fields(base, shown, stored)
    for name in FIELDS:
        if shown[name] != base[name]:
            assert (merged[name] == shown[name]) != (name in clashing)


@given(forms, forms)
def test_a_window_without_edits_writes_nothing(base: Form, stored: Form) -> None:
    assert merged_fields(base, base, stored) == stored
    assert clashing_fields(base, base, stored) == set()
