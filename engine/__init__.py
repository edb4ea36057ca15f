"""The mathematics of Initialisation Lab. It imports no Qt, ever.

from engine import Experiment, Trainer
trainer = Trainer(Experiment())
trainer.advance(1000)
trainer.runs[2].costs[-1]
"""

import logging

from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError, Problem
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

__all__ = [
    "Experiment",
    "ExperimentError",
    "Problem",
    "Trainer",
    "TrainingRun",
    "parse_experiment",
    "read_experiment",
]

# Who uses the engine says where its log goes; nowhere, if nobody does.
logging.getLogger(__name__).addHandler(logging.NullHandler())
