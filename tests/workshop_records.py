"""The record of a workshop, worked out by hand: eight people, four of each of two roles."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from assessment.answer import Answer, AnswerKind
from assessment.language import Bilingual
from assessment.questionnaire import Goal, Questionnaire, WorkshopParts
from assessment.workshop.agreement import agreement
from assessment.workshop.groups import GroupMean
from assessment.workshop.item import GOALS, MEASURES, PHASES, Task, Way
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.settings import Grouping

SIGNED_OFF = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
ALL_ON_TWO = (2, 2, 2, 2, 2, 2, 2, 2)
HOSTILE_DISSENT = '=HYPERLINK("http://x.test")<b>fett</b> **stark** $x$ {name}'
HOSTILE_REASON = "+1 <img src=x onerror=alert(1)> ]] & Söhne"
HOSTILE_OWNER = "@Vertrieb & <script>x</script>"
DISSENT = "Der Außendienst sieht das anders: Die Antwort dauert oft eine Woche."


def tally(*ratings: int, dont_know: int = 0, scale: int = 5) -> Tally:
    """One round on so many levels; `ratings` stay in it only from three on."""
    return Tally(
        agreement=agreement(ratings, scale),
        ratings=tuple(sorted(ratings)) if len(ratings) > 2 else (),
        dont_know=dont_know,
    )


def groups(**means: float) -> Mapping[str, GroupMean]:
    """Four people in each group."""
    return {group: GroupMean(n=4, mean=mean) for group, mean in means.items()}


def entry(question: str, *rounds: Tally, **fields: object) -> QuestionRecord:
    return QuestionRecord.model_validate({"question": question, "rounds": rounds} | fields)


def worked_record(**changes: object) -> Record:
    """On five levels, in the questions of the current edition:

    B1-01 agreed; B1-08 divided, agreed on 2 after talk; B1-03 divided, decided on 1 instead of
    the median 2, with dissent; B1-04 one person's judgement; B1-11 slightly divided and not
    reached; B1-10 and B5-12 known to nobody, each with a task; B2-01 agreed, not reached.
    """
    record = Record(
        respondents=8,
        grouping=Grouping.ROLE,
        questions={found.question: found for found in _entries()},
        opening=tally(0, 0, 1, 1, 1, 2, 2, 3),
        closing=tally(1, 1, 1, 2, 2, 2, 2, 2),
        points={
            GOALS: {"serve": 42.5, "sell": 36.25, "save": 21.25},
            PHASES: {"use": 7.0, "buy": 5.0, "need": 2.0},
            MEASURES: {"M10": 11.0, "M11": 6.0},
        },
        alpha=0.712,
        signed_off_at=SIGNED_OFF,
    )
    return record.model_copy(update=changes)


def tiny_record(**changes: object) -> Record:
    """On the three levels of the questionnaire `tiny`: S-01 divided, decided on 1 instead of the
    median 2, with dissent; S-03 agreed; O-01 one person's judgement; O-02 unknown, with a task.
    """
    divided = entry(
        "S-01",
        tally(0, 0, 0, 2, 2, 2, scale=3),
        tally(0, 0, 2, 2, 2, 2, scale=3),
        way=Way.DISCUSSED,
        level=1,
        proposed=2,
        reason="Nur ein Standort ist belegt.",
        dissent=DISSENT,
        groups={
            "leadership": GroupMean(n=3, mean=2.0),
            "customer_contact": GroupMean(n=3, mean=2 / 3),
        },
    )
    agreed = tally(2, 2, 2, 2, 2, 2, scale=3)
    task = Task(owner="Anna Ott", due=date(2026, 12, 4))
    entries = (
        divided,
        entry("S-03", agreed, way=Way.ACCEPTED, level=2, proposed=2),
        entry("O-01", tally(1, dont_know=5, scale=3), way=Way.MEDIAN, level=1),
        entry("O-02", tally(dont_know=6, scale=3), way=Way.DISCUSSED, task=task),
    )
    record = Record(
        respondents=6,
        grouping=Grouping.ROLE,
        questions={found.question: found for found in entries},
        opening=tally(0, 1, 1, scale=3),
        closing=tally(1, 2, 2, scale=3),
        points={PHASES: {"after": 5.0, "before": 3.0}},
        signed_off_at=SIGNED_OFF,
    )
    return record.model_copy(update=changes)


def _entries() -> tuple[QuestionRecord, ...]:
    return (
        entry("B1-01", tally(*ALL_ON_TWO), way=Way.ACCEPTED, level=2, proposed=2),
        entry(
            "B1-08",
            tally(0, 0, 1, 2, 2, 3, 4, 4),
            tally(*ALL_ON_TWO),
            way=Way.DISCUSSED,
            level=2,
            proposed=2,
            groups=groups(leadership=2.75, customer_contact=1.25),
        ),
        entry(
            "B1-03",
            tally(0, 0, 1, 2, 2, 3, 4, 4),
            tally(0, 1, 1, 2, 2, 3, 3, 3),
            way=Way.DISCUSSED,
            level=1,
            proposed=2,
            reason=HOSTILE_REASON,
            dissent=HOSTILE_DISSENT,
            groups=groups(leadership=2.5, customer_contact=1.25),
        ),
        entry("B1-04", tally(1, dont_know=7), way=Way.MEDIAN, level=1),
        entry("B1-11", tally(1, 1, 1, 2, 2, 3, 3, 3), way=Way.MEDIAN, level=2, proposed=2),
        entry(
            "B1-10",
            tally(dont_know=8),
            way=Way.DISCUSSED,
            task=Task(owner=HOSTILE_OWNER, due=date(2026, 12, 18)),
        ),
        entry(
            "B5-12",
            tally(dont_know=8),
            way=Way.DISCUSSED,
            task=Task(owner="IT-Leitung", due=date(2026, 12, 4)),
        ),
        entry("B2-01", tally(3, 3, 3, 3, 3, 3, 3, 4), way=Way.MEDIAN, level=3, proposed=3),
    )


def worked_answers() -> dict[str, Answer]:
    """What the workshop left as answers, by question."""
    return {found.question: _answer(found) for found in _entries()}


def _answer(found: QuestionRecord) -> Answer:
    if found.level is None:
        return Answer(question=found.question, kind=AnswerKind.DONT_KNOW)
    ratings = found.last.ratings if found.last else ()
    kind = AnswerKind.LEVEL
    return Answer(question=found.question, kind=kind, level=found.level, ratings=ratings)


def with_votes(edition: Questionnaire) -> Questionnaire:
    """The edition with a question to begin and to end with, and three goals."""
    goals = (
        Goal(id="sell", name=_words("Mehr verkaufen", "Sell more"), meaning=_words("–", "–")),
        Goal(id="serve", name=_words("Besser betreuen", "Serve better"), meaning=_words("–", "–")),
        Goal(id="save", name=_words("Zeit sparen", "Save time"), meaning=_words("–", "–")),
    )
    return edition.model_copy(update={"workshop": WorkshopParts(opening="E-01", goals=goals)})


def _words(german: str, english: str) -> Bilingual:
    return Bilingual(de=german, en=english)
