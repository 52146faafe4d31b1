"""Everything a report is made from, read once, without a clock."""

import datetime
from collections.abc import Mapping

from assessment.advice import Advice
from assessment.answer import Answer
from assessment.branding import Branding
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.result import Result
from assessment.scope import Scope


class Report(Frozen):
    """One assessment as it is reported. `date` is the day the report is made for.

    `answers` are by question id and may hold answers to questions that are not asked any more.
    """

    assessment_id: str
    company: str
    milestone: str
    date: datetime.date
    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result
    advice: Advice = Advice()
    sample: bool = False
    branding: Branding = Branding()
