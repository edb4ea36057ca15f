"""How a boundary is drawn: as lines over the training points."""

from PySide6.QtWidgets import QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.questions.boundary import DrawnBoundary
from engine.lessons.text import Outcome
from gui.lesson.line_canvas import LineCanvas
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
