"""Any iteration, however it was reached, is the same to the last bit; divergence included."""

import functools
import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Experiment, Trainer, parse_experiment
from engine.diagnosis.as_measures import diagnose
from engine.measures.summary import summary

unhurried = functools.partial(settings, deadline=None, derandomize=True)
Bits = list[tuple[bytes, bytes, float]]

SMALL = """{"dataset": {"samples": 50, "test_samples": 20}, "training": {"learning_rate": 0.3},
            "runs": [{"initialiser": "constant"}, {"initialiser": "random"}, {}]}"""
SIZES = [None, 1, 7, 49]
LAST = 120


def bits(trainer: Trainer) -> Bits:
    return [(run.parameters.tobytes(), run.costs.tobytes(), run.cost) for run in trainer.runs]


def small(size: int | None) -> Experiment:
    experiment = parse_experiment(SMALL)
    training = experiment.training.model_copy(update={"batch_size": size})
    return experiment.model_copy(update={"training": training})


@functools.cache
def in_one_go(iteration: int, size: int | None = None) -> Bits:
    with Trainer(small(size), cores=1) as trainer:
        trainer.advance(iteration)
        return bits(trainer)


@pytest.mark.parametrize("size", SIZES)
@unhurried(max_examples=20)
@given(
    moves=st.lists(st.tuples(st.sampled_from(["advance", "seek"]), st.integers(0, LAST)), max_size=8),
    cores=st.integers(1, 3),
)
def test_any_moves_end_where_one_uninterrupted_run_ends(
    size: int | None, moves: list[tuple[str, int]], cores: int
) -> None:
    with Trainer(small(size), cores=cores) as trainer:
        for kind, number in moves:
            if kind == "advance":
                trainer.advance(min(number, LAST - trainer.iteration))
            else:
                trainer.seek(number)
            assert bits(trainer) == in_one_go(trainer.iteration, size)


WIDE = """{"dataset": {"name": "moons", "samples": 2000, "noise": 0.1}, "network": {"hidden": [40, 40],
           "activation": "tanh"}, "training": {"optimiser": "adam", "learning_rate": 0.01}, "runs": [{}]}"""
PARAMETERS = 1801
TARGETS = 60  # fifteen checkpoints of this network


@functools.cache
def wide_reference() -> dict[int, bytes]:
    with Trainer(parse_experiment(WIDE)) as trainer:
        run, places = trainer.runs[0], {}
        for iteration in range(TARGETS + 1):
            trainer.seek(iteration)
            places[iteration] = run.parameters.tobytes()
        places[-1] = run.costs.tobytes()
        return places


@pytest.mark.parametrize("checkpoints", [2, 3, 5])
@unhurried(max_examples=5)
@given(targets=st.lists(st.integers(0, TARGETS), min_size=1, max_size=5))
def test_a_small_budget_changes_no_bit(checkpoints: int, targets: list[int]) -> None:
    reference = wide_reference()
    with Trainer(parse_experiment(WIDE), budget=checkpoints * 3 * 8 * PARAMETERS) as trainer:
        run = trainer.runs[0]
        assert run.network.parameter_count == PARAMETERS
        for target in [TARGETS, *targets]:
            trainer.seek(target)
            assert run.iteration == target
            assert run.parameters.tobytes() == reference[target]
            assert run.costs.tobytes() == reference[-1][: 8 * (target + 1)]


@pytest.mark.parametrize("size", SIZES)
def test_parameters_are_at_hand_without_going_there(size: int | None) -> None:
    with Trainer(small(size)) as trainer:
        trainer.seek(100)
        trainer.seek(70)
        before = bits(trainer)
        for iteration in (100, 0, 31, 70, 99):
            at = [run.parameters_at(iteration).tobytes() for run in trainer.runs]
            assert at == [parameters for parameters, _, _ in in_one_go(iteration, size)]
        assert bits(trainer) == before
        assert {run.recorded for run in trainer.runs} == {100}


DIVERGING = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
                "training": {"learning_rate": 50},
                "runs": [{"initialiser": "zeros"}, {}, {"initialiser": "random", "scale": 1000}]}"""


@pytest.fixture
def diverged() -> Iterator[Trainer]:
    with Trainer(parse_experiment(DIVERGING)) as trainer:
        trainer.advance(400)
        yield trainer


def test_a_run_that_diverges_stops_there_and_the_others_go_on(diverged: Trainer) -> None:
    zeros, he, random = diverged.runs
    assert zeros.diverged_at is None
    assert np.isfinite(zeros.costs).all()
    for run in (he, random):
        assert run.diverged_at is not None
        assert 0 < run.diverged_at < 400
        assert run.iteration == 400
        assert run.place == run.diverged_at
        assert run.costs.shape == (401,)
        assert np.isfinite(run.costs[: run.diverged_at]).all()
        assert not math.isfinite(run.costs[run.diverged_at])
        assert np.isnan(run.costs[run.diverged_at + 1 :]).all()
        assert not math.isfinite(run.cost)
        assert summary(run).diverged_at == run.diverged_at
        assert diagnose(run).numbers == {"iteration": run.diverged_at}
    assert zeros.iteration == 400


def test_a_diverged_run_moves_no_further(diverged: Trainer) -> None:
    before = bits(diverged)[1][0]
    diverged.advance(50)
    assert diverged.runs[1].parameters.tobytes() == before
    assert diverged.runs[1].costs.shape == (451,)
    assert diverged.runs[0].iteration == diverged.runs[1].iteration == 450


@pytest.mark.parametrize("pause", [0, 1, 60])
def test_seeking_back_revives_a_run_and_it_diverges_at_the_same_place(diverged: Trainer, pause: int) -> None:
    end, at = bits(diverged), diverged.runs[1].diverged_at
    assert at is not None
    diverged.seek(pause)
    with Trainer(parse_experiment(DIVERGING), cores=1) as other:
        other.advance(pause)
        assert bits(diverged) == bits(other)
    assert all(math.isfinite(run.cost) for run in diverged.runs)
    assert summary(diverged.runs[1]).diverged_at is None
    assert diagnose(diverged.runs[1]).rule != "diverged"
    for target in (at - 1, at, at + 1, 400):
        diverged.seek(target)
        assert (diagnose(diverged.runs[1]).rule == "diverged") == (target >= at)
    assert diverged.runs[1].diverged_at == at
    assert repr(bits(diverged)) == repr(end)  # nan equals nan in words only


def test_a_run_diverges_at_the_same_place_however_it_is_stepped() -> None:
    found = []
    for steps in ([400], [1] * 130, [50, 56, 7, 100]):
        with Trainer(parse_experiment(DIVERGING)) as trainer:
            for step in steps:
                trainer.advance(step)
            found.append([(run.diverged_at, run.parameters.tobytes()) for run in trainer.runs[1:]])
    assert found[0] == found[1] == found[2]


def test_a_network_that_overflows_at_once_has_diverged_at_0() -> None:
    text = f"""{{"network": {{"hidden": {[3] * 40}, "activation": "linear"}}, "dataset": {{"samples": 2}},
                "runs": [{{"initialiser": "random", "scale": 1e6, "gain": 1000}},
                         {{"initialiser": "zeros"}}]}}"""
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(5)
        assert [run.diverged_at for run in trainer.runs] == [0, None]
        assert diagnose(trainer.runs[0]).rule == "diverged"
        trainer.seek(0)
        assert trainer.runs[0].costs.shape == (1,)
        assert not math.isfinite(trainer.runs[0].costs[0])
