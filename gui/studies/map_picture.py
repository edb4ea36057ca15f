"""What is drawn of a study over two settings, run by run, as values."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.messages.message import Note
from engine.studies.picture import StudyPicture
from engine.studies.study import Study
from engine.studies.summary import CellSummary
from engine.studies.theory_curves import TheoryCurve, theory_curves
from gui.panels.zoom import Range
from gui.studies.axis_values import AxisValues, axis_values
from gui.studies.quantities import Quantity
from gui.studies.quantity_axis import fitted, heights
from gui.studies.slices import Numbers, cells_along

ACROSS, UP = 0, 1  # the settings of a map: the first two


@dataclass(frozen=True, eq=False)
class Line:
    """A curve of theory in steps from the middle of the first cell, (points,) each."""

    mark: Note
    across: Array
    up: Array


@dataclass(frozen=True, eq=False)
class Plane:
    """The two settings of a study that a map is over, and what theory draws over it, run by run."""

    study: Study
    x: AxisValues
    y: AxisValues
    curves: tuple[tuple[TheoryCurve, ...], ...]
    lines: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, eq=False)
class MapPicture:
    """`values` are (runs, rows, columns), the lowest row first, nan where there are no draws.

    `shares` say how far each value is along the scale of colours, from 0 to 1, `shown` what its ends are.
    """

    cells: Numbers
    summaries: list[list[list[CellSummary]]]
    values: Array
    shares: Array
    shown: Range


def plane_of(study: Study) -> Plane:
    x, y = (axis_values(study, number) for number in (ACROSS, UP))
    varied = {axis.name: axis.values for axis in (x, y)}
    curves = tuple(theory_curves(study.experiment, run, varied) for run in study.experiment.runs)
    lines = tuple(tuple(line_of(curve, x, y) for curve in of_run) for of_run in curves)
    return Plane(study, x, y, curves, lines)


def line_of(curve: TheoryCurve, x: AxisValues, y: AxisValues) -> Line:
    across, up = (np.array([axis.among(value) for value in curve.places[axis.name]]) for axis in (x, y))
    return Line(curve.mark, across, up)


def map_picture(plane: Plane, picture: StudyPicture, quantity: Quantity) -> MapPicture:
    study = plane.study
    numbers = cells_along(study, (UP, ACROSS), picture.draws.cell.number, (plane.y, plane.x))
    runs, known = len(study.experiment.runs), picture.summary.cells
    summaries = [[[known[number * runs + run] for number in row] for row in numbers] for run in range(runs)]
    values = np.array([[[figure(quantity, cell) for cell in row] for row in of_run] for of_run in summaries])
    shown = fitted(quantity, [values.ravel()], [values.ravel()])
    shares = (heights(quantity, values, shown) - shown[0]) / (shown[1] - shown[0])
    return MapPicture(numbers, summaries, values, shares, shown)


def figure(quantity: Quantity, cell: CellSummary) -> float:
    figures = quantity.figures(cell)
    return figures[0] if figures else float("nan")
