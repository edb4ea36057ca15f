"""The cost of every iteration of a run, exactly, in little memory however long it trains.

Complete chunks of costs stay as they are, so that branches share them. All but the newest few move to a
file, from which any stretch is read again; what is asked for at every frame, the lowest and the highest cost
of every BIN iterations and their sum, stays. A million iterations take 8 MB of the disk and 0.4 of memory.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np

from engine.arrays import Array, Integers, frozen
from engine.system.spill import Spill

CHUNK = 65_536  # costs
MOST_KEPT = 4  # complete chunks in memory
FIRST_ROOM = 1_024  # costs
BIN = 64  # iterations; a chunk is whole bins


class Chunk(Protocol):
    """CHUNK costs that will not change."""

    def read(self, first: int, count: int) -> Array:
        """So many of them from number `first` on."""


class KeptChunk:
    """In memory."""

    def __init__(self, costs: Array) -> None:
        self.costs = costs

    def read(self, first: int, count: int) -> Array:
        return self.costs[first : first + count]


class SpiltChunk:
    """In a file."""

    def __init__(self, spill: Spill, place: int) -> None:
        self._spill, self._place = spill, place

    def read(self, first: int, count: int) -> Array:
        return self._spill.read(self._place, first, count)


class CostLog:
    """Costs in the order of iterations, from 0 on. `size` is how many there are.

    `make_file` is called where there are many, and may raise OSError: then all stay in memory.
    """

    def __init__(self, make_file: Callable[[], Spill] = Spill) -> None:
        self._make_file = make_file
        self._chunks: list[Chunk] = []
        self._open = np.empty(FIRST_ROOM)
        self._spill: Spill | None = None
        self._moved = 0  # chunks that are in a file, or will never be: the disk is full
        # Of complete chunks' bins, with room to grow.
        self._lows, self._highs, self._sums = np.empty(0), np.empty(0), np.empty(0)
        self.size = 0

    def add(self, costs: Array) -> None:
        """The costs of the iterations that come next."""
        done = 0
        while done < costs.size:
            used = self.size % CHUNK
            more = min(costs.size - done, CHUNK - used)
            if used + more > self._open.size:
                room = np.empty(min(CHUNK, max(used + more, 2 * self._open.size)))
                room[:used] = self._open[:used]
                self._open = room
            self._open[used : used + more] = costs[done : done + more]
            done += more
            self.size += more
            if used + more == CHUNK:
                self._complete()

    def _complete(self) -> None:
        """The open chunk is full."""
        lows, highs, sums = (reduced(each, self._open) for each in (np.fmin, np.fmax, np.add))
        bins = len(self._chunks) * (CHUNK // BIN)
        self._lows, self._highs = grown(self._lows, bins, lows), grown(self._highs, bins, highs)
        self._sums = grown(self._sums, bins, sums)
        self._chunks.append(KeptChunk(frozen(self._open)))
        self._open = np.empty(CHUNK)
        while len(self._chunks) - self._moved > MOST_KEPT:
            self._chunks[self._moved] = self._spilt(self._chunks[self._moved])
            self._moved += 1

    def _spilt(self, chunk: Chunk) -> Chunk:
        """The chunk in a file; as it is where the disk has no room, or where it has been moved before."""
        if not isinstance(chunk, KeptChunk):
            return chunk
        try:
            self._spill = self._spill or self._make_file()
            return SpiltChunk(self._spill, self._spill.add(chunk.costs))
        except OSError:
            return chunk

    def between(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, read-only; nan where there are none."""
        number, begin = divmod(first, CHUNK)
        if number == last // CHUNK == len(self._chunks) and last < self.size:
            # Without a copy: what is recorded stays as it is while more is written behind it.
            return frozen(self._open[begin : begin + last - first + 1])
        result = np.full(last - first + 1, np.nan)
        at, end = first, min(last + 1, self.size)
        while at < end:
            number, begin = divmod(at, CHUNK)
            count = min(CHUNK - begin, end - at)
            if number < len(self._chunks):
                found = self._chunks[number].read(begin, count)
            else:
                found = self._open[begin : begin + count]
            result[at - first : at - first + count] = found
            at += count
        return frozen(result)

    def extremes(self, edges: Integers, last: int) -> tuple[Array, Array]:
        """The lowest and the highest cost from each edge to before the next, and from the last one to `last`.

        Edges ascend up to `last`, which is below `size`. Where all but the first are whole bins, only what is
        beside these is read.
        """
        lows = self._over(np.fmin, self._lows, edges, last)
        return lows, self._over(np.fmax, self._highs, edges, last)

    def sums(self, edges: Integers, last: int) -> Array:
        """The sums of the costs over the same stretches; nan or inf where a cost in one of them is."""
        with np.errstate(over="ignore", invalid="ignore"):
            return self._over(np.add, self._sums, edges, last)

    def _over(self, reduce: np.ufunc, bins: Array, edges: Integers, last: int) -> Array:
        """What a function makes of the costs of each stretch, where `bins` holds what it made of each bin."""
        first = int(edges[0])
        head, tail = -(-first // BIN) * BIN, (last + 1) // BIN * BIN
        if last < head or (edges[1:] % BIN).any():
            return reduce.reduceat(self.between(first, last), edges - first)
        starts = (edges - head) // BIN + (first < head)
        starts[0] = 0
        parts = [self._bins(reduce, bins, head // BIN, tail // BIN)]
        if first < head:
            parts.insert(0, np.array([reduce.reduce(self.between(first, head - 1))]))
        if tail <= last:
            parts.append(np.array([reduce.reduce(self.between(tail, last))]))
        return reduce.reduceat(np.concatenate(parts), starts)

    def _bins(self, reduce: np.ufunc, complete: Array, first: int, end: int) -> Array:
        """Of the bins from number `first` to before `end`: those of complete chunks, then open ones."""
        known = len(self._chunks) * (CHUNK // BIN)
        begin, stop = max(0, first - known) * BIN, max(0, end - known) * BIN
        return np.concatenate([complete[first : min(end, known)], reduced(reduce, self._open[begin:stop])])

    def first_at_most(self, level: float, last: int) -> int | None:
        """The first iteration up to `last` whose cost is at most `level`."""
        known = min(len(self._chunks) * CHUNK, (last + 1) // BIN * BIN)
        low_enough = np.flatnonzero(self._lows[: known // BIN] <= level)
        begin = BIN * int(low_enough[0]) if low_enough.size else known
        end = begin + BIN - 1 if low_enough.size else last
        reached = np.flatnonzero(self.between(begin, end) <= level)
        return begin + int(reached[0]) if reached.size else None

    def until(self, iteration: int) -> CostLog:
        """A log of its own that has been the same up to and including `iteration`."""
        shared, whole = CostLog(self._make_file), (iteration + 1) // CHUNK
        shared._chunks = self._chunks[:whole]
        shared._lows, shared._highs, shared._sums = (
            bins[: whole * (CHUNK // BIN)].copy() for bins in (self._lows, self._highs, self._sums)
        )
        shared.size = whole * CHUNK
        shared.add(self.between(shared.size, iteration))
        return shared


def reduced(reduce: np.ufunc, costs: Array) -> Array:
    """What a function makes of each bin of whole bins of costs."""
    with np.errstate(over="ignore", invalid="ignore"):
        found: Array = reduce.reduce(costs.reshape(-1, BIN), axis=1)
    return found


def grown(bins: Array, used: int, more: Array) -> Array:
    """The first `used` entries with more after them, in the same array where it has room."""
    if used + more.size > bins.size:
        bins = np.concatenate([bins[:used], np.empty(max(more.size, used // 4))])
    bins[used : used + more.size] = more
    return bins
