"""How a question looks: what is asked, how its kind is answered, then lock and reveal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.language.words import tr
from gui.lesson.markdown import rendered
from gui.lesson.page_text import prose
from gui.lesson.views import views
from gui.style.look import Look
from gui.widgets.page import RichLabel
from gui.widgets.plain import PlainLabel


class QuestionView(QWidget):
    """Shows a question with its answers. Made once, then given one question after another.

    `views` has a view for each kind of question, of which one is shown.
    """

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
        self._question: Question | None = None
        self.views = {kind: view() for kind, view in views.items()}
        for view in self.views.values():
            view.voted.connect(self.voted)
            view.number_given.connect(self.number_given)
            view.lines_drawn.connect(self.lines_drawn)
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
        for widget in (self.ask, *self.views.values()):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.explain)

    def set_look(self, look: Look) -> None:
        for view in self.views.values():
            view.set_look(look)

    def set_data(self, data: Data) -> None:
        for view in self.views.values():
            view.set_data(data)

    def show_question(self, question: Question, answers: Answers, outcome: Outcome | None) -> None:
        """The question, what was answered, and what was measured once that is known."""
        if question != self._question:
            self._question = question
            for view in self.views.values():
                view.begin()
        self.ask.setText(prose(question.ask))
        for kind, view in self.views.items():
            view.setVisible(kind is type(question))
        self.views[type(question)].show_answers(question, answers, outcome)
        self.lock.setVisible(not answers.locked)
        self.reveal.setVisible(answers.locked and not answers.revealed)

    def show_explanation(self, text: str) -> None:
        self.explain.setText(rendered(text).html)
        self.explain.setVisible(bool(text))
