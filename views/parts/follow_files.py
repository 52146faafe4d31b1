"""The plan to take along: as a spreadsheet and for a calendar."""

from collections.abc import Callable, Mapping
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.language import Language
from reports.file_name import file_name
from services.branding import branding_of
from services.downloads import ADDRESS, MINUTES, shelf
from services.plans import Planning
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.plain import plain
from views.plan_desk import PlanDesk
from views.report_input import report_of

MADE = "follow-file"
"""Session key: the file made last in this tab."""


class _Kind(NamedTuple):
    media_type: str
    icon: str
    render: Callable[[Planning, Language], bytes]


class _Made(NamedTuple):
    """A file that can be fetched; `version` is that of the plan it tells of."""

    extension: str
    version: int
    name: str
    address: str


def draw_files(desk: PlanDesk) -> None:
    """A file is made when it is asked for; its link stays until the plan changes."""
    text = wording()
    with st.container(key="follow-files", gap="small"):
        st.subheader(text("plan_follow_up.files.title"), anchor=False)
        st.caption(text("plan_follow_up.files.about"))
        with st.container(horizontal=True):
            for extension, kind in KINDS.items():
                if st.button(
                    text(f"plan_follow_up.files.{extension}"),
                    icon=kind.icon,
                    key=f"follow-make-{extension}",
                ):
                    _make(desk, extension, text)
        made: _Made | None = st.session_state.get(MADE)
        if made and made.version == desk.seen.stored.version:
            _draw_link(made, text)


def _make(desk: PlanDesk, extension: str, text: Wording) -> None:
    kind, seen = KINDS[extension], desk.seen
    report, part = report_of(seen.found), text("plan_terms.sheet.name")
    name = file_name(report, text.language, extension, part)
    token = shelf().put(kind.render(seen, text.language), name, kind.media_type)
    st.session_state[MADE] = _Made(extension, seen.stored.version, name, f"{ADDRESS}{token}")


def _draw_link(made: _Made, text: Wording) -> None:
    with st.container(border=True, key="follow-finished"):
        st.markdown(plain(made.name))
        label = text(f"plan_follow_up.files.fetch_{made.extension}")
        st.html(f'<a class="download" href="{escape(made.address)}" download>{escape(label)}</a>')
        st.caption(text("report_page.valid", minutes=MINUTES))


def _spreadsheet(seen: Planning, language: Language) -> bytes:
    # Importing the writer takes longer than drawing the page, which most people do without it.
    from reports.plan_xlsx import render_plan_xlsx  # noqa: PLC0415

    plan = seen.found.adopted
    branding = branding_of(repository(), seen.found.company.id)
    return render_plan_xlsx(report_of(seen.found, branding), plan, language) if plan else b""


def _calendar(seen: Planning, language: Language) -> bytes:
    # As with the spreadsheet.
    from reports.plan_calendar import render_plan_calendar  # noqa: PLC0415

    plan, report = seen.found.adopted, report_of(seen.found)
    if plan is None:
        return b""
    return render_plan_calendar(report, plan, language, now(), seen.stored.version)


KINDS: Mapping[str, _Kind] = {
    "xlsx": _Kind(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ":material/table_chart:",
        _spreadsheet,
    ),
    "ics": _Kind("text/calendar; charset=utf-8", ":material/event:", _calendar),
}
"""By the extension of the file."""
