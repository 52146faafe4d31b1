"""Every text the sources ask for exists, with every value it needs, and no text is left over."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from assessment.answer import AnswerKind, Evidence
from assessment.comparison import Certainty
from assessment.duties import DutyState
from assessment.edition_diff import Part
from assessment.entry import NumberProblem
from assessment.exchange_fault import Reason
from assessment.findings import VerdictKind
from assessment.guidance import Bearing
from assessment.language import Language
from assessment.measure import Benefit
from assessment.open_points import OpenKind
from assessment.profile import App, Channel, Reach, ShopStage, Staff, Turnover
from assessment.question import Better
from assessment.questionnaire import AxisRole, Combination
from assessment.result import Reliability, Status
from assessment.roadmap.plan import MeasureStatus
from assessment.roadmap.priorities import Weighing
from assessment.roadmap.problem import WAVES
from assessment.roadmap.targets import Ambition
from assessment.roadmap.way_out import Demand, Wish
from assessment.workshop.agreement import Light
from assessment.workshop.item import ItemState, Way
from assessment.workshop.reliability import Reading
from assessment.workshop.settings import GROUPS, Grouping
from assessment.workshop.workshop import Screen, Standing
from reports import guide
from reports.answers_csv import COLUMNS, WORKSHOP_COLUMNS
from reports.workbook import plan_sheet
from services.logo import LogoProblem
from services.workshop_agenda import StepKind
from tests.texts.key_use import KeyUse, key_uses
from texts.wording import all_texts
from views.parts import follow_files, follow_place
from views.parts.plan_estimates import FIELDS as FIELDS_OF_ESTIMATE
from views.parts.plan_filters import Kind

TEXTS = all_texts()

PAGES = (
    "start",
    "profile",
    "questions",
    "workshop",
    "result",
    "plan",
    "report",
    "method",
    "import",
    "branding",
    "projector",
)
TABLES = ("axes", "capabilities", "answers", "duties", "measures", "workshop")
SCREENS = [screen for screen in Screen if screen is not Screen.SUBJECT]
OF_A_HALF_DAY = ("advance", "calibrate", "discuss", "measures", "sign_off")
FLOORS = ("capability", "axis", "overall")
BESIDE = (AnswerKind.DONT_KNOW, AnswerKind.NOT_APPLICABLE)
FIELDS: Mapping[str, Iterable[str]] = {
    "staff": Staff,
    "turnover": Turnover,
    "countries": Reach,
    "languages": Reach,
    "shop": ShopStage,
    "app": App,
}


def options(*fields: str) -> list[str]:
    return [f"{field}.{option}" for field in fields for option in FIELDS[field]]


GUIDE_PARTS = {
    "before": guide.BEFORE,
    "protect": guide.PROTECT,
    "after": guide.AFTER,
    "keys": guide.KEYS,
    "network": guide.NETWORK,
}
GUIDE_ENTRIES = [f"{part}.{entry}" for part, entries in GUIDE_PARTS.items() for entry in entries]

FAMILIES: Mapping[str, Iterable[str]] = {
    "charts.{field}": ("axis", "score", "band", "earlier", "target", "after"),
    "common.pages.{address or name}": PAGES,
    "common.pages.{page}": PAGES,
    "changes.part.{change.part}": Part,
    "comparison.certainty.{key}": (*Certainty, "missing"),
    "comparison.changes.{found.status}": (*BESIDE, Status.OPEN),
    "comparison.overall.{key}": (
        *("risen", "fallen"),
        *(certainty for certainty in Certainty if certainty is not Certainty.REAL),
    ),
    "comparison.table.{name}": ("axis", "before", "after", "points"),
    "advice.journey.{row.bearing[phase.id]}": Bearing,
    "branding.logo.{problem}": LogoProblem,
    "branding.logo.{refused.problem}": LogoProblem,
    "branding.scope.{scope}": ("all", "own"),
    "deck.blocks.{kind}": ("first", "middle", "last", "level", "known"),
    "result_views.duties.state.{duty.state.name.lower()}": [
        state.name.lower() for state in DutyState
    ],
    "exchange.refused.{fault.reason}": Reason,
    "explanation.{key}.title": ("stage", "coverage", "band"),
    "explanation.columns.{column}": ("part", "share", "value", "contribution"),
    "explanation.intro.{explained.combination}": Combination,
    "explanation.question.{explained.status}": (*BESIDE, Status.OPEN),
    "guide.day.{step}.console": guide.DAY,
    "guide.day.{step}.step": guide.DAY,
    "guide.{part}.title": GUIDE_PARTS,
    "guide.{part}.{entry}.label": GUIDE_ENTRIES,
    "guide.{part}.{entry}.text": GUIDE_ENTRIES,
    "measures.benefit.{tag}": Benefit,
    "measures.cost_{kind}": ("once", "running"),
    "measures.interpretation.{part}": ("looks", "costs", "next"),
    "measures.label.{name}": (
        *("first_step", "effect", "waits", "effort", "process", "it", "people", "responsible"),
        *("roles", "kpi", "replaces", "risk", "benefits", "tool", "offline", "success", "sources"),
    ),
    "method.formulas.{floor}": [f"{floor}.{way}" for floor in FLOORS for way in Combination],
    "method.score.example_result.{questionnaire.combine.capability}": Combination,
    "method.score.{floor}": [f"{floor}.{way}" for floor in FLOORS for way in Combination],
    "plan_terms.column.{name}": [name for name, _, _ in plan_sheet.COLUMNS],
    "plan_terms.status.{status}": MeasureStatus,
    "plan_terms.wave.{number}": [str(wave.number) for wave in WAVES],
    "phone.advance.{kind}.text": ("done", "list"),
    "phone.advance.{kind}.title": ("done", "list"),
    "phone.points.{kind}.text": ("goals", "phases", "measures"),
    "phone.points.{kind}.title": ("goals", "phases", "measures"),
    "phone.wait.{kind}.text": ("preparing", "lobby", "overview", "break", "end"),
    "phone.wait.{kind}.title": ("preparing", "lobby", "overview", "break", "end"),
    "phone.wrong.{kind}": ("goals", "phases", "measures", "choice"),
    "plan.tab.{view}": ("targets", "priorities", "measures", "waves", "follow_up"),
    "plan_follow_up.files.fetch_{made.extension}": follow_files.KINDS,
    "plan_follow_up.files.{extension}": follow_files.KINDS,
    "plan_follow_up.mode.{name}": follow_place.MODES,
    "plan_measures.blocks.{name}": ("block", "score", "stage"),
    "plan_measures.caps.{kind}": ("freed", "left"),
    "plan_measures.effect.{name}": ("expected", "full", "cost", "days", "weeks"),
    "plan_measures.estimate.{field}": FIELDS_OF_ESTIMATE,
    "plan_measures.estimate.{key}": ("wrong", "not_whole"),
    "plan_measures.filter.kind.{kind}": Kind,
    "plan_measures.{name}.title": ("blocks", "caps", "roles"),
    "plan_grounds.duty.{tense}": ("since", "from"),
    "plan_grounds.{key}": ("carries", "accompanies"),
    "plan_limits.demand.{demand}": Demand,
    "plan_limits.in_wave.{limit.wave}": [str(wave.number) for wave in WAVES],
    "plan_limits.more.{kind}": ("days", "role"),
    "plan_limits.binding.{kind}": ("budget", "days", "role", "most"),
    "plan_priorities.weight.{weighing(one, ranked)}": Weighing,
    "plan_report.assumptions.estimates.{key}": ("own_note", "catalogue_note"),
    "plan_report.assumptions.targets.{key}": ("chosen", "template"),
    "plan_report.headline.{key}": ("dropped", "over"),
    "plan_report.matrix.field.{row}_{column}": (
        *("much_low", "much_high", "little_low", "little_high"),
    ),
    "plan_report.matrix.kind.{name}": ("planned", "others", "duties"),
    "plan_report.priorities.finding.{key}": ("duties", "ranking"),
    "plan_targets.ambition.{plan.targets.ambition}.name": Ambition,
    "plan_targets.ambition.{ambition}.about": Ambition,
    "plan_targets.ambition.{ambition}.name": Ambition,
    "plan_targets.template.{kind}": ("lower", "top"),
    "plan_waves.adopt.count.{kind}": ("added", "moved", "removed"),
    "plan_waves.figures.{name}": ("measures", "cost", "days", "expected", "full"),
    "plan_waves.impasse.drop.{wish}": Wish,
    "plan_waves.limits.refused.{problem}": NumberProblem,
    "plan_waves.limits.{kind}": ("budget", "days", "most"),
    "plan_waves.limits.{limit.kind}": ("budget", "days", "role", "most"),
    "plan_waves.nothing.{reason}": ("reached", "excluded", "limits"),
    "plan_waves.wave.{kind}": ("budget", "days", "most"),
    "plan_waves.{action}": ("pin", "unpin", "exclude"),
    "profile.app.{profile.app}": App,
    "profile.shop.{profile.shop_target}": ShopStage,
    "profile.shop.{profile.shop_today}": ShopStage,
    "problems.{problem}.text": ("none_open", "not_found"),
    "problems.{problem}.title": ("none_open", "not_found"),
    "profile.channels.{channel}": Channel,
    "profile.{name}.{option}": options("countries", "languages", "app"),
    "profile.{words or name}.{option}": options("staff", "turnover", "shop"),
    "profile.{name}.label": (
        *("industry", "staff", "turnover", "countries", "languages", "app"),
        *("shop_today", "shop_target", "business_share", "stores", "store_share"),
        *("variants", "connected_products"),
    ),
    "questions.{answer.kind}": BESIDE,
    "questions.{choice.kind}": BESIDE,
    "questions.{caption}": ("dont_know_caption", "dont_know_as_zero_caption"),
    "questions.{kind}": BESIDE,
    "questions.evidence.{answer.evidence}": Evidence,
    "questions.evidence.{change.evidence.value}": Evidence,
    "questions.evidence.{decision.evidence}": Evidence,
    "questions.{key}": BESIDE,
    "questions.evidence.{grade}": Evidence,
    "questions.evidence.{grade.value}": Evidence,
    "questions.legal.{tense}": ("since", "from"),
    "questions.number.{problem}": NumberProblem,
    "questions.threshold.{metric.better}": Better,
    "report.axis.{axis.role}": AxisRole,
    "report.axis.finding.{kind}": ("strongest", "weakest", "level", "single"),
    "report.duties.{tense}": ("since", "from"),
    "report.method.finding.{overall.reliability}": Reliability,
    "report.summary.{effect}": ("brings", "costs"),
    "report_page.language.{language}": Language,
    "report_page.other.{extension}.download": ("pptx", "xlsx", "csv", "json"),
    "report_page.other.{extension}.make": ("pptx", "xlsx", "csv", "json"),
    "report_page.other.{extension}.text": ("pptx", "xlsx", "csv", "json"),
    "result.{kind}.none": ("strengths", "brakes"),
    "result.{kind}.title": ("strengths", "brakes"),
    "result.finding.{effect}": ("brings", "costs"),
    "result.reliability.{found.reliability}": Reliability,
    "result.table.{name}": ("axis", "score", "coverage"),
    "result.reliability.{overall.reliability}": Reliability,
    "result_views.duties.about.{name}": [state.name.lower() for state in DutyState],
    "result_views.duties.state.{name}": [state.name.lower() for state in DutyState],
    "result_views.expert.{name}": ("mean", "geometric"),
    "result_views.journey.{effect}": ("carries", "costs"),
    "result_views.journey.bearing.{bearing}": (Bearing.MAIN, Bearing.SUPPORTING),
    "result_views.open_points.about.{kind}": OpenKind,
    "result_views.open_points.kind.{kind}": OpenKind,
    "result_views.tab.{view}": (
        *("overview", "capabilities", "journey", "duties", "open_points", "weights"),
        "workshop",
    ),
    "result_views.weights.moves.{moved}": ("nothing", "score", "stage"),
    "start.{action}.company": ("rename", "delete"),
    "start.workshop.{workshop}": (Standing.PREPARING, Standing.RUNNING),
    "start.hero.steps.{step}.text": ("ask", "see", "keep"),
    "start.hero.steps.{step}.title": ("ask", "see", "keep"),
    "workbook.columns.{column}": (*COLUMNS, *WORKSHOP_COLUMNS),
    "workbook.columns.{name}": (
        *(column for column in COLUMNS if column != "number"),
        *("number", "score", "lower", "upper", "stage", "coverage", "reliability", "factor"),
        *("limits", "brings", "costs", "rule", "since", "as_of", "observed"),
        *("duty_state", "required", "source", "measure", "gain", "chance", "days", "weeks"),
        *("cost", "responsible", "first_step", "lifts", "waits_for", "light", "ratings", "median"),
        *("lowest", "highest", "dont_know", "decided", "overridden", "dissent", "owner", "due"),
    ),
    "workbook.notes.{key}": TABLES,
    "workbook.sheets.{key}": TABLES,
    "workbook.titles.{key}": TABLES,
    "workshop_terms.group.{group}": [group for grouping in GROUPS for group in GROUPS[grouping]],
    "workshop_terms.subject.{SPECIAL[subject]}": (
        *("opening", "closing", "goals", "phases", "measures"),
    ),
    "console.agenda.screen.{screen}": SCREENS,
    "console.agenda.{group}": ("start", "queue", "end"),
    "console.agenda.{sign}": ("plus", "minus"),
    "console.agenda.{state}": (ItemState.PARKED, ItemState.DECIDED),
    "console.clock.budget.{key}": ("left", "over", "none"),
    "console.clock.{pace}": ("fine", "nearly", "over"),
    "console.consensus.reason.{key}": ("differs", "excluded"),
    "console.decision.{key}": ("evidence", "reason", "dissent", "note", "task"),
    "console.figures.{kind}": ("median", "single"),
    "console.form.named.{way}": ("anonymous", "named"),
    "console.intro.steps.{step}.text": OF_A_HALF_DAY,
    "console.intro.steps.{step}.title": OF_A_HALF_DAY,
    "console.notice.{notice}": ("conflict", "not_now", "not_saved", "nobody_voted"),
    "console.points.rule.{subject.removeprefix('@')}": ("goals", "phases", "measures"),
    "console.preparation.{_state(workshop)}.text": ("advance", "ready", "live"),
    "console.preparation.{_state(workshop)}.title": ("advance", "ready", "live"),
    "console.queue.{move}": ("up", "down"),
    "console.record.{key}": ("overridden", "dissents"),
    "console.screen.{screen}.text": SCREENS,
    "console.screen.{screen}.title": SCREENS,
    "console.sign_off.{key}": ("median", "unknown"),
    "console.step.{step.kind}": [kind for kind in StepKind if kind is not StepKind.RECORD],
    "console.topics.{key}": ("unproven", "dont_know"),
    "console.topics.{name}": ("question", "light", "spread", "median", "note"),
    "workshop_result.expert.reading.{found}": Reading,
    "workshop_result.expert.{figure}": ("mean", "deviation", "rwg"),
    "workshop_result.finding.{kind}": ("all", "none", "divided", "slightly"),
    "workshop_result.groups.title.{record.grouping}": Grouping,
    "workshop_result.marks.{mark}": ("red", "dissent", "single", "median"),
    "workshop_result.method.{privacy}": ("privacy_text", "privacy_draft"),
    "workshop_result.table.{name}": ("n", "spread", "median"),
    "workshop_result.votes.{name}": ("goals", "phase", "phases", "measure", "measures"),
    "workshop_result.votes.{name}s": ("phase", "measure"),
    "workshop_result.votes.{way}": ("same", "risen", "fallen"),
    "workshop_result.votes.{when}": ("before", "after"),
    "workshop_result.{name}": ("overridden", "dissent", "task"),
    "workshop_terms.light.{earlier}": Light,
    "workshop_terms.light.{first}": Light,
    "workshop_terms.light.{light}": Light,
    "workshop_terms.way.{entry.way}": Way,
    "workshop_terms.group.{person.group}": [
        group for grouping in GROUPS for group in GROUPS[grouping]
    ],
    "workshop_terms.grouping.{grouping}": Grouping,
    "workshop_terms.light.{found.light}": Light,
    "workshop_terms.subject.{subject.removeprefix('@')}": (
        "opening",
        "goals",
        "phases",
        "measures",
        "closing",
    ),
    "workshop_terms.way.{decision.way}": Way,
    "workshop_terms.way.{way}": Way,
    "verdict.{verdict.kind}": (
        *(kind for kind in VerdictKind if kind is not VerdictKind.ONE_BEHIND),
        *(f"{VerdictKind.ONE_BEHIND}.{role}" for role in AxisRole),
    ),
}
"""Keys that are filled in when the program runs → everything they are filled with."""


def filled(family: str) -> list[str]:
    """All keys of a family: what varies stands from the first gap to the last."""
    head, tail = re.split(r"{.*}", family)
    return [f"{head}{part}{tail}" for part in FAMILIES[family]]


def meant(use: KeyUse) -> list[str]:
    """The texts a place names: one text, its forms, or all texts of a group."""
    wanted = filled(use.key) if use.key in FAMILIES else [use.key]
    below = tuple(f"{key}." for key in wanted)
    return [key for key in TEXTS if key in wanted or key.startswith(below)]


def asked_for(use: KeyUse) -> list[str]:
    """The texts one call can bring to a screen; with `count` one of two forms."""
    wanted = filled(use.key) if use.key in FAMILIES else [use.key]
    if use.values is not None and "count" in use.values:
        return [
            form for key in wanted for form in (key, f"{key}.one", f"{key}.other") if form in TEXTS
        ]
    return wanted


@cache
def uses() -> list[KeyUse]:
    """Looked for only by the process that runs these tests."""
    return list(key_uses())


def placeholders(key: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", TEXTS[key].de + TEXTS[key].en))


def test_every_family_of_keys_is_listed() -> None:
    """Whoever fills in a key tells above with what, so that the other tests can look."""
    assert {use.key for use in uses() if use.is_family} == set(FAMILIES)


def test_every_text_asked_for_exists() -> None:
    missing = [
        (key, use.place)
        for use in uses()
        if use.values is not None
        for key in asked_for(use)
        if key not in TEXTS
    ]
    assert missing == []


def test_every_key_named_anywhere_stands_for_a_text() -> None:
    assert [(use.key, use.place) for use in uses() if not meant(use)] == []


def test_every_part_that_can_be_filled_in_leads_to_a_text() -> None:
    named = {key for family in FAMILIES for key in filled(family)}
    assert [key for key in named if not any(text.startswith(key) for text in TEXTS)] == []


def test_every_placeholder_is_given_a_value() -> None:
    lacking = [
        (key, use.place, placeholders(key) - use.values)
        for use in uses()
        if use.values is not None
        for key in asked_for(use)
        if key in TEXTS and not placeholders(key) <= use.values
    ]
    assert lacking == []


def test_no_text_is_left_over() -> None:
    used = {key for use in uses() for key in meant(use)}
    assert [key for key in TEXTS if key not in used] == []


def test_the_search_finds_keys_of_every_shape() -> None:
    found = {use.key: use for use in uses()}
    assert found["start.new"].values == frozenset()
    assert found["common.saved_at"].values == frozenset({"time"})
    assert found["questions.axis_part"].values is None
    assert found["questions.number.{problem}"].is_family
    assert len(found) > 150
