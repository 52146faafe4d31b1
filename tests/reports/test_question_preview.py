"""A question as its author sees it before anybody else does."""

import pytest

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.question_preview import WIDTH, question_preview
from tests.builders import effect, measure
from texts.wording import Wording

S_03_GERMAN = """\
S-03 · Dauer
S · Sicherung › S2 · Zurückholen

Wie lange dauert das Zurückholen?

Zahl
  Stunden, von 0 bis 720, höchstens 1 Stelle nach dem Komma

Stufen
  0  fehlt (sonst oder unbekannt)
     Es dauert länger als einen Tag.
  1  teils (höchstens 24)
     Es dauert höchstens einen Tag.
  2  ganz (höchstens 4)
     Es dauert höchstens vier Stunden.

Weiß nicht
  Hier zählt Nichtwissen als unterste Stufe: Was niemand misst, wird nicht gesteuert.

Warum das zählt
  Stillstand kostet Geld.

Was könnten Sie zeigen?
  Protokoll der letzten Übung

So zählt die Frage
  Gewicht 1 von 1 in der Fähigkeit „Zurückholen“
  Umfang: ab „Kurz“
  Kundenreise: Nachher

Maßnahmen, die diese Frage heben
  Keine."""

S_01_ENGLISH = """\
S-01 · Copies
S · Backup › S1 · Back up

Which data do you copy?

Levels
  0  missing
     There is no copy.
  1  partly
     Some folders exist as a copy.
  2  fully
     All data exist as a copy.

Don’t know
  The question stays open and lowers the coverage.

Why this matters
  Without a copy everything is lost.
  Source: Leaflet of an authority

What could you show?
  A look at the drive

Terms that are explained
  Copy: The same data in a second place
  Drive: A store for files

How the question counts
  Weight 2 out of 3 in the capability “Back up”
  Depth: from “Short”
  Customer journey: Before
  Gate: the axis reaches “Habit” only with level 1 or higher.
  Gate: the axis reaches “Certainty” only with level 2 or higher.

Measures that lift this question
  M01 Write a plan: to level 1
  M02 Buy a drive: to level 2, once S-01 is at level 1"""


def preview(edition: Questionnaire, question: str, language: Language = Language.DE) -> str:
    return question_preview(edition, edition.questions[question], Wording(language))


def test_a_number_shows_its_range_and_the_number_that_reaches_each_level(
    tiny: Questionnaire,
) -> None:
    assert preview(tiny, "S-03") == S_03_GERMAN


def test_levels_terms_gates_and_measures_are_shown_in_the_chosen_language(
    tiny: Questionnaire,
) -> None:
    assert preview(tiny, "S-01", Language.EN) == S_01_ENGLISH


def test_points_to_tick_come_with_the_level_for_each_count(tiny: Questionnaire) -> None:
    shown = preview(tiny, "O-01")
    assert "  [ ] Wer sichert\n  [ ] Wann gesichert wird\n" in shown
    assert "  2 angekreuzt: Stufe 1\n  3 angekreuzt: Stufe 2" in shown
    assert "Der Gesamtwert erreicht „Gewissheit“ nur mit Stufe 1 oder höher." in shown


def test_hint_own_value_and_when_it_does_not_apply_are_shown(tiny: Questionnaire) -> None:
    shown = preview(tiny, "S-02")
    assert "Hinweis\n  Zählen Sie auch Lager mit." in shown
    assert "  1  teils (Wert 0,25)\n" in shown
    assert "Trifft nicht zu\n  Nur aus diesem Grund möglich: Nur ohne Außenstellen." in shown
    assert "Das Profil sagt es von selbst bei: stores: false." in shown
    own = tiny.questions["S-02"].not_applicable
    assert own is not None
    forbidden = tiny.questions["S-02"].model_copy(
        update={
            "not_applicable": own.model_copy(
                update={"allowed": False, "when": {"shop_target": ("none", "dealer_list")}}
            )
        }
    )
    shown = question_preview(tiny, forbidden, Wording(Language.EN))
    assert "Cannot be chosen here; the profile decides: Only without branches." in shown
    assert "by itself if: shop_target: [none, dealer_list]." in shown


def test_a_duty_is_shown_with_its_date_and_what_it_is_not(tiny: Questionnaire) -> None:
    shown = preview(tiny, "O-02", Language.EN)
    assert "Law\n  Records must be kept. As of 31 January 2026 – this is not legal advice." in shown


def test_several_conditions_of_a_measure_are_joined(tiny: Questionnaire) -> None:
    lifted = tiny.model_copy(
        update={"measures": (measure("M09", effect("S-03", 2, **{"S-01": 1, "O-01": 2})),)}
    )
    assert "auf Stufe 2, sobald S-01 auf Stufe 1 steht und O-01 auf Stufe 2 steht" in preview(
        lifted, "S-03"
    )


@pytest.mark.parametrize("language", Language)
def test_every_shipped_question_can_be_previewed_and_fits_the_width(
    oktagon: Questionnaire, language: Language
) -> None:
    for question in oktagon.questions.values():
        shown = question_preview(oktagon, question, Wording(language))
        assert question.text.in_(language)[:20] in shown
        assert max(len(line) for line in shown.splitlines()) <= WIDTH, question.id
