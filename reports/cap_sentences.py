"""What keeps a stage below what its score allows, in sentences."""

from assessment.result import AxisResult, GateFinding, Status
from reports.answer_text import answer_status
from reports.names import axis_name, question_name, stage_name
from reports.report import Report
from texts.wording import Wording


def overall_caps(report: Report, text: Wording) -> tuple[str, ...]:
    """Every rule that limits the overall stage; empty where it follows from the score alone."""
    overall = report.result.overall
    if overall.stage is None or overall.stage == overall.stage_by_score:
        return ()
    sentences = [gate_sentence(report, gate, text) for gate in overall.gates]
    if overall.cap is not None and overall.cap == overall.stage:
        sentences.insert(0, _weakest(report, text))
        sentences += _unknown(report, text)
    return tuple(dict.fromkeys(sentences))


def axis_caps(report: Report, axis: AxisResult, text: Wording) -> tuple[str, ...]:
    """One sentence for every gate that keeps the axis below the stage of its score."""
    return tuple(gate_sentence(report, gate, text) for gate in axis.gates)


def gate_sentence(report: Report, gate: GateFinding, text: Wording) -> str:
    """Why a gate keeps a stage out of reach; *weiß nicht* is called by its name."""
    if gate.level is None:
        key = "result.caps.gate_unknown"
    elif answer_status(report, gate.question) is Status.DONT_KNOW:
        key = "report.axis.gate_dont_know"
    else:
        key = "result.caps.gate"
    return text(
        key,
        stage=stage_name(report.questionnaire, gate.stage, text.language),
        question=question_name(report.questionnaire, gate.question, text.language),
        required=gate.required,
        level=gate.level,
    )


def _unknown(report: Report, text: Wording) -> list[str]:
    """What nobody knows and what therefore holds the weakest axes back: the first to find out."""
    return [
        gate_sentence(report, gate, text)
        for axis in report.result.overall.weakest
        for gate in report.result.axes[axis].gates
        if gate.level is None
    ]


def _weakest(report: Report, text: Wording) -> str:
    overall = report.result.overall
    names = [axis_name(report.questionnaire, axis, text.language) for axis in overall.weakest]
    lowest = report.result.axes[overall.weakest[0]].stage
    return text(
        "result.caps.weakest",
        count=len(names),
        axes=", ".join(names),
        stage=stage_name(report.questionnaire, lowest, text.language),
        cap=stage_name(report.questionnaire, overall.cap, text.language),
    )
