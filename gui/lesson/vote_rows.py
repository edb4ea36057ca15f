"""Rows that are voted for, each with its key, its votes, and a mark once the answer is known."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QSizePolicy, QToolButton, QWidget

from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.language.words import said, tr
from gui.lesson.page_text import prose
from gui.widgets.plain import PlainLabel, plain_tip


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
        for button, tip in ((self.more, more.format(words)), (self.fewer, fewer.format(words))):
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)
        self.words.setText(f"{mark} {words}".strip())
        self.votes.setText(str(votes))
        self.bar.setRange(0, max(1, most))
        self.bar.setValue(votes)
        self.bar.setAccessibleName(tr("{votes} votes for “{words}”").format(votes=votes, words=words))
        for button in (self.more, self.fewer):
            button.setEnabled(open_)
        self.fewer.setEnabled(open_ and votes > 0)


class VoteRows(QWidget):
    """At most so many rows, so many of them beside one another."""

    voted = Signal(int, int)  # row, by how many

    def __init__(self, most: int, across: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [Row(number) for number in range(most)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            row.more.clicked.connect(partial(self._vote, row.number, 1))
            row.fewer.clicked.connect(partial(self._vote, row.number, -1))
            grid.addWidget(row, *divmod(row.number, across))

    def _vote(self, row: int, by: int) -> None:
        self.voted.emit(row, by)

    def show_votes(self, question: Question, answers: Answers, outcome: Outcome | None) -> None:
        """The rows of a question, those that there are."""
        labels = question.rows
        votes = [*answers.votes, *[0] * len(labels)][: len(labels)]
        for row in self.rows:
            row.setVisible(row.number < len(labels))
        for row, words, count in zip(self.rows, labels, votes, strict=False):
            mark = mark_of(question, words, outcome)
            row.show_row(prose(said(words)), count, sum(votes), mark, not answers.locked)


def mark_of(question: Question, row: str, outcome: Outcome | None) -> str:
    if outcome is None or outcome.measured is None:
        return ""
    return "✓" if question.is_right(row, outcome.measured) else "✗"
