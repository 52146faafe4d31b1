"""Taps as the script sends them: each counts once, the newest counts, and forged ones do not."""

import pytest

from assessment.repository import NotSavedError
from assessment.workshop.vote import Vote
from tests.web.phone.meeting import Handset, Meeting

JSON = {"Accept": "application/json"}


@pytest.fixture
def phone(live: Meeting) -> Handset:
    """A phone with an open question in front of it."""
    joined = live.joined()
    live.console.call("B1-01")
    live.console.open_vote()
    return joined.open("/w/room")


def tapped(
    phone: Handset, choice: str, key: str, sequence: int, **fields: str
) -> dict[str, object]:
    """Send a tap like the script; what the server says about it."""
    ballot = {"subject": "B1-01", "round": "1", "choice": choice}
    return sent(phone, ballot | {"key": key, "sequence": str(sequence)} | fields)


def sent(phone: Handset, fields: dict[str, str]) -> dict[str, object]:
    answer = phone.client.post("/w/vote", data=fields, headers=JSON)
    said: dict[str, object] = answer.json()
    return said | {"status": answer.status_code}


def test_the_script_is_told_what_is_stored(live: Meeting, phone: Handset) -> None:
    said = tapped(phone, "2", "key-0001", 5)
    assert said == {
        "status": 200,
        "saved": True,
        "value": "2",
        "sequence": 5,
        "at": "2026-03-14T09:26:53+00:00",
        "time": said["time"],
    }
    assert live.levels("B1-01") == [2]


def test_a_replayed_tap_changes_nothing(live: Meeting, phone: Handset) -> None:
    for _ in range(3):
        assert tapped(phone, "2", "key-0001", 5)["value"] == "2"
    assert tapped(phone, "3", "key-0002", 6)["value"] == "3"
    assert tapped(phone, "2", "key-0001", 5)["value"] == "3"
    assert live.levels("B1-01") == [3]


def test_an_older_tap_that_arrives_later_changes_nothing(live: Meeting, phone: Handset) -> None:
    assert tapped(phone, "4", "key-0009", 9)["value"] == "4"
    assert tapped(phone, "1", "key-0008", 8)["value"] == "4"
    assert live.levels("B1-01") == [4]


def test_a_plain_form_always_says_what_is_newest(live: Meeting, phone: Handset) -> None:
    tapped(phone, "4", "key-0009", 2**52)
    assert phone.open("/w/room").tap("1").chosen() == "1"


def test_a_tap_after_the_vote_is_refused_with_what_counts(live: Meeting, phone: Handset) -> None:
    stranger = live.joined()
    tapped(phone, "2", "key-0001", 1)
    live.console.reveal()
    late = tapped(phone, "3", "key-0002", 2)
    assert (late["status"], late["saved"]) == (409, False)
    assert late["message"] == (
        "„Stufe 3 – verbunden & gemessen“ kam erst danach an und zählt nicht. "
        "Es gilt, was Sie vorher gewählt haben: Stufe 2 – festgelegt."
    )
    never = tapped(stranger, "3", "key-0003", 1)
    assert str(never["message"]).endswith("Von Ihnen ist hier keine Stimme gespeichert.")
    plain = stranger.tap("3", "B1-01", "1")
    assert (plain.status, plain.heading) == (409, "Die Abstimmung ist geschlossen")
    assert live.levels("B1-01") == [2]


def test_a_tap_whose_answer_was_lost_counts_even_after_the_vote(
    live: Meeting, phone: Handset
) -> None:
    tapped(phone, "2", "key-0001", 1)
    live.console.reveal()
    again = tapped(phone, "2", "key-0001", 1)
    assert (again["status"], again["saved"], again["value"]) == (200, True, "2")


@pytest.mark.parametrize(
    "fields",
    [
        {"choice": "5"},
        {"choice": "-1"},
        {"choice": "2.0"},
        {"choice": "٣"},
        {"choice": "true"},
        {"choice": "level"},
        {"choice": ""},
        {"choice": "points"},
        {"choice": "1" * 5000},
        {"choice": "not_applicable"},
        {"choice": "", "points.cost": "100"},
        {"choice": "2", "round": "0"},
        {"choice": "2", "round": "3"},
        {"choice": "2", "round": "x"},
        {"choice": "2", "key": ""},
        {"choice": "2", "key": "x" * 65},
        {"choice": "2", "key": "<script>"},
        {"choice": "2", "sequence": "-1"},
        {"choice": "2", "sequence": "9" * 16},
        {"choice": "2", "sequence": "1e3"},
    ],
    ids=str,
)
def test_forged_choices_are_refused(live: Meeting, phone: Handset, fields: dict[str, str]) -> None:
    ballot = {"subject": "B1-01", "round": "1", "key": "key-0001", "sequence": "1"}
    said = sent(phone, ballot | fields)
    assert (said["status"], said["saved"]) == (422, False)
    assert said["message"] == "Diese Wahl gibt es hier nicht. Es wurde nichts gespeichert."
    assert live.repository.votes(live.workshop.id) == []


@pytest.mark.parametrize(
    ("subject", "round_"),
    [
        ("B1-02", "1"),
        ("B1-01", "2"),
        ("@opening", "1"),
        ("nobody", "1"),
        ("", "1"),
        ("x" * 999, "1"),
    ],
)
def test_votes_on_anything_that_is_not_open_are_refused(
    live: Meeting, phone: Handset, subject: str, round_: str
) -> None:
    said = tapped(phone, "2", "key-0001", 1, subject=subject, round=round_)
    assert said["status"] == 409
    assert live.repository.votes(live.workshop.id) == []


def test_in_advance_only_questions_of_this_workshop_can_be_rated(early: Meeting) -> None:
    phone = early.joined()
    assert tapped(phone, "2", "key-0001", 1, subject="B1-02")["status"] == 200
    assert tapped(phone, "2", "key-0002", 2, subject="B3-01")["status"] == 409
    assert tapped(phone, "2", "key-0003", 3, subject="@opening")["status"] == 409
    assert [vote.subject for vote in early.repository.votes(early.workshop.id)] == ["B1-02"]


def test_a_wrong_choice_in_a_plain_form_brings_the_question_back(phone: Handset) -> None:
    phone.tap("7")
    assert phone.status == 422
    assert "Diese Wahl gibt es hier nicht." in phone.text
    assert phone.heading.startswith("Wie einheitlich")


def test_when_the_disk_is_full_nobody_is_told_it_was_saved(
    live: Meeting, phone: Handset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vote: Vote) -> Vote:
        raise NotSavedError

    monkeypatch.setattr(live.repository, "save_vote", full)
    said = tapped(phone, "2", "key-0001", 1)
    assert (said["status"], said["saved"]) == (503, False)
    assert phone.tap("2").heading == "Noch nicht gespeichert"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://192.168.178.20:9999"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://192.168.178.20:8502", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Content-Type": "application/json"}, 415),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Length": "9000"}, 413),
        ({"Content-Length": "-1"}, 413),
    ],
    ids=str,
)
def test_only_small_forms_from_our_own_pages_are_read(
    live: Meeting, phone: Handset, headers: dict[str, str], status: int
) -> None:
    phone.send("/w/vote", phone.ballot() | {"choice": "2"}, headers)
    assert phone.status == status
    assert live.levels("B1-01") == ([2] if status == 200 else [])


def test_a_long_body_without_a_length_is_cut_off(live: Meeting, phone: Handset) -> None:
    def parts() -> "list[bytes]":
        return [b"choice=2&subject=B1-01&round=1&x="] + [b"x" * 1024] * 9

    answer = phone.client.post(
        "/w/vote",
        content=iter(parts()),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 413
    assert live.levels("B1-01") == []


@pytest.mark.parametrize("body", [b"choice=%ff", b"\xff", b"&".join([b"a=1"] * 100)])
def test_what_is_no_form_is_refused(phone: Handset, body: bytes) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert phone.client.post("/w/vote", content=body, headers=form).status_code == 400
