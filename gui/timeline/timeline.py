"""The timeline: where you stand among the iterations, and the bookmarks; click or drag to go there."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.experiment.model import Experiment
from engine.measures.event_list import EVENTS
from engine.output.frame import Frame
from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.panel import Panel
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour
from gui.timeline.markers import Marker, markers_of
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.plain import plain_tip

# Pixels at scale 1.
HEIGHT, MARKED_HEIGHT, GROOVE, HANDLE = 20, 36, 4, 14
FOCUS = 2  # the ring around the handle while the timeline has the focus
MARK, REACH = 7, 5  # the size of a mark, and how near to it a click means it
APART = 10  # between two labels


class Timeline(Panel, QWidget):
    """Shows `iteration` of `goal`, and marks. Emits `sought` for an iteration up to the last one `reached`.

    While the mouse is dragged it emits `dragged` for each.

    It draws the measure `moments`, as marks.
    """

    measures = (EVENTS,)

    sought = Signal(int)
    dragged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.iteration, self.reached, self.goal = 0, 0, 1
        self.marks: tuple[Marker, ...] = ()
        self._asked = 0  # what the mouse asked for last
        self._hidden_marks: tuple[Marker, ...] | None = None  # while an open question hides them
        self._look = USUAL_LOOK
        self._experiment: Experiment | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # to be heard; the arrow keys step wherever the focus is
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else Qt draws all bars under it each time
        self.setAccessibleName(tr("Timeline"))
        self._describe()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(2 * self._middle() if look.presenting else look.px(MARKED_HEIGHT))
        self.update()

    def show_place(self, iteration: int, reached: int, goal: int) -> None:
        place = (iteration, max(reached, iteration), max(goal, reached, iteration, 1))
        if place != (self.iteration, self.reached, self.goal):
            self.iteration, self.reached, self.goal = place
            self._describe()

    def show_runs(self, experiment: Experiment) -> None:
        self._experiment = experiment

    def show_frame(self, frame: Frame, _words: bool) -> None:
        if self._experiment is not None:
            self.show_marks(markers_of(frame, self._experiment))

    def hide_marks(self, hidden: bool) -> None:
        """Show no marks and jump to none until they may be seen again."""
        if hidden and self._hidden_marks is None:
            marks = self.marks
            self.show_marks(())
            self._hidden_marks = marks
        elif not hidden and self._hidden_marks is not None:
            marks, self._hidden_marks = self._hidden_marks, None
            self.show_marks(marks)

    def show_marks(self, marks: tuple[Marker, ...]) -> None:
        if self._hidden_marks is not None:
            self._hidden_marks = marks
            return
        if marks != self.marks:
            self.marks = marks
            self._describe()

    def _describe(self) -> None:
        words = tr("Iteration {} of {}").format(count(self.iteration), count(self.goal))
        here = [mark.words for mark in self.marks if mark.iteration == self.iteration]
        self.setAccessibleDescription("\n".join([words, *here]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, MARKED_HEIGHT)

    def x_of(self, iteration: int) -> float:
        """Where an iteration stands, in pixels from the left."""
        margin = self._px(HANDLE) / 2
        return margin + (self.width() - 2 * margin) * iteration / self.goal

    def iteration_at(self, x: float) -> int:
        """The iteration at a place, kept to those that were reached."""
        margin = self._px(HANDLE) / 2
        share = (x - margin) / max(1.0, self.width() - 2 * margin)
        return max(0, min(self.reached, round(share * self.goal)))

    def marks_at(self, x: float) -> list[Marker]:
        """Those of the marks nearest to a place that a click there means."""
        near = [mark for mark in self.marks if abs(self.x_of(mark.iteration) - x) <= self._px(REACH)]
        nearest = min(near, key=lambda mark: abs(self.x_of(mark.iteration) - x), default=None)
        return [mark for mark in near if nearest is not None and mark.iteration == nearest.iteration]

    def labels(self) -> list[tuple[QRectF, Marker]]:
        """Where a label is written: under its mark, as long as it has room.

        Room goes first to the marks where you stand, then by rank, then to the later ones. There is
        none while presenting.
        """
        if self._look.presenting:
            return []
        metrics = QFontMetrics(self._label_font())
        gap = self._px(APART)
        order = sorted(
            self.marks,
            key=lambda mark: (mark.iteration != self.iteration, mark.rank, -mark.iteration),
        )
        placed: list[tuple[QRectF, Marker]] = []
        for mark in order:
            width = metrics.horizontalAdvance(mark.label) + 2.0
            left = max(0.0, min(self.width() - width, self.x_of(mark.iteration) - width / 2))
            room = QRectF(left, self.height() - metrics.height(), width, metrics.height())
            wide = room.adjusted(-gap, 0, gap, 0)
            if not any(wide.intersects(taken) for taken, _ in placed):
                placed.append((room, mark))
        return placed

    def _label_font(self) -> QFont:
        return sized(self.font(), self._look.type(CAPTION))

    def _sought_at(self, x: float) -> int:
        meant = [mark.iteration for mark in self.marks_at(x) if mark.iteration <= self.reached]
        return meant[0] if meant else self.iteration_at(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there; a press on a label or near a mark means exactly that bookmark."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position()
        written = [mark.iteration for room, mark in self.labels() if room.contains(place)]
        self._asked = min(written[0], self.reached) if written else self._sought_at(place.x())
        self.sought.emit(self._asked)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        iteration = self.iteration_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton and iteration != self._asked:
            self._asked = iteration
            self.dragged.emit(iteration)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.words_at(event.pos())))
        return super().event(event)

    def words_at(self, place: QPoint) -> str:
        """What the marks at a place mean; where there are none, the iteration, and what a click does."""
        words = [mark.words for room, mark in self.labels() if room.contains(QPointF(place))]
        words = words or [mark.words for mark in self.marks_at(place.x())]
        return "\n".join(words) or tr(
            "Iteration {}\nClick or drag to go back to any iteration that was reached"
        ).format(count(self.iteration_at(place.x())))

    def copied(self) -> Rows:
        """A row for each mark."""
        rows: list[list[Cell]] = [[tr("Iteration"), tr("Mark")]]
        rows += [[mark.iteration, mark.words] for mark in self.marks]
        return rows if self.marks else ()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        past = QColor(palette.accent)
        past.setAlphaF(0.35)
        self._groove(painter, self.x_of(self.goal), QColor(palette.hairline))
        self._groove(painter, self.x_of(self.reached), past)
        self._groove(painter, self.x_of(self.iteration), QColor(palette.accent))
        size = self._px(HANDLE)
        painter.setBrush(QColor(palette.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.text), self._px(FOCUS)))
        painter.drawEllipse(QPointF(self.x_of(self.iteration), self._middle()), size / 2, size / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self.marks:
            self._draw_mark(painter, mark)
        painter.setFont(self._label_font())
        for room, mark in self.labels():
            painter.setPen(self._colour_of(mark))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), mark.label)
        painter.end()

    def _draw_mark(self, painter: QPainter, mark: Marker) -> None:
        """A triangle that points up to the groove; a person's own points down to it."""
        size = self._px(MARK)
        x, groove = self.x_of(mark.iteration), self._middle()
        up = 1.0 if mark.colour is not None else -1.0
        tip = groove + up * self._px(GROOVE) / 2
        base = tip + up * size
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour_of(mark))
        half = size / 2
        painter.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x - half, base), QPointF(x + half, base)]))

    def _colour_of(self, mark: Marker) -> QColor:
        palette = self._look.palette
        return QColor(palette.text) if mark.colour is None else run_colour(palette, mark.colour)

    def _groove(self, painter: QPainter, to: float, colour: QColor) -> None:
        thickness = self._px(GROOVE)
        start = self.x_of(0)
        painter.setBrush(colour)
        painter.drawRoundedRect(
            round(start), self._middle() - thickness // 2, max(0, round(to - start)), thickness, 2, 2
        )

    def _middle(self) -> int:
        """How far down the groove is; while presenting in the middle, because nothing is written under it."""
        presenting = self._look.presenting
        return self._px(HEIGHT / 2 + (MARK / 2 if presenting else 0.0))

    def _px(self, size: float) -> int:
        return round(self._look.stroke(size))
