"""`preview`: one question as people will see it, for those who write it."""

from pathlib import Path
from typing import Annotated

import typer

from assessment.edition_check import check_edition
from assessment.edition_files import BLOCKS, QUESTIONNAIRE, edition_files
from assessment.edition_parts import STYLE
from assessment.language import Language
from assessment.problem import Problem, advice
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from commands.edition_folder import edition_folder, fail_with_problems
from commands.failure import ExitCode, fail
from commands.options import HELP, InLanguage
from reports.question_preview import question_preview
from services.editions import CURRENT
from texts.wording import Wording

QuestionId = Annotated[str, typer.Argument(help=HELP("cli.preview.question"))]
Edition = Annotated[str, typer.Option("--edition", help=HELP("cli.preview.edition"))]


def preview(
    question: QuestionId, edition: Edition = "", language: InLanguage = Language.DE
) -> None:
    """Print the question; problems that do not keep it from being shown are counted below."""
    text = Wording(language)
    folder = edition_folder(edition, text) if edition else CURRENT
    questionnaire, problems = _readable(folder, text)
    typer.echo(question_preview(questionnaire, _found(questionnaire, question, text), text))
    if problems:
        typer.echo(f"\n{text('cli.preview.problems', count=len(problems))}")


def _readable(folder: Path, text: Wording) -> tuple[Questionnaire, list[Problem]]:
    """The edition with what is left to mend; the command ends if questions cannot be shown."""
    problems = check_edition(folder)
    questionnaire = edition_files(folder).questionnaire()
    in_the_way = [
        problem
        for problem in problems
        if problem.file.startswith((QUESTIONNAIRE, BLOCKS)) and problem.rule not in STYLE
    ]
    if questionnaire is None or in_the_way:
        fail_with_problems(folder, problems, text)
    return questionnaire, problems


def _found(questionnaire: Questionnaire, named: str, text: Wording) -> Question:
    questions = {name.upper(): question for name, question in questionnaire.questions.items()}
    if named.upper() not in questions:
        closest = advice(named.upper(), questionnaire.questions).in_(text.language)
        fail(text("cli.preview.unknown", question=named, advice=closest), ExitCode.WRONG_USE)
    return questions[named.upper()]
