"""How the workshop worked, how reliable its ratings are, and what was erased."""

from collections.abc import Iterator

from reports.agreement_text import alpha_text, tolerance_text
from reports.document import Block, Heading, Text
from reports.report import Report
from texts.wording import Wording


def workshop_method(report: Report, text: Wording) -> Iterator[Block]:
    """Nothing without a workshop."""
    record = report.record
    if record is None:
        return
    border = tolerance_text(report.questionnaire, text.language)
    privacy = "privacy_text" if record.signed_off_at else "privacy_draft"
    alpha = f"{alpha_text(record, text)}."
    if record.alpha is not None:
        alpha = f"{alpha} {text('workshop_result.expert.alpha_note')}"
    yield Heading(text("workshop_result.method.title"))
    yield Text(
        text("workshop_result.method.rules_text"), label=text("workshop_result.method.rules")
    )
    yield Text(
        text("workshop_result.method.lights_text", border=border),
        label=text("workshop_result.method.lights"),
    )
    yield Text(alpha, label=text("workshop_result.expert.alpha"))
    yield Text(
        text(f"workshop_result.method.{privacy}"), label=text("workshop_result.method.privacy")
    )
