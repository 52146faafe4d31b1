"""What the parts of an edition are called in one language."""

from assessment.language import Language
from assessment.questionnaire import Axis, Questionnaire


def axis_name(questionnaire: Questionnaire, axis: str | None, language: Language) -> str:
    """Empty for no axis."""
    return "" if axis is None else questionnaire.axis(axis).name.in_(language)


def axis_label(axis: Axis, language: Language) -> str:
    """Id and name: B1 · Kundenbeziehungen."""
    return f"{axis.id} · {axis.name.in_(language)}"


def stage_name(questionnaire: Questionnaire, stage: int | None, language: Language) -> str:
    """Empty for no stage."""
    names = {entry.stage: entry.name for entry in questionnaire.stages}
    return "" if stage is None else names[stage].in_(language)


def level_name(questionnaire: Questionnaire, level: int, language: Language) -> str:
    """The name of a level on the answer scale."""
    names = {entry.level: entry.name for entry in questionnaire.levels}
    return names[level].in_(language)


def capability_name(questionnaire: Questionnaire, capability: str, language: Language) -> str:
    names = {entry.id: entry.name for entry in questionnaire.capabilities()}
    return names[capability].in_(language)


def question_name(questionnaire: Questionnaire, question: str, language: Language) -> str:
    return questionnaire.questions[question].name.in_(language)


def measure_names(questionnaire: Questionnaire, language: Language) -> dict[str, str]:
    """All measures, id → name, in the order of the catalogue."""
    return {measure.id: measure.name.in_(language) for measure in questionnaire.measures}


def sentence_case(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]
