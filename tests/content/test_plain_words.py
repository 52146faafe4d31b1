"""The edition speaks plainly: short sentences, no slogans, no products, typeset."""

import re
from collections.abc import Iterator

import pytest

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from tests.content.said import Said, said

SLOGANS = {
    Language.DE: re.compile(
        r"ganzheitlich|innovativ|synergie|mehrwert|disruptiv|zukunftssicher|weltklasse|revolution"
        r"|maßgeschneidert|einzigartig|perfekt|mühelos|spielend leicht|exzellen|schlüsselfertig"
        r"|digitale transformation|game.?changer|best practice|state of the art|next level"
        r"|customer experience|omni-?channel|touch-?point|pain point|mindset|\bleads?\b|workflow",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(
        r"holistic|innovative|synerg|added value|disruptive|future-?proof|world.class|revolution"
        r"|best.in.class|cutting.edge|state of the art|game.?changer|next.level|best practice"
        r"|leverag|unlock|empower|supercharge|effortless|excellence|delve|robust|paradigm"
        r"|digital transformation|customer experience|omni-?channel|pain point|mindset|win-win",
        re.IGNORECASE,
    ),
}
"""Words that praise, promise or only sound as if they said something."""

ALLOWED = {("axes.B3.capabilities.3A.questions.B3-01.hint", "Lead"): "explained where it stands"}

PRODUCTS = re.compile(
    r"\b(Adobe|Amazon|Android|Apple|ChatGPT|Copilot|eBay|Excel|Facebook|Gemini|Google|HubSpot"
    r"|Instagram|iOS|Klarna|LinkedIn|Magento|Mailchimp|Matomo|Microsoft|OpenAI|Oracle|Outlook"
    r"|PageSpeed|PayPal|Pinterest|PowerPoint|Salesforce|SAP|Shopify|Shopware|TikTok|Trustpilot"
    r"|TYPO3|WhatsApp|WordPress|Xing|YouTube|Zalando|Zendesk)\b"
)
"""Only citations name who published a figure."""

TYPEWRITTEN = re.compile(r"""["']|\.\.\.| - |\s$|^\s|  |\d-\d{1,3}\b(?!-)""")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„“])")
WORDS_IN_MEASURES = 25
WORDS_ELSEWHERE = 30
ADVICE = ("measures", "interpretations", "alerts", "journey")
"""The parts that say what to do, beside the questions."""


def texts(edition: Questionnaire) -> Iterator[Said]:
    """Everything but the citations, which repeat titles and names as they are."""
    return (entry for entry in said(edition) if not entry.place.startswith("sources."))


def slogans(entry: Said) -> list[str]:
    found = [match[0] for match in SLOGANS[entry.language].finditer(entry.text)]
    return [word for word in found if (entry.place, word) not in ALLOWED]


def words(sentence: str) -> int:
    return len([word for word in sentence.split() if re.search(r"\w", word)])


def too_long(edition: Questionnaire, part: str, limit: int) -> list[tuple[str, str]]:
    return [
        (place, sentence)
        for place, _, text in said(getattr(edition, part))
        for sentence in SENTENCE_END.split(text)
        if words(sentence) > limit
    ]


def test_no_slogans(oktagon: Questionnaire) -> None:
    assert [(e.place, slogans(e)) for e in texts(oktagon) if slogans(e)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [(Language.DE, "Ein ganzheitlicher Ansatz"), (Language.EN, "Unlock your full potential")],
)
def test_a_slogan_is_noticed(language: Language, text: str) -> None:
    assert slogans(Said("measures.M01.benefit", language, text))


def test_every_exception_is_needed(oktagon: Questionnaire) -> None:
    said_there = {
        (e.place, m[0]) for e in texts(oktagon) for m in SLOGANS[e.language].finditer(e.text)
    }
    assert set(ALLOWED) <= said_there


def test_no_product_or_vendor_is_named(oktagon: Questionnaire) -> None:
    assert [entry for entry in texts(oktagon) if PRODUCTS.search(entry.text)] == []
    assert PRODUCTS.search("Schalten Sie eine Anzeige bei Google.")


@pytest.mark.parametrize("part", ADVICE)
def test_sentences_of_advice_are_short(part: str, oktagon: Questionnaire) -> None:
    limit = WORDS_IN_MEASURES if part == "measures" else WORDS_ELSEWHERE
    assert too_long(oktagon, part, limit) == []


def test_a_long_sentence_is_noticed(oktagon: Questionnaire) -> None:
    """The longest ones come close to the limit, so the count sees whole sentences."""
    assert too_long(oktagon, "measures", 20)
    assert too_long(oktagon, "interpretations", 25)


def test_texts_are_typeset(oktagon: Questionnaire) -> None:
    assert [entry for entry in said(oktagon) if TYPEWRITTEN.search(_without_ids(entry.text))] == []


@pytest.mark.parametrize("text", ["Wait...", 'a "lead"', "now - not later", "2  days", "5-10 days"])
def test_typewriting_is_noticed(text: str) -> None:
    assert TYPEWRITTEN.search(_without_ids(text))


def test_quotation_marks_are_those_of_the_language(oktagon: Questionnaire) -> None:
    foreign = {Language.DE: "”", Language.EN: "„"}
    wrong = [
        e for e in said(oktagon) if foreign[e.language] in e.text and e.place[:8] != "sources."
    ]
    assert wrong == []


def _without_ids(text: str) -> str:
    """Names of rules, such as EN 301 549 or §-numbers, have hyphens of their own."""
    return re.sub(r"\S*/\S*|[A-Z]+\d*-\d+", "…", text)
