"""A field for one number, typed or stepped. What is out of its limits is left to the engine to refuse."""

import math
import re
from typing import Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from engine.experiment.fields import FieldSpec, Kind
from gui.language.fields import limits_in_words
from gui.language.numbers import general, parsed
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip
from gui.widgets.scroll_guard import ScrollGuard

WITH_POINTS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+")  # between thousands
DIGITS = 12  # that a number is shown with


class NumberField(QAbstractSpinBox):
    """Emits `entered` with a number, None for an empty optional field, or the text where it is neither.

    `typed` says that another text is being typed, which is not entered yet.
    """

    entered = Signal(object)
    typed = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._shown = ""
        self.setToolTip(plain_tip(limits_in_words(spec)))
        self.editingFinished.connect(self._enter)
        self.lineEdit().textEdited.connect(self.typed)
        KeyOverride(self)
        ScrollGuard(self)

    def show_value(self, value: Any) -> None:
        """Show a number, unless another one is just being typed: that is not for others to change."""
        if not (self.hasFocus() and self.text() != self._shown):
            self.replace_by(value)

    def replace_by(self, value: Any) -> None:
        """Show a number, whatever is being typed."""
        self._shown = self._text_of(value)
        self.lineEdit().setText(self._shown)
        self.lineEdit().setCursorPosition(0)

    def _text_of(self, value: Any) -> str:
        if value is None:
            return ""
        return str(value) if self.spec.kind is Kind.WHOLE else general(value, DIGITS)

    @property
    def value(self) -> Any:
        """What is written: a number, None where nothing is, or the text where it is no number."""
        text = parsed(self.text())
        if self.spec.kind is Kind.WHOLE and WITH_POINTS.fullmatch(text):
            text = text.replace(".", "")  # a whole number has no decimals
        if not text and self.spec.optional:
            return None
        for convert in (int, float) if self.spec.kind is Kind.WHOLE else (float,):
            try:
                return convert(text)
            except ValueError:
                continue
        return text

    @Slot()
    def _enter(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.entered.emit(self.value)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def stepBy(self, steps: int) -> None:
        """By ones; a number with a fraction by a tenth of its leading digit's place. Stops at the limits."""
        value = self.value
        if not isinstance(value, (int, float)) or not math.isfinite(value):
            value = self.spec.low or 0
        step: float = 1 if self.spec.kind is Kind.WHOLE else fraction_step(float(value), steps)
        after = value + steps * step
        if self.spec.low is not None and after <= self.spec.low:
            after = value if self.spec.above else self.spec.low
        if self.spec.high is not None and after >= self.spec.high:
            after = value if self.spec.below else self.spec.high
        self.lineEdit().setText(self._text_of(int(after) if self.spec.kind is Kind.WHOLE else after))
        self._enter()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance("0" * 8)
        return QSize(max(hint.width(), room + 2 * hint.height()), hint.height())


def fraction_step(value: float, steps: int) -> float:
    """A tenth of the place of the leading digit: .01 from .1 up, .001 from it down."""
    if value == 0.0 or not math.isfinite(value):
        return 0.01
    place = math.floor(math.log10(abs(value)) + 1e-9)
    at_a_power = math.isclose(abs(value), 10.0**place)
    return float(10.0 ** (place - 1 - (at_a_power and steps * value < 0.0)))
