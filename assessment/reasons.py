"""Why a figure is as uncertain as it is, and why a stage is no higher."""

from assessment.bands import band, points_per_level
from assessment.figures import Figure, sigma_shares
from assessment.frozen import Frozen
from assessment.questionnaire import Combination, Questionnaire
from assessment.readings import Reading
from assessment.result import AxisResult, GateFinding, Interval, OverallResult


class BandLine(Frozen):
    """What one part adds to a standard deviation, in points: `spread` = share · sigma.

    `id` names the part; for a question it is the evidence grade, or one of the keys of
    `assessment.bands`.
    """

    id: str
    share: float
    sigma: float
    spread: float


class BandReason(Frozen):
    """`sigma` is the root of the summed squares of the spreads, `margin` is z times that.

    `band` is value ± margin, cut off at 0 and 100; None while there is no value.
    """

    sigma: float
    z: float
    margin: float
    band: Interval | None
    lines: tuple[BandLine, ...]


class StageReason(Frozen):
    """Why this stage: `border` is the score from which `by_score` is reached.

    `gates` lists what keeps stages up to `by_score` out of reach. `cap` and `weakest` are given
    only where the weakest axes hold the whole below `by_score`.
    """

    by_score: int
    border: float
    stage: int
    gates: tuple[GateFinding, ...] = ()
    cap: int | None = None
    weakest: tuple[str, ...] = ()


def group_band(
    questionnaire: Questionnaire, figure: Figure, combination: Combination
) -> BandReason:
    """The band of a capability, an axis or the whole, by its parts."""
    shares = sigma_shares(combination, figure.parts)
    lines = (
        BandLine(id=part.id, share=share, sigma=part.sigma, spread=share * part.sigma)
        for share, part in zip(shares, figure.parts, strict=True)
    )
    return _band(questionnaire, figure, tuple(lines))


def question_band(questionnaire: Questionnaire, figure: Figure, read: Reading) -> BandReason:
    """The band of one question, by what makes its answer uncertain."""
    points = points_per_level(questionnaire)
    lines = (
        BandLine(id=source, share=1.0, sigma=points * sigma, spread=points * sigma)
        for source, sigma in read.sigmas.items()
    )
    return _band(questionnaire, figure, tuple(lines))


def _band(questionnaire: Questionnaire, figure: Figure, lines: tuple[BandLine, ...]) -> BandReason:
    z = questionnaire.uncertainty.z
    return BandReason(
        sigma=figure.sigma,
        z=z,
        margin=z * figure.sigma,
        band=band(figure.score, figure.sigma, z),
        lines=lines,
    )


def axis_stage(questionnaire: Questionnaire, axis: AxisResult) -> StageReason | None:
    """Why the axis is on its stage; None while it has none."""
    if axis.stage_by_score is None or axis.stage is None:
        return None
    return StageReason(
        by_score=axis.stage_by_score,
        border=_border(questionnaire, axis.stage_by_score),
        stage=axis.stage,
        gates=axis.gates,
    )


def overall_stage(questionnaire: Questionnaire, overall: OverallResult) -> StageReason | None:
    """Why the whole is on its stage; None while it has none."""
    if overall.stage_by_score is None or overall.stage is None:
        return None
    capped = overall.cap is not None and overall.cap < overall.stage_by_score
    return StageReason(
        by_score=overall.stage_by_score,
        border=_border(questionnaire, overall.stage_by_score),
        stage=overall.stage,
        gates=overall.gates,
        cap=overall.cap if capped else None,
        weakest=overall.weakest if capped else (),
    )


def _border(questionnaire: Questionnaire, stage: int) -> float:
    return next(entry.lower for entry in questionnaire.stages if entry.stage == stage)
