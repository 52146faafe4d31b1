"""Pattern alerts fire on what is known, and on plan and workshop only if there are any."""

import pytest

from assessment.alert_rule import AlertCondition, AlertRule
from assessment.alerts import Facts, Planned, alerts
from assessment.answer import Evidence
from assessment.questionnaire import Questionnaire
from assessment.scoring import result
from tests.builders import answers, asked, level, two_axes, words


def edition(condition: dict[str, object]) -> Questionnaire:
    rule = AlertRule(
        id="pattern",
        name=words("x"),
        when=AlertCondition.model_validate(condition),
        explanation=words("x"),
        advice=words("x"),
        measures=("M02",),
    )
    return two_axes().model_copy(update={"alerts": (rule,)})


def fired(condition: dict[str, object], **facts: object) -> tuple[list[str], list[str]] | None:
    """Axes and questions behind the alert with q1 on 3 (shown) and q2 on 1; None if silent."""
    content = edition(condition)
    given = answers(level("q1", 3, evidence=Evidence.E1), level("q2", 1))
    known = {"result": result(content, asked(content), given), "answers": given, "channels": 5}
    found = alerts(content, Facts(**{**known, **facts}))  # type: ignore[arg-type]
    return (list(found[0].axes), list(found[0].questions)) if found else None


@pytest.mark.parametrize(
    ("condition", "because"),
    [
        ({"stage_of": "B1", "at_least": 3}, (["B1"], [])),
        ({"stage_of": "B1", "at_least": 4}, None),
        ({"stage_of": "B2", "at_most": 1}, (["B2"], [])),
        ({"stage_of": "B2", "at_most": 0}, None),
        ({"level_of": "q1", "at_least": 3}, ([], ["q1"])),
        ({"level_of": "q2", "at_most": 0}, None),
        ({"level_of": "q9", "at_least": 0}, None),
        ({"channels_from": 5}, ([], [])),
        ({"channels_from": 6}, None),
    ],
)
def test_borders_count_as_reached(condition: dict[str, object], because: object) -> None:
    assert fired(condition) == because


def test_all_needs_every_part_and_any_names_only_those_that_hold() -> None:
    high, low = {"level_of": "q1", "at_least": 3}, {"level_of": "q2", "at_most": 1}
    never = {"level_of": "q2", "at_least": 4}
    assert fired({"all": [high, low]}) == ([], ["q1", "q2"])
    assert fired({"all": [high, never]}) is None
    assert fired({"any": [never, low]}) == ([], ["q2"])
    assert fired({"any": [never, never]}) is None
    assert fired({"all": [high, {"channels_from": 5}]}) == ([], ["q1"])


def test_a_claim_without_evidence_alerts_from_its_level_on() -> None:
    assert fired({"unproven_from": 1}) == ([], ["q2"])
    assert fired({"unproven_from": 2}) is None


def test_an_axis_without_a_stage_never_alerts() -> None:
    content = edition({"stage_of": "B2", "at_most": 4})
    given = answers(level("q1", 3))
    scored = result(content, asked(content), given)
    assert alerts(content, Facts(scored, given, channels=0)) == ()


PLAN = Planned(
    waves={"M10": 2, "M12": 2, "M60": 1, "M15": 0},
    done=frozenset({"M01"}),
    over={"M10": frozenset({"M15"})},
    duties=frozenset({"M15"}),
    alone=frozenset({"M12"}),
    without_capacity=frozenset({"M60"}),
)


@pytest.mark.parametrize(
    ("condition", "about"),
    [
        ({"planned": "M12", "before": "M10"}, {"M10": 2, "M12": 2}),
        ({"planned": "M12", "before": "M08"}, {"M12": 2}),
        ({"planned": "M12", "before": "M01"}, None),
        ({"planned": "M10", "before": "M15"}, None),
        ({"planned": "M13", "before": "M10"}, None),
        ({"planned_in_wave": 2}, {"M10": 2, "M12": 2}),
        ({"planned_in_wave": 3}, None),
        ({"planned_in_wave": 0}, None),
        ({"tool_alone": True}, {"M12": 2}),
        ({"planned_without_capacity": "M60"}, {"M60": 1}),
        ({"planned_without_capacity": "M61"}, None),
    ],
)
def test_conditions_on_the_plan_name_what_they_are_about_and_hold_only_with_a_plan(
    condition: dict[str, object], about: dict[str, int] | None
) -> None:
    """M01 is done, M15 over before M10 and a duty, which waits for nothing."""
    content, given = edition(condition), answers(level("q1", 3))
    scored = result(content, asked(content), given)
    found = alerts(content, Facts(scored, given, channels=0, plan=PLAN))
    assert (dict(found[0].planned) if found else None) == about
    assert alerts(content, Facts(scored, given, channels=0)) == ()


@pytest.mark.parametrize(
    ("journey", "done", "fires"),
    [(0, (), False), (1, (), False), (2, (), True), (None, (), True), (None, ("M02",), False)],
)
def test_a_wave_is_prepared_by_a_measure_that_helps_no_later(
    journey: int | None, done: tuple[str, ...], *, fires: bool
) -> None:
    waves = {"M10": 1} | ({} if journey is None else {"M02": journey})
    plan = Planned(waves=waves, done=frozenset(done))
    assert (fired({"planned_in_wave": 1}, plan=plan) is not None) == fires


def test_departments_one_level_apart_alert() -> None:
    means = {"q1": {"sales": 3.0, "service": 2.0}, "q2": {"sales": 1.0, "service": 1.9}}
    assert fired({"departments_differ_by": 1}, departments=means) == ([], ["q1"])
    assert fired({"departments_differ_by": 1}) is None


def test_thirds_one_level_apart_alert_as_they_do_on_paper() -> None:
    """8/3 − 5/3 falls short of 1 as binary fractions."""
    means = {"q1": {"sales": 8 / 3, "service": 5 / 3}}
    assert fired({"departments_differ_by": 1}, departments=means) == ([], ["q1"])
