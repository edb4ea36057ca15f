"""Recording: what is measured of every run along the iterations that are played."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.datasets import Data
from engine.diagnosis import Finding
from engine.diagnosis.as_measures import VERDICT
from engine.exports.subject import Subject
from engine.measures.boundary import BOUNDARY, Boundary
from engine.measures.fitted_function import FITTED_FUNCTION, FittedFunction
from engine.measures.histograms import HISTOGRAMS, LayerHistogram
from engine.measures.summary import SUMMARY, Summary
from engine.output.frame import MeasureRequest, RunFrame, take_frame
from engine.training.run import TrainingRun

MOST_LAYERS = 12  # of which weights are shown


@dataclass(frozen=True)
class CostRange:
    """The cost at an iteration that is played, and the extremes since the one before it.

    Extremes are of what is finite: nan where nothing is.
    """

    here: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class LayerBars:
    """What is drawn of a layer's weights, on the scale that the layer has in all runs at that iteration.

    `heights`, (2, BINS), are the bars now and at iteration 0: 0 to 255 of the highest, and never 0 where
    something is counted. The scale reaches from -`span` to `span`. `outside` weights are not finite.
    """

    heights: npt.NDArray[np.uint8]
    span: float
    deviation: float
    outside: int


@dataclass(frozen=True)
class Moment:
    """One run at an iteration that is played. Where there is a single feature it has a `curve`."""

    cost: CostRange
    summary: Summary
    verdict: Finding
    layers: tuple[LayerBars, ...]
    boundary: Boundary | None
    curve: FittedFunction | None


@dataclass(frozen=True)
class RecordedRun:
    """One run, with a moment for each iteration; `diverged_at` is where its cost stopped being finite."""

    name: str
    diverged_at: int | None
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Recorded:
    """What a player plays. `layers` are the numbers, from 1, of those whose weights are shown."""

    subject: Subject
    data: Data = field(repr=False)
    iterations: tuple[int, ...]
    layers: tuple[int, ...]
    runs: tuple[RecordedRun, ...]


def recorded(subject: Subject, iterations: Sequence[int]) -> Recorded:
    """Seeks along these iterations and measures; InterruptError where the subject's interrupt comes."""
    trainer = subject.trainer
    picture = FITTED_FUNCTION if trainer.data.X_train.shape[0] == 1 else BOUNDARY
    requests = [MeasureRequest(measure) for measure in (SUMMARY, VERDICT, HISTOGRAMS, picture)]
    depth = trainer.runs[0].network.depth
    shown = np.unique(np.linspace(1, depth, min(depth, MOST_LAYERS)).round().astype(int)).tolist()
    frames: list[list[Moment]] = []
    before = -1
    with trainer.excursion():
        for number, iteration in enumerate(iterations):
            subject.interrupt.check()
            with subject.progress.part(number, len(iterations)):
                subject.seek(iteration)
                frame = take_frame(trainer, requests)
            moment = partial(moment_of, shown, before + 1, iteration)
            frames.append(list(map(moment, trainer.runs, frame.runs)))
            before = iteration
    runs = tuple(
        RecordedRun(run.name, diverged(run, iterations[-1]), moments)
        for run, moments in zip(trainer.runs, zip(*frames, strict=True), strict=True)
    )
    return Recorded(subject, trainer.data, tuple(iterations), tuple(shown), runs)


def moment_of(shown: Sequence[int], first: int, last: int, run: TrainingRun, frame: RunFrame) -> Moment:
    """What was measured of a run; its costs are those from `first` to `last`."""
    curve = frame.values.get(FITTED_FUNCTION)
    return Moment(
        cost=range_of(run.costs_between(first, last)),
        summary=frame[SUMMARY],
        verdict=frame[VERDICT],
        layers=tuple(bars_of(frame[HISTOGRAMS][layer - 1]) for layer in shown),
        boundary=frame.values.get(BOUNDARY),
        curve=curve,
    )


def bars_of(layer: LayerHistogram) -> LayerBars:
    """Without the weights themselves, which would be many over all iterations."""
    counts = np.stack([layer.shared.now, layer.shared.initial])
    heights = np.ceil(255.0 * counts / max(1, counts.max())).astype(np.uint8)
    return LayerBars(heights, layer.shared.span, layer.deviation, layer.outside)


def range_of(costs: Array) -> CostRange:
    """The last of these costs, and the lowest and the highest that is finite."""
    finite = costs[np.isfinite(costs)]
    if not finite.size:
        return CostRange(float(costs[-1]), np.nan, np.nan)
    return CostRange(float(costs[-1]), float(finite.min()), float(finite.max()))


def diverged(run: TrainingRun, last: int) -> int | None:
    return run.diverged_at if run.diverged_at is not None and run.diverged_at <= last else None
