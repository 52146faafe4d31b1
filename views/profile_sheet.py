"""Saves the profile page by comparing what is shown with where it started and what is stored."""

from typing import NamedTuple

import streamlit as st

from assessment.entry import line
from assessment.profile import Profile
from assessment.reconcile import clashing_fields, merged_fields
from assessment.records import NAME_LIMIT
from assessment.repository import ConflictError, NotFoundError, NotSavedError
from services.answers import save_profile
from services.companies import NameMissingError, rename_company, rename_milestone
from views.context import now, repository, wording
from views.opening import Opened


class Sheet(NamedTuple):
    """Everything the profile page holds."""

    name: str
    milestone: str
    depth: str
    profile: Profile

    @classmethod
    def of(cls, here: Opened) -> "Sheet":
        """The sheet as it is stored."""
        assessment = here.assessment
        return cls(here.company.name, assessment.milestone, assessment.depth, assessment.profile)

    def fields(self) -> dict[str, object]:
        """The sheet as flat fields, names as they would be stored."""
        names = {
            "name": line(self.name, NAME_LIMIT),
            "milestone": line(self.milestone, NAME_LIMIT),
            "depth": self.depth,
        }
        return names | self.profile.model_dump()


def sheet_key(assessment_id: str) -> str:
    """Suffix of the widget keys; it changes when the widgets must start afresh from the disk."""
    return f"{assessment_id}-{st.session_state.get(f'sheet-round-{assessment_id}', 0)}"


def keep_sheet(here: Opened, shown: Sheet) -> None:
    """Save what was edited in this window, and show what another window has changed."""
    stored = Sheet.of(here).fields()
    base_key = f"sheet-{here.assessment.id}"
    base: dict[str, object] = st.session_state.setdefault(base_key, stored)
    fields = shown.fields()
    merged = merged_fields(base, fields, stored)
    clashing = clashing_fields(base, fields, stored)
    if merged != stored and not _save(here, merged):
        return
    st.session_state[base_key] = merged
    if merged != fields:
        _start_afresh(here.assessment.id, told=bool(clashing))


def _save(here: Opened, fields: dict[str, object]) -> bool:
    """Tell whether everything is on disk; otherwise a sentence has been drawn."""
    text = wording()
    name, milestone, depth = (str(fields[key]) for key in ("name", "milestone", "depth"))
    profile = Profile.model_validate(
        {field: value for field, value in fields.items() if field in Profile.model_fields}
    )
    try:
        assessment = here.assessment
        if (profile, depth) != (assessment.profile, assessment.depth):
            assessment = save_profile(
                repository(), here.questionnaire, assessment, profile, now(), depth=depth
            )
        if milestone != assessment.milestone:
            rename_milestone(repository(), assessment, milestone, now())
        if name != here.company.name:
            rename_company(repository(), here.company, name, now())
    except NameMissingError:
        st.error(text("profile.name.missing"))
    except (ConflictError, NotFoundError):
        st.rerun()
    except NotSavedError:
        st.error(text("problems.not_saved"), icon=":material/error:")
    else:
        return True
    return False


def _start_afresh(assessment_id: str, *, told: bool) -> None:
    round_key = f"sheet-round-{assessment_id}"
    st.session_state[round_key] = st.session_state.get(round_key, 0) + 1
    if told:
        st.toast(wording()("problems.changed_elsewhere"), icon=":material/sync:")
    st.rerun()
