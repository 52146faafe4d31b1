"""What is asked of the database about workshops; as in `statements`, for one organisation."""

from sqlalchemy import and_, bindparam, delete, func, or_, select, update

from storage.statements import (
    DOOMED_ASSESSMENTS,
    EXPECTED,
    KEY,
    has_key,
    in_live_assessment,
    owned,
)
from storage.tables import participant, vote, workshop

_LIVE = in_live_assessment(workshop)
_RUNNING = workshop.c.signed_off == 0

_LIVE_WORKSHOPS = select(workshop.c.document).where(owned(workshop), _LIVE)
WORKSHOP = _LIVE_WORKSHOPS.where(workshop.c.id == KEY)
WORKSHOP_ID = select(workshop.c.id).where(has_key(workshop), _LIVE)
UNCHANGED_WORKSHOP = WORKSHOP.with_for_update(read=True)
"""Several may hold it at a time; until they are done nobody can change it."""
LOCKED_WORKSHOP = WORKSHOP.with_for_update(key_share=True)
"""One at a time."""
NEWEST_WORKSHOP = (
    _LIVE_WORKSHOPS.where(workshop.c.assessment_id == KEY)
    .order_by(workshop.c.created_at.desc(), workshop.c.id.desc())
    .limit(1)
)
WORKSHOP_BEHIND_CODE = _LIVE_WORKSHOPS.where(workshop.c.code == KEY)
WORKSHOP_BEHIND_LINK = _LIVE_WORKSHOPS.where(workshop.c.link == KEY)
RUNNING_WORKSHOPS = _LIVE_WORKSHOPS.where(_RUNNING).order_by(workshop.c.created_at, workshop.c.id)
IN_THE_WAY = select(workshop.c.document).where(
    owned(workshop),
    or_(
        workshop.c.id == KEY,
        workshop.c.code == bindparam("code"),
        workshop.c.link == bindparam("link"),
        and_(workshop.c.assessment_id == bindparam("assessment"), _RUNNING),
    ),
)
"""Why a new workshop cannot be added."""
UPDATE_WORKSHOP = (
    update(workshop)
    .where(
        has_key(workshop),
        workshop.c.assessment_id == bindparam("assessment"),
        workshop.c.version == EXPECTED,
        _LIVE,
    )
    .returning(workshop.c.version)
)

_OF_WORKSHOP = and_(
    participant.c.organisation_id == workshop.c.organisation_id,
    participant.c.workshop_id == workshop.c.id,
)
PULSE = (
    select(
        workshop.c.version,
        (func.count(participant.c.id) + func.count(participant.c.removed_at)).label("moves"),
        func.coalesce(func.sum(participant.c.taps), 0).label("taps"),
    )
    .select_from(workshop.outerjoin(participant, _OF_WORKSHOP))
    .where(has_key(workshop), _LIVE)
    .group_by(workshop.c.organisation_id, workshop.c.id)
)
"""Reads a row per person and none of the votes: screens ask several times a second."""

PARTICIPANT_COLUMNS = [
    column for column in participant.c if column.name not in {"organisation_id", "taps"}
]
PARTICIPANTS = (
    select(*PARTICIPANT_COLUMNS)
    .where(owned(participant), participant.c.workshop_id == KEY)
    .order_by(participant.c.seat)
)
_LIVE_PARTICIPANT = (
    select(*PARTICIPANT_COLUMNS).join(workshop, _OF_WORKSHOP).where(owned(participant), _LIVE)
)
PARTICIPANT = _LIVE_PARTICIPANT.where(participant.c.id == KEY)
PARTICIPANT_IN = PARTICIPANT.where(participant.c.workshop_id == bindparam("workshop"))
PARTICIPANT_BEHIND_SECRET = _LIVE_PARTICIPANT.where(participant.c.secret == KEY, _RUNNING)
ATTENDANCE = select(
    func.coalesce(func.max(participant.c.seat), 0).label("last_seat"),
    (func.count(participant.c.id) - func.count(participant.c.removed_at)).label("present"),
).where(owned(participant), participant.c.workshop_id == KEY)
_PRESENT = and_(
    has_key(participant),
    participant.c.workshop_id == bindparam("workshop"),
    participant.c.removed_at.is_(None),
)
REMOVE_PARTICIPANT = update(participant).where(_PRESENT).returning(participant.c.id)
COUNT_TAP = (
    update(participant)
    .where(_PRESENT)
    .values(taps=participant.c.taps + 1)
    .returning(participant.c.id)
)
"""Also keeps a second vote of the same person waiting until the first one is done."""

VOTE_COLUMNS = [column for column in vote.c if column.name != "organisation_id"]
"""In the order in which `workshop_mapping.votes_from` reads them."""
VOTES = (
    select(*VOTE_COLUMNS)
    .where(owned(vote), vote.c.workshop_id == KEY)
    .order_by(vote.c.subject, vote.c.round, vote.c.participant_id)
)
VOTES_OF_PARTICIPANT = (
    select(*VOTE_COLUMNS)
    .where(owned(vote), vote.c.participant_id == KEY)
    .order_by(vote.c.subject, vote.c.round)
)
_OF_ROUND = and_(
    owned(vote),
    vote.c.workshop_id == KEY,
    vote.c.subject == bindparam("subject"),
    vote.c.round == bindparam("round"),
)
_OF_PERSON = and_(_OF_ROUND, vote.c.participant_id == bindparam("participant"))
VOTERS = select(vote.c.participant_id).where(_OF_ROUND)
VOTE = select(*VOTE_COLUMNS).where(_OF_PERSON)
ERASE_VOTE = delete(vote).where(_OF_PERSON)

ERASE_PEOPLE = (
    delete(vote).where(owned(vote), vote.c.workshop_id == KEY),
    delete(participant).where(owned(participant), participant.c.workshop_id == KEY),
)
_DOOMED = and_(owned(workshop), workshop.c.assessment_id.in_(DOOMED_ASSESSMENTS))
_DOOMED_WORKSHOPS = select(workshop.c.id).where(_DOOMED)
LOCK_DOOMED_WORKSHOPS = _DOOMED_WORKSHOPS.with_for_update()
"""Votes on their way are either in before the erasing or find their workshop gone."""
ERASE_WORKSHOPS = (
    delete(vote).where(owned(vote), vote.c.workshop_id.in_(_DOOMED_WORKSHOPS)),
    delete(participant).where(owned(participant), participant.c.workshop_id.in_(_DOOMED_WORKSHOPS)),
    delete(workshop).where(_DOOMED),
)
