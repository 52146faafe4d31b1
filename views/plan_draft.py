"""The plan that one tab of a browser drafts: buttons that change it, and the way back.

A press is noted by a callback that touches nothing of Streamlit, and carried out at the top of the
next run that gets that far: a run may be dropped by the next tap, and what was pressed with it.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from assessment.roadmap.plan import Plan
from services.plans import Planning, RingError
from views.plan_desk import PlanDesk

Change = Callable[[Planning], Plan]
"""Makes a changed plan of the one on disk; pressed twice it must change nothing more."""

BACK = "plan-back"


class _Kept:
    """What a tab remembers between runs."""

    def __init__(self, desk_key: str) -> None:
        self.desk_key = desk_key
        self.pressed: list[str] = []
        self.presses: dict[str, Change] = {}
        self.choices: dict[str, Mapping[str, Change]] = {}


class PlanDraft:
    """Buttons and menus of the open view. `ring` is the last change's ring of prerequisites."""

    def __init__(self, desk: PlanDesk) -> None:
        self.desk = desk
        self.ring: tuple[str, ...] = ()
        self._done: set[str] = set()
        name = f"plan-draft-{desk.seen.found.assessment.id}"
        kept = st.session_state.get(name)
        if kept is None or kept.desk_key != desk.key:
            kept = st.session_state[name] = _Kept(desk.key)
        self._kept: _Kept = kept

    @property
    def seen(self) -> Planning:
        return self.desk.seen

    def keep(self) -> bool:
        """Carry out what was pressed or picked since the last run; tell whether a step was taken
        back.
        """
        is_back = BACK in self._kept.pressed
        while self._kept.pressed:
            name = self._kept.pressed.pop(0)
            if name == BACK:
                self.desk.go_back("wishes")
            elif name in self._kept.presses:
                self._carry_out(name, self._kept.presses[name])
        for name, changes in self._kept.choices.items():
            picked = str(st.session_state.get(self.key(name)))
            if picked in changes:
                self._carry_out(name, changes[picked])
        return is_back

    def change(self, change: Change) -> bool:
        """Save a change that can be taken back; tell whether there was one."""
        return self.desk.change(change, "wishes")

    def draw_back(self, label: str) -> None:
        """The button that takes the changes of this tab back, one at a time."""
        st.button(
            label,
            key=self.key(BACK),
            icon=":material/undo:",
            disabled=not self.desk.can_go_back("wishes"),
            on_click=self._kept.pressed.append,
            args=(BACK,),
        )

    def button(  # noqa: PLR0913 - the look of a button
        self,
        name: str,
        label: str,
        change: Change,
        *,
        icon: str | None = None,
        primary: bool = False,
        quiet: bool = False,
        disabled: bool = False,
    ) -> None:
        """A button that changes the plan; `name` says what it does to what."""
        self._kept.presses[name] = change
        pressed = st.button(
            label,
            key=self.key(name),
            icon=icon,
            type="primary" if primary else "tertiary" if quiet else "secondary",
            disabled=disabled,
            on_click=self._kept.pressed.append,
            args=(name,),
        )
        self._see_to(name, change if pressed else None)

    def menu(self, name: str, label: str, changes: Mapping[str, tuple[str, Change]]) -> None:
        """A menu of changes: what they are called here → label and change."""
        self._kept.choices[name] = {choice: change for choice, (_, change) in changes.items()}
        picked = st.menu_button(
            label,
            list(changes),
            format_func=lambda choice: changes[choice][0],
            type="tertiary",
            key=self.key(name),
        )
        self._see_to(name, changes[picked][1] if picked else None)

    def key(self, name: str) -> str:
        """The key of a widget of this view."""
        return f"{name}-{self._kept.desk_key}"

    def _see_to(self, name: str, change: Change | None) -> None:
        """A press that no callback has noted: the server was started anew."""
        if change is not None and name not in self._done:
            self._carry_out(name, change)
            st.rerun()

    def _carry_out(self, name: str, change: Change) -> None:
        self._done.add(name)
        try:
            self.change(change)
        except RingError as refused:
            self.ring = refused.measures
