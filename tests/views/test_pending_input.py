"""A click on a page link brings along what was typed before it."""

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

from views import pending_input
from views.pending_input import keep_pending_input

Asked = list[ClientState]


class Session(AppSession):
    """A session without server: it only knows what it was asked."""

    def __init__(self) -> None:
        """Start nothing."""

    def __del__(self) -> None:
        """Stop nothing."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What reaches Streamlit, in order."""
    reached: Asked = []
    monkeypatch.setattr(AppSession, "request_rerun", AppSession.request_rerun)
    monkeypatch.setattr(
        pending_input, "_request_rerun", lambda _session, sent: reached.append(sent)
    )
    keep_pending_input()
    return reached


def sent(page: str, *, fragment: str = "", pressed: str = "", **typed: str) -> ClientState:
    """What a browser on this page sends."""
    state = ClientState(page_script_hash=page, fragment_id=fragment)
    for field, text in typed.items():
        state.widget_states.widgets.add(id=field, string_value=text)
    if pressed:
        state.widget_states.widgets.add(id=pressed, trigger_value=True)
    return state


def values(state: ClientState) -> dict[str, str]:
    return {widget.id: widget.string_value for widget in state.widget_states.widgets}


def test_a_page_link_brings_along_what_was_typed(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions", note="three of five"))
    session.request_rerun(sent("result"))
    assert values(asked[1]) == {"note": "three of five"}


def test_a_link_to_another_view_of_the_page_brings_it_along_too(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("plan", budget="500"))
    session.request_rerun(sent("plan"))
    assert values(asked[1]) == {"budget": "500"}


def test_a_value_of_its_own_is_newer(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions", revision="1", note="n"))
    session.request_rerun(sent("result", revision="2"))
    assert values(asked[1]) == {"revision": "2", "note": "n"}


def test_a_press_is_not_repeated(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions", pressed="next", note="n"))
    session.request_rerun(sent("result"))
    assert values(asked[1]) == {"note": "n"}


def test_nothing_comes_back_two_pages_later(asked: Asked) -> None:
    session = Session()
    for page, typed in (("questions", {"note": "old"}), ("result", {}), ("questions", {})):
        session.request_rerun(sent(page, **typed))
    assert values(asked[2]) == {}


def test_what_disappears_from_a_page_stays_away(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions", note="n", reason="r"))
    session.request_rerun(sent("questions", note="n"))
    assert values(asked[1]) == {"note": "n"}


def test_the_heartbeat_neither_brings_nor_takes(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions", note="n"))
    session.request_rerun(sent("questions", fragment="heartbeat"))
    session.request_rerun(sent("result"))
    assert values(asked[1]) == {}
    assert values(asked[2]) == {"note": "n"}


def test_a_session_nobody_has_asked_yet_starts_empty(asked: Asked) -> None:
    session = Session()
    session.request_rerun(sent("questions"))
    assert [values(state) for state in asked] == [{}]
