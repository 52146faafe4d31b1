"""What is left to ask and how axes weigh, given profile and depth."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.condition import holds
from assessment.frozen import Frozen
from assessment.language import Bilingual
from assessment.multipliers import axis_factors, multiplier
from assessment.profile import Fact, Profile, facts
from assessment.question import Question
from assessment.questionnaire import Axis, ProfileRule, Questionnaire


class Scope(Frozen):
    """The questions of one assessment and the multipliers of its axes.

    `asked` is in the order of the edition. `dropped` names the questions of the depth that the
    profile rules out, with the reason; `dropped_axes` does the same for whole axes, whose
    questions are in `dropped` as well. `multipliers` covers every axis that still applies.
    `sentences` tell a reader what the profile changed. `not_applicable` are those of `dropped`
    that go by the question's own condition, not by a rule on their axis.
    """

    depth: str
    asked: tuple[str, ...]
    dropped: Mapping[str, Bilingual] = {}
    dropped_axes: Mapping[str, Bilingual] = {}
    multipliers: Mapping[str, float] = {}
    sentences: tuple[Bilingual, ...] = ()
    not_applicable: tuple[str, ...] = ()


def scope(questionnaire: Questionnaire, profile: Profile, depth: str) -> Scope:
    """Apply the profile to the questions of this depth and all shallower ones.

    An axis that is left without any question is dropped as well, for the reason of its first
    question. ValueError if the edition has no such depth.
    """
    known, weighting = facts(profile), questionnaire.weighting
    fired = [rule for rule in weighting.rules if holds(rule.when, known)]
    found = [
        _AxisScope(axis, _questions(questionnaire, axis, depth), fired, known)
        for axis in questionnaire.axes
    ]
    return Scope(
        depth=depth,
        asked=tuple(question for axis in found for question in axis.asked),
        dropped={question: why for axis in found for question, why in axis.dropped.items()},
        dropped_axes={axis.id: axis.reason for axis in found if axis.reason},
        multipliers={
            axis.id: multiplier(weighting, axis_factors(weighting, known, axis.id))
            for axis in found
            if axis.asked
        },
        sentences=tuple(_sentences(fired, {axis.id for axis in found if axis.asked})),
        not_applicable=tuple(question for axis in found for question in axis.not_applicable),
    )


class _AxisScope:
    """One axis under the profile: which of its questions stay, which go and why.

    A rule on the axis gives the reason before the question's own condition does.
    """

    def __init__(
        self,
        axis: Axis,
        questions: Sequence[Question],
        fired: Sequence[ProfileRule],
        known: Mapping[str, Fact],
    ) -> None:
        self.id = axis.id
        self.rules = [rule for rule in fired if rule.axis == axis.id]
        self.asked: list[str] = []
        self.dropped: dict[str, Bilingual] = {}
        self.not_applicable: list[str] = []
        for question in questions:
            self._sort(question, known)
        self.reason = self._reason(axis)

    def _sort(self, question: Question, known: Mapping[str, Fact]) -> None:
        rule = next((rule for rule in self.rules if _rules_out(rule, question)), None)
        if rule:
            self.dropped[question.id] = rule.sentence or _hint(question)
        elif _not_applicable(question, known):
            self.dropped[question.id] = _hint(question)
            self.not_applicable.append(question.id)
        else:
            self.asked.append(question.id)

    def _reason(self, axis: Axis) -> Bilingual | None:
        rule = next((rule for rule in self.rules if rule.not_applicable), None)
        if rule:
            return rule.sentence or axis.name
        return next(iter(self.dropped.values()), None) if not self.asked else None


def _questions(questionnaire: Questionnaire, axis: Axis, depth: str) -> list[Question]:
    depths = [entry.id for entry in questionnaire.depths]
    included = set(depths[: depths.index(depth) + 1])
    return [
        question
        for capability in axis.capabilities
        for question in capability.questions
        if question.depth in included
    ]


def _rules_out(rule: ProfileRule, question: Question) -> bool:
    return rule.not_applicable or (rule.only is not None and question.id not in rule.only)


def _not_applicable(question: Question, known: Mapping[str, Fact]) -> bool:
    own = question.not_applicable
    return own is not None and own.when is not None and holds(own.when, known)


def _hint(question: Question) -> Bilingual:
    """Why the question does not apply, in its own words; its name if it has none."""
    return question.not_applicable.hint if question.not_applicable else question.name


def _sentences(fired: Sequence[ProfileRule], kept: set[str]) -> Iterator[Bilingual]:
    """Each sentence once; on an axis that is gone only the rules that took something away."""
    said: set[Bilingual] = set()
    for rule in fired:
        speaks = rule.axis in kept or rule.not_applicable or rule.only is not None
        if speaks and rule.sentence and rule.sentence not in said:
            said.add(rule.sentence)
            yield rule.sentence
