"""The page of sorted gaps: its title, its picture and what limits the stages."""

from collections.abc import Mapping

import pytest

from assessment.answer import Answer
from assessment.language import Language
from assessment.questionnaire import CoverageRule, Questionnaire
from reports.document import GapRows, Heading, Section, Text
from reports.sections.gaps_page import build_gaps_page
from tests import builders
from tests.builders import axis, capability, levels, question
from tests.reports.documents import report
from texts.wording import Wording

LOW_COVERAGE = CoverageRule(provisional=0.5)


def _edition(count: int, gate: Mapping[int, int] | None = None) -> Questionnaire:
    """Axes B1, B2 … of four questions each; a question is worth 6.25 points a level.

    The next stages begin at 15, 40, 60 and 85 points; `gate` stands before those of B1.
    """
    return builders.questionnaire(
        *(
            axis(
                f"B{n}",
                capability(
                    f"{n}A",
                    *(question(f"q{n}{p}", gate=gate if n + p == 1 else None) for p in range(4)),
                ),
            )
            for n in range(1, count + 1)
        )
    )


def _sections(edition: Questionnaire, given: Mapping[str, Answer]) -> tuple[Section, ...]:
    made = report(edition, builders.asked(edition), given)
    return tuple(build_gaps_page(made, Wording(Language.DE)))


def _answers(*sums: int) -> dict[str, Answer]:
    """For each axis four levels that add up to the sum."""
    return levels(
        **{
            f"q{n}{p}": total // 4 + (p < total % 4)
            for n, total in enumerate(sums, start=1)
            for p in range(4)
        }
    )


@pytest.mark.parametrize(
    ("sums", "title"),
    [
        # 50, 31.25 and 62.5 points: 10, 8.75 and 22.5 to the next stage
        (
            (8, 5, 10),
            (
                "Den kürzesten Weg zur nächsten Reifestufe hat „B2“ (9 von 100 Punkten), "
                "den weitesten „B3“ (22)"
            ),
        ),
        # twice 10 and once 8.75: none is the furthest
        ((8, 8, 5), "Zur nächsten Reifestufe fehlen je nach Baustein 9 bis 10 Punkte"),
        ((8, 8, 8), "Wo zur nächsten Reifestufe noch etwas fehlt, sind es überall 10 Punkte"),
        # 100 points twice, and 56.25
        ((16, 16, 9), "„B3“ fehlen noch 4 Punkte zur nächsten Reifestufe"),
        ((16, 16, 16), "Keinem Baustein fehlen Punkte zu einer höheren Reifestufe"),
    ],
)
def test_the_title_names_the_nearest_and_the_furthest_if_there_is_one(
    sums: tuple[int, ...], title: str
) -> None:
    (section,) = _sections(_edition(3), _answers(*sums))
    assert section.title == title


def test_the_widest_gap_stands_on_top_and_the_alternative_text_reads_in_that_order() -> None:
    (section,) = _sections(_edition(3), _answers(8, 5, 10))
    chart = next(block for block in section.blocks if isinstance(block, GapRows))
    assert [gap.axis for gap in chart.gaps] == ["B3", "B1", "B2"]
    assert "B3 62, noch 22 bis 85; B1 50, noch 10 bis 60; B2 31, noch 9 bis 40" in chart.alt


def test_without_any_score_there_is_no_page() -> None:
    assert _sections(_edition(2), {}) == ()


def test_a_missing_condition_is_explained_below() -> None:
    # 62.5 points are enough for stage 3, but q10 on level 3 would have to be on level 4
    edition = _edition(1, gate={3: 4})
    (section,) = _sections(edition, _answers(10))
    assert Heading("Was die Reifestufe begrenzt") in section.blocks
    limits = [block for block in section.blocks if isinstance(block, Text) and block.label]
    assert [limit.label for limit in limits] == ["B1"]
    assert "„q10“ mindestens auf Stufe 4" in limits[0].text


def test_what_limits_an_axis_and_the_whole_is_said_once() -> None:
    # B1 has 62.5 points, but nobody knows q10, so B1 stays on stage 0 and holds the whole back
    edition = _edition(2, gate={1: 1})
    given = _answers(10, 16)
    del given["q10"]
    given |= levels(q11=4, q12=4, q13=4)
    (section,) = _sections(edition.model_copy(update={"coverage": LOW_COVERAGE}), given)
    limits = [block.text for block in section.blocks if isinstance(block, Text) and block.label]
    assert len(limits) == len(set(limits))
    assert sum("„q10“" in limit for limit in limits) == 1


def test_without_limits_there_is_no_heading_for_them() -> None:
    (section,) = _sections(_edition(1), _answers(10))
    assert not [block for block in section.blocks if isinstance(block, Heading)]
