"""Initialisation Lab: reads the command line, then opens the app or trains in the terminal."""

import sys
from pathlib import Path

from engine.experiment import Experiment, read_experiment

if __name__ == "__main__":
    from gui.app import run

    sys.exit(run(read_experiment(Path(sys.argv[1])) if len(sys.argv) > 1 else Experiment()))
