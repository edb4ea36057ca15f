"""Figures: what came of many trials, a column for each kind of number, as they are read from a file."""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array

NONE = -math.inf  # stands for a figure that is missing; for a missing accuracy inf, because R² may be -inf
# Few columns of plain numbers, because a million rows are read: what is one value here are two in the file.
FIGURES = (
    "2 * number + reached, ifnull(train_accuracy, 9e999), ifnull(test_accuracy, 9e999), "
    "ifnull(cost, -9e999), coalesce(reached_at, -1 - diverged_at, -9e999), blind_share"
)


@dataclass(frozen=True)
class Figures:
    """Trials by their seeds, each figure a column: (trials,) of one run, or (cells, runs, draws).

    `reached_at` and `diverged_at` are nan where that did not happen, as a cost is that is no number and a
    `signal` that was not measured. An R² of numbers that overflowed is -inf, see `engine.nn.outputs`. Of
    several cells all figures are nan where a trial is missing.
    """

    numbers: Array
    train_accuracy: Array
    test_accuracy: Array
    cost: Array
    reached: Array
    reached_at: Array
    diverged_at: Array
    blind_share: Array
    signal: Array


def figures_in(columns: Array) -> Figures:
    """The figures in columns of FIGURES and the signal: (7, ...)."""
    numbers, *accuracies = columns[:3]
    train_accuracy, test_accuracy = (np.where(column == -NONE, np.nan, column) for column in accuracies)
    cost, ended, blind_share, signal = (np.where(column == NONE, np.nan, column) for column in columns[3:])
    return Figures(
        numbers=numbers // 2,
        train_accuracy=train_accuracy,
        test_accuracy=test_accuracy,
        cost=cost,
        reached=numbers % 2,
        reached_at=np.where(ended >= 0, ended, np.nan),
        diverged_at=np.where(ended < 0, -1.0 - ended, np.nan),
        blind_share=blind_share,
        signal=signal,
    )


def in_their_places(table: Array, first: int, shape: tuple[int, int, int]) -> Array:
    """Rows, (trials, columns), as (columns, cells, runs, draws) from the cell `first` on; nan where none is.

    `shape` is (cells, draws, runs), the order of the trials' numbers. Draws after the last one are left out.
    """
    cells, draws, runs = shape
    places = table[:, 0].astype(np.int64) // 2 - first * draws * runs
    cell, place = np.divmod(places, draws * runs)
    draw, run = np.divmod(place, runs)
    last = int(draw.max(initial=-1)) + 1
    columns = np.full((table.shape[1], cells, runs, last), np.nan)
    for column, values in zip(columns, table.T, strict=True):
        column[cell, run, draw] = values
    return columns
