"""*Warum dieser Wert?*: the arithmetic of one figure, down to the answers."""

import streamlit as st

from assessment.explanation import Explanation, Subject, explanation
from services.results import Outcome
from views.context import wording
from views.parts.explanation_html import explanation_html


def draw_explanation_window(found: Outcome, subject: Subject, identity: str = "") -> None:
    """Open a window with the explanation; every part unfolds into its own."""
    explained = explanation(found.questionnaire, found.result, found.answers, subject, identity)

    @st.dialog(wording()("result.why.title"), width="large", icon=":material/calculate:")
    def window(shown: Explanation) -> None:
        st.html(explanation_html(found, shown))

    window(explained)
