"""Names of report files on every system."""

import pytest

from assessment.language import Language
from reports.file_name import file_name
from tests.builders import asked, level, one_axis, question, questionnaire
from tests.reports.documents import report

EDITION = questionnaire(one_axis(question("q1")))


def _name(company: str, milestone: str = "Herbst", language: Language = Language.DE) -> str:
    made = report(
        EDITION, asked(EDITION), {"q1": level("q1", 2)}, company=company, milestone=milestone
    )
    return file_name(made, language, "pdf")


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        ("Muster GmbH", "Oktagon_Muster-GmbH_2026-11-22_Herbst.pdf"),
        ("Möbel & Söhne KG", "Oktagon_Möbel-Söhne-KG_2026-11-22_Herbst.pdf"),
        ("Mo\u0308bel", "Oktagon_Möbel_2026-11-22_Herbst.pdf"),
        ("../../etc/passwd", "Oktagon_etc-passwd_2026-11-22_Herbst.pdf"),
        ("C:\\Windows\\CON", "Oktagon_C-Windows-CON_2026-11-22_Herbst.pdf"),
        ("a\u202egpj.exe\u202c", "Oktagon_a-gpj-exe_2026-11-22_Herbst.pdf"),
        ("a\x00b\r\nc\td", "Oktagon_a-b-c-d_2026-11-22_Herbst.pdf"),
        ('<>:"/\\|?*', "Oktagon_Unternehmen_2026-11-22_Herbst.pdf"),
        ("...", "Oktagon_Unternehmen_2026-11-22_Herbst.pdf"),
        ("😀", "Oktagon_Unternehmen_2026-11-22_Herbst.pdf"),
        ("日本株式会社", "Oktagon_日本株式会社_2026-11-22_Herbst.pdf"),
    ],
)
def test_only_letters_and_digits_of_a_name_stay(company: str, expected: str) -> None:
    assert _name(company) == expected


def test_a_name_without_letters_is_replaced_in_the_language_of_the_report() -> None:
    assert _name("?", "!", Language.EN) == "Oktagon_Company_2026-11-22_Report_en.pdf"


def test_german_and_english_lie_side_by_side() -> None:
    german, english = (_name("Muster GmbH", language=language) for language in Language)
    assert (german, english) == (
        "Oktagon_Muster-GmbH_2026-11-22_Herbst.pdf",
        "Oktagon_Muster-GmbH_2026-11-22_Herbst_en.pdf",
    )


@pytest.mark.parametrize("letter", ["W", "ü", "漢", "𠀀"])
def test_long_names_are_cut_in_characters_and_in_bytes(letter: str) -> None:
    name = _name(letter * 200, letter * 200, Language.EN)
    assert len(name) <= 120
    assert len(name.encode()) <= 255
    assert name.endswith(".pdf")
    assert name.count(letter) > 20
