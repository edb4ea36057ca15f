"""What is asked before a table is imported: how it is read, which columns are meant, what is held out."""

from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.own_points import OwnPoints, dataset_of
from engine.problems import ExperimentError
from engine.table import Table, read_table
from engine.table_detection import ENCODINGS
from engine.table_points import Columns, guessed_columns, points_of
from gui.agreeing import agreeing, reason_label
from gui.fitting import fit, lay_out
from gui.language.numbers import count
from gui.language.words import refusal, said, tr
from gui.look import Look
from gui.own_data.class_counts import ClassCounts
from gui.own_data.holding_out import FIELD, LABEL_GAP, ROW_GAP, HoldingOut
from gui.own_data.preview import ROWS, Preview


def separator_names() -> dict[str, str]:
    return {
        ",": tr("Comma ,"),
        ";": tr("Semicolon ;"),
        "\t": tr("Tab"),
        "|": tr("Bar |"),
        " ": tr("Space"),
    }


class ImportDialog(QDialog):
    """Emits `chosen` with the data set that is in a file of this name and content."""

    chosen = Signal(object)

    def __init__(self, name: str, content: bytes, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import points from “{}”").format(name))
        self._name, self._content = name, content
        self._overrides: dict[str, Any] = {}
        self.table: Table | None = None
        self._own: OwnPoints | None = None
        self.found = QLabel()
        self.found.setProperty("type", "secondary")
        self.found.setWordWrap(True)
        self.separator, self.encoding = QComboBox(), QComboBox()
        for separator, words in separator_names().items():
            self.separator.addItem(words, separator)
        for encoding, words in ENCODINGS.items():
            self.encoding.addItem(words, encoding)
        self.header = QCheckBox(tr("First row &names the columns"))
        self.preview = Preview(look)
        self.rows = QLabel()
        self.rows.setProperty("type", "caption")
        self.choosers = {role: QComboBox() for role in ("x", "y", "label")}
        self.counts = ClassCounts(look)
        self.holding_out = HoldingOut(look)
        self.problem = reason_label()
        self.buttons, self.ok = agreeing(self, tr("&Use these points"))
        self._lay_out(look)
        self._connect()
        self._read()
        self._say_what_was_found()
        self.choosers["x"].setFocus()

    def _lay_out(self, look: Look) -> None:
        reading = QHBoxLayout()
        reading.setSpacing(look.px(8))
        self.header.setToolTip(tr("Whether the first row has the names of the columns, and no point"))
        for text, field, tip in (
            (tr("&Separator"), self.separator, tr("What stands between two cells of a row")),
            (tr("&Encoding"), self.encoding, tr("Which letters the bytes of the file are")),
        ):
            field.setToolTip(tip)
            words = QLabel(text)
            words.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMinimumHeight(look.px(FIELD))
            reading.addWidget(words)
            reading.addWidget(field)
            reading.addSpacing(look.px(12))
        reading.addWidget(self.header)
        reading.addStretch(1)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(8))
        inside.addWidget(self.preview)
        inside.addWidget(self.rows)
        columns = QFormLayout()
        for text, role, name in (
            (tr("&x, across"), "x", tr("Column of x, the first feature: numbers")),
            (tr("&y, up"), "y", tr("Column of y, the second feature: numbers")),
            (tr("&Label"), "label", tr("Column of the label: one of two classes")),
        ):
            chooser = self.choosers[role]
            chooser.setAccessibleName(name)
            chooser.setToolTip(name)
            chooser.setMinimumHeight(look.px(FIELD))
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(18)
            columns.addRow(text, chooser)
        self.counts.setMinimumHeight(look.px(FIELD))
        columns.addRow(tr("Classes"), self.counts)
        columns.setVerticalSpacing(look.px(ROW_GAP))
        columns.setHorizontalSpacing(look.px(LABEL_GAP))
        columns.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        choices = QHBoxLayout()
        choices.setSpacing(look.px(28))
        left = QVBoxLayout()
        left.addLayout(columns)
        left.addStretch(1)
        choices.addLayout(left, 1)
        choices.addWidget(self.holding_out, 1)
        column = QVBoxLayout()
        column.setSpacing(look.px(10))
        column.addWidget(self.found)
        column.addLayout(reading)
        column.addWidget(card, 1)
        column.addLayout(choices)
        layout = lay_out(self, column, self.problem, self.buttons)
        layout.setContentsMargins(*4 * (look.px(14),))
        layout.setSpacing(look.px(10))
        self.problem.setMinimumHeight(2 * self.problem.sizeHint().height())
        fit(self, QSize(look.px(800), look.px(620)))

    def _connect(self) -> None:
        # Only what a person chooses: what is shown of a reading is not chosen by it.
        self.separator.activated.connect(self._override_separator)
        self.encoding.activated.connect(self._override_encoding)
        self.header.clicked.connect(self._override_header)
        for chooser in self.choosers.values():
            chooser.activated.connect(self._choose)

    @Slot()
    def _override_separator(self) -> None:
        self._overrides["separator"] = self.separator.currentData()
        self._read()

    @Slot()
    def _override_encoding(self) -> None:
        self._overrides["encoding"] = self.encoding.currentData()
        self._read()

    @Slot(bool)
    def _override_header(self, header: bool) -> None:
        self._overrides["header"] = header
        self._read()

    def _read(self) -> None:
        """Read the file as it is chosen to be read, and guess the columns anew."""
        try:
            self.table = read_table(self._content, **self._overrides)
        except ExperimentError as error:
            self.table = None
            self._refuse(error)
        table = self.table
        self.preview.show_table(table)
        for chooser in self.choosers.values():
            chooser.clear()
            chooser.addItems([] if table is None else [*map(said, table.columns)])
        if table is None:
            self.rows.clear()
            return
        self.separator.setCurrentIndex(self.separator.findData(table.separator))
        self.encoding.setCurrentIndex(self.encoding.findData(table.encoding))
        self.header.setChecked(table.header)
        self.rows.setText(
            tr("The first {} of {} rows, {} columns").format(
                min(ROWS, len(table.rows)), count(len(table.rows)), count(len(table.columns))
            )
        )
        for role, place in asdict(guessed_columns(table)).items():
            self.choosers[role].setCurrentIndex(place)
        self._choose()

    def _say_what_was_found(self) -> None:
        """Once: what is chosen instead is seen in the fields."""
        if self.table is None:
            self.found.setText(tr("This could not be read as a table."))
            return
        named = tr("column names in the first row") if self.table.header else tr("no column names")
        found = (ENCODINGS[self.table.encoding], separator_names()[self.table.separator], named)
        self.found.setText(tr("Detected: {}").format("  ·  ".join(found)))

    @Slot()
    def _choose(self) -> None:
        """Look at the chosen columns: the points that they give, or why they give none."""
        if self.table is None:
            return
        columns = Columns(**{role: chooser.currentIndex() for role, chooser in self.choosers.items()})
        self.preview.show_columns(columns)
        try:
            own = points_of(self.table, columns)
        except ExperimentError as error:
            self._refuse(error)
            return
        x, y = map(said, own.features)
        self._own = replace(own, features=(x, y))
        self.counts.show_classes(own.classes, own.counts)
        self.holding_out.show_counts(own.counts)
        self.problem.clear()
        self.ok.setEnabled(True)

    def _refuse(self, error: ExperimentError) -> None:
        self._own = None
        self.counts.show_classes(None, (0, 0))
        self.holding_out.show_counts(None)
        self.problem.setText(refusal(error))
        self.ok.setEnabled(False)

    def accept(self) -> None:
        """Hand the data set over, or say what is wrong and go on asking."""
        if self._own is None:
            return
        try:
            dataset = dataset_of(self._own, self._name, **self.holding_out.settings)
        except ExperimentError as error:
            self._refuse(error)
            return
        self.chosen.emit(dataset)
        super().accept()
