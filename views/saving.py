"""Answers are saved by comparing what is shown with what is stored, after drawing.

Callbacks get lost under quick input, so no answer is ever saved in one.
"""

from enum import Enum, auto
from threading import RLock

import streamlit as st

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.reconcile import Merge, reconciled
from assessment.records import StoredAnswer
from assessment.repository import ConflictError, NotFoundError, NotSavedError
from services.answers import bounded, save_answer
from services.editions import edition_of
from views.context import language, now, repository
from views.shown import shown_answer

_DRAWN = "drawn"
"""Session key: assessment and questions whose widgets the last run drew."""

_FIRST_RUN = "revision-first-run"
"""Session key: this run has already drawn the hidden field of the revision."""


class Saving(Enum):
    """What became of the answer a card shows."""

    OPEN = auto()
    SAVED = auto()
    FAILED = auto()
    CONFLICT = auto()


class _Kept:
    """What a tab remembers about one assessment between runs.

    `rounds` counts how often a card was redrawn from the disk; `checked` holds the cards that
    have been compared after the browser came back with an old page (`stale`).

    When somebody taps quickly, Streamlit starts the next run while the one before is still
    saving. `lock` lets one card be settled at a time, `saved` tells a run what the other has
    saved since it read the disk, and `settled_by` keeps an older run from undoing a newer one.
    """

    def __init__(self) -> None:
        self.lock = RLock()
        self.runs = 0
        self.saved: dict[str, StoredAnswer] = {}
        self.settled_by: dict[str, int] = {}
        self.bases: dict[str, Answer | None] = {}
        self.rounds: dict[str, int] = {}
        self.begun = False
        self.stale = False
        self.checked: set[str] = set()


class Desk:
    """The answers of one assessment as this tab sees them.

    `stored` is what is on disk at the start of the run. A base is what a card started from, or
    last saved; it tells an edit made here from one made in another window.
    """

    def __init__(self, assessment_id: str, questionnaire: Questionnaire) -> None:
        self.assessment_id = assessment_id
        self.questionnaire = questionnaire
        self.stored: dict[str, StoredAnswer] = dict(repository().answers(assessment_id))
        self.adopted = False
        kept = st.session_state.setdefault(f"desk-{assessment_id}", _Kept())
        self._bases: dict[str, Answer | None] = kept.bases
        self._rounds: dict[str, int] = kept.rounds
        self._kept: _Kept = kept
        with kept.lock:
            kept.runs += 1
            self._run = kept.runs

    @property
    def revision(self) -> int:
        """Grows with every answer saved by anybody."""
        return sum(stored.version for stored in self.stored.values())

    def begin(self, browser_revision: str) -> None:
        """Take over what the browser already shows when its session is new to the server.

        If nobody saved anything since the browser last drew the page, what differs from the
        disk was tapped just now. Otherwise each difference is a conflict for the person to solve.
        """
        if not self._kept.begun:
            self._kept.begun = True
            self._kept.stale = browser_revision != str(self.revision)

    def key(self, question: Question) -> str:
        """Suffix of the widget keys of a card; a new one makes its widgets start afresh."""
        return f"{question.id}-{self.assessment_id[:8]}-{self._rounds.get(question.id, 0)}"

    def base(self, question: Question) -> Answer | None:
        """What the card started from."""
        if question.id not in self._bases:
            self._bases[question.id] = self._on_disk(question.id)
        return self._bases[question.id]

    def settle(self, question: Question) -> Saving:
        """Compare what the card of this question shows with base and disk; save an edit."""
        with self._kept.lock:
            self._catch_up(question.id)
            if self._kept.settled_by.get(question.id, 0) <= self._run:
                self._kept.settled_by[question.id] = self._run
                outcome = self._settle(question)
                if outcome is not None:
                    return outcome
        return Saving.SAVED if question.id in self.stored else Saving.OPEN

    def _settle(self, question: Question) -> Saving | None:
        """None if there was nothing to save."""
        base = self.base(question)
        shown = self.shown(question)
        stored = self._on_disk(question.id)
        if self._kept.stale and question.id not in self._kept.checked:
            self._kept.checked.add(question.id)
            if shown != stored:
                self._bases[question.id] = base = None if stored else Answer(question=question.id)
        match reconciled(base, shown, stored):
            case Merge.SAVE if shown is not None:
                return self.save(question, shown)
            case Merge.ADOPT:
                self.take_stored(question, redraw=shown != stored)
            case Merge.CONFLICT:
                return Saving.CONFLICT
        return None

    def _catch_up(self, question_id: str) -> None:
        """Take over what another run of this tab has saved since this run read the disk."""
        stored, saved = self.stored.get(question_id), self._kept.saved.get(question_id)
        if saved and (stored is None or saved.version > stored.version):
            self.stored[question_id] = saved

    def save(self, question: Question, answer: Answer) -> Saving:
        """Store the answer over the version on disk that this run has read."""
        before = self.stored.get(question.id)
        try:
            saved = save_answer(
                repository(),
                self.questionnaire,
                self.assessment_id,
                answer,
                before.version if before else 0,
                now(),
            )
        except ConflictError as newer:
            if isinstance(newer.stored, StoredAnswer):
                self.stored[question.id] = newer.stored
            return Saving.CONFLICT
        except NotSavedError:
            return Saving.FAILED
        self.stored[question.id] = self._kept.saved[question.id] = saved
        self._bases[question.id] = answer
        return Saving.SAVED

    def take_stored(self, question: Question, *, redraw: bool = True) -> None:
        """Make the stored answer the base; with `redraw` the widgets start afresh from it."""
        self._bases[question.id] = self._on_disk(question.id)
        if redraw:
            self._rounds[question.id] = self._rounds.get(question.id, 0) + 1
            self.adopted = True

    def clear(self, question: Question) -> None:
        """Take an answer back; its note stays."""
        shown = self.shown(question)
        emptied = Answer(question=question.id, note=shown.note if shown else "")
        if self.save(question, emptied) is Saving.SAVED:
            self.take_stored(question)

    def shown(self, question: Question) -> Answer | None:
        """What the widgets of this question's card hold, as it would be stored; None if blank."""
        base = self._bases.get(question.id)
        answer = bounded(shown_answer(question, self.key(question), base, language()))
        return None if base is None and _blank(answer) else answer

    def _on_disk(self, question_id: str) -> Answer | None:
        stored = self.stored.get(question_id)
        return stored.answer if stored else None


def remember_drawn(assessment_id: str, questions: list[Question]) -> None:
    """Note which cards this run drew, for `save_left_behind`."""
    st.session_state[_DRAWN] = (assessment_id, [question.id for question in questions])


def save_left_behind(page: str) -> None:
    """Save, before anything is drawn, what the last page's cards hold by now.

    A run can be dropped at any moment when more is tapped, or a page link is clicked right after
    typing. The earlier an answer is saved, the fewer runs are dropped before they have done it.
    """
    if _DRAWN not in st.session_state:
        return
    assessment_id, question_ids = st.session_state[_DRAWN]
    try:
        questionnaire = edition_of(repository(), repository().assessment(assessment_id))
        desk = Desk(assessment_id, questionnaire)
    except NotFoundError:
        st.session_state.pop(_DRAWN, None)
        return
    desk.begin(str(desk.revision))
    for question_id in question_ids:
        desk.settle(questionnaire.questions[question_id])
    if page != "questions":
        st.session_state.pop(_DRAWN, None)


def _blank(answer: Answer) -> bool:
    return answer.kind is AnswerKind.OPEN and not answer.note and answer.evidence is Evidence.E0


def browser_revision(desk: Desk) -> str:
    """The revision the browser last drew, even if this session has never seen that browser.

    A hidden field carries it: after a restart of the server the browser sends it along.
    """
    key = _revision_key(desk)
    revision = str(desk.revision)
    if key in st.session_state:
        return revision
    with st.container(key="revision"):
        sent: str = st.text_input(key, value=revision, key=key, label_visibility="collapsed")
    st.session_state[_FIRST_RUN] = True
    return sent


def keep_browser_revision(desk: Desk) -> None:
    """Give the browser the revision this run ends with."""
    if st.session_state.pop(_FIRST_RUN, False):
        return
    key = _revision_key(desk)
    st.session_state[key] = str(desk.revision)
    with st.container(key="revision"):
        st.text_input(key, key=key, label_visibility="collapsed")


def _revision_key(desk: Desk) -> str:
    return f"revision-{desk.assessment_id}"
