"""Branches: exact up to where they leave, kept through removal and undoing, and described in the file."""

import itertools

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.experiment.editing import with_bookmark, with_branch, without_bookmark
from engine.experiment.model import LONGEST_NAME, MOST_BOOKMARKS, MOST_RUNS, Bookmark, Nudge, make_change
from engine.experiment.naming import parent_name, run_names
from engine.experiment.run_list import run_colours, with_next_seeds, without_run
from engine.measures.curve import curve
from engine.measures.symmetry import SYMMETRY
from engine.nn.network import forward
from engine.nn.optimisers import optimisers
from engine.nn.outputs import binary_cross_entropy

SMALL = """{{"dataset": {{"samples": 50, "test_samples": 20}}, "network": {{"hidden": [5, 4]}},
            "training": {{"learning_rate": 0.3, "optimiser": "{0}", "batch_size": {1}}},
            "runs": [{{"initialiser": "constant"}}, {{}}]}}"""
SIZES = ["null", "8"]
LAST = 150


def test_a_branch_with_nothing_changed_is_its_parent_bit_for_bit() -> None:
    for optimiser, size in itertools.product(optimisers, SIZES):
        with Trainer(parse_experiment(SMALL.format(optimiser, size))) as trainer:
            trainer.seek(70)
            branch = trainer.branch(1, make_change(70, 0.3, optimiser))
            assert branch.place == trainer.iteration == 70
            for place in (70, 20, 140, 71):
                trainer.seek(place)
                assert branch.parameters.tobytes() == trainer.runs[1].parameters.tobytes()
                assert branch.costs.tobytes() == trainer.runs[1].costs.tobytes()


@pytest.mark.parametrize("optimiser", optimisers)
@pytest.mark.parametrize("at", [0, 1, 64, 70])
@pytest.mark.parametrize("size", SIZES)
def test_a_nudged_branch_differs_by_the_nudge_from_its_iteration_on(
    optimiser: str, at: int, size: str
) -> None:
    """The next iteration is the textbook's, from the nudged weights."""
    with Trainer(parse_experiment(SMALL.format(optimiser, size))) as trainer:
        trainer.seek(at)
        parent = trainer.runs[0]
        nudge = Nudge(layer=2, unit=3, input=4, amount=1e-3)
        branch = trainer.branch(0, make_change(at, 0.3, optimiser, nudge=nudge))
        for place in (at, at + 40, 0, at):  # also when it is come to from either side
            trainer.seek(place)
        added = branch.parameters - parent.parameters
        assert np.flatnonzero(added).tolist() == [15 + 2 * 5 + 3]
        assert branch.weights(2)[2, 3] == parent.weights(2)[2, 3] + 1e-3
        assert branch.costs[:at].tobytes() == parent.costs[:at].tobytes()
        X, Y = branch.data.X_train, branch.data.Y_train
        assert branch.cost == pytest.approx(
            binary_cross_entropy(forward(branch.network, branch.parameters, X).logits, Y)
        )
        expected = branch.parameters + branch.next_change(branch.batch_gradient())
        trainer.advance(1)
        assert branch.parameters == pytest.approx(expected, abs=1e-12)


def test_a_branch_at_the_iteration_of_a_nudge_keeps_it() -> None:
    with Trainer(parse_experiment(SMALL.format("adam", "null"))) as trainer:
        trainer.seek(30)
        nudged = trainer.branch(0, make_change(30, 0.3, "adam", nudge=Nudge(amount=0.1)))
        again = trainer.branch(2, make_change(30, 0.3, "adam"))
        assert again.parameters.tobytes() == nudged.parameters.tobytes()
        trainer.seek(90)
        assert again.parameters.tobytes() == nudged.parameters.tobytes()


def test_a_nudge_breaks_the_symmetry_of_a_constant_start() -> None:
    """With tanh and Adam; under ReLU the nudge of a constant start stays as small as it is.

    Where the units have parted, another machine's rounding takes another way: nothing is said of the cost.
    """
    text = """{"network": {"activation": "tanh"}, "training": {"learning_rate": 0.01, "optimiser": "adam"},
               "runs": [{"initialiser": "constant"}]}"""
    with Trainer(parse_experiment(text)) as trainer:
        nudge = Nudge(layer=2, amount=1e-6)
        branch = trainer.branch(0, make_change(0, 0.01, "adam", nudge=nudge))
        spreads = []
        for place in (0, 5000, 10_000):
            trainer.seek(place)
            spreads.append(SYMMETRY.function(branch)[1].spread)
            if place == 5000:  # later, rounding parts the parent's units, too
                parent = SYMMETRY.function(trainer.runs[0])
                assert [layer.distinct for layer in parent] == [1, 1]
    assert spreads[0] == pytest.approx(2e-6, rel=1e-3)
    assert spreads[1] > 100 * spreads[0]
    assert spreads[2] > 0.1


def test_a_branch_leaves_its_parent_where_it_was_made_and_the_parent_stays() -> None:
    with Trainer(parse_experiment(SMALL.format("gradient_descent", "null"))) as trainer:
        trainer.seek(100)
        parent = trainer.runs[1]
        costs = parent.costs
        trainer.seek(40)
        branch = trainer.branch(1, make_change(40, 0.05, "adam"))
        trainer.seek(100)
        assert parent.costs.tobytes() == costs.tobytes()
        assert branch.costs[:41].tobytes() == costs[:41].tobytes()
        assert (branch.costs[41:] != costs[41:]).all()
        drawn = curve(branch)
        assert (drawn.iterations[0], drawn.iterations[-1]) == (40, 100)


def test_a_branch_is_described_by_the_experiment_alone() -> None:
    with Trainer(parse_experiment(SMALL.format("momentum", "null"))) as trainer:
        trainer.seek(60)
        trainer.branch(1, make_change(60, 0.05, "adam"))
        trainer.seek(90)
        trainer.branch(2, make_change(90, 0.2, "adam"))
        trainer.seek(120)
        text = trainer.experiment.model_dump_json()
        with Trainer(parse_experiment(text)) as again:
            again.seek(120)
            assert [run.name for run in again.runs] == [run.name for run in trainer.runs]
            assert [run.parameters.tobytes() for run in again.runs] == [
                run.parameters.tobytes() for run in trainer.runs
            ]


def test_a_removed_run_comes_back_with_its_past() -> None:
    with Trainer(parse_experiment(SMALL.format("adam", "null"))) as trainer:
        trainer.seek(80)
        before, whole, removed = trainer.experiment, trainer.runs, trainer.runs[0]
        trainer.adopt(without_run(before, 0))
        assert [run.name for run in trainer.runs] == ["He"]
        trainer.seek(110)
        trainer.adopt(before)
        assert trainer.runs == whole
        assert removed.recorded == removed.iteration == 110
        assert [run.name for run in trainer.runs] == ["Constant", "He"]


def test_names_and_colours_stay_with_their_runs() -> None:
    experiment = Experiment()
    less = without_run(experiment, 0)
    assert run_colours(less) == (1, 2)
    more = with_branch(less, 1, make_change(2000, 0.1, "gradient_descent"))
    assert run_colours(more) == (1, 2, 0)
    assert run_names(more)[2] == "He from 2000"
    again = with_branch(more, 2, make_change(2000, 0.2, "gradient_descent"))
    assert run_names(again)[3] == "He from 2000 (2)"
    assert parent_name(again, 3) == "He from 2000"
    assert [change.learning_rate for change in again.runs[3].changes] == [0.2]


def test_too_many_runs_and_none_are_refused() -> None:
    experiment = Experiment()
    for number in range(MOST_RUNS - 3):
        experiment = with_branch(experiment, 2, make_change(number, 0.1, "adam"))
    with pytest.raises(ExperimentError, match="at most 12"):
        with_branch(experiment, 2, make_change(1, 0.1, "adam"))
    one = parse_experiment('{"runs": [{}]}')
    with pytest.raises(ExperimentError, match="at least 1"):
        without_run(one, 0)


def test_only_runs_are_adopted() -> None:
    with Trainer(Experiment()) as trainer, pytest.raises(ValueError, match="network: given another"):
        trainer.adopt(parse_experiment('{"network": {"hidden": [3]}}'))


class Walk(RuleBasedStateMachine):
    """Any sequence of advance, step back, seek, branch and removal equals one uninterrupted training."""

    @initialize(
        optimiser=st.sampled_from(list(optimisers)),
        size=st.sampled_from(["null", "1", "8", "49"]),
        cores=st.integers(1, 3),
        tight=st.booleans(),
    )
    def begin(self, optimiser: str, size: str, cores: int, tight: bool) -> None:
        budget = 5000 if tight else 10_000_000
        self.trainer = Trainer(parse_experiment(SMALL.format(optimiser, size)), cores=cores, budget=budget)

    @rule(by=st.integers(0, 60))
    def advance(self, by: int) -> None:
        self.trainer.advance(min(by, LAST - self.trainer.iteration))

    @rule(by=st.integers(1, 60))
    def step_back(self, by: int) -> None:
        self.trainer.advance(-min(by, self.trainer.iteration))

    @rule(to=st.integers(0, LAST))
    def seek(self, to: int) -> None:
        self.trainer.seek(to)

    @precondition(lambda self: len(self.trainer.runs) < 5)
    @rule(
        index=st.integers(0, 4),
        rate=st.sampled_from([0.3, 0.01]),
        optimiser=st.sampled_from(list(optimisers)),
        nudge=st.sampled_from([None, Nudge(amount=1e-6), Nudge(layer=2, unit=4, input=5, amount=-0.1)]),
    )
    def branch(self, index: int, rate: float, optimiser: str, nudge: Nudge | None) -> None:
        change = make_change(self.trainer.iteration, rate, optimiser, nudge=nudge)
        self.trainer.branch(index % len(self.trainer.runs), change)

    @rule(wanted=st.booleans())
    def set_twins(self, wanted: bool) -> None:
        self.trainer.set_twins(wanted)

    @precondition(lambda self: len(self.trainer.runs) > 1)
    @rule(index=st.integers(0, 4))
    def remove(self, index: int) -> None:
        experiment = self.trainer.experiment
        self.trainer.adopt(without_run(experiment, index % len(experiment.runs)))

    @invariant()
    def equals_one_uninterrupted_training(self) -> None:
        if not hasattr(self, "trainer"):
            return
        with Trainer(self.trainer.experiment, cores=1) as straight:
            straight.seek(self.trainer.iteration)
            for run, expected in zip(self.trainer.runs, straight.runs, strict=True):
                assert run.parameters.tobytes() == expected.parameters.tobytes()
                assert run.costs.tobytes() == expected.costs.tobytes()

    def teardown(self) -> None:
        if hasattr(self, "trainer"):
            self.trainer.close()


Walk.TestCase.settings = settings(max_examples=50, stateful_step_count=12, deadline=None, derandomize=True)
test_any_walk = Walk.TestCase


def test_the_curve_has_a_past_and_a_future() -> None:
    with Trainer(parse_experiment(SMALL.format("gradient_descent", "null"))) as trainer:
        for reached, place in itertools.product((60, 3000), (0, 31, 60)):
            trainer.seek(reached)
            trainer.seek(place)
            run = trainer.runs[1]
            drawn = curve(run)
            assert drawn.cost == run.cost
            assert drawn.iterations[drawn.now] == place
            assert drawn.iterations[-1] == run.recorded
            assert (np.diff(drawn.iterations) >= 0).all()


def test_bookmarks_are_part_of_the_experiment_in_the_order_of_iterations() -> None:
    experiment = with_bookmark(with_bookmark(Experiment(), 90, "later"), 10, "sooner")
    assert [(mark.iteration, mark.name) for mark in experiment.bookmarks] == [(10, "sooner"), (90, "later")]
    again = Experiment.model_validate_json(experiment.model_dump_json())
    assert again == experiment
    renamed = with_bookmark(experiment, 10, "x" * 100)
    assert [len(mark.name) for mark in renamed.bookmarks] == [LONGEST_NAME, 5]
    assert without_bookmark(renamed, 10).bookmarks == experiment.bookmarks[1:]
    assert without_bookmark(experiment, 11) == experiment
    full = Experiment(
        bookmarks=tuple(Bookmark(iteration=place, name="mark") for place in range(MOST_BOOKMARKS))
    )
    with pytest.raises(ExperimentError, match="bookmarks"):
        with_bookmark(full, MOST_BOOKMARKS, "one more")
    assert with_bookmark(full, 0, "another name").bookmarks[0].name == "another name"


def test_next_seeds_wrap_round_and_leave_what_draws_nothing() -> None:
    runs = '[{"initialiser": "zeros", "seed": 7}, {"seed": 4294967295}, {"initialiser": "lsuv", "seed": 1}]'
    experiment = with_next_seeds(parse_experiment(f'{{"runs": {runs}}}'))
    assert [run.seed for run in experiment.runs] == [7, 0, 2]
