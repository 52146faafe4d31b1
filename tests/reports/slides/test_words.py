"""Text that is measured and cut to the room there is."""

from assessment.language import Language
from reports.slides.page import BODY_SIZES
from reports.slides.paragraphs import Paragraph, Run, fitted, total
from reports.slides.words import fitting, line_count, plain, shortened, width


def test_text_becomes_one_line_and_keeps_numbers_with_their_units() -> None:
    assert plain(" a\n b\tc\u202e ") == "a b c"
    assert plain("29\u00a0%") == "29\u00a0%"


def test_a_line_twice_as_large_is_twice_as_wide() -> None:
    assert width("Kundendienst", 20) == 2 * width("Kundendienst", 10)
    assert width("Kundendienst", 10, bold=True) > width("Kundendienst", 10)


def test_words_wrap_where_the_room_ends() -> None:
    room = width("eins zwei", 10)
    assert line_count("eins zwei", 10, room) == 1
    assert line_count("eins zwei", 10, room - 1) == 2


def test_a_word_without_blanks_is_broken() -> None:
    assert line_count("W" * 100, 10, width("W" * 10, 10) + 0.01) == 10


def test_what_is_cut_fits_and_says_so() -> None:
    text = "Ein Satz, der zu lang ist für die eine Zeile, die es gibt"
    cut = shortened(text, 10, 100, 1)
    assert cut.endswith("…")
    assert line_count(cut, 10, 100) == 1
    assert text.startswith(cut.removesuffix("…"))
    assert shortened("kurz", 10, 100, 1) == "kurz"


def test_type_shrinks_before_words_are_cut() -> None:
    text = "Diese Überschrift braucht etwas Platz"
    assert fitting(text, (20, 10), width(text, 10) + 1, 1) == (text, 10)
    cut, size = fitting(text, (20, 10), width(text, 10) - 1, 1)
    assert size == 10
    assert cut.endswith("…")


def test_paragraphs_always_fit_in_the_end() -> None:
    long = [Paragraph((Run("Wort " * 200),), before=1.0) for _ in range(12)]
    shown, size = fitted(long, BODY_SIZES, 200, 150)
    assert size == BODY_SIZES[-1]
    assert 0 < len(shown) <= 12
    assert total(shown, size, 200) <= 150


def test_few_words_are_set_in_the_largest_type() -> None:
    few = [Paragraph((Run(str(Language.DE)),))]
    assert fitted(few, BODY_SIZES, 200, 150) == (few, BODY_SIZES[0])
