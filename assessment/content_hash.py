"""The fingerprint of an edition."""

import hashlib
import json

from assessment.questionnaire import Questionnaire


def content_hash(edition: Questionnaire) -> str:
    """SHA-256 (hex) of everything the edition says, the same on every machine.

    Fields that keep their default are left out, so that a field added to the format later does
    not change the hash of what was published before. Such a default must never change.
    """
    content = edition.model_dump(mode="json", exclude={"content_hash"}, exclude_defaults=True)
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
