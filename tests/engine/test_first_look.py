"""Iteration 0 by NumPy alone: the same picture as the compiled one, before there is one."""

import json

import numpy as np
import pytest

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.boundary import BOUNDARY
from engine.measures.histograms import HISTOGRAMS
from engine.measures.summary import SUMMARY
from engine.nn.activations import activations
from engine.output.first_look import first_look
from engine.output.frame import requests_for, take_frame
from engine.training.trainer import Trainer

SHOWN = requests_for((BOUNDARY, HISTOGRAMS, SUMMARY))


@pytest.mark.parametrize("activation", activations)
def test_it_shows_what_training_begins_with(activation: str) -> None:
    runs = [{"initialiser": "zeros"}, {"initialiser": "random", "scale": 10}, {}]
    experiment = parse_experiment(json.dumps({"network": {"activation": activation}, "runs": runs}))
    data, look = first_look(experiment, SHOWN, generation=7)
    with Trainer(experiment) as trainer:
        compiled = take_frame(trainer, SHOWN, words=False)
        np.testing.assert_array_equal(data.X_train, trainer.data.X_train)
    assert (look.generation, look.iteration, look.words) == (7, 0, False)
    assert [run.id for run in look.runs] == [run.id for run in compiled.runs]
    for early, late in zip(look.runs, compiled.runs, strict=True):
        shades = early[BOUNDARY].probabilities.astype(int) - late[BOUNDARY].probabilities
        assert np.abs(shades).max() <= 1
        for before, after in zip(early[HISTOGRAMS], late[HISTOGRAMS], strict=True):
            np.testing.assert_array_equal(before.shared.now, after.shared.now)


def test_what_is_told_in_words_waits_for_the_training() -> None:
    _, look = first_look(Experiment(), SHOWN)
    assert all((SUMMARY in run) is not SUMMARY.in_words for run in look.runs)
