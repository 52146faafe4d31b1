"""Every problem of an edition at once, each with file, line and a sentence for its author."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from assessment.checks.order import repeated_ids
from assessment.checks.planning import advice_problems
from assessment.checks.question import Surroundings, question_problems
from assessment.checks.sample import sample_problems
from assessment.checks.scale import frame_problems, is_usable
from assessment.checks.weighting import weighting_problems
from assessment.checks.whole import axis_problems, duplicate_problems, whole_problems
from assessment.checks.wording import wording_problems
from assessment.content_hash import content_hash
from assessment.edition_files import EditionFiles, edition_files
from assessment.problem import Problem
from assessment.questionnaire import Frame
from assessment.sample import SAMPLE, sample_file


def check_edition(folder: Path) -> list[Problem]:
    """Return all problems of the edition in a folder, its sample company included."""
    files = edition_files(folder)
    problems = edition_problems(files)
    if (folder / SAMPLE).exists():
        problems += _sample_file_problems(folder, files)
    return problems


def edition_problems(files: EditionFiles) -> list[Problem]:
    """Return all problems of an edition's files, without its sample company.

    Rules on the whole wait until every file can be used as a whole: a missing question must not
    be reported once more wherever it is referred to. Rules on measures, alerts and guidance wait
    until the questions are right.
    """
    problems = [problem for file in files.files for problem in file.problems]
    problems += files.unlisted
    for file in files.files:
        problems += wording_problems(file.document)
    problems += _content_problems(files)
    problems += [*duplicate_problems(files), *_source_problems(files)]
    if files.complete:
        problems += whole_problems(files)
    if not problems:
        problems += advice_problems(files)
    if not problems:
        problems += _publication_problems(files)
    return _in_order(problems)


def _publication_problems(files: EditionFiles) -> Iterator[Problem]:
    """Published content never changes, or old results could not be looked up any more."""
    edition = files.questionnaire()
    published = files.frame.content.published if files.frame.content else None
    if edition is not None and published not in (None, content_hash(edition)):
        number = edition.edition
        yield files.frame.document.problem("edition_changed", ("published",), edition=number)


def _content_problems(files: EditionFiles) -> list[Problem]:
    problems: list[Problem] = []
    frame, weighting = files.frame.content, files.weighting.content
    if frame is not None:
        problems += frame_problems(files.frame.document, frame)
    if weighting is not None:
        problems += weighting_problems(files.weighting.document, weighting)
    for file in files.axes:
        if file.content is not None:
            problems += axis_problems(file.document, file.content)
    if frame is not None and is_usable(frame):
        problems += _question_problems(files, _surroundings(files, frame))
    return problems


def _surroundings(files: EditionFiles, frame: Frame) -> Surroundings:
    sources, weighting = files.sources.content, files.weighting.content
    return Surroundings(
        frame=frame,
        sources=None if sources is None else tuple(source.id for source in sources),
        industries=None if weighting is None else tuple(entry.id for entry in weighting.industries),
    )


def _question_problems(files: EditionFiles, around: Surroundings) -> Iterator[Problem]:
    for file in files.axes:
        capabilities = file.content.capabilities if file.content is not None else ()
        for c, capability in enumerate(capabilities):
            for q, question in enumerate(capability.questions):
                place = ("capabilities", c, "questions", q)
                yield from question_problems(file.document, place, question, around)


def _source_problems(files: EditionFiles) -> Iterator[Problem]:
    ids = [source.id for source in files.sources.content or ()]
    return repeated_ids(files.sources.document, (), ids)


def _sample_file_problems(folder: Path, files: EditionFiles) -> list[Problem]:
    file, edition = sample_file(folder), files.questionnaire()
    problems = [*file.problems, *wording_problems(file.document)]
    if file.content is not None and edition is not None and is_usable(edition):
        problems += sample_problems(file.document, file.content, edition)
    return _in_order(problems)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """File by file in the order they came, top to bottom, each problem once."""
    single = list(dict.fromkeys(problems))
    order = {problem.file: position for position, problem in reversed(list(enumerate(single)))}
    return sorted(single, key=lambda problem: (order[problem.file], problem.line))
