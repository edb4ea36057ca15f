"""Draws the picture of each preset: what its runs answer at the moment that tells most, side by side.

    uv run python -m resources.make.thumbnails [NAME ...] [--iterations N] [--folder FOLDER]

Without names all presets are drawn, beside their files. No screen is needed.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from engine.arrays import Array
from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.measures.boundary import BOUNDARY, Boundary
from engine.measures.fitted_function import FITTED_FUNCTION, extent_of_function, targets_of
from engine.output.frame import RunFrame, requests_for, take_frame
from engine.training.trainer import Trainer
from gui.files.presets import Preset, presets
from gui.panels.labels import dresses, grouped
from gui.panels.marker_shapes import MARKERS
from gui.panels.plane import PlaneMap
from gui.resources import EXPERIMENTS
from gui.style.colour_scale import class_tables, colour_table
from gui.style.theme import LIGHT

SIZE = QSize(640, 166)  # twice as many pixels as a card has room for, for screens that have them
GAP, CORNER = 12, 14
MARKER, OUTLINE, CONTOUR = 4.0, 1.0, 2.5
MOST_POINTS = 120  # of each class: more would hide what is under them
MOST_COLOURS = 256  # of a palette image, which is a third of the size
FLAT_COLOURS = (LIGHT.window, LIGHT.image_middle, LIGHT.text, LIGHT.card, LIGHT.class_0, LIGHT.class_1)
FAINT = 110  # of 255: how strong the function of iteration 0 is
ALIKE = np.uint32(0xF0F0F0F0)  # colours that differ in no other bits count as one


def telling_moment(experiment: Experiment) -> int:
    """The iteration to show: the preset's first bookmark, if it has one."""
    return experiment.bookmarks[0].iteration if experiment.bookmarks else experiment.training.iterations


def thumbnail(experiment: Experiment, iteration: int) -> QImage:
    """Trains up to that iteration; one tile for each run, in light colours, on a transparent ground."""
    with Trainer(experiment) as trainer:
        trainer.seek(iteration)
        frame = take_frame(trainer, requests_for([BOUNDARY, FITTED_FUNCTION]))
        data = trainer.data
    picture = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    width = (SIZE.width() - GAP * (len(frame.runs) - 1)) / len(frame.runs)
    for number, run in enumerate(frame.runs):
        draw_run(painter, QRectF(number * (width + GAP), 0, width, SIZE.height()), run, data)
    painter.end()
    return with_few_colours(picture)


def draw_run(painter: QPainter, tile: QRectF, run: RunFrame, data: Data) -> None:
    """What a run answers, as much of it as fits the tile. Its name is written where the picture is shown."""
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(tile, CORNER, CORNER)
    painter.setClipPath(shape)
    side = max(tile.width(), tile.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(tile.center())
    fitted = run[FITTED_FUNCTION]
    if fitted is None:
        boundary = run[BOUNDARY]
        draw_boundary(painter, square, boundary, data)
        places = data.section(boundary.axes).projected(data.X_train)
        draw_points(painter, PlaneMap(boundary.extent, square), places, data)
    else:
        plane = PlaneMap(extent_of_function(data), tile)
        painter.fillRect(plane.area, QColor(LIGHT.image_middle))
        faint = QColor(LIGHT.text)
        faint.setAlpha(FAINT)
        draw_function(painter, plane, fitted.x, fitted.initial, faint)
        targets = targets_of(data.Y_train, data.classes)
        draw_points(painter, plane, np.stack([data.X_train[0], targets]), data)
        draw_function(painter, plane, fitted.x, fitted.answers, QColor(LIGHT.text))
    painter.restore()


def draw_boundary(painter: QPainter, square: QRectF, boundary: Boundary, data: Data) -> None:
    shades = boundary.probabilities.astype(np.intp)
    if boundary.winners is None or data.classes is None:
        pixels = colour_table(LIGHT)[shades]
    else:
        pixels = class_tables(LIGHT, data.classes)[boundary.winners, shades]
    rows, columns = pixels.shape
    # An image begins at the top.
    image = QImage(pixels[::-1].tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    painter.drawImage(square, image)
    lines = (boundary.contour_x, boundary.contour_y, boundary.contour_connected)
    draw_line(painter, PlaneMap(boundary.extent, square), lines, QColor(LIGHT.text))


def draw_line(painter: QPainter, plane: PlaneMap, line: tuple[Any, Any, Any], colour: QColor) -> None:
    """X and y of its points in the plane, and whether it goes on from each."""
    path, joined = QPainterPath(), False
    for x, y, goes_on in zip(*line, strict=True):
        if joined:
            path.lineTo(plane.pixel_of(x, y))
        elif goes_on:
            path.moveTo(plane.pixel_of(x, y))
        joined = bool(goes_on)
    painter.strokePath(path, QPen(colour, CONTOUR))


def draw_function(painter: QPainter, plane: PlaneMap, x: Array, answers: Array, colour: QColor) -> None:
    """A line for each of the answers, (curves, points)."""
    goes_on = np.arange(x.size) < x.size - 1
    for answer in answers:
        draw_line(painter, plane, (x, answer, goes_on), colour)


def draw_points(painter: QPainter, plane: PlaneMap, points: Array, data: Data) -> None:
    """The training points, which stand at these places of the plane, (2, examples)."""
    extent, area = plane.extent, plane.area
    across = area.left() + (points[0] - extent.left) * plane.scale
    up = (points[1] - extent.bottom) * plane.scale_up - area.bottom()
    pixels = np.stack([across, up])
    painter.save()
    painter.scale(1.0, -1.0)  # up is up, as in the plane
    of_numbers, one_colour = data.classes is None, data.classes is None and len(data.X_train) == 1
    for members, dress in zip(grouped(data.Y_train, data), dresses(LIGHT, data.classes), strict=True):
        group = pixels[:, members]
        path = MARKERS[dress.marker](group[:, :: -(-group.shape[1] // MOST_POINTS) or 1], MARKER)
        path.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(path, QColor(LIGHT.class_0 if one_colour else dress.colour))
        painter.strokePath(path, QPen(QColor(LIGHT.text if of_numbers else LIGHT.card), OUTLINE))
    painter.restore()


def with_few_colours(picture: QImage) -> QImage:
    """The same picture in the palette's own colours and its most frequent ones, alpha included."""
    picture = picture.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    _, first, counts = np.unique(pixels & ALIKE, return_index=True, return_counts=True)
    frequent = pixels[first[np.argsort(-counts, kind="stable")]].tolist()
    colours = [*(QColor(name).rgba() for name in FLAT_COLOURS), *frequent][:MOST_COLOURS]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, colours)


def draw_preset(preset: Preset, folder: Path, iterations: int | None = None) -> Path:
    """Write the preset's picture into the folder; its path."""
    moment = telling_moment(preset.experiment) if iterations is None else iterations
    path = folder / preset.picture.name
    if not thumbnail(preset.experiment, moment).save(str(path)):
        raise OSError(f"{path} cannot be written")
    return path


def main(arguments: list[str]) -> int:
    known = {preset.name: preset for preset in presets()}
    parser = argparse.ArgumentParser(
        prog="resources.make.thumbnails", description="Draws the pictures of presets."
    )
    parser.add_argument("names", nargs="*", help=f"presets, of {', '.join(known)}; all without")
    parser.add_argument("--iterations", type=int, help="instead of each preset's own telling moment")
    parser.add_argument("--folder", type=Path, default=EXPERIMENTS, help="where to write")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"no preset is called {unknown[0]}; allowed: {', '.join(known)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    for name in options.names or known:
        path = draw_preset(known[name], options.folder, options.iterations)
        sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")
    del application  # not before the last picture
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
