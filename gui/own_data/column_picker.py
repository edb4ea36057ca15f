"""Picking columns: a list in which features beyond two are ticked, all that hold numbers at once."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.datasets.shape import MOST_FEATURES
from gui.language.numbers import count
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.dialog_buttons import ok_and_cancel
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel

PLACE = Qt.ItemDataRole.UserRole


class ColumnPicker(QDialog):
    """Emits `picked` with the places of the ticked columns, in the table's order.

    `names` are those of all columns; `taken` cannot be ticked, since they are something else already; those
    `likely` hold numbers.
    """

    picked = Signal(object)

    def __init__(
        self,
        names: Sequence[str],
        ticked: Collection[int],
        taken: Collection[int],
        likely: Collection[int],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Further features"))
        self._likely = frozenset(likely)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns"))
        for place, name in enumerate(names):
            if place in taken:
                continue
            item = QListWidgetItem(without_line_breaks(name))
            item.setData(PLACE, place)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(checked(place in ticked))
            self.list.addItem(item)
        self.all, self.none = QPushButton(tr("&All that hold numbers")), QPushButton(tr("&None"))
        self.all.clicked.connect(self._tick_likely)
        self.none.clicked.connect(self._tick_none)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        self.counted = PlainLabel()
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self.counted)
        buttons, self.ok = ok_and_cancel(self)
        column = QVBoxLayout()
        column.addWidget(PlainLabel(tr("Tick the columns that are features besides x and y:")))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        lay_out(self, column, buttons)
        self.list.itemChanged.connect(self._show_count)
        self._show_count()
        fit(self, QSize(look.px(380), look.px(460)))

    @property
    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @property
    def places(self) -> tuple[int, ...]:
        return tuple(item.data(PLACE) for item in self._items if item.checkState() is Qt.CheckState.Checked)

    @Slot()
    def _tick_likely(self) -> None:
        self._tick(self._likely)

    @Slot()
    def _tick_none(self) -> None:
        self._tick(frozenset())

    def _tick(self, places: Collection[int]) -> None:
        self.list.blockSignals(True)
        for item in self._items:
            item.setCheckState(checked(item.data(PLACE) in places))
        self.list.blockSignals(False)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        ticked = len(self.places)
        self.counted.setText(tr("{} of at most {}").format(count(ticked), count(MOST_FEATURES - 2)))
        self.ok.setEnabled(ticked <= MOST_FEATURES - 2)

    def accept(self) -> None:
        super().accept()
        self.picked.emit(self.places)


def checked(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def without_line_breaks(name: str) -> str:
    return " ".join(name.split())
