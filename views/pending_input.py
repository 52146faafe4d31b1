"""What is typed right before a page link is clicked is saved, however busy the server."""

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.app_session import AppSession

_BEFORE = "oktagon_before"
"""Attribute of a session: what its browser sent when it last asked for a run of a page."""

_PRESSES = {"trigger_value", "string_trigger_value", "chat_input_value", "json_trigger_value"}
"""What buttons send; brought along, it would be a second press."""

_request_rerun = AppSession.request_rerun


def keep_pending_input() -> None:
    """Have a click on a page link bring along what the page it leaves has sent before.

    By itself such a click names no value of the page that is left. It ends the run that would save
    a text typed right before it; if that run has not come so far, Streamlit throws the text away.
    """
    AppSession.request_rerun = _request_with_pending  # type: ignore[assignment, method-assign]


def _request_with_pending(session: AppSession, asked: ClientState | None) -> None:
    if asked and not asked.fragment_id:
        before: ClientState | None = getattr(session, _BEFORE, None)
        sent = ClientState()
        sent.CopyFrom(asked)
        setattr(session, _BEFORE, sent)
        if before and _is_link(before, asked):
            asked.widget_states.widgets.extend(pending(before, asked))
    _request_rerun(session, asked)


def _is_link(before: ClientState, asked: ClientState) -> bool:
    """Whether another page, or another view of the same one, was asked for.

    A link to the page one is on names no value at all; a tap there names all of them.
    """
    moved = before.page_script_hash != asked.page_script_hash
    return moved or not asked.widget_states.widgets


def pending(before: ClientState, asked: ClientState) -> list[WidgetState]:
    """The values that only `before` names, but for presses."""
    named = {state.id for state in asked.widget_states.widgets}
    return [
        state
        for state in before.widget_states.widgets
        if state.id not in named and state.WhichOneof("value") not in _PRESSES
    ]
