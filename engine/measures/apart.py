"""Apart: how far the training examples are from each other in each layer: what it knows of the input.

A signal may keep its size by its biases alone, and be the same for every example.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.measures import register
from engine.measures.signals import rms, training_pass
from engine.training.run import TrainingRun


@dataclass(frozen=True, eq=False)
class Apart:
    """Of the pre-activations Z of every layer with weights: each (depth,), inf where values overflow.

    `deviation` is their standard deviation over the examples, as root mean square over the units; `share` is
    that beside the root mean square of Z itself: 0 where Z is the same for all examples, or 0.
    """

    deviation: Array
    share: Array


def apart(run: TrainingRun) -> Apart:
    """One forward pass over the training set."""
    with np.errstate(all="ignore"):  # a run that diverges or is about to
        layers = training_pass(run).Z[1:]
        deviations = np.array([rms(Z - Z.mean(axis=1, keepdims=True)) for Z in layers])
        sizes = np.array([rms(Z) for Z in layers])
        shares = np.divide(deviations, sizes, out=np.zeros_like(sizes), where=sizes > 0.0)
    return Apart(frozen(deviations), frozen(shares))


APART = register(
    "apart",
    apart,
    label="Examples apart",
    formula="standard deviation of Z over the training examples, root mean square over the units of a layer",
    source="Poole et al. 2016, NeurIPS, section 3; Schoenholz et al. 2017, ICLR, section 3",
    figures=lambda apart: {"apart": apart.share},
)
