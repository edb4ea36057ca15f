"""Footprint: the memory that an experiment will take, foreseen before anything of it is made."""

from engine.experiment.model import Experiment, RunSettings, network_of
from engine.experiment.update_schedule import rule_of
from engine.kernels.shape import BLOCK
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.system.machine import machine_memory, threads_at_once
from engine.training.history import CHECKPOINT_BUDGET

NUMBER = 8  # bytes
GIGABYTE = 1_000_000_000
WORTH_SAYING = GIGABYTE
BASE = 400_000_000  # the window, the libraries, and what an allocator keeps
MEASURED = 7  # vectors of parameters that measures keep or make of a run


def rows_of(experiment: Experiment, run: RunSettings) -> int:
    """The most rows that the run's state ever has, see `Optimiser`."""
    settings = (experiment.training, *run.changes)
    return max(rule_of(each).rows for each in settings)


def footprint(experiment: Experiment, cores: int | None = None) -> int:
    """Bytes that training this experiment takes at most, with every measure shown, on so many cores.

    With P parameters, a run whose optimiser keeps R rows of them has, of P numbers each: its start; its
    state, the copy that training works on, and the copy that comes back (3 R); two checkpoints, of which the
    first is the start (R); the state that a frame on screen is of (R); and what measures make of it: the
    gradient, that of the batch, the next update, the units for the diagnosis, and the weights for histograms
    of three frames (MEASURED). Further checkpoints share CHECKPOINT_BUDGET.
    A kernel, one a core, has P for its parameters and for its gradient, a block of BLOCK examples at every
    unit twice (A and Z), and one at the widest layer twice (dA and dZ).
    The examples are held twice, and each run has four times the logits of each.
    """
    sizes, cores = experiment.sizes, cores or threads_at_once()
    parameters = network_of(experiment).parameter_count
    examples, widest = examples_of(experiment), max(sizes)
    runs = sum(parameters * (1 + 5 * rows_of(experiment, run) + MEASURED) for run in experiment.runs)
    kernel = 2 * parameters + 2 * BLOCK * (sum(sizes) + widest)
    data = examples * (2 * (sizes[0] + 1) + 4 * sizes[-1] * len(experiment.runs))
    threads = min(cores, len(experiment.runs))
    return BASE + CHECKPOINT_BUDGET + NUMBER * (runs + kernel * threads + data)


def examples_of(experiment: Experiment) -> int:
    """How many there are to train and to test on; 0 where only the data can tell, which are small."""
    dataset = experiment.dataset
    return int(getattr(dataset, "samples", 0)) + int(getattr(dataset, "test_samples", 0))


def check_memory(experiment: Experiment, memory: int | None = None) -> None:
    """ExperimentError where the experiment takes more than `memory` bytes, or than this machine has."""
    has, takes = memory or machine_memory(), footprint(experiment)
    if has is None or takes <= max(has, WORTH_SAYING):
        return
    given = Note(
        "{runs} runs with {layers} hidden layers of up to {units} units, which take about {size:.1f} GB",
        runs=len(experiment.runs),
        layers=len(experiment.network.hidden),
        units=max(experiment.network.hidden),
        size=takes / GIGABYTE,
    )
    allowed = Note("at most the {size:.1f} GB that this computer has", size=has / GIGABYTE)
    raise refused("memory", given, allowed)
