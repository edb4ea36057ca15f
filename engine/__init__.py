"""The mathematics of Initialisation Lab. It imports no Qt, ever.

>>> from engine import Experiment, Trainer
>>> with Trainer(Experiment()) as trainer:  # the published experiment: zeros, random ×10, He
...     trainer.advance(1000)
...     for run in trainer.runs:
...         print(f"{run.name}: {run.costs.size} costs, the first {run.costs[0]:.2f}")
Zeros: 1001 costs, the first 0.69
Random ×10: 1001 costs, the first 1773.59
He: 1001 costs, the first 0.88
"""

import logging

from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError, Problem
from engine.studies.running import run_study
from engine.studies.study import Study
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

__all__ = [
    "Experiment",
    "ExperimentError",
    "Problem",
    "Study",
    "Trainer",
    "TrainingRun",
    "parse_experiment",
    "read_experiment",
    "run_study",
]

# Who uses the engine says where its log goes; nowhere, if nobody does.
logging.getLogger(__name__).addHandler(logging.NullHandler())
