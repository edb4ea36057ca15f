"""Boundary: where in the plane a run answers which class."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.datasets.section import Axes
from engine.measures import register
from engine.measures.plane import Extent, extent_of, grid, grid_side, inputs_over
from engine.training.run import TrainingRun

LARGEST_LOGIT = 1e100  # beyond it, the contour's interpolation would overflow


@dataclass(frozen=True)
class Boundary:
    """The decision boundary over what is shown of the plane.

    `probabilities` is (rows, columns) of 0 to 255 for probability 0 to 1, the lowest row first.
    `contour_x` and `contour_y`, (points,), are the lines of probability 0.5; `contour_connected` says for
    each point whether a line leads on to the next. `axes` are the two features that the plane was chosen by,
    where it was.
    """

    extent: Extent
    probabilities: npt.NDArray[np.uint8]
    contour_x: Array
    contour_y: Array
    contour_connected: npt.NDArray[np.bool_]
    axes: Axes | None = None


def boundary(run: TrainingRun) -> Boundary:
    from contourpy import LineType, contour_generator

    extent, side = extent_of(run.data, run.axes), grid_side(run.network)
    x, y, _ = grid(extent, side)
    logits = run.logits(inputs_over(run.section, extent, side)).reshape(side, side)
    if not np.isfinite(logits).all():  # a run that diverges or is about to: nan is drawn as 0.5
        logits = np.nan_to_num(logits, nan=0.0, posinf=LARGEST_LOGIT, neginf=-LARGEST_LOGIT)
    # Single precision is enough for 256 colours; beyond ±80 it has nothing left to tell.
    narrow = np.clip(logits, -80.0, 80.0).astype(np.float32)
    probabilities = np.float32(255.0) / (np.float32(1.0) + np.exp(-narrow))
    lines = contour_generator(x, y, logits, line_type=LineType.ChunkCombinedNan).lines(0.0)[0][0]
    contour = np.empty((0, 2)) if lines is None or not logits.any() else lines
    connected = np.isfinite(contour[:, 0]) & np.isfinite(np.roll(contour[:, 0], -1))
    connected[-1:] = False
    return Boundary(
        extent=extent,
        probabilities=frozen(np.rint(probabilities).astype(np.uint8)),
        contour_x=frozen(contour[:, 0].copy()),
        contour_y=frozen(contour[:, 1].copy()),
        contour_connected=frozen(connected),
        axes=run.axes,
    )


BOUNDARY = register(
    "boundary",
    boundary,
    label="Decision boundary",
    formula="P(class 1) over the plane, and the lines where it is 0.5",
    source="contour lines by marching squares (contourpy)",
)
