"""A phone without a screen: what a browser without scripts sends, over the network."""

import httpx2

from assessment.language import Language
from tests.web.phone.meeting import Handset


class FormPhone(Handset):
    """Opens pages and sends forms at the door of a running server."""

    def __init__(self, door: str, language: Language) -> None:
        self.client = httpx2.Client(  # type: ignore[assignment]
            base_url=door,
            headers={"Accept-Language": language.value},
            follow_redirects=True,
            timeout=20,
        )
        self.status = 0
        self.html = ""
        self.at = ""

    def vote(self, choice: str) -> None:
        """Look at what is asked and tap; the page then says that it is saved."""
        self.open("/w/room").tap(choice)
        assert self.chosen() == choice, self.text
