"""The import page: choose a file, see what is in it, decide where it belongs."""

from typing import NamedTuple

import streamlit as st

from assessment.answer import AnswerKind
from assessment.exchange import Exchange
from assessment.exchange_fault import RefusedFileError
from assessment.records import NAME_LIMIT, Assessment, Company
from assessment.repository import NotFoundError, NotSavedError
from reports.formatting import day_and_time
from services.companies import NameMissingError, another, new_id
from services.exchange import add_exchanged, namesakes, opened_file
from services.refusal import refusal
from views.context import (
    go_to,
    language,
    local_time,
    now,
    open_assessment,
    repository,
    wording,
)
from views.parts.file_field import LIMIT, draw_file_field
from views.parts.header import draw_header
from views.parts.plain import plain

_DRAFT = "import-id"
"""Session key: the id the next import will get, so that a second click adds nothing."""
_OWN = "own"
"""Stands among ids of companies for a company of its own."""


class Place(NamedTuple):
    """Where the assessment goes: a company that is there, or None, and its name there."""

    company_id: str | None
    milestone: str


def draw() -> None:
    """The field, and below it what was found in the file."""
    open_assessment(None)
    draw_header("import")
    text = wording()
    st.title(text("exchange.page.title"), anchor=False)
    st.write(text("exchange.page.lead"))
    content = draw_file_field(text("exchange.page.file", limit=LIMIT), "import-file")
    if content is None:
        return
    try:
        exchange = opened_file(content, repository())
    except RefusedFileError as refused:
        st.error(plain(refusal(refused.fault, text)), icon=":material/error:")
        st.caption(text("exchange.page.unchanged"))
        return
    draw_found(exchange)


def draw_found(exchange: Exchange) -> None:
    """Whose assessment it is, where it belongs, and the button."""
    text = wording()
    settled = [answer for answer in exchange.answers if answer.kind is not AnswerKind.OPEN]
    st.markdown(
        text(
            "exchange.page.found",
            company=plain(exchange.company.name),
            milestone=plain(exchange.milestone),
            count=len(settled),
            when=day_and_time(local_time(exchange.changed_at), language()),
        )
    )
    place = draw_place(exchange)
    if st.button(text("exchange.page.add"), type="primary", icon=":material/upload:", key="add"):
        add(exchange, place)


def draw_place(exchange: Exchange) -> Place:
    """Ask only if there is a company with this name already."""
    text = wording()
    found = {company.id: company for company in namesakes(repository(), exchange.company.name)}
    if not found:
        return Place(None, exchange.milestone)
    milestones = {company_id: _milestones(company) for company_id, company in found.items()}
    chosen = st.radio(
        text("exchange.page.namesake"),
        [*found, _OWN],
        format_func=lambda choice: _choice(found.get(choice)),
        captions=[*map(_caption, milestones.values()), text("exchange.page.to_new_caption")],
        key="place",
    )
    if chosen is None or chosen not in found:
        return Place(None, exchange.milestone)
    name = st.text_input(
        text("exchange.page.milestone"),
        value=another(exchange.milestone, milestones[chosen]),
        max_chars=NAME_LIMIT,
        key=f"milestone-{chosen}",
    )
    return Place(chosen, name or "")


def _milestones(company: Company) -> list[str]:
    summaries = repository().assessments(company.id)
    return [summary.assessment.milestone for summary in summaries]


def _choice(company: Company | None) -> str:
    text = wording()
    if company is None:
        return text("exchange.page.to_new")
    return text("exchange.page.to_company", name=plain(company.name))


def _caption(milestones: list[str]) -> str:
    text = wording()
    if not milestones:
        return text("exchange.page.has_none")
    return text("exchange.page.has_milestones", names=plain(", ".join(milestones)))


def add(exchange: Exchange, place: Place) -> None:
    """Store it and show its result; where that fails, nothing has been stored."""
    text = wording()
    try:
        added = _added(exchange, place)
    except NameMissingError:
        st.error(text("start.rename.missing"))
    except NotFoundError:
        st.error(text("exchange.page.gone"))
    except NotSavedError:
        st.error(text("exchange.page.failed"), icon=":material/error:")
    else:
        st.session_state.pop(_DRAFT, None)
        go_to("result", added.id)


def _added(exchange: Exchange, place: Place) -> Assessment:
    return add_exchanged(
        repository(),
        exchange,
        assessment_id=st.session_state.setdefault(_DRAFT, new_id()),
        company_id=place.company_id,
        milestone=place.milestone,
        now=now(),
    )


draw()
