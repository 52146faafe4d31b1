"""The quiet proof that an answer is on disk, or the clear word that it is not."""

import streamlit as st

from assessment.question import Question
from reports.formatting import time_of_day
from views.context import language, local_time, wording
from views.saving import Desk, Saving


def draw_saved_note(desk: Desk, question: Question, saving: Saving) -> None:
    """One line under the card; a failed save stays until a later try succeeds."""
    text = wording()
    if saving is Saving.FAILED:
        st.error(text("problems.not_saved"), icon=":material/error:")
        st.button(text("problems.not_saved_retry"), key=f"retry-{desk.key(question)}")
    elif saving is Saving.SAVED and question.id in desk.stored:
        moment = local_time(desk.stored[question.id].changed_at)
        time = time_of_day(moment, language())
        st.caption(f":material/check: {text('common.saved_at', time=time)}")
