"""How a whole number is given: few numbers have a row each, others are typed."""

from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.count import MOST_ROWS, Count
from engine.lessons.text import Outcome
from gui.lesson.number_entry import NumberEntry
from gui.lesson.views import AnswerView, register
from gui.lesson.vote_rows import VoteRows


@register(Count)
class CountView(AnswerView[Count]):
    """Rows, two beside each other since numbers are short; or a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.votes = VoteRows(MOST_ROWS, across=2)
        self.votes.voted.connect(self.voted)
        self.entry = NumberEntry(on_slider=False)
        self.entry.given.connect(self.number_given)
        self.column.addWidget(self.votes)
        self.column.addWidget(self.entry)

    def show_answers(self, question: Count, answers: Answers, outcome: Outcome | None) -> None:
        self.votes.setVisible(bool(question.rows))
        self.entry.setVisible(not question.rows)
        if question.rows:
            self.votes.show_votes(question, answers, outcome)
        else:
            self.entry.show_numbers(question.low, question.high, "", answers)
