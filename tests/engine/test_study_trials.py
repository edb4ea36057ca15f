"""Trials: one training each, to the bit that of a Trainer."""

import weakref
from typing import Any

import numpy as np
import pytest

from engine import Experiment, Study, Trainer
from engine.interrupt import Interrupt, InterruptError
from engine.nn.network import forward
from engine.studies.json_io import study_of
from engine.studies.plan import TrialKey, cell, key_of
from engine.studies.trial import Rooms, Trial, blind_share, first_pass, schedule
from engine.training.run import TrainingRun

SMALL = {
    "dataset": {"samples": 60, "test_samples": 20},
    "training": {"iterations": 130, "learning_rate": 0.1, "batch_size": 20},
    "runs": [{"initialiser": "zeros"}, {"initialiser": "random", "scale": 4.0}, {"initialiser": "he"}],
}
CHANGES = [
    {"iteration": 33, "learning_rate": 0.02, "optimiser": "adam"},
    {"iteration": 80, "learning_rate": 0.3, "nudge": {"amount": 0.5}},
]
STUDIES: dict[str, dict[str, Any]] = {
    "two axes": {
        "experiment": SMALL,
        "axes": [{"vary": "depth", "values": [1, 3]}, {"vary": "batch_size", "values": [None, 7]}],
        "reached": {"test_accuracy": 0.6},
    },
    "changes": {
        "experiment": {**SMALL, "runs": [{"changes": CHANGES}]},
        "reached": {"train_accuracy": 0.6},
    },
    "by cost": {"experiment": SMALL, "reached": {"cost": 0.69}},
    "diverging": {
        "experiment": {
            "network": {"activation": "linear"},
            "training": {"learning_rate": 50.0, "iterations": 300},
            "runs": [{"initialiser": "he"}],
        },
    },
    "another optimiser": {
        "experiment": {"training": {"iterations": 700}, "runs": [{"initialiser": "glorot"}]},
        "axes": [{"vary": "optimiser", "values": ["adam", "momentum"]}],
        "reached": {"train_accuracy": 0.7},
    },
    "data with the first weights": {"experiment": {**SMALL, "runs": [{"initialiser": "lsuv"}]}},
}


def trial_of(study: Study, key: TrialKey) -> Trial:
    return Rooms(lambda number: cell(study, number), 1).of(key.cell).trial(key, study.reached)


def expected(study: Study, key: TrialKey) -> dict[str, Any]:
    """What a Trainer finds of that run alone."""
    experiment = cell(study, key.cell).experiment
    run = experiment.runs[key.run].model_copy(update={"seed": key.seed})
    fields = {name: getattr(experiment, name) for name in ("dataset", "network", "training")}
    stops = schedule(experiment.training.iterations)
    by, level = study.reached.by
    with Trainer(Experiment(**fields, runs=[run])) as trainer:
        (trained,) = trainer.runs
        held = []
        for iteration in range(stops[-1] + 1) if by == "cost" else stops:
            trainer.seek(iteration)
            figure = trained.cost if by == "cost" else getattr(trained, by)
            if trained.diverged_at is None and (figure <= level if by == "cost" else figure >= level):
                held.append(iteration)
        alive = trained.diverged_at is None
        network = trained.network
        first = forward(network, trained.initial_parameters, trained.data.X_train)
        return {
            "train_accuracy": trained.train_accuracy,
            "test_accuracy": trained.test_accuracy,
            "cost": trained.cost,
            "reached": alive and stops[-1] in held,
            "reached_at": held[0] if alive and held else None,
            "diverged_at": trained.diverged_at,
            "blind_share": float((abs(first.A[-2]).max(axis=0) == 0).mean()),
            "curve": trained.costs[list(stops)].tobytes(),
            "signal": first_pass(network, trained.initial_parameters, trained.data.X_train)[1],
        }


@pytest.mark.parametrize("name", STUDIES)
def test_a_trial_is_what_a_trainer_finds_to_the_last_bit(name: str) -> None:
    study = study_of({**STUDIES[name], "draws": 3, "first_seed": 11})
    for number in range(study.trials):
        key = key_of(study, number)
        trial = trial_of(study, key)
        found = {field: getattr(trial, field) for field in Trial.__dataclass_fields__}
        found["curve"] = trial.curve.tobytes()
        wanted = expected(study, key)
        assert repr(found) == repr(wanted)  # nan is nan
    if name == "diverging":
        assert trial.diverged_at is not None
        assert not trial.reached
        assert np.isnan(trial.curve[-1])


def test_the_cases_above_reach_it_at_times_and_at_times_do_not() -> None:
    for name in ("two axes", "by cost"):
        study = study_of({**STUDIES[name], "draws": 6})
        trials = [trial_of(study, key_of(study, number)) for number in range(18)]
        assert {trial.reached for trial in trials} == {True, False}
        assert any(trial.reached_at not in (None, 0) for trial in trials)


def test_a_training_that_begins_alike_is_not_repeated() -> None:
    study = study_of({"experiment": SMALL, "draws": 2})
    room = Rooms(lambda number: cell(study, number), 1).of(0)
    zeros = [room.trial(TrialKey(0, 0, 0, seed), study.reached) for seed in (0, 1)]
    he = [room.trial(TrialKey(0, 0, 2, seed), study.reached) for seed in (0, 1)]
    assert zeros[0] is zeros[1]
    assert he[0].cost != he[1].cost


def test_cells_with_the_same_data_share_them() -> None:
    axes = [{"vary": "noise", "values": [0.1, 0.2]}, {"vary": "gain", "values": [1.0, 2.0]}]
    study = study_of({"experiment": SMALL, "axes": axes})
    rooms = Rooms(lambda number: cell(study, number), 4)
    data = [rooms.of(number).data for number in range(4)]
    assert data[0] is data[1]
    assert data[2] is data[3]
    assert data[1] is not data[2]
    assert rooms.of(0) is rooms.of(0)


@pytest.mark.parametrize("iterations", [1, 2, 7, 39, 40, 41, 130, 15_000, 100_000_000])
def test_the_schedule_goes_from_the_first_iteration_to_the_last(iterations: int) -> None:
    stops = schedule(iterations)
    assert stops[0] == 0
    assert stops[-1] == iterations
    assert list(stops) == sorted(set(stops))
    assert len(stops) <= 62
    later = [stop for stop in stops if stop >= iterations / 40]
    assert max(np.diff(later), default=0) <= max(1, np.ceil(iterations / 40))


def test_blind_points_are_those_that_no_unit_answers_to() -> None:
    from engine.nn.network import Network

    network = Network((2, 1, 1), "relu")
    parameters = np.array([1.0, 0.0, 0.0, 1.0, 0.0])  # the unit answers to the right half
    X = np.array([[-1.0, -0.5, 2.0, 0.0], [0.0, 5.0, 1.0, 3.0]])
    assert blind_share(network, parameters, X) == 0.75
    many = np.tile(X, 5_001)  # more than are looked at in one go
    assert blind_share(network, parameters, many) == 0.75
    assert blind_share(Network((2, 1, 1), "tanh"), parameters, X[:, :3]) == 0.0


def test_an_interrupt_ends_a_trial() -> None:
    study = study_of({"experiment": SMALL})
    room, interrupt = Rooms(lambda number: cell(study, number), 1).of(0), Interrupt()
    interrupt.ask()
    with pytest.raises(InterruptError):
        room.trial(TrialKey(0, 0, 2, 0), study.reached, interrupt)


def test_the_curve_is_read_at_its_stops_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    study, asked = study_of({"experiment": SMALL}), list[int]()
    between = TrainingRun.costs_between

    def counted(run: TrainingRun, first: int, last: int) -> Any:
        asked.append(last - first)
        return between(run, first, last)

    monkeypatch.setattr(TrainingRun, "costs_between", counted)
    trial = trial_of(study, TrialKey(0, 0, 2, 0))
    assert trial.curve.shape == (len(schedule(130)),)
    assert set(asked) == {0}


def test_kernels_of_a_cell_that_was_left_are_given_back() -> None:
    study = study_of({"experiment": SMALL, "axes": [{"vary": "width", "values": [2, 3]}]})
    rooms = Rooms(lambda number: cell(study, number), 4)
    first = rooms.of(0)
    first.trial(TrialKey(0, 0, 2, 0), study.reached)
    with first.kernels.one() as kernel:
        kept = weakref.ref(kernel)
    del kernel
    assert kept() is not None
    rooms.of(1)
    assert kept() is None
    assert rooms.of(0) is first


def test_the_signal_is_how_much_longer_the_activations_are_than_the_points() -> None:
    from engine.nn.network import Network

    network = Network((2, 1, 1), "relu")
    parameters = np.array([2.0, 0.0, 0.0, 1.0, 0.0])  # the unit answers twice the first number
    X = np.array([[-1.0, 3.0, 1.0, 0.0], [0.0, 0.0, 1.0, 0.0]])
    # (-1, 0) is blind. (3, 0): 36 over 9/2; (1, 1): 4 over 1. (0, 0) has no length to compare with.
    assert first_pass(network, parameters, X)[1] == pytest.approx(np.sqrt(8.0 * 4.0))
    assert first_pass(network, parameters, np.tile(X, 5_001))[1] == pytest.approx(np.sqrt(8.0 * 4.0))
    assert first_pass(network, parameters, X[:, :1]) == (1.0, 0.0)
    assert first_pass(network, 1e200 * parameters, X)[1] > 1e307
