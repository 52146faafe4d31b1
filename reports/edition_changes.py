"""The changes between two editions as plain text, part by part."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from assessment.comparison import RULER
from assessment.edition_diff import Change, Part
from assessment.questionnaire import Questionnaire
from texts.wording import Wording

WIDTH = 88
"""Characters in a line."""


def change_lines(
    old: Questionnaire, new: Questionnaire, changes: Sequence[Change], text: Wording
) -> Iterator[str]:
    """A block of lines for every part that changed, then how many questions did."""
    if not changes:
        yield text("changes.none", old=old.edition, new=new.edition)
        return
    for _, group in groupby(changes, lambda change: (change.part, change.id)):
        yield from _part(old, new, list(group), text)
        yield ""
    yield from _summary(changes, text)


def _part(
    old: Questionnaire, new: Questionnaire, changes: Sequence[Change], text: Wording
) -> Iterator[str]:
    first = changes[0]
    if not first.field and first.before is None:
        yield text("changes.added", part=_named(new, first, text))
    elif not first.field:
        yield text("changes.removed", part=_named(old, first, text))
    else:
        yield _named(new, first, text)
        for change in changes:
            yield f"  {change.field}"
            yield from _value("-", change.before)
            yield from _value("+", change.after)


def _named(edition: Questionnaire, change: Change, text: Wording) -> str:
    """What changed; a question or a measure with its name as well."""
    part = text(f"changes.part.{change.part}", id=change.id)
    named = {
        **{question.id: question.name for question in edition.questions.values()},
        **{measure.id: measure.name for measure in edition.measures},
    }
    if change.part not in {Part.QUESTION, Part.MEASURE}:
        return part
    return text("changes.named", part=part, name=named[change.id].in_(text.language))


def _value(sign: str, value: str | None) -> Iterable[str]:
    if value is None:
        return ()
    return textwrap.wrap(
        value,
        WIDTH,
        initial_indent=f"    {sign} ",
        subsequent_indent=" " * 6,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _summary(changes: Sequence[Change], text: Wording) -> Iterator[str]:
    questions = [change for change in changes if change.part is Part.QUESTION]
    added = [change.id for change in questions if not change.field and change.before is None]
    removed = [change.id for change in questions if not change.field and change.after is None]
    altered = dict.fromkeys(change.id for change in questions if change.field)
    yield text(
        "changes.questions",
        altered=len(altered),
        added=len(added),
        removed=len(removed),
        others=len(changes) - len(questions),
    )
    remeasured = dict.fromkeys(
        change.id for change in questions if change.field.partition(".")[0] in RULER
    )
    if remeasured:
        yield from textwrap.wrap(text("changes.remeasured", questions=", ".join(remeasured)), WIDTH)
