"""The plan in a file: read as a whole, or refused with its place."""

from collections.abc import Callable
from typing import Any

import pytest

from assessment.exchange import Exchange, exchange_text
from assessment.exchange_check import check_exchange
from assessment.exchange_fault import Reason, RefusedFileError
from assessment.exchange_file import read_exchange
from assessment.exchange_plan import plan_faults
from assessment.questionnaire import Questionnaire
from assessment.roadmap.plan import Plan
from tests.exchanges import changed, tiny_exchange, tiny_exchange_with_plan, tiny_plan

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def exchange(tiny: Questionnaire) -> Exchange:
    return tiny_exchange_with_plan(tiny)


def test_the_plan_comes_back_as_it_was(exchange: Exchange) -> None:
    read = read_exchange(exchange_text(exchange).encode())
    assert read.plan == tiny_plan()
    assert check_exchange(read) == []


def test_what_has_no_order_is_written_in_one(exchange: Exchange) -> None:
    """Sets of Python change their order from one process to the next."""
    text = exchange_text(exchange)
    assert '"considered": [\n      "M01",\n      "M02"\n    ]' in text
    assert '"excluded": [\n        "M01",\n        "M02"\n      ]' in text


def test_where_nothing_is_decided_there_is_no_plan(tiny: Questionnaire) -> None:
    assert tiny_exchange(tiny).plan is None


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_file_has_no_plan(tiny: Questionnaire, version: int) -> None:
    def age(data: dict[str, Any]) -> None:
        data["version"] = version
        del data["plan"]

    assert read_exchange(changed(tiny_exchange(tiny), age)).plan is None


def _plan(**fields: object) -> Change:
    return lambda data: data["plan"].update(fields)


def _targets(**levels: int) -> Change:
    return lambda data: data["plan"]["targets"].update(levels=levels)


def _wishes(**fields: object) -> Change:
    return lambda data: data["plan"]["wishes"].update(fields)


def _limit(wave: str = "1", **fields: object) -> Change:
    return lambda data: data["plan"]["wishes"]["limits"].update({wave: fields})


def _follow_up(**fields: object) -> Change:
    return lambda data: data["plan"]["follow_ups"]["M01"].update(fields)


MISFITS: dict[str, tuple[Change, Reason, str]] = {
    "considered": (_plan(considered=["M09"]), Reason.NO_SUCH, "considered"),
    "planned": (_plan(schedule={"M09": 1}), Reason.NO_SUCH, "schedule"),
    "followed up": (_plan(follow_ups={"M09": {}}), Reason.NO_SUCH, "follow_ups"),
    "wave 4": (_plan(schedule={"M01": 4}), Reason.UNFIT, "schedule"),
    "wave -1": (_plan(schedule={"M01": -1}), Reason.UNFIT, "schedule"),
    "capability": (_targets(X1=1), Reason.NO_SUCH, "targets / levels"),
    "lowest level": (_targets(S1=0), Reason.UNFIT, "targets / levels / S1"),
    "level above": (_targets(S1=3), Reason.UNFIT, "targets / levels / S1"),
    "pinned": (_wishes(pinned={"M09": None}), Reason.NO_SUCH, "wishes / pinned"),
    "pinned to wave 9": (_wishes(pinned={"M01": 9}), Reason.UNFIT, "wishes / pinned"),
    "excluded": (_wishes(excluded=["M09"]), Reason.NO_SUCH, "wishes / excluded"),
    "estimated": (_wishes(estimates={"M09": {}}), Reason.NO_SUCH, "wishes / estimates"),
    "waiting": (_wishes(needs={"M09": ["M01"]}), Reason.NO_SUCH, "wishes / needs"),
    "waited for": (_wishes(needs={"M02": ["M09"]}), Reason.NO_SUCH, "wishes / needs / M02"),
    "a ring with the catalogue": (
        _wishes(needs={"M01": ["M02"]}),
        Reason.UNFIT,
        "wishes / needs",
    ),
    "waiting for itself": (_wishes(needs={"M01": ["M01"]}), Reason.UNFIT, "wishes / needs"),
    "limit of wave 7": (_limit("7", budget=1), Reason.UNFIT, "wishes / limits"),
    "role of a limit": (_limit(role_days={"king": 1}), Reason.NO_SUCH, "wishes / limits"),
    "role": (_follow_up(role="king"), Reason.NO_SUCH, "follow_ups / M01"),
    "over before it begins": (
        _follow_up(start="2026-05-02", due="2026-05-01"),
        Reason.UNFIT,
        "follow_ups / M01 / due",
    ),
    "no reason": (_follow_up(reason=" \n"), Reason.MISSING, "follow_ups / M01 / reason"),
    "reason nobody sees": (
        _follow_up(reason="\u200e\u061c"),
        Reason.MISSING,
        "follow_ups / M01 / reason",
    ),
}


@pytest.mark.parametrize(("change", "reason", "place"), MISFITS.values(), ids=MISFITS)
def test_what_does_not_belong_to_the_questionnaire_is_refused(
    exchange: Exchange, change: Change, reason: Reason, place: str
) -> None:
    found = check_exchange(read_exchange(changed(exchange, change)))
    assert (found[0].reason, found[0].place) == (reason, f"plan / {place}")


def test_a_ring_is_named(exchange: Exchange) -> None:
    ring = _wishes(needs={"M01": ["M02"]})
    (fault,) = check_exchange(read_exchange(changed(exchange, ring)))
    assert fault.values["value"] == "M01 > M02 > M01"


def test_a_third_axis_at_the_top_is_refused(exchange: Exchange, oktagon: Questionnaire) -> None:
    assert exchange.plan is not None
    assert exchange.plan.targets is not None
    high = exchange.plan.targets.model_copy(update={"levels": {"1A": 4, "2A": 4, "3A": 4}})
    plan = exchange.plan.model_copy(update={"targets": high})
    (fault,) = [one for one in plan_faults(oktagon, plan) if one.place == "plan / targets / levels"]
    assert fault.values["value"] == "B1, B2, B3"


def test_a_plan_that_no_table_holds_is_refused(exchange: Exchange, tiny: Questionnaire) -> None:
    endless = Plan(considered=frozenset(f"M{number:08}" for number in range(200_000)))
    assert Reason.TOO_LONG in {fault.reason for fault in plan_faults(tiny, endless)}


UNREADABLE: dict[str, tuple[Change, Reason, str]] = {
    "negative budget": (_limit(budget=-1), Reason.UNFIT, "wishes / limits / 1 / budget"),
    "endless days": (_limit(days=1e300), Reason.UNFIT, "wishes / limits / 1 / days"),
    "negative days of a role": (
        _limit(role_days={"helper": -0.5}),
        Reason.UNFIT,
        "wishes / limits / 1 / role_days / helper",
    ),
    "part of a measure": (_limit(most=1.5), Reason.UNFIT, "wishes / limits / 1 / most"),
    "end of time": (_wishes(start="9999-12-31"), Reason.UNFIT, "wishes / start"),
    "before all time": (_follow_up(due="0001-01-01"), Reason.UNFIT, "follow_ups / M01 / due"),
    "no date": (_plan(start="soon"), Reason.UNFIT, "start"),
    "certainty and more": (
        _wishes(estimates={"M01": {"chance": 1.1}}),
        Reason.UNFIT,
        "wishes / estimates / M01 / chance",
    ),
    "status": (_follow_up(status="stuck"), Reason.UNFIT, "follow_ups / M01 / status"),
    "long owner": (_follow_up(owner="x" * 121), Reason.TOO_LONG, "follow_ups / M01 / owner"),
    "long note": (_follow_up(note="x" * 4001), Reason.TOO_LONG, "follow_ups / M01 / note"),
    "turned note": (_follow_up(note="\u202egpj"), Reason.CHARACTER, "follow_ups / M01 / note"),
    "extra field": (_plan(dream=1), Reason.UNKNOWN, "dream"),
    "wave as a word": (_limit("first"), Reason.UNFIT, "wishes / limits / first"),
}


@pytest.mark.parametrize(("change", "reason", "place"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_no_plan_can_hold_is_refused(
    exchange: Exchange, change: Change, reason: Reason, place: str
) -> None:
    with pytest.raises(RefusedFileError) as refused:
        read_exchange(changed(exchange, change))
    assert (refused.value.fault.reason, refused.value.fault.place) == (reason, f"plan / {place}")
