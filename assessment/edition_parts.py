"""An edition taken apart again, so that the rules for authors can be applied to it."""

from typing import Any

from pydantic import TypeAdapter

from assessment.edition_check import edition_problems
from assessment.edition_files import BLOCKS, MEASURES, EditionFiles, FrameFile
from assessment.problem import Problem
from assessment.questionnaire import Frame, Questionnaire
from assessment.structure import CheckedFile
from assessment.yaml_document import YamlDocument

STYLE = {"question_length", "capability_name_length", "anchor_length", "forbidden_word"}
"""Rules of style; what was published under other ones stays as it is."""


def content_problems(questionnaire: Questionnaire) -> list[Problem]:
    """What keeps an edition of unknown origin from being used; its style is not judged."""
    return [
        problem for problem in edition_problems(_files(questionnaire)) if problem.rule not in STYLE
    ]


def _files(questionnaire: Questionnaire) -> EditionFiles:
    """The parts as if each had been read from its file."""
    stems = tuple(f"axis_{number}" for number, _ in enumerate(questionnaire.axes, 1))
    said = {name: getattr(questionnaire, name) for name in Frame.model_fields}
    return EditionFiles(
        frame=_file("questionnaire.yaml", FrameFile(**said, blocks=stems)),
        weighting=_file("weights.yaml", questionnaire.weighting),
        sources=_file("sources.yaml", questionnaire.sources),
        axes=tuple(
            _file(f"{BLOCKS}/{stem}.yaml", axis)
            for stem, axis in zip(stems, questionnaire.axes, strict=True)
        ),
        planning=_file("planning.yaml", questionnaire.planning),
        measures=(_file(f"{MEASURES}/all.yaml", questionnaire.measures),),
        alerts=_file("alerts.yaml", questionnaire.alerts),
        journey=_file("journey.yaml", questionnaire.journey),
        interpretations=_file("interpretations.yaml", questionnaire.interpretations),
        glossary=_file("glossary.yaml", questionnaire.glossary),
    )


def _file(name: str, content: Any) -> CheckedFile[Any]:  # noqa: ANN401 - any part of an edition
    data = TypeAdapter(type(content)).dump_python(content, mode="json", exclude_defaults=True)
    return CheckedFile(YamlDocument(name, data), content, (), complete=True)
