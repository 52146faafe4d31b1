"""Opening a workshop, letting people in, and shutting the door again."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from assessment.entry import line
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.scope import scope
from assessment.workshop import steps
from assessment.workshop.choices import subjects
from assessment.workshop.item import Item
from assessment.workshop.repository import LobbyClosedError
from assessment.workshop.settings import GROUPS, PARTICIPANT_LIMIT, Settings
from assessment.workshop.vote import PSEUDONYM_LIMIT, Participant
from assessment.workshop.workshop import Stage, Workshop
from services.answers import save_profile

CODE_LENGTH = 8
CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0, 1, I, L and O, which people mistake for each other."""
LINK_BYTES = 16
OPEN_DAYS = timedelta(days=30)
"""How long a lobby stays open if nobody closes it: people rate up to ten days in advance."""
WORKSHOP_DEPTH = "core"


def suggested_settings(questionnaire: Questionnaire, assessment: Assessment) -> Settings:
    """Core questions, or those of the assessment's own depth if that goes further."""
    depths = [entry.id for entry in questionnaire.depths]
    wanted = WORKSHOP_DEPTH if WORKSHOP_DEPTH in depths else depths[0]
    depth = max(wanted, assessment.depth, key=depths.index)
    asked = scope(questionnaire, assessment.profile, depth).asked
    return Settings(depth=depth, questions=asked)


def open_workshop(  # noqa: PLR0913, PLR0917 - what to open, where, under which id and when
    repository: Repository,
    questionnaire: Questionnaire,
    assessment: Assessment,
    settings: Settings,
    workshop_id: str,
    now: datetime,
) -> Workshop:
    """Create the workshop with its lobby open, and have the assessment ask as deep.

    Opening twice, by a double click or by two facilitators, finds the first one. Questions that
    the profile has ruled out by now are left out; ValueError if none is left. ConflictError if
    somebody changes the profile at this very moment: nothing is opened then.
    """
    profile = _deepened(repository, questionnaire, assessment.id, settings.depth, now).profile
    asked = scope(questionnaire, profile, settings.depth).asked
    chosen = tuple(question for question in asked if question in settings.questions)
    workshop = Workshop(
        id=workshop_id,
        assessment_id=assessment.id,
        settings=Settings(**dict(settings) | {"questions": chosen}),
        code=new_code(),
        link=secrets.token_urlsafe(LINK_BYTES),
        expires_at=now + OPEN_DAYS,
        advance_open=settings.advance,
        items={name: Item(subject=name) for name in subjects(questionnaire, chosen)},
        stage=Stage(since=now),
        created_at=now,
        changed_at=now,
    )
    try:
        repository.add_workshop(workshop)
    except ConflictError as conflict:
        first = conflict.stored
        if isinstance(first, Workshop) and first.assessment_id == assessment.id:
            return first
        raise
    return workshop


def open_lobby(repository: Repository, seen: Workshop, now: datetime) -> Workshop:
    """Let people in again, with a new code and a new link; a lobby that is open stays as it is."""
    if seen.lobby_open and now < seen.expires_at:
        return seen
    link = secrets.token_urlsafe(LINK_BYTES)
    opened = steps.lobby_opened(seen, new_code(), link, now + OPEN_DAYS)
    return repository.save_workshop(opened.model_copy(update={"changed_at": now}), seen.version)


def close_lobby(repository: Repository, seen: Workshop, now: datetime) -> Workshop:
    """Let nobody in any more; code and link are dead from now on."""
    closed = steps.lobby_closed(seen).model_copy(update={"changed_at": now})
    return repository.save_workshop(closed, seen.version)


def entered(repository: Repository, now: datetime, *, code: str = "", link: str = "") -> Workshop:
    """The workshop behind a code as people type it, or behind a link.

    LobbyClosedError for everything that leads nowhere, so that nobody can tell an unknown code
    from one that has been closed or has expired.
    """
    try:
        found = repository.workshop_behind(code=normal_code(code), link=link)
    except NotFoundError:
        raise LobbyClosedError from None
    if found.expires_at <= now:
        raise LobbyClosedError
    return found


def join(  # noqa: PLR0913 - who joins what as whom, and when
    repository: Repository,
    workshop: Workshop,
    *,
    secret: str,
    name: str = "",
    group: str | None = None,
    now: datetime,
) -> Participant:
    """Take a seat. The same secret again finds the seat it already has.

    A name is kept only where the workshop is named, a group only if it is one of the workshop's.
    NotFoundError for the secret of somebody shut out, or of a seat in another workshop.
    """
    try:
        known = repository.participant(hashed(secret))
    except NotFoundError:
        newcomer = _newcomer(workshop, secret, name, group, now)
        return repository.add_participant(newcomer, PARTICIPANT_LIMIT)
    if known.workshop_id != workshop.id or known.removed_at is not None:
        raise NotFoundError
    return known


def seated(repository: Repository, secret: str) -> Participant:
    """Whoever holds this secret; NotFoundError for strangers and people shut out."""
    found = repository.participant(hashed(secret))
    if found.removed_at is not None:
        raise NotFoundError
    return found


def remove(repository: Repository, workshop: Workshop, participant_id: str, now: datetime) -> None:
    """Shut a person out of the workshop."""
    repository.remove_participant(workshop.id, participant_id, now)


def new_secret() -> str:
    """What a phone keeps to be known again: 128 random bits."""
    return secrets.token_urlsafe(LINK_BYTES)


def new_code() -> str:
    """Eight signs that nobody mistakes for each other."""
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


def normal_code(typed: str) -> str:
    """The code as it is stored: capitals, without blanks and hyphens; empty if it cannot be one."""
    signs = "".join(sign for sign in typed[:64].upper() if sign not in " -–\u00a0\t")
    is_code = len(signs) == CODE_LENGTH and set(signs) <= set(CODE_SIGNS)
    return signs if is_code else ""


def hashed(secret: str) -> str:
    """What is stored of a secret, so that a copy of the data lets nobody in."""
    return sha256(secret.encode(errors="surrogatepass")).hexdigest()


def _newcomer(
    workshop: Workshop, secret: str, name: str, group: str | None, now: datetime
) -> Participant:
    settings = workshop.settings
    return Participant(
        id=hashed(secret)[:32],
        workshop_id=workshop.id,
        secret=hashed(secret),
        seat=1,
        name=line(name, PSEUDONYM_LIMIT) if settings.named else "",
        group=group if group in GROUPS[settings.grouping] else None,
        joined_at=now,
    )


def _deepened(
    repository: Repository,
    questionnaire: Questionnaire,
    assessment_id: str,
    depth: str,
    now: datetime,
) -> Assessment:
    """The assessment as it is now, asking at least as deep."""
    assessment = repository.assessment(assessment_id)
    depths = [entry.id for entry in questionnaire.depths]
    if depths.index(depth) <= depths.index(assessment.depth):
        return assessment
    return save_profile(repository, questionnaire, assessment, assessment.profile, now, depth=depth)
