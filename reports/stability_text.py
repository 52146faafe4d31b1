"""Whether other weights would lead to other fields of action, in words (method.md 3.7)."""

from collections.abc import Sequence

from assessment.questionnaire import Questionnaire
from assessment.stability import SPREAD, FieldStability, Stability
from reports.formatting import decimal, percent
from reports.names import capability_name
from texts.wording import Wording

CLOSE = 0.8
"""Share of draws below which fields of action count as close together."""


def stability_text(questionnaire: Questionnaire, stable: Stability, text: Wording) -> str:
    """The figure, and what takes the place of a field most often where the choice is close."""
    sentence = text(
        "result_views.stability.text",
        names=_names(questionnaire, [field for field in stable.fields if field.today], text),
        spread=percent(SPREAD, text.language),
        same=percent(stable.same, text.language),
        draws=decimal(stable.draws, text.language),
    )
    if stable.same >= CLOSE:
        meaning = text("result_views.stability.firm")
    else:
        others = [field for field in stable.fields if not field.today][:2]
        names = _names(questionnaire, others, text)
        meaning = text("result_views.stability.close", names=names)
    return f"{sentence} {meaning}"


def priority_stability_text(questionnaire: Questionnaire, stable: Stability, text: Wording) -> str:
    """How often the three most urgent capabilities stay in front, and who follows closely."""
    sentence = text(
        "plan_priorities.stability.text",
        spread=percent(SPREAD, text.language),
        same=percent(stable.same, text.language),
        draws=decimal(stable.draws, text.language),
    )
    others = [field for field in stable.fields if not field.today][:2]
    if stable.same >= CLOSE or not others:
        return f"{sentence} {text('plan_priorities.stability.firm')}"
    names = _names(questionnaire, others, text)
    return f"{sentence} {text('plan_priorities.stability.close', names=names)}"


def _names(questionnaire: Questionnaire, fields: Sequence[FieldStability], text: Wording) -> str:
    return ", ".join(
        text(
            "result_views.stability.quoted",
            name=capability_name(questionnaire, field.capability, text.language),
        )
        for field in fields
    )
