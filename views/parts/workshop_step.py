"""One step of a workshop: taken over the state the facilitator saw, or refused with a sentence."""

from collections.abc import Callable, Sequence

import streamlit as st

from assessment.repository import ConflictError, NotFoundError, NotSavedError
from assessment.workshop.steps import NotNowError
from assessment.workshop.workshop import Workshop
from views.context import wording

_NOTICE = "workshop-notice"
"""Session key: the sentence about a step that was not taken, shown once."""
_DRAWN = "workshop-drawn"
"""Session key: which state of which workshop this tab shows, with the buttons on it."""


class _Drawn:
    def __init__(self, workshop: Workshop) -> None:
        self.workshop_id = workshop.id
        self.version = workshop.version
        self.buttons: set[str] = set()


def hand_over_typing() -> None:
    """Have the browser hand over what is being typed before a keyboard shortcut acts."""
    st.html('<script src="/assets/leave-field.js"></script>', unsafe_allow_javascript=True)


def draw_notice() -> None:
    """Tell, once, why the last step was not taken."""
    notice = st.session_state.pop(_NOTICE, None)
    if notice:
        st.warning(wording()(f"console.notice.{notice}"), icon=":material/info:")


def begin_page(workshop: Workshop) -> None:
    """Drop a click on a state that somebody has moved on meanwhile.

    Streamlit hands a click to a run that reads the newest state. Without this, a button would
    act on something the person who pressed it has never seen.
    """
    drawn = st.session_state.get(_DRAWN)
    st.session_state[_DRAWN] = _Drawn(workshop)
    if (
        isinstance(drawn, _Drawn)
        and drawn.workshop_id == workshop.id
        and drawn.version != workshop.version
        and any(st.session_state.get(key) for key in drawn.buttons)
    ):
        tell("conflict")
        st.rerun()


def tell(notice: str) -> None:
    """Show this sentence (`console.notice.*`) on the next run."""
    st.session_state[_NOTICE] = notice


def step_button(  # noqa: PLR0913 - one argument per property of the button
    label: str,
    key: str,
    *,
    primary: bool = False,
    quiet: bool = False,
    icon: str | None = None,
    shortcut: str | None = None,
    disabled: bool = False,
    stretch: bool = False,
) -> bool:
    """A button of the console. `key` names item and round, so that a late click finds nothing."""
    drawn = st.session_state.get(_DRAWN)
    if isinstance(drawn, _Drawn):
        drawn.buttons.add(key)
    return st.button(
        label,
        key=key,
        type="primary" if primary else "tertiary" if quiet else "secondary",
        icon=icon,
        shortcut=shortcut,
        disabled=disabled,
        width="stretch" if stretch else "content",
    )


def take(step: Callable[[], Workshop]) -> None:
    """Take the step and draw the page anew, with a sentence if it was refused."""
    try:
        changed = step()
    except ConflictError:
        tell("conflict")
    except (NotNowError, NotFoundError):
        tell("not_now")
    except NotSavedError:
        tell("not_saved")
    else:
        drawn = st.session_state.get(_DRAWN)
        if isinstance(drawn, _Drawn):
            drawn.version = changed.version
    st.rerun()


def ask(title: str, sentences: Sequence[str], agree: str, step: Callable[[], Workshop]) -> None:
    """Ask before a step that cannot be undone."""
    text = wording()

    @st.dialog(title)
    def window() -> None:
        for sentence in sentences:
            st.markdown(sentence)
        with st.container(horizontal=True):
            agreed = st.button(agree, type="primary", key="agreed")
            if st.button(text("common.cancel"), key="cancelled"):
                st.rerun()
        if agreed:
            take(step)

    window()
