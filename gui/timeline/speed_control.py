"""The pace: how many iterations a second while playing, on a logarithmic slider that ends in "no limit"."""

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.language.numbers import rate
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.slider import Slider

SLOWEST, FASTEST = 1.0, 100_000.0
NOTCHES = 100  # from the slowest to the fastest; one more is no limit
DECADES = math.log10(FASTEST / SLOWEST)
DOUBLING = round(NOTCHES * math.log10(2.0) / DECADES)


def pace_at(notch: int) -> float:
    """Iterations a second at a notch, to two digits; inf at the last one."""
    if notch > NOTCHES:
        return math.inf
    return float(f"{SLOWEST * 10.0 ** (DECADES * notch / NOTCHES):.2g}")


def notch_of(pace: float) -> int:
    """The notch nearest to a pace."""
    if math.isinf(pace):
        return NOTCHES + 1
    share = math.log10(max(SLOWEST, min(FASTEST, pace)) / SLOWEST) / DECADES
    return round(share * NOTCHES)


class SpeedControl(QWidget):
    """The slider with its caption and value. Emits `pace_changed` with iterations a second, or inf."""

    pace_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Iterations a second while playing; at the right end as fast as possible (+ / -)")
        caption = PlainLabel(tr("Pace"))
        caption.setProperty("type", "secondary")
        self.slider = Slider()
        self.slider.setRange(0, NOTCHES + 1)
        self.slider.setAccessibleName(tr("Pace"))
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.value = PlainLabel()
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (caption, self.slider, self.value):
            widget.setToolTip(plain_tip(tip))
            layout.addWidget(widget)
        self.slider.valueChanged.connect(self._say)

    @property
    def pace(self) -> float:
        return pace_at(self.slider.value())

    def set_pace(self, pace: float) -> None:
        self.slider.setValue(notch_of(pace))
        self._say(self.slider.value())

    @Slot()
    def double(self) -> None:
        self.slider.setValue(self.slider.value() + DOUBLING)

    @Slot()
    def halve(self) -> None:
        self.slider.setValue(self.slider.value() - DOUBLING)

    def set_look(self, look: Look) -> None:
        self.slider.setFixedSize(look.px(130), look.px(24))
        self.value.setFixedWidth(look.px(66))

    @Slot(int)
    def _say(self, notch: int) -> None:
        pace = pace_at(notch)
        if math.isinf(pace):
            shown, words = tr("no limit"), tr("As fast as possible")
        else:
            shown, words = f"{rate(pace)} /s", tr("{} iterations a second").format(rate(pace))
        self.value.setText(shown)
        self.slider.setAccessibleDescription(words)
        self.pace_changed.emit(pace)
