"""Options to choose from, or to vote for: a row each, with a mark once the answer is known."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.language.words import said, tr
from gui.lesson.marks import Mark, mark_for
from gui.lesson.option_button import OptionButton
from gui.lesson.page_text import prose
from gui.style.look import Look
from gui.widgets.plain import plain_tip

GAP = 6  # pixels at scale 1


class Row(QWidget):
    """One option: a button, and where votes are counted another one that takes a vote back."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.option, self.fewer = OptionButton(number), QToolButton()
        self.fewer.setText("−")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.option, 1)
        self._line.addWidget(self.fewer)

    def set_look(self, look: Look) -> None:
        self._line.setSpacing(look.px(GAP))
        self.option.set_look(look)

    def show_row(self, words: str, votes: int, of: int, mark: Mark, counts: bool, open_: bool) -> None:
        self.option.show_option(words, votes, of, mark, counts)
        self.option.setEnabled(open_)
        tip = tr("One vote fewer for “{}”").format(words)
        self.fewer.setToolTip(plain_tip(tip))
        self.fewer.setAccessibleName(tip)
        self.fewer.setEnabled(open_ and votes > 0)
        self.fewer.setVisible(counts and open_)


class VoteRows(QWidget):
    """At most so many rows."""

    voted = Signal(int, int)  # row, by how many

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [Row(number) for number in range(most)]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            row.option.clicked.connect(partial(self._vote, row.number, 1))
            row.fewer.clicked.connect(partial(self._vote, row.number, -1))
            self._column.addWidget(row)

    def _vote(self, row: int, by: int) -> None:
        self.voted.emit(row, by)

    def set_look(self, look: Look) -> None:
        self._column.setSpacing(look.px(GAP))
        for row in self.rows:
            row.set_look(look)

    def show_votes(self, question: Question, answers: Answers, outcome: Outcome | None, counts: bool) -> None:
        """The rows of a question, those that there are."""
        labels = question.rows
        votes = [*answers.votes, *[0] * len(labels)][: len(labels)]
        for row in self.rows:
            row.setVisible(row.number < len(labels))
        for row, words, count in zip(self.rows, labels, votes, strict=False):
            mark = mark_of(question, words, outcome)
            row.show_row(prose(said(words)), count, sum(votes), mark, counts, not answers.locked)


def mark_of(question: Question, row: str, outcome: Outcome | None) -> Mark:
    measured = None if outcome is None else outcome.measured
    return mark_for(None if measured is None else question.is_right(row, measured))
