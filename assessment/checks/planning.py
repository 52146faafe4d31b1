"""Rules on planning.yaml, and the way from a whole edition to the rules on measures."""

from collections.abc import Iterator

from assessment.checks.alerts import alert_problems
from assessment.checks.catalogue import catalogue_problems, dependency_problems
from assessment.checks.guidance import guidance_problems
from assessment.checks.measures import Known, measure_problems
from assessment.checks.order import repeated_ids, unknown
from assessment.edition_files import EditionFiles
from assessment.problem import Problem
from assessment.questionnaire import Questionnaire
from assessment.yaml_document import Place, YamlDocument


def advice_problems(files: EditionFiles) -> Iterator[Problem]:
    """Yield what is wrong with measures, alerts and guidance, once the questions are right."""
    edition, planning = files.questionnaire(), files.planning.content
    if edition is None or planning is None:
        return
    known = _known(edition)
    axes = [axis.id for axis in edition.axes]
    yield from measure_problems(files, known)
    yield from _planning_problems(files.planning.document, edition)
    yield from catalogue_problems(files, planning, edition.questions.values())
    yield from alert_problems(files, known, axes)
    yield from guidance_problems(files, edition, axes)


def _known(edition: Questionnaire) -> Known:
    return Known(
        questions=list(edition.questions),
        levels=[level.level for level in edition.levels],
        measures=[measure.id for measure in edition.measures],
        roles=[role.id for role in edition.planning.roles],
        cost_bands=[band.id for band in edition.planning.cost_bands],
        sources=[source.id for source in edition.sources],
        phases=[phase.id for phase in edition.phases],
        industries=[industry.id for industry in edition.weighting.industries],
    )


def _planning_problems(document: YamlDocument, edition: Questionnaire) -> Iterator[Problem]:
    planning = edition.planning
    capabilities = [capability.id for capability in edition.capabilities()]
    yield from repeated_ids(document, ("roles",), (role.id for role in planning.roles))
    yield from repeated_ids(document, ("cost_bands",), (band.id for band in planning.cost_bands))
    depths = [depth.id for depth in edition.depths]
    for depth in planning.reach:
        yield from unknown(document, "unknown_depth", ("reach", depth), depth, depths)
    for position, dependency in enumerate(planning.dependencies):
        place: Place = ("dependencies", position)
        yield from unknown(
            document, "unknown_capability", (*place, "base"), dependency.base, capabilities
        )
        for number, carried in enumerate(dependency.carries):
            here = (*place, "carries", number)
            yield from unknown(document, "unknown_capability", here, carried, capabilities)
    yield from dependency_problems(document, planning)
