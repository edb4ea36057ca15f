"""The first look: iteration 0 of every run before anything is compiled, for a window to show at once."""

from collections.abc import Iterable

import numpy as np

from engine.datasets import Data, make_data
from engine.experiment.model import Experiment, network_of
from engine.experiment.naming import run_names
from engine.interrupt import NEVER, Interrupt
from engine.output.frame import Frame, MeasureRequest, beside_each_other, due_of, measured
from engine.training.footprint import check_memory
from engine.training.run import TrainingRun
from engine.training.uncompiled import UncompiledKernels


def first_look(
    experiment: Experiment,
    requests: Iterable[MeasureRequest],
    generation: int = 0,
    interrupt: Interrupt = NEVER,
) -> tuple[Data, Frame]:
    """The data, and of the requests what is no words, at iteration 0: by NumPy, the same but for rounding.

    ExperimentError where the machine has not the memory; InterruptError where the interrupt comes.
    """
    check_memory(experiment)
    data = make_data(**experiment.dataset.model_dump())
    network = network_of(experiment)
    kernels, due = UncompiledKernels(network), due_of(requests, words=False)
    shown = []
    with np.errstate(all="ignore"):  # large weights overflow, which is what there is to see
        for name, settings in zip(run_names(experiment), experiment.runs, strict=True):
            training = experiment.training
            run = TrainingRun(name, settings, network, data, training, 0, None, kernels, interrupt)
            shown.append(measured(due, run))
            run.forget()
    return data, Frame(generation, 0, beside_each_other(shown), words=False)
