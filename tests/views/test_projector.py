"""The projector follows the workshop by itself, names nobody, and keeps open rounds to itself."""

import re

import pytest

from assessment.language import Language
from services.companies import delete_assessment
from storage.repository import SqlRepository
from tests.services.examples import NOW, started
from tests.services.rooms import DONT_KNOW, Said
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_hostile_text import HOSTILE, is_shown, shown_raw
from tests.views.workshop_stage import CANARY, LATER, TALKED_OVER, Stage, half_day

in_both_languages = pytest.mark.parametrize("language", Language)


@pytest.fixture
def stage(disk: SqlRepository, acme: str) -> Stage:
    return Stage(disk, acme)


def projector(assessment: str, language: Language = Language.DE) -> Tab:
    return Tab(language).open("projector", assessment)


def page(tab: Tab) -> str:
    """Everything drawn as HTML but for the style, in one line; the time is left out."""
    found = " ".join(sorted(words for kind, words in tab.words() if kind == "html"))
    timeless = re.sub('<style>.*?</style>|<p role="timer".*?</p>', " ", found, flags=re.DOTALL)
    return re.sub(r"\s+", " ", timeless)


@in_both_languages
def test_every_screen_keeps_to_its_language_names_nobody_and_tells_nothing_of_open_rounds(
    stage: Stage, acme: str, language: Language
) -> None:
    tab = projector(acme, language)
    seen = {}
    for name in half_day(stage):
        seen[name] = page(tab.run())
        assert foreign_words(tab, language) == [], name
        assert not tab.shows(CANARY), name
        ballot = stage.seen.open_ballot
        if ballot is not None:
            voted = len(stage.repository.voters(stage.seen.id, ballot.subject, ballot.round))
            assert tab.says("projector.vote.counter", count=voted, people=6), name
            assert "p-bars" not in seen[name], name
            assert "p-figures" not in seen[name], name
            assert "p-ranking" not in seen[name], name
            assert "p-strip" not in seen[name], name
    assert len(set(seen.values())) == len(seen) == 27


@pytest.mark.parametrize("before", [(), (1, 2, 3)], ids=["first vote", "second vote"])
def test_an_open_round_looks_the_same_whatever_people_vote(
    stage: Stage, acme: str, before: tuple[int, ...]
) -> None:
    stage.begin(TALKED_OVER)
    stage.call(TALKED_OVER)
    if before:
        stage.hold(TALKED_OVER, *before)
    stage.open_vote()
    tab, looks = projector(acme), set()
    votes: list[list[Said]] = [[0, 0, 0], [4, 4, 4], [0, 2, 4], [DONT_KNOW] * 3]
    for said in votes:
        stage.say(*said)
        looks.add(page(tab.run()))
    assert len(looks) == 1


FEW: list[list[Said]] = [[0, 4], [2, 2], [1, DONT_KNOW], [3], [DONT_KNOW, DONT_KNOW]]


def test_fewer_than_three_votes_look_the_same_whatever_they_are(
    disk: SqlRepository,
) -> None:
    looks = set()
    for number, said in enumerate(FEW):
        assessment = started(disk, assessment_id=f"a{number}").id
        stage = Stage(disk, assessment)
        stage.begin(TALKED_OVER)
        stage.hold(TALKED_OVER, *said)
        tab = projector(assessment)
        assert tab.says("projector.result.too_few")
        looks.add(page(tab).replace(assessment, ""))
    assert len(looks) == 1
    assert "p-bars" not in looks.pop()


def test_a_round_without_votes_says_so(stage: Stage, acme: str) -> None:
    stage.begin(TALKED_OVER)
    stage.hold(TALKED_OVER)
    assert projector(acme).says("projector.result.nobody")


def test_what_few_rated_still_shows_what_was_agreed_on(stage: Stage, acme: str) -> None:
    stage.begin(TALKED_OVER)
    stage.hold(TALKED_OVER, 0, 4)
    stage.decide(TALKED_OVER, 2, reason="Evidence for two channels.")
    tab = projector(acme)
    assert tab.says("projector.result.too_few")
    assert ">2 · festgelegt</dd>" in page(tab)


def test_the_door_shows_code_and_address_only_while_it_is_open(
    stage: Stage, acme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_ADDRESS", "https://room.example.org")
    code = stage.seen.code or ""
    shown = f"{code[:4]} {code[4:]}"
    tab = projector(acme)
    assert tab.shows(shown)
    assert tab.shows("room.example.org/w<")
    assert '<img src="data:image/svg+xml' in page(tab)
    stage.close_door()
    tab.run()
    assert tab.says("projector.lobby.closed.title")
    assert tab.says("projector.lobby.people", count=6)
    assert not tab.shows(shown)
    stage.open_door()
    assert not tab.run().shows(shown)
    assert not tab.says("projector.lobby.closed.title")


def test_phones_are_sent_to_no_address_that_somebody_made_up(
    stage: Stage, acme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_ADDRESS", "https://room.example.org")
    tab = Tab().open("projector", acme, address="https://elsewhere.example.org")
    assert tab.shows("room.example.org/w<")
    assert "<b>elsewhere" not in page(tab)


def test_a_code_that_has_expired_is_not_shown(stage: Stage, acme: str) -> None:
    expired = stage.seen.model_copy(update={"expires_at": NOW})
    stage.seen = stage.repository.save_workshop(expired, stage.seen.version)
    tab = projector(acme)
    assert tab.says("projector.lobby.closed.title")
    assert not tab.shows((stage.seen.code or "")[:4])


def test_where_phones_find_no_address_the_facilitator_is_asked_for_it(
    stage: Stage, acme: str
) -> None:
    tab = projector(acme)
    assert tab.says("projector.lobby.ask")
    assert "<img" not in page(tab)


def test_a_reload_shows_the_same_screen(stage: Stage, acme: str) -> None:
    stage.begin(TALKED_OVER)
    stage.hold(TALKED_OVER, 1, 2, 4)
    assert page(projector(acme).run()) == page(projector(acme))


def test_everything_waits_for_the_first_workshop_and_moves_on_to_the_next(
    disk: SqlRepository, acme: str
) -> None:
    tab = projector(acme)
    assert tab.says("projector.none.title")
    first = Stage(disk, acme)
    assert tab.run().says("projector.lobby.title")
    first.begin()
    first.sign_off()
    assert tab.run().says("projector.end.done")
    Stage(disk, acme, people=1)
    assert tab.run().says("projector.lobby.people", count=1)


def test_an_assessment_deleted_meanwhile_is_said_to_be_gone(
    disk: SqlRepository, stage: Stage, acme: str
) -> None:
    tab = projector(acme)
    delete_assessment(disk, disk.assessment(acme), NOW)
    assert tab.run().says("problems.not_found.title")


@pytest.mark.parametrize("unknown", ["nobody", "x" * 1000, "<b>", "\x00"], ids=ascii)
def test_an_address_made_up_by_somebody_is_unknown(unknown: str) -> None:
    assert projector(unknown).says("problems.not_found.title")


def test_without_an_assessment_there_is_a_sentence() -> None:
    assert Tab().open("projector").says("problems.none_open.title")


def test_what_people_typed_is_plain_text_or_not_shown(disk: SqlRepository) -> None:
    assessment = started(disk, name=HOSTILE, milestone=HOSTILE).id
    stage = Stage(disk, assessment)
    stage.begin(TALKED_OVER, LATER)
    tab = projector(assessment)
    assert is_shown(tab)
    assert shown_raw(tab) == []
    stage.hold(TALKED_OVER, 1, 2, 3)
    stage.decide(TALKED_OVER, 2, note=HOSTILE, dissent=HOSTILE)
    tab.run()
    assert tab.says("projector.result.dissent")
    assert not is_shown(tab)
    assert shown_raw(tab) == []


def test_looking_changes_nothing(disk: SqlRepository, stage: Stage, acme: str) -> None:
    stage.begin(TALKED_OVER)
    stage.hold(TALKED_OVER, 1, 2, 4)
    before = disk.assessment(acme), disk.answers(acme), stage.look(), disk.pulse(stage.seen.id)
    projector(acme).run()
    assert before == (
        disk.assessment(acme),
        disk.answers(acme),
        stage.look(),
        disk.pulse(stage.seen.id),
    )
