"""One question as people will see it, as plain text for its author."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from assessment.measure import Effect
from assessment.profile import Fact
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from reports.formatting import decimal
from reports.legal_text import legal_sentence
from reports.names import axis_label, level_name, stage_name
from reports.threshold_text import threshold_text
from texts.wording import Wording

WIDTH = 88
"""Characters in a line."""


def question_preview(questionnaire: Questionnaire, question: Question, text: Wording) -> str:
    """Everything about the question in the order of the page, then how it counts."""
    page = _Preview(questionnaire, question, text)
    return "\n\n".join("\n".join(lines) for part in page.parts() if (lines := list(part)))


class _Preview(NamedTuple):
    """The parts of the preview; one that does not concern the question has no lines."""

    questionnaire: Questionnaire
    question: Question
    text: Wording

    def parts(self) -> Iterator[Iterable[str]]:
        yield self.head()
        yield self.hint()
        yield self.legal()
        yield self.number()
        yield self.points()
        yield self.levels()
        yield self.dont_know()
        yield self.not_applicable()
        yield self.why()
        yield self.evidence()
        yield self.terms()
        yield self.counts()
        yield self.measures()

    def head(self) -> Iterator[str]:
        question, language = self.question, self.text.language
        capability = self.questionnaire.capability_of[question.id]
        axis = self.questionnaire.axis_of[capability.id]
        yield f"{question.id} · {question.name.in_(language)}"
        yield self.text(
            "preview.place",
            axis=axis_label(axis, language),
            capability=f"{capability.id} · {capability.name.in_(language)}",
        )
        yield ""
        yield from _wrapped(question.text.in_(language))

    def hint(self) -> Iterator[str]:
        if self.question.hint:
            yield self.text("preview.hint")
            yield from _wrapped(self.question.hint.in_(self.text.language), 2)

    def legal(self) -> Iterator[str]:
        if self.question.legal:
            yield self.text("questions.legal.label")
            yield from _wrapped(legal_sentence(self.question.legal, self.text), 2)

    def number(self) -> Iterator[str]:
        metric, text = self.question.metric, self.text
        if metric is None:
            return
        yield text("preview.number")
        span = text(
            "preview.number_text",
            unit=metric.unit.in_(text.language),
            lowest=decimal(metric.lowest, text.language),
            highest=decimal(metric.highest, text.language),
        )
        places = text("preview.decimals", count=metric.decimals)
        yield f"  {span}, {places if metric.decimals else text('preview.whole')}"

    def points(self) -> Iterator[str]:
        checklist, text = self.question.checklist, self.text
        if checklist is None:
            return
        yield text("preview.points")
        for item in checklist.items:
            yield from _wrapped(text("preview.point", point=item.in_(text.language)), 2, hang=4)
        for count, level in enumerate(checklist.levels):
            yield f"  {text('preview.ticked', count=count, level=level)}"

    def levels(self) -> Iterator[str]:
        yield self.text("preview.levels")
        for level, anchor in self.question.anchors.items():
            yield f"  {level}  {self.level(level)}"
            yield from _wrapped(anchor.in_(self.text.language), 5)

    def level(self, level: int) -> str:
        """The name of the level, with the number that reaches it or a value of its own."""
        name = level_name(self.questionnaire, level, self.text.language)
        value = self.question.anchors[level].value
        if self.question.metric:
            border = threshold_text(self.question.metric, level, self.text)
            name = self.text("preview.reached", level=name, border=border)
        if value is not None:
            shown = decimal(value, self.text.language)
            name = self.text("preview.value", level=name, value=shown)
        return name

    def dont_know(self) -> Iterator[str]:
        caption = "dont_know_as_zero_caption" if self.question.dk_as_zero else "dont_know_caption"
        yield self.text("questions.dont_know")
        yield from _wrapped(self.text(f"questions.{caption}"), 2)

    def not_applicable(self) -> Iterator[str]:
        own, text = self.question.not_applicable, self.text
        if own is None:
            return
        hint = own.hint.in_(text.language)
        yield text("questions.not_applicable")
        key = "questions.not_applicable_caption" if own.allowed else "preview.profile_only"
        yield from _wrapped(text(key, hint=hint), 2)
        if own.when:
            yield from _wrapped(text("preview.profile", condition=_condition(own.when)), 2)

    def why(self) -> Iterator[str]:
        yield self.text("questions.why")
        yield from _wrapped(self.question.why.in_(self.text.language), 2)
        for source in self.questionnaire.sources:
            if source.id in self.question.sources:
                words = source.text.in_(self.text.language)
                yield from _wrapped(self.text("questions.source", source=words), 2)

    def evidence(self) -> Iterator[str]:
        yield self.text("questions.evidence.label")
        yield from _wrapped(self.question.evidence.in_(self.text.language), 2)

    def terms(self) -> Iterator[str]:
        question, language = self.question, self.text.language
        said = [question.text, question.hint, question.why, *question.anchors.values()]
        texts = [entry.in_(language) for entry in said if entry] + [question.evidence.in_(language)]
        found = self.questionnaire.term_index[language].terms_in(texts)
        if found:
            yield self.text("preview.terms")
        for term in found:
            name, meaning = term.name.in_(language), term.meaning.in_(language)
            yield from _wrapped(self.text("preview.term", name=name, meaning=meaning), 2, hang=4)

    def counts(self) -> Iterator[str]:
        question, text = self.question, self.text
        capability = self.questionnaire.capability_of[question.id]
        depths = {depth.id: depth.name.in_(text.language) for depth in self.questionnaire.depths}
        phases = [phase for phase in self.questionnaire.phases if phase.id in question.phases]
        yield text("preview.counts")
        weight = text(
            "preview.weight",
            weight=decimal(question.weight, text.language),
            all=decimal(sum(entry.weight for entry in capability.questions), text.language),
            capability=capability.name.in_(text.language),
        )
        yield f"  {weight}"
        yield f"  {text('preview.depth', depth=depths[question.depth])}"
        if phases:
            names = ", ".join(phase.name.in_(text.language) for phase in phases)
            yield f"  {text('preview.phases', phases=names)}"
        yield from self.gates()

    def gates(self) -> Iterator[str]:
        own = [("preview.gate", self.question.gate)] if self.question.gate else []
        whole = [
            ("preview.overall_gate", gate)
            for gate in self.questionnaire.overall.gates
            if gate.question == self.question.id
        ]
        for key, gate in [*own, *whole]:
            for stage, level in gate.requires.items():
                name = stage_name(self.questionnaire, stage, self.text.language)
                yield from _wrapped(self.text(key, stage=name, level=level), 2, hang=4)

    def measures(self) -> Iterator[str]:
        yield self.text("preview.measures")
        found = [
            self.lifting(f"{measure.id} {measure.name.in_(self.text.language)}", effect)
            for measure in self.questionnaire.measures
            for effect in measure.effects
            if effect.question == self.question.id
        ]
        for line in found or [self.text("preview.no_measure")]:
            yield from _wrapped(line, 2, hang=4)

    def lifting(self, measure: str, effect: Effect) -> str:
        lifts = self.text("preview.measure", measure=measure, level=effect.level)
        if not effect.requires:
            return lifts
        conditions = f" {self.text('preview.and')} ".join(
            self.text("preview.condition", question=question, level=level)
            for question, level in effect.requires.items()
        )
        return self.text("preview.requires", measure=lifts, conditions=conditions)


def _condition(condition: Mapping[str, Fact | tuple[Fact, ...]]) -> str:
    """The condition as it stands in the file."""
    return ", ".join(f"{fact}: {_wanted(wanted)}" for fact, wanted in condition.items())


def _wanted(wanted: Fact | tuple[Fact, ...]) -> str:
    if isinstance(wanted, tuple):
        return f"[{', '.join(_wanted(one) for one in wanted)}]"
    return str(wanted).lower() if isinstance(wanted, bool) else str(wanted)


def _wrapped(words: str, indent: int = 0, hang: int | None = None) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if hang is None else hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
