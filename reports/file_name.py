"""The name a report is saved under."""

import re
import unicodedata

from assessment.language import Language
from reports.report import Report
from texts.wording import Wording

COMPANY_LENGTH = 50
MILESTONE_LENGTH = 40
_SEPARATORS = re.compile(r"[\W_]+")


def file_name(report: Report, language: Language, extension: str, part: str = "") -> str:
    """`Oktagon_<company>_<date>_<milestone>.<extension>`, fit for every file system.

    With `part`, a word of ours, the file holds only that part of it: `…_<milestone>_<part>`.

    A report that is not in German says so before the extension (`_en`), and lies beside the German.
    Letters and digits of any script stay, everything else becomes a hyphen: no separators,
    control characters or direction overrides. The product's name in front keeps it off the names
    Windows reserves; 120 characters and 255 bytes are never exceeded.
    """
    text = Wording(language)
    company = _part(report.company, COMPANY_LENGTH) or text("report.file.company")
    ending = f"_{part}" if part else ""
    length = MILESTONE_LENGTH - len(ending)
    milestone = _part(report.milestone, length) or text("report.file.milestone")
    told = "" if language is Language.DE else f"_{language}"
    name = f"{text('common.product')}_{company}_{report.date:%Y-%m-%d}_{milestone}"
    return f"{name}{ending}{told}.{extension}"


def _part(text: str, length: int) -> str:
    """The text as hyphenated words, cut to `length` characters and twice as many bytes."""
    words = _SEPARATORS.sub("-", unicodedata.normalize("NFC", text)).strip("-")[:length]
    return words.encode(errors="ignore")[: 2 * length].decode(errors="ignore").strip("-")
