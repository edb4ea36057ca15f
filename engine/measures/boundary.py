"""Boundary: where in the plane a run answers which class, or which number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.datasets.section import Axes
from engine.measures import register
from engine.measures.plane import Extent, extent_of, grid, grid_side, inputs_over
from engine.nn.outputs import most_probable
from engine.steps import round_up
from engine.training.run import TrainingRun

LARGEST_LOGIT = 1e100  # beyond it, the contour's interpolation would overflow
FEWEST_LEVELS = 6  # of numbers that lines are drawn at; nearly twice as many at most

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class ValueScale:
    """Numbers from `low` to `high`, those of the training set, and the `levels` that lines are drawn at."""

    low: float
    high: float
    levels: tuple[float, ...]


@dataclass(frozen=True)
class Boundary:
    """What is answered over what is shown of the plane.

    `probabilities` is (rows, columns), the lowest row first: 0 to 255 for probability 0 to 1 of class 1. Of a
    softmax output it is that of the most probable class, whose number stands in `winners`, (rows, columns);
    the lines are where the winner changes, else where the probability is 0.5. Where numbers are predicted
    there is a `scale`: 0 to 255 then stand for its low to its high, beyond which numbers are cut off, and the
    lines are at its levels.

    `contour_x` and `contour_y`, (points,), are the lines; `contour_connected` says for each point whether a
    line leads on to the next. `axes` are the two features that the plane was chosen by, where it was.
    """

    extent: Extent
    probabilities: Bytes
    contour_x: Array
    contour_y: Array
    contour_connected: npt.NDArray[np.bool_]
    axes: Axes | None = None
    winners: Bytes | None = None
    scale: ValueScale | None = None


def boundary(run: TrainingRun) -> Boundary:
    """On the plane on which the run is looked at."""
    return boundary_along(run, run.axes)


def usual_boundary(run: TrainingRun) -> Boundary:
    """On the plane on which the data are looked at where nobody chose another."""
    return BOUNDARY.of(run) if run.axes is None else boundary_along(run, None)


def boundary_along(run: TrainingRun, axes: Axes | None) -> Boundary:
    extent, side = extent_of(run.data, axes), grid_side(run.network)
    x, y, _ = grid(extent, side)
    logits = run.logits(inputs_over(run.data.section(axes), extent, side))
    if not np.isfinite(logits).all():  # a run that diverges or is about to: nan is drawn as 0
        logits = np.nan_to_num(logits, nan=0.0, posinf=LARGEST_LOGIT, neginf=-LARGEST_LOGIT)
    winners, scale = None, None
    shown: npt.NDArray[np.floating[Any]]
    if run.data.classes is None:
        scale = scale_of(run.data.Y_train)
        values = logits.reshape(side, side)
        shown = 255.0 * (np.clip(values, scale.low, scale.high) - scale.low) / (scale.high - scale.low)
        lines = lines_at(x, y, values, scale.levels)
    elif logits.ndim == 1:
        over_plane = logits.reshape(side, side)
        # Single precision is enough for 256 colours; beyond ±80 it has nothing left to tell.
        narrow = np.clip(over_plane, -80.0, 80.0).astype(np.float32)
        shown = np.float32(255.0) / (np.float32(1.0) + np.exp(-narrow))
        lines = lines_at(x, y, over_plane, (0.0,)) if logits.any() else []
    else:
        classes = logits.reshape(-1, side, side)
        winners = frozen(most_probable(classes).astype(np.uint8))
        # The highest of softmax, with the same precision and bounds.
        behind = np.maximum(classes - classes.max(axis=0), -80.0).astype(np.float32)
        shown = np.float32(255.0) / np.exp(behind, out=behind).sum(axis=0)
        lines = lines_between(x, y, classes, winners)
    contour = np.concatenate([np.empty((0, 2)), *lines])[:-1]  # nothing comes after the last line
    connected = np.isfinite(contour[:, 0]) & np.isfinite(np.roll(contour[:, 0], -1))
    connected[-1:] = False
    return Boundary(
        extent=extent,
        probabilities=frozen(np.rint(shown).astype(np.uint8)),
        contour_x=frozen(contour[:, 0].copy()),
        contour_y=frozen(contour[:, 1].copy()),
        contour_connected=frozen(connected),
        axes=axes,
        winners=winners,
        scale=scale,
    )


def scale_of(Y: Array) -> ValueScale:
    """From the lowest to the highest of the numbers, with levels at multiples of a round number."""
    low, high = float(Y.min()), float(Y.max())
    if high <= low:
        low, high = low - 1.0, high + 1.0
    step = round_up((high - low) / (2.0 * FEWEST_LEVELS))
    first, last = np.ceil(low / step), np.floor(high / step)
    return ValueScale(low, high, tuple((np.arange(first, last + 1.0) * step).tolist()))


def lines_at(x: Array, y: Array, values: Any, levels: tuple[float, ...]) -> list[Array]:
    """The contour lines of values (rows, columns) at these levels, (points, 2) each; nan ends a line."""
    from contourpy import LineType, contour_generator

    generator = contour_generator(x, y, values, line_type=LineType.ChunkCombinedNan)
    found = (generator.lines(level)[0][0] for level in levels)
    gap = np.full((1, 2), np.nan)
    return [part for lines in found if lines is not None for part in (lines, gap)]


def lines_between(x: Array, y: Array, classes: Array, winners: Bytes) -> list[Array]:
    """Where the highest of the logits, (classes, rows, columns), is that of another class; each line once."""
    return [line for margin in margins(classes, winners) for line in lines_at(x, y, margin, (0.0,))]


def margins(classes: Array, winners: Bytes) -> Iterator[Any]:
    """By how much each class that wins somewhere is ahead of all after it, where none before it wins."""
    winning = np.unique(winners)
    for number in winning[:-1]:
        ahead = classes[number] - classes[winning[winning > number]].max(axis=0)
        yield np.ma.masked_array(ahead, winners < number)


BOUNDARY = register(
    "boundary",
    boundary,
    label="Decision boundary",
    formula="the most probable class and its probability over the plane, and the lines where it changes; "
    "or the number predicted, and lines of equal numbers",
    source="contour lines by marching squares (contourpy)",
)
