"""One inspected iteration: stage by stage from the data to the new parameters, in formulas and numbers."""

import re

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.output.iteration_trace import IterationTrace, Part, TraceStep
from gui.language.numbers import count, figures_localised
from gui.language.words import said, tr
from gui.panels.diagram import Connection, Diagram, direction_of
from gui.panels.equation_view import EquationView
from gui.panels.example_choice import ExampleChoice
from gui.panels.matrix_words import place_words
from gui.panels.stage_list import StageList, part_words
from gui.panels.weight_place import WeightPlace
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.elided import NameLabel
from gui.widgets.figure import Figure
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.tool_button import tool_button

PARAMETER = re.compile(r"([Wb])(\d+)( ←)?")  # W2, b2, or W2 ← of an update
WIDEST_PLACE = "888 / 888"
LOWEST = 210  # pixels at scale 1: the height of the panel at least
NARROWEST_LIST = 130
WIDEST = 16_777_215  # Qt's own limit: none
HEADER_GAP = 16  # pixels at scale 1 between the place in the iteration and the examples
HALF_GAP = 8  # between what stands in either
LIST_SHARE = 0.28  # of the panel's width that the list of stages may have


def unbroken(line: str) -> str:
    """Arithmetic whose lines break only between terms: a term keeps its sign and its factors together."""
    line = line.replace(" · ", "\u00a0·\u00a0")
    return re.sub(r" ([+−=]) ", " \\1\u00a0", line)


class InspectionPanel(QFrame):
    """Draws the stages of one run's iteration, one at a time. It draws an IterationTrace, and no measure.

    Units and examples are counted from 1 on screen. `example_asked` carries the example to inspect, counted
    from 0; `example_dropped` asks for the whole batch, `weight_asked` for another value of a WeightPlace.
    """

    weight_asked = Signal(object)

    example_asked = Signal(int)
    example_dropped = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("One iteration, step by step"))
        self._look = USUAL_LOOK
        self._anatomy: IterationTrace | None = None
        self._arrangement: object = None
        self._stage = 0
        self._wanted = ""  # the symbol of the stage to go to
        self._cell = (0, 0)  # that is chosen in the result; its column, where columns are no examples
        self.title, self.batch = NameLabel(), PlainLabel()
        self.title.setProperty("type", "title")
        self.batch.setProperty("type", "caption")
        self.iteration, self.place = Figure(self._iteration_words(8_888_888)), Figure(WIDEST_PLACE, "")
        self.place.alignment = Qt.AlignmentFlag.AlignCenter
        self.place.setAccessibleName(tr("Stage"))
        self.iteration.setAccessibleName(tr("Iteration"))
        self._make_buttons()
        self.examples = ExampleChoice()
        self.examples.example_asked.connect(self.example_asked)
        self.examples.batch_asked.connect(self.example_dropped)
        self.examples.changed.connect(self._show_stage)
        self.diagram, self.stages, self.equation = Diagram(), StageList(), EquationView()
        self.heat_map = self.equation.result
        self.diagram.connection_opened.connect(self._open_connection)
        self.equation.cell_opened.connect(self._open_cell)
        self.stages.stage_chosen.connect(self._go)
        self.equation.cell_chosen.connect(self._choose)
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
        self.previous_button.clicked.connect(self.previous_stage)
        self.next_button.clicked.connect(self.next_stage)
        self.close_button.clicked.connect(self.closed)

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

    @property
    def stage(self) -> int:
        """The number of the stage that is shown, from 0."""
        return self._stage

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

    def set_run_index(self, colour: int) -> None:
        """The run's place in the palette."""
        self.diagram.set_colour(colour)

    def show_anatomy(self, anatomy: IterationTrace) -> None:
        """Lay another iteration open, at the same stage where there are as many."""
        before, self._anatomy = self._anatomy, anatomy
        if before is None or len(before.stages) != len(anatomy.stages):
            self._stage = 0
        if before is None or (before.run, before.sizes) != (anatomy.run, anatomy.sizes):
            self.equation.forget_spans()
        self.title.setText(said(anatomy.name))
        self.iteration.set_text(self._iteration_words(anatomy.iteration))
        if anatomy.example is None:
            self.batch.setText(self._batch_words(anatomy))
        else:
            self.batch.setText(tr("example {}").format(count(anatomy.example + 1)))
        self.examples.show_trace(anatomy)
        self.stages.show_stages(anatomy.stages)
        self._give_room()
        self._show_stage()
        self._go_where_wanted()

    @Slot()
    def next_stage(self) -> None:
        self._go(self._stage + 1)

    @Slot()
    def previous_stage(self) -> None:
        self._go(self._stage - 1)

    def go_to(self, symbol: str) -> None:
        """Show the stage with this symbol, W1 for W1 ←, now or as soon as the iteration is inspected."""
        self._wanted = symbol
        self._go_where_wanted()

    def _go_where_wanted(self) -> None:
        stages = () if self._anatomy is None else self._anatomy.stages
        symbols = [stage.symbol.removesuffix(" ←") for stage in stages]
        if self._wanted in symbols:
            self._go(symbols.index(self._wanted))
            self._wanted = ""

    @Slot(int)
    def _go(self, stage: int) -> None:
        if self._anatomy is not None and 0 <= stage < len(self._anatomy.stages):
            self._stage = stage
            self._show_stage()

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        """Choose a cell of the result: a row, and an example or another column."""
        if self._anatomy is None:
            return
        if self._anatomy.stages[self._stage].by_example:
            self._cell = row, self._cell[1]
            self.examples.choose(column)
        else:
            self._cell = row, column
        self._show_stage()

    @Slot(object)
    def _open_connection(self, connection: Connection) -> None:
        self._ask_weight(connection.layer, connection.unit, connection.input)

    @Slot(str, int, int)
    def _open_cell(self, symbol: str, row: int, column: int) -> None:
        """Ask for the weight or bias where the cell is one: not where a matrix is turned."""
        parameter = PARAMETER.fullmatch(symbol)
        if parameter is not None:
            self._ask_weight(int(parameter[2]), row, column if parameter[1] == "W" else None)

    def _ask_weight(self, layer: int, unit: int, input_: int | None) -> None:
        anatomy = self._anatomy
        if anatomy is not None:
            W, b = anatomy.layers[layer - 1]
            value = float(b[unit, 0] if input_ is None else W[unit, input_])
            self.weight_asked.emit(WeightPlace(anatomy.run, anatomy.iteration, layer, unit, input_, value))

    @Slot()
    def _show_stage(self) -> None:
        if self._anatomy is None:
            return
        stage, stages = self._anatomy.stages[self._stage], len(self._anatomy.stages)
        self.place.set_text(f"{self._stage + 1} / {stages}")
        self.previous_button.setEnabled(self._stage > 0)
        self.next_button.setEnabled(self._stage < stages - 1)
        self.stages.show_stage(self._stage)
        self.symbol.setText(stage.symbol)
        self.symbol.setVisible(not stage.formula.startswith(stage.symbol))
        self.part.setText(f"{direction_of(stage.part)} {part_words(stage.part)}")
        formula = figures_localised(stage.formula)
        self.formula.setText(formula)
        self.formula.setToolTip(plain_tip(formula))
        words = "" if self._look.presenting else f"   ·   {self._table_words(stage)}"
        self.shapes.setText(f"{stage.shapes}{words}")
        self.diagram.show_stage(self._anatomy.sizes, stage, self._anatomy.layers)
        self.heat_map.setAccessibleName(tr("Values of {}").format(stage.symbol))
        self._show_equation(self._anatomy, stage)

    def _show_equation(self, anatomy: IterationTrace, stage: TraceStep) -> None:
        result = stage.equation.result
        rows, columns = result.values.shape
        row = min(self._cell[0], rows - 1)
        column = min(self.examples.place if stage.by_example else self._cell[1], columns - 1)
        place = place_words(result, anatomy.examples)(row, column)
        line = said(stage.equation.worked(row, column).line)
        self.cell.setText(place)
        self.arithmetic.setText(unbroken(line))
        self.equation.show_equation(
            stage.equation, anatomy.examples, (row, column), self.examples.some, f"{place}: {line}"
        )

    def _batch_words(self, anatomy: IterationTrace) -> str:
        """Which examples the columns are."""
        if anatomy.examples.size < anatomy.batch:
            words = tr("{} of the batch of {} examples, evenly spread")
            return words.format(count(anatomy.examples.size), count(anatomy.batch))
        if anatomy.examples.size == anatomy.of:
            return tr("whole batch")
        words = tr("batch of {} of {} examples")
        return words.format(count(anatomy.examples.size), count(anatomy.of))

    def _iteration_words(self, iteration: int) -> str:
        return tr("iteration {}").format(count(iteration))

    def _table_words(self, stage: TraceStep) -> str:
        """What the rows and columns of the table are."""
        if stage.part is Part.COST:
            return tr("one number")
        if stage.layer == 0:
            return tr("a row for each feature, a column for each example")
        if stage.by_example:
            return tr("a row for each unit, a column for each example")
        biases = stage.values.shape[1] == 1 and stage.symbol.lstrip("dg").startswith("b")
        if stage.part is Part.UPDATE:
            if biases:
                return tr("biases and their gradient over the batch: a row for each unit")
            return tr(
                "weights and their gradient over the batch: a row for each unit, a column for each input"
            )
        if biases:
            return tr("a row for each unit")
        return tr("a row for each unit, a column for each input")
