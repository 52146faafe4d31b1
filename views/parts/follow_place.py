"""Where somebody is in the follow-through, as the address tells it: the picture and the measure."""

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure

SHOW, MEASURE = "show", "measure"
"""Query parameters: the picture, board unless told otherwise, and the measure that is open."""

BOARD = "board"
MODES = (BOARD, "timeline", "list")
OVERVIEW = ""
"""Stands for no measure among the places a button leads to."""


def mode() -> str:
    """The picture the address names, else the board."""
    named = st.query_params.get(SHOW)
    return named if named in MODES else BOARD


def show_mode(picked: str) -> None:
    """Keep the picture in the address."""
    if picked != mode():
        st.query_params[SHOW] = picked


def named_measure() -> str | None:
    """The measure the address names, whether it is planned or not."""
    return st.query_params.get(MEASURE)


def open_measure(plan: AdoptedPlan) -> PlannedMeasure | None:
    """The measure the address names; None if it is not planned, or no measure is open."""
    return plan.planned(named_measure())


def button_to(measure: str, where: str) -> str:
    """Key of a button that leads to a measure, or back to all of them; `where` tells it apart."""
    return f"follow-to-{where}-{measure}"


def go_on(plan: AdoptedPlan) -> None:
    """Follow the button that was pressed, once everything typed is saved."""
    for measure in (OVERVIEW, *(planned.measure.id for planned in plan.measures)):
        if any(st.session_state.get(button_to(measure, where)) for where in WHERE):
            if measure:
                st.query_params[MEASURE] = measure
            elif MEASURE in st.query_params:
                del st.query_params[MEASURE]


WHERE = ("card", "row", "note", "back", "previous", "next")
"""All places with such buttons."""
