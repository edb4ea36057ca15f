"""Initialisation Lab, installed: what a checkout has at its top lies inside this package, out of others' way.

>>> from initialisation_lab import Experiment, Trainer

Import the laboratory's names from here alone: `initialisation_lab.engine` would be a second copy of `engine`.
"""

import sys
from pathlib import Path

for name in ("engine", "gui"):
    if name in sys.modules:
        raise ImportError(f"Initialisation Lab brings a package {name}; another one is imported already.")

# `engine`, `gui` and `resources` mean those of this folder, whatever else is installed or lies about.
sys.path.insert(0, str(Path(__file__).parent))

from engine import (
    Experiment,
    ExperimentError,
    Problem,
    Study,
    Trainer,
    TrainingRun,
    parse_experiment,
    read_experiment,
    run_study,
)
from engine.version import version

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
__version__ = version()


def main() -> int:
    """The commands `initialisation-lab` and `initialisation-lab-window`: the exit status."""
    from initialisation_lab.main import main as run

    return run(sys.argv[1:])
