"""A facilitator's tab on a real workshop, and the phones of the people in the room."""

from collections.abc import Sequence

from assessment.workshop.item import ItemState
from assessment.workshop.workshop import Workshop
from services import workshop_steps, workshops
from services.editions import current_edition
from services.workshops import suggested_settings
from storage.repository import SqlRepository
from tests.services.rooms import Phone, joined, rate
from tests.views.tab import Tab
from views.context import now

FIRST, SECOND, THIRD = "B1-01", "B1-02", "B2-01"
ASKED = (FIRST, SECOND, THIRD)


def opened(disk: SqlRepository, assessment: str, **settings: object) -> Workshop:
    """A workshop on three questions that has just been opened."""
    edition, found = current_edition(), disk.assessment(assessment)
    chosen = suggested_settings(edition, found).model_copy(update={"questions": ASKED} | settings)
    return workshops.open_workshop(disk, edition, found, chosen, "w1", now())


def rated(
    disk: SqlRepository, assessment: str, people: int = 4, **settings: object
) -> tuple[Workshop, list[Phone]]:
    """Rated in advance: divided on the first question, agreed on the others."""
    workshop = opened(disk, assessment, **settings)
    phones = joined(disk, workshop, *["leadership"] * people)
    for question, said in ((FIRST, [0, 1, 4, 4]), (SECOND, [2] * 4), (THIRD, [3] * 4)):
        rate(phones, question, said[:people])
    return workshop, phones


def begun(
    disk: SqlRepository, assessment: str, *queue: str, people: int = 4
) -> tuple[Workshop, list[Phone]]:
    """A discussion in which nobody has rated in advance."""
    workshop = opened(disk, assessment, advance=False)
    phones = joined(disk, workshop, *[None] * people)
    return workshop_steps.begin(disk, workshop, queue or ASKED, now()), phones


def on_stage(disk: SqlRepository, subject: str) -> Workshop:
    """Bring an item on stage from another console."""
    return workshop_steps.call(disk, disk.workshop("w1"), subject, now())


def revealed(disk: SqlRepository, subject: str, phones: Sequence[Phone], *said: int) -> Workshop:
    """Take a round of votes on an item and reveal them."""
    workshop_steps.open_vote(disk, on_stage(disk, subject), now())
    for phone, level in zip(phones, said, strict=False):
        phone.tap(level)
    return workshop_steps.reveal(disk, disk.workshop("w1"), now())


def state(disk: SqlRepository, subject: str) -> ItemState:
    return disk.workshop("w1").items[subject].state


def console(assessment: str) -> Tab:
    return Tab().open("workshop", assessment)


def press(tab: Tab, key: str, *more: str) -> Tab:
    """Press a button and confirm in the window it opens.

    AppTest redraws the whole page for a press in a window, so the button is pressed once more in
    the same run, as the window would otherwise be gone.
    """
    tab.app.button(key=key).click()
    tab.run()
    for confirmed in more:
        tab.app.button(key=confirmed).click()
        tab.app.button(key=key).click()
        tab.run()
    return tab
