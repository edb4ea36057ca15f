"""The decision boundary of one run: probability as colour, the 0.5 contour, the training points on top."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.datasets import Data
from engine.frame import RunFrame
from engine.measures import Boundary
from gui.look import Look
from gui.panels.canvas import Canvas

MARKERS = ("o", "t1")  # class 0, class 1: told apart by shape as well as by colour


def colour_table(low: str, middle: str, high: str) -> npt.NDArray[np.uint8]:
    """256 colours from probability 0 over 0.5 to 1, (256, 3) of uint8."""
    colours = [QColor(name) for name in (low, middle, high)]
    stops = np.array([(colour.red(), colour.green(), colour.blue()) for colour in colours])
    places = np.linspace(0.0, 2.0, 256)
    channels = [np.interp(places, (0.0, 1.0, 2.0), stops[:, channel]) for channel in range(3)]
    table: npt.NDArray[np.uint8] = np.rint(np.stack(channels, axis=1)).astype(np.uint8)
    return table


class BoundaryPanel(Canvas):
    """Draws the measure `boundary`. The points are those of the experiment, set once."""

    measures = ("boundary",)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("BoundaryPanel", "Decision boundary of {}").format(name), parent
        )
        self.setToolTip(
            self.tr(
                "Colour: the probability of class 1, from blue (0) over pale (0.5) to orange (1).\n"
                "Line: probability 0.5. Circles are class 0, triangles class 1 of the training set."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view = self.still_view()
        self._view.setAspectLocked(True)
        self.image = pg.ImageItem(axisOrder="row-major")
        self.contour = pg.PlotCurveItem(antialias=True)
        self.points = tuple(pg.ScatterPlotItem(symbol=marker, pxMode=True) for marker in MARKERS)
        for item in (self.image, self.contour, *self.points):
            self._view.addItem(item, ignoreBounds=True)

    def set_data(self, data: Data) -> None:
        """The training points to draw on top."""
        for label, scatter in enumerate(self.points):
            scatter.setData(*data.X_train[:, data.Y_train == label])

    def set_look(self, look: Look) -> None:
        palette = look.palette
        self.image.setLookupTable(colour_table(palette.image_0, palette.image_middle, palette.image_1))
        self.contour.setPen(pg.mkPen(palette.text, width=1.5 * look.scale))
        for scatter, colour in zip(self.points, (palette.class_0, palette.class_1), strict=True):
            scatter.setBrush(colour)
            scatter.setPen(pg.mkPen(palette.card, width=0.8))
            scatter.setSize(6.5 * look.scale)

    def show_run(self, run: RunFrame) -> None:
        boundary: Boundary = run["boundary"]
        extent = boundary.extent
        square = QRectF(extent.left, extent.bottom, extent.side, extent.side)
        self.image.setImage(boundary.probabilities, levels=(0, 255), autoLevels=False)
        self.image.setRect(square)
        self.contour.setData(boundary.contour_x, boundary.contour_y, connect=boundary.contour_connected)
        if self._view.viewRect() != square:
            self._view.setRange(square, padding=0.0)
