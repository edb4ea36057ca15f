"""Draws the picture of each study that ships, from its trials, as the window draws them.

    uv run python -m resources.make.study_pictures [NAME ...] [--draws N] [--folder FOLDER]

Without names all are trained, which takes some minutes, and drawn beside their files. No screen is needed.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from engine.studies.picture import Pictures, StudyPicture
from engine.studies.results import read_results
from engine.studies.running import run_study
from engine.studies.study import Study
from gui.app import make_application
from gui.resources import STUDIES
from gui.studies.map_view import MapView
from gui.studies.study_presets import StudyPreset, study_presets
from gui.studies.sweep_view import SweepView
from gui.style.look import USUAL_LOOK
from gui.style.theme import LIGHT, run_colour
from resources.make.thumbnails import CORNER, GAP, SIZE, with_few_colours

SHARPNESS = 2  # pixels of the picture for each of the window's
BEYOND = QSize(300, 120)  # pixels round what is shown of a view, at first
ROWS, DOT, EDGE = 6, 0.62, 2.0  # of the dots of all draws: in a column, of the way to the next, in pixels


def picture_of(study: Study) -> StudyPicture:
    """All draws of the study, trained now."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "results.sqlite"
        run_study(study, path)
        with read_results(path) as results:
            return Pictures(results).picture()


def drawn(study: Study, picture: StudyPicture) -> QImage:
    """What the views draw, without axes and words, on a transparent ground with round corners."""
    image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if len(study.axes) < 2:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(QPointF(), SIZE), CORNER, CORNER)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(QPointF(), SIZE), QColor(LIGHT.window))
    if not study.axes:
        draw_odds(painter, picture)
    elif len(study.axes) == 1:
        draw_sweep(painter, study, picture)
    else:
        draw_maps(painter, study, picture)
    painter.end()
    return with_few_colours(image)


def draw_odds(painter: QPainter, picture: StudyPicture) -> None:
    """A dot for each draw, filled where it reached its aim; run by run."""
    runs = picture.draws.figures
    width = (SIZE.width() - GAP * (len(runs) - 1)) / len(runs)
    for number, figures in enumerate(runs):
        colour = run_colour(LIGHT, number)
        reached = sorted((figures.reached > 0.0).tolist(), reverse=True)
        columns = -(-len(reached) // ROWS)
        step = min(width / (columns + 1), SIZE.height() / (ROWS + 1.0))
        left = number * (width + GAP) + (width - (columns - 1) * step) / 2.0
        top = (SIZE.height() - (ROWS - 1) * step) / 2.0
        painter.setPen(QPen(colour, EDGE))
        for place, is_reached in enumerate(reached):
            column, row = divmod(place, ROWS)
            painter.setBrush(QColor(colour) if is_reached else Qt.BrushStyle.NoBrush)
            middle = QPointF(left + column * step, top + row * step)
            painter.drawEllipse(middle, DOT * step / 2.0, DOT * step / 2.0)


def draw_sweep(painter: QPainter, study: Study, picture: StudyPicture) -> None:
    view = SweepView()
    view.show_study(study)
    view.set_look(USUAL_LOOK)
    view.show_picture(picture)
    plot = view.plot
    resize_until(view, lambda: plot.view_rect.toRect())
    painter.fillRect(QRectF(QPointF(), SIZE), QColor(LIGHT.card))
    view.marks.label.hide()
    whole, part = QRectF(QPointF(), SIZE), plot.view_rect
    plot.scene().render(painter, whole, part, Qt.AspectRatioMode.IgnoreAspectRatio)
    view.deleteLater()


def draw_maps(painter: QPainter, study: Study, picture: StudyPicture) -> None:
    """The maps of all runs side by side; the cell that is looked at is not framed."""
    view = MapView()
    view.show_study(study)
    view.set_look(USUAL_LOOK)
    view.show_picture(picture)
    canvas = view.canvas
    canvas.mark_none()

    def covered() -> QRect:
        layout = canvas.layout_now()
        assert layout is not None
        whole = layout.areas[0]
        for area in layout.areas[1:]:
            whole = whole.united(area)
        return whole.toRect()

    resize_until(view, covered)
    painter.scale(SHARPNESS, SHARPNESS)
    shape = QPainterPath()
    layout = canvas.layout_now()
    assert layout is not None
    for area in layout.areas:
        corner = CORNER / SHARPNESS
        shape.addRoundedRect(area.translated(-QPointF(covered().topLeft())), corner, corner)
    painter.setClipPath(shape)
    canvas.render(painter, QPoint(), QRegion(covered()), QWidget.RenderFlag.DrawChildren)
    view.deleteLater()


def resize_until(view: QWidget, covered: Callable[[], QRect]) -> None:
    """Have what is shown of a view be as large as the picture."""
    wanted = SIZE / SHARPNESS
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.show()
    view.resize(wanted + BEYOND)
    for _ in range(20):
        QApplication.processEvents()
        lacking = wanted - covered().size()
        if lacking.isNull():
            return
        view.resize(view.size() + lacking)


def draw_preset(preset: StudyPreset, folder: Path, draws: int | None = None) -> Path:
    """Write the preset's picture into the folder; its path."""
    study = preset.study if draws is None else preset.study.model_copy(update={"draws": draws})
    path = folder / preset.picture.name
    if not drawn(study, picture_of(study)).save(str(path)):
        raise OSError(f"{path} cannot be written")
    return path


def main(arguments: list[str]) -> int:
    known = {preset.name: preset for preset in study_presets()}
    parser = argparse.ArgumentParser(
        prog="resources.make.study_pictures", description="Trains studies that ship, and draws them."
    )
    parser.add_argument("names", nargs="*", help=f"studies, of {', '.join(known)}; all without")
    parser.add_argument("--draws", type=int, help="instead of each study's own number")
    parser.add_argument("--folder", type=Path, default=STUDIES, help="where to write")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"no study is called {unknown[0]}; allowed: {', '.join(known)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or make_application()
    for name in options.names or known:
        path = draw_preset(known[name], options.folder, options.draws)
        sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")
    del application  # not before the last picture
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
