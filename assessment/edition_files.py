"""The files of an edition's folder, each read and checked on its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from assessment.problem import Problem
from assessment.questionnaire import Axis, Frame, Questionnaire, Source, Weighting
from assessment.strict_yaml import read_yaml
from assessment.structure import CheckedFile, checked_file
from assessment.yaml_document import YamlDocument

QUESTIONNAIRE = "questionnaire.yaml"
WEIGHTS = "weights.yaml"
SOURCES = "sources.yaml"
BLOCKS = "blocks"


class FrameFile(Frame):
    """questionnaire.yaml: the frame of the edition, and its axes by the names of their files."""

    blocks: tuple[Annotated[str, Field(pattern=r"^[a-z0-9_]{1,60}$")], ...]


FRAME_MODEL = TypeAdapter(FrameFile)
AXIS_MODEL = TypeAdapter(Axis)
WEIGHTING_MODEL = TypeAdapter(Weighting)
SOURCES_MODEL: TypeAdapter[tuple[Source, ...]] = TypeAdapter(tuple[Source, ...])


@dataclass(frozen=True)
class EditionFiles:
    """What could be read. `unlisted` are problems with files that nothing refers to."""

    frame: CheckedFile[FrameFile]
    weighting: CheckedFile[Weighting]
    sources: CheckedFile[tuple[Source, ...]]
    axes: tuple[CheckedFile[Axis], ...]
    unlisted: tuple[Problem, ...] = ()

    @property
    def files(self) -> Iterator[CheckedFile[Any]]:
        """Every file, in the order in which authors think of them."""
        yield from (self.frame, self.weighting, self.sources)
        yield from self.axes

    @property
    def complete(self) -> bool:
        """Whether every file could be used as a whole, and none was left aside."""
        return not self.unlisted and all(file.complete for file in self.files)

    def questionnaire(self) -> Questionnaire | None:
        """Everything put together, without its hash; None if a file is missing from it."""
        frame, weighting, sources = self.frame.content, self.weighting.content, self.sources.content
        if frame is None or weighting is None or sources is None or not self.complete:
            return None
        said = {name: getattr(frame, name) for name in Frame.model_fields}
        axes = tuple(file.content for file in self.axes if file.content is not None)
        return Questionnaire(**said, weighting=weighting, sources=sources, axes=axes)


def edition_files(folder: Path) -> EditionFiles:
    """Read every file of the edition in a folder, except its sample company."""
    frame = checked_file(read_yaml(folder / QUESTIONNAIRE, QUESTIONNAIRE), FRAME_MODEL)
    stems = list(dict.fromkeys(frame.content.blocks if frame.content else ()))
    return EditionFiles(
        frame=frame,
        weighting=checked_file(read_yaml(folder / WEIGHTS, WEIGHTS), WEIGHTING_MODEL),
        sources=_sources(folder),
        axes=tuple(_axis(folder, stem) for stem in stems),
        unlisted=tuple(_unlisted(folder, frame)),
    )


def _sources(folder: Path) -> CheckedFile[tuple[Source, ...]]:
    if not (folder / SOURCES).exists():
        return CheckedFile(YamlDocument(SOURCES), (), (), complete=True)
    return checked_file(read_yaml(folder / SOURCES, SOURCES), SOURCES_MODEL)


def _axis(folder: Path, stem: str) -> CheckedFile[Axis]:
    name = f"{BLOCKS}/{stem}.yaml"
    return checked_file(read_yaml(folder / name, name), AXIS_MODEL)


def _unlisted(folder: Path, frame: CheckedFile[FrameFile]) -> Iterator[Problem]:
    if frame.content is None:
        return
    for path in sorted((folder / BLOCKS).glob("*.y*ml")):
        if path.name not in {f"{stem}.yaml" for stem in frame.content.blocks}:
            name = f"{BLOCKS}/{path.name}"
            yield YamlDocument(name).problem("file_unlisted", file=name, stem=path.stem)
