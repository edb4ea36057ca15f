"""The head of a table that is put in order by a column: by a click on it, or by keys."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.style.look import USUAL_LOOK, Look

ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
SORTING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
FRAME = 1.5  # pixels at scale 1, round the heading that keys act on


@dataclass(frozen=True)
class Order:
    """By which column a table is put in order, the smallest first unless it is `descending`."""

    column: int
    descending: bool = False


def next_order(order: Order | None, column: int) -> Order | None:
    """What one more click on a column's head means: up, then down, then as it was."""
    if order is None or order.column != column:
        return Order(column)
    return None if order.descending else Order(column, descending=True)


class SortHeader(QHeaderView):
    """Emits `order_asked` with an Order, or None: no longer.

    It has the focus by Tab; arrows go from heading to heading then, Space and Enter put in order.
    """

    order_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.order: Order | None = None
        self.at = 0  # the column whose heading keys act on
        self._look = USUAL_LOOK
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self.ask)
        self.sectionDoubleClicked.connect(self.ask)  # the second of two clicks is one, too

    def set_look(self, look: Look) -> None:
        self._look = look
        self.viewport().update()

    @Slot(int)
    def ask(self, column: int) -> None:
        """Ask for what one more click on this column's head means."""
        self.at = column
        self.order_asked.emit(next_order(self.order, column))
        self.viewport().update()

    @property
    def _shown(self) -> list[int]:
        return [column for column in range(self.count()) if not self.isSectionHidden(column)]

    def event(self, event: QEvent) -> bool:
        """The window has bound these keys to something else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and (event.key() in ALONG or event.key() in SORTING):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._shown
        if not shown:
            return
        place = shown.index(self.at) if self.at in shown else 0
        for key, step in ALONG.items():
            if event.key() == key:
                self.at = shown[max(0, min(len(shown) - 1, place + step))]
                self.viewport().update()
                return
        if event.key() in SORTING:
            self.ask(shown[place])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if self.hasFocus() and column == self.at:
            width = max(1, round(FRAME * self._look.scale))
            pen = QPen(QColor(self._look.palette.accent), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(width, width, -width - 1, -width - 1))
