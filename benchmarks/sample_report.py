"""The sample company as a report, without a database."""

import datetime

from assessment.language import Language
from assessment.sample import load_sample, sample_answers
from assessment.scope import scope
from assessment.scoring import result
from reports.report import Report
from services.editions import CURRENT, current_edition

DAY = datetime.date(2026, 11, 22)


def sample_report(language: Language) -> Report:
    """The report of the sample company, always dated the same day."""
    sample = load_sample(CURRENT)
    edition = current_edition()
    asked = scope(edition, sample.profile, sample.depth)
    answers = {answer.question: answer for answer in sample_answers(sample, language)}
    return Report(
        assessment_id="benchmark",
        company=sample.company.in_(language),
        milestone=sample.milestone.in_(language),
        date=DAY,
        questionnaire=edition,
        scope=asked,
        answers=answers,
        result=result(edition, asked, answers),
        sample=True,
    )
