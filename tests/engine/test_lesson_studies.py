"""Lessons that speak of many seeds: their figures are those of a study, and their stages may have one."""

import math
from collections.abc import Iterator

import pytest

from engine import Study, Trainer, run_study
from engine.experiment.model import Experiment
from engine.lessons import Known, LessonError, parse_lesson
from engine.lessons.evaluator import Evaluator
from engine.lessons.hiding import hidden_at
from engine.measures.blind_law import expected_blind_share
from engine.studies.summary import CellSummary

SMALL = Experiment.model_validate(
    {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [4, 3]},
        "training": {"iterations": 150, "learning_rate": 0.5},
    }
)
KNOWN = Known(presets={"small": SMALL}, panels=frozenset({"studies", "forward"}), places=frozenset({"cost"}))
LESSON = """---
title: Luck
about: Many draws.
---

## How many?

Guess.

```stage
experiment: small
panels: studies
study: STUDY
```

```question
kind: number
ask: How many of 14 draws?
low: 0
high: 14
within: 2
answer: reached_over_seeds("test_accuracy", "He", 14, 0.6, 150) = 7
reveal: 150
explain: So many.
```

## What to take home

Nothing more.
"""


def lesson_with(study: str) -> str:
    return LESSON.replace("STUDY", study)


@pytest.fixture(scope="module")
def he() -> CellSummary:
    found = run_study(Study(experiment=SMALL, draws=14, reached={"test_accuracy": 0.6}), cores=1)
    return next(cell for cell in found.cells if cell.run == "He")


@pytest.fixture(scope="module")
def bench() -> Iterator[Evaluator]:
    with Trainer(SMALL) as trainer:
        yield Evaluator(trainer)


def test_a_lesson_counts_draws_as_a_study_does(bench: Evaluator, he: CellSummary) -> None:
    reached = bench.measure('reached_over_seeds("test_accuracy", "He", 14, 0.6, 150)', 0)
    assert reached == he.reached
    assert 0 < he.reached < 14
    assert bench.measure('reached_over_seeds("test_accuracy", "He", 14, 0, 150)', 0) == 14


def test_a_lesson_sees_as_many_blind_points_as_a_study_does(bench: Evaluator, he: CellSummary) -> None:
    assert bench.measure('mean_over_seeds("blind_share", "He", 14, 0)', 0) == he.blind_share
    assert he.blind_share
    assert bench.measure('expected_blind_share("He")', 0) == expected_blind_share((4, 3))
    assert math.isnan(bench.measure('expected_blind_share("Zeros")', 0)), "no law is about zeros"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ('reached_over_seeds("test_accuracy", "He", 14, "a lot", 150)', "level 'a lot' is not a number"),
        ('reached_over_seeds("test_accuracy", "He", 14)', "reached_over_seeds"),
        ('mean_over_seeds("verdict", "He", 14)', "unknown quantity 'verdict'"),
        ('mean_over_seeds("cost", "Nobody", 14)', "no run is called 'Nobody'"),
        ('reached_over_seeds("cost", "He", 500, 1)', "seeds 500"),
    ],
)
def test_what_cannot_be_counted_is_refused(bench: Evaluator, asked: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        bench.measure(asked, 0)


def test_a_stage_has_a_study_of_its_own_experiment_on_its_page_alone() -> None:
    first, second = parse_lesson(lesson_with("{draws: 14, reached: {test_accuracy: 0.6}}"), KNOWN).pages
    assert first.stage.study == Study(experiment=SMALL, draws=14, reached={"test_accuracy": 0.6})
    assert (second.stage.study, second.stage.panels) == (None, ("studies",))
    assert "studies" in hidden_at(first, 0), "the panel would answer the question"


@pytest.mark.parametrize(
    ("study", "field"),
    [
        ("{draws: 0}", "stage.study.draws"),
        ("{drawings: 14}", "stage.study.drawings"),
        ("{experiment: small}", "stage.study.experiment"),
        ("{axes: [{vary: noise, values: [0.1, -1]}]}", "stage.study.axes.0.values.1"),
        ("{axes: [{vary: bias_scale, values: [1]}]}", "stage.study.axes.0.vary"),
        ("often", "stage.study"),
    ],
)
def test_a_study_that_is_none_is_told_of_with_its_line(study: str, field: str) -> None:
    with pytest.raises(LessonError) as refused:
        parse_lesson(lesson_with(study), KNOWN)
    (problem,) = refused.value.problems
    assert field in str(problem)
    assert "line 13" in str(problem)


def test_what_a_page_invites_to_has_no_study_that_nobody_would_draw() -> None:
    text = f"{lesson_with('{draws: 14}')}\n```try\ntext: Try it.\nstudy: {{draws: 14}}\n```\n"
    with pytest.raises(LessonError, match=r"try\.study"):
        parse_lesson(text, KNOWN)
