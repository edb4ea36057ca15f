"""The surface that plots are drawn on: pyqtgraph's view, still, transparent, as large as its place."""

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


class Canvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A view without background, mouse or focus. `read_as` is what a screen reader calls it."""

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self.setAccessibleName(read_as)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)

    def sizeHint(self) -> QSize:
        """Small: a plot takes the room there is, and asks for none."""
        return QSize(60, 60)

    def still_view(self) -> pg.ViewBox:
        """A view box that fills the canvas and keeps the range it is given."""
        view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.setCentralWidget(view)
        return view
