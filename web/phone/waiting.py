"""What a phone says while there is nothing to vote on."""

from assessment.answer import AnswerKind
from assessment.questionnaire import Questionnaire
from assessment.workshop.item import Item, ItemState
from assessment.workshop.vote import Choice, ChoiceKind
from assessment.workshop.workshop import Screen, Standing
from services.workshop_seat import Seat
from texts.wording import Wording
from web.phone.choice_form import choice_name
from web.phone.shown import Shown, subject_name


def waiting_page(questionnaire: Questionnaire, seat: Seat, text: Wording) -> Shown:
    """A sentence for what is on the screen everybody looks at."""
    item = seat.workshop.on_stage
    if item is None:
        kind = _screen(seat)
        return _shown(text(f"phone.wait.{kind}.title"), [text(f"phone.wait.{kind}.text")])
    name = subject_name(questionnaire, item.subject, text)
    match item.state:
        case ItemState.DECIDED:
            sentence = _decision(questionnaire, item, text)
            return _shown(text("phone.wait.decided.title"), [sentence], name)
        case ItemState.REVEALED:
            own = _own(questionnaire, seat, item, text)
            return _shown(text("phone.wait.discussion.title"), _discussion(item, text), name, own)
        case ItemState.PARKED:
            sentence = text("phone.wait.parked.text")
            return _shown(text("phone.wait.parked.title"), [sentence], name)
        case _:
            asked = _asked(questionnaire, item, text) or name
            return _shown(text("phone.wait.next.title"), [text("phone.wait.next.text")], asked)


def _shown(title: str, sentences: list[str], subject: str = "", own: str = "") -> Shown:
    values = {"title": title, "sentences": sentences, "subject": subject, "own": own}
    return Shown("waiting.html", values)


def _screen(seat: Seat) -> str:
    if seat.workshop.standing is Standing.PREPARING:
        return "preparing"
    screen = seat.workshop.stage.screen
    return "lobby" if screen is Screen.SUBJECT else screen.value


def _discussion(item: Item, text: Wording) -> list[str]:
    sentences = [text("phone.wait.discussion.text")]
    if item.round < item.rounds:
        sentences.append(text("phone.wait.discussion.again"))
    return sentences


def _decision(questionnaire: Questionnaire, item: Item, text: Wording) -> str:
    """The common answer; it stands on the projector as well."""
    answer = item.decision.answer if item.decision else None
    if answer is None or answer.kind not in {AnswerKind.LEVEL, AnswerKind.DONT_KNOW}:
        return text("phone.wait.decided.recorded")
    choice = Choice(kind=ChoiceKind(answer.kind.value), level=answer.level)
    name = choice_name(questionnaire, choice, text)
    return text("phone.wait.decided.text", answer=name)


def _own(questionnaire: Questionnaire, seat: Seat, item: Item, text: Wording) -> str:
    """This person's vote in the round that has just been closed."""
    for entry in seat.past:
        if (entry.vote.subject, entry.vote.round) == (item.subject, item.round):
            name = choice_name(questionnaire, entry.vote.choice, text)
            return text("phone.own.now", choice=name)
    return text("phone.own.none")


def _asked(questionnaire: Questionnaire, item: Item, text: Wording) -> str:
    question = questionnaire.questions.get(item.subject)
    return question.text.in_(text.language) if question else ""
