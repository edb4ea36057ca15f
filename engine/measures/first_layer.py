"""First layer: what each unit of it looks for, where the features are the pixels of a picture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Array, frozen
from engine.datasets.pictures import Images, signed_pictures
from engine.measures import register
from engine.steps import round_up
from engine.training.run import TrainingRun

MOST_UNITS = 64


@dataclass(frozen=True, eq=False)
class FirstLayer:
    """The rows of W1, one for each of the first MOST_UNITS units, of so many `units`.

    `images` is (units shown, rows, columns) of 0 to 255 for weights from -span to span, the span of the run
    where they are largest; `weights` has the numbers, (units shown, features).
    """

    image: tuple[int, int]
    images: Images
    weights: Array
    span: float
    units: int


def first_layer(run: TrainingRun) -> FirstLayer | None:
    """None where the features are no picture."""
    image = run.data.image
    if image is None:
        return None
    W, _ = run.network.layers(run.parameters)[0]
    weights = frozen(W[:MOST_UNITS].copy())
    span = round_up(float(np.abs(weights[np.isfinite(weights)]).max(initial=0.0)))
    return FirstLayer(image, signed_pictures(weights, image, span), weights, span, len(W))


def on_one_scale(runs: Sequence[FirstLayer | None]) -> list[FirstLayer | None]:
    """The same, with one span for all runs: otherwise weights ten times as large look like any others."""
    span = max((run.span for run in runs if run is not None), default=1.0)
    return [run if run is None or run.span == span else over(run, span) for run in runs]


def over(run: FirstLayer, span: float) -> FirstLayer:
    return replace(run, span=span, images=signed_pictures(run.weights, run.image, span))


FIRST_LAYER = register(
    "first_layer",
    first_layer,
    label="First layer",
    formula="each row of W1 as a picture",
    source="Le, Ranzato, Monga, Devin, Chen, Corrado, Dean and Ng 2012, ICML, draw first layers this way",
    across_runs=on_one_scale,
)
