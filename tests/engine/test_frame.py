"""Frames cross threads: every measure of every run, and nothing in them can be changed."""

import dataclasses
import pickle
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.measures import Measure, measures
from engine.measures.curve import CURVE
from engine.measures.neurons import NEURONS
from engine.measures.summary import SUMMARY
from engine.measures.symmetry import SYMMETRY
from engine.output.frame import MeasureRequest, requests_for, take_frame

TEXT = """{"dataset": {"samples": 60, "test_samples": 20}, "training": {"learning_rate": 0.1},
           "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"name": "mine"}]}"""
ALL = requests_for(measures.values())


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


@pytest.mark.parametrize("name", measures)
@pytest.mark.parametrize("iteration", [0, 1, 1000])
def test_no_array_in_a_frame_can_be_written_to(trainer: Trainer, name: str, iteration: int) -> None:
    trainer.seek(iteration)
    for piece in pieces(take_frame(trainer, requests_for([measures[name]]))):
        assert not isinstance(piece, list | set | bytearray)
        if isinstance(piece, np.ndarray):
            assert not piece.flags.writeable


def test_no_part_of_a_frame_can_be_replaced(trainer: Trainer) -> None:
    frame = take_frame(trainer, ALL)
    for piece in pieces(frame):
        if dataclasses.is_dataclass(piece):
            field = dataclasses.fields(piece)[0].name
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(piece, field, None)
    with pytest.raises(TypeError):
        frame.runs[0].values[CURVE] = None  # type: ignore[index]


def test_a_frame_holds_what_was_asked_for_and_no_more(trainer: Trainer) -> None:
    frame = take_frame(trainer, requests_for([CURVE, SUMMARY]), generation=7)
    assert frame.generation == 7
    assert frame.iteration == trainer.iteration
    assert [(run.id, run.name) for run in frame.runs] == [(1, "Zeros"), (2, "Random ×10"), (3, "mine")]
    assert all(set(run.values) == {CURVE, SUMMARY} for run in frame.runs)
    assert frame.runs[2][SUMMARY] == SUMMARY.function(trainer.runs[2])


def test_a_frame_says_what_it_has(trainer: Trainer) -> None:
    (run, *_) = take_frame(trainer, requests_for([CURVE])).runs
    assert CURVE in run
    assert SUMMARY not in run
    with pytest.raises(KeyError, match="summary"):
        run[SUMMARY]


def test_without_words_what_is_told_in_words_is_left_out(trainer: Trainer) -> None:
    told = [MeasureRequest(SUMMARY), MeasureRequest(SUMMARY, 3), MeasureRequest(CURVE)]
    assert all(set(run.values) == {CURVE} for run in take_frame(trainer, told, words=False).runs)


@pytest.mark.parametrize("measure", measures.values(), ids=list(measures))
def test_a_request_is_a_value(measure: Measure[Any]) -> None:
    request = MeasureRequest(measure, 3)
    assert {request, pickle.loads(pickle.dumps(request)), MeasureRequest(measure)} == {
        request,
        MeasureRequest(measure),
    }


def test_a_frame_keeps_its_values_while_training_goes_on(trainer: Trainer) -> None:
    trainer.seek(500)
    frame = take_frame(trainer, ALL)
    before = [piece.tobytes() for piece in pieces(frame) if isinstance(piece, np.ndarray)]
    trainer.advance(400)
    trainer.seek(3)
    take_frame(trainer, ALL)
    assert [piece.tobytes() for piece in pieces(frame) if isinstance(piece, np.ndarray)] == before
    assert frame.iteration == 500


def test_a_request_for_one_run_is_measured_of_that_run_alone(trainer: Trainer) -> None:
    frame = take_frame(
        trainer,
        [MeasureRequest(SUMMARY), MeasureRequest(SYMMETRY, 3), MeasureRequest(NEURONS, 4)],
    )
    assert [set(run.values) for run in frame.runs] == [{SUMMARY}, {SUMMARY}, {SUMMARY, SYMMETRY}]
