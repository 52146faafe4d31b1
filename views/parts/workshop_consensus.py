"""The common answer: proposed by the vote, entered by the facilitator, recorded in one step."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, AnswerKind, Evidence
from assessment.entry import line
from assessment.question import Question
from assessment.workshop.item import OWNER_LIMIT, Task
from assessment.workshop.record import Tally
from assessment.workshop.steps import ReasonMissingError
from assessment.workshop.workshop import Workshop
from reports.names import level_name, sentence_case
from services.results import Outcome
from services.workshop_decisions import Agreed, decide
from texts.wording import Wording
from views.context import date_format, local_time, now, repository, wording
from views.parts.workshop_step import step_button, take

TASK_DAYS = timedelta(days=14)
"""When a task is due unless somebody says otherwise."""


def draw_consensus(
    found: Outcome, workshop: Workshop, question: Question, tally: Tally | None, *, primary: bool
) -> None:
    """The form. What is typed stays in this tab until it is recorded, whatever is drawn meanwhile.

    `primary` makes recording the next sensible step.
    """
    text = wording()
    proposed = tally.agreement.median if tally else None
    with st.container(key="consensus"):
        st.subheader(text("console.consensus.title"), anchor=False)
        choice = _draw_choice(found, workshop, question, proposed, text)
        reason = _draw_reason(question, choice, proposed, text)
        task = _draw_task(question, text) if choice == AnswerKind.DONT_KNOW else None
        evidence = _draw_evidence(found, question, choice, text)
        note, dissent = _draw_notes(found, question, text)
        pressed = step_button(
            text("console.consensus.record"),
            f"record-{question.id}-{workshop.items[question.id].round}",
            primary=primary,
            icon=":material/check:",
            shortcut="Alt+Enter" if primary else "Alt+K",
        )
        if not pressed:
            return
        if choice == AnswerKind.DONT_KNOW and task is None:
            st.error(text("console.consensus.task_missing"))
            return
        agreed = Agreed(
            AnswerKind(choice) if choice in BESIDE else AnswerKind.LEVEL,
            level=None if choice in BESIDE else int(choice),
            evidence=evidence,
            note=note,
            reason=reason,
            dissent=dissent,
            task=task,
        )
        _record(found, workshop, question, agreed, text)


BESIDE = (AnswerKind.DONT_KNOW.value, AnswerKind.NOT_APPLICABLE.value)
"""Common answers that are no level."""


def _record(
    found: Outcome, workshop: Workshop, question: Question, agreed: Agreed, text: Wording
) -> None:
    try:
        take(
            lambda: decide(repository(), found.questionnaire, workshop, question.id, agreed, now())
        )
    except ReasonMissingError:
        st.error(text("console.consensus.reason_missing"))


def _draw_choice(
    found: Outcome, workshop: Workshop, question: Question, proposed: int | None, text: Wording
) -> str:
    labels = _choices(found, question, text)
    options = list(labels)
    start = str(proposed) if proposed is not None else AnswerKind.DONT_KNOW.value
    chosen: str | None = st.radio(
        text("console.consensus.level"),
        options,
        index=options.index(start),
        format_func=lambda option: labels[option],
        horizontal=True,
        key=f"agreed-{question.id}-{workshop.items[question.id].round}",
        persist_state="session",
    )
    if proposed is not None and chosen == start:
        st.caption(text("console.consensus.proposed"))
    return chosen if chosen and chosen in labels else start


def _choices(found: Outcome, question: Question, text: Wording) -> Mapping[str, str]:
    names = {
        str(level): f"{level} · "
        + sentence_case(level_name(found.questionnaire, level, text.language))
        for level in question.anchors
    }
    names[AnswerKind.DONT_KNOW.value] = text("questions.dont_know")
    if question.not_applicable and question.not_applicable.allowed:
        names[AnswerKind.NOT_APPLICABLE.value] = text("questions.not_applicable")
    return names


def _draw_reason(question: Question, choice: str, proposed: int | None, text: Wording) -> str:
    """Asked for where the answer is not the proposed one, and where the question does not apply."""
    differs = proposed is not None and choice != str(proposed)
    excluded = choice == AnswerKind.NOT_APPLICABLE
    if not (differs or excluded):
        return ""
    key = "excluded" if excluded else "differs"
    hint = question.not_applicable.hint.in_(text.language) if question.not_applicable else ""
    typed = st.text_input(
        text(f"console.consensus.reason.{key}"),
        max_chars=REASON_LIMIT,
        placeholder=hint if excluded else "",
        key=f"reason-agreed-{question.id}",
        persist_state="session",
    )
    return (typed or "").strip()


def _draw_task(question: Question, text: Wording) -> Task | None:
    """Who finds out by when; None until both are given."""
    who, when = st.columns([2, 1])
    owner = who.text_input(
        text("console.consensus.owner"),
        max_chars=OWNER_LIMIT,
        key=f"owner-{question.id}",
        persist_state="session",
    )
    today = local_time(now()).date()
    due = when.date_input(
        text("console.consensus.due"),
        today + TASK_DAYS,
        format=date_format(),
        key=f"due-{question.id}",
        persist_state="session",
    )
    name = line(owner or "", OWNER_LIMIT)
    return Task(owner=name, due=due) if name and isinstance(due, date) else None


def _draw_evidence(found: Outcome, question: Question, choice: str, text: Wording) -> Evidence:
    """What people could show. From the last level but one on it is asked for in so many words."""
    if choice in BESIDE:
        return Evidence.E0
    before = found.answers.get(question.id)
    chosen = st.segmented_control(
        text("questions.evidence.label"),
        [grade.value for grade in Evidence],
        default=before.evidence.value if before else Evidence.E0.value,
        required=True,
        format_func=lambda grade: text(f"questions.evidence.{grade}"),
        key=f"evidence-agreed-{question.id}",
        persist_state="session",
    )
    wanted = int(choice) >= found.questionnaire.highest_level - 1
    if wanted and chosen == Evidence.E0:
        hint = question.evidence.in_(text.language)
        st.caption(f":material/fact_check: {text('questions.evidence_wanted', hint=hint)}")
    return Evidence(chosen) if chosen in set(Evidence) else Evidence.E0


def _draw_notes(found: Outcome, question: Question, text: Wording) -> tuple[str, str]:
    before = found.answers.get(question.id)
    left, right = st.columns(2)
    note = left.text_area(
        text("questions.note.label"),
        value=before.note if before else "",
        height=90,
        key=f"note-agreed-{question.id}",
        persist_state="session",
    )
    dissent = right.text_area(
        text("console.consensus.dissent"),
        placeholder=text("console.consensus.dissent_example"),
        height=90,
        key=f"dissent-{question.id}",
        persist_state="session",
    )
    return (note or "")[:NOTE_LIMIT], (dissent or "")[:NOTE_LIMIT]
