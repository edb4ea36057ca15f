"""Many cells summed up at once: each figure as one cell by itself gives it, to the last bit."""

import itertools
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import ExperimentError, Study
from engine.studies.cell_laws import CellLaws
from engine.studies.figures import Figures
from engine.studies.json_io import study_of
from engine.studies.law import theory_of
from engine.studies.origin import this_machine
from engine.studies.plan import cell
from engine.studies.results import Row, open_results
from engine.studies.statistics import quantiles, wilson
from engine.studies.summary import CellSummary, stretches, summary_of

RUNS = [{"initialiser": "zeros"}, {"initialiser": "random"}, {"initialiser": "he"}]


def study_over(*axes: tuple[str, list[Any]], draws: int = 5, **experiment: Any) -> Study:
    varied = [{"vary": name, "values": values} for name, values in axes]
    return study_of({"experiment": {"runs": RUNS, **experiment}, "draws": draws, "axes": varied})


def rows(study: Study, every: int) -> list[Row]:
    """Every so many-th trial is missing; figures of all kinds, some of which are no numbers."""
    random = np.random.RandomState(1)
    made = []
    for number in range(study.trials):
        train, test, blind, signal = random.rand(4)
        cost = random.choice([random.rand(), math.inf, math.nan])
        reached, diverged = random.rand() < 0.4, random.rand() < 0.2
        if number % every:
            ended = (int(1e4 * train) if reached else None, 77 if diverged and not reached else None)
            figures = (train, test, None if math.isnan(cost) else cost, int(reached), *ended, blind)
            made.append((number, 1, b"", *figures, b"", signal if test < 0.9 else None))
    return made  # type: ignore[return-value]


def alone(study: Study, number: int, run: int, found: Figures) -> CellSummary:
    """One run in one cell, from its own columns."""
    of_cell, reached = cell(study, number), found.reached > 0.0
    settings = of_cell.experiment.runs[run]
    return CellSummary(
        study.run_names[run],
        of_cell.settings,
        found.numbers.size,
        int(reached.sum()),
        wilson(int(reached.sum()), found.numbers.size),
        quantiles(found.test_accuracy),
        quantiles(found.train_accuracy),
        quantiles(found.cost),
        quantiles(found.reached_at[reached]),
        int((~np.isnan(found.diverged_at)).sum()),
        float(found.blind_share.mean()) if found.numbers.size else None,
        theory_of(of_cell.experiment, settings),
        settings.is_random,
        quantiles(found.signal[~np.isnan(found.signal)]),
    )


@pytest.mark.parametrize(("draws", "every"), [(5, 7), (300, 10**9), (301, 5), (1, 2)])
def test_cells_together_come_to_what_each_comes_to_alone(draws: int, every: int, tmp_path: Path) -> None:
    study = study_over(("gain", [0.5, 1.0, 2.0]), ("width", [2, 3, 4]), draws=draws)
    trials_of_a_cell = study.draws * len(RUNS)
    some = [row for row in rows(study, every) if row[0] // trials_of_a_cell not in (3, 4)]  # two are empty
    with open_results(tmp_path / "results.sqlite", study) as results:
        results.number_of(this_machine())
        results.add_rows(some)
        summary = summary_of(results)
        for number in range(study.cells):
            found = results.figures(number)
            expected = tuple(alone(study, number, run, found[run]) for run in range(len(RUNS)))
            assert summary.cells[number * len(RUNS) : (number + 1) * len(RUNS)] == expected
    reached = {(row[0] // len(RUNS), row[0] % len(RUNS)): row for row in some}
    for pair, (number, (other, run)) in zip(
        summary.pairs,
        itertools.product(range(study.cells), itertools.combinations(range(len(RUNS)), 2)),
        strict=True,
    ):
        seeds = range(number * draws, (number + 1) * draws)
        both = [(reached[s, run], reached[s, other]) for s in seeds if {(s, run), (s, other)} <= {*reached}]
        scores = [[-1.0 if row[8] is not None else row[4] for row in rows] for rows in both]
        assert (pair.run, pair.other) == (study.run_names[run], study.run_names[other])
        assert pair.draws == len(both)
        assert pair.better == sum(mine > theirs for mine, theirs in scores)
        assert pair.worse == sum(mine < theirs for mine, theirs in scores)
        assert pair.only_run_reached == sum(mine[6] > theirs[6] for mine, theirs in both)
        assert pair.only_other_reached == sum(mine[6] < theirs[6] for mine, theirs in both)


@pytest.mark.parametrize(
    "axes",
    [
        (),
        (("gain", [0.5, 1.0]), ("learning_rate", [0.1, 1.0])),
        (("width", [2, 3]), ("depth", [1, 4]), ("gain", [0.5, 1.0])),
        (("activation", ["relu", "tanh"]), ("scale", [0.1, 10.0])),
        (("noise", [0.0, 0.2]), ("depth", [1, 3])),
    ],
)
def test_the_laws_of_a_cell_are_those_of_its_experiment(axes: tuple[Any, ...]) -> None:
    study = study_over(*axes)
    laws = CellLaws(study)
    for number in range(study.cells):
        experiment = cell(study, number).experiment
        assert laws.of(number) == tuple(theory_of(experiment, run) for run in experiment.runs)


def test_a_cell_whose_rule_gives_no_weights_has_no_theory() -> None:
    rule = {"initialiser": "own", "sigma": "1 / sqrt(6 - fan_in / 2 - depth / 2)"}
    study = study_over(("width", [2, 6]), ("depth", [1, 5]), runs=[rule], network={"hidden": [2, 2]})
    with pytest.raises(ExperimentError):
        cell(study, 3)
    laws = CellLaws(study)
    assert laws.of(3) == ({},)
    assert laws.of(0) == (theory_of(cell(study, 0).experiment, study.experiment.runs[0]),) != ({},)


def test_stretches_leave_no_number_out() -> None:
    assert list(stretches([3, 4, 5, 6, 9, 11, 12], 3)) == [(3, 3), (6, 1), (9, 1), (11, 2)]
    assert list(stretches([], 3)) == []
