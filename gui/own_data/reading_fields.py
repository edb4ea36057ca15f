"""How a table's text is read: separator, encoding, and where it begins, as fields to change."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QWidget

from engine.tables.choices import Choices
from engine.tables.detection import ENCODINGS
from engine.tables.reading import Table
from gui.language.words import tr
from gui.own_data.split_options import FIELD
from gui.style.look import Look
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

LAST_ROW = 100_000  # that a table may begin in


def separator_names() -> dict[str, str]:
    return {
        ",": tr("Comma ,"),
        ";": tr("Semicolon ;"),
        "\t": tr("Tab"),
        "|": tr("Bar |"),
        " ": tr("Space"),
    }


def detected(table: Table | None) -> str:
    """What was found out about a file, in a sentence."""
    if table is None:
        return tr("This could not be read as a table.")
    named = tr("no column names")
    if table.header:
        named = (
            tr("column names in the first row")
            if table.begins == 1
            else tr("column names in row {}").format(table.begins)
        )
    found = (ENCODINGS[table.encoding], separator_names()[table.separator], named)
    return tr("Detected: {}").format("  ·  ".join(found))


class ReadingFields(QWidget):
    """Emits `chosen` with other choices when a person changes a field: what is shown is not chosen by it."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._choices = Choices()
        self.separator, self.encoding = QComboBox(), QComboBox()
        for separator, words in separator_names().items():
            self.separator.addItem(words, separator)
        for encoding, words in ENCODINGS.items():
            self.encoding.addItem(words, encoding)
        self.first_row = QSpinBox()
        self.first_row.setRange(1, LAST_ROW)
        self.first_row.setKeyboardTracking(False)
        self.header = QCheckBox(tr("First row &names the columns"))
        self.header.setToolTip(tr("Whether the first row holds the names of the columns rather than a point"))
        self._lay_out(look)
        self.separator.activated.connect(self._choose_separator)
        self.encoding.activated.connect(self._choose_encoding)
        self.header.clicked.connect(self._choose_header)
        self.first_row.valueChanged.connect(self._choose_first_row)

    def _lay_out(self, look: Look) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for text, field, tip in (
            (tr("&Separator"), self.separator, tr("What separates two cells of a row")),
            (tr("&Encoding"), self.encoding, tr("How the file's bytes encode letters")),
            (
                tr("&Begins in row"),
                self.first_row,
                tr("The row of the file in which the table begins: its header, or its first point"),
            ),
        ):
            field.setToolTip(plain_tip(tip))
            words = PlainLabel(text)
            words.setBuddy(field)
            field.setAccessibleName(without_mark(text))
            field.setMinimumHeight(look.px(FIELD))
            row.addWidget(words)
            row.addWidget(field)
            row.addSpacing(look.px(12))
        row.addWidget(self.header)
        row.addStretch(1)

    def show_reading(self, table: Table | None, choices: Choices) -> None:
        """How the table was read; without one, how it was to be read."""
        self._table, self._choices = table, choices
        separator = choices.separator if table is None else table.separator
        encoding = choices.encoding if table is None else table.encoding
        for field, choice in ((self.separator, separator), (self.encoding, encoding)):
            if choice is not None:
                field.setCurrentIndex(field.findData(choice))
        if table is not None:
            self.header.setChecked(table.header)
            with QSignalBlocker(self.first_row):
                self.first_row.setValue(table.begins)

    def await_reading(self, choices: Choices) -> None:
        """The file is about to be read like this: what is changed meanwhile is changed in it."""
        self._choices = choices

    @Slot()
    def _choose_separator(self) -> None:
        self.chosen.emit(replace(self._choices, separator=self.separator.currentData()))

    @Slot()
    def _choose_encoding(self) -> None:
        self.chosen.emit(replace(self._choices, encoding=self.encoding.currentData()))

    @Slot(bool)
    def _choose_header(self, header: bool) -> None:
        first = self._choices.first_row if self._table is None else self._table.begins
        self.chosen.emit(replace(self._choices, header=header, first_row=first))

    @Slot(int)
    def _choose_first_row(self, row: int) -> None:
        self.chosen.emit(replace(self._choices, first_row=row))
