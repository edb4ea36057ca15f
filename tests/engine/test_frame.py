"""Frames cross threads: every measure of every run, and nothing in them can be changed."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.measures import measures
from engine.output.frame import Wish, take_frame

TEXT = """{"dataset": {"samples": 60, "test_samples": 20}, "training": {"learning_rate": 0.1},
           "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"name": "mine"}]}"""


@pytest.fixture(scope="module")
def trainer() -> Iterator[Trainer]:
    with Trainer(parse_experiment(TEXT)) as trainer:
        trainer.advance(1000)
        yield trainer


def pieces(value: Any) -> Iterator[Any]:
    """A value and all values within it."""
    yield value
    inner: list[Any] = []
    if dataclasses.is_dataclass(value):
        inner = [getattr(value, field.name) for field in dataclasses.fields(value)]
    elif isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, tuple):
        inner = list(value)
    for part in inner:
        yield from pieces(part)


@pytest.mark.parametrize("measure", measures)
@pytest.mark.parametrize("iteration", [0, 1, 1000])
def test_no_array_in_a_frame_can_be_written_to(trainer: Trainer, measure: str, iteration: int) -> None:
    trainer.seek(iteration)
    for piece in pieces(take_frame(trainer, [measure])):
        assert not isinstance(piece, list | set | bytearray)
        if isinstance(piece, np.ndarray):
            assert not piece.flags.writeable


def test_no_part_of_a_frame_can_be_replaced(trainer: Trainer) -> None:
    frame = take_frame(trainer, measures)
    for piece in pieces(frame):
        if dataclasses.is_dataclass(piece):
            field = dataclasses.fields(piece)[0].name
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(piece, field, None)
    with pytest.raises(TypeError):
        frame.runs[0].values["curve"] = None  # type: ignore[index]


def test_a_frame_holds_what_was_asked_for_and_no_more(trainer: Trainer) -> None:
    frame = take_frame(trainer, {"curve", "summary"}, generation=7)
    assert frame.generation == 7
    assert frame.iteration == trainer.iteration
    assert [run.name for run in frame.runs] == ["Zeros", "Random ×10", "mine"]
    assert all(set(run.values) == {"curve", "summary"} for run in frame.runs)
    assert frame.runs[2]["summary"] == measures["summary"].function(trainer.runs[2])


def test_an_unknown_measure_is_refused(trainer: Trainer) -> None:
    with pytest.raises(KeyError, match="speed"):
        take_frame(trainer, ["speed"])


def test_a_frame_keeps_its_values_while_training_goes_on(trainer: Trainer) -> None:
    trainer.seek(500)
    frame = take_frame(trainer, measures)
    before = [piece.tobytes() for piece in pieces(frame) if isinstance(piece, np.ndarray)]
    trainer.advance(400)
    trainer.seek(3)
    take_frame(trainer, measures)
    assert [piece.tobytes() for piece in pieces(frame) if isinstance(piece, np.ndarray)] == before
    assert frame.iteration == 500


def test_a_wish_for_one_run_is_measured_of_that_run_alone(trainer: Trainer) -> None:
    frame = take_frame(trainer, [Wish("summary"), Wish("symmetry", "mine"), Wish("neurons", "nobody")])
    assert [sorted(run.values) for run in frame.runs] == [["summary"], ["summary"], ["summary", "symmetry"]]
