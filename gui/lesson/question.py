"""How a question looks: what is asked, how its kind is answered, then lock and reveal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.language.words import tr
from gui.lesson.markdown import rendered
from gui.lesson.marks import NONE, RIGHT, WRONG, put_mark
from gui.lesson.page_text import prose
from gui.lesson.views import views
from gui.style.look import Look
from gui.widgets.page import RichLabel
from gui.widgets.plain import PlainLabel, plain_tip


class QuestionView(QWidget):
    """Shows a question with its answers. Made once, then given one question after another.

    `views` has a view for each kind of question, of which one is shown.
    """

    voted = Signal(int, int)  # row, by how many
    number_given = Signal(float)
    number_taken_back = Signal(float)
    lines_drawn = Signal(object)
    lock_asked = Signal()
    reveal_asked = Signal()
    counting_asked = Signal(bool)
    answered = Signal()  # the button that a person used has gone, and there is nothing more to press here

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
            view.number_taken_back.connect(self.number_taken_back)
            view.lines_drawn.connect(self.lines_drawn)
        self.lock, self.reveal = QPushButton(tr("Loc&k")), QPushButton(tr("Reve&al"))
        self.lock.clicked.connect(self.lock_asked)
        self.reveal.clicked.connect(self.reveal_asked)
        self.counting = QCheckBox(tr("A class answers"))
        self.counting.setToolTip(
            plain_tip(tr("Count the answers of a class, or take one person's. This holds for all questions."))
        )
        self.counting.clicked.connect(self.counting_asked)
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setObjectName("sentence")
        self.sentence.hide()
        self.explain = RichLabel()
        self.explain.setWordWrap(True)
        self.explain.setObjectName("explain")
        buttons = QHBoxLayout()
        buttons.addWidget(self.lock)
        buttons.addWidget(self.reveal)
        buttons.addStretch(1)
        buttons.addWidget(self.counting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.ask, *self.views.values()):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.sentence)
        column.addWidget(self.explain)

    def set_look(self, look: Look) -> None:
        for view in self.views.values():
            view.set_look(look)

    def set_data(self, data: Data) -> None:
        for view in self.views.values():
            view.set_data(data)

    def show_question(
        self, question: Question, answers: Answers, outcome: Outcome | None, counts: bool
    ) -> None:
        """The question, what was answered, and what was measured once that is known.

        `counts` says that the answers of a class are counted.
        """
        if question != self._question:
            self._question = question
            for view in self.views.values():
                view.begin()
        self.ask.setText(prose(question.ask))
        for kind, other in self.views.items():
            other.setVisible(kind is type(question))
        view = self.views[type(question)]
        view.counts = counts
        view.decided_by = None if outcome is None else outcome.decided_by
        view.held_to = None if outcome is None else outcome.held_to
        view.show_answers(question, answers, outcome)
        self.counting.setChecked(counts)
        self.counting.setVisible(not answers.locked)
        self._show_buttons(
            lock=counts and not answers.locked,
            reveal=(answers.locked or not counts) and not answers.revealed,
        )
        measured = outcome.measured if answers.revealed and outcome is not None else None
        self._show_sentence("" if measured is None else view.sentence(question, answers, measured))

    def _show_buttons(self, lock: bool, reveal: bool) -> None:
        """The focus of a button that goes is the next one's: Qt would give it to the page's first, Back."""
        was_used = self.lock.hasFocus() or self.reveal.hasFocus()
        if was_used and reveal:
            self.reveal.setVisible(True)
            self.reveal.setFocus()
        elif was_used and not lock:
            self.answered.emit()
        self.lock.setVisible(lock)
        self.reveal.setVisible(reveal)

    def _show_sentence(self, sentence: str) -> None:
        """In the colour of the sign with which it ends, if it does."""
        mark = next((mark for mark in (RIGHT, WRONG) if sentence.endswith(mark.sign)), NONE)
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(
            f"{sentence.removesuffix(mark.sign)}, {mark.words}" if mark.sign else sentence
        )
        self.sentence.setVisible(bool(sentence))
        put_mark(self.sentence, mark.name)

    def show_explanation(self, text: str) -> None:
        self.explain.setText(rendered(text).html)
        self.explain.setVisible(bool(text))
