"""The bin: undo right after deleting, restore within 30 days."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from assessment.records import Assessment, Company
from assessment.repository import ConflictError, NotFoundError, NotSavedError
from services.companies import (
    BIN_DAYS,
    deleted_assessments,
    empty_bin,
    restore_assessment,
    restore_company,
)
from views.context import now, repository, wording
from views.parts.plain import plain

_DELETED = "just-deleted"
"""Session key: the record deleted last."""


def remember_deleted(record: Company | Assessment) -> None:
    """Offer to undo this deletion on the next run."""
    st.session_state[_DELETED] = record


def draw_undo() -> None:
    """One line after a deletion, until the person goes on."""
    record: Company | Assessment | None = st.session_state.get(_DELETED)
    if record is None:
        return
    text = wording()
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="undo"):
        st.markdown(plain(text("start.delete.done", name=_name(record))), width="stretch")
        if st.button(text("common.undo"), icon=":material/undo:", key="undo-button"):
            st.session_state.pop(_DELETED)
            _restore(record)


def draw_bin(companies: Sequence[Company]) -> None:
    """Everything that can still be restored, folded away; what was there too long is erased."""
    text = wording()
    everything = _deleted(companies)
    border = now() - BIN_DAYS
    deleted = [
        (name, record)
        for name, record in everything
        if record.deleted_at and record.deleted_at >= border
    ]
    if len(deleted) < len(everything):
        with suppress(NotSavedError):
            empty_bin(repository(), now())
    if not deleted:
        return
    with st.expander(text("start.bin.title", count=len(deleted)), key="bin"):
        st.caption(text("start.bin.text"))
        for name, record in deleted:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(name), width="stretch")
                if st.button(text("start.bin.restore"), key=f"restore-{record.id}"):
                    _restore(record)


def _deleted(companies: Sequence[Company]) -> list[tuple[str, Company | Assessment]]:
    """Every record in the bin with the name it is known by."""
    gone = [(company.name, company) for company in repository().companies(deleted=True)]
    return gone + [
        (f"{company.name} · {summary.assessment.milestone}", summary.assessment)
        for company, summary in deleted_assessments(repository(), list(companies))
    ]


def _restore(record: Company | Assessment) -> None:
    text = wording()
    try:
        if isinstance(record, Company):
            restore_company(repository(), record, now())
        else:
            restore_assessment(repository(), record, now())
    except (ConflictError, NotFoundError):
        st.error(text("problems.changed_elsewhere"))
    except NotSavedError:
        st.error(text("problems.not_saved"))
    else:
        st.session_state.pop(_DELETED, None)
        st.toast(plain(text("start.bin.restored", name=_name(record))), icon=":material/undo:")
        st.rerun()


def _name(record: Company | Assessment) -> str:
    return record.name if isinstance(record, Company) else record.milestone
