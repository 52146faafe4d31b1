"""The sample company that an edition may bring along."""

from pathlib import Path

from pydantic import TypeAdapter

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.frozen import Frozen
from assessment.language import Bilingual, Language
from assessment.problem import EditionError
from assessment.profile import Profile
from assessment.strict_yaml import read_yaml
from assessment.structure import CheckedFile, checked_file

SAMPLE = "sample.yaml"


class SampleAnswer(Frozen):
    """One answer; exactly one of the fields from `level` to `not_applicable` says which.

    `ticked` lists the positions of ticked points, counted from 0.
    """

    question: str
    level: int | None = None
    number: float | None = None
    ticked: tuple[int, ...] | None = None
    dont_know: bool = False
    not_applicable: bool = False
    reason: Bilingual | None = None
    evidence: Evidence = Evidence.E0
    note: Bilingual | None = None

    @property
    def kinds(self) -> tuple[AnswerKind, ...]:
        """The kinds of answer that are filled in."""
        filled = {
            AnswerKind.LEVEL: self.level is not None,
            AnswerKind.METRIC: self.number is not None,
            AnswerKind.CHECKLIST: self.ticked is not None,
            AnswerKind.DONT_KNOW: self.dont_know,
            AnswerKind.NOT_APPLICABLE: self.not_applicable,
        }
        return tuple(kind for kind, given in filled.items() if given)


class Sample(Frozen):
    """A made-up company with its answers; people see that it is made up."""

    company: Bilingual
    milestone: Bilingual
    depth: str
    profile: Profile
    answers: tuple[SampleAnswer, ...]


SAMPLE_MODEL = TypeAdapter(Sample)


def sample_file(folder: Path) -> CheckedFile[Sample]:
    """The sample company of an edition's folder, checked on its own."""
    return checked_file(read_yaml(folder / SAMPLE, SAMPLE), SAMPLE_MODEL)


def load_sample(folder: Path) -> Sample:
    """The sample company of an edition's folder; EditionError if it is missing or broken."""
    file = sample_file(folder)
    if file.content is None or file.problems:
        raise EditionError(file.problems)
    return file.content


def sample_answers(sample: Sample, language: Language) -> tuple[Answer, ...]:
    """The answers as people would have given them, with notes in one language."""
    return tuple(_answer(given, language) for given in sample.answers)


def _answer(given: SampleAnswer, language: Language) -> Answer:
    return Answer(
        question=given.question,
        kind=given.kinds[0],
        level=given.level,
        number=given.number,
        ticked=given.ticked or (),
        reason=given.reason.in_(language) if given.reason else "",
        evidence=given.evidence,
        note=given.note.in_(language) if given.note else "",
    )
