"""How a question looks: rows that are voted for, or a number, or a drawn boundary; then lock and reveal."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.experiment.fields import FieldSpec, Kind
from engine.lessons.lesson import AnyQuestion, Count, DrawnBoundary, NumberOnSlider
from engine.lessons.text import Outcome, in_format
from gui.language.numbers import general, in_a_row
from gui.language.words import said, tr
from gui.lesson.answers import MOST_ROWS, Answers, is_right, rows_of
from gui.lesson.line_canvas import LineCanvas
from gui.lesson.markdown import rendered
from gui.lesson.page_text import ON_SCREEN, prose
from gui.style.look import Look
from gui.widgets.key_override import KeyOverride
from gui.widgets.number_field import NumberField
from gui.widgets.page import RichLabel
from gui.widgets.plain import PlainLabel, plain_tip

PLACES = 200  # of a slider


class Row(QWidget):
    """One thing that is voted for: its key, its words, how many votes, and a bar of them."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.more, self.fewer = QToolButton(), QToolButton()
        self.words, self.votes, self.bar = PlainLabel(), PlainLabel(), QProgressBar()
        self.words.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fewer.setText("−")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.more, 0, 0)
        grid.addWidget(self.words, 0, 1)
        grid.addWidget(self.votes, 0, 2)
        grid.addWidget(self.fewer, 0, 3)
        grid.addWidget(self.bar, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_row(self, words: str, votes: int, most: int, mark: str, open_: bool) -> None:
        key = str(self.number + 1) if self.number < 9 else "+"
        self.more.setText(key)
        more, fewer = tr("One vote more for “{}”"), tr("One vote fewer for “{}”")
        for button, told in ((self.more, more.format(words)), (self.fewer, fewer.format(words))):
            button.setToolTip(plain_tip(told))
            button.setAccessibleName(told)
        self.words.setText(f"{mark} {words}".strip())
        self.votes.setText(str(votes))
        self.bar.setRange(0, max(1, most))
        self.bar.setValue(votes)
        self.bar.setAccessibleName(tr("{votes} votes for “{words}”").format(votes=votes, words=words))
        for button in (self.more, self.fewer):
            button.setEnabled(open_)
        self.fewer.setEnabled(open_ and votes > 0)


class QuestionView(QWidget):
    """Shows a question with its answers. Made once, then given one question after another."""

    voted = Signal(int, int)  # row, by how many
    number_given = Signal(float)
    lines_drawn = Signal(object)
    lock_asked = Signal()
    reveal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = PlainLabel()
        self.ask.setWordWrap(True)
        self.ask.setProperty("type", "title")
        self.rows = [Row(number) for number in range(MOST_ROWS)]
        self.number = NumberField(FieldSpec("answer", Kind.NUMBER, "", 0.0))
        self.number.setAccessibleName(tr("An answer"))
        self.number.entered.connect(self._give)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, PLACES)
        self.slider.setAccessibleName(tr("An answer"))
        self.slider.valueChanged.connect(self._show_slid)
        KeyOverride(self.slider)
        self._range = (0.0, 1.0)
        self.give = QPushButton(tr("&Give this answer"))
        self.give.clicked.connect(self._give_shown)
        self.numbers = PlainLabel()
        self.numbers.setWordWrap(True)
        self._question: AnyQuestion | None = None
        self.canvas = LineCanvas()
        self.canvas.drawn.connect(self.lines_drawn)
        self.lock, self.reveal = QPushButton(tr("Loc&k")), QPushButton(tr("Reve&al"))
        self.lock.clicked.connect(self.lock_asked)
        self.reveal.clicked.connect(self.reveal_asked)
        self.explain = RichLabel()
        self.explain.setWordWrap(True)
        self.explain.setObjectName("explain")
        buttons = QHBoxLayout()
        buttons.addWidget(self.lock)
        buttons.addWidget(self.reveal)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ask)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        for row in self.rows:
            row.more.clicked.connect(partial(self._vote, row.number, 1))
            row.fewer.clicked.connect(partial(self._vote, row.number, -1))
            self._grid.addWidget(row)
        for widget in (self.slider, self.number, self.give, self.numbers, self.canvas):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.explain)

    def _vote(self, row: int, by: int) -> None:
        self.voted.emit(row, by)

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
            self.number_given.emit(float(value))
        self.number.show_value(None)

    def set_look(self, look: Look) -> None:
        self.canvas.set_look(look)

    def set_data(self, data: Data) -> None:
        self.canvas.set_data(data)

    def show_question(self, question: AnyQuestion, answers: Answers, outcome: Outcome | None) -> None:
        """The question, what was answered, and what was measured once that is known."""
        if question != self._question:
            self._question = question
            self.canvas.drop_stroke()
        open_ = not answers.locked
        self.ask.setText(prose(question.ask))
        labels = rows_of(question)
        votes = [*answers.votes, *[0] * len(labels)][: len(labels)]
        across = 2 if isinstance(question, Count) else 1  # numbers are short
        for row in self.rows:
            self._grid.removeWidget(row)
            self._grid.addWidget(row, *divmod(row.number, across))
            row.setVisible(row.number < len(labels))
            if row.number < len(labels):
                words = labels[row.number]
                mark = self._mark(question, words, outcome)
                row.show_row(prose(said(words)), votes[row.number], sum(votes), mark, open_)
        by_number = not labels and not isinstance(question, DrawnBoundary)
        on_slider = isinstance(question, NumberOnSlider)
        if isinstance(question, NumberOnSlider):
            self._range = (question.low, question.high)
        for widget in (self.slider, self.give, self.number):
            widget.setVisible(by_number and open_ and (on_slider or widget is not self.slider))
        self.numbers.setVisible(by_number)
        if by_number and isinstance(question, Count | NumberOnSlider):
            form = getattr(question, "format", "")
            given = in_a_row(in_format(number, form, ON_SCREEN) for number in sorted(answers.numbers))
            low, high = (in_format(limit, form, ON_SCREEN) for limit in (question.low, question.high))
            asked = tr("A number from {low} to {high}, and Enter").format(low=low, high=high)
            self.number.setToolTip(plain_tip(asked))
            self.numbers.setText(given or asked)
        self.canvas.setVisible(isinstance(question, DrawnBoundary))
        self.canvas.setEnabled(open_)
        self.canvas.show_strokes(answers.strokes)
        self.lock.setVisible(open_)
        self.reveal.setVisible(not open_ and not answers.revealed)

    def _mark(self, question: AnyQuestion, words: str, outcome: Outcome | None) -> str:
        if outcome is None or outcome.measured is None:
            return ""
        return "✓" if is_right(question, words, outcome.measured) else "✗"

    def show_explanation(self, text: str) -> None:
        self.explain.setText(rendered(text).html)
        self.explain.setVisible(bool(text))
