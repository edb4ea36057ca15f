"""How one of several options is chosen: each is a button."""

from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.choice import MOST_OPTIONS, Choice
from engine.lessons.statement import Answer
from engine.lessons.text import Outcome
from gui.language.words import tr
from gui.lesson.views import AnswerView, in_words, register
from gui.lesson.vote_rows import VoteRows
from gui.style.look import Look


@register(Choice)
class ChoiceView(AnswerView[Choice]):
    """Buttons, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.votes = VoteRows(MOST_OPTIONS)
        self.votes.voted.connect(self.voted)
        self.column.addWidget(self.votes)

    def set_look(self, look: Look) -> None:
        self.votes.set_look(look)

    def show_answers(self, question: Choice, answers: Answers, outcome: Outcome | None) -> None:
        self.votes.show_votes(question, answers, outcome, self.counts)

    def sentence(self, question: Choice, answers: Answers, measured: Answer) -> str:
        told = tr("The answer is “{answer}”.").format(answer=in_words(question, measured))
        if self.decided_by is not None:
            number = in_words(question, self.decided_by)
            told = f"{told} {tr('The deciding number is {number}.').format(number=number)}"
        return self.beside_own(told, tr("You chose “{answer}”"), question, answers, measured)
