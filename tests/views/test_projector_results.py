"""What the projector says once votes are on the table: figures worked out by hand."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from assessment.answer import AnswerKind
from assessment.language import Language
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Task
from assessment.workshop.workshop import Screen
from services.workshop_projection import projection
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.services.rooms import DONT_KNOW, NOT_APPLICABLE
from tests.views.test_projector import page, projector
from tests.views.workshop_stage import LATER, TALKED_OVER, UNKNOWN, Stage
from texts.wording import Wording
from views.parts.projector_clock import clock_html

DE = Wording(Language.DE)
MAY_NOT_APPLY = "B2-10"


@pytest.fixture
def stage(disk: SqlRepository, acme: str) -> Stage:
    found = Stage(disk, acme)
    found.begin(TALKED_OVER, UNKNOWN, LATER)
    return found


def words(html: str) -> str:
    """Without tags, in one line."""
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", html))


def shown(assessment: str, language: Language = Language.DE) -> str:
    return words(page(projector(assessment, language)))


def widths(html: str, kind: str) -> Sequence[str]:
    """How long the bars of this round are, lowest level first."""
    return re.findall(rf'<span class="{kind}"><i style="width:([0-9.]+)%', html)


def test_a_round_is_told_by_bars_median_range_and_agreement(stage: Stage, acme: str) -> None:
    stage.hold(MAY_NOT_APPLY, 1, 1, 2, 4, DONT_KNOW, NOT_APPLICABLE)
    html = page(projector(acme))
    assert widths(html, "last") == ["0.0", "100.0", "50.0", "0.0", "50.0"]
    assert widths(html, "earlier") == []
    said = words(html)
    assert "1. Abstimmung: Stufe 0: 0, Stufe 1: 2, Stufe 2: 1, Stufe 3: 0, Stufe 4: 1." in said
    assert "Median 1 · vereinzelt Spanne 1–4 Einigkeit ■ uneinig" in said
    assert "Weiß nicht 1 Trifft nicht zu 1" in said


def test_all_of_one_mind_have_a_range_of_one_level(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, 2, 2, 2)
    assert "Median 2 · defined Range 2 Agreement ● in agreement" in shown(acme, Language.EN)


def test_what_nobody_knows_has_no_bars_but_a_number(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, *[DONT_KNOW] * 4)
    html = page(projector(acme))
    assert "p-bars" not in html
    assert "Weiß nicht 4" in words(html)
    assert not projector(acme).says("projector.result.too_few")


def test_the_second_round_stands_beside_the_first(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, 0, 1, 3, 4)
    stage.open_vote()
    stage.say(1, 1, 1, 2)
    stage.reveal()
    html = page(projector(acme))
    assert widths(html, "earlier") == ["33.3", "33.3", "0.0", "33.3", "33.3"]
    assert widths(html, "last") == ["0.0", "100.0", "33.3", "0.0", "0.0"]
    assert "Median 1 · vereinzelt Spanne 1–2" in words(html)


def test_a_first_round_of_two_is_not_shown_beside_the_second(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, 0, 4)
    stage.open_vote()
    stage.say(1, 1, 2)
    stage.reveal()
    html = page(projector(acme))
    assert widths(html, "earlier") == []
    assert widths(html, "last") == ["0.0", "100.0", "50.0", "0.0", "0.0"]


def test_the_level_agreed_on_is_marked_and_named(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, 1, 1, 2)
    stage.decide(TALKED_OVER, 2, reason="Evidence for all channels.", dissent="Not in the shops.")
    html = page(projector(acme))
    assert '<li class="agreed"><b>2</b>' in html
    said = words(html)
    assert "Gemeinsame Einstufung 2 · festgelegt Median 1 · vereinzelt" in said
    assert DE("projector.result.dissent") in said


def test_a_task_is_shown_by_its_day_without_its_owner(stage: Stage, acme: str) -> None:
    stage.hold(UNKNOWN, *[DONT_KNOW] * 3)
    task = Task(owner="Kim Berg", due=date(2026, 4, 1))
    stage.decide(UNKNOWN, AnswerKind.DONT_KNOW, task=task)
    said = shown(acme)
    assert "Wird bis 1. April 2026 geklärt." in said
    assert "Gemeinsame Einstufung Weiß nicht" in said
    assert "Kim Berg" not in said


def test_the_closing_question_is_compared_with_the_opening_one(stage: Stage, acme: str) -> None:
    stage.hold(OPENING, 0, 0, 1)
    stage.hold(CLOSING, 1, 1, 1)
    html = page(projector(acme))
    assert widths(html, "earlier") == ["66.7", "33.3", "0.0", "0.0", "0.0"]
    assert widths(html, "last") == ["0.0", "100.0", "0.0", "0.0", "0.0"]
    assert "zu Beginn: Stufe 0: 2" in words(html)
    assert "jetzt: Stufe 0: 0, Stufe 1: 3" in words(html)


def test_goals_stand_in_the_order_of_their_points(stage: Stage, acme: str) -> None:
    first, second, third = (goal.id for goal in stage.questionnaire.workshop.goals)
    stage.hold(GOALS, {first: 40, second: 60}, {second: 100}, {second: 50, third: 50})
    # 40, 210 and 50 points of three people
    html = page(projector(acme))
    assert re.findall(r"<b>([\d,]+)</b></li>", html) == ["70", "16,7", "13,3"]
    names = [goal.name.de for goal in stage.questionnaire.workshop.goals]
    assert re.findall(r"<li><span>(.*?)</span>", html) == [names[1], names[2], names[0]]


def test_phases_stay_in_the_order_of_the_journey(stage: Stage, acme: str) -> None:
    stage.hold(PHASES, {"use": 1, "buy": 1}, {"use": 1}, {"use": 1, "need": 1})
    html = page(projector(acme))
    names = [phase.name.de for phase in stage.questionnaire.phases]
    assert re.findall(r"<li><strong>(.*?)</strong>", html) == names
    assert re.findall(r"</p><b>(\d+)</b>", html) == ["1", "1", "3"]


def test_twelve_measures_fit_and_the_rest_is_counted(stage: Stage, acme: str) -> None:
    offered = [measure.id for measure in stage.questionnaire.measures[:14]]
    stage.hold(MEASURES, *[{offered[13]: 2, offered[0]: 1}] * 3, measures=offered)
    html = page(projector(acme))
    assert re.findall(r"<b>(\d+)</b></li>", html)[:3] == ["6", "3", "0"]
    assert html.count("</b></li>") == 12
    assert DE("projector.points.more", count=2) in html


@pytest.mark.parametrize("subject", [GOALS, PHASES])
def test_points_of_two_people_are_not_shown(stage: Stage, acme: str, subject: str) -> None:
    given = {"need": 1} if subject == PHASES else {stage.questionnaire.workshop.goals[0].id: 100}
    stage.hold(subject, given, given)
    tab = projector(acme)
    assert tab.says("projector.result.too_few_votes")
    assert "p-bar" not in page(tab)


def test_the_overview_counts_lights_of_all_questions(stage: Stage, acme: str) -> None:
    stage.hold(TALKED_OVER, 0, 2, 4)
    stage.hold(UNKNOWN, 2, 2, 3)
    stage.show(Screen.OVERVIEW)
    total = len(stage.seen.settings.questions)
    said = shown(acme)
    assert f"● 1 einig ▲ 0 leicht uneinig ■ 1 uneinig – {total - 2} noch offen" in said


def test_the_clock_tells_number_time_and_what_is_left(stage: Stage, disk: SqlRepository) -> None:
    stage.call(TALKED_OVER)
    seen = projection(disk, stage.seen.id)
    after = NOW + timedelta(minutes=3, seconds=7)
    # 85 minutes less three and a bit, for three questions
    told = words(clock_html(seen, after, DE))
    assert told.split() == [
        "Punkt",
        "1",
        "von",
        "3",
        "noch",
        "27",
        "min",
        "je",
        "Punkt",
        "3:07",
        "von",
        "6",
        "min",
    ]


def test_the_clock_says_when_the_time_is_up(stage: Stage, disk: SqlRepository) -> None:
    stage.call(TALKED_OVER)
    seen = projection(disk, stage.seen.id)
    late = clock_html(seen, NOW + timedelta(minutes=90), DE)
    assert words(late).split() == [
        "Punkt",
        "1",
        "von",
        "3",
        "Zeit",
        "um",
        "90:00",
        "von",
        "6",
        "min",
    ]


def test_votes_beside_the_questions_have_a_clock_without_limit(
    stage: Stage, disk: SqlRepository
) -> None:
    stage.call(OPENING)
    seen = projection(disk, stage.seen.id)
    assert words(clock_html(seen, NOW + timedelta(seconds=61), DE)).strip() == "1:01"
