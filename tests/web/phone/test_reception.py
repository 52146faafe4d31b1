"""Who gets in: by code or link, once per phone, as many as there are seats, and nobody else."""

from datetime import timedelta

import pytest

from assessment.repository import Repository
from services import workshops
from tests.services.examples import NOW
from tests.web.phone.meeting import Handset, Meeting
from web.phone.phones import FAILURES_A_MINUTE
from web.phone.throttle import SECONDS, Throttle

NOWHERE = "ZZZZZZZZ"


class Clock:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def code_of(meeting: Meeting) -> str:
    return str(meeting.workshop.code)


@pytest.mark.parametrize("way", ["as is", "lower", "hyphen", "blanks"])
def test_the_code_leads_to_the_workshop_however_it_is_typed(live: Meeting, way: str) -> None:
    code = code_of(live)
    ways = {
        "lower": f" {code.lower()} ",
        "hyphen": f"{code[:4]}-{code[4:]}",
        "blanks": " ".join(code.lower()),
    }
    phone = live.handset().send("/w", {"code": ways.get(way, code)})
    assert phone.at == f"/w/j/{live.workshop.link}"
    assert phone.heading == "Willkommen"
    assert "Workshop: Acme GmbH" in phone.text


def test_who_joins_is_told_what_is_kept_and_who_sees_it(repository: Repository) -> None:
    meeting = Meeting(repository, named=True)
    phone = meeting.handset().open(f"/w/j/{meeting.workshop.link}")
    assert "der Name, den Sie hier eingeben, aber keine Adresse Ihres Geräts" in phone.text
    assert "Was Sie wählen, sehen nur Sie." in phone.text
    assert "Möchte ich nicht sagen" in phone.text
    phone.join(meeting.workshop, name=" Anna \n", group="leadership")
    person = meeting.repository.participants(meeting.workshop.id)[0]
    assert (person.name, person.group) == ("Anna", "leadership")


def test_an_anonymous_workshop_asks_for_no_name_and_keeps_none(live: Meeting) -> None:
    phone = live.handset().open(f"/w/j/{live.workshop.link}")
    assert 'name="name"' not in phone.html
    assert "aber kein Name und keine Adresse Ihres Geräts" in phone.text
    phone.join(live.workshop, name="Anna", group="dictator")
    person = live.repository.participants(live.workshop.id)[0]
    assert (person.name, person.group) == ("", None)


def test_the_same_phone_keeps_its_seat(live: Meeting) -> None:
    phone = live.joined(group="leadership")
    cookie = phone.client.cookies["oktagon_seat"]
    assert phone.open(f"/w/j/{live.workshop.link}").at == "/w/room"
    assert phone.join(live.workshop, group="specialist").at == "/w/room"
    assert phone.client.cookies["oktagon_seat"] == cookie
    people = live.repository.participants(live.workshop.id)
    assert [person.group for person in people] == ["leadership"]
    assert "Zurück zu Ihrem Workshop" in phone.open("/w").text


def test_a_secret_that_somebody_made_up_is_never_used(live: Meeting) -> None:
    phone = live.handset()
    phone.client.cookies.set("oktagon_seat", "known-to-the-attacker", path="/w")
    answer = phone.client.post(
        f"/w/j/{live.workshop.link}", data={"group": ""}, follow_redirects=False
    )
    assert answer.status_code == 303
    assert "known-to-the-attacker" not in answer.headers["Set-Cookie"]


def test_a_form_sent_twice_takes_one_seat(live: Meeting) -> None:
    """A double tap, or the first answer got lost before its cookie reached the phone."""
    path = f"/w/j/{live.workshop.link}"
    form = live.handset().open(path).ballot()
    first, second = live.handset().send(path, form), live.handset().send(path, form)
    assert first.client.cookies["oktagon_seat"] == second.client.cookies["oktagon_seat"]
    assert len(live.repository.participants(live.workshop.id)) == 1


@pytest.mark.parametrize("ticket", ["", "a", "x" * 23, "ä" * 22, "' OR 1=1 -- ' OR 1=1"])
def test_a_ticket_that_is_none_of_ours_is_never_used(live: Meeting, ticket: str) -> None:
    phone = live.joined(ticket=ticket)
    assert phone.at == "/w/room"
    assert phone.client.cookies["oktagon_seat"] != ticket


def test_every_form_has_a_ticket_of_its_own(live: Meeting) -> None:
    path = f"/w/j/{live.workshop.link}"
    assert live.handset().open(path).ballot() != live.handset().open(path).ballot()


def test_the_cookie_is_for_us_alone(live: Meeting) -> None:
    client = live.handset().client
    answer = client.post(f"/w/j/{live.workshop.link}", data={"group": ""}, follow_redirects=False)
    cookie = answer.headers["Set-Cookie"]
    secret = cookie.partition("=")[2].partition(";")[0]
    assert len(secret) == 22
    assert {"HttpOnly", "Path=/w", "SameSite=lax"} <= set(cookie.split("; "))
    stored = live.repository.participants(live.workshop.id)[0]
    assert secret not in repr(stored)


def test_over_https_the_cookie_never_travels_in_clear(live: Meeting) -> None:
    client = live.handset().client
    address = f"https://192.168.178.20:8502/w/j/{live.workshop.link}"
    answer = client.post(address, data={"group": ""}, follow_redirects=False)
    assert answer.headers["Set-Cookie"].endswith("; Secure")


@pytest.mark.parametrize("way", ["unknown", "closed", "expired", "malformed", "empty"])
def test_codes_that_lead_nowhere_get_one_answer(live: Meeting, way: str) -> None:
    code = code_of(live)
    live.console.look()
    if way == "closed":
        workshops.close_lobby(live.repository, live.workshop, NOW)
    if way == "expired":
        live.phones.now = lambda: live.workshop.expires_at + timedelta(seconds=1)
    typed = {"unknown": NOWHERE, "malformed": "<b>?", "empty": ""}.get(way, code)
    phone = live.handset().send("/w", {"code": typed})
    assert phone.status == 404
    assert "Dieser Code führt gerade zu keinem Workshop." in phone.text
    assert "<b>" not in phone.html


@pytest.mark.parametrize("way", ["unknown", "closed", "expired"])
def test_links_that_lead_nowhere_get_one_answer(live: Meeting, way: str) -> None:
    link = live.workshop.link
    if way == "closed":
        workshops.close_lobby(live.repository, live.workshop, NOW)
    if way == "expired":
        live.phones.now = lambda: live.workshop.expires_at
    address = "/w/j/" + ("x" * 22 if way == "unknown" else str(link))
    asked, sent = live.handset().open(address), live.handset().send(address, {"group": ""})
    assert (asked.status, sent.status) == (404, 404)
    assert asked.heading == sent.heading == "Hier geht es gerade nicht hinein"


def test_closing_the_lobby_keeps_in_who_is_in(live: Meeting) -> None:
    phone = live.joined()
    address = f"/w/j/{live.workshop.link}"
    workshops.close_lobby(live.repository, live.workshop, NOW)
    assert phone.open(address).at == "/w/room"
    assert phone.heading == "Sie sind dabei"


def test_who_was_removed_is_told_so_everywhere(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("B1-01")
    live.console.open_vote()
    phone.open("/w/room").tap("2")
    fields = phone.ballot()
    person = live.repository.participants(live.workshop.id)[0]
    workshops.remove(live.repository, live.workshop, person.id, NOW)
    for path in ("/w/room", "/w/state", f"/w/j/{live.workshop.link}"):
        assert phone.open(path).status == 403
        assert phone.heading == "Sie nehmen nicht mehr teil"
    assert phone.send("/w/vote", fields | {"choice": "4"}).status == 403
    assert phone.join(live.workshop).status == 403
    assert phone.client.get("/w/news").status_code == 403
    assert live.levels("B1-01") == []


def test_who_was_removed_from_one_workshop_can_join_another(live: Meeting) -> None:
    phone = live.joined()
    person = live.repository.participants(live.workshop.id)[0]
    workshops.remove(live.repository, live.workshop, person.id, NOW)
    other = Meeting(live.repository, "Bolt KG", "w2", advance=False)
    assert phone.open(f"/w/j/{other.workshop.link}").heading == "Willkommen"
    assert phone.join(other.workshop).at == "/w/room"
    assert phone.status == 200


@pytest.mark.parametrize("path", ["/w/room", "/w/state"])
@pytest.mark.parametrize("secret", ["", "x" * 22, "ü", "x" * 5000])
def test_strangers_learn_nothing(live: Meeting, path: str, secret: str) -> None:
    headers = {b"Cookie": f"oktagon_seat={secret}".encode()} if secret else {}
    answer = live.handset().client.get(path, headers=headers)
    assert answer.status_code == 403
    told = "Dieser Workshop ist beendet" if secret == "x" * 22 else "an keinem Workshop teil"
    assert told in answer.text


def test_200_people_behind_one_address_get_in_and_the_next_does_not(live: Meeting) -> None:
    for _ in range(100):
        assert live.joined().at == "/w/room"
    code = code_of(live)
    for _ in range(100):
        phone = live.handset().send("/w", {"code": code})
        assert phone.send(phone.at, {"group": ""}).at == "/w/room"
    late = live.joined()
    assert (late.status, late.heading) == (409, "Der Workshop ist voll")
    people = live.repository.participants(live.workshop.id)
    assert [person.seat for person in people] == list(range(1, 201))


def test_guessing_codes_is_slowed_down_while_the_link_stays_open(live: Meeting) -> None:
    clock = Clock()
    live.phones.failures = Throttle(FAILURES_A_MINUTE, clock)
    guesser, guest = live.handset(), live.handset()
    answers = [guesser.send("/w", {"code": NOWHERE}).status for _ in range(FAILURES_A_MINUTE + 1)]
    assert answers == [404] * FAILURES_A_MINUTE + [429]
    assert guest.send("/w", {"code": code_of(live)}).status == 429
    assert "Scannen Sie den QR-Code" in guest.text
    assert guest.join(live.workshop).at == "/w/room"
    clock.seconds = SECONDS
    assert live.handset().send("/w", {"code": code_of(live)}).heading == "Willkommen"


def test_a_program_that_joins_without_end_is_stopped(live: Meeting) -> None:
    live.phones.joins = Throttle(2, Clock())
    assert [live.joined().status for _ in range(3)] == [200, 200, 429]
    assert len(live.repository.participants(live.workshop.id)) == 2


def test_one_phone_can_move_on_to_another_workshop(live: Meeting) -> None:
    other = Meeting(live.repository, "Bolt KG", "w2", advance=False)
    phone = live.joined()
    cookie = phone.client.cookies["oktagon_seat"]
    assert "Workshop: Bolt KG" in phone.open(f"/w/j/{other.workshop.link}").text
    assert phone.join(other.workshop).at == "/w/room"
    assert phone.client.cookies["oktagon_seat"] != cookie
    assert len(other.repository.participants("w2")) == len(live.repository.participants("w1")) == 1


def test_hostile_names_are_shown_as_they_are_typed(repository: Repository) -> None:
    meeting = Meeting(repository, company='<script>alert("1")</script> & Söhne')
    phone: Handset = meeting.handset().open(f"/w/j/{meeting.workshop.link}")
    assert "<script>alert" not in phone.html
    assert "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; Söhne" in phone.html
