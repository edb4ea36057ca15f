"""What is asked before a table is imported: how it is read, which columns are meant, what is held out."""

from dataclasses import asdict, replace

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import make_data
from engine.own_points import OwnPoints, advice_to_standardise, dataset_of
from engine.problems import ExperimentError
from engine.scaling import scalings
from engine.table import Table
from engine.table_choices import NONE, Choices, table_of
from engine.table_columns import Columns, guessed_columns
from engine.table_detection import ENCODINGS
from engine.table_points import Found, look_at
from gui.agreeing import agreeing, reason_label
from gui.fitting import fit, lay_out
from gui.language.numbers import count
from gui.language.words import refusal, said, tr
from gui.look import Look
from gui.own_data.asking import Asking, Offer
from gui.own_data.class_counts import ClassCounts
from gui.own_data.holding_out import FIELD, LABEL_GAP, ROW_GAP, HoldingOut
from gui.own_data.preview import ROWS, Preview
from gui.panels.boundary import BoundaryPanel
from gui.plain import PlainLabel, plain_tip, window_title, without_mark

PICTURE = 200  # pixels at scale 1: the least side of the picture of the points
LAST_ROW = 100_000  # that a table may begin in


def separator_names() -> dict[str, str]:
    return {
        ",": tr("Comma ,"),
        ";": tr("Semicolon ;"),
        "\t": tr("Tab"),
        "|": tr("Bar |"),
        " ": tr("Space"),
    }


class ImportDialog(QDialog):
    """Emits `chosen` with the data set that is in a file of this name and content.

    How the file is read follows from one value, the choices: every field and every answer makes another one.
    """

    chosen = Signal(object)

    def __init__(self, name: str, content: bytes, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(window_title(tr("Import points from “{}”").format(name)))
        self._name, self._content = name, content
        self._choices = Choices()
        self.table: Table | None = None
        self._found = Found()
        self._own: OwnPoints | None = None
        self._has_chosen_columns = False
        self.found = PlainLabel()
        self.found.setProperty("type", "secondary")
        self.found.setWordWrap(True)
        self.separator, self.encoding = QComboBox(), QComboBox()
        for separator, words in separator_names().items():
            self.separator.addItem(words, separator)
        for encoding, words in ENCODINGS.items():
            self.encoding.addItem(words, encoding)
        self.left_out, self.notes = PlainLabel(), PlainLabel()
        for label in (self.left_out, self.notes):
            label.setProperty("type", "secondary")
            label.setWordWrap(True)
            label.hide()
        self.first_row = QSpinBox()
        self.first_row.setRange(1, LAST_ROW)
        self.first_row.setKeyboardTracking(False)
        self.header = QCheckBox(tr("First row &names the columns"))
        self.preview = Preview(look)
        self.picture = BoundaryPanel()
        self.picture.set_look(look)
        self.asking = Asking(look)
        self.rows = PlainLabel()
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
            (
                tr("&Begins in row"),
                self.first_row,
                tr("The row of the file that the table begins in: its header, or its first point"),
            ),
        ):
            field.setToolTip(plain_tip(tip))
            words = PlainLabel(text)
            words.setBuddy(field)
            field.setAccessibleName(without_mark(text))
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
        self.picture.setAccessibleName(tr("The points as they will be drawn"))
        self.picture.setToolTip(tr("The points to train on, as they will be drawn: circles and triangles"))
        self.picture.setMinimumSize(look.px(PICTURE), look.px(PICTURE))
        shown = QHBoxLayout()
        shown.setSpacing(look.px(10))
        shown.addWidget(card, 3)
        shown.addWidget(self.picture, 1)
        columns = QFormLayout()
        for text, role, name in (
            (tr("&x, across"), "x", tr("Column of x, the first feature: numbers")),
            (tr("&y, up"), "y", tr("Column of y, the second feature: numbers")),
            (tr("&Label"), "label", tr("Column of the label: one of two classes")),
        ):
            chooser = self.choosers[role]
            chooser.setAccessibleName(name)
            chooser.setToolTip(plain_tip(name))
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
        column.addWidget(self.left_out)
        column.addWidget(self.notes)
        column.addWidget(self.asking)
        column.addLayout(reading)
        column.addLayout(shown, 1)
        column.addLayout(choices)
        layout = lay_out(self, column, self.problem, self.buttons)
        layout.setContentsMargins(*4 * (look.px(14),))
        layout.setSpacing(look.px(10))
        self.problem.setMinimumHeight(2 * self.problem.sizeHint().height())
        fit(self, QSize(look.px(800), look.px(620)))

    def _connect(self) -> None:
        # Only what a person chooses: what is shown of a reading is not chosen by it.
        self.separator.activated.connect(self._choose_separator)
        self.encoding.activated.connect(self._choose_encoding)
        self.header.clicked.connect(self._choose_header)
        self.first_row.valueChanged.connect(self._choose_first_row)
        self.asking.chosen.connect(self._take_answer)
        self.holding_out.changed.connect(self._show_points)
        for chooser in self.choosers.values():
            chooser.activated.connect(self._choose_columns)

    @Slot()
    def _choose_separator(self) -> None:
        self._read_anew(replace(self._choices, separator=self.separator.currentData()))

    @Slot()
    def _choose_encoding(self) -> None:
        self._read_anew(replace(self._choices, encoding=self.encoding.currentData()))

    @Slot(bool)
    def _choose_header(self, header: bool) -> None:
        first = self._choices.first_row if self.table is None else self.table.begins
        self._read_anew(replace(self._choices, header=header, first_row=first))

    @Slot(int)
    def _choose_first_row(self, row: int) -> None:
        self._read_anew(replace(self._choices, first_row=row))

    def _read_anew(self, choices: Choices) -> None:
        """Read the file otherwise: what was answered about its rows and columns no longer holds."""
        self._choices = replace(choices, leave_out=False, decimals=NONE)
        self._read()

    @Slot(object)
    def _take_answer(self, answer: Choices | str) -> None:
        """Choose what a button stands for: another reading of the file, or a scaling."""
        if isinstance(answer, str):
            self.holding_out.scale(answer)
            return
        before, self._choices = self._choices, answer
        same_table = replace(answer, leave_out=before.leave_out, decimals=before.decimals) == before
        if same_table:
            self._look()
        else:
            self._read()

    @Slot()
    def _choose_columns(self) -> None:
        self._has_chosen_columns = True
        self._look()

    def _read(self) -> None:
        """Read the file as it is chosen to be read, and guess the columns unless they were chosen."""
        before = None if self.table is None else len(self.table.columns)
        chosen = [chooser.currentIndex() for chooser in self.choosers.values()]
        try:
            self.table = table_of(self._content, self._choices)
        except ExperimentError as error:
            self.table = None
            self._refuse(Found(problems=error.problems))
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
        with QSignalBlocker(self.first_row):
            self.first_row.setValue(table.begins)
        self.rows.setText(
            tr("The first {} of {} rows, {} columns").format(
                min(ROWS, len(table.rows)), count(len(table.rows)), count(len(table.columns))
            )
        )
        if not (self._has_chosen_columns and before == len(table.columns)):
            self._has_chosen_columns = False
            chosen = [*asdict(guessed_columns(table)).values()]
        for chooser, place in zip(self.choosers.values(), chosen, strict=True):
            chooser.setCurrentIndex(place)
        self._look()

    def _say_what_was_found(self) -> None:
        """Once: what is chosen instead is seen in the fields."""
        if self.table is None:
            self.found.setText(tr("This could not be read as a table."))
            return
        named = tr("no column names")
        if self.table.header:
            first = self.table.begins == 1
            named = (
                tr("column names in the first row")
                if first
                else tr("column names in row {}").format(self.table.begins)
            )
        found = (ENCODINGS[self.table.encoding], separator_names()[self.table.separator], named)
        self.found.setText(tr("Detected: {}").format("  ·  ".join(found)))

    def _look(self) -> None:
        """Look at the chosen columns: the points that they give, or why they give none."""
        if self.table is None:
            return
        columns = Columns(**{role: chooser.currentIndex() for role, chooser in self.choosers.items()})
        found = look_at(self.table, columns, self._choices)
        self.preview.show_columns(columns, found.styles)
        if found.own is None:
            self._refuse(found)
            return
        self._found = found
        x, y = map(said, found.own.features)
        self._own = replace(found.own, features=(x, y))
        self.counts.show_classes(self._own.classes, self._own.counts)
        self.holding_out.show_counts(self._own.counts)
        self.problem.clear()
        self.ok.setEnabled(True)
        self._show_points()

    def _refuse(self, found: Found) -> None:
        self._found, self._own = found, None
        self.counts.show_classes(None, (0, 0))
        self.holding_out.show_counts(None)
        self.problem.setText(refusal(ExperimentError(found.problems)))
        self.ok.setEnabled(False)
        self._show_points()

    @Slot()
    def _show_points(self) -> None:
        """Draw the points to train on as they will be, and say how they came about."""
        notes = [] if self.table is None else [*self.table.notes, *self._found.left_out]
        show_line(self.left_out, tr("Left out: {}").format("; ".join(map(said, notes))) if notes else "")
        show_line(self.notes, "; ".join(map(said, self._found.notes)))
        self.asking.ask(self._offers())
        if self._own is None:
            self.picture.clear()
            return
        own, settings = self._own, self.holding_out.settings
        self.picture.show_points(make_data("csv", points=own.points, features=own.features, **settings))

    def _offers(self) -> list[Offer]:
        """What is asked, and what can be done about the problem or the size of the features."""
        offers = [
            Offer(
                said(question.words),
                tuple((said(answer.words), answer.choices) for answer in question.answers),
                question.answered,
            )
            for question in self._found.questions
        ]
        if self._found.remedies:
            answers = tuple((said(remedy.words), remedy.choices) for remedy in self._found.remedies)
            offers.append(Offer(refusal(ExperimentError(self._found.problems), most=1), answers))
        if self._own is not None and self.holding_out.settings["scaling"] == "none":
            advice = advice_to_standardise(self._own)
            if advice is not None:
                offers.append(Offer(said(advice), ((tr(scalings["standardise"].label), "standardise"),)))
        return offers

    def accept(self) -> None:
        """Hand the data set over, or say what is wrong and go on asking."""
        if self._own is None:
            return
        try:
            dataset = dataset_of(self._own, self._name, **self.holding_out.settings)
        except ExperimentError as error:
            self._refuse(replace(self._found, problems=error.problems))
            return
        self.chosen.emit(dataset)
        super().accept()


def show_line(label: PlainLabel, text: str) -> None:
    """A line that takes no room while it has nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))
