"""Opening a draw: the experiment to watch a trial of a study in; and values to begin a study with."""

from typing import Any

import pytest

from engine import ExperimentError, Study, Trainer
from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.studies.axes import axes
from engine.studies.json_io import study_of
from engine.studies.plan import cell, experiment_of, key_of
from engine.studies.trial import Rooms
from gui.files.presets import presets
from tests.engine.test_study_trials import SMALL

EXPERIMENTS = [preset.path for preset in presets()]


@pytest.fixture(scope="module")
def study() -> Study:
    runs = [{"initialiser": "random", "name": "mine"}, {"initialiser": "he"}, {"initialiser": "glorot"}]
    fields: dict[str, Any] = {
        "experiment": {**SMALL, "runs": runs},
        "draws": 3,
        "first_seed": 7,
        "axes": [{"vary": "depth", "values": [1, 3]}, {"vary": "learning_rate", "values": [0.01, 0.1]}],
    }
    return study_of(fields)


@pytest.mark.parametrize("number", [0, 4, 17, 35])
def test_a_trainer_of_the_opened_experiment_ends_where_the_trial_did(study: Study, number: int) -> None:
    key = key_of(study, number)
    trial = Rooms(lambda cell_number: cell(study, cell_number), 1).of(key.cell).trial(key, study.reached)
    experiment, place = experiment_of(study, number)
    assert [run.seed for run in experiment.runs] == [key.seed] * 3
    with Trainer(experiment) as trainer:
        trainer.seek(experiment.training.iterations)
        run = trainer.runs[place]
        found = (run.train_accuracy, run.test_accuracy, run.cost)
    assert found == (trial.train_accuracy, trial.test_accuracy, trial.cost)


def test_an_opened_experiment_is_that_of_its_cell_and_its_runs_keep_their_names(study: Study) -> None:
    experiment, place = experiment_of(study, 35)
    assert place == 2
    assert len(experiment.network.hidden) == 3
    assert experiment.training.learning_rate == 0.1
    assert run_names(experiment) == run_names(study.experiment)
    assert Experiment.model_validate(experiment.model_dump()) == experiment


def refused_fields(fields: dict[str, Any]) -> list[str]:
    """Which fields of a study are refused."""
    try:
        study_of(fields)
    except ExperimentError as error:
        return [problem.field for problem in error.problems]
    return []


@pytest.mark.parametrize("path", EXPERIMENTS, ids=lambda path: path.stem)
def test_suggested_values_are_taken_and_the_present_one_is_among_them(path: Any) -> None:
    experiment = read_experiment(path)
    """Only runs that differ by that setting alone have to be made others first."""
    for name in (name for name, axis in axes.items() if axis.fits(experiment)):
        values = axes[name].suggested(experiment)
        assert len(values) >= 2
        fields = {"experiment": experiment, "axes": [{"vary": name, "values": list(values)}]}
        assert all(field.startswith("experiment.runs.") for field in refused_fields(fields))
    assert experiment.training.learning_rate in axes["learning_rate"].suggested(experiment)
    assert len(experiment.network.hidden) in axes["depth"].suggested(experiment)
