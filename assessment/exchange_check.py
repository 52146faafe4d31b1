"""Whether the parts of a well-formed file fit together."""

from collections.abc import Collection, Iterator

from assessment.answer_fit import fits
from assessment.content_hash import content_hash
from assessment.edition_parts import content_problems
from assessment.exchange import Exchange
from assessment.exchange_fault import Fault, Reason, no_such, shown
from assessment.exchange_plan import plan_faults
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
    yield from no_such("depth", [exchange.depth], [entry.id for entry in edition.depths])
    yield from no_such("profile / industry", [profile.industry], industries)
    yield from no_such("profile / key_phases", profile.key_phases, phases)
    yield from no_such("multipliers", exchange.multipliers, [axis.id for axis in edition.axes])
    position = [] if exchange.position is None else [exchange.position]
    yield from no_such("position", position, edition.questions)
    for name, listed in (("key_phases", profile.key_phases), ("channels", profile.channels)):
        if len(set(listed)) < len(listed):
            yield Fault(Reason.UNFIT, f"profile / {name}", {"value": shown(", ".join(listed))})
    yield from _answer_faults(exchange)
    if exchange.workshop is not None:
        yield from workshop_faults(edition, exchange.workshop)
    if exchange.plan is not None:
        yield from plan_faults(edition, exchange.plan)


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
