"""Opens the assessment the address names, or tells why that is not possible."""

from typing import NamedTuple

import streamlit as st

from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.repository import NotFoundError
from assessment.scope import Scope, scope
from services.editions import edition_of
from views.context import assessment_id, open_assessment, repository, wording
from views.parts.header import draw_header


class Opened(NamedTuple):
    """An assessment with its company and content."""

    company: Company
    assessment: Assessment
    questionnaire: Questionnaire
    scope: Scope


def opened(page: str) -> Opened | None:
    """Draw the header of this page and return the open assessment.

    None after a sentence and a way on have been drawn instead.
    """
    current = assessment_id()
    if current is None:
        _draw_way_on(page, "none_open")
        return None
    try:
        assessment = repository().assessment(current)
        company = repository().company(assessment.company_id)
    except NotFoundError:
        open_assessment(None)
        _draw_way_on(page, "not_found")
        return None
    draw_header(page, assessment.id)
    questionnaire = edition_of(repository(), assessment)
    asked = scope(questionnaire, assessment.profile, assessment.depth)
    return Opened(company, assessment, questionnaire, asked)


def _draw_way_on(page: str, problem: str) -> None:
    text = wording()
    draw_header(page)
    st.title(text(f"problems.{problem}.title"), anchor=False)
    st.write(text(f"problems.{problem}.text"))
    if st.button(text("common.jump_to_start"), type="primary"):
        open_assessment(None)
        st.switch_page("start.py")
