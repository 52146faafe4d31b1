"""The views of the result: what each says, and that the address names the open one."""

import re
from collections.abc import Sequence

import pytest

from assessment.answer import Answer, Evidence
from assessment.exchange import exchange_text
from assessment.language import Language
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from services.companies import new_id, start_assessment
from services.editions import current_edition
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.builders import dont_know, level, one_axis, question, questionnaire
from tests.exchanges import tiny_exchange
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_import import chosen
from views.parts.view_tabs import views_of

VIEWS = ("overview", "capabilities", "journey", "duties", "open_points", "weights")
SHOP = Profile(industry="store_retail", stores=True, store_share=40)

in_both_languages = pytest.mark.parametrize("language", Language)
in_every_view = pytest.mark.parametrize("view", VIEWS)


def assessed(disk: SqlRepository, *given: Answer, depth: str = "full", others: int = 2) -> str:
    """An assessment of a shop: these answers, and this level with a document everywhere else."""
    asked = scope(current_edition(), SHOP, depth).asked
    answers = {name: level(name, others, Evidence.E2) for name in asked}
    answers |= {answer.question: answer for answer in given}
    return start_assessment(
        disk,
        assessment_id=new_id(),
        name="Acme GmbH",
        milestone="2026",
        profile=SHOP,
        now=NOW,
        depth=depth,
        answers=list(answers.values()),
    ).id


def page(tab: Tab) -> str:
    """Everything drawn as HTML, without tags, in one line."""
    found = " ".join(words for kind, words in tab.words() if kind == "html")
    return re.sub(r"\s+", " ", re.sub("<style>.*?</style>|<[^>]+>", " ", found))


def links(tab: Tab) -> Sequence[str]:
    """The labels of all links of the page."""
    return [str(link.proto.label) for link in tab.app.get("page_link")]


@in_both_languages
@in_every_view
def test_every_view_of_the_sample_opens(disk: SqlRepository, view: str, language: Language) -> None:
    tab = Tab(language).open("result", open_sample(disk, language, NOW).id, view=view)
    assert foreign_words(tab, language) == []
    assert any(
        label.startswith("**") and tab.text(f"result_views.tab.{view}") in label
        for label in links(tab)
    )


@in_both_languages
@in_every_view
def test_every_view_of_an_assessment_barely_begun_opens(
    disk: SqlRepository, acme: str, view: str, language: Language
) -> None:
    disk.save_answer(acme, level("B1-01", 3), 0, NOW)
    tab = Tab(language).open("result", acme, view=view)
    assert tab.title == tab.text("result.title_incomplete")
    assert foreign_words(tab, language) == []


@in_every_view
def test_every_view_opens_for_an_edition_of_another_size(tiny: Questionnaire, view: str) -> None:
    tab = chosen(exchange_text(tiny_exchange(tiny)).encode()).press("add")
    tab.open("result", tab.assessment, view=view)
    assert sum(label.startswith("**") for label in links(tab)) > 1


def test_views_in_which_an_edition_has_nothing_to_say_are_left_out() -> None:
    edition = current_edition()
    silent = questionnaire(one_axis(question("q1")))
    assert views_of(edition, VIEWS) == list(VIEWS)
    assert views_of(silent, VIEWS) == ["overview", "capabilities", "open_points", "weights"]


@pytest.mark.parametrize("view", ["", "nothing", "<script>", "x" * 1000], ids=ascii)
def test_a_view_that_does_not_exist_is_the_overview(disk: SqlRepository, view: str) -> None:
    tab = Tab().open("result", assessed(disk), view=view)
    assert tab.says("result_views.gaps.title")


def test_only_the_open_view_is_drawn(disk: SqlRepository) -> None:
    tab = Tab().open("result", assessed(disk), view="journey")
    assert tab.says("result_views.journey.title")
    assert not tab.says("result_views.gaps.title")
    assert not tab.says("result_views.heat.title")


def test_every_capability_is_a_field_with_its_number_and_explains_itself(
    disk: SqlRepository,
) -> None:
    tab = Tab().open("result", assessed(disk, level("B1-01", 4)), view="capabilities")
    fields = {
        str(button.key): button.label
        for button in tab.app.button
        if str(button.key).startswith("heat-")
    }
    asked = {
        current_edition().capability_of[name].id
        for name in scope(current_edition(), SHOP, "full").asked
    }
    assert {key.rpartition("-")[2] for key in fields} == asked
    assert fields.pop("heat-3-1A").startswith("**67**")
    assert all(label.startswith("**50**") for label in fields.values())
    tab.press("heat-2-8A")
    assert tab.shows("<h3>Reaktion &amp; Abkürzung</h3>")


def test_fields_that_are_not_asked_at_this_depth_say_so(disk: SqlRepository) -> None:
    tab = Tab().open("result", assessed(disk, depth="express"), view="capabilities")
    assert tab.says("result_views.heat.not_asked")


def test_the_journey_names_the_phases_and_what_pulls_them(disk: SqlRepository) -> None:
    low = [
        level(name, 0, Evidence.E2)
        for name in scope(current_edition(), SHOP, "full").asked
        if name.startswith("B8")
    ]
    words = page(Tab().open("result", assessed(disk, *low), view="journey"))
    assert words.count("Zieht nach unten: Kundendienst") == 2
    assert "am meisten fehlt in der Phase „Nutzen“" in words
    assert "Hauptrolle: Nutzen · Unterstützt: Sich informieren" in words


def test_a_phase_with_too_few_answers_has_no_score(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 3), 0, NOW)
    words = page(Tab().open("result", acme, view="journey"))
    assert words.count("– zu wenig Antworten") == 3
    assert "Zieht nach" not in words


def test_duties_are_open_met_or_to_be_checked(disk: SqlRepository) -> None:
    made = assessed(disk, level("B2-10", 1), dont_know("B3-10"))
    tab = Tab().open("result", made, view="duties")
    words = page(tab)
    assert "**Pflichten (2)**" in links(tab)
    assert "Offen (1)" in words
    assert "Ihre Antwort: Stufe 1, nötig ist Stufe 2" in words
    assert "Unbekannt (1)" in words
    assert "Gilt seit 13. Dezember 2024. Stand 22. November 2026 – keine Rechtsberatung." in words
    assert "Frage B2-10 ansehen" in links(tab)


def test_duties_beyond_the_depth_are_counted(disk: SqlRepository) -> None:
    tab = Tab().open("result", assessed(disk, depth="express"), view="duties")
    assert tab.says("result_views.duties.none")
    assert tab.shows("Fragen zu gesetzlichen Pflichten gehören nicht zu diesem Umfang")


def test_open_points_lead_to_their_questions(disk: SqlRepository) -> None:
    claimed = level("E-03", 4)
    made = assessed(disk, dont_know("B4-01"), claimed, level("B4-02", 1))
    tab = Tab().open("result", made, view="open_points")
    assert "**Offene Punkte (2)**" in links(tab)
    named = [label for label in links(tab) if re.match(r"[BE]\d?-\d\d ", label)]
    assert {label[:5].strip() for label in named} == {"B4-01", "E-03", "B4-02"}
    assert any(label.startswith("E-03 ") and label.endswith("Stufe 4") for label in named)


def test_unanswered_questions_are_grouped_by_capability(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 2, Evidence.E2), 0, NOW)
    tab = Tab().open("result", acme, view="open_points")
    assert any(re.search(r"\(Digitale Inhalte\): \d+ Fragen?$", label) for label in links(tab))


def test_where_everything_is_proven_nothing_is_open(disk: SqlRepository) -> None:
    tab = Tab().open("result", assessed(disk), view="open_points")
    assert tab.says("result_views.open_points.nothing")


def test_weights_come_with_their_reasons_and_with_equal_ones(disk: SqlRepository) -> None:
    low = [
        level(name, 0, Evidence.E2)
        for name in scope(current_edition(), SHOP, "full").asked
        if name.startswith("B6")
    ]
    words = page(Tab().open("result", assessed(disk, *low), view="weights"))
    assert "Branche „Filialhandel“: × 1,10." in words
    assert "Zählten alle Bausteine gleich viel, wären es" in words
    assert "Fester Anteil, weil alle Bausteine darauf stehen." in words


def test_the_stability_figure_names_the_fields_and_the_number_of_draws(
    disk: SqlRepository,
) -> None:
    low = [level("B1-01", 0, Evidence.E2), level("B8-02", 0, Evidence.E2)]
    words = page(Tab().open("result", assessed(disk, *low, others=1), view="weights"))
    assert re.search(r"\(„.+“, „.+“, „.+“\) bleiben bei ±25\s% Gewichtsänderung", words)
    assert "von 1.000 Ziehungen gleich" in words


def test_experts_find_another_mean_and_the_hard_bounds(disk: SqlRepository) -> None:
    words = page(Tab().open("result", assessed(disk, dont_know("B4-01")), view="weights"))
    assert re.search(r"Geometrisches Mittel\s+\d+,\d", words)
    assert "Harte Grenzen" in words


def test_the_table_beside_the_pictures_has_every_axis(disk: SqlRepository) -> None:
    words = page(Tab().open("result", assessed(disk)))
    assert re.search(
        r"B1 · Kundenbeziehungen Festgelegt · Bereich \d+–\d+ · noch 10 bis 60 50 100\s%", words
    )
