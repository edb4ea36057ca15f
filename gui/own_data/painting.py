"""Painting data: two brushes and an eraser, what has been painted, and what is held out to test on."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.experiment.model import GivenSettings
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import dataset_of
from engine.own_data.painting import BLANK, begun_with
from gui.language.words import refusal, tr
from gui.own_data.class_counts import ClassCounts
from gui.own_data.paint_canvas import ERASER, PaintCanvas
from gui.own_data.split_options import FIELD, LABEL_GAP, ROW_GAP, HoldingOut
from gui.panels.class_icons import SIZE, class_icon
from gui.style.look import Look
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import Scrolled, fit
from gui.widgets.plain import PlainBox, PlainLabel, plain_tip, without_mark

ORIGIN = "painted"


class PaintDialog(QDialog):
    """Emits `painted` with the data set. `data` are the points trained on now, which you can begin with."""

    painted = Signal(object)

    def __init__(self, data: Data | None, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paint points"))
        self._data, self._look = data, look
        self._dataset: GivenSettings | None = None
        self.canvas = PaintCanvas(look)
        self.tools: dict[int, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.radius, self.count = QSpinBox(), QSpinBox()
        self.undo_button = QPushButton(tr("&Undo stroke"))
        self.clear_button = QPushButton(tr("&Clear"))
        self.begin_button = QPushButton(tr("&Begin with the current points"))
        self.counts = ClassCounts(look)
        self.holding_out = HoldingOut(look)
        self.problem = reason_label()
        self.buttons, self.ok = ok_and_cancel(self, tr("Use these &points"))
        self._make_tools()
        self._make_brush()
        self._lay_out()
        self._connect()
        self._show_counts()
        self._show_problem()
        self.canvas.setFocus()

    def _make_tools(self) -> None:
        for tool, text, key, tip in (
            (0, tr("Circles"), "1", tr("Paint circles, class 0")),
            (1, tr("Triangles"), "2", tr("Paint triangles, class 1; so does the right button")),
            (ERASER, tr("Eraser"), "E", tr("Remove the points under the brush")),
        ):
            button = QToolButton()
            button.setText(text)
            if tool != ERASER:
                button.setIcon(class_icon(self._look, tool))
                button.setIconSize(QSize(self._look.px(SIZE), self._look.px(SIZE)))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            QShortcut(QKeySequence(key), self, button.click)  # a button's own one takes a tenth of a second
            button.setToolTip(plain_tip(f"{tip} ({key})"))
            button.setAccessibleName(tip)
            self._group.addButton(button, tool)
            self.tools[tool] = button
        self.tools[self.canvas.tool].setChecked(True)

    def _make_brush(self) -> None:
        self.radius.setRange(1, 25)
        self.radius.setSuffix(tr("\u202f% of the side"))
        self.radius.setValue(round(100 * self.canvas.share))
        self.count.setRange(1, 50)
        self.count.setValue(self.canvas.count)

    def _lay_out(self) -> None:
        look = self._look
        tools = QHBoxLayout()
        tools.setSpacing(look.px(6))
        for button in self.tools.values():
            tools.addWidget(button)
        words = PlainLabel(
            tr(
                "Drag to paint with the chosen brush; the right button paints triangles. "
                "Arrows move the brush, Space puts it down."
            )
        )
        words.setProperty("type", "caption")
        words.setWordWrap(True)
        brush = QFormLayout()
        for text, field, tip in (
            (tr("Brush &radius"), self.radius, tr("How far the points spread")),
            (tr("Points of a &dab"), self.count, tr("How many points each touch of the brush makes")),
        ):
            field.setToolTip(plain_tip(tip))
            field.setAccessibleName(without_mark(text))
            field.setMinimumHeight(look.px(FIELD))
            brush.addRow(text, field)
        brush.setVerticalSpacing(look.px(ROW_GAP))
        brush.setHorizontalSpacing(look.px(LABEL_GAP))
        self._forms = (brush, self.holding_out.form)
        edits = QHBoxLayout()
        edits.setSpacing(look.px(6))
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo_button.setToolTip(plain_tip(tr("Undo the last stroke ({})").format(undo)))
        self.clear_button.setToolTip(tr("Remove all points; you can undo this"))
        self.begin_button.setToolTip(
            tr("Put the current training and test points on the canvas, with their present scaling")
        )
        for edit in (self.undo_button, self.clear_button):
            edits.addWidget(edit, 1)
        for edit in (self.undo_button, self.clear_button, self.begin_button):
            edit.setAutoDefault(False)
        column = QVBoxLayout()
        column.setSpacing(look.px(10))
        column.addLayout(tools)
        column.addWidget(words)
        column.addLayout(brush)
        column.addLayout(edits)
        column.addWidget(self.begin_button)
        column.addSpacing(look.px(8))
        column.addWidget(self.counts)
        column.addWidget(self.holding_out)
        column.addStretch(1)
        side = Scrolled(column)
        side.setFixedWidth(look.px(344) + side.verticalScrollBar().sizeHint().width())
        above = QHBoxLayout()
        above.setSpacing(look.px(16))
        above.addWidget(self.canvas, 1)
        above.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*4 * (look.px(14),))
        layout.setSpacing(look.px(10))
        layout.addLayout(above, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        fit(self, QSize(look.px(904), look.px(600)))

    def _connect(self) -> None:
        self._group.idClicked.connect(self._choose_tool)
        self.radius.valueChanged.connect(self._set_radius)
        self.count.valueChanged.connect(self._set_count)
        self.undo_button.clicked.connect(self.canvas.undo)
        self.clear_button.clicked.connect(self._clear)
        self.begin_button.clicked.connect(self._begin_with_data)
        self.begin_button.setEnabled(self._data is not None)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.canvas.undo)
        self.canvas.changed.connect(self._show_counts)
        self.canvas.ended.connect(self._show_problem)

    @Slot(int)
    def _choose_tool(self, tool: int) -> None:
        self.canvas.tool = tool
        self.canvas.setFocus()

    @Slot(int)
    def _set_radius(self, percent: int) -> None:
        self.canvas.share = percent / 100
        self.canvas.update()

    @Slot(int)
    def _set_count(self, count: int) -> None:
        self.canvas.count = count

    @Slot()
    def _clear(self) -> None:
        self.canvas.replace_by(BLANK)

    @Slot()
    def _begin_with_data(self) -> None:
        if self._data is not None:
            self.canvas.replace_by(begun_with(self._data))

    @Slot()
    def _show_counts(self) -> None:
        counts = self.canvas.painting.counts
        self.counts.show_classes((tr("Class 0"), tr("Class 1")), counts)
        self.undo_button.setEnabled(self.canvas.can_undo)

    @Slot()
    def _show_problem(self) -> None:
        """After each stroke: whether there are enough points of both classes."""
        self.undo_button.setEnabled(self.canvas.can_undo)
        try:
            self._dataset = self._make_dataset()
        except ExperimentError as error:
            self._dataset = None
            self.problem.setText(refusal(error))
        else:
            self.problem.clear()
        self.holding_out.show_counts(None if self._dataset is None else self.canvas.painting.counts)
        self.ok.setEnabled(self._dataset is not None)

    def _make_dataset(self) -> GivenSettings:
        return dataset_of(self.canvas.painting.own_points, ORIGIN, **self.holding_out.settings)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now have the labels the font that they are shown in."""
        super().showEvent(event)
        align_labels(*self._forms)

    def reject(self) -> None:
        """Nothing is lost unasked."""
        if not self.canvas.can_undo:
            super().reject()
            return
        words = tr("Close without using the points that you have painted?")
        box = PlainBox(self.windowTitle(), words, self)
        box.setIcon(PlainBox.Icon.Question)
        box.setStandardButtons(PlainBox.StandardButton.Discard | PlainBox.StandardButton.Cancel)
        box.button(PlainBox.StandardButton.Discard).clicked.connect(self._leave)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def _leave(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def accept(self) -> None:
        if self._dataset is not None:
            dataset = self._make_dataset()
            super().accept()
            self.painted.emit(dataset)


def align_labels(*forms: QFormLayout) -> None:
    """Begin the fields of forms that stand under one another at one line."""
    items = [
        form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())
    ]
    labels = [label for item in items if item is not None and (label := item.widget()) is not None]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
