"""Sentences with buttons under them: what a file leaves open, and what can be done about a problem."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style.look import Look
from gui.widgets.plain import PlainLabel, plain_tip, without_shortcut


@dataclass(frozen=True)
class Offer:
    """A sentence and the words of its buttons. `given` is the button that holds now."""

    words: str
    answers: tuple[tuple[str, object], ...]
    given: int | None = None


class Asking(QWidget):
    """Emits `chosen` with what belongs to the button that is clicked."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._offers: tuple[Offer, ...] = ()
        self._lines: list[QWidget] = []
        self._answers: list[object] = []
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(4))

    def ask(self, offers: Sequence[Offer]) -> None:
        """Show these instead of those before; the same ones stay, and keep the focus."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.buttons, self._answers = [], [], []
        for offer in offers:
            self._add(offer)
        self.setVisible(bool(offers))

    def _add(self, offer: Offer) -> None:
        line = QWidget()
        group = QButtonGroup(line)
        group.idClicked.connect(self._choose)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        words = PlainLabel(offer.words)
        words.setWordWrap(True)
        row.addWidget(words, 1)
        for place, (text, answer) in enumerate(offer.answers):
            button = QPushButton(without_shortcut(text))
            button.setCheckable(offer.given is not None)
            button.setChecked(place == offer.given)
            button.setAutoDefault(False)  # Enter uses the points
            button.setAccessibleName(f"{offer.words} {text}")
            button.setToolTip(plain_tip(offer.words))
            group.addButton(button, len(self._answers))
            self._answers.append(answer)
            row.addWidget(button)
            self.buttons.append(button)
        self._lines.append(line)
        self._layout.addWidget(line)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.chosen.emit(self._answers[number])
