"""Given weights: from named arrays to the layers of a network, whichever way round they are."""

import re
from collections.abc import Sequence
from enum import StrEnum

from engine.arrays import Array
from engine.experiment.start import GivenLayer
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, at_most, refused, shown
from engine.own_data.weights_file import Arrays, shape_of

BIAS = re.compile(r"bias|^[Bb]\d*$")
NUMBERED = re.compile(r"[_ ]*([WwBb])[_ ]*(\d+)")


class Rows(StrEnum):
    """What a row of a matrix belongs to: a unit, as in PyTorch, or an input, as in Keras."""

    UNITS = "units"
    INPUTS = "inputs"


def given_layers(arrays: Arrays, sizes: tuple[int, ...], rows: Rows | None = None) -> tuple[GivenLayer, ...]:
    """The layers of a network of these sizes; ExperimentError where the arrays do not fit.

    Arrays are called W1, b1, … or stand in the order of the layers, matrices and vectors for themselves.
    `rows` decides where shapes do not, see `is_open`.
    """
    weights, biases = numbered(arrays, sizes)
    rows = rows or rows_by_shape(weights, sizes)
    problems = [
        Problem(shown(name), shape_of(array), words_of_shape(sizes, layer))
        for layer, (name, array) in weights.items()
        if array.shape not in (shape := (sizes[layer], sizes[layer - 1]), shape[::-1])
    ] + [
        Problem(shown(name), shape_of(array), str(sizes[layer]))
        for layer, (name, array) in biases.items()
        if array.size != sizes[layer]
    ]
    if problems:
        raise ExperimentError(problems)
    if rows is None and is_open(arrays, sizes):
        names = Note("square matrices")
        raise refused(names, Note("either way round"), Note("whether a row is a unit's or an input's"))
    return tuple(
        GivenLayer(
            layer=layer,
            weights=turned(weights[layer][1], sizes, layer, rows) if layer in weights else None,
            biases=tuple(biases[layer][1].ravel().tolist()) if layer in biases else None,
        )
        for layer in sorted({*weights, *biases})
    )


def is_open(arrays: Arrays, sizes: tuple[int, ...]) -> bool:
    """Whether nothing says which way round some square matrix is: all others are square too, or vary."""
    weights, _ = numbered(arrays, sizes)
    square = any(array.shape[0] == array.shape[-1] > 1 for _, array in weights.values())
    return square and rows_by_shape(weights, sizes) is None


Named = dict[int, tuple[str, Array]]  # by layer: what the array is called, and the array


def numbered(arrays: Arrays, sizes: tuple[int, ...]) -> tuple[Named, Named]:
    """Which array has the weights of which layer, and which the biases."""
    depth = len(sizes) - 1
    matches = {name: NUMBERED.fullmatch(name) for name in arrays}
    weights: Named = {}
    biases: Named = {}
    if all(matches.values()):
        for name, match in matches.items():
            letter, number = match.groups() if match else ("", "0")
            part, layer = (weights if letter in "Ww" else biases), int(number)
            if not 1 <= layer <= depth:
                raise refused(shown(name), str(layer), at_most(depth))
            if layer in part:
                raise refused(shown(name), Note("layer {layer} twice", layer=layer), Note("each layer once"))
            part[layer] = name, as_matrix(arrays[name], sizes, layer) if part is weights else arrays[name]
        return weights, biases
    return in_order(arrays, sizes)


def in_order(arrays: Arrays, sizes: tuple[int, ...]) -> tuple[Named, Named]:
    """Matrices are weights and vectors biases, layer by layer; by the numbers in names if all have some.

    What is called a bias is one; the single row of the output's weights may be a vector.
    """
    depth = len(sizes) - 1
    matrices: list[tuple[str, Array]] = []
    vectors: list[tuple[str, Array]] = []
    for name, array in ordered(arrays):
        is_matrix = array.ndim == 2 and not BIAS.search(name)
        (matrices if is_matrix else vectors).append((name, array))
    if len(matrices) == depth - 1 and vectors and vectors[-2:][0][1].size == sizes[-2]:
        place = max(0, len(vectors) - 2)
        name, row = vectors.pop(place)  # a table of one row has no second dimension
        matrices.append((name, as_matrix(row, sizes, depth)))
    if len(matrices) != depth or len(vectors) not in (0, depth):
        given = Note(
            "{matrices} matrices and {vectors} vectors", matrices=len(matrices), vectors=len(vectors)
        )
        allowed = Note("{depth} of each, or arrays called W1, b1, …", depth=depth)
        raise refused(Note("the file"), given, allowed)
    return dict(enumerate(matrices, start=1)), dict(enumerate(vectors, start=1))


def ordered(arrays: Arrays) -> list[tuple[str, Array]]:
    """As in the file, or by the numbers in all names: 2.weight comes before 10.weight."""
    numbers = {name: [int(digits) for digits in re.findall(r"\d+", name)] for name in arrays}
    if not all(numbers.values()):
        return list(arrays.items())
    return sorted(arrays.items(), key=lambda named: numbers[named[0]])


def as_matrix(array: Array, sizes: tuple[int, ...], layer: int) -> Array:
    """A vector as the one row, or the one column, that a layer of one unit or one input has."""
    if array.ndim == 2:
        return array
    return array[:, None] if sizes[layer - 1] == 1 and sizes[layer] != 1 else array[None, :]


def rows_by_shape(weights: Named, sizes: tuple[int, ...]) -> Rows | None:
    """What rows are in all matrices that are not square; None where there is none, or they differ."""
    found = set()
    for layer, (_, array) in weights.items():
        units, inputs = sizes[layer], sizes[layer - 1]
        if units != inputs and array.shape == (units, inputs):
            found.add(Rows.UNITS)
        elif units != inputs and array.shape == (inputs, units):
            found.add(Rows.INPUTS)
    return found.pop() if len(found) == 1 else None


def turned(
    array: Array, sizes: Sequence[int], layer: int, rows: Rows | None
) -> tuple[tuple[float, ...], ...]:
    """The matrix with a row for each unit."""
    units, inputs = sizes[layer], sizes[layer - 1]
    turn = rows is Rows.INPUTS if units == inputs else array.shape == (inputs, units)
    return tuple(map(tuple, (array.T if turn else array).tolist()))


def words_of_shape(sizes: tuple[int, ...], layer: int) -> Note:
    units, inputs = sizes[layer], sizes[layer - 1]
    if units == inputs:
        return Note("{shape}", shape=f"{units} x {inputs}")
    return Note("{shape}, or {turned}", shape=f"{units} x {inputs}", turned=f"{inputs} x {units}")
