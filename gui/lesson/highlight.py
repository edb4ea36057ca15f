"""Highlights: frames around what a lesson speaks of, over the window and deaf to the mouse."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.style.look import USUAL_LOOK, Look

WIDTH, CORNER, ROOM = 3.0, 10.0, 3.0  # pixels at scale 1


class Highlight(QWidget):
    """Lies over its parent, and draws a frame around each widget that it is told of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = USUAL_LOOK
        self.targets: tuple[QWidget, ...] = ()
        self._stand_ins: Mapping[QWidget, Sequence[QWidget]] = {}
        self._watched: set[QWidget] = set()
        self._stands_back = False
        parent.installEventFilter(self)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def stand_back(self, stands_back: bool) -> None:
        """Whether something else lies over the window just now, which frames would cross."""
        self._stands_back = stands_back
        self.setVisible(bool(self.targets) and not stands_back)

    def show_targets(
        self, targets: Sequence[QWidget], stand_ins: Mapping[QWidget, Sequence[QWidget]] | None = None
    ) -> None:
        """Frame these from now on, as long as they can be seen, and for one that is hidden its stand-ins."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.targets, self._stand_ins = tuple(targets), stand_ins or {}
        framed = {*self.targets, *(widget for some in self._stand_ins.values() for widget in some)}
        # Whatever holds a target moves it: a card in its column, what is scrolled in its area.
        self._watched = {holder for widget in framed for holder in self._holders(widget)}
        for widget in self._watched:
            widget.installEventFilter(self)
        self.stand_back(self._stands_back)
        self._follow()

    def _holders(self, widget: QWidget) -> Iterator[QWidget]:
        """The widget and what it is in, up to the window."""
        yield widget
        while not widget.isWindow() and (holder := widget.parentWidget()) not in (None, self.parentWidget()):
            yield (widget := holder)

    def _follow(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if self.targets and event.type() in moved:
            self._follow()
        return super().eventFilter(watched, event)

    def _shown(self) -> list[QWidget]:
        """The targets in view, and stand-ins of the others, unless something within is framed already."""
        shown = [target for target in self.targets if target.isVisible()]
        for target in self.targets:
            for widget in self._stand_ins.get(target, ()) if not target.isVisible() else ():
                if widget.isVisible() and not any(widget.isAncestorOf(other) for other in shown):
                    shown.append(widget)
        return shown

    def frames(self) -> list[QRectF]:
        """Where the frames are, in the parent's pixels: round what is in view, and not over the edge."""
        scale = self._look.scale
        room, edge = ROOM * scale, WIDTH * scale / 2.0
        within = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        frames = []
        for widget in dict.fromkeys(self._shown()):
            window, part = part_in_view(widget)
            if not part.isEmpty():
                # By the screen: a target may float in a window of its own.
                corner = self.mapFromGlobal(window.mapToGlobal(part.topLeft()))
                frames.append(QRectF(corner, part.size()).adjusted(-room, -room, room, room) & within)
        return [frame for frame in frames if not frame.isEmpty()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.accent), WIDTH * self._look.scale))
        corner = CORNER * self._look.scale
        for frame in self.frames():
            painter.drawRoundedRect(frame, corner, corner)
        painter.end()


def part_in_view(widget: QWidget) -> tuple[QWidget, QRect]:
    """The widget's window, and what of the widget is not scrolled out of view, in the window's pixels."""
    part = widget.rect()
    while not widget.isWindow() and (holder := widget.parentWidget()) is not None:
        part = part.translated(widget.pos()) & holder.rect()
        widget = holder
    return widget, part
