"""How one of several options is chosen: each has a row."""

from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.choice import MOST_OPTIONS, Choice
from engine.lessons.text import Outcome
from gui.lesson.views import AnswerView, register
from gui.lesson.vote_rows import VoteRows


@register(Choice)
class ChoiceView(AnswerView[Choice]):
    """Rows, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.votes = VoteRows(MOST_OPTIONS)
        self.votes.voted.connect(self.voted)
        self.column.addWidget(self.votes)

    def show_answers(self, question: Choice, answers: Answers, outcome: Outcome | None) -> None:
        self.votes.show_votes(question, answers, outcome)
