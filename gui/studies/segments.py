"""Buttons side by side of which one is pressed: a choice that is seen whole."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.plain import plain_tip
from gui.widgets.tool_button import tool_button


class Segments(QWidget):
    """`chosen` carries the place of what a person has chosen. `choices` are words and their tooltips."""

    chosen = Signal(int)

    def __init__(
        self, read_as: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(read_as)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons = [tool_button(text, text, tip) for text, tip in choices]
        for place, button in enumerate(self.buttons):
            end = "first" if place == 0 else "last" if place == len(choices) - 1 else "middle"
            button.setProperty("place", end)
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button)
        self.buttons[0].setChecked(True)
        self._group.buttonClicked.connect(self._take)

    @property
    def place(self) -> int:
        """Which one is chosen."""
        return self._group.checkedId()

    def rename(self, place: int, text: str, tip: str) -> None:
        """Other words for one of the choices."""
        button = self.buttons[place]
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(plain_tip(tip))

    @Slot(QAbstractButton)
    def _take(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.place)
