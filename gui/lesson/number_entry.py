"""A number as an answer: on a slider, or typed into the field beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.experiment.fields import FieldSpec, Kind
from engine.lessons.text import in_format
from gui.language.numbers import general
from gui.language.words import tr
from gui.lesson.marks import NONE, WRONG, mark_for, put_mark
from gui.lesson.number_line import NumberLine
from gui.lesson.page_text import ON_SCREEN
from gui.style.look import Look
from gui.widgets.key_override import KeyOverride
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.slider import Slider

PLACES, MOST_PLACES = 200, 1000  # of a slider
LONGEST = 30  # characters that can be typed: no number of so many is too large for a float
DECIMALS = re.compile(r"\.(\d)([f%])")


@dataclass(frozen=True)
class NumberRange:
    """Which numbers may be given, and how they are told. In a format of % the field has them in per cent."""

    low: float = 0.0
    high: float = 1.0
    form: str = ""
    is_whole: bool = False

    @property
    def unit(self) -> float:
        """How much one more is in the field."""
        return 0.01 if self.form.endswith("%") else 1.0

    @property
    def places(self) -> int:
        """Of the slider: one for each number that the format tells apart, where that is not too many."""
        decimals = DECIMALS.fullmatch(self.form)
        step = 1.0 if self.is_whole else self.unit / 10 ** int(decimals[1]) if decimals else 0.0
        places = round((self.high - self.low) / step) if step else PLACES
        return places if 0 < places <= MOST_PLACES else PLACES

    def at(self, place: int) -> float:
        number = self.low + (self.high - self.low) * place / self.places
        return float(round(number)) if self.is_whole else float(f"{number:.6g}")

    def place_of(self, number: float) -> int:
        return round((number - self.low) / (self.high - self.low) * self.places)

    def takes(self, number: float) -> bool:
        return self.low <= number <= self.high and not (self.is_whole and number != round(number))

    def told(self, number: float) -> str:
        return in_format(number, self.form, ON_SCREEN)

    def in_field(self, number: float) -> float:
        """The number as it stands in the field."""
        return round(number) if self.is_whole else float(f"{number / self.unit:.9g}")

    @property
    def spec(self) -> FieldSpec:
        """The field's."""
        low, high = (float(f"{limit / self.unit:.9g}") for limit in (self.low, self.high))
        kind = Kind.WHOLE if self.is_whole else Kind.NUMBER
        return FieldSpec("answer", kind, "", 0.0, low, high, optional=True)


Marked = tuple[float, bool | None]  # a number that was given, and whether it is right


class NumberEntry(QWidget):
    """Emits `given` with each number of a class, or with the one of a person as often as it changes."""

    given = Signal(float)
    taken_back = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = NumberRange()
        self._counts, self._is_new = False, True
        self._was_slid = False  # since a number was typed last
        self._numbers: tuple[float, ...] = ()
        self.slider = Slider()
        self.slider.setAccessibleName(tr("An answer, on the slider"))
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self._let_go)
        KeyOverride(self.slider)
        self.number = NumberField(self._range.spec)
        self.number.setAccessibleName(tr("An answer, typed"))
        self.number.lineEdit().setMaxLength(LONGEST)
        self.number.entered.connect(self._leave)
        self.number.typed.connect(self._type)
        self.number.lineEdit().returnPressed.connect(self._return)
        self.unit = PlainLabel("%")
        self.give, self.take = QPushButton(tr("&Give this answer")), QToolButton()
        self.give.clicked.connect(self._give_shown)
        self.take.setText("−")
        self.take.setToolTip(plain_tip(tr("Take the last answer back")))
        self.take.setAccessibleName(tr("Take the last answer back"))
        self.take.clicked.connect(self._take_last)
        self.line, self.numbers, self.hint = NumberLine(), PlainLabel(), PlainLabel()
        self.numbers.setWordWrap(True)
        self.hint.setWordWrap(True)
        setting, giving = QHBoxLayout(), QHBoxLayout()
        setting.addWidget(self.slider, 1)
        setting.addWidget(self.number)
        setting.addWidget(self.unit)
        giving.addWidget(self.give)
        giving.addWidget(self.take)
        giving.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(setting)
        column.addWidget(self.hint)
        column.addLayout(giving)
        column.addWidget(self.line)
        column.addWidget(self.numbers)

    def set_look(self, look: Look) -> None:
        self.line.set_look(look)

    @Slot(int)
    def _slide(self, place: int) -> None:
        """The number under the handle; it is one person's answer as soon as the handle rests."""
        self._was_slid = True
        self._write(self._range.at(place))
        if not self._counts and not self.slider.isSliderDown():
            self._give(self._range.at(place))

    @Slot()
    def _let_go(self) -> None:
        if not self._counts:
            self._give(self._range.at(self.slider.value()))

    @Slot()
    def _type(self) -> None:
        self._was_slid = False

    @Slot(object)
    def _leave(self, value: object) -> None:
        """What is typed is one person's answer; a class gives each number on purpose."""
        if not self._counts:
            self._enter(value)

    @Slot()
    def _return(self) -> None:
        if self._counts:
            self._enter(self.number.value)

    def _enter(self, value: object) -> None:
        if isinstance(value, int | float):
            self._give(float(f"{value * self._range.unit:.12g}"))
        elif value is not None:
            self._refuse()

    @Slot()
    def _give_shown(self) -> None:
        """What is typed, or else what the slider was moved to."""
        typed = self.number.value
        if typed is not None:
            self._enter(typed)
        elif self._was_slid:
            self._give(self._range.at(self.slider.value()))
        else:
            self._refuse()

    @Slot()
    def _take_last(self) -> None:
        if self._numbers:
            self.taken_back.emit(self._numbers[-1])

    def _give(self, number: float) -> None:
        if not self._range.takes(number):
            self._refuse()
            return
        put_mark(self.hint, NONE.name)
        if self._counts:
            self.number.replace_by(None)
        self.given.emit(number)

    def _refuse(self) -> None:
        """Say louder what is possible."""
        put_mark(self.hint, WRONG.name)

    def _write(self, number: float) -> None:
        self.number.lineEdit().setText(general(self._range.in_field(number), 6))

    def begin(self) -> None:
        """Another question is asked."""
        put_mark(self.hint, NONE.name)
        self.number.replace_by(None)
        self._is_new, self._was_slid = True, False

    def show_numbers(
        self,
        range_: NumberRange,
        numbers: Sequence[Marked],
        measured: float | None,
        open_: bool,
        counts: bool,
    ) -> None:
        """The numbers that were given, with what was measured once that is known."""
        self._range, self._counts = range_, counts
        self._numbers = tuple(number for number, _ in numbers)
        self.number.spec = range_.spec
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, range_.places)
            if self._is_new:
                self.slider.setValue(range_.places // 2)  # which suggests nothing
            if not counts and numbers:
                self.slider.setValue(range_.place_of(numbers[0][0]))
        self._is_new = False
        if not counts:
            self.number.show_value(range_.in_field(numbers[0][0]) if numbers else None)
        ends = range_.told(range_.low), range_.told(range_.high)
        asked = tr("A number from {low} to {high}").format(low=ends[0], high=ends[1])
        self.number.setToolTip(plain_tip(asked))
        self.hint.setText(asked)
        for widget in (self.slider, self.number, self.hint):
            widget.setVisible(open_)
        self.unit.setVisible(open_ and range_.unit != 1.0)
        for button in (self.give, self.take):
            button.setVisible(open_ and counts)
        self.take.setEnabled(bool(numbers))
        told = self._told(numbers)
        self.numbers.setText(told)
        self.line.setAccessibleName(told or asked)
        self.numbers.setVisible(bool(numbers) and (counts or not open_))
        self.line.show_numbers(range_.low, range_.high, numbers, measured, ends)
        self.line.setVisible(counts or not open_)

    def _told(self, numbers: Sequence[Marked]) -> str:
        """Each number once, with how many gave it and whether it is right."""
        pieces = []
        for (number, right), times in sorted(Counter(numbers).items()):
            often = f" (×{times})" if times > 1 else ""
            pieces.append(f"{self._range.told(number)}{often} {mark_for(right).sign}".strip())
        return " · ".join(pieces)
