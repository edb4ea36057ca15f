"""What is drawn of a study while its trials come in."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import Study, run_study
from engine.studies.json_io import study_of
from engine.studies.origin import this_machine
from engine.studies.picture import Pictures, bands_of
from engine.studies.plan import WHOLE, Shard, cell, key_of
from engine.studies.results import open_results
from engine.studies.statistics import quantiles
from engine.studies.summary import summary_of
from engine.studies.trial import CellRoom, Rooms, schedule

FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [4, 3]},
        "training": {"iterations": 150, "learning_rate": 0.5},
        "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"initialiser": "he"}],
    },
    "draws": 6,
    "axes": [{"vary": "gain", "values": [0.5, 1.0]}],
    "reached": {"test_accuracy": 0.6},
}


@pytest.fixture(scope="module")
def study() -> Study:
    return study_of(FIELDS)


def test_a_picture_of_growing_results_is_always_what_a_new_one_would_be(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    with open_results(path, study) as results:
        pictures = Pictures(results)
        assert pictures.picture().summary == summary_of(results)
        for part in (Shard(1, 3), Shard(3, 3), WHOLE):
            run_study(study, path, cores=1, shard=part)
            drawn = pictures.picture(looked_at=1)
            assert drawn.summary == summary_of(results)
            assert [found.numbers.size for found in drawn.draws.figures] == [
                each.trials for each in drawn.summary.cells[3:]
            ]
    assert drawn.summary.trials == study.trials
    assert drawn.draws.cell.settings == {"gain": 1.0}


def test_the_summary_that_is_known_is_not_made_again(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    run_study(study, path, cores=1, shard=Shard(1, 2))
    with open_results(path, study) as results:
        known = Pictures(results).picture().summary
        assert Pictures(results, known).picture(looked_at=1).summary is known
        run_study(study, path, cores=1)
        assert Pictures(results, known).picture().summary == summary_of(results) != known


def test_bands_hold_the_costs_of_the_draws_of_the_cell_that_is_looked_at(study: Study) -> None:
    with open_results(None, study) as results:
        rooms = Rooms(lambda number: cell(study, number), 1)
        for number in range(18, 36):
            room: CellRoom = rooms.of(1)
            trial = room.trial(key_of(study, number), study.reached)
            results.add(this_machine(), [(number, b"", trial)])
        drawn = Pictures(results).picture(looked_at=1).draws
        he = [room.trial(key_of(study, number), study.reached).curve for number in range(20, 36, 3)]
    assert tuple(drawn.bands[2].iterations) == schedule(150)
    expected = np.quantile(he, [0.05, 0.25, 0.5, 0.75, 0.95], axis=0)
    assert drawn.bands[2].quantiles == pytest.approx(expected, rel=1e-14)
    assert np.ptp(drawn.bands[0].quantiles, axis=0).max() == 0.0  # every draw of zeros is the same


def test_draws_that_diverged_count_as_infinite_in_bands() -> None:
    curves = np.array([[0.7, np.nan], [0.6, np.nan], [np.inf, 0.2], [0.5, 0.1]])
    low, *_, high = bands_of(np.array([0.0, 10.0]), curves).quantiles
    assert low == pytest.approx([0.515, 0.115])
    assert np.isposinf(high).all()


def test_bands_end_where_the_quartiles_of_a_summary_lie() -> None:
    """Also where a quantile is the last finite cost: with 5 draws the upper quartile is one of them."""
    for costs in ([1.0, 2.0, 3.0, 4.0, np.nan], [1.0, 2.0, 3.0, np.nan, np.inf], [np.nan] * 5, [2.0]):
        found = bands_of(np.array([0.0]), np.array(costs)[:, np.newaxis]).quantiles[:, 0]
        expected = quantiles(np.array(costs))
        assert expected is not None
        assert found.tolist() == pytest.approx([*asdict(expected).values()])


def test_without_draws_there_are_no_bands(study: Study) -> None:
    with open_results(None, study) as results:
        drawn = Pictures(results).picture().draws
    assert [band.iterations.size for band in drawn.bands] == [0, 0, 0]
    assert [found.numbers.size for found in drawn.figures] == [0, 0, 0]
