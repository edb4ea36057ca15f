"""Where the parts of the inspection stand: the network and its stages beside the equation, or above it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.diagram import Diagram
from gui.panels.equation_view import EquationView
from gui.panels.example_choice import ExampleChoice
from gui.panels.stage_list import StageList
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.elided import NameLabel
from gui.widgets.figure import Figure
from gui.widgets.plain import PlainLabel
from gui.widgets.tool_button import tool_button

WIDEST_PLACE = "888 / 888"
LOWEST = 210  # pixels at scale 1: the height of the panel at least
NARROWEST_LIST = 130
WIDEST = 16_777_215  # Qt's own limit: none
HEADER_GAP = 16  # pixels at scale 1 between the place in the iteration and the examples
HALF_GAP = 8  # between what stands in either
LIST_SHARE = 0.28  # of the panel's width that the list of stages may have


def iteration_words(iteration: int) -> str:
    return tr("iteration {}").format(count(iteration))


class InspectionFrame(QFrame):
    """The parts of the inspection, which know nothing of what is inspected, and the room that each has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("One iteration, step by step"))
        self._look = USUAL_LOOK
        self._arrangement: object = None
        self.title, self.batch = NameLabel(), PlainLabel()
        self.title.setProperty("type", "title")
        self.batch.setProperty("type", "caption")
        self.iteration, self.place = Figure(iteration_words(8_888_888)), Figure(WIDEST_PLACE, "")
        self.place.alignment = Qt.AlignmentFlag.AlignCenter
        self.place.setAccessibleName(tr("Stage"))
        self.iteration.setAccessibleName(tr("Iteration"))
        self._make_buttons()
        self.examples = ExampleChoice()
        self.diagram, self.stages, self.equation = Diagram(), StageList(), EquationView()
        self.heat_map = self.equation.result
        self.symbol, self.formula = PlainLabel(), PlainLabel()
        self.shapes, self.part = PlainLabel(), PlainLabel()
        self.cell, self.arithmetic = PlainLabel(), PlainLabel()
        self.symbol.setProperty("type", "title")
        self.formula.setProperty("type", "formula")
        self.shapes.setProperty("type", "caption")
        self.part.setProperty("type", "chip")
        self.cell.setProperty("type", "caption")
        self.arithmetic.setProperty("type", "formula")
        self.arithmetic.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.formula, self.shapes, self.arithmetic):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        self._lay_out()

    def _make_buttons(self) -> None:
        self.previous_button = tool_button("‹", tr("Previous stage"), tr("The previous stage"))
        self.next_button = tool_button("›", tr("Next stage"), tr("The stage after"))
        self.close_button = tool_button(
            "×", tr("Close the inspection of the iteration"), tr("Close the inspection of the iteration")
        )

    def _lay_out(self) -> None:
        """The network and its stages at the left; beside them the chosen one, its arithmetic at the foot."""
        self._layout = QVBoxLayout(self)
        self._header = self._make_header()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.diagram)
        left.addWidget(self.stages, 1)
        right.addLayout(self._make_words())
        under = QHBoxLayout()
        under.addWidget(self.shapes, 1)
        under.addWidget(self.batch)
        right.addLayout(under)
        right.addWidget(self.equation, 1)
        right.addWidget(self.cell)
        right.addWidget(self.arithmetic)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addLayout(left)
        self._body.addLayout(right, 1)
        self._columns = left, right
        self._layout.addLayout(self._header)
        self._layout.addLayout(self._body, 1)

    def _make_header(self) -> QBoxLayout:
        """The run, its iteration and the stage shown; beside them or below, the examples."""
        what, which = QHBoxLayout(), QHBoxLayout()
        what.addWidget(self.title)
        what.addSpacing(8)
        what.addWidget(self.iteration)
        what.addStretch(1)
        self._way = QWidget()
        way = QHBoxLayout(self._way)
        way.setContentsMargins(0, 0, 0, 0)
        for widget in (self.previous_button, self.place, self.next_button):
            way.addWidget(widget)
        what.addWidget(self._way)
        which.addWidget(self.examples)
        which.addStretch(1)
        which.addSpacing(8)
        which.addWidget(self.close_button)
        self._halves = what, which
        header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        header.addLayout(what, 1)
        header.addLayout(which)
        return header

    def _make_words(self) -> QHBoxLayout:
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.formula, 1)
        words.addWidget(self.part, 0, Qt.AlignmentFlag.AlignTop)
        return words

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(10))
        for layout in (self._layout, *self._columns):
            layout.setSpacing(look.px(4))
        self._body.setSpacing(look.px(12))
        what, which = self._halves
        for half in self._halves:
            half.setSpacing(look.px(HALF_GAP))  # of its own: else as wide as the rows' arrangement has it
            half.removeWidget(self._way)
        if look.presenting:  # a name in large letters takes all of a row
            which.insertWidget(0, self._way)
        else:
            what.addWidget(self._way)
        self.examples.set_look(look)
        self.diagram.set_look(look)
        self.equation.set_look(look)
        self._give_room()

    def hasHeightForWidth(self) -> bool:
        """Its words break into lines within the room that it is given, and ask for no more."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same however its parts are arranged: else what it stands in would scroll and not by turns."""
        margins = self._layout.contentsMargins()
        widest = max(half.minimumSize().width() for half in self._halves)
        return QSize(widest + margins.left() + margins.right(), self._look.px(LOWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is on screen has the style sheet's sizes."""
        super().showEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Where the list would take too much of a narrow panel, the network stands above without it.

        So do the buttons for the examples stand in a row of their own.
        """
        wanted = max(self.stages.wanted_width(), self._look.px(NARROWEST_LIST))
        margins, gap = self._layout.contentsMargins(), self._look.px(HEADER_GAP)
        header = sum(half.sizeHint().width() for half in self._halves) + gap
        in_one_row = header <= self.width() - margins.left() - margins.right()
        beside = wanted <= LIST_SHARE * self.width()
        arrangement = (in_one_row, beside, wanted, self._look)
        if arrangement == self._arrangement:
            return
        self._arrangement = arrangement
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._header.setDirection(across if in_one_row else down)
        self._header.setSpacing(gap if in_one_row else self._look.px(4))
        self._body.setDirection(across if beside else down)
        self.stages.setVisible(beside)
        self.diagram.setVisible(beside or not self._look.presenting)
        for widget in (self.stages, self.diagram):
            widget.setMaximumWidth(wanted if beside else WIDEST)
