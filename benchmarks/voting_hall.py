"""A workshop put into a running product, beside it: a question is on stage, the door is open."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

from assessment.workshop.vote import Vote
from assessment.workshop.workshop import Ballot, Workshop
from benchmarks.servers import answered_sample
from services.companies import new_id
from services.editions import current_edition
from services.workshop_steps import begin, call, open_vote
from services.workshops import open_workshop, suggested_settings
from storage.database import open_database
from storage.repository import SqlRepository
from tests.running_server import RunningServer


class VotingHall:
    """The facilitator works in another process than the server, on the same database."""

    def __init__(self, server: RunningServer) -> None:
        self._server = server
        sample = answered_sample(server)
        edition = current_edition()
        settings = suggested_settings(edition, sample).model_copy(update={"advance": False})
        now = datetime.now(UTC)
        with self._repository() as repository:
            opened = open_workshop(repository, edition, sample, settings, new_id(), now)
            begun = begin(repository, opened, settings.questions[:1], now)
            self._seen = call(repository, begun, settings.questions[0], now)
        self.assessment = sample.id

    @property
    def workshop(self) -> Workshop:
        """As the facilitator last saw it."""
        return self._seen

    def open_vote(self) -> Ballot:
        """Let people vote on the question on stage."""
        with self._repository() as repository:
            self._seen = open_vote(repository, self._seen, datetime.now(UTC))
        ballot = self._seen.open_ballot
        if ballot is None:
            raise RuntimeError("the vote did not open")
        return ballot

    def stored(self) -> list[Vote]:
        """Every vote on the disk."""
        with self._repository() as repository:
            return list(repository.votes(self._seen.id))

    def seats(self) -> list[str]:
        """The ids of everybody who has joined, by seat."""
        with self._repository() as repository:
            return [person.id for person in repository.participants(self._seen.id)]

    @contextmanager
    def _repository(self) -> Iterator[SqlRepository]:
        address = f"sqlite:///{self._server.data / 'oktagon.db'}"
        with closing(open_database(address)) as database:
            yield SqlRepository(database)
