"""Telling moments: on curves made for it, and on real runs, checked with the textbook network."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Experiment, Trainer, TrainingRun, parse_experiment
from engine.arrays import Array
from engine.experiment.editing import with_branch
from engine.experiment.model import make_change
from engine.measures.cost_curve import bin_edges, log_means, next_edge, plateaus, steepest_fall
from engine.measures.event_list import moments
from engine.measures.event_scan import EventScan
from engine.measures.events import TrainingEvent, event_kinds
from engine.nn.network import forward
from engine.nn.outputs import binary_accuracy

DIVERGING = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
                "training": {"learning_rate": 50}, "runs": [{}]}"""


def shape_of(costs: Array) -> tuple[Array, Array]:
    edges = bin_edges(costs.size - 1)
    return edges, log_means(costs[1:], edges)


def all_moments(run: TrainingRun) -> tuple[TrainingEvent, ...]:
    """Measured until nothing new is found: one measure looks at a bounded number of checkpoints."""
    found = moments(run)
    while run.memory["moments"][0].look():
        found = moments(run)
    return moments(run) or found


def of_kind(run: TrainingRun, kind: str) -> list[TrainingEvent]:
    return [moment for moment in all_moments(run) if moment.kind == kind]


@pytest.fixture(scope="module")
def published() -> Iterator[Trainer]:
    with Trainer(Experiment()) as trainer:
        for _ in range(60):
            trainer.advance(250)
            for run in trainer.runs:
                moments(run)
        yield trainer


@given(st.integers(0, 200_000))
def test_edges_of_bins_do_not_move_as_a_run_grows(recorded: int) -> None:
    edges = bin_edges(recorded)
    assert edges[0] == 1 or recorded == 0
    assert (np.diff(edges) > 0).all()
    np.testing.assert_array_equal(bin_edges(2 * recorded + 10)[: edges.size], edges)
    if edges.size:
        assert bin_edges(next_edge(edges)).size == edges.size + 1
        assert bin_edges(next_edge(edges) - 1).size == edges.size


def test_a_curve_with_one_fall_between_two_plateaus() -> None:
    iterations = np.arange(20_001.0)
    costs = np.where(iterations < 1000, 0.7, np.where(iterations < 3000, 0.0, 0.3))
    falling = (iterations >= 1000) & (iterations < 3000)
    costs[falling] = np.exp(np.interp(np.log(iterations[falling]), np.log([1000, 3000]), np.log([0.7, 0.3])))
    first, second = plateaus(*shape_of(costs))
    assert (first.first, second.last) == (0, None)
    assert first.last == pytest.approx(1000, rel=0.25)
    assert first.cost == pytest.approx(0.7)
    assert second.first == pytest.approx(3000, rel=0.25)
    fall = steepest_fall(*shape_of(costs))
    assert fall is not None
    assert 900 <= fall.first < fall.last <= 3200
    assert 0.7 >= fall.before > fall.after >= 0.3


def test_a_steady_fall_has_no_plateau_and_a_low_flat_end_is_none() -> None:
    iterations = np.arange(1.0, 20_001.0)
    assert plateaus(*shape_of(iterations**-0.3)) == ()
    assert plateaus(*shape_of(np.full(20_000, 0.05))) == ()
    assert steepest_fall(*shape_of(np.full(20_000, 0.69))) is None


def test_too_little_to_say_anything() -> None:
    for recorded in (0, 1, 5):
        edges, means = shape_of(np.ones(recorded + 1))
        assert plateaus(edges, means) == ()
        assert steepest_fall(edges, means) is None


def test_zeros_stay_on_one_plateau(published: Trainer) -> None:
    found = all_moments(published.runs[0])
    assert [(moment.kind, moment.iteration) for moment in found] == [("plateau_began", 0)]
    assert found[0].sentence == "a plateau begins: the cost stays near 0.6931"


def test_he_leaves_its_plateau_and_passes_nine_tenths(published: Trainer) -> None:
    run = published.runs[2]
    kinds = [moment.kind for moment in all_moments(run)]
    assert kinds.index("plateau_began") < kinds.index("plateau_ended") < kinds.index("accuracy")
    assert "steepest" in kinds
    place = of_kind(run, "accuracy")[0].iteration
    for iteration, passed in ((place - 1, False), (place, True)):
        logits = forward(run.network, run.parameters_at(iteration), run.data.X_train).logits
        assert (binary_accuracy(logits, run.data.Y_train) >= 0.9) == passed


def test_units_that_died_are_dead_from_there_on(published: Trainer) -> None:
    deaths = of_kind(published.runs[1], "death") + of_kind(published.runs[2], "death")
    assert deaths
    for run in published.runs[1:]:
        for moment in of_kind(run, "death"):
            layer = int(moment.numbers["layer"])
            dead = [
                (forward(run.network, run.parameters_at(i), run.data.X_train).A[layer] == 0.0)
                .all(axis=1)
                .sum()
                for i in (moment.iteration - 1, moment.iteration)
            ]
            assert dead[1] > dead[0]


def test_the_same_is_found_whether_looked_for_often_or_once(published: Trainer) -> None:
    with Trainer(Experiment()) as once:
        once.advance(15_000)
        for run, often in zip(once.runs, published.runs, strict=True):
            standing = run.standing
            assert all_moments(run) == all_moments(often)
            assert run.standing is standing
            np.testing.assert_array_equal(run.costs, often.costs)


def test_the_known_future_counts(published: Trainer) -> None:
    before = all_moments(published.runs[2])
    published.seek(10)
    assert all_moments(published.runs[2]) == before
    published.seek(15_000)


def test_a_run_that_diverges_says_so_at_once() -> None:
    with Trainer(parse_experiment(DIVERGING)) as trainer:
        run = trainer.runs[0]
        while run.diverged_at is None:
            moments(run)
            trainer.advance(1)
        assert of_kind(run, "diverged")[0].iteration == run.diverged_at
        trainer.seek(0)
        assert of_kind(run, "diverged")


def test_a_branch_has_the_moments_after_it_left(published: Trainer) -> None:
    with Trainer(Experiment()) as trainer:
        trainer.advance(5_000)
        branch = trainer.branch(2, make_change(5_000, 0.01, "gradient_descent"))
        trainer.advance(10_000)
        parents = [moment for moment in all_moments(published.runs[2]) if moment.iteration >= 5_000]
        assert all_moments(branch) == tuple(moment for moment in parents)


def test_nothing_is_computed_where_nothing_is_new(published: Trainer) -> None:
    for run in published.runs:
        found = all_moments(run)
        scan = run.memory["moments"][0]
        assert isinstance(scan, EventScan)
        assert not scan.look()
        assert moments(run) is found


def test_every_kind_has_words(published: Trainer) -> None:
    assert len(event_kinds) == 7
    for run in published.runs:
        for moment in all_moments(run):
            assert moment.label
            assert "{" not in moment.sentence


def test_a_branch_that_has_not_come_to_where_it_leaves_has_no_moments_and_is_not_trained() -> None:
    experiment = with_branch(Experiment(), 2, make_change(3000, 0.1, "gradient_descent"))
    with Trainer(experiment) as trainer:
        assert moments(trainer.runs[3]) == ()
        assert trainer.runs[3].recorded == 0
        with pytest.raises(ValueError, match="iteration: given 1; allowed: 0 to 0"):
            trainer.runs[3].parameters_at(1)
        trainer.seek(3500)
        moments(trainer.runs[3])
        assert trainer.runs[3].recorded == 3500
