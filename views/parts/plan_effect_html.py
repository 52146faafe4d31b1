"""What ticked measures bring and take, as HTML; every string is escaped."""

from collections.abc import Iterator, Sequence
from html import escape

from assessment.questionnaire import Questionnaire
from assessment.result import AxisResult
from assessment.roadmap.considered import Considered
from reports.enumeration import listed
from reports.formatting import decimal, euros, fixed
from reports.formatting import score as score_text
from reports.names import axis_name, measure_names, question_name, sentence_case, stage_name
from reports.plan_text import role_name
from texts.wording import Wording


def effect_html(questionnaire: Questionnaire, together: Considered, text: Wording) -> str:
    """The expected and the full effect side by side, and below them what it takes."""
    before, after = together.today.overall, together.after.overall
    expected = _effect(
        "expected",
        (before.score or 0.0, (before.score or 0.0) + together.expected),
        text("plan_measures.effect.expected_about"),
        text,
    )
    full = _effect(
        "full",
        (before.score or 0.0, after.score or 0.0),
        stage_line(questionnaire, together, text),
        text,
    )
    sums = "".join(
        f"<div><dt>{escape(text(f'plan_measures.effect.{name}'))}</dt><dd>{escape(figure)}</dd></div>"
        for name, figure in _sums(together, text)
    )
    return f'<div class="effects">{expected}{full}</div><dl class="sums">{sums}</dl>'


def stage_line(questionnaire: Questionnaire, together: Considered, text: Wording) -> str:
    """From which stage to which, or that it stays."""
    before, after = together.today.overall.stage, together.after.overall.stage
    names = [
        sentence_case(stage_name(questionnaire, stage, text.language)) for stage in (before, after)
    ]
    if before == after:
        return text("plan_measures.effect.same_stage", stage=names[0])
    return text("plan_measures.effect.stage", before=names[0], after=names[1])


def bar_html(together: Considered, text: Wording) -> str:
    """The same in two lines for the foot of a phone."""
    count = len(together.measures)
    if not count:
        return f"<p>{escape(text('plan_measures.ticks.none'))}</p>"
    figures = text(
        "plan_measures.effect.bar.figures",
        expected=gain_text(together.expected, text),
        full=gain_text(together.gain, text),
    )
    head = " · ".join(
        (text("plan_measures.ticks.count", count=count), euros(together.cost, text.language))
    )
    return f"<p><b>{escape(head)}</b><small>{escape(figures)}</small></p>"


def gain_text(points: float, text: Wording) -> str:
    """+7,3 Punkte; in words for nothing."""
    shown = fixed(points, text.language, 1)
    if shown == fixed(0.0, text.language, 1):
        return text("plan_measures.effect.gain_none")
    return text("plan_measures.effect.gain", points=shown)


def blocks_html(questionnaire: Questionnaire, together: Considered, text: Wording) -> str:
    """One row an axis that applies: score and stage before and after."""
    heads = "".join(
        f'<th scope="col"{kind}>{escape(text(f"plan_measures.blocks.{name}"))}</th>'
        for name, kind in (
            ("block", ""),
            ("score", ' class="number"'),
            ("stage", ' class="number"'),
        )
    )
    rows = "".join(
        _block(questionnaire, before, together.after.axes[axis], text)
        for axis, before in together.today.axes.items()
        if before.applicable
    )
    return (
        f'<table class="method-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def caps_html(questionnaire: Questionnaire, together: Considered, text: Wording) -> str:
    """What no longer limits the overall stage, and what still does."""
    freed = list(_freed(questionnaire, together, text))
    left = list(_left(questionnaire, together, text))
    if not freed and not left:
        return f"<p>{escape(text('plan_measures.caps.none'))}</p>"
    return _lines("freed", freed, text) + _lines("left", left, text)


def roles_html(questionnaire: Questionnaire, together: Considered, text: Wording) -> str:
    """Days by role, the most first."""
    ordered = sorted(together.role_days.items(), key=lambda entry: -entry[1])
    rows = "".join(
        f'<tr><th scope="row">{escape(role_name(questionnaire, role, text))}</th>'
        f'<td class="number">{escape(decimal(days, text.language, 1))}</td></tr>'
        for role, days in ordered
    )
    return f'<table class="method-table"><tbody>{rows}</tbody></table>'


def clash_lines(questionnaire: Questionnaire, together: Considered, text: Wording) -> list[str]:
    """A sentence for each pair that excludes each other."""
    names = measure_names(questionnaire, text.language)
    return [
        text("plan_measures.effect.clash", names=listed([names[one], names[other]], text))
        for one, other in together.clashes
    ]


def _effect(name: str, scores: tuple[float, float], below: str, text: Wording) -> str:
    before, after = (score_text(score, text.language) for score in scores)
    change = text("plan_measures.effect.score", before=before, after=after)
    return (
        f'<div class="{name}"><h4>{escape(text(f"plan_measures.effect.{name}"))}</h4>'
        f"<b>{escape(gain_text(scores[1] - scores[0], text))}</b>"
        f"<span>{escape(change)}</span><small>{escape(below)}</small></div>"
    )


def _sums(together: Considered, text: Wording) -> Iterator[tuple[str, str]]:
    yield "cost", euros(together.cost, text.language)
    yield "days", decimal(together.days, text.language, 1)
    yield "weeks", text("measures.weeks", count=together.weeks)


def _block(
    questionnaire: Questionnaire, before: AxisResult, after: AxisResult, text: Wording
) -> str:
    name = axis_name(questionnaire, before.axis, text.language)
    if before.score is None or after.score is None:
        scores, stages = text("plan_measures.blocks.unscored"), ""
    else:
        scores = _change(
            score_text(before.score, text.language), score_text(after.score, text.language), text
        )
        stages = _change(str(before.stage), str(after.stage), text)
    moved = ' class="moved"' if before.score != after.score else ""
    return (
        f'<tr{moved}><th scope="row">{escape(name)}</th>'
        f'<td class="number">{escape(scores)}</td><td class="number">{escape(stages)}</td></tr>'
    )


def _change(before: str, after: str, text: Wording) -> str:
    """What stays is written once."""
    if before == after:
        return before
    return text("plan_measures.effect.change", before=before, after=after)


def _freed(questionnaire: Questionnaire, together: Considered, text: Wording) -> Iterator[str]:
    before, after = together.today.overall, together.after.overall
    if together.lifts_cap:
        yield text(
            "plan_measures.caps.weakest_freed",
            before=stage_name(questionnaire, before.cap, text.language),
            after=stage_name(questionnaire, after.cap, text.language),
        )
    for gate in together.freed:
        yield text(
            "plan_measures.caps.gate_freed",
            question=question_name(questionnaire, gate.question, text.language),
            required=gate.required,
            stage=stage_name(questionnaire, gate.stage, text.language),
        )


def _left(questionnaire: Questionnaire, together: Considered, text: Wording) -> Iterator[str]:
    after = together.after.overall
    if after.stage == after.stage_by_score:
        return
    if after.cap == after.stage:
        names = [axis_name(questionnaire, axis, text.language) for axis in after.weakest]
        yield text(
            "plan_measures.caps.weakest_left",
            names=listed(names, text),
            cap=stage_name(questionnaire, after.cap, text.language),
        )
    for gate in after.gates:
        yield text(
            "plan_measures.caps.gate_left",
            question=question_name(questionnaire, gate.question, text.language),
            required=gate.required,
            stage=stage_name(questionnaire, gate.stage, text.language),
        )


def _lines(kind: str, lines: Sequence[str], text: Wording) -> str:
    if not lines:
        return ""
    entries = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h4>{escape(text(f'plan_measures.caps.{kind}'))}</h4><ul>{entries}</ul>"
