"""Editing the runs, and how they are trained from an iteration on: exact, and nothing else moves."""

import json

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.experiment.editing import with_branch, with_update
from engine.experiment.model import LONGEST_NAME, MOST_RUNS, SEEDS, RunSettings, make_change, make_run, remade
from engine.experiment.naming import run_names
from engine.experiment.run_list import (
    places_after,
    places_alike,
    run_colours,
    with_another,
    with_colour,
    with_copy,
    with_more,
    with_next_seeds,
    with_run,
    with_run_moved,
    without_run,
)
from engine.interrupt import Interrupt
from engine.nn.optimisers import optimisers

SMALL = parse_experiment(
    """{"dataset": {"samples": 50, "test_samples": 20}, "network": {"hidden": [5, 4]},
        "training": {"learning_rate": 0.3}, "runs": [{"initialiser": "constant"}, {}]}"""
)


def names_and_colours(experiment: Experiment) -> list[tuple[str, int]]:
    return [*zip(run_names(experiment), run_colours(experiment), strict=True)]


def test_a_run_is_added_last_and_the_others_keep_name_and_colour() -> None:
    before = Experiment()
    after = with_more(before, make_run("glorot", gain=2.0))
    assert names_and_colours(after) == [*names_and_colours(before), ("Glorot ×2", 3)]
    assert after.runs[-1].recipe == make_run("glorot", gain=2.0).recipe


def test_a_copy_stands_behind_its_original_with_a_name_and_colour_of_its_own() -> None:
    after = with_copy(with_copy(Experiment(), 1), 1)
    assert run_names(after) == ("Zeros", "Random ×10", "Random ×10 (copy 2)", "Random ×10 (copy)", "He")
    assert run_colours(after) == (0, 1, 4, 3, 2)
    assert after.runs[1].recipe == after.runs[2].recipe == after.runs[3].recipe


def test_a_copy_of_a_copy_is_counted_and_another_rule_gives_it_another_name() -> None:
    twice = with_copy(with_copy(Experiment(), 2), 3)
    assert run_names(twice)[2:] == ("He", "He (copy)", "He (copy 2)")
    assert run_names(with_run(twice, 3, initialiser="glorot"))[3] == "Glorot"
    assert run_names(with_run(twice, 3, gain=2.0))[2:] == ("He", "He ×2", "He (copy 2)")
    longest = "N" * LONGEST_NAME
    named = with_copy(parse_experiment(json.dumps({"runs": [{"name": longest}]})), 0)
    assert run_names(named) == (longest, f"{longest} (copy)")
    assert run_names(with_run(named, 1, seed=9)) == run_names(named)
    assert run_names(with_run(named, 1, name="Mine")) == (longest, "Mine")


def test_one_run_more_draws_its_weights_by_a_seed_that_is_free() -> None:
    experiment = Experiment()
    for seed in (4, 5):
        experiment = with_another(experiment, make_run("he"))
        assert experiment.runs[-1].seed == seed
    assert run_names(experiment)[2:] == ("He", "He (2)", "He (3)")
    assert with_another(Experiment(), make_run("glorot")).runs[-1].seed == 3  # paired with the others
    assert with_another(Experiment(), make_run("he", gain=2.0)).runs[-1].seed == 3
    last = parse_experiment(json.dumps({"runs": [{"seed": SEEDS - 1}, {"seed": 0}]}))
    assert with_another(last, make_run("he")).runs[-1].seed == 1


def test_a_branch_counts_as_a_draw_of_its_seed() -> None:
    branched = with_branch(SMALL, 1, make_change(5, 0.1, "gradient_descent"))
    assert with_another(without_run(branched, 1), make_run("he")).runs[-1].seed == 4


def test_every_run_keeps_its_colour_whatever_is_done_to_the_others() -> None:
    experiment, known = Experiment(), dict(names_and_colours(Experiment()))
    change = make_change(5, 0.1, "gradient_descent")
    for edit in (
        lambda before: with_another(before, make_run("he")),
        lambda before: without_run(before, 0),
        lambda before: with_run_moved(before, 0, 2),
        lambda before: with_branch(before, 1, change),
        lambda before: with_copy(before, 0),
        with_next_seeds,
        lambda before: without_run(before, 1),
        lambda before: with_another(before, make_run("he")),
    ):
        experiment = edit(experiment)
        now = dict(names_and_colours(experiment))
        assert all(now[name] == colour for name, colour in known.items() if name in now)
        assert len(set(now.values())) == len(now)
        known |= now
    assert {run.colour for run in Experiment().runs} == {None}


def test_colours_that_a_file_gives_to_some_runs_alone_are_given_once() -> None:
    given = parse_experiment('{"runs": [{"colour": 1}, {}, {}, {"colour": 2}]}')
    assert run_colours(given) == (1, 0, 3, 2)


def test_a_run_is_found_again_whatever_it_is_called_and_how_it_is_drawn() -> None:
    before = Experiment()
    assert places_after(before, with_run_moved(before, 0, 2)) == (2, 0, 1)
    assert places_after(before, without_run(before, 1)) == (0, None, 1)
    assert places_after(before, with_copy(before, 0)) == (0, 2, 3)
    assert places_after(before, with_run(before, 1, name="Mine")) == (0, 1, 2)
    assert places_after(before, with_next_seeds(before)) == (0, 1, 2)
    assert places_after(before, with_colour(before, 0, 2)) == (0, 1, 2)
    swapped = with_run(with_run(before, 0, name="He"), 2, name="Zeros")
    assert places_after(before, swapped) == (0, 1, 2)


def test_of_two_experiments_those_runs_are_alike_that_have_one_name() -> None:
    one = parse_experiment('{"runs": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}')
    other = parse_experiment('{"runs": [{"name": "C"}, {"name": "D"}]}')
    assert places_alike(one, other) == (None, 1, 0)
    assert places_alike(other, one) == (2, 1)


def test_moving_a_run_moves_nothing_else_and_stops_at_the_ends() -> None:
    before = Experiment()
    assert names_and_colours(with_run_moved(before, 0, 1)) == [("Random ×10", 1), ("Zeros", 0), ("He", 2)]
    assert names_and_colours(with_run_moved(before, 2, -9)) == [("He", 2), ("Zeros", 0), ("Random ×10", 1)]
    assert names_and_colours(with_run_moved(before, 0, 9))[-1] == ("Zeros", 0)


def test_there_are_no_more_runs_than_there_may_be_and_never_none() -> None:
    full = Experiment()
    while len(full.runs) < MOST_RUNS:
        full = with_copy(full, 0)
    assert sorted(run_colours(full)) == list(range(MOST_RUNS))
    with pytest.raises(ExperimentError, match="at most 12"):
        with_copy(full, 0)
    with pytest.raises(ExperimentError, match="at least 1"):
        without_run(parse_experiment('{"runs": [{}]}'), 0)


def test_a_run_that_does_not_fit_the_network_is_refused() -> None:
    with pytest.raises(ExperimentError) as refused:
        with_run(SMALL, 1, initialiser="own", sigma="1 / (3 - layer)")
    assert refused.value.problems[0].field == "runs.1.sigma"
    with pytest.raises(ExperimentError, match="gain"):
        make_run("he", gain=-1.0)
    with pytest.raises(ExperimentError, match=r"network\.hidden\.0"):
        remade(SMALL, network={"hidden": [0]})


def test_a_new_rate_holds_from_the_present_iteration_on_bit_for_bit() -> None:
    for optimiser in optimisers:
        change = make_change(70, 0.05, optimiser)
        edited = with_update(SMALL, change)
        with Trainer(SMALL) as live, Trainer(edited) as afresh:
            live.seek(120)
            recorded = live.runs[1].costs
            live.seek(70)
            live.adopt(edited)
            assert live.iteration == 70
            np.testing.assert_array_equal(live.runs[1].costs, recorded[:71])
            for place in (140, 70, 99):
                live.seek(place)
                afresh.seek(place)
                for one, other in zip(live.runs, afresh.runs, strict=True):
                    assert one.parameters.tobytes() == other.parameters.tobytes()
                    assert one.costs.tobytes() == other.costs.tobytes()
            live.seek(120)
            assert live.runs[1].costs.tobytes() != recorded.tobytes()
            live.adopt(SMALL)  # undone: what was recorded before is there at once
            np.testing.assert_array_equal(live.runs[1].costs, recorded)


def test_a_branch_of_a_branch_follows_its_parent_also_after_an_earlier_rate() -> None:
    branched = with_branch(SMALL, 0, make_change(40, 0.1, "adam"))
    branched = with_branch(branched, len(SMALL.runs), make_change(80, 0.2, "momentum"))
    *_, parent, child = with_update(branched, make_change(20, 0.05, "gradient_descent")).runs
    assert [change.iteration for change in parent.changes] == [20, 40]
    assert [change.iteration for change in child.changes] == [20, 40, 80]
    assert child.changes[:2] == parent.changes


def test_a_rate_set_again_at_the_same_iteration_replaces_the_first() -> None:
    twice = with_update(with_update(SMALL, make_change(70, 0.05, "adam")), make_change(70, 0.1, "momentum"))
    assert twice == with_update(SMALL, make_change(70, 0.1, "momentum"))
    earlier = with_update(twice, make_change(30, 0.2, "adam"))
    assert [change.iteration for change in earlier.runs[0].changes] == [30]


def test_from_iteration_0_on_it_is_the_experiment_s_training() -> None:
    edited = with_update(SMALL, make_change(0, 0.05, "momentum", beta=0.5))
    assert not edited.runs[0].changes
    assert edited.training.optimiser == "momentum"
    assert edited.training.model_dump()["beta"] == 0.5
    assert edited.training.iterations == SMALL.training.iterations
    assert edited.parts_that_differ(SMALL) == ["training"]


def test_a_branch_that_has_not_left_yet_leaves_as_before() -> None:
    branched = with_branch(SMALL, 1, make_change(100, 0.9, "adam"))
    edited = with_update(branched, make_change(40, 0.1, "gradient_descent"))
    assert [(change.iteration, change.learning_rate) for change in edited.runs[2].changes] == [
        (40, 0.1),
        (100, 0.9),
    ]
    assert [change.iteration for change in edited.runs[1].changes] == [40]
    after = with_update(branched, make_change(150, 0.1, "gradient_descent"))
    assert [change.iteration for change in after.runs[2].changes] == [100, 150]


def test_other_iterations_are_no_other_training() -> None:
    longer = remade(SMALL, training=SMALL.training.model_copy(update={"iterations": 9}))
    assert longer != SMALL
    assert not longer.parts_that_differ(SMALL)


def test_an_adoption_that_is_interrupted_is_settled_by_the_next_seek() -> None:
    interrupt = Interrupt()
    with Trainer(SMALL) as trainer:
        trainer.seek(120)
        before = trainer.runs[0].parameters.tobytes()
        interrupt.ask()
        assert not trainer.adopt(with_more(SMALL, make_run("he", seed=8)), interrupt)
        assert not trainer.settled
        interrupt.answer()
        assert trainer.seek(120, interrupt)
        assert trainer.settled
        assert [run.iteration for run in trainer.runs] == [120, 120, 120]
        assert trainer.runs[0].parameters.tobytes() == before


def test_runs_are_values() -> None:
    run: RunSettings = make_run("he", seed=5, name="Mine")
    assert (run.name, run.seed) == ("Mine", 5)


def test_another_initialiser_keeps_what_it_takes_too() -> None:
    before = parse_experiment(
        """{"runs": [{"initialiser": "random", "scale": 4, "gain": 2, "seed": 9}, {}, {"name": "Ours"}]}"""
    )
    after = with_run(before, 0, initialiser="he")
    assert after.runs[0].recipe == make_run("he", gain=2.0, seed=9).recipe
    assert run_names(after) == ("He ×2", "He", "Ours")
    assert run_names(with_run(after, 0, gain=1.0)) == ("He (2)", "He", "Ours")
    assert run_names(with_run(before, 2, initialiser="zeros")) == ("Random ×8", "He", "Ours")
    assert run_names(with_run(before, 0, initialiser="zeros")) == ("Zeros", "He", "Ours")
    twice = with_run(before, 0, initialiser="he", gain=1.0)
    assert run_names(twice) == ("He (2)", "He", "Ours")
    assert run_names(with_run(twice, 0, initialiser="lecun")) == ("LeCun", "He", "Ours")


def test_a_branch_that_starts_otherwise_is_one_no_more() -> None:
    branched = with_branch(SMALL, 1, make_change(100, 0.9, "adam"))
    assert with_run(branched, 2, name="Left").runs[2].branch is not None
    assert with_run(branched, 2, seed=9).runs[2].branch is None


def test_a_colour_is_swapped_with_the_run_that_has_it() -> None:
    assert run_colours(with_colour(Experiment(), 0, 2)) == (2, 1, 0)
    assert run_colours(with_colour(Experiment(), 0, 7)) == (7, 1, 2)
    assert run_colours(with_colour(Experiment(), 1, 1)) == (0, 1, 2)
