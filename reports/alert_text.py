"""What gave a pattern away, in names."""

from assessment.alerts import Alert
from assessment.questionnaire import Questionnaire
from reports.names import axis_name, measure_names, question_name
from reports.plan_text import wave_name
from texts.wording import Wording


def alert_reasons(questionnaire: Questionnaire, alert: Alert, text: Wording) -> list[str]:
    """Axes, then questions, then planned measures with their waves; often empty."""
    reader = text.language
    names = measure_names(questionnaire, reader)
    return [
        *(axis_name(questionnaire, axis, reader) for axis in alert.axes),
        *(question_name(questionnaire, question, reader) for question in alert.questions),
        *(
            text("plan_terms.placed", measure=names[measure], wave=wave_name(number, text))
            for measure, number in alert.planned.items()
        ),
    ]
