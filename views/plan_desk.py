"""The plan of an assessment as one tab of a browser sees it: every change is saved at once.

What widgets show is compared with the plan on disk, never in callbacks, which get lost under quick
input. A plan that changed in another window is shown anew instead of being overwritten.
"""

from collections.abc import Callable
from datetime import datetime
from threading import RLock

import streamlit as st

from assessment.repository import ConflictError, NotFoundError, NotSavedError
from assessment.roadmap.plan import FollowUp, Plan
from assessment.roadmap.targets import Targets
from reports.formatting import time_of_day
from services.plans import Planning, planning, save
from services.results import Outcome
from views.context import local_time, now, repository, wording


class _Kept:
    """What a tab remembers about one plan between runs.

    `version` is that of the plan it shows, `base` the one its widgets started from; `restarts`
    counts how often they started afresh without a new version. `lock` lets one run save at a time,
    as Streamlit starts the next one while the one before may still be saving.
    """

    def __init__(self, version: int) -> None:
        self.lock = RLock()
        self.version = self.base = version
        self.restarts = 0
        self.saved: Planning | None = None
        self.saved_at: datetime | None = None
        self.targets_before: list[Targets | None] = []
        self.follow_ups_before: list[tuple[str, FollowUp | None]] = []


class PlanDesk:
    """The plan on disk at the start of the run (`seen`), and the way to change it."""

    def __init__(self, found: Outcome) -> None:
        self.seen: Planning = planning(repository(), found, local_time(now()).date())
        self.failed = False
        version = self.seen.stored.version
        name = f"plan-desk-{found.assessment.id}"
        self._kept: _Kept = st.session_state.setdefault(name, _Kept(version))
        with self._kept.lock:
            self._catch_up()
            if self.seen.stored.version != self._kept.version:
                self._start_afresh()
                st.toast(wording()("problems.changed_elsewhere"), icon=":material/sync:")

    @property
    def key(self) -> str:
        """Suffix of the widget keys; a new one makes the widgets start from the plan on disk.

        After a restart of the server it drops what a browser still holds of an older plan.
        """
        kept = self._kept
        return f"{self.seen.found.assessment.id[:8]}-{kept.base}-{kept.restarts}"

    def change(self, changed: Callable[[Planning], Plan], *, afresh: bool = False) -> bool:
        """Save the plan that `changed` makes of the one on disk; tell whether there was a change.

        With `afresh` the widgets start from the new plan: for changes made by a button that move
        what other widgets show. Call it before those are drawn, or `st.rerun()` when it is True.
        """
        with self._kept.lock:
            self._catch_up()
            plan = changed(self.seen)
            if plan == self.seen.plan:
                return False
            try:
                self._take(save(repository(), self.seen, plan, now()))
            except (ConflictError, NotFoundError):
                st.rerun()
            except NotSavedError:
                self.failed = True
                return False
            if afresh:
                self._start_afresh()
            return True

    @property
    def targets_before(self) -> list[Targets | None]:
        """The targets as they were before each change made in this tab, the latest last."""
        return self._kept.targets_before

    @property
    def follow_ups_before(self) -> list[tuple[str, FollowUp | None]]:
        """A measure and its follow-up before each change made in this tab, the latest last."""
        return self._kept.follow_ups_before

    def draw_saved(self) -> None:
        """The quiet proof that the last change is on disk, or the clear word that it is not."""
        text = wording()
        if self.failed:
            st.error(text("problems.not_saved"), icon=":material/error:")
        elif self._kept.saved_at:
            time = time_of_day(local_time(self._kept.saved_at), text.language)
            st.caption(f":material/check: {text('common.saved_at', time=time)}")

    def _catch_up(self) -> None:
        """Take over what another run of this tab has saved since this run read the disk."""
        saved = self._kept.saved
        if saved and saved.stored.version > self.seen.stored.version:
            self.seen = saved

    def _take(self, saved: Planning) -> None:
        self.seen = self._kept.saved = saved
        self._kept.version = saved.stored.version
        self._kept.saved_at = now()

    def _start_afresh(self) -> None:
        kept = self._kept
        version = self.seen.stored.version
        if version != kept.version:
            kept.targets_before.clear()
            kept.follow_ups_before.clear()
        kept.restarts = kept.restarts + 1 if kept.base == version else 0
        kept.version = kept.base = version
