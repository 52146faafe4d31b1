"""The three ways to answer: choose an anchor, enter a number, tick points."""

import html

import streamlit as st

from assessment.answer import Answer, AnswerKind
from assessment.entry import NumberProblem
from assessment.levels import level_of
from assessment.question import Better, Metric, Question
from assessment.questionnaire import Questionnaire
from reports.formatting import decimal
from reports.threshold_text import threshold_text
from texts.wording import Wording
from views.context import language, wording
from views.parts.plain import plain
from views.saving import Desk
from views.shown import DONT_KNOW, ENTER, NONE_TICKED, NOT_APPLICABLE, shown_number


def draw_anchors(desk: Desk, question: Question) -> None:
    """The levels by name with their anchors, then *don't know* and *does not apply*."""
    text = wording()
    beside = _beside(question, text)
    names = {level.level: level.name.in_(text.language) for level in desk.questionnaire.levels}
    labels = {
        str(level): text("questions.choice", name=_capital(names[level]), level=level)
        for level in question.anchors
    }
    labels |= {kind: text(f"questions.{kind}") for kind in beside}
    captions = [anchor.in_(text.language) for anchor in question.anchors.values()]
    options = list(labels)
    chosen = _option(desk.base(question), options)
    with st.container(key=f"beside-{len(beside)}-{question.id}"):
        st.radio(
            question.text.in_(text.language),
            options,
            index=None if chosen is None else options.index(chosen),
            format_func=lambda option: f"**{labels[option]}**",
            captions=[*captions, *beside.values()],
            label_visibility="collapsed",
            key=f"answer-{desk.key(question)}",
        )


def draw_metric(desk: Desk, question: Question) -> None:
    """A number with its unit and the published thresholds."""
    text = wording()
    metric = question.metric
    if metric is None:
        return
    choice = _draw_kind(desk, question, {ENTER: text("questions.answer_as.number")})
    base = desk.base(question)
    st.text_input(
        text("questions.number.label", unit=metric.unit.in_(text.language)),
        value=_number_text(base, metric),
        placeholder=text("questions.number.example", example=_example(metric)),
        max_chars=40,
        disabled=choice != ENTER,
        key=f"number-{desk.key(question)}",
    )
    if choice == ENTER:
        _draw_number_problem(desk, question, metric, text)
    st.html(_thresholds(desk.questionnaire, question, metric, desk.shown(question), text))


def draw_checklist(desk: Desk, question: Question) -> None:
    """Points to tick, and *none of these* as an answer of its own."""
    text = wording()
    checklist = question.checklist
    if checklist is None:
        return
    choice = _draw_kind(
        desk,
        question,
        {
            ENTER: text("questions.answer_as.ticks"),
            NONE_TICKED: text("questions.answer_as.none_ticked"),
        },
    )
    base = desk.base(question)
    ticked = base.ticked if base else ()
    for index, item in enumerate(checklist.items):
        st.checkbox(
            item.in_(text.language),
            value=index in ticked,
            disabled=choice != ENTER,
            key=f"tick-{desk.key(question)}-{index}",
        )
    _draw_ticked_level(desk, question, text)


def _beside(question: Question, text: Wording) -> dict[str, str]:
    """The answers that are no level, with what choosing them means."""
    caption = "dont_know_as_zero_caption" if question.dk_as_zero else "dont_know_caption"
    beside = {DONT_KNOW: text(f"questions.{caption}")}
    if question.not_applicable and question.not_applicable.allowed:
        hint = question.not_applicable.hint.in_(text.language)
        beside[NOT_APPLICABLE] = text("questions.not_applicable_caption", hint=hint)
    return beside


def _draw_kind(desk: Desk, question: Question, ways: dict[str, str]) -> str:
    """Answer in one of these ways, or say *don't know* or *does not apply*."""
    text = wording()
    beside = _beside(question, text)
    labels = ways | {kind: text(f"questions.{kind}") for kind in beside}
    chosen = st.segmented_control(
        text("questions.answer_as.label"),
        list(labels),
        default=_option(desk.base(question), list(labels)),
        required=True,
        format_func=lambda kind: labels[kind],
        label_visibility="collapsed",
        key=f"answer-{desk.key(question)}",
    )
    if chosen in beside:
        st.caption(beside[chosen])
    return chosen or ENTER


def _option(answer: Answer | None, options: list[str]) -> str | None:
    """The option that stands for an answer."""
    kind = answer.kind if answer else AnswerKind.OPEN
    if kind is AnswerKind.DONT_KNOW:
        return DONT_KNOW
    if kind is AnswerKind.NOT_APPLICABLE and NOT_APPLICABLE in options:
        return NOT_APPLICABLE
    if answer and kind is AnswerKind.LEVEL:
        return str(answer.level)
    if answer and kind is AnswerKind.CHECKLIST and not answer.ticked:
        return NONE_TICKED
    return ENTER if ENTER in options else None


def _draw_number_problem(desk: Desk, question: Question, metric: Metric, text: Wording) -> None:
    key = desk.key(question)
    problem = shown_number(question, key, text.language)
    if not isinstance(problem, NumberProblem):
        return
    sentence = text(
        f"questions.number.{problem}",
        typed=plain(st.session_state[f"number-{key}"]),
        example=_example(metric),
        lowest=decimal(metric.lowest, text.language),
        highest=decimal(metric.highest, text.language),
    )
    base = desk.base(question)
    kept = (
        text("questions.number.nothing_kept")
        if base is None or base.number is None
        else text("questions.number.kept", number=decimal(base.number, text.language))
    )
    st.error(f"{sentence} {kept}")


def _draw_ticked_level(desk: Desk, question: Question, text: Wording) -> None:
    shown = desk.shown(question)
    level = level_of(question, shown) if shown else None
    if shown is None or level is None or question.checklist is None:
        return
    name = desk.questionnaire.levels[level].name.in_(text.language)
    count, total = len(shown.ticked), len(question.checklist.items)
    st.caption(text("questions.ticked_level", count=count, all=total, level=name))


def _thresholds(
    questionnaire: Questionnaire,
    question: Question,
    metric: Metric,
    shown: Answer | None,
    text: Wording,
) -> str:
    """The levels with their thresholds as a list; the level reached stands out."""
    reached = level_of(question, shown) if shown else None
    rows = "".join(
        f'<li class="{"reached" if level.level == reached else ""}">'
        f"<b>{html.escape(_capital(level.name.in_(text.language)))}</b>"
        f"<span>{html.escape(threshold_text(metric, level.level, text))}</span>"
        f"<span>{html.escape(question.anchors[level.level].in_(text.language))}</span></li>"
        for level in questionnaire.levels
    )
    title = html.escape(wording()("questions.rated"))
    return f'<p class="rated">{title}</p><ul class="thresholds">{rows}</ul>'


def _number_text(answer: Answer | None, metric: Metric) -> str:
    if answer is None or answer.number is None:
        return ""
    return decimal(answer.number, language(), metric.decimals)


def _example(metric: Metric) -> str:
    middle = sorted(metric.thresholds.values())[len(metric.thresholds) // 2]
    example = middle + 0.5 if metric.decimals and metric.better is Better.LOWER else middle
    return decimal(example, language(), metric.decimals)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
