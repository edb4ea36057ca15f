"""How a boundary is drawn: as lines over the training points."""

from PySide6.QtWidgets import QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.questions.boundary import DrawnBoundary, share_right
from engine.lessons.statement import Answer
from engine.lessons.text import Outcome
from gui.language.numbers import percent
from gui.language.words import tr
from gui.lesson.line_canvas import LineCanvas
from gui.lesson.marks import mark_for
from gui.lesson.views import AnswerView, register
from gui.style.look import Look


@register(DrawnBoundary)
class BoundaryView(AnswerView[DrawnBoundary]):
    """A canvas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = LineCanvas()
        self.canvas.drawn.connect(self.lines_drawn)
        self.column.addWidget(self.canvas)

    def set_look(self, look: Look) -> None:
        self.canvas.set_look(look)

    def set_data(self, data: Data) -> None:
        self.canvas.set_data(data)

    def begin(self) -> None:
        self.canvas.drop_stroke()

    def show_answers(self, question: DrawnBoundary, answers: Answers, outcome: Outcome | None) -> None:
        self.canvas.setEnabled(not answers.locked)
        self.canvas.show_strokes(answers.strokes)
        self.canvas.show_boundary(self.held_to if answers.revealed else None)

    def sentence(self, question: DrawnBoundary, answers: Answers, measured: Answer) -> str:
        if self.held_to is None:
            return ""
        real = tr("The dashed line is the real boundary.")
        share = share_right(answers, self.held_to)
        if share is None:
            return real
        words = tr("{share} of the plane is on the right side of your line; {least} is enough")
        told = words.format(share=percent(share), least=percent(question.within))
        return f"{real} {told} {mark_for(question.score(share, measured).right).sign}"
