"""A workshop and the people in it, each with a phone that can do no more than a real one."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlencode

from starlette.testclient import TestClient

from assessment.repository import Repository
from assessment.workshop.workshop import Workshop
from tests.services.examples import NOW, started
from tests.services.rooms import Facilitator, opened
from web.phone.listener import door_app
from web.phone.phones import Phones

ADDRESS = "http://192.168.178.20:8502"


class Handset:
    """A browser with its cookies and without scripts: it opens pages and sends forms."""

    def __init__(self, phones: Phones, language: str = "de") -> None:
        self.client = TestClient(
            door_app(phones), base_url=ADDRESS, headers={"Accept-Language": language}
        )
        self.status = 0
        self.html = ""
        self.at = ""

    @property
    def text(self) -> str:
        """What the page says, without its marks, every run of white space as one blank."""
        words = re.sub(r"<[^>]+>", " ", re.sub(r"<head>.*?</head>", "", self.html, flags=re.S))
        return " ".join(unescape(words).split())

    @property
    def heading(self) -> str:
        found = re.search(r"<h1>(.*?)</h1>", self.html, flags=re.S)
        return unescape(found[1]) if found else ""

    def open(self, path: str) -> "Handset":
        return self._read(self.client.get(path))

    def send(
        self, path: str, fields: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> "Handset":
        """Send a form and follow where it leads."""
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.client.post(
            path, content=urlencode(fields), headers=form | dict(headers or {})
        )
        return self._read(answer)

    def join(self, workshop: Workshop, **fields: str) -> "Handset":
        """Scan the QR code and fill in the form."""
        return self.send(f"/w/j/{workshop.link}", fields)

    def tap(self, choice: str, subject: str = "", round_: str = "") -> "Handset":
        """Press one of the large buttons on the page, or send what another page would have."""
        return self.send("/w/vote", self.ballot(subject, round_) | {"choice": choice})

    def share_out(self, **points: str) -> "Handset":
        """Fill in the fields for points and send them."""
        given = {f"points.{option}": typed for option, typed in points.items()}
        return self.send("/w/vote", self.ballot() | given)

    def ballot(self, subject: str = "", round_: str = "") -> dict[str, str]:
        """The hidden fields of the form."""
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', self.html))
        wanted = {name: typed for name, typed in (("subject", subject), ("round", round_)) if typed}
        return fields | wanted

    def chosen(self) -> str:
        """The choice the page shows as made."""
        pressed = re.search(r'value="(\w+)" id="[^"]+" aria-pressed="true"', self.html)
        return pressed[1] if pressed else ""

    def _read(self, response: object) -> "Handset":
        answer = response
        assert hasattr(answer, "status_code")
        self.status = answer.status_code
        self.html = answer.text  # type: ignore[attr-defined]
        self.at = str(answer.url).removeprefix(ADDRESS)  # type: ignore[attr-defined]
        return self


class Meeting:
    """One workshop on a database of its own, its facilitator, and phones for whoever comes."""

    def __init__(
        self,
        repository: Repository,
        company: str = "Acme GmbH",
        identity: str = "w1",
        **settings: object,
    ) -> None:
        self.repository = repository
        self.assessment = started(repository, assessment_id=f"of-{identity}", name=company)
        self.console = Facilitator(
            repository, opened(repository, self.assessment, identity, **settings)
        )
        self.phones = Phones(lambda: repository, lambda: NOW)

    @property
    def workshop(self) -> Workshop:
        return self.repository.workshop(self.console.seen.id)

    def handset(self, language: str = "de") -> Handset:
        """A phone that has not joined."""
        return Handset(self.phones, language)

    def joined(self, language: str = "de", **fields: str) -> Handset:
        """A phone whose owner has joined."""
        return self.handset(language).join(self.workshop, **fields)

    def levels(self, subject: str, round_: int = 1) -> list[int | None]:
        """What is stored for this round, lowest first."""
        votes = self.repository.votes(self.workshop.id)
        found = [vote for vote in votes if (vote.subject, vote.round) == (subject, round_)]
        return sorted(
            (vote.choice.level for vote in found), key=lambda level: (level is None, level)
        )
