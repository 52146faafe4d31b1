"""Which number reaches a level."""

from assessment.question import Metric
from reports.formatting import decimal
from texts.wording import Wording


def threshold_text(metric: Metric, level: int, text: Wording) -> str:
    """At most, or at least, a number; the lowest level is what remains."""
    if level not in metric.thresholds:
        return text("questions.threshold.else")
    number = decimal(metric.thresholds[level], text.language)
    return text(f"questions.threshold.{metric.better}", number=number)
