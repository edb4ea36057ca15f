"""Draws the picture of each preset: what its runs answer at the moment that tells most, side by side.

    uv run python -m resources.make.thumbnails [NAME ...] [--iterations N] [--folder FOLDER]

Without names all presets are drawn, beside their files. No screen is needed.
"""

import argparse
import os
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.measures.boundary import BOUNDARY, Boundary
from engine.output.frame import RunFrame, requests_for, take_frame
from engine.training.trainer import Trainer
from gui.files.presets import Preset, presets
from gui.panels.boundary import colour_table
from gui.panels.markers import MARKERS
from gui.panels.plane import PlaneMap
from gui.resources import EXPERIMENTS
from gui.style.theme import LIGHT

SIZE = QSize(640, 166)  # twice as many pixels as a card has room for, for screens that have them
GAP, CORNER = 12, 14
MARKER, OUTLINE, CONTOUR = 4.0, 1.0, 2.5
MOST_POINTS = 120  # of each class: more would hide what is under them
MOST_COLOURS = 256  # of a palette image, which is a third of the size
FLAT_COLOURS = (LIGHT.window, LIGHT.image_middle, LIGHT.text, LIGHT.card, LIGHT.class_0, LIGHT.class_1)
ALIKE = np.uint32(0xF0F0F0F0)  # colours that differ in no other bits count as one


def telling_moment(experiment: Experiment) -> int:
    """The iteration to show: the preset's first bookmark, if it has one."""
    return experiment.bookmarks[0].iteration if experiment.bookmarks else experiment.training.iterations


def thumbnail(experiment: Experiment, iteration: int) -> QImage:
    """Trains up to that iteration; one tile for each run, in light colours, on a transparent ground."""
    with Trainer(experiment) as trainer:
        trainer.seek(iteration)
        frame = take_frame(trainer, requests_for([BOUNDARY]))
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
    draw_boundary(painter, square, run[BOUNDARY])
    draw_points(painter, square, run[BOUNDARY], data)
    painter.restore()


def draw_boundary(painter: QPainter, square: QRectF, boundary: Boundary) -> None:
    table = colour_table(LIGHT.image_0, LIGHT.image_middle, LIGHT.image_1)
    pixels = table[boundary.probabilities[::-1]]  # an image begins at the top
    rows, columns = pixels.shape
    image = QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    painter.drawImage(square, image)
    contour, plane = QPainterPath(), PlaneMap(boundary.extent, square)
    joined = False
    lines = zip(boundary.contour_x, boundary.contour_y, boundary.contour_connected, strict=True)
    for x, y, goes_on in lines:
        if joined:
            contour.lineTo(plane.pixel_of(x, y))
        elif goes_on:
            contour.moveTo(plane.pixel_of(x, y))
        joined = bool(goes_on)
    painter.strokePath(contour, QPen(QColor(LIGHT.text), CONTOUR))


def draw_points(painter: QPainter, square: QRectF, boundary: Boundary, data: Data) -> None:
    painter.save()
    plane = PlaneMap(boundary.extent, square)
    painter.setTransform(plane.transform, combine=True)
    for label, (shape, colour) in enumerate(zip(MARKERS, (LIGHT.class_0, LIGHT.class_1), strict=True)):
        points = data.section(boundary.axes).projected(data.X_train[:, data.Y_train == label])
        path = shape(points[:, :: -(-points.shape[1] // MOST_POINTS) or 1], MARKER / plane.scale)
        path.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(path, QColor(colour))
        painter.strokePath(path, QPen(QColor(LIGHT.card), OUTLINE / plane.scale))
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
