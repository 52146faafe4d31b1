"""Which participant a phone belongs to: a cookie that scripts cannot read holds its secret."""

from starlette.requests import Request
from starlette.responses import Response

from assessment.repository import NotFoundError, Repository
from assessment.workshop.vote import Participant
from services.workshops import hashed

SEAT_COOKIE = "oktagon_seat"
SECRET_LIMIT = 64
DAYS = 40
"""Longer than any workshop is open to ratings in advance."""


class RemovedError(Exception):
    """The facilitator has taken this phone out of the workshop named here, of no other."""

    def __init__(self, workshop_id: str) -> None:
        super().__init__(workshop_id)
        self.workshop_id = workshop_id


def secret_of(request: Request) -> str:
    """What the phone says its secret is; empty if it says nothing that can be one."""
    secret = request.cookies.get(SEAT_COOKIE, "")
    return secret if len(secret) <= SECRET_LIMIT and secret.isascii() else ""


def seated(repository: Repository, request: Request) -> Participant:
    """The participant this phone is; NotFoundError for strangers, RemovedError once removed."""
    secret = secret_of(request)
    if not secret:
        raise NotFoundError
    participant = repository.participant(hashed(secret))
    if participant.removed_at is not None:
        raise RemovedError(participant.workshop_id)
    return participant


def keep_seat(response: Response, secret: str) -> None:
    """Give the phone its secret; `Secure` is added over https by the layer of headers."""
    seconds = DAYS * 24 * 60 * 60
    response.set_cookie(
        SEAT_COOKIE, secret, max_age=seconds, path="/w", httponly=True, samesite="lax"
    )


def give_up_seat(response: Response) -> None:
    """Take the secret off the phone."""
    response.delete_cookie(SEAT_COOKIE, path="/w", httponly=True, samesite="lax")
