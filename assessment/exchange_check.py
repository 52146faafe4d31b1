"""Whether the parts of a well-formed file fit together."""

from collections.abc import Collection, Iterable, Iterator

from assessment.answer_fit import fits
from assessment.content_hash import content_hash
from assessment.edition_parts import content_problems
from assessment.exchange import Exchange
from assessment.exchange_fault import Fault, Reason, shown
from assessment.exchange_workshop import workshop_faults
from assessment.profile import Profile


def check_exchange(exchange: Exchange, known_editions: Collection[str] = ()) -> list[Fault]:
    """Everything that keeps the assessment from being used.

    An edition whose content hash is known here needs no further look. The rest waits until the
    edition is right.
    """
    return list(_edition_faults(exchange, known_editions)) or list(_content_faults(exchange))


def _edition_faults(exchange: Exchange, known_editions: Collection[str]) -> Iterator[Fault]:
    questionnaire = exchange.questionnaire
    is_whole = content_hash(questionnaire) == exchange.content_hash
    if not is_whole or questionnaire.edition != exchange.edition or questionnaire.content_hash:
        yield Fault(Reason.EDITION_CHANGED)
    elif exchange.content_hash not in known_editions:
        for problem in content_problems(questionnaire):
            yield Fault(Reason.EDITION_BROKEN, values={"problem": problem.message})


def _content_faults(exchange: Exchange) -> Iterator[Fault]:
    edition, profile = exchange.questionnaire, exchange.profile
    industries = [Profile().industry, *(entry.id for entry in edition.weighting.industries)]
    phases = [entry.id for entry in edition.phases]
    yield from _unknown("depth", [exchange.depth], [entry.id for entry in edition.depths])
    yield from _unknown("profile / industry", [profile.industry], industries)
    yield from _unknown("profile / key_phases", profile.key_phases, phases)
    yield from _unknown("multipliers", exchange.multipliers, [axis.id for axis in edition.axes])
    position = [] if exchange.position is None else [exchange.position]
    yield from _unknown("position", position, edition.questions)
    for name, listed in (("key_phases", profile.key_phases), ("channels", profile.channels)):
        if len(set(listed)) < len(listed):
            yield Fault(Reason.UNFIT, f"profile / {name}", {"value": shown(", ".join(listed))})
    yield from _answer_faults(exchange)
    if exchange.workshop is not None:
        yield from workshop_faults(edition, exchange.workshop)


def _unknown(place: str, names: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    for name in names:
        if name not in known:
            yield Fault(Reason.NO_SUCH, place, {"name": shown(name)})


def _answer_faults(exchange: Exchange) -> Iterator[Fault]:
    questions = exchange.questionnaire.questions
    answered: set[str] = set()
    for answer in exchange.answers:
        name = shown(answer.question)
        question = questions.get(answer.question)
        if question is None:
            yield Fault(Reason.NO_SUCH, "answers", {"name": name})
        elif answer.question in answered:
            yield Fault(Reason.ANSWERED_TWICE, f"answers / {name}")
        elif not fits(question, answer):
            yield Fault(Reason.ANSWER_UNFIT, f"answers / {name}")
        answered.add(answer.question)
