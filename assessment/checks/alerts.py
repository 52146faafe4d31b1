"""Rules on alerts.yaml: every condition names one thing that exists."""

from collections.abc import Collection, Iterator

from assessment.alert_rule import AlertCondition
from assessment.checks.measures import Known
from assessment.checks.order import repeated_ids, unknown
from assessment.edition_files import EditionFiles
from assessment.problem import Problem
from assessment.yaml_document import Place, YamlDocument

BOUNDED = ("stage_of", "level_of")
BOUNDS = ("at_least", "at_most")


def alert_problems(files: EditionFiles, known: Known, axes: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the pattern alerts of a complete edition."""
    document, rules = files.alerts.document, files.alerts.content or ()
    yield from repeated_ids(document, (), (rule.id for rule in rules))
    for position, rule in enumerate(rules):
        yield from _condition(document, (position, "when"), rule.when, known, axes)
        for number, measure in enumerate(rule.measures):
            here: Place = (position, "measures", number)
            yield from unknown(document, "unknown_measure", here, measure, known.measures)


def _condition(
    document: YamlDocument,
    place: Place,
    condition: AlertCondition,
    known: Known,
    axes: Collection[str],
) -> Iterator[Problem]:
    if not _well_formed(condition):
        yield document.problem("alert_condition", place)
        return
    for part in ("all", "any"):
        for position, below in enumerate(getattr(condition, part) or ()):
            yield from _condition(document, (*place, part, position), below, known, axes)
    for field, rule, names in (
        ("stage_of", "unknown_axis", axes),
        ("level_of", "unknown_question", known.questions),
        ("planned", "unknown_measure", known.measures),
        ("before", "unknown_measure", known.measures),
        ("planned_without_capacity", "unknown_measure", known.measures),
    ):
        name = getattr(condition, field)
        if name is not None:
            yield from unknown(document, rule, (*place, field), name, names)


def _well_formed(condition: AlertCondition) -> bool:
    """One kind of condition, with exactly the companions it needs."""
    given = condition.model_fields_set
    kinds = given - {*BOUNDS, "before"}
    if len(kinds) != 1:
        return False
    kind = next(iter(kinds))
    bounds = [name for name in BOUNDS if name in given]
    return len(bounds) == (1 if kind in BOUNDED else 0) and ("before" in given) == (
        kind == "planned"
    )
