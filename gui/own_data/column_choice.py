"""Which columns of a table are the features and the label, in fields."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from engine.tables.columns import Columns
from engine.tables.reading import Table
from gui.language.numbers import count
from gui.language.words import said, tr
from gui.own_data.class_counts import ClassCounts
from gui.own_data.column_picker import ColumnPicker
from gui.own_data.split_options import FIELD, LABEL_GAP, ROW_GAP
from gui.style.look import Look
from gui.widgets.plain import plain_tip


class ColumnChoice(QWidget):
    """Emits `changed` where a person chooses other columns; what is shown is not chosen by it."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table: Table | None = None
        self._likely: tuple[int, ...] = ()
        self._more: tuple[int, ...] = ()
        self.choosers = {role: QComboBox() for role in ("x", "y", "label")}
        self.further = QPushButton()
        self.further.setAutoDefault(False)
        self.counts = ClassCounts(look)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self._add_chooser(tr("&x, across"), "x", tr("Column of x, the first feature: numbers"))
        self._add_chooser(
            tr("&y, up"), "y", tr("Column of y, the second feature: numbers; none for a single feature")
        )
        words, tip = tr("&Further"), tr("Columns of further features: numbers")
        self.further.setAccessibleName(tip)
        self.further.setToolTip(plain_tip(tip))
        self.further.setMinimumHeight(look.px(FIELD))
        form.addRow(words, self.further)
        self._add_chooser(
            tr("&Label"), "label", tr("Column of the label: up to 20 classes, or numbers to predict")
        )
        self.counts.setMinimumHeight(look.px(FIELD))
        form.addRow(tr("Classes"), self.counts)
        form.setVerticalSpacing(look.px(ROW_GAP))
        form.setHorizontalSpacing(look.px(LABEL_GAP))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.further.clicked.connect(self._pick)
        for chooser in self.choosers.values():
            chooser.activated.connect(self._choose)

    def _add_chooser(self, text: str, role: str, name: str) -> None:
        chooser = self.choosers[role]
        chooser.setAccessibleName(name)
        chooser.setToolTip(plain_tip(name))
        chooser.setMinimumHeight(self._look.px(FIELD))
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(18)
        self._form.addRow(text, chooser)

    def show_table(self, table: Table | None) -> None:
        """Offer the columns of another table; None: there is none."""
        self._table, self._more = table, ()
        names = [] if table is None else [*map(said, table.columns)]
        for role, chooser in self.choosers.items():
            chooser.clear()
            chooser.addItems(names)
            if role == "y" and names:
                chooser.addItem(tr("none"))

    def show_columns(self, columns: Columns | None, further: tuple[int, ...] = ()) -> None:
        """Show what is chosen; those of `further` may well be features, too."""
        for role, chooser in self.choosers.items():
            place = None if columns is None else getattr(columns, role)
            nothing = -1 if columns is None or role != "y" else chooser.count() - 1
            chooser.setCurrentIndex(nothing if place is None else place)
        self._likely, self._more = further, () if columns is None else columns.more
        self.further.setEnabled(columns is not None)
        self.further.setText(columns_in_words(len(self._more)))

    @property
    def columns(self) -> Columns | None:
        """Those that are chosen; a feature that is chosen as x, y or label is no further one any more."""
        if self._table is None:
            return None
        x, y, label = (chooser.currentIndex() for chooser in self.choosers.values())
        second = None if y == len(self._table.columns) else y
        more = tuple(place for place in self._more if place not in (x, second, label))
        return Columns(x, second, label, more)

    @property
    def has_further(self) -> bool:
        """Whether there are features beyond two."""
        return bool(self._more)

    def use_further(self, places: tuple[int, ...]) -> None:
        """Take these columns for the features beyond two."""
        self._more = places
        self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        self.changed.emit()

    @Slot()
    def _pick(self) -> None:
        columns, table = self.columns, self._table
        if columns is None or table is None:
            return
        taken = {columns.x, columns.label, columns.x if columns.y is None else columns.y}
        picker = ColumnPicker(
            [*map(said, table.columns)],
            columns.more,
            taken,
            {*columns.more, *self._likely},
            self._look,
            self,
        )
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self.use_further)
        picker.open()


def columns_in_words(columns: int) -> str:
    if columns == 0:
        return tr("none")
    return tr("1 column") if columns == 1 else tr("{} columns").format(count(columns))
