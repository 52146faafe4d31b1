"""Rename, duplicate and delete: each asks once more, and deleting can be undone."""

import streamlit as st

from assessment.records import Assessment, Company
from services.companies import (
    another,
    delete_assessment,
    delete_company,
    duplicate,
    rename_company,
    rename_milestone,
)
from views.context import go_to, now, repository, wording
from views.parts.bin import remember_deleted
from views.parts.dialogs import ask_name, confirm
from views.parts.milestone_name import this_month
from views.parts.plain import plain


def draw_company_actions(company: Company) -> None:
    """The menu beside a company's name."""
    text = wording()
    chosen = st.menu_button(
        text("start.actions.company"),
        ["rename", "delete"],
        format_func=lambda action: text(f"start.{action}.company"),
        type="tertiary",
        key=f"company-menu-{company.id}",
    )
    if chosen == "rename":
        ask_name(
            text("start.rename.company"),
            text("start.rename.label"),
            company.name,
            lambda name: rename_company(repository(), company, name, now()),
        )
    elif chosen == "delete":
        confirm(
            text("start.delete.company"),
            text("start.delete.ask_company", name=company.name),
            lambda: remember_deleted(delete_company(repository(), company, now())),
        )


def draw_milestone_actions(assessment: Assessment) -> None:
    """The menu beside a milestone."""
    text = wording()
    labels = {
        "workshop": text("start.workshop.open"),
        "rename": text("start.rename.milestone"),
        "duplicate": text("start.duplicate.button"),
        "delete": text("start.delete.milestone"),
    }
    chosen = st.menu_button(
        text("start.actions.milestone"),
        list(labels),
        format_func=lambda action: labels[action],
        type="tertiary",
        key=f"milestone-menu-{assessment.id}",
    )
    if chosen == "workshop":
        go_to("workshop", assessment.id)
    elif chosen == "rename":
        ask_name(
            labels["rename"],
            text("start.rename.label"),
            assessment.milestone,
            lambda name: rename_milestone(repository(), assessment, name, now()),
        )
    elif chosen == "duplicate":
        _ask_duplicate(assessment)
    elif chosen == "delete":
        confirm(
            labels["delete"],
            text("start.delete.ask_milestone", name=assessment.milestone),
            lambda: remember_deleted(delete_assessment(repository(), assessment, now())),
        )


def _ask_duplicate(assessment: Assessment) -> None:
    text = wording()
    milestones = repository().assessments(assessment.company_id)
    taken = [summary.assessment.milestone for summary in milestones]
    ask_name(
        text("start.duplicate.button"),
        text("start.duplicate.label"),
        another(this_month(), taken),
        lambda name: _duplicate(assessment, name),
        explanation=text("start.duplicate.text"),
        action=text("start.duplicate.confirm"),
    )


def _duplicate(assessment: Assessment, name: str) -> None:
    copy = duplicate(repository(), assessment.id, name, now())
    done = wording()("start.duplicate.done", name=copy.milestone)
    st.toast(plain(done), icon=":material/content_copy:")
