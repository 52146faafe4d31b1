"""The plan of an assessment as one tab of a browser sees it: every change is saved at once.

What widgets show is compared with the plan on disk, never in callbacks, which get lost under quick
input. A plan that changed in another window is shown anew instead of being overwritten.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime
from threading import RLock
from typing import Literal

import streamlit as st

from assessment.repository import ConflictError, NotFoundError, NotSavedError
from assessment.roadmap.plan import Plan
from reports.formatting import time_of_day
from services import plans
from services.plans import Planning, planning, save
from services.results import Outcome
from views.context import local_time, now, repository, wording

Part = Literal["targets", "wishes", "follow_ups"]
"""What can be taken back step by step, each part of the plan by itself."""
EARLIER: Mapping[Part, Callable[[Planning, Plan], Plan]] = {
    "targets": plans.with_targets,
    "wishes": plans.with_wishes,
    "follow_ups": plans.with_follow_ups,
}
"""Makes the plan on disk with this part as it was in an earlier plan."""
STEPS_BACK = 50


class _Kept:
    """What a tab remembers about one plan between runs.

    `version` is that of the plan it shows, `base` the one its widgets started from. `lock` lets one
    run save at a time, as Streamlit starts the next one while the one before may still be saving.
    `before` are the plans before each change made in this tab, the latest last.
    """

    def __init__(self, version: int) -> None:
        self.lock = RLock()
        self.version = self.base = version
        self.saved: Planning | None = None
        self.saved_at: datetime | None = None
        self.before: defaultdict[Part, list[Plan]] = defaultdict(list)


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
        return f"{self.seen.found.assessment.id[:8]}-{self._kept.base}"

    def change(self, changed: Callable[[Planning], Plan], part: Part | None = None) -> bool:
        """Save the plan that `changed` makes of the one on disk; tell whether there was a change.

        A change to a `part` can be taken back.
        """
        with self._kept.lock:
            self._catch_up()
            before, plan = self.seen.plan, changed(self.seen)
            if plan == before:
                return False
            try:
                self._take(save(repository(), self.seen, plan, now()))
            except (ConflictError, NotFoundError):
                st.rerun()
            except NotSavedError:
                self.failed = True
                return False
            if part:
                self._kept.before[part] = [*self._kept.before[part], before][-STEPS_BACK:]
            return True

    def can_go_back(self, part: Part) -> bool:
        """Whether this tab has changed this part of the plan."""
        return bool(self._kept.before[part])

    def go_back(self, part: Part) -> None:
        """Take the last change of this part back; nothing where there is none."""
        with self._kept.lock:
            before = self._kept.before[part]
            if before and self.change(lambda seen: EARLIER[part](seen, before[-1])):
                before.pop()

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
        self._kept.before.clear()
        self._kept.version = self._kept.base = self.seen.stored.version
