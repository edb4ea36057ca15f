"""The shape of a cost curve over the logarithm of the iteration: where it falls fastest, where it is flat.

Costs are averaged, as logarithms, in bins that each reach five per cent further than the one before. Their
edges are fixed, so what is found in them does not change as a run grows; only complete bins are looked at.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, Integers

GROWTH = 1.05  # from one edge of a bin to the next, where that is an iteration or more
LAG = 8  # bins over which a slope is measured: half as many iterations again
STEEP = 0.2  # what the cost falls by, per e-fold of the iterations, where the fall is worth a word
FLAT = 0.03  # less than this is a plateau: two per cent per doubling
LONGEST_GAP = 6  # bins: a plateau goes on after a shorter interruption
SHORTEST_PLATEAU = 50  # iterations
SHORTEST_RATIO = 2.0  # from a plateau's first iteration to its last
LOWEST_PLATEAU = np.log(np.log(2.0) / 4.0)  # log cost: below it, the flat end of learning is no plateau
MOST_PLATEAUS = 3


@dataclass(frozen=True)
class Fall:
    """A stretch of iterations with the mean costs at its ends."""

    first: int
    last: int
    before: float
    after: float


@dataclass(frozen=True)
class Plateau:
    """Iterations between which the cost stays near `cost`; `last` is None where the end is not in sight."""

    first: int
    last: int | None
    cost: float


def bin_edges(recorded: int) -> Integers:
    """Where bins begin, 1 first, and after them where the last complete one ends, at most `recorded` + 1."""
    count = 2 + int(np.log(recorded + 1.0) / np.log(GROWTH))
    edges = np.unique(np.ceil(GROWTH ** np.arange(count) - 1e-9).astype(np.int64))
    return edges[edges <= recorded + 1]


def next_edge(edges: Integers) -> int:
    """The last iteration that has to be recorded for one more bin to be complete."""
    last = int(edges[-1])
    return next(int(edge) for edge in bin_edges(2 * last + 1) if edge > last) - 1


def log_means(costs: Array, edges: Integers) -> Array:
    """The mean logarithm of the costs in each bin, (edges - 1,); `costs` begin at the first edge."""
    if edges.size < 2:
        return np.empty(0)
    logs = np.log(np.maximum(costs[: edges[-1] - edges[0]], np.finfo(np.float64).tiny))
    return np.add.reduceat(logs, edges[:-1] - edges[0]) / np.diff(edges)


def slopes(edges: Integers, means: Array) -> Array:
    """The fall of the log cost per e-fold of the iterations, over LAG bins from each one, (bins - LAG,)."""
    if means.size <= LAG:
        return np.empty(0)
    centres = np.log((edges[:-1] + edges[1:] - 1.0) / 2.0)
    slope: Array = (means[:-LAG] - means[LAG:]) / (centres[LAG:] - centres[:-LAG])
    return slope


def steepest_fall(edges: Integers, means: Array) -> Fall | None:
    """Where the cost falls by the largest share for a given share of the iterations; None if nowhere much."""
    slope = slopes(edges, means)
    if not slope.size or slope.max() < STEEP:
        return None
    start = int(np.argmax(slope))
    end = start + LAG
    before, after = np.exp(means[[start, end]])
    return Fall(int(edges[start]), int(edges[end]), float(before), float(after))


def plateaus(edges: Integers, means: Array) -> tuple[Plateau, ...]:
    """The longest stretches in which the cost hardly falls though it is not low, in their order."""
    flat = slopes(edges, means) < FLAT
    changes = np.flatnonzero(np.diff(np.concatenate([[False], flat, [False]]).astype(np.int8)))
    stretches = [[int(start), int(end)] for start, end in changes.reshape(-1, 2)]
    joined: list[list[int]] = []
    for start, end in stretches:
        if joined and start - joined[-1][1] < LONGEST_GAP:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    found = [
        (edges[end] / edges[start], plateau_of(edges, means, start, end, goes_on=end == flat.size))
        for start, end in joined
        if means[start:end].mean() > LOWEST_PLATEAU
        and edges[end] - edges[start] >= SHORTEST_PLATEAU
        and edges[end] >= SHORTEST_RATIO * edges[start]
    ]
    longest = sorted(found, key=lambda pair: -pair[0])[:MOST_PLATEAUS]
    return tuple(sorted((plateau for _, plateau in longest), key=lambda plateau: plateau.first))


def plateau_of(edges: Integers, means: Array, start: int, end: int, goes_on: bool) -> Plateau:
    """The plateau from bin `start` on: a slope reaches LAG bins further, so its middle is the end."""
    first = 0 if start == 0 else int(edges[start])
    last = None if goes_on else int(edges[end + LAG // 2])
    return Plateau(first, last, float(np.exp(means[start:end].mean())))
