"""What every page of the phone has in common: small, closed to strangers, kept by nobody."""

import hashlib
import re

import pytest
from starlette.testclient import TestClient

from assessment.repository import Repository
from tests.web.phone.meeting import ADDRESS, Handset, Meeting
from web.phone.listener import door_app

BUDGET = 30_000
"""Bytes of page, style and script together, uncompressed."""


def assets(phone: Handset) -> list[str]:
    """The addresses of style and script on the page."""
    return re.findall(r'(?:href|src)="(/w/phone\.[^"]+)"', phone.html)


def weight(phone: Handset) -> int:
    files = [phone.client.get(address).content for address in assets(phone)]
    return len(phone.html.encode()) + sum(map(len, files))


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_page_weighs_more_than_30_kilobytes(
    repository: Repository, live: Meeting, language: str
) -> None:
    measures = [measure.id for measure in live.console.questionnaire.measures[:12]]
    phone = live.joined(language)
    weights = [weight(phone)]
    for subject in ("@goals", "@phases", "B1-01"):
        live.console.call(subject)
        live.console.open_vote()
        weights.append(weight(phone.open("/w/room")))
        live.console.reveal()
    live.console.call("@measures")
    live.console.open_vote(*measures)
    weights.append(weight(phone.open("/w/room")))
    early = Meeting(repository, "Bolt KG", "w2")
    rater = early.joined(language)
    for question in early.workshop.settings.questions:
        rater.open(f"/w/room?at={question}").tap("3")
        weights.append(weight(rater))
    weights.append(weight(rater.open("/w/room")))
    early.console.close_advance()
    weights.append(weight(rater.open("/w/room")))
    assert max(weights) < BUDGET


def test_style_and_script_are_kept_for_ever_under_a_name_of_their_content(live: Meeting) -> None:
    phone = live.handset().open("/w")
    found = assets(phone)
    assert [address.partition("?")[0] for address in found] == ["/w/phone.css", "/w/phone.js"]
    for address in found:
        answer = phone.client.get(address)
        assert answer.headers["Cache-Control"] == "public, immutable, max-age=31536000"
        assert address.endswith(f"?v={hashlib.sha256(answer.content).hexdigest()[:12]}")


@pytest.mark.parametrize("path", ["/w", "/w/j/unknown", "/w/room", "/w/phone.js", "/nowhere"])
def test_every_answer_says_what_a_browser_may_not_do(live: Meeting, path: str) -> None:
    answer = live.handset().client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_pages_need_nothing_from_elsewhere_and_are_kept_by_nobody(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("B1-01")
    live.console.open_vote()
    for path in ("/w", "/w/room", "/w/j/unknown"):
        answer = phone.client.get(path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert re.findall(r'(?:src|href|action)="(?!/|data:image/svg)[^"]*"', answer.text) == []
        assert "<script>" not in answer.text
        assert re.search(r"\son\w+=|style=", answer.text) is None


def test_the_door_leads_to_the_phone_page_only(live: Meeting) -> None:
    door = TestClient(door_app(live.phones), base_url=ADDRESS, follow_redirects=False)
    home = door.get("/")
    assert (home.status_code, home.headers["Location"]) == (303, "/w")
    for path in ("/questions", "/report/x", "/_stcore/health", "/_stcore/stream", "/static/x.js"):
        assert door.get(path).status_code == 404
    for path in ("/w/vote", "/w/leave"):
        assert door.get(path).status_code == 405


def test_hostile_groups_links_and_places_are_never_markup(early: Meeting) -> None:
    phone = early.joined()
    for path in (
        "/w/room?at=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/w/room?list=%22%3E%3Cscript%3E",
        "/w/j/%22%3E%3Cscript%3Ealert(1)",
        "/w?x=%22%3E%3Cscript%3Ealert(1)",
    ):
        html = phone.client.get(path).text
        assert "<script>" not in html
        assert 'alert(1)"' not in html
