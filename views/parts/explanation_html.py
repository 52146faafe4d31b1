"""One explanation as HTML: a sentence, a table, the rules, and every part folded below."""

from collections.abc import Iterator
from html import escape

from assessment.answer import AnswerKind
from assessment.explanation import Explanation, Part, Subject
from assessment.reasons import BandReason, StageReason
from assessment.result import Status
from reports.cap_sentences import gate_sentence
from reports.document import Text
from reports.formatting import band, decimal, fixed, percent
from reports.formatting import share as share_text
from reports.sections.workshop_marks import answer_marks
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.report_input import report_of


def explanation_html(found: Outcome, explained: Explanation) -> str:
    """The explanation with all parts beneath it; every string is escaped."""
    return f'<div class="explanation">{_Page(found, wording()).whole(explained)}</div>'


class _Page:
    """Turns explanations of one outcome into HTML, in the reader's language."""

    def __init__(self, found: Outcome, text: Wording) -> None:
        self.found = found
        self.text = text
        self.questionnaire = found.questionnaire
        self.report = report_of(found)

    def whole(self, explained: Explanation) -> str:
        return (
            f"<h3>{escape(self.name(explained))}</h3>"
            f'<p class="value">{escape(self.value(explained))}</p>{self.body(explained)}'
        )

    def body(self, explained: Explanation) -> str:
        if explained.subject is Subject.QUESTION:
            return self.question(explained)
        below = "".join(self.folded(part.explanation) for part in explained.parts)
        return (
            f"{self.table(explained)}{self.stage(explained)}"
            f"{self.coverage(explained)}{self.band(explained)}{below}"
        )

    def folded(self, explained: Explanation) -> str:
        summary = f"{escape(self.name(explained))} · {escape(self.value(explained))}"
        if not explained.applicable:
            return f'<p class="gone">{summary}</p>'
        return f"<details><summary>{summary}</summary>{self.body(explained)}</details>"

    def table(self, explained: Explanation) -> str:
        if explained.combination is None or explained.value is None:
            return ""
        heads = "".join(
            f'<th scope="col">{escape(self.text(f"explanation.columns.{column}"))}</th>'
            for column in ("part", "share", "value", "contribution")
        )
        rows = "".join(self.row(part) for part in explained.parts)
        total = self.points(explained.value)
        return (
            f"<p>{escape(self.text(f'explanation.intro.{explained.combination}'))}</p>"
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
            f"<tfoot><tr><th scope='row'>{escape(self.text('explanation.sum'))}</th><td></td>"
            f"<td></td><td>{total}</td></tr></tfoot></table>{self.arithmetic(explained)}"
        )

    def row(self, part: Part) -> str:
        explained = part.explanation
        value = "–" if explained.value is None else self.points(explained.value)
        return (
            f"<tr><th scope='row'>{escape(self.name(explained))}</th>"
            f"<td>{escape(self.percent(part.share))}</td><td>{value}</td>"
            f"<td>{self.points(part.contribution) if part.share else '–'}</td></tr>"
        )

    def arithmetic(self, explained: Explanation) -> str:
        terms = " + ".join(
            f"{self.percent(part.share)} · {self.points(part.explanation.value or 0.0)}"
            for part in explained.parts
            if part.share
        )
        line = self.text(
            "explanation.arithmetic", terms=terms, value=self.points(explained.value or 0.0)
        )
        return f'<p class="arithmetic">{escape(line)}</p>'

    def stage(self, explained: Explanation) -> str:
        reason = explained.stage
        if reason is None or explained.value is None:
            return ""
        by_score = self.text(
            "explanation.stage.by_score",
            value=self.points(explained.value),
            stage=self.stage_name(reason.by_score),
            border=self.points(reason.border),
        )
        rules = "".join(f"<li>{escape(rule)}</li>" for rule in self.rules(reason))
        if rules:
            reached = self.text("explanation.stage.capped", stage=self.stage_name(reason.stage))
            rules = f"<p>{escape(reached)}</p><ul>{rules}</ul>"
        return f"{self.head('stage')}<p>{escape(by_score)}</p>{rules}"

    def rules(self, reason: StageReason) -> list[str]:
        rules = [gate_sentence(self.report, gate, self.text) for gate in reason.gates]
        if reason.cap is not None:
            names = [
                self.questionnaire.axis(axis).name.in_(self.text.language)
                for axis in reason.weakest
            ]
            cap = self.stage_name(reason.cap)
            rules.append(self.text("explanation.stage.weakest", axes=", ".join(names), cap=cap))
        return rules

    def coverage(self, explained: Explanation) -> str:
        if explained.coverage is None or explained.coverage.value is None:
            return ""
        coverage = percent(explained.coverage.value, self.text.language)
        sentence = self.text("explanation.coverage.text", coverage=coverage)
        return f"{self.head('coverage')}<p>{escape(sentence)}</p>"

    def band(self, explained: Explanation) -> str:
        reason = explained.band
        if reason is None or reason.band is None:
            return ""
        sentence = self.text(
            "explanation.band.text",
            band=band(reason.band, self.text.language),
            z=decimal(reason.z, self.text.language, 2),
            sigma=self.points(reason.sigma),
            lines=self.spreads(reason),
        )
        note = self.text("explanation.band.note")
        return f"{self.head('band')}<p>{escape(sentence)} {escape(note)}</p>"

    def spreads(self, reason: BandReason) -> str:
        return " + ".join(f"{self.points(line.spread)}²" for line in reason.lines)

    def question(self, explained: Explanation) -> str:
        question = self.questionnaire.questions[explained.id]
        answer = self.found.answers.get(explained.id)
        lines = [question.text.in_(self.text.language)]
        part = explained.parts[0].explanation if explained.parts else None
        if part is not None and part.value is not None:
            lines.append(question.anchors[int(part.value)].in_(self.text.language))
        if answer is not None and explained.status is Status.ANSWERED:
            grade = self.text(f"questions.evidence.{answer.evidence}")
            lines.append(self.text("explanation.question.evidence", grade=grade))
        lines += [f"{mark.label}: {mark.text}" for mark in self.marks(explained.id)]
        return "".join(f"<p>{escape(line)}</p>" for line in lines)

    def marks(self, question: str) -> Iterator[Text]:
        """How the answer came about in the workshop."""
        return answer_marks(self.report, question, self.text)

    def name(self, explained: Explanation) -> str:
        reader = self.text.language
        match explained.subject:
            case Subject.OVERALL:
                return self.text("result.caps.overall")
            case Subject.AXIS:
                return self.questionnaire.axis(explained.id).name.in_(reader)
            case Subject.CAPABILITY:
                axis = self.questionnaire.axis_of[explained.id]
                return next(
                    entry.name.in_(reader)
                    for entry in axis.capabilities
                    if entry.id == explained.id
                )
        return f"{explained.id} {self.questionnaire.questions[explained.id].name.in_(reader)}"

    def value(self, explained: Explanation) -> str:
        if explained.subject is Subject.QUESTION:
            return self.answer_words(explained)
        if not explained.applicable:
            return self.text(
                "result.axes.not_applicable"
                if self.ruled_out(explained)
                else "explanation.value.not_asked"
            )
        if explained.value is None:
            return self.text("explanation.value.none")
        return self.text("explanation.value.points", value=self.points(explained.value))

    def ruled_out(self, explained: Explanation) -> bool:
        """Whether profile or answers take a group out; else the depth simply does not ask it."""
        if explained.subject is not Subject.CAPABILITY:
            return True
        asked = {
            question
            for question, capability in self.questionnaire.capability_of.items()
            if capability.id == explained.id
        }
        return bool(asked & (set(self.found.scope.asked) | set(self.found.scope.dropped)))

    def answer_words(self, explained: Explanation) -> str:
        answer = self.found.answers.get(explained.id)
        part = explained.parts[0].explanation if explained.parts else None
        if answer is not None and answer.kind is AnswerKind.DONT_KNOW and part is not None:
            return self.text("explanation.question.dont_know_as_zero")
        if part is None or part.value is None:
            return self.text(f"explanation.question.{explained.status}")
        level = int(part.value)
        name = self.questionnaire.levels[level].name.in_(self.text.language)
        return self.text("explanation.value.level", level=level, name=name)

    def stage_name(self, stage: int) -> str:
        return self.questionnaire.stages[stage].name.in_(self.text.language)

    def head(self, key: str) -> str:
        return f"<h4>{escape(self.text(f'explanation.{key}.title'))}</h4>"

    def points(self, value: float) -> str:
        return fixed(value, self.text.language, 1)

    def percent(self, share: float) -> str:
        return share_text(share, self.text.language)
