"""The report as a document: what is said, in which order, before it is rendered."""

from assessment.language import Language
from reports.agreement_text import basis_text
from reports.document import Cover, Document, Section
from reports.formatting import day
from reports.report import Report
from reports.sections.appendix import build_appendix
from reports.sections.assumptions import build_assumptions
from reports.sections.axis_page import build_axis_page
from reports.sections.duties_page import build_duties_page
from reports.sections.gaps_page import build_gaps_page
from reports.sections.journey_page import build_journey_page
from reports.sections.method_page import build_method_page
from reports.sections.overview import build_overview
from reports.sections.patterns_page import build_patterns_page
from reports.sections.priorities_page import build_priorities_page
from reports.sections.radar_page import build_radar_page
from reports.sections.roadmap_page import build_roadmap_page
from reports.sections.summary import build_summary
from reports.sections.workshop_page import build_workshop_page
from texts.wording import Wording


def build_document(report: Report, language: Language) -> Document:
    """Cover, summary, all axes, gaps, journey, workshop, each axis, duties, method, answers."""
    text = Wording(language)
    title = text("report.title")
    edition = text("report.edition", edition=report.questionnaire.edition)
    date = day(report.date, language)
    return Document(
        language=language,
        date=report.date,
        title=f"{title} – {report.company}",
        author=text("report.author"),
        subject=text("report.subject"),
        cover=_cover(report, text),
        furniture=(*_company(report, text), edition, date),
        sections=_sections(report, text),
    )


def _company(report: Report, text: Wording) -> tuple[str, ...]:
    """The company, on every page marked as a sample or as a draft if it is one."""
    marks = [text("common.sample")] if report.sample else []
    if report.record is not None and report.record.signed_off_at is None:
        marks.append(text("workshop_result.draft_short"))
    return (report.company, *marks)


def _cover(report: Report, text: Wording) -> Cover:
    return Cover(
        product=text("common.product"),
        title=text("report.title"),
        company=report.company,
        milestone=report.milestone,
        date=day(report.date, text.language),
        mark=text("common.sample") if report.sample else "",
        mark_note=text("report.sample_note") if report.sample else "",
        edition=text("report.edition", edition=report.questionnaire.edition),
        branding=report.branding,
        basis=basis_text(report.record, text) if report.record else "",
    )


def _sections(report: Report, text: Wording) -> tuple[Section, ...]:
    return (
        build_summary(report, text),
        build_radar_page(report, text),
        build_overview(report, text),
        *build_gaps_page(report, text),
        *_journey(report, text),
        *_patterns(report, text),
        *build_workshop_page(report, text),
        *(
            build_axis_page(report, axis, text)
            for axis in report.questionnaire.axes
            if report.result.axes[axis.id].applicable
        ),
        *build_duties_page(report, text),
        *build_priorities_page(report, text),
        *build_roadmap_page(report, text),
        build_method_page(report, text),
        *build_assumptions(report, text),
        build_appendix(report, text),
    )


def _journey(report: Report, text: Wording) -> tuple[Section, ...]:
    """Only for editions that know phases."""
    return (build_journey_page(report, text),) if report.questionnaire.phases else ()


def _patterns(report: Report, text: Wording) -> tuple[Section, ...]:
    """Only if any applies."""
    return (build_patterns_page(report, text),) if report.advice.alerts else ()
