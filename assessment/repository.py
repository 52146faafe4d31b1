"""What storage promises; `storage` fulfils it, `services` rely on it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from assessment.answer import Answer
from assessment.branding import Branding, StoredBranding
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, AssessmentSummary, Company, StoredAnswer
from assessment.roadmap.plan import Plan, StoredPlan
from assessment.workshop.repository import WorkshopRepository
from assessment.workshop.workshop import Workshop


class NotFoundError(Exception):
    """Nothing with this id belongs to this organisation, or it has been deleted."""


class ConflictError(Exception):
    """Somebody else saved a newer version; `stored` is what is on disk now."""

    def __init__(
        self, stored: Company | Assessment | StoredAnswer | StoredBranding | StoredPlan | Workshop
    ) -> None:
        super().__init__("a newer version is stored")
        self.stored = stored


class NotSavedError(Exception):
    """Nothing was written: the disk is full or read-only, or the database is locked."""


class NewerDatabaseError(Exception):
    """The database was written by a newer Oktagon; this one refuses to touch it."""


class Repository(WorkshopRepository, Protocol):
    """Everything one organisation owns. A foreign id raises NotFoundError like an unknown one.

    Each method is one transaction. `expected` is the version the caller last saw; a different
    one on disk raises ConflictError. A write that could not be made durable raises NotSavedError.
    """

    def companies(self, *, deleted: bool = False) -> Sequence[Company]:
        """Companies by name; with `deleted` the ones that can still be restored."""

    def company(self, company_id: str) -> Company: ...

    def add_company(self, company: Company) -> None: ...

    def save_company(self, company: Company, expected: int) -> Company:
        """Store name and deletion mark; return the company with its new version."""

    def assessments(self, company_id: str, *, deleted: bool = False) -> Sequence[AssessmentSummary]:
        """Assessments of one company, newest first."""

    def assessment(self, assessment_id: str) -> Assessment:
        """The assessment; deleted ones, or those of a deleted company, are not found."""

    def add_assessment(
        self, assessment: Assessment, answers: Sequence[Answer] = (), plan: Plan | None = None
    ) -> None:
        """Store a new assessment together with the answers and the plan it starts with."""

    def add_whole(  # noqa: PLR0913 - one argument per thing to store
        self,
        questionnaire: Questionnaire,
        company: Company | None,
        assessment: Assessment,
        answers: Sequence[Answer],
        workshop: Workshop | None = None,
        *,
        plan: Plan | None = None,
    ) -> None:
        """Store all of this or nothing: content, company unless it is there, assessment, the
        workshop that has been held on it, and its plan.
        """

    def save_assessment(self, assessment: Assessment, expected: int) -> Assessment:
        """Store all fields but the position; return the assessment with its new version."""

    def save_position(self, assessment_id: str, question: str) -> None:
        """Remember where the person is; the version stays."""

    def answers(self, assessment_id: str) -> Mapping[str, StoredAnswer]:
        """Stored answers by question id; a deleted assessment is not found."""

    def save_answer(
        self, assessment_id: str, answer: Answer, expected: int, at: datetime
    ) -> StoredAnswer:
        """Insert (`expected` 0) or update one answer."""

    def purge(self, before: datetime) -> int:
        """Erase for good what was deleted before this time; return how many records went."""

    def keep_edition(self, questionnaire: Questionnaire) -> None:
        """Keep a copy of the content under its hash, once."""

    def edition(self, content_hash: str) -> Questionnaire:
        """The content an assessment was started with."""

    def branding(self, company_id: str | None = None) -> StoredBranding:
        """What the organisation has stored, or what a company has of its own."""

    def save_branding(
        self, branding: Branding, expected: int, at: datetime, company_id: str | None = None
    ) -> StoredBranding:
        """Insert (`expected` 0) or update the branding of the organisation or of one company."""

    def plan(self, assessment_id: str) -> StoredPlan:
        """What has been decided about an assessment; version 0 where nothing has."""

    def plans(self) -> Mapping[str, StoredPlan]:
        """By assessment, what has been decided about all that have not been deleted, in one go;
        those nobody has decided anything about are left out.
        """

    def save_plan(
        self, assessment_id: str, changed: Plan, expected: int, at: datetime
    ) -> StoredPlan:
        """Insert (`expected` 0) or update the plan of an assessment."""
