"""Ids: given once, kept through every edit and in files, and the only thing that a run is known by."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Experiment, ExperimentError, parse_experiment
from engine.experiment.editing import with_branch, with_update
from engine.experiment.identity import LARGEST_ID
from engine.experiment.json_io import written
from engine.experiment.model import MOST_RUNS, make_change, make_run
from engine.experiment.naming import parent_ids, parent_name, run_names
from engine.experiment.run_list import (
    with_another,
    with_colour,
    with_copy,
    with_next_seeds,
    with_run,
    with_run_moved,
    without_run,
)

CHANGE = make_change(40, 0.1, "adam")


def with_runs(*runs: dict[str, Any]) -> Experiment:
    return parse_experiment(json.dumps({"runs": runs}))


def ids(experiment: Experiment) -> list[int]:
    return [run.id for run in experiment.runs]


@pytest.mark.parametrize(
    ("in_file", "expected"),
    [([0, 0, 0], [1, 2, 3]), ([7, 0, 0], [7, 2, 3]), ([2, 0, 0], [2, 4, 3]), ([0, 1], [2, 1])],
)
def test_a_run_without_an_id_gets_that_of_its_place_or_one_after_all(
    in_file: list[int], expected: list[int]
) -> None:
    assert ids(with_runs(*({"id": own} if own else {} for own in in_file))) == expected


def test_an_id_that_two_runs_have_is_refused_where_it_stands() -> None:
    with pytest.raises(ExperimentError) as refused:
        with_runs({"id": 4}, {}, {"id": 4})
    (problem,) = refused.value.problems
    assert str(problem) == "runs.2.id: given 4; allowed: an id that no run before it has"


def test_after_the_largest_id_there_is_still_one_for_a_new_run() -> None:
    experiment = with_copy(with_runs({"id": LARGEST_ID}, {"id": 1}), 0)
    assert ids(experiment) == [LARGEST_ID, 2, 1]
    assert parse_experiment(written(experiment)) == experiment


def test_a_file_has_only_the_ids_that_are_no_places() -> None:
    def in_file(experiment: Experiment) -> list[int | None]:
        return [run.get("id") for run in json.loads(written(experiment))["runs"]]

    assert in_file(Experiment()) == [None, None, None]
    assert in_file(with_run_moved(Experiment(), 0, 1)) == [2, 1, None]
    assert Experiment.model_validate(Experiment().model_dump()) == Experiment()


def test_the_id_of_a_run_that_was_removed_is_never_given_again_nor_after_the_file_was_saved() -> None:
    less = without_run(Experiment(), 2)
    assert ids(with_copy(less, 0)) == [1, 4, 2]
    assert ids(with_copy(parse_experiment(written(less)), 0)) == [1, 4, 2]
    assert "last_id" not in written(with_copy(less, 0))
    assert "last_id" not in written(without_run(Experiment(), 0))


def test_a_branch_knows_its_parent_whatever_that_is_called() -> None:
    branched = with_branch(Experiment(), 2, CHANGE)
    assert run_names(branched)[3] == "He from 40"
    renamed = with_run(with_run(branched, 2, name="Mine"), 0, name="He")
    assert parent_ids(renamed) == (0, 0, 0, 3)
    assert parent_name(renamed, 3) == "Mine"
    assert run_names(renamed) == ("He", "Random ×10", "Mine", "Mine from 40")
    again = parse_experiment(written(renamed))
    assert again == renamed
    later = with_update(with_branch(renamed, 3, make_change(80, 0.1, "adam")), make_change(20, 0.2, "adam"))
    assert [change.iteration for change in later.runs[4].changes] == [20, 40, 80]


def test_a_parent_that_is_gone_is_named_as_it_was_and_no_other_run_takes_its_place() -> None:
    renamed = with_run(with_branch(Experiment(), 2, CHANGE), 2, name="Mine")
    orphan = with_run(without_run(renamed, 2), 0, name="Mine")
    for experiment in (orphan, parse_experiment(written(orphan))):
        assert experiment == orphan
        assert parent_ids(experiment) == (0, 0, 0)
        assert parent_name(experiment, 2) == "Mine"
        assert run_names(experiment)[2] == "Mine from 40"


def test_a_file_from_before_there_were_ids_names_parents_by_their_names() -> None:
    branch = {"name": "He from 40", "changes": [{"iteration": 40}], "branch": {"of": "He", "iteration": 40}}
    old = with_runs({"initialiser": "zeros"}, {}, branch)
    assert parent_ids(old) == (0, 0, 2)
    assert parent_ids(with_run(old, 1, name="Mine")) == (0, 0, 2)
    assert parent_ids(with_next_seeds(old)) == (0, 0, 2)
    circle = [{"branch": {"of": name, "iteration": 5}, "name": other} for name, other in ("AB", "BA")]
    assert parent_ids(with_runs(*circle)) == (2, 1)


def test_branches_in_a_circle_have_names_too() -> None:
    circle = [{"branch": {"of": "He", "iteration": 5, "parent": parent}} for parent in (2, 1)]
    assert run_names(with_runs(*circle)) == ("He from 5, seed 3", "He from 5, seed 3 (2)")


def edited(before: Experiment, edit: str, index: int, number: int) -> Experiment:
    """The experiment after one of the edits there are, or as it was where that one is refused."""
    index %= len(before.runs)
    fields = [{"name": "Mine"}, {"name": None}, {"initialiser": "glorot"}, {"seed": 9}, {"name": "He"}]
    edits: dict[str, Callable[[], Experiment]] = {
        "add": lambda: with_another(before, make_run("he")),
        "copy": lambda: with_copy(before, index),
        "branch": lambda: with_branch(before, index, CHANGE),
        "remove": lambda: without_run(before, index),
        "move": lambda: with_run_moved(before, index, number - 6),
        "change": lambda: with_run(before, index, **fields[number % len(fields)]),
        "colour": lambda: with_colour(before, index, number),
        "draw anew": lambda: with_next_seeds(before),
        "train otherwise": lambda: with_update(before, CHANGE),
    }
    try:
        return edits[edit]()
    except ExperimentError:  # no room for one more, or the only one
        return before


CHANGING = ("change", "draw anew", "train otherwise")
EDITS = ("add", "copy", "branch", "remove", "remove", "move", "colour", *CHANGING)
STEPS = st.lists(
    st.tuples(st.sampled_from(EDITS), st.integers(0, MOST_RUNS - 1), st.integers(0, MOST_RUNS - 1)),
    min_size=1,
    max_size=25,
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(steps=STEPS, own=st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True))
def test_whatever_is_edited_ids_stay_with_their_runs_and_none_is_given_twice(
    steps: list[tuple[str, int, int]], own: list[int]
) -> None:
    experiment = with_runs(*({"id": each, "seed": seed} for seed, each in enumerate(own)))
    known = set(ids(experiment))
    for edit, index, number in steps:
        before, experiment = experiment, edited(experiment, edit, index, number)
        new = set(ids(experiment)) - set(ids(before))
        assert len(set(ids(experiment))) == len(experiment.runs)
        assert not new & known
        assert len(new) == max(0, len(experiment.runs) - len(before.runs))
        known |= new
        if edit not in CHANGING:
            recipes = {run.id: run.recipe for run in before.runs}
            assert all(recipes.get(run.id, run.recipe) == run.recipe for run in experiment.runs)
        assert len(set(run_names(experiment))) == len(experiment.runs)
        assert {*parent_ids(experiment)} <= {0, *ids(experiment)}
    for text in (written(experiment), experiment.model_dump_json()):
        again = parse_experiment(text)
        assert again == experiment
        assert run_names(again) == run_names(experiment)
