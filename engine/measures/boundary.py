"""Boundary: where in the plane a run answers which class, or which number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.datasets.section import Axes
from engine.measures import register
from engine.measures.plane import Extent, extent_along, grid, grid_side
from engine.nn.outputs import most_probable
from engine.steps import round_up
from engine.training.run import TrainingRun

LARGEST_LOGIT = 1e100  # beyond it, the contour's interpolation would overflow
FEWEST_LEVELS = 6  # of numbers that lines are drawn at; nearly twice as many at most

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


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
    extent, side = extent_along(run, axes), grid_side(run.network)
    _, _, points = grid(extent, side)
    logits = run.logits_on_plane(run.data.section(axes), points)
    if not np.isfinite(logits).all():  # a run that diverges or is about to: nan is drawn as 0
        logits = np.nan_to_num(logits, nan=0.0, posinf=LARGEST_LOGIT, neginf=-LARGEST_LOGIT)
    winners, scale = None, None
    shown: npt.NDArray[np.floating[Any]]
    if run.data.classes is None:
        scale = scale_of(run.data.Y_train)
        values = logits.reshape(side, side)
        shown = 255.0 * (np.clip(values, scale.low, scale.high) - scale.low) / (scale.high - scale.low)
        lines = lines_at(points, values, scale.levels)
    elif logits.ndim == 1:
        over_plane = logits.reshape(side, side)
        # Single precision is enough for 256 colours; beyond ±80 it has nothing left to tell.
        narrow = np.clip(over_plane, -80.0, 80.0).astype(np.float32)
        shown = np.float32(255.0) / (np.float32(1.0) + np.exp(-narrow))
        lines = lines_at(points, over_plane, (0.0,)) if logits.any() else []
    else:
        classes = logits.reshape(-1, side, side)
        winners = frozen(most_probable(classes).astype(np.uint8))
        # The highest of softmax, with the same precision and bounds.
        behind = np.maximum(classes - classes.max(axis=0), -80.0).astype(np.float32)
        shown = np.float32(255.0) / np.exp(behind, out=behind).sum(axis=0)
        lines = lines_between(points, classes, winners)
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


def lines_at(points: Array, values: Array, levels: Iterable[float], seen: Flags | None = None) -> list[Array]:
    """The contour lines of values (rows, columns), (points, 2) each; nan ends a line.

    The `points` are those of `grid`. Where not `seen`, (rows, columns), there are no lines.
    """
    from contourpy import FillType, LineType, SerialContourGenerator, ZInterp

    x, y = points.reshape(2, *values.shape)
    # The function contour_generator would make this object from anything, at four times the price.
    generator = SerialContourGenerator(
        x,
        y,
        values,
        None if seen is None else ~seen,  # type: ignore[arg-type]  # it takes none, its stubs do not
        corner_mask=True,
        line_type=LineType.ChunkCombinedNan,
        fill_type=FillType.OuterCode,
        quad_as_tri=False,
        z_interp=ZInterp.Linear,
    )
    found = (generator.lines(level)[0][0] for level in levels)
    gap = np.full((1, 2), np.nan)
    return [part for lines in found if lines is not None for part in (lines, gap)]


def lines_between(points: Array, classes: Array, winners: Bytes) -> list[Array]:
    """Where the highest of the logits, (classes, rows, columns), is that of another class; each line once."""
    return [
        line for margin, seen in margins(classes, winners) for line in lines_at(points, margin, (0.0,), seen)
    ]


def margins(classes: Array, winners: Bytes) -> Iterator[tuple[Array, Flags]]:
    """By how much each class that wins somewhere is ahead of all after it, and where none before it wins."""
    winning = np.flatnonzero(np.bincount(winners.ravel()))
    among = classes[winning]
    # The highest of each class and all after it.
    highest = np.maximum.accumulate(among[::-1])[::-1]
    for place, number in enumerate(winning[:-1]):
        yield among[place] - highest[place + 1], winners >= number


BOUNDARY = register(
    "boundary",
    boundary,
    label="Decision boundary",
    formula="the most probable class and its probability over the plane, and the lines where it changes; "
    "or the number predicted, and lines of equal numbers",
    source="contour lines by marching squares (contourpy)",
)
