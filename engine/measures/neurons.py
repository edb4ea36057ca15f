"""Neurons: what every hidden unit answers over the plane."""

from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.measures import register
from engine.measures.plane import Extent, extent_along, grid_side, inputs_over
from engine.measures.signals import training_pass
from engine.measures.symmetry import twins
from engine.nn.network import hidden_layers
from engine.steps import round_up
from engine.training.run import TrainingRun

MOST_LAYERS, MOST_UNITS = 10, 32
FINEST, COARSE = 48, 32  # points along one side of an image: coarse ones where there are many
MANY = 100  # images
MIDDLE = 127.5  # the image's number for an activation of 0


@dataclass(frozen=True, eq=False)
class LayerOfUnits:
    """The first units of a hidden layer.

    `images` is (units, rows, columns) of 0 to 255 for activations from -span to span, the lowest row first;
    255 also where they overflow. `dead` units answer 0 to every training example. `twins` has for each unit
    the number of the first that has the same weights, also beyond those shown. `W` is (all units, inputs),
    `b` (all units, 1).
    """

    images: npt.NDArray[np.uint8]
    span: float
    dead: tuple[bool, ...]
    twins: tuple[int, ...]
    W: Array
    b: Array


@dataclass(frozen=True, eq=False)
class Neurons:
    """The first hidden layers of a run, over what is shown of the plane; `depth` is how many there are."""

    extent: Extent
    layers: tuple[LayerOfUnits, ...]
    depth: int


def neurons(run: TrainingRun) -> Neurons:
    """Layers and units beyond the first MOST_LAYERS and MOST_UNITS are left out."""
    network, parameters = run.network, run.parameters
    extent = extent_along(run, run.axes)
    shown = sum(min(units, MOST_UNITS) for units in network.sizes[1:-1][:MOST_LAYERS])
    side = grid_side(network, FINEST if shown <= MANY else COARSE)
    inputs = inputs_over(run.section, extent, side)
    layers = []
    with np.errstate(all="ignore"):  # a run that diverges or is about to
        over_plane = hidden_layers(network, parameters, inputs)
        over_examples = training_pass(run).A[1:]
        together = zip(network.layers(parameters), over_plane, over_examples, strict=False)
        for (W, b), (_, A), answers in islice(together, MOST_LAYERS):
            activations = A[:MOST_UNITS].reshape(-1, side, side)
            span = round_up(float(np.abs(activations[np.isfinite(activations)]).max(initial=0.0)))
            layers.append(
                LayerOfUnits(
                    images=frozen(shades(activations, span)),
                    span=span,
                    dead=tuple(not row.any() for row in answers[:MOST_UNITS]),
                    twins=twins(np.hstack([W, b])),
                    W=W,
                    b=b,
                )
            )
    return Neurons(extent, tuple(layers), network.depth - 1)


NEURONS = register(
    "neurons",
    neurons,
    label="Neurons",
    formula="g(Z) of every hidden unit over the plane",
    source="Carter and Smilkov 2016, TensorFlow Playground, draws units this way",
)


def shades(activations: Array, span: float) -> npt.NDArray[np.uint8]:
    """Activations from -span to span as numbers from 0 to 255."""
    shares = np.clip(activations / span, -1.0, 1.0)
    if np.isnan(shares).any():
        shares = np.nan_to_num(shares, nan=1.0)
    return np.rint(MIDDLE + MIDDLE * shares).astype(np.uint8)
