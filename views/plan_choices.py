"""Choices that a page moves by itself when another one is made, without taking that for a tap."""

from typing import NamedTuple

import streamlit as st

from views.plan_desk import PlanDesk


class _Shown(NamedTuple):
    """`turn` counts how often the page moved the choice, `value` is what it showed last."""

    turn: int
    value: object


class Choices:
    """What the choices of one view show, and what was tapped since.

    A browser that is a moment behind sends what it showed before a choice was moved. So a choice
    that moves gets a new key, under which nothing old can arrive.
    """

    def __init__(self, desk: PlanDesk) -> None:
        self._suffix = desk.key
        name = f"plan-choices-{desk.key}"
        self._shown: dict[str, _Shown] = st.session_state.setdefault(name, {})

    def key(self, name: str) -> str:
        """The key of the widget."""
        turn = self._shown[name].turn if name in self._shown else 0
        return f"{name}-{self._suffix}-{turn}"

    def tapped(self, name: str, stored: object) -> bool:
        """Whether it holds something else than it last showed, or than is stored at first."""
        held = st.session_state.get(self.key(name))
        before = self._shown[name].value if name in self._shown else stored
        return held is not None and held != before

    def held(self, name: str) -> object:
        """What the widget holds; None if nothing is chosen or it was never drawn."""
        return st.session_state.get(self.key(name))

    def show(self, name: str, value: object) -> None:
        """Let the widget, not drawn in this run yet, show this."""
        key = self.key(name)
        if key not in st.session_state:
            st.session_state[key] = value
            self._shown[name] = _Shown(self._turn(name), value)
        elif st.session_state[key] != value:
            self._shown[name] = _Shown(self._turn(name) + 1, value)
            st.session_state[self.key(name)] = value
        else:
            self._shown[name] = _Shown(self._turn(name), value)

    def _turn(self, name: str) -> int:
        return self._shown[name].turn if name in self._shown else 0
