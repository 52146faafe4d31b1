"""The files of an edition's folder, each read and checked on its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from assessment.alert_rule import AlertRule
from assessment.guidance import AxisInterpretation, JourneyRow, Term
from assessment.measure import Measure
from assessment.planning import Planning
from assessment.problem import Problem
from assessment.questionnaire import Axis, Frame, Questionnaire, Source, Weighting
from assessment.strict_yaml import read_yaml
from assessment.structure import CheckedFile, Content, checked_file
from assessment.yaml_document import YamlDocument

QUESTIONNAIRE = "questionnaire.yaml"
WEIGHTS = "weights.yaml"
SOURCES = "sources.yaml"
PLANNING = "planning.yaml"
ALERTS = "alerts.yaml"
JOURNEY = "journey.yaml"
INTERPRETATIONS = "interpretations.yaml"
GLOSSARY = "glossary.yaml"
BLOCKS = "blocks"
MEASURES = "measures"


class FrameFile(Frame):
    """questionnaire.yaml: the frame of the edition, and its axes by the names of their files.

    `published` is the content hash an edition was published with; it is no part of the content.
    """

    published: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None

    blocks: tuple[Annotated[str, Field(pattern=r"^[a-z0-9_]{1,60}$")], ...]


FRAME_MODEL = TypeAdapter(FrameFile)
AXIS_MODEL = TypeAdapter(Axis)
WEIGHTING_MODEL = TypeAdapter(Weighting)
SOURCES_MODEL: TypeAdapter[tuple[Source, ...]] = TypeAdapter(tuple[Source, ...])
PLANNING_MODEL = TypeAdapter(Planning)
MEASURES_MODEL: TypeAdapter[tuple[Measure, ...]] = TypeAdapter(tuple[Measure, ...])
ALERTS_MODEL: TypeAdapter[tuple[AlertRule, ...]] = TypeAdapter(tuple[AlertRule, ...])
JOURNEY_MODEL: TypeAdapter[tuple[JourneyRow, ...]] = TypeAdapter(tuple[JourneyRow, ...])
INTERPRETATIONS_MODEL: TypeAdapter[tuple[AxisInterpretation, ...]] = TypeAdapter(
    tuple[AxisInterpretation, ...]
)
GLOSSARY_MODEL: TypeAdapter[tuple[Term, ...]] = TypeAdapter(tuple[Term, ...])


@dataclass(frozen=True)
class EditionFiles:
    """What could be read. `unlisted` are problems with files that nothing refers to.

    Only the frame, the weighting and the axes are mandatory; `measures` has one file an axis.
    """

    frame: CheckedFile[FrameFile]
    weighting: CheckedFile[Weighting]
    sources: CheckedFile[tuple[Source, ...]]
    axes: tuple[CheckedFile[Axis], ...]
    planning: CheckedFile[Planning]
    measures: tuple[CheckedFile[tuple[Measure, ...]], ...]
    alerts: CheckedFile[tuple[AlertRule, ...]]
    journey: CheckedFile[tuple[JourneyRow, ...]]
    interpretations: CheckedFile[tuple[AxisInterpretation, ...]]
    glossary: CheckedFile[tuple[Term, ...]]
    unlisted: tuple[Problem, ...] = ()

    @property
    def files(self) -> Iterator[CheckedFile[Any]]:
        """Every file, in the order in which authors think of them."""
        yield from (self.frame, self.weighting, self.sources)
        yield from self.axes
        yield self.planning
        yield from self.measures
        yield from (self.alerts, self.journey, self.interpretations, self.glossary)

    @property
    def complete(self) -> bool:
        """Whether every file could be used as a whole, and none was left aside."""
        return not self.unlisted and all(file.complete for file in self.files)

    def questionnaire(self) -> Questionnaire | None:
        """Everything put together, without its hash; None if a file is missing from it."""
        frame, weighting, planning = self.frame.content, self.weighting.content, self.planning
        if frame is None or weighting is None or planning.content is None or not self.complete:
            return None
        said = {name: getattr(frame, name) for name in Frame.model_fields}
        return Questionnaire(
            **said,
            weighting=weighting,
            sources=self.sources.content or (),
            axes=tuple(file.content for file in self.axes if file.content is not None),
            planning=planning.content,
            measures=tuple(entry for file in self.measures for entry in file.content or ()),
            alerts=self.alerts.content or (),
            journey=self.journey.content or (),
            interpretations=self.interpretations.content or (),
            glossary=self.glossary.content or (),
        )


def edition_files(folder: Path) -> EditionFiles:
    """Read every file of the edition in a folder, except its sample company."""
    frame = checked_file(read_yaml(folder / QUESTIONNAIRE, QUESTIONNAIRE), FRAME_MODEL)
    stems = list(dict.fromkeys(frame.content.blocks if frame.content else ()))
    return EditionFiles(
        frame=frame,
        weighting=checked_file(read_yaml(folder / WEIGHTS, WEIGHTS), WEIGHTING_MODEL),
        sources=_optional(folder, SOURCES, SOURCES_MODEL, ()),
        axes=tuple(_axis(folder, stem) for stem in stems),
        planning=_optional(folder, PLANNING, PLANNING_MODEL, Planning()),
        measures=tuple(
            _optional(folder, f"{MEASURES}/{stem}.yaml", MEASURES_MODEL, ()) for stem in stems
        ),
        alerts=_optional(folder, ALERTS, ALERTS_MODEL, ()),
        journey=_optional(folder, JOURNEY, JOURNEY_MODEL, ()),
        interpretations=_optional(folder, INTERPRETATIONS, INTERPRETATIONS_MODEL, ()),
        glossary=_optional(folder, GLOSSARY, GLOSSARY_MODEL, ()),
        unlisted=tuple(_unlisted(folder, frame)),
    )


def _optional(
    folder: Path, name: str, model: TypeAdapter[Content], without: Content
) -> CheckedFile[Content]:
    if not (folder / name).exists():
        return CheckedFile(YamlDocument(name), without, (), complete=True)
    return checked_file(read_yaml(folder / name, name), model)


def _axis(folder: Path, stem: str) -> CheckedFile[Axis]:
    name = f"{BLOCKS}/{stem}.yaml"
    return checked_file(read_yaml(folder / name, name), AXIS_MODEL)


def _unlisted(folder: Path, frame: CheckedFile[FrameFile]) -> Iterator[Problem]:
    if frame.content is None:
        return
    listed = {f"{stem}.yaml" for stem in frame.content.blocks}
    for part in (BLOCKS, MEASURES):
        for path in sorted((folder / part).glob("*.y*ml")):
            if path.name not in listed:
                name = f"{part}/{path.name}"
                yield YamlDocument(name).problem("file_unlisted", file=name, stem=path.stem)
