"""Where a number stands in a matrix of the network, in words: units, inputs, features and examples from 1."""

from collections.abc import Callable

import numpy as np

from engine.arrays import Integers
from engine.output.equations import Axis, Matrix
from gui.language.numbers import count
from gui.language.words import tr

NONE: Integers = np.zeros(0, dtype=np.int64)


def axis_words(axis: Axis, place: int, examples: Integers) -> str:
    """A row or a column of this kind, counted from 0; `examples` are the numbers of those shown, from 0."""
    match axis:
        case Axis.UNIT:
            return tr("unit {}").format(count(place + 1))
        case Axis.INPUT:
            return tr("input {}").format(count(place + 1))
        case Axis.FEATURE:
            return tr("feature {}").format(count(place + 1))
        case Axis.EXAMPLE:
            return tr("example {}").format(count(int(examples[place]) + 1))
        case _:
            return ""


def place_words(
    matrix: Matrix, examples: Integers, first_row: int = 0, first_column: int = 0
) -> Callable[..., str]:
    """What names the cell in a row and a column of a part of the matrix that begins there."""

    def words(row: int, column: int) -> str:
        row_words = axis_words(matrix.rows, first_row + row, examples)
        column_words = axis_words(matrix.columns, first_column + column, examples)
        return ", ".join(part for part in (matrix.symbol.removesuffix(" ←"), row_words, column_words) if part)

    return words


def weight_words(layer: int, unit: int, input_: int | None) -> str:
    """A weight of a layer, counted from 1, or its unit's bias; unit and input are counted from 0."""
    of_unit = axis_words(Axis.UNIT, unit, NONE)
    if input_ is None:
        return f"b{layer}, {of_unit}"
    axis = Axis.FEATURE if layer == 1 else Axis.INPUT
    return f"W{layer}, {of_unit}, {axis_words(axis, input_, NONE)}"
