"""The part of the plane on which points are painted, with the mouse or with the keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.own_data.painting import BLANK, Painting, Place, dabs, erased, sprayed, within
from gui.language.numbers import in_a_row, short
from gui.language.words import tr
from gui.panels.markers import Stamp
from gui.panels.plane import PlaneMap
from gui.panels.plane_picture import MARKER
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import CAPTION

ERASER = 2  # a tool beside the classes 0 and 1
SMALLEST = 240  # pixels at any scale: a low screen has no more
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PaintCanvas(QWidget):
    """`changed` says that there are other points, `ended` that a stroke has been completed.

    The left button paints with the tool, the right one class 1. Arrows move a brush that Space puts down.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.painting = BLANK
        self.tool = 0
        self.share = 0.05  # the brush's radius, of the square's side
        self.count = 5  # points of a dab
        self._strokes: list[Painting] = []  # how it was before each
        self._using: int | None = None  # the tool of the stroke that is being made
        self._last: Place = (0.0, 0.0)
        self.brush: Place = (0.0, 0.0)
        self._picture = QPixmap()
        self._drawn = BLANK
        self.setAccessibleName(tr("Canvas: arrows move the brush, Space paints"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(SMALLEST, SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def can_undo(self) -> bool:
        return bool(self._strokes)

    @property
    def radius(self) -> float:
        return self.share * self.painting.shown.width

    def undo(self) -> None:
        """Back to how it was before the last stroke."""
        if self._strokes and self._using is None:
            self._show(self._strokes.pop())
            self.ended.emit()

    def replace_by(self, painting: Painting) -> None:
        """Go on with other points, as if a stroke had made them."""
        if self._using is None:
            self._strokes.append(self.painting)
            self._show(painting)
            self.ended.emit()

    def _show(self, painting: Painting) -> None:
        if painting.shown != self.painting.shown:
            shown = painting.shown
            self.brush = (shown.left + shown.width / 2.0, shown.bottom + shown.height / 2.0)
        self.painting = painting
        self.changed.emit()
        self.update()

    def begin_stroke(self, tool: int, place: Place) -> None:
        self._using = tool
        self._strokes.append(self.painting)
        self._dab(place)

    def _dab(self, place: Place) -> None:
        self._last = self.brush = place
        if self._using == ERASER:
            after = erased(self.painting, place, self.radius)
        else:
            after = sprayed(self.painting, place, self.radius, self.count, int(self._using == 1))
        if after is not self.painting:
            self._show(after)

    def end_stroke(self) -> None:
        """A stroke that has changed nothing is none to undo."""
        self._using = None
        if self._strokes[-1] is self.painting:
            self._strokes.pop()
        self.ended.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        tools = {Qt.MouseButton.LeftButton: self.tool, Qt.MouseButton.RightButton: 1}
        if self._using is None and event.button() in tools:
            self.begin_stroke(tools[event.button()], self.place_of(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_of(event.position())
        if self._using is not None:
            for dab in dabs(self._last, place, self.radius, self.painting.shown.tall):
                self._dab(dab)
        self.brush = place
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton
        if self._using is not None and not event.buttons() & pressed:
            self.end_stroke()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and self._using is None:
            self.begin_stroke(self.tool, self.brush)
            self.end_stroke()
        elif key in ARROWS:
            across, up = ARROWS[key]
            step = self.radius, self.radius * self.painting.shown.tall
            moved = (self.brush[0] + across * step[0], self.brush[1] + up * step[1])
            self.brush = within(self.painting.shown, moved)
            self.update()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(470), self._look.px(470))

    def _area(self) -> QRectF:
        """The square in the middle of the widget."""
        side = min(self.width(), self.height()) - 2.0
        return QRectF((self.width() - side) / 2.0, (self.height() - side) / 2.0, side, side)

    @property
    def _plane(self) -> PlaneMap:
        return PlaneMap(self.painting.shown, self._area())

    def place_of(self, pixel: QPointF) -> Place:
        """The place of the plane under a pixel; the nearest one, where it is off the square."""
        return within(self.painting.shown, self._plane.point_at(pixel))

    def pixel_of(self, place: Place) -> QPointF:
        return self._plane.pixel_of(*place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._draw_points()
        palette, painter = self._look.palette, QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent if self.hasFocus() else palette.hairline), 1.0))
        painter.drawRect(self._area())
        painter.setClipRect(self._area())
        painter.setPen(QPen(QColor(palette.text), self._look.scale))
        painter.drawEllipse(self.pixel_of(self.brush), *2 * (self.share * self._area().width(),))
        painter.end()

    def _draw_points(self) -> None:
        """Draw what has been painted since the last time; all of it where points have gone."""
        before, now = self._drawn, self.painting
        grown = now.Y.size >= before.Y.size and now.shown == before.shown
        grown = grown and bool((now.X[:, : before.Y.size] == before.X).all())
        start = before.Y.size
        if self._picture.isNull() or not grown:
            self._picture = self._ground()
            start = 0
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._area())
        palette, pixels = self._look.palette, self._plane.transform
        radius, width = MARKER * self._look.scale, 0.8 * self._look.scale
        for label, colour in enumerate((palette.class_0, palette.class_1)):
            stamp = Stamp(label, radius, colour, palette.card, width, self.devicePixelRatio())
            stamp.draw(painter, now.X[:, start:][:, now.Y[start:] == label], pixels)
        painter.end()
        self._drawn = now

    def _ground(self) -> QPixmap:
        """The empty square with the axes, and what its corners are."""
        picture = QPixmap(self.size() * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        palette, area, shown = self._look.palette, self._area(), self.painting.shown
        painter = QPainter(picture)
        painter.fillRect(area, QColor(palette.card))
        painter.setClipRect(area)
        painter.setPen(QPen(QColor(palette.hairline), 1.0))
        origin = self.pixel_of((0.0, 0.0))
        painter.drawLine(QPointF(area.left(), origin.y()), QPointF(area.right(), origin.y()))
        painter.drawLine(QPointF(origin.x(), area.top()), QPointF(origin.x(), area.bottom()))
        painter.setFont(sized(self.font(), self._look.px(CAPTION)))
        painter.setPen(QColor(palette.secondary))
        inside = area.adjusted(*2 * (self._look.px(6),), *2 * (-self._look.px(6),))
        low = f"({in_a_row(map(short, (shown.left, shown.bottom)))})"
        high = f"({in_a_row(map(short, (shown.left + shown.width, shown.bottom + shown.height)))})"
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, low)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, high)
        painter.end()
        return picture
