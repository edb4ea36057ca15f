"""What plots are made of: a still surface of pyqtgraph's, and items that cost little at every frame.

pyqtgraph's items ask for their bounds in Python many times a frame. In a view whose range is fixed the
bounds are known; and what seldom changes is drawn by Qt's own items.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QMouseEvent, QPainter, QTransform
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSimpleTextItem,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from gui.style.pixels import whole_pixels
from gui.widgets.plain import plain_tip


class Canvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A view without mouse or focus, in the card's colour. `read_as` is what a screen reader calls it.

    `tell` says what there is at a place in pixels, for who rests the mouse there.
    """

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        self.tell: Callable[[QPointF], str] | None = None  # before pyqtgraph has the first event
        super().__init__(parent, useOpenGL=False, background=None)
        self.setAccessibleName(read_as)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)

    def viewportEvent(self, event: QEvent) -> bool:
        if self.tell is not None and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tell(QPointF(event.pos()))), self)
            return True
        handled: bool = super().viewportEvent(event)
        return handled

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed here is meant for what the picture is in."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def describe(self, words: str) -> None:
        """Say in words what is drawn now; a screen reader is told where that is something else."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def set_background(self, colour: str) -> None:
        """Fill with the colour of the card, so that Qt need not draw the card under it at every frame.

        At a scale such as 1.25 it ends amid a pixel of the screen, and what is under it shows through.
        """
        self.setBackground(colour)
        is_opaque = self.devicePixelRatio().is_integer()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, is_opaque)

    def sizeHint(self) -> QSize:
        """Small: a plot takes the room there is, and asks for none."""
        return QSize(60, 60)

    def still_view(self) -> pg.ViewBox:
        """A view box that fills the canvas and keeps the range it is given."""
        view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.setCentralWidget(view)
        return view


class ColourImage(pg.ImageItem):  # type: ignore[misc]
    """An image of numbers from 0 to 255, coloured by a table, in the format that Qt draws fastest.

    pyqtgraph builds Qt's table of 256 colours anew at every frame, and Qt scales such an image slowly.
    """

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")
        self._tables = np.zeros((1, 256), dtype=np.uint32)
        self._which: npt.NDArray[np.uint8] | None = None
        self._pixels = np.zeros((1, 1), dtype=np.uint32)

    def set_tables(self, tables: npt.NDArray[np.uint32]) -> None:
        """256 colours as 0xffRRGGBB each, (tables, 256)."""
        self._tables = tables
        if self.image is not None and (self._which is None or self._which.max() < len(tables)):
            self.show_numbers(self.image, self._which)

    def show_numbers(
        self, numbers: npt.NDArray[np.uint8], which: npt.NDArray[np.uint8] | None = None
    ) -> None:
        """Draw (rows, columns) of uint8, the lowest row first; `which` table each has, else the first."""
        self.setImage(numbers, autoLevels=False, levels=(0, 255))
        self._which = which
        if which is None:
            self._pixels = np.take(self._tables[0], numbers)
        else:
            self._pixels = np.take(self._tables, which.astype(np.intp) * 256 + numbers)

    def paint(self, painter: QPainter, *_: Any) -> None:
        if self.image is None:
            return
        rows, columns = self._pixels.shape
        picture = QImage(self._pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        painter.drawImage(whole_pixels(painter, self.boundingRect()), picture)


class StillCurve(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve that fills the view's range, `bounds`, as far as Qt is concerned."""

    def __init__(self, **options: Any) -> None:
        self.bounds = QRectF()
        super().__init__(**options)

    def boundingRect(self) -> QRectF:
        return self.bounds


class StillBars(pg.BarGraphItem):  # type: ignore[misc]
    """Bars that fill the view's range, `bounds`, as far as Qt is concerned."""

    def __init__(self, **options: Any) -> None:
        self.bounds = QRectF()
        super().__init__(**options)

    def boundingRect(self) -> QRectF:
        return self.bounds

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Upright edges need no smoothing, which takes most of the time."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        super().paint(painter, *rest)


class Label(QGraphicsSimpleTextItem):
    """A word at a place of the plot, in pixels however the plot is scaled.

    `anchor` says which point of the text stands at the place: (0, 0) its upper left, (1, 1) its lower right.
    """

    def __init__(self, text: str = "", anchor: tuple[float, float] = (0.0, 0.0)) -> None:
        super().__init__(text)
        self._anchor = anchor
        self.ground: QColor | None = None  # what is behind shines through this, where a colour is given
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self.ground is not None:
            painter.fillRect(self.boundingRect(), self.ground)
        super().paint(painter, option, widget)  # type: ignore[arg-type]  # Qt takes none, its stubs do not

    def write(self, text: str, anchor: tuple[float, float] | None = None) -> None:
        """Show another text, or the same at another anchor; the font, too, may have changed."""
        self.setText(text)
        self.place_at(anchor or self._anchor)

    def place_at(self, anchor: tuple[float, float]) -> None:
        """Have this point of the text stand at the place."""
        self._anchor = anchor
        size = self.boundingRect()
        across, down = self._anchor
        self.setTransform(QTransform.fromTranslate(-across * size.width(), -down * size.height()))
