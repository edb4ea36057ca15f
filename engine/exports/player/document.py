"""Document: a recording as the JSON that the page reads."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.datasets import Data
from engine.diagnosis import Finding, rules
from engine.experiment.run_list import run_colours
from engine.exports.player.packing import Packed, packed
from engine.exports.player.recording import Moment, Recorded, RecordedRun
from engine.exports.player.translation import Translation
from engine.exports.player.words import PAGE_WORDS
from engine.exports.subject import APP, hash_of
from engine.measures.boundary import scale_of
from engine.measures.fitted_function import extent_of_function, targets_of
from engine.measures.plane import Extent, extent_of
from engine.messages.message import readable
from engine.nn.outputs import outputs
from engine.steps import evenly_of_each
from engine.version import version

Json = dict[str, Any]

MOST_POINTS = 600  # of the training set
UNITS = 4_095  # along a side of a picture, in which lines are kept
GAP = 65_535  # stands between two lines
CURVE_UNITS = 60_000  # upwards over three heights of the picture; 0 stands for what is no number
PLACES = 4  # of points, in parts of a side
DIGITS = 7  # of costs that are drawn
FAR_BELOW = -100.0  # an R² that needs no places


def document_of(recording: Recorded, stride: int, translation: Translation) -> Json:
    """All that the page shows; of pictures every `stride`th pixel of every such row."""
    experiment, data = recording.subject.experiment, recording.data
    single = data.X_train.shape[0] == 1
    runs, colours = recording.runs, run_colours(experiment)
    return {
        "language": translation.language,
        "words": {name: translation.said(text) for name, text in PAGE_WORDS.items()},
        "title": recording.subject.title,
        "line": f"{APP} {version()} · {hash_of(experiment)}",
        "iterations": recording.iterations,
        "layers": recording.layers,
        "classes": data.classes,
        "class_names": [translation.said(name) for name in experiment.class_names],
        "scored_by": outputs[experiment.output].scored_by,
        "scale": scale_ends(data),
        "points": points_of(data),
        "axes": axes_of(data, translation),
        "best": best_of(runs),
        "runs": [
            {
                "name": translation.said(run.name),
                "colour": colour,
                "diverged": run.diverged_at,
                "costs": costs_of(run.moments),
                "figures": [figures_of(moment) for moment in run.moments],
                "weights": weights_of(run.moments),
                **verdicts_of(run.moments, translation),
                **(curves_of(run.moments, data) if single else boundaries_of(run.moments, stride)),
            }
            for run, colour in zip(runs, colours, strict=True)
        ],
    }


def best_of(runs: Sequence[RecordedRun]) -> int:
    """The run whose last cost is the lowest: shown first where there is room for one."""
    last = [run.moments[-1].cost.here for run in runs]
    return min(range(len(last)), key=lambda run: last[run] if math.isfinite(last[run]) else math.inf)


def shown_extent(data: Data) -> Extent:
    return extent_of_function(data) if data.X_train.shape[0] == 1 else extent_of(data)


def points_of(data: Data) -> Json:
    """Training points: their places in parts of the picture's side, from its lower left corner, and labels.

    A label is the number of a class, or where a number stands from the lowest to the highest, 0 to 1.
    """
    extent, chosen = shown_extent(data), evenly_of_each(data.Y_train, MOST_POINTS)
    X, Y = data.X_train[:, chosen], data.Y_train[chosen]
    places = np.stack([X[0], targets_of(Y, data.classes)]) if len(X) == 1 else data.section().projected(X)
    labels = Y.astype(int) if data.classes else np.round(shares_of(Y, data), PLACES)
    across, up = in_parts(places, extent)
    return {"x": across.tolist(), "y": up.tolist(), "labels": labels.tolist()}


def scale_ends(data: Data) -> list[str] | None:
    """The lowest and the highest number of the training set, between which colours lie."""
    if data.classes is not None:
        return None
    scale = scale_of(data.Y_train)
    return [short(scale.low), short(scale.high)]


def shares_of(Y: Array, data: Data) -> Array:
    scale = scale_of(data.Y_train)
    shares: Array = (Y - scale.low) / (scale.high - scale.low)
    return shares


def in_parts(places: Array, extent: Extent) -> Array:
    """Places (2, points) in parts of the picture's side."""
    corner = np.array([[extent.left], [extent.bottom]])
    parts: Array = np.round((places - corner) / np.array([[extent.width], [extent.height]]), PLACES)
    return parts


def axes_of(data: Data, translation: Translation) -> Json:
    """What stands at the edges of a picture: the names of its axes, where they have any, and their ends."""
    extent, names = shown_extent(data), data.section().names(data.features)
    return {
        "names": [translation.said(name) for name in names],
        "ends": [
            [short(low), short(low + size)]
            for low, size in ((extent.left, extent.width), (extent.bottom, extent.height))
        ],
    }


def costs_of(moments: Iterable[Moment]) -> Json:
    """What is drawn of the costs: null where they are not finite."""
    costs = [moment.cost for moment in moments]
    ranges = {"here": [c.here for c in costs], "low": [c.low for c in costs], "high": [c.high for c in costs]}
    return {name: [drawn(value) for value in values] for name, values in ranges.items()}


def drawn(value: float) -> float | None:
    return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None


def figures_of(moment: Moment) -> list[str]:
    """Cost and scores as they are read: with points, whatever the language."""
    one = moment.summary
    scores = (score(value, one.scored_by) for value in (one.train_accuracy, one.test_accuracy))
    return [readable(one.cost), *scores]


def score(value: float, scored_by: str) -> str:
    if scored_by == "accuracy":
        return f"{100.0 * value:.1f}\u202f%"
    return readable(value) if not value > FAR_BELOW else f"{value + 0.0:.3f}"


def weights_of(moments: Sequence[Moment]) -> Json:
    """Histograms by layer: how high each bar is, 0 to 255 of the highest, now and at iteration 0.

    Also half the width of each scale, which is the same in all runs, and σ.
    """
    heights = np.array([[layer.heights for layer in moment.layers] for moment in moments])
    return {
        "heights": packed(heights),
        "spans": [[short(layer.span) for layer in moment.layers] for moment in moments],
        "deviations": [
            [f"{layer.outside} ∞" if layer.outside else short(layer.deviation) for layer in moment.layers]
            for moment in moments
        ],
    }


def short(value: float) -> str:
    """Three significant digits, without a power of ten where that is short."""
    written = f"{value:,.0f}" if 1000.0 <= abs(value) < 1e6 else f"{value:.3g}"
    return written.replace("inf", "∞")


def verdicts_of(moments: Iterable[Moment], translation: Translation) -> Json:
    """The verdicts that there are, each once, and the number of each moment's."""
    known: dict[tuple[Any, ...], int] = {}
    numbers = [known.setdefault(words_of(m.verdict, translation), len(known)) for m in moments]
    names = ("severity", "headline", "sentence", "meaning", "advice")
    return {"verdicts": [dict(zip(names, each, strict=True)) for each in known], "verdict": numbers}


def words_of(verdict: Finding, translation: Translation) -> tuple[Any, ...]:
    rule = rules[verdict.rule]
    advice = tuple(map(translation.word, verdict.advice))
    sentence, meaning = translation.said(verdict.sentence), translation.word(rule.meaning)
    return str(rule.severity), translation.word(rule.label), sentence, meaning, advice


def boundaries_of(moments: Sequence[Moment], stride: int) -> Json:
    """Answers over the plane, the lowest row first, and lines."""
    found = [moment.boundary for moment in moments if moment.boundary is not None]
    answers = np.stack([each.probabilities[::stride, ::stride] for each in found])
    winners = [each.winners[::stride, ::stride] for each in found if each.winners is not None]
    lines = [in_units(each.contour_x, each.contour_y, each.extent) for each in found]
    return {
        "side": answers.shape[-1],
        "answers": packed(answers),
        "winners": packed(np.stack(winners)) if winners else None,
        "lines": {
            "points": [line.shape[1] for line in lines],
            "x": packed_line([line[0] for line in lines]),
            "y": packed_line([line[1] for line in lines]),
        },
    }


def packed_line(parts: Sequence[Array]) -> Packed:
    return packed(np.concatenate(parts).astype(np.uint16).reshape(-1, 1))


def in_units(x: Array, y: Array, extent: Extent) -> Array:
    """Lines (2, points) in UNITS of the picture's sides, with a GAP between them."""
    across, up = (x - extent.left) / extent.width, (y - extent.bottom) / extent.height
    units = np.clip(np.rint(UNITS * np.stack([across, up])), 0, UNITS)
    return np.where(np.isfinite(units), units, GAP)


def curves_of(moments: Sequence[Moment], data: Data) -> Json:
    """The fitted function: how high each curve stands, in CURVE_UNITS over three heights of the picture."""
    extent = extent_of_function(data)
    found = [curves_shown(moment.curve.answers, data) for moment in moments if moment.curve is not None]
    parts = (np.stack(found) - extent.bottom) / extent.height
    units = np.clip(1.0 + np.rint((parts + 1.0) / 3.0 * (CURVE_UNITS - 1)), 1, CURVE_UNITS)
    return {
        "curves": len(found[0]),
        "function": packed(np.where(np.isfinite(parts), units, 0).astype(np.uint16)),
    }


def curves_shown(answers: Array, data: Data) -> Array:
    """Of two classes the probability of class 1 says all."""
    return answers[1:] if data.classes == 2 and len(answers) == 2 else answers
