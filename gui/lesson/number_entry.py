"""Numbers that are given one after another, by typing, or set on a slider."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from engine.experiment.fields import FieldSpec, Kind
from engine.lessons.answers import Answers
from engine.lessons.text import in_format
from gui.language.numbers import general, in_a_row
from gui.language.words import tr
from gui.lesson.page_text import ON_SCREEN
from gui.widgets.key_override import KeyOverride
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, plain_tip

PLACES = 200  # of a slider


class NumberEntry(QWidget):
    """Emits `given` with each number. There is a slider for those that are set `on_slider`."""

    given = Signal(float)

    def __init__(self, on_slider: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_slider = on_slider
        self._range = (0.0, 1.0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, PLACES)
        self.slider.setAccessibleName(tr("An answer"))
        self.slider.valueChanged.connect(self._show_slid)
        KeyOverride(self.slider)
        self.number = NumberField(FieldSpec("answer", Kind.NUMBER, "", 0.0))
        self.number.setAccessibleName(tr("An answer"))
        self.number.entered.connect(self._give)
        self.give = QPushButton(tr("&Give this answer"))
        self.give.clicked.connect(self._give_shown)
        self.numbers = PlainLabel()
        self.numbers.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.slider, self.number, self.give, self.numbers):
            column.addWidget(widget)

    @Slot(int)
    def _show_slid(self, place: int) -> None:
        """The number under the handle, to be given or changed."""
        low, high = self._range
        self.number.lineEdit().setText(general(low + (high - low) * place / PLACES, 4))

    @Slot()
    def _give_shown(self) -> None:
        self._give(self.number.value)

    @Slot(object)
    def _give(self, value: object) -> None:
        if isinstance(value, int | float):
            self.given.emit(float(value))
        self.number.show_value(None)

    def show_numbers(self, low: float, high: float, form: str, answers: Answers) -> None:
        """Those that were given, in a format, or between which they may be."""
        self._range = (low, high)
        open_ = not answers.locked
        self.slider.setVisible(open_ and self._on_slider)
        self.number.setVisible(open_)
        self.give.setVisible(open_)
        least, most = (in_format(limit, form, ON_SCREEN) for limit in (low, high))
        asked = tr("A number from {low} to {high}, and Enter").format(low=least, high=most)
        given = in_a_row(in_format(number, form, ON_SCREEN) for number in sorted(answers.numbers))
        self.number.setToolTip(plain_tip(asked))
        self.numbers.setText(given or asked)
