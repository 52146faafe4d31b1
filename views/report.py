"""The report page: choose language and kind of file, watch it being made, download it."""

import html
from concurrent.futures import wait

import streamlit as st

from assessment.language import Language
from services.downloads import MINUTES
from services.results import Outcome, outcome
from views.context import go_to, repository, wording
from views.opening import opened
from views.parts.branding_link import draw_branding_link
from views.parts.plain import plain
from views.parts.subject import draw_subject
from views.report_formats import FORMATS
from views.report_job import Finished, ReportJob, prepare

_JOB = "report-job"
"""Session key: the file made last in this tab."""


def draw() -> None:
    """Draw the choices, the progress and the link."""
    here = opened("report")
    if here is None:
        return
    draw_subject(here)
    text = wording()
    st.title(text("report_page.title"), anchor=False)
    found = outcome(repository(), here.assessment.id)
    if not found.answers:
        st.write(text("report_page.empty"))
        if st.button(text("result.go_on"), type="primary", icon=":material/arrow_forward:"):
            go_to("questions")
        return
    prepare()
    st.write(text("report_page.lead"))
    draw_branding_link()
    draw_maker(found)


def draw_maker(found: Outcome) -> None:
    """Language and PDF first, the other files below; a file appears beneath its button."""
    text = wording()
    chosen = st.segmented_control(
        text("report_page.language.label"),
        [language.value for language in Language],
        format_func=lambda language: text(f"report_page.language.{language}"),
        default=text.language.value,
        required=True,
        key="report-language",
    )
    language = Language(chosen or text.language)
    begin_if_pressed(found, language)
    st.button(text("report_page.make"), type="primary", icon=FORMATS["pdf"].icon, key=_key("pdf"))
    draw_file(found, language, "pdf")
    st.subheader(text("report_page.others"), anchor=False)
    for extension in FORMATS:
        if extension != "pdf":
            draw_other(found, language, extension)


def draw_other(found: Outcome, language: Language, extension: str) -> None:
    """One more kind of file: what it is for, its button and, once made, the file."""
    text = wording()
    with st.container(key=f"other-{extension}"):
        st.markdown(text(f"report_page.other.{extension}.text"))
        st.button(
            text(f"report_page.other.{extension}.make"),
            icon=FORMATS[extension].icon,
            key=_key(extension),
        )
        draw_file(found, language, extension)


def begin_if_pressed(found: Outcome, language: Language) -> None:
    """Begin before any file is drawn, so that the one made before goes as the new one comes."""
    for extension in FORMATS:
        if st.session_state.get(_key(extension)):
            st.session_state[_JOB] = ReportJob(found, language, extension)


def _key(extension: str) -> str:
    return f"make-{extension}"


def draw_file(found: Outcome, language: Language, extension: str) -> None:
    """The file that was made last, if it is this one."""
    job: ReportJob | None = st.session_state.get(_JOB)
    is_this = job is not None and (job.language, job.extension) == (language, extension)
    if job and is_this and job.report.assessment_id == found.assessment.id:
        draw_job(job, found)


def draw_job(job: ReportJob, found: Outcome) -> None:
    """Progress until it is done, then the link; a failure says that nothing is lost."""
    text = wording()
    bar = st.empty()
    while not wait([job.future], timeout=0.15).done:
        bar.progress(job.share, text=text("report_page.making"))
    bar.empty()
    if job.future.exception():
        st.error(text("report_page.failed"), icon=":material/error:")
        return
    draw_link(job.future.result(), job.extension)
    if is_outdated(job, found):
        st.warning(text("report_page.outdated"), icon=":material/update:")


def is_outdated(job: ReportJob, found: Outcome) -> bool:
    """Whether answers or plan have changed. What is ticked to see what it brings is in no file."""
    then, today = (
        (one.answers, one.plan.model_copy(update={"considered": frozenset()}))
        for one in (job.found, found)
    )
    return then != today


def draw_link(finished: Finished, extension: str) -> None:
    """A plain link: the browser fetches the file from its own short-lived address."""
    text = wording()
    label = text(
        "report_page.download" if extension == "pdf" else f"report_page.other.{extension}.download"
    )
    with st.container(border=True, key="finished"):
        size = max(1, round(finished.size / 1024))
        st.markdown(text("report_page.ready", name=plain(finished.name), size=size))
        st.html(
            f'<a class="download" href="{html.escape(finished.address)}" download>'
            f"{html.escape(label)}</a>"
        )
        st.caption(text("report_page.valid", minutes=MINUTES))


draw()
