"""Rows to domain values and back."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from assessment.answer import Answer
from assessment.branding import Branding, StoredBranding
from assessment.profile import Profile
from assessment.records import Assessment, Company, StoredAnswer
from storage.statements import ANSWER_COLUMNS

Values = dict[str, Any]
"""Column name → value."""

_ANSWER_FIELDS = [column.name for column in ANSWER_COLUMNS]
_STORED_ANSWERS = TypeAdapter(list[StoredAnswer])


def company_values(company: Company) -> Values:
    return company.model_dump(exclude={"sample"}) | {"sample": int(company.sample)}


def company_from(row: Row[Any]) -> Company:
    fields = _fields(row)
    return Company(**fields | {"sample": bool(fields["sample"])})


def assessment_values(assessment: Assessment) -> Values:
    return assessment.model_dump(exclude={"profile", "multipliers"}) | {
        "profile": assessment.profile.model_dump_json(),
        "multipliers": json.dumps(dict(assessment.multipliers), allow_nan=False),
    }


def assessment_from(row: Row[Any]) -> Assessment:
    fields = _fields(row)
    return Assessment(
        **fields
        | {
            "profile": Profile.model_validate_json(fields["profile"]),
            "multipliers": json.loads(fields["multipliers"]),
        }
    )


def answer_values(answer: Answer) -> Values:
    return {
        "question": answer.question,
        "kind": answer.kind.value,
        "level": answer.level,
        "number": answer.number,
        "ticked": json.dumps(answer.ticked),
        "ratings": json.dumps(answer.ratings),
        "evidence": answer.evidence.value,
        "reason": answer.reason,
        "note": answer.note,
    }


def answer_from(row: Row[Any]) -> StoredAnswer:
    return answers_from([row])[0]


def answers_from(rows: Sequence[Row[Any]]) -> list[StoredAnswer]:
    """Read rows of `statements.ANSWER_COLUMNS`.

    All at once and without looking up columns by name: this runs on each rerun of a page.
    """
    return _STORED_ANSWERS.validate_python([_answer_fields(row) for row in rows])


def branding_from(row: Row[Any]) -> StoredBranding:
    fields = _fields(row)
    logo = fields["logo"]
    kept = Branding(
        logo=None if logo is None else bytes(logo),
        accent=fields["accent"],
        consultancy=fields["consultancy"],
        contact=fields["contact"],
    )
    return StoredBranding(branding=kept, version=fields["version"])


def _answer_fields(row: Row[Any]) -> Values:
    fields = dict(zip(_ANSWER_FIELDS, row, strict=True))
    fields["ticked"] = _numbers(fields["ticked"])
    fields["ratings"] = _numbers(fields["ratings"])
    version, changed_at = fields.pop("version"), fields.pop("changed_at")
    return {"answer": fields, "version": version, "changed_at": changed_at}


def _numbers(text: str) -> list[int]:
    """Most answers have none: not parsing `[]` halves the time of reading them."""
    return [] if text == "[]" else json.loads(text)


def _fields(row: Row[Any]) -> Values:
    """All columns but the organisation, which the domain does not know."""
    return {name: value for name, value in row._mapping.items() if name != "organisation_id"}
