"""Reports of the sample company and what can be read from their PDF."""

import io
import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from pypdf import PdfReader

from assessment.advice import advice
from assessment.answer import Answer
from assessment.language import Language
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.sample import Sample, load_sample, sample_answers
from assessment.scope import Scope, scope
from assessment.scoring import result
from reports.pdf import render_pdf
from reports.report import Report
from services.editions import CURRENT, current_edition

DAY = date(2026, 11, 22)


def report(
    questionnaire: Questionnaire,
    asked: Scope,
    answers: Mapping[str, Answer],
    *,
    profile: Profile | None = None,
    company: str = "Muster GmbH",
    milestone: str = "Herbst",
    sample: bool = False,
) -> Report:
    """A report on these answers, dated 22 November 2026."""
    found = result(questionnaire, asked, answers)
    return Report(
        assessment_id="a",
        company=company,
        milestone=milestone,
        date=DAY,
        questionnaire=questionnaire,
        scope=asked,
        answers=answers,
        result=found,
        advice=advice(questionnaire, profile or Profile(), answers, found),
        sample=sample,
    )


@cache
def _sample() -> Sample:
    return load_sample(CURRENT)


def sample_profile() -> Profile:
    return _sample().profile


def sample_report(
    language: Language,
    *,
    profile: Profile | None = None,
    changes: Mapping[str, Answer] | None = None,
    keep: int | None = None,
    company: str | None = None,
    milestone: str | None = None,
) -> Report:
    """The sample company; `keep` leaves only so many answers, `changes` replaces some."""
    sample = _sample()
    given = sample_answers(sample, language)[:keep]
    asked = scope(current_edition(), profile or sample.profile, sample.depth)
    return report(
        current_edition(),
        asked,
        {answer.question: answer for answer in given} | dict(changes or {}),
        profile=profile or sample.profile,
        company=company or sample.company.in_(language),
        milestone=milestone or sample.milestone.in_(language),
        sample=True,
    )


def rendered(made: Report, language: Language) -> bytes:
    return render_pdf(made, language, lambda _share, _step: None)


@cache
def sample_content(language: Language) -> bytes:
    """The sample company's report, rendered once for all tests."""
    return rendered(sample_report(language), language)


@cache
def sample_pdf(language: Language) -> PdfReader:
    """That report, to be read."""
    return read(sample_content(language))


@cache
def sample_pages(language: Language) -> tuple[str, ...]:
    """The text of each page of that report, squeezed."""
    return tuple(page_texts(sample_pdf(language)))


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def page_texts(reader: PdfReader) -> list[str]:
    """The text of each page as `squeezed` leaves it."""
    return [squeezed(page.extract_text()) for page in reader.pages]


def squeezed(text: str) -> str:
    """Without blanks and hyphens, which lines of a page put in or take away."""
    return re.sub(r"[\s\u00ad\u00a0-]+", "", text)
