"""Measures: named quantities of a run at the iteration it stands on, by name.

A measure is a function of a TrainingRun that returns an immutable value. A panel names the measures it
draws, and only those are computed, in the training thread.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.network import Network, accuracy, textbook_cost
from engine.registry import Entry, Registry
from engine.run import TrainingRun

measures: Registry[Entry] = Registry(Entry)

MOST_CURVE_POINTS = 800  # two for each bin
BINS = 20
FINEST_GRID, COARSEST_GRID = 128, 32  # points along one side of the boundary image
SMALLEST_STEP, LARGEST_STEP = 1e-300, 1e307  # where steps of a power of ten are still numbers
LARGEST_LOGIT = 1e100  # beyond it, the contour's interpolation would overflow
GRID_PRODUCTS = 12_000_000  # weight x point products that a boundary image may cost: a few milliseconds


@dataclass(frozen=True)
class Summary:
    """What a results table says of a run; costs are the stable ones unless named otherwise."""

    first_cost: float
    first_textbook_cost: float
    cost: float
    textbook_cost: float
    train_accuracy: float
    test_accuracy: float
    diverged_at: int | None


@dataclass(frozen=True)
class Curve:
    """A cost curve thinned for drawing: `iterations` and `costs`, each (points,). May hold inf and nan.

    It goes from iteration 0, or where a branch left its parent, to the last one reached. Up to and including
    point number `now` it is the past of the present iteration, the rest is its future.
    """

    iterations: Array
    costs: Array
    now: int

    @property
    def cost(self) -> float:
        """The cost at the present iteration."""
        return float(self.costs[self.now])


@dataclass(frozen=True)
class LayerHistogram:
    """One layer's weights: counts now and at iteration 0, each (BINS,), over the same bins in ±`span`.

    `outside` counts the weights that are not finite and so stand in no bin; `weights` are the finite ones.
    """

    span: float
    now: npt.NDArray[np.int64]
    initial: npt.NDArray[np.int64]
    outside: int
    weights: Array

    def over(self, span: float) -> npt.NDArray[np.int64]:
        """The counts now, over the bins of another span; what is beyond it stands in no bin."""
        return counts_within(self.weights[np.abs(self.weights) <= span], span)


@dataclass(frozen=True)
class Extent:
    """The square of the plane that is shown: its lower left corner and its side."""

    left: float
    bottom: float
    side: float


@dataclass(frozen=True)
class Boundary:
    """The decision boundary over a square of the plane.

    `probabilities` is (rows, columns) of 0 to 255 for probability 0 to 1, the lowest row first.
    `contour_x` and `contour_y`, (points,), are the lines of probability 0.5; `contour_connected` says for
    each point whether a line leads on to the next.
    """

    extent: Extent
    probabilities: npt.NDArray[np.uint8]
    contour_x: Array
    contour_y: Array
    contour_connected: npt.NDArray[np.bool_]


@measures.register(
    "summary", label="Summary", formula="costs and accuracies", source="engine.network: cost, accuracy"
)
def summary(run: TrainingRun) -> Summary:
    logits = run.logits(run.data.X_train)
    return Summary(
        first_cost=float(run.costs_between(0, 0)[0]),
        first_textbook_cost=run.initial_textbook_cost,
        cost=run.cost,
        textbook_cost=textbook_cost(logits, run.data.Y_train),
        train_accuracy=accuracy(logits, run.data.Y_train),
        test_accuracy=run.test_accuracy,
        diverged_at=run.diverged_here,
    )


@measures.register(
    "curve",
    label="Cost",
    formula="mean binary cross-entropy of every iteration, thinned to each bin's extremes",
    source="engine.network.cost",
)
def curve(run: TrainingRun) -> Curve:
    start = min(run.settings.branch.iteration, run.place) if run.settings.branch else 0
    end = run.recorded if run.diverged_at is None else run.diverged_at
    costs, place = run.costs_between(start, end), run.place - start
    # Bins of a power of two, counted from the start: as the run grows they stay or merge, never shift.
    width = 2 ** max(0, math.ceil(math.log2(costs.size / (MOST_CURVE_POINTS // 2))))
    if width == 1:
        return Curve(frozen(start + np.arange(costs.size, dtype=np.float64)), frozen(costs.copy()), place)
    starts = np.arange(0, costs.size, width)
    extremes = np.stack([np.fmin.reduceat(costs, starts), np.fmax.reduceat(costs, starts)], axis=1)
    places = np.minimum(np.stack([starts, starts + width / 2], axis=1).ravel(), costs.size - 1)
    # The ends and the present are read off as numbers, so they stand at their own place and value.
    now = int(np.searchsorted(places, place, side="right"))
    iterations = np.concatenate([[0], places[:now], [place], places[now:], [costs.size - 1]])
    values = extremes.ravel()
    values = np.concatenate([costs[:1], values[:now], costs[place : place + 1], values[now:], costs[-1:]])
    return Curve(frozen(start + iterations), frozen(values), now + 1)


@measures.register(
    "histograms",
    label="Weights",
    formula="counts of the entries of each W, now and at iteration 0",
    source="Glorot and Bengio 2010, AISTATS, figures 6 and 7 show layers this way",
)
def histograms(run: TrainingRun) -> tuple[LayerHistogram, ...]:
    now, initial = run.network.layers(run.parameters), run.network.layers(run.initial_parameters)
    return tuple(layer_histogram(W, W0) for (W, _), (W0, _) in zip(now, initial, strict=True))


def layer_histogram(W: Array, W0: Array) -> LayerHistogram:
    finite, finite0 = W[np.isfinite(W)], W0[np.isfinite(W0)]
    span = round_up(max(np.abs(finite).max(initial=0.0), np.abs(finite0).max(initial=0.0)))
    return LayerHistogram(
        span=span,
        now=counts_within(finite, span),
        initial=counts_within(finite0, span),
        outside=W.size - finite.size,
        weights=frozen(finite),
    )


def counts_within(values: Array, span: float) -> npt.NDArray[np.int64]:
    """How many of the values lie in each of BINS equal parts of ±span; the last part is closed."""
    places = np.minimum(((values / span + 1.0) * (BINS / 2.0)).astype(np.int64), BINS - 1)
    return frozen(np.bincount(places, minlength=BINS))


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 5, 7 times a power of ten: spans grow in steps, so bars stand still."""
    if value == 0.0:
        return 1.0
    if not SMALLEST_STEP <= value <= LARGEST_STEP:
        return SMALLEST_STEP if value < SMALLEST_STEP else float(np.finfo(np.float64).max)
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0) if step * power >= value)


def shown_extent(X: Array) -> Extent:
    """A square around the points X (2, examples), with a margin of a sixth on each side."""
    low, high = X.min(axis=1), X.max(axis=1)
    side = float((high - low).max()) * 4.0 / 3.0 or 1.0
    left, bottom = (low + high - side) / 2.0
    return Extent(float(left), float(bottom), side)


def grid_side(network: Network) -> int:
    """Points along one side of the boundary image: fewer for a network whose forward pass is dear."""
    affordable = math.isqrt(GRID_PRODUCTS // network.parameter_count)
    return max(COARSEST_GRID, min(FINEST_GRID, affordable))


@lru_cache(maxsize=4)
def grid(extent: Extent, side: int) -> tuple[Array, Array, Array]:
    """Pixel centres over the extent: x and y, (side,), and all points, (2, side * side), row by row."""
    steps: Array = np.linspace(0.5, side - 0.5, side) * (extent.side / side)
    x, y = extent.left + steps, extent.bottom + steps
    points: Array = np.stack([np.tile(x, side), np.repeat(y, side)])
    return frozen(x), frozen(y), frozen(points)


@measures.register(
    "boundary",
    label="Decision boundary",
    formula="P(class 1) over the plane, and the lines where it is 0.5",
    source="contour lines by marching squares (contourpy)",
)
def boundary(run: TrainingRun) -> Boundary:
    from contourpy import LineType, contour_generator

    extent, side = shown_extent(run.data.X_train), grid_side(run.network)
    x, y, points = grid(extent, side)
    logits = run.logits(points).reshape(side, side)
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
    )
