"""Ids: given once, kept through every edit and in files, and the only thing that a run is known by."""

import json
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

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
    ("given", "expected"),
    [([0, 0, 0], [1, 2, 3]), ([7, 0, 0], [7, 2, 3]), ([2, 0, 0], [2, 4, 3]), ([0, 1], [2, 1])],
)
def test_a_run_without_an_id_gets_that_of_its_place_or_one_after_all(
    given: list[int], expected: list[int]
) -> None:
    assert ids(with_runs(*({"id": own} if own else {} for own in given))) == expected


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


class Edits(RuleBasedStateMachine):
    """Whatever is edited, undone or saved: ids stay with their runs, and a new run gets a new one."""

    @initialize(given=st.lists(st.integers(0, 5), min_size=1, max_size=4))
    def begin(self, given: list[int]) -> None:
        own = [each if given.count(each) == 1 else 0 for each in given]
        self.experiment = with_runs(*({"id": each, "seed": seed} for seed, each in enumerate(own)))
        self.given = set(ids(self.experiment))
        self.undo: list[tuple[Experiment, set[int]]] = []

    def take(self, experiment: Experiment, new: int = 0) -> None:
        before, after = self.given, set(ids(experiment))
        assert len(after - before) == new
        assert after - before == after - set(ids(self.experiment))
        self.undo.append((self.experiment, before))
        self.experiment, self.given = experiment, before | after

    def place(self, index: int) -> int:
        return index % len(self.experiment.runs)

    @precondition(lambda self: len(self.experiment.runs) < MOST_RUNS)
    @rule(index=st.integers(0, 11), how=st.sampled_from(["add", "copy", "branch"]))
    def add(self, index: int, how: str) -> None:
        index, before = self.place(index), self.experiment
        match how:
            case "add":
                self.take(with_another(before, make_run("he")), new=1)
            case "copy":
                self.take(with_copy(before, index), new=1)
                assert self.experiment.runs[index + 1].recipe == before.runs[index].recipe
            case _:
                self.take(with_branch(before, index, CHANGE), new=1)
                assert parent_ids(self.experiment)[-1] == before.runs[index].id

    @precondition(lambda self: len(self.experiment.runs) > 1)
    @rule(index=st.integers(0, 11))
    def remove(self, index: int) -> None:
        left = [run for run in ids(self.experiment) if run != self.experiment.runs[self.place(index)].id]
        self.take(without_run(self.experiment, self.place(index)))
        assert ids(self.experiment) == left

    @rule(index=st.integers(0, 11), by=st.integers(-3, 3))
    def move(self, index: int, by: int) -> None:
        run = self.experiment.runs[self.place(index)]
        self.take(with_run_moved(self.experiment, self.place(index), by))
        assert run.recipe in [other.recipe for other in self.experiment.runs if other.id == run.id]

    @rule(
        index=st.integers(0, 11),
        fields=st.sampled_from(
            [{"name": "Mine"}, {"name": None}, {"initialiser": "glorot"}, {"seed": 9}, {"name": "He"}]
        ),
    )
    def change(self, index: int, fields: dict[str, Any]) -> None:
        before = ids(self.experiment)
        self.take(with_run(self.experiment, self.place(index), **fields))
        assert ids(self.experiment) == before

    @rule(index=st.integers(0, 11), colour=st.integers(0, MOST_RUNS - 1))
    def colour(self, index: int, colour: int) -> None:
        before = ids(self.experiment)
        self.take(with_colour(self.experiment, self.place(index), colour))
        assert ids(self.experiment) == before

    @rule()
    def draw_anew(self) -> None:
        before = ids(self.experiment)
        self.take(with_next_seeds(self.experiment))
        assert ids(self.experiment) == before

    @precondition(lambda self: self.undo)
    @rule()
    def take_back(self) -> None:
        self.experiment, self.given = self.undo.pop()

    @invariant()
    def runs_are_told_apart_and_files_bring_them_back(self) -> None:
        if not hasattr(self, "experiment"):
            return
        assert len(set(ids(self.experiment))) == len(self.experiment.runs)
        assert len(set(run_names(self.experiment))) == len(self.experiment.runs)
        assert {*parent_ids(self.experiment)} <= {0, *ids(self.experiment)}
        for text in (written(self.experiment), self.experiment.model_dump_json()):
            again = parse_experiment(text)
            assert again == self.experiment
            assert run_names(again) == run_names(self.experiment)


Edits.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None, derandomize=True)
test_any_edits = Edits.TestCase
