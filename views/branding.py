"""The page on branding: for all companies or for the open one."""

import html

import streamlit as st

from assessment.branding import CONSULTANCY_LIMIT, CONTACT_LIMIT, StoredBranding
from assessment.repository import ConflictError, NotFoundError, NotSavedError
from reports.accent import darkened
from reports.theme import LIGHT
from services.branding import colour, save_branding
from services.logo import LogoRefusedError, checked_logo
from views.context import go_to, now, repository, wording
from views.opening import opened
from views.parts.branding_link import SEEN
from views.parts.file_field import LIMIT, draw_file_field
from views.parts.subject import draw_subject

PAPER = LIGHT.ground
_SAVED = "branding-saved"
"""Session key: set for the one run after something was saved."""


def draw() -> None:
    """Whom it applies to, the fields, and the button."""
    here = opened("branding")
    if here is None:
        return
    draw_subject(here)
    text = wording()
    st.title(text("branding.title"), anchor=False)
    st.write(text("branding.lead"))
    scopes = {"all": None, "own": here.company.id}
    chosen = st.segmented_control(
        text("branding.scope.label"),
        [*scopes],
        format_func=lambda scope: text(f"branding.scope.{scope}"),
        default="all",
        required=True,
        key="branding-scope",
    )
    company = scopes[chosen or "all"]
    if company:
        st.caption(text("branding.scope.note"))
    draw_fields(seen(company), company)
    if st.session_state.pop(_SAVED, False):
        st.success(text("branding.saved"), icon=":material/check:")
    if st.button(text("branding.back"), icon=":material/arrow_back:", key="back"):
        go_to("report")


def seen(company: str | None) -> StoredBranding:
    """What this tab read when it opened the page, so that a newer one is never overwritten."""
    known: dict[str | None, StoredBranding] = st.session_state.setdefault(SEEN, {})
    if company not in known:
        known[company] = repository().branding(company)
    return known[company]


def draw_fields(stored: StoredBranding, company: str | None) -> None:
    """What is stored, ready to be changed; keys differ so that nothing moves to another scope."""
    text, scope = wording(), f"{company or 'all'}-{stored.version}"
    logo = draw_logo(stored, scope)
    accent = draw_accent(stored, scope)
    consultancy = st.text_input(
        text("branding.consultancy"),
        value=stored.branding.consultancy,
        max_chars=CONSULTANCY_LIMIT,
        key=f"consultancy-{scope}",
    )
    contact = st.text_input(
        text("branding.contact"),
        value=stored.branding.contact,
        max_chars=CONTACT_LIMIT,
        placeholder=text("branding.contact_example"),
        key=f"contact-{scope}",
    )
    if st.button(text("common.save"), type="primary", key="save-branding"):
        save(stored, logo, accent, consultancy or "", contact or "", company)


def draw_logo(stored: StoredBranding, scope: str) -> bytes | None:
    """The logo there is and a field for another; a picture that is refused changes nothing."""
    text, kept = wording(), stored.branding.logo
    if kept:
        st.image(kept, width=180, caption=text("branding.logo.current"))
        if st.checkbox(text("branding.logo.remove"), key=f"remove-{scope}"):
            kept = None
    sent = draw_file_field(text("branding.logo.label", limit=LIMIT), f"logo-{scope}")
    if sent is None:
        return kept
    try:
        return checked_logo(sent)
    except LogoRefusedError as refused:
        st.error(text(f"branding.logo.{refused.problem}"), icon=":material/error:")
        return kept


def draw_accent(stored: StoredBranding, scope: str) -> str | None:
    """The colour with a line of text in it, as reports show it; None for Oktagon's own."""
    text, kept = wording(), stored.branding.accent
    used = st.checkbox(text("branding.accent.use"), value=kept is not None, key=f"use-{scope}")
    if not used:
        return None
    picked = st.color_picker(
        text("branding.accent.label"), value=kept or LIGHT.accent, key=f"accent-{scope}"
    )
    chosen = colour(picked or LIGHT.accent)
    shade = darkened(chosen)
    sample = html.escape(text("branding.accent.sample"))
    st.html(f'<p class="accent-sample" style="color:{shade};background:{PAPER}">{sample}</p>')
    if shade != chosen:
        st.warning(text("branding.accent.darkened", colour=shade), icon=":material/contrast:")
    return chosen


def save(  # noqa: PLR0913, PLR0917 - one argument per field
    stored: StoredBranding,
    logo: bytes | None,
    accent: str | None,
    consultancy: str,
    contact: str,
    company: str | None,
) -> None:
    """Store it and show the page anew; a failure is told and leaves everything as it was."""
    text = wording()
    known: dict[str | None, StoredBranding] = st.session_state[SEEN]
    try:
        known[company] = save_branding(
            repository(),
            stored,
            logo=logo,
            accent=accent,
            consultancy=consultancy,
            contact=contact,
            now=now(),
            company_id=company,
        )
    except (ConflictError, NotFoundError):
        del known[company]
        st.error(text("problems.changed_elsewhere"), icon=":material/error:")
    except NotSavedError:
        st.error(text("problems.not_saved"), icon=":material/error:")
    else:
        st.session_state[_SAVED] = True
        st.rerun()


draw()
