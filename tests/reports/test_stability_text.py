"""Whether other weights would change the fields of action, as a reader is told."""

from assessment.language import Language
from assessment.stability import FieldStability, Stability
from reports.stability_text import stability_text
from tests import builders
from tests.builders import axis, capability, question
from texts.wording import Wording

EDITION = builders.questionnaire(
    axis("B1", *(capability(f"1{letter}", question(f"q{letter}")) for letter in "ABCD"))
)


def _said(same: float) -> str:
    today = tuple(FieldStability(capability=f"1{one}", share=0.9, today=True) for one in "ABC")
    other = FieldStability(capability="1D", share=0.3, today=False)
    stable = Stability(draws=1000, same=same, fields=(*today, other))
    return stability_text(EDITION, stable, Wording(Language.EN))


def test_a_firm_choice_is_called_firm() -> None:
    assert _said(0.8) == (
        "The three most important fields of action (“1A”, “1B”, “1C”) stay the same in 80% of "
        "1,000 draws when weights change by ±25%. "
        "So this choice hardly depends on the weights."
    )


def test_a_close_choice_names_what_is_next_in_line() -> None:
    assert _said(0.79).endswith(
        "So several fields are close together. Most often next in line: “1D”."
    )
