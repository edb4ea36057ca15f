"""The public face takes NumPy's numbers and paths as text, and names the argument that was wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment, read_experiment
from engine.experiment.json_io import written
from engine.experiment.model import make_change, make_run
from engine.experiment.session import read_session
from engine.lessons import Known, LessonError, read_lesson
from engine.output.iteration_trace import trace
from engine.output.report import train
from engine.tables.reading import read_content

SMALL = parse_experiment(
    """{"dataset": {"samples": 40, "test_samples": 10}, "network": {"hidden": [4, 3]}, "runs": [{}, {}]}"""
)
PLAIN: dict[str, Any] = {
    "version": 1,
    "dataset": {"samples": 50, "noise": 0.1, "seed": 7},
    "network": {"hidden": [6, 4]},
    "training": {
        "learning_rate": 0.5,
        "iterations": 20,
        "batch_size": 8,
        "optimiser": "momentum",
        "beta": 0.5,
    },
    "runs": [
        {"initialiser": "random", "scale": 2.0, "seed": 9},
        {"changes": [{"iteration": 3, "nudge": {"layer": 1, "unit": 2, "input": 1, "amount": 0.5}}]},
    ],
    "bookmarks": [{"iteration": 4, "name": "here"}],
    "view": {"iteration": 5},
}


def in_numpy(value: Any, whole: type = np.int64, real: type = np.float64) -> Any:
    """The same with NumPy's numbers; lists of whole numbers are arrays."""
    if isinstance(value, dict):
        return {key: in_numpy(item, whole, real) for key, item in value.items()}
    if isinstance(value, list):
        numbers = all(isinstance(item, int) for item in value)
        return np.array(value, dtype=whole) if numbers else [in_numpy(item, whole, real) for item in value]
    return whole(value) if isinstance(value, int) else real(value) if isinstance(value, float) else value


@pytest.mark.parametrize("whole", [np.int64, np.int32, np.uint16])
@pytest.mark.parametrize("real", [np.float64, np.float32, np.float16])
def test_an_experiment_takes_numpys_numbers_in_every_field(whole: type, real: type) -> None:
    plain = Experiment.model_validate(json.loads(json.dumps(PLAIN)))
    exact = {**PLAIN, "dataset": {**PLAIN["dataset"], "noise": 0.125}}  # a number of every precision
    made = Experiment.model_validate(in_numpy(exact, whole, real))
    assert made == plain.model_copy(update={"dataset": made.dataset})
    assert made.dataset.noise == 0.125
    assert parse_experiment(written(made)) == made
    assert type(made.training.iterations) is int
    assert type(made.training.learning_rate) is float
    assert all(type(units) is int for units in made.network.hidden)


def test_points_may_be_an_array_or_columns_with_labels_of_true_and_false() -> None:
    table = np.array([[0.5, 1.0, 0], [1.5, 2.0, 1], [2.5, 1.0, 0], [3.5, 0.0, 1]])
    labels = table[:, 2] > 0.5
    rows = [(x, y, label) for x, y, label in zip(table[:, 0], table[:, 1], labels, strict=True)]
    by_hand = parse_experiment(json.dumps({"dataset": {"name": "csv", "points": table.tolist()}}))
    for points in (table, table.astype(np.float32), rows, tuple(rows), list(table)):
        made = Experiment.model_validate({"dataset": {"name": "csv", "points": points}})
        assert made == by_hand
        assert written(made) == written(by_hand)


@pytest.mark.parametrize("wrong", [np.float64(2.5), np.True_, np.nan, np.array([[1]])])
def test_a_numpy_number_that_is_none_of_the_field_is_refused_with_its_name(wrong: Any) -> None:
    with pytest.raises(ExperimentError, match=r"^seed"):
        make_run("he", seed=wrong)


def test_a_change_and_a_run_take_numpys_numbers() -> None:
    assert make_change(np.int64(5), np.float64(0.5), "adam") == make_change(5, 0.5, "adam")
    assert make_run("random", scale=np.float32(2.0), seed=np.uint8(3)) == make_run(
        "random", scale=2.0, seed=3
    )


@pytest.mark.parametrize("number", [int, float, np.int64, np.uint8, np.float64, np.float32])
def test_a_trainer_takes_every_kind_of_whole_number(number: Callable[[int], Any]) -> None:
    with Trainer(SMALL, cores=2) as plain, Trainer(SMALL, cores=number(2)) as trainer:
        trainer.advance(number(30))
        trainer.seek(number(20))
        trainer.branch(number(1), make_change(20, 0.5, "adam"))
        plain.seek(30)
        plain.branch(1, make_change(20, 0.5, "adam"))
        plain.seek(20)
        assert type(trainer.iteration) is int
        run, same = trainer.runs[1], plain.runs[1]
        assert run.costs.tobytes() == same.costs.tobytes()
        assert run.weights(number(2)).tobytes() == same.weights(2).tobytes()
        assert run.biases(number(2)).tobytes() == same.biases(2).tobytes()
        assert run.parameters_at(number(7)).tobytes() == same.parameters_at(7).tobytes()
        assert trace(run, number(3)).example == 3


@pytest.mark.parametrize("points", [[[0, 1], [2, 3]], np.array([[0, 1], [2, 3]], dtype=np.int8)])
def test_predict_takes_whatever_is_an_array_of_numbers(points: Any) -> None:
    with Trainer(SMALL) as trainer:
        run = trainer.runs[0]
        assert run.predict(points).tobytes() == run.predict(np.array([[0.0, 1.0], [2.0, 3.0]])).tobytes()


def test_what_was_wrong_is_named() -> None:
    with Trainer(SMALL) as trainer:
        run = trainer.runs[0]
        wrong: list[tuple[Callable[[], Any], str]] = [
            (lambda: trainer.advance(2.5), "iterations: given 2.5; allowed: a whole number"),
            (lambda: trainer.advance("9"), "iterations: given '9'; allowed: a whole number"),
            (lambda: trainer.seek(np.nan), "iteration: given nan; allowed: a whole number, 0 or more"),
            (lambda: trainer.seek(True), "iteration: given True; allowed: a whole number, 0 or more"),
            (lambda: trainer.seek(-2), "iteration: given -2; allowed: 0 or more"),
            (lambda: trainer.branch(7, make_change(0, 0.1, "adam")), "index: given 7; allowed: 0 to 1"),
            (lambda: run.weights(1.5), "layer: given 1.5; allowed: a whole number"),
            (lambda: run.parameters_at(-1), "iteration: given -1; allowed: 0 to 0"),
            (lambda: run.predict([["a"]]), "points: given [['a']]; allowed: numbers of shape (2, examples)"),
            (lambda: run.predict([[1.0], [1.0, 2.0]]), "points: given [[1.0], [1.0, 2.0]]; allowed: numbers"),
            (lambda: Trainer({}), "experiment: given {}; allowed: an Experiment"),
            (lambda: Trainer(SMALL, cores=0), "cores: given 0; allowed: 1 or more"),
            (lambda: train(SMALL, 0), "every: given 0; allowed: 1 or more"),
            (lambda: parse_experiment(None), "text: given None; allowed: a JSON text"),
            (lambda: read_experiment(3), "path: given 3; allowed: a path, as text or Path"),
            (lambda: read_experiment(b"a"), "path: given b'a'; allowed: a path, as text or Path"),
        ]
        for call, said in wrong:
            with pytest.raises(ValueError) as refused:  # noqa: PT011 - the words are compared below
                call()
            assert str(refused.value).startswith(said)
        assert trainer.iteration == 0


def test_every_reader_takes_a_path_as_text(tmp_path: Path) -> None:
    path = tmp_path / "experiment.json"
    path.write_text(written(SMALL), encoding="utf-8")
    assert read_experiment(str(path)) == read_experiment(path) == SMALL
    assert parse_experiment(path.read_bytes()) == parse_experiment(path.read_text(encoding="utf-8")) == SMALL
    assert read_session(str(path)).experiment == SMALL
    assert read_content(str(path)) == path.read_bytes()
    known = Known(presets={}, panels=frozenset(), places=frozenset())
    for refused in (str(path), path):
        with pytest.raises(LessonError, match=r"experiment\.json, line 1"):
            read_lesson(refused, known)
    for read in (read_experiment, read_session, read_content, lambda path: read_lesson(path, known)):
        with pytest.raises(ExperimentError, match=r"^nowhere\.json: given no such file"):
            read("nowhere.json")
