"""What the slides say, in which order, and that they stay editable."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from assessment.language import Language
from reports.deck.storyline import build_deck
from reports.document import KeyFigures
from reports.slides.archive import EARLIEST
from tests.reports import decks
from tests.reports.decks import parts, read, sample_deck, sample_file, titles, words

SLIDE_RATIO = 16 / 9
DESCRIBED = ("graphicFrame", "pic")


def _slides(language: Language) -> list[Slide]:
    return list(read(sample_file(language)).slides)


def _charts(language: Language) -> list[Chart]:
    return _charts_of(sample_file(language))


def _charts_of(content: bytes) -> list[Chart]:
    return [
        shape.chart
        for slide in read(content).slides
        for shape in slide.shapes
        if isinstance(shape, GraphicFrame) and shape.has_chart
    ]


@pytest.mark.parametrize("language", Language)
def test_the_story_is_told_on_twelve_slides(language: Language) -> None:
    presentation = read(sample_file(language))
    assert 8 <= len(presentation.slides) <= 12
    assert presentation.slide_width / presentation.slide_height == pytest.approx(SLIDE_RATIO)


def test_the_slides_come_in_the_order_of_the_story() -> None:
    deck = build_deck(sample_deck(Language.DE), Language.DE)
    assert [slide.key for slide in deck.slides] == [
        "summary",
        "axes",
        "gaps",
        "capabilities",
        "blocks-1",
        "blocks-2",
        "blocks-3",
        "journey",
        "duties",
        "measures",
        "method",
    ]


@pytest.mark.parametrize("language", Language)
def test_every_title_is_its_own_finding(language: Language) -> None:
    found = titles(sample_file(language))
    assert len(found) == len(set(found)) == len(read(sample_file(language)).slides)
    assert not [title for title in found if title.endswith("…") or "{" in title]


def test_the_summary_names_the_figures_of_the_result() -> None:
    made = sample_deck(Language.DE)
    summary = build_deck(made, Language.DE).slides[0]
    assert isinstance(summary.figures, KeyFigures)
    shown = words(_slides(Language.DE)[1])
    assert all(figure.value in shown for figure in summary.figures.figures)
    assert made.result.overall.score is not None
    assert str(round(made.result.overall.score)) in shown


def test_every_axis_has_a_card_with_its_score() -> None:
    made = sample_deck(Language.DE)
    cards = "\n".join(words(slide) for slide in _slides(Language.DE)[5:8])
    for axis in made.questionnaire.axes:
        points = made.result.axes[axis.id].score
        assert axis.name.de in cards
        assert points is not None
        assert f"{round(points)}\n" in cards


def test_the_radar_and_the_bars_are_charts_with_their_figures() -> None:
    made = sample_deck(Language.DE)
    radar, bars, gaps = _charts(Language.DE)
    kinds = [chart.chart_type for chart in (radar, bars, gaps)]
    assert kinds == [
        XL_CHART_TYPE.RADAR_MARKERS,
        XL_CHART_TYPE.BAR_CLUSTERED,
        XL_CHART_TYPE.BAR_STACKED,
    ]
    scores = [made.result.axes[f"B{place}"].score for place in range(1, 9)]
    assert list(radar.plots[0].series[0].values) == [round(score or 0) for score in scores]
    assert sorted(bars.plots[0].series[0].values, reverse=True) == list(
        bars.plots[0].series[0].values
    )


def test_the_widest_gap_comes_first() -> None:
    gaps = _charts(Language.DE)[2]
    _today, missing = gaps.plots[0].series
    found = [value or 0 for value in missing.values]
    assert found[0] > 0
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("language", Language)
def test_whoever_does_not_see_the_slides_is_told(language: Language) -> None:
    """Charts, tables and pictures are described; bars without words are passed over."""
    for slide in _slides(language):
        for shape in slide.shapes:
            properties = next(shape.element.iter("{*}cNvPr"))
            kind = shape.element.tag.rpartition("}")[2]
            if kind in DESCRIBED:
                assert len(properties.get("descr", "")) > 20
            elif not isinstance(shape, Shape) or not shape.text_frame.text:
                assert properties.find(".//{*}decorative") is not None


@pytest.mark.parametrize("language", Language)
def test_every_slide_but_the_cover_has_notes_and_a_footer(language: Language) -> None:
    for slide in _slides(language)[1:]:
        assert slide.has_notes_slide
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        assert len(frame.text) > 60
        assert sample_deck(language).company in words(slide)
        assert 'type="slidenum"' in ET.tostring(slide.element, encoding="unicode")


def test_the_spell_checker_knows_the_language() -> None:
    for language, locale in ((Language.DE, "de-DE"), (Language.EN, "en-GB")):
        runs = [
            run
            for slide in _slides(language)
            for run in slide.element.iter("{*}rPr")
            if run.get("lang")
        ]
        assert {run.get("lang") for run in runs} <= {locale, "en-US"}
        assert sum(run.get("lang") == locale for run in runs) > 100


def test_the_same_report_gives_the_same_bytes() -> None:
    assert decks.rendered(sample_deck(Language.DE)) == sample_file(Language.DE)


def test_no_part_of_the_file_tells_the_time_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(sample_file(Language.DE))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {EARLIEST}
    core = parts(sample_file(Language.DE))["docProps/core.xml"].decode()
    assert "2026-11-22T12:00:00Z" in core
    books = [name for name in parts(sample_file(Language.DE)) if name.endswith(".xlsx")]
    for name in books:
        book = parts(parts(sample_file(Language.DE))[name])
        assert "2000-01-01T00:00:00Z" in book["docProps/core.xml"].decode()
    assert len(books) == 3


def test_without_any_score_there_are_fewer_slides_and_no_made_up_figures() -> None:
    content = decks.rendered(decks.full_report({}))
    found = titles(content)
    assert "Für ein Gesamtbild fehlen noch Antworten" in found
    assert not [title for title in found if title.startswith("Am weitesten")]
    summary = words(read(content).slides[1])
    assert summary.count("Wer klärt die offenen Fragen, und bis wann?") == 1
    radar, *_ = _charts_of(content)
    assert set(radar.plots[0].series[0].values) == {None}


@pytest.mark.parametrize("level", [0, 4])
def test_equal_scores_are_called_equal(level: int) -> None:
    found = titles(decks.rendered(decks.full_report(decks.everywhere(level))))
    assert f"Alle Bausteine liegen gleichauf bei {25 * level} von 100 Punkten" in found
    assert sum(title.startswith("Gleichauf liegen") for title in found) == 3


def test_a_deck_is_small_enough_to_send() -> None:
    assert len(io.BytesIO(sample_file(Language.DE)).getvalue()) < 300_000
