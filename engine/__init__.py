"""The mathematics of Initialisation Lab. It imports no Qt, ever.

from engine import Experiment, Trainer
trainer = Trainer(Experiment())
trainer.advance(1000)
trainer.runs[2].costs[-1]
"""

from engine.experiment import Experiment
from engine.problems import ExperimentError, Problem
from engine.reading import parse_experiment, read_experiment
from engine.run import TrainingRun
from engine.trainer import Trainer

__all__ = [
    "Experiment",
    "ExperimentError",
    "Problem",
    "Trainer",
    "TrainingRun",
    "parse_experiment",
    "read_experiment",
]
