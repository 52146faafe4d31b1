"""A whole workshop on a phone without JavaScript: forms, and pages that are asked for again."""

import re

import pytest

from assessment.workshop.workshop import Screen
from tests.web.phone.meeting import Meeting


def test_a_tap_is_saved_and_can_be_changed_until_the_vote_is_closed(live: Meeting) -> None:
    phone = live.joined()
    assert phone.heading == "Sie sind dabei"
    live.console.call("B1-01")
    assert phone.open("/w/room").heading == "Als Nächstes"
    live.console.open_vote()
    assert phone.open("/w/room").heading.startswith("Wie einheitlich sind Ihre Kundendaten")
    assert phone.chosen() == ""
    phone.tap("2")
    assert (phone.status, phone.at, phone.chosen()) == (200, "/w/room#saved", "2")
    assert re.search(r"gespeichert \d\d:\d\d", phone.text)
    assert phone.tap("3").chosen() == "3"
    assert live.levels("B1-01") == [3]
    live.console.reveal()
    phone.open("/w/room")
    assert phone.heading == "Jetzt wird gesprochen"
    assert "Ihre Stimme: Stufe 3" in phone.text


def test_the_second_vote_starts_empty_and_the_first_stays_in_ones_own_list(live: Meeting) -> None:
    phone, neighbour = live.joined(), live.joined()
    live.console.call("B1-01")
    live.console.open_vote()
    phone.open("/w/room").tap("3")
    neighbour.open("/w/room").tap("0")
    live.console.reveal()
    live.console.open_vote()
    assert phone.open("/w/room").chosen() == ""
    assert "Zweite Abstimmung" in phone.text
    assert "Einheitliche Kundendaten: Stufe 3" in phone.text
    assert "Stufe 0" not in phone.text
    phone.tap("1")
    assert (live.levels("B1-01"), live.levels("B1-01", 2)) == ([0, 3], [1])
    live.console.reveal()
    live.console.decide("B1-01", 1)
    phone.open("/w/room")
    assert phone.heading == "Gemeinsam entschieden"
    assert "Gemeinsame Einstufung: Stufe 1" in phone.text
    assert "zweite Abstimmung: Stufe 1" in phone.text


@pytest.mark.parametrize(
    ("language", "screen", "heading"),
    [
        ("de", Screen.OVERVIEW, "Ein Blick auf das Ganze"),
        ("de", Screen.BREAK, "Pause"),
        ("de", Screen.END, "Vielen Dank"),
        ("en", Screen.OVERVIEW, "The overall picture"),
        ("en", Screen.BREAK, "Break"),
        ("en", Screen.END, "Thank you"),
    ],
)
def test_who_waits_reads_what_for(
    live: Meeting, language: str, screen: Screen, heading: str
) -> None:
    phone = live.joined(language)
    live.console.show(screen)
    assert phone.open("/w/room").heading == heading


def test_what_is_put_aside_is_said_to_be(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("B1-01")
    live.console.park("B1-01")
    assert phone.open("/w/room").heading == "Zurückgestellt"


def test_goals_share_out_exactly_100_points(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("@goals")
    live.console.open_vote()
    phone.open("/w/room").share_out(cost="60", process="30", new_offer="")
    assert phone.status == 422
    assert "Bitte verteilen Sie genau 100 Punkte" in phone.text
    assert 'value="60"' in phone.html
    assert live.repository.votes(live.workshop.id) == []
    phone.share_out(cost="60", process="40", new_offer="0")
    assert phone.status == 200
    stored = live.repository.votes(live.workshop.id)
    assert [dict(vote.choice.points) for vote in stored] == [{"cost": 60, "process": 40}]
    live.console.reveal()
    assert "Ihre Stimme: Kosten sparen 60, Abläufe für Kunden verbessern 40" in (
        phone.open("/w/room").text
    )


def test_one_or_two_phases_can_be_ticked(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("@phases")
    live.console.open_vote()
    assert phone.open("/w/room").share_out(need="1", buy="1", use="1").status == 422
    assert phone.share_out().status == 422
    assert "Bitte wählen Sie eine oder zwei Phasen" in phone.text
    assert phone.share_out(need="1", use="1").status == 200
    assert phone.html.count(" checked") == 2
    live.console.reveal()
    assert "Ihre Stimme: Sich informieren, Nutzen" in phone.open("/w/room").text


def test_measures_get_five_points_and_none_more_than_two(live: Meeting) -> None:
    phone = live.joined()
    first, second, third = (entry.id for entry in live.console.questionnaire.measures[:3])
    live.console.call("@measures")
    live.console.open_vote(first, second, third)
    name = live.console.questionnaire.measures[0].name.de
    assert name in phone.open("/w/room").text
    assert phone.share_out(**{first: "3"}).status == 422
    assert phone.share_out(**{first: "2", second: "2", third: "2"}).status == 422
    assert phone.share_out(**{first: "2", second: "2", third: "1"}).status == 200


def test_in_advance_one_question_follows_the_other_and_all_can_be_changed(early: Meeting) -> None:
    phone = early.joined()
    assert "Frage 1 von 3" in phone.text
    assert "Ab Stufe 3: Wählen Sie die höchste Stufe, deren Beleg" in phone.text
    assert 'href="/w/room?at=B1-02"' in phone.html
    phone.tap("2")
    assert (phone.at, phone.chosen()) == ("/w/room?at=B1-01#saved", "2")
    phone.open("/w/room")
    assert "Frage 2 von 3" in phone.text
    phone.tap("dont_know")
    assert phone.chosen() == "dont_know"
    assert "1 von 3 beantwortet" not in phone.open("/w/room?list=1").text
    assert "2 von 3 beantwortet" in phone.text
    phone.open("/w/room").tap("4")
    assert phone.open("/w/room").heading == "Alles beantwortet, vielen Dank"
    assert "Einheitliche Kundendaten Stufe 2 – festgelegt" in phone.text
    phone.open("/w/room?at=B1-01")
    assert phone.chosen() == "2"
    assert phone.tap("0").chosen() == "0"
    assert early.levels("B1-01") == [0]


def test_only_allowed_questions_can_be_said_not_to_apply(early: Meeting) -> None:
    questions = early.console.questionnaire.questions.values()
    allowed = {entry.id for entry in questions if entry.not_applicable}
    phone = early.joined()
    for question in early.workshop.settings.questions:
        offered = 'value="not_applicable"' in phone.open(f"/w/room?at={question}").html
        assert offered == (question in allowed)


def test_who_leaves_takes_open_votes_along_and_is_a_stranger_again(live: Meeting) -> None:
    phone = live.joined()
    live.console.call("B1-01")
    live.console.open_vote()
    phone.open("/w/room").tap("4")
    assert phone.send("/w/leave", {}).heading == "Sie haben den Workshop verlassen"
    assert live.levels("B1-01") == []
    assert phone.open("/w/room").status == 403
    assert phone.join(live.workshop).heading.startswith("Wie einheitlich")
    assert phone.tap("1").status == 200


def test_after_sign_off_the_phone_is_told_and_nothing_is_left(live: Meeting) -> None:
    phone = live.joined()
    live.console.sign_off()
    phone.open("/w/room")
    assert phone.status == 403
    assert phone.heading == "Vielen Dank fürs Mitmachen"
    assert live.repository.participants(live.workshop.id) == []


def test_everything_is_said_in_english_as_well(live: Meeting) -> None:
    phone = live.joined("en")
    live.console.call("B1-01")
    live.console.open_vote()
    phone.open("/w/room").tap("3")
    assert '<html lang="en">' in phone.html
    assert "3 · connected & measured" in phone.text
    assert re.search(r"saved \d\d:\d\d", phone.text)
    assert "gespeichert" not in phone.html


def test_the_language_is_chosen_on_the_page_and_comes_back_to_it(early: Meeting) -> None:
    phone = early.joined()
    phone.open("/w/room?at=B8-01")
    assert 'href="/language/en?next=/w/room%3Fat%3DB8-01"' in phone.html
    phone.open("/language/en?next=/w/room%3Fat%3DB8-01")
    assert (phone.at, "Question 3 of 3" in phone.text) == ("/w/room?at=B8-01", True)
