"""An edition with problems is refused with all of them; each rule has a broken sample."""

from pathlib import Path

import pytest

from assessment.edition_check import check_edition
from assessment.language import Language
from assessment.problem import problem_texts, rule_ids
from tests.assessment.broken import Broken, broken_samples
from tests.conftest import ROOT, TINY

SHIPPED = sorted(path.parent for path in ROOT.glob("questionnaires/*/*/questionnaire.yaml"))


@pytest.mark.parametrize("rule", broken_samples())
def test_broken_sample_is_reported_once_at_its_line(rule: str, tmp_path: Path) -> None:
    sample = broken_samples()[rule]
    problems = check_edition(sample.write(tmp_path / "edition"))
    problem, *more = [problem for problem in problems if problem.rule != sample.besides]
    assert not more
    assert problem.rule == rule
    assert (problem.file, problem.line) == (sample.reported_in or sample.file, sample.line)
    assert sample.says in problem.message.de


def test_every_rule_has_a_broken_sample_and_every_sample_a_rule() -> None:
    assert set(broken_samples()) == rule_ids()


def test_there_are_shipped_editions() -> None:
    assert SHIPPED


@pytest.mark.parametrize("folder", [TINY, *SHIPPED], ids=lambda folder: folder.name)
def test_edition_has_no_problems(folder: Path) -> None:
    assert check_edition(folder) == []


def test_three_errors_of_a_question_and_two_of_its_axis_come_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    Broken(file="blocks/backup.yaml", line=1, says="").write(folder)
    path = folder / "blocks" / "backup.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace(", en: Copies}", "}")  # line 14
    text = text.replace("        weight: 2", "        wieght: 2")  # line 22
    text = text.replace("phases: [before]", "phases: [befor]")  # line 24
    text = text.replace("depth: full", "depth: ful")  # line 39
    text = text.replace("    weight: 0.6", "    weight: 0.7")  # told at line 5
    path.write_text(text, encoding="utf-8")
    assert [(problem.line, problem.rule) for problem in check_edition(folder)] == [
        (5, "capability_weights"),
        (14, "missing_language"),
        (22, "unknown_key"),
        (24, "unknown_phase"),
        (39, "unknown_depth"),
    ]


def test_rules_that_look_at_the_whole_wait_for_a_broken_question(tmp_path: Path) -> None:
    """O-01 cannot be read; the gate, the sample and the sums that need it stay silent."""
    broken = Broken("blocks/order.yaml", 1, "", find="type: checklist", put="type: 5")
    problems = check_edition(broken.write(tmp_path / "edition"))
    assert [problem.rule for problem in problems] == ["wrong_choice"]


def test_line_of_a_later_question_stays_right_behind_a_broken_one(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    Broken("blocks/backup.yaml", 1, "", find="weight: 2", put="weight: zwei").write(folder)
    path = folder / "blocks" / "backup.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("depth: full", "depth: ful"), encoding="utf-8")
    assert [(problem.line, problem.rule) for problem in check_edition(folder)] == [
        (22, "wrong_type"),
        (39, "unknown_depth"),
    ]


def test_sample_company_may_only_refer_to_what_its_edition_has(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    Broken("sample.yaml", 1, "", find="question: O-01", put="question: O-11").write(folder)
    path = folder / "sample.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("depth: full", "depth: ful").replace(
        "key_phases: [after]", "key_phases: [x]"
    )
    path.write_text(text.replace("question: O-02", "question: S-01"), encoding="utf-8")
    assert [(problem.line, problem.rule) for problem in check_edition(folder)] == [
        (3, "unknown_depth"),
        (9, "unknown_phase"),
        (19, "unknown_question"),
        (20, "duplicate_id"),
    ]


WORKSHOP = """
workshop:
  opening: O-09
  calibration: [O-01, O-11, O-01]
  goals:
    - {id: calm, name: {de: Ruhe, en: Calm}, meaning: {de: Ruhig schlafen, en: Sleep well}}
    - {id: calm, name: {de: Muße, en: Ease}, meaning: {de: Nichts tun, en: Do nothing}}
"""


def test_a_workshop_asks_what_there_is_and_everything_once(tmp_path: Path) -> None:
    folder = Broken("questionnaire.yaml", 1, "").write(tmp_path / "edition")
    path = folder / "questionnaire.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + WORKSHOP, encoding="utf-8")
    first = text.count("\n") + 1
    assert [(problem.line - first, problem.rule) for problem in check_edition(folder)] == [
        (2, "unknown_question"),
        (3, "duplicate_entry"),
        (3, "unknown_question"),
        (6, "duplicate_id"),
    ]


@pytest.mark.parametrize("group", problem_texts())
def test_both_languages_fill_the_same_placeholders(group: str) -> None:
    for text in problem_texts()[group].values():
        assert _placeholders(text.de) == _placeholders(text.en)


@pytest.mark.parametrize("language", Language)
def test_every_sentence_about_content_says_whose_problem_it_is(language: Language) -> None:
    unnamed = {"file_unlisted"}
    for rule, text in problem_texts()["rules"].items():
        assert rule in unnamed or text.in_(language).startswith("{place}: ")
        assert text.in_(language).endswith((".", "{advice}", "“.")), rule


def _placeholders(template: str) -> set[str]:
    return {part.split("}")[0] for part in template.split("{")[1:]}
