"""The compiled update is the registered rule."""

import numpy as np

from engine.experiment import Experiment
from engine.optimisers import optimisers
from engine.trainer import Trainer


def test_one_iteration_applies_the_experiments_optimiser() -> None:
    experiment = Experiment()
    rule = optimisers[experiment.training.optimiser].function
    with Trainer(experiment) as trainer:
        trainer.advance(100)
        before = [(run.parameters, run.gradient()) for run in trainer.runs]
        trainer.advance(1)
        for run, (parameters, gradient) in zip(trainer.runs, before, strict=True):
            expected = rule(parameters, gradient, experiment.training.learning_rate)
            np.testing.assert_allclose(run.parameters, expected, rtol=1e-13, atol=1e-15)
