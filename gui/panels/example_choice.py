"""Which examples of an inspected iteration have a column: one, several, or the whole batch."""

from enum import Enum, auto

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSpinBox, QToolButton, QWidget

from engine.output.iteration_trace import IterationTrace
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.plain import plain_tip
from gui.widgets.scroll_guard import ScrollGuard
from gui.widgets.tool_button import tool_button

SEVERAL = 4  # examples whose numbers are shown side by side


class Examples(Enum):
    """The one that is followed, some of the batch, or all of it."""

    ONE = auto()
    SEVERAL = auto()
    ALL = auto()


class ExampleChoice(QWidget):
    """Buttons for how many, and a field for the number of the example, from 1.

    `place` is that of the chosen example among those of the trace, from 0. `example_asked` carries another
    example to inspect, from 0; `batch_asked` asks for the whole batch; `changed` says that others of those
    there are shown, or another one is chosen.
    """

    example_asked = Signal(int)
    batch_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: IterationTrace | None = None
        self._presenting = False
        self.shown = Examples.ONE
        self.place = 0
        self.one = tool_button(
            tr("One example"),
            tr("One example"),
            tr("Follow one example through the network, as a batch of its own"),
        )
        self.several = tool_button(
            tr("Several"), tr("Several examples"), tr("Some examples of the batch side by side, in numbers")
        )
        self.whole = tool_button(
            tr("Whole batch"), tr("Whole batch"), tr("Show all examples that the update learns from")
        )
        self._buttons = {Examples.ONE: self.one, Examples.SEVERAL: self.several, Examples.ALL: self.whole}
        group, row = QButtonGroup(self), QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, end in zip(self._buttons.values(), ("first", "middle", "last"), strict=True):
            button.setCheckable(True)
            button.setProperty("place", end)
            group.addButton(button)
            row.addWidget(button)
        group.buttonClicked.connect(self._take_button)
        self.number = QSpinBox()
        self.number.setAccessibleName(tr("Training example"))
        self.number.setToolTip(
            plain_tip(tr("The number of the training example; a click on a point picks one, too"))
        )
        self.number.setKeyboardTracking(False)
        self.number.setMinimum(1)
        ScrollGuard(self.number)
        self.number.valueChanged.connect(self._take_number)
        row.addSpacing(6)
        row.addWidget(self.number)

    def set_look(self, look: Look) -> None:
        """While presenting there is room for one button: to what is not shown."""
        self._presenting = look.presenting
        self._give_room()

    def _give_room(self) -> None:
        one = self.shown is Examples.ONE
        self.one.setVisible(not (self._presenting and one))
        self.several.setVisible(not self._presenting)
        self.whole.setVisible(not self._presenting or one)
        self.number.setVisible(not self._presenting or one)

    @property
    def some(self) -> tuple[int, int] | None:
        """The first example that is shown and how many; None for all there are."""
        if self.shown is Examples.ALL or self._trace is None:
            return None
        first = min(self.place // SEVERAL * SEVERAL, max(0, self._trace.examples.size - SEVERAL))
        return first, SEVERAL

    def show_trace(self, trace: IterationTrace) -> None:
        before, self._trace = self._trace, trace
        if (trace.example is None) == (self.shown is Examples.ONE):
            self.shown = Examples.ALL if trace.example is None else Examples.ONE
        if before is not None and before.example is not None and trace.example is None:
            self._go_to(before.example)
        self._show()

    def choose(self, place: int) -> None:
        self.place = place
        self._show()

    def _show(self) -> None:
        if self._trace is None:
            return
        self._buttons[self.shown].setChecked(True)
        self._give_room()
        self.place = min(self.place, self._trace.examples.size - 1)
        self.number.blockSignals(True)
        self.number.setMaximum(self._trace.of)
        self.number.setValue(int(self._trace.examples[self.place]) + 1)
        self.number.blockSignals(False)

    @Slot(QToolButton)
    def _take_button(self, button: QToolButton) -> None:
        if button is self.one:
            self.shown = Examples.ONE
            self.example_asked.emit(self.number.value() - 1)
            return
        self.shown = Examples.SEVERAL if button is self.several else Examples.ALL
        if self._trace is not None and self._trace.example is not None:
            self.batch_asked.emit()
        else:
            self.changed.emit()

    @Slot(int)
    def _take_number(self, number: int) -> None:
        """Follow another example, or go to its column."""
        if self._trace is not None and self._trace.example is not None:
            self.example_asked.emit(number - 1)
            return
        self._go_to(number - 1)
        self._show()
        self.changed.emit()

    def _go_to(self, example: int) -> None:
        """Choose this example; one that is not in the batch has no column."""
        if self._trace is not None and example in self._trace.examples:
            self.place = int(np.flatnonzero(self._trace.examples == example)[0])
