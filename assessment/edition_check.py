"""Every problem of an edition at once, each with file, line and a sentence for its author."""

from collections.abc import Iterable
from pathlib import Path

from assessment.edition_files import EditionFiles, edition_files
from assessment.problem import Problem
from assessment.sample import SAMPLE, sample_file


def check_edition(folder: Path) -> list[Problem]:
    """Return all problems of the edition in a folder, its sample company included."""
    files = edition_files(folder)
    problems = edition_problems(files)
    if (folder / SAMPLE).exists():
        problems += sample_file(folder).problems
    return _sorted(problems)


def edition_problems(files: EditionFiles) -> list[Problem]:
    """Return all problems of an edition's files without its sample company."""
    problems = [problem for file in files.files for problem in file.problems]
    problems += files.unlisted
    return _sorted(problems)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    """File by file in the order they came, top to bottom, each problem once."""
    single = list(dict.fromkeys(problems))
    order = {problem.file: position for position, problem in reversed(list(enumerate(single)))}
    return sorted(single, key=lambda problem: (order[problem.file], problem.line))
