"""One inspected iteration: stage by stage from the data to the new parameters, in formulas and numbers."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.output.iteration_trace import IterationTrace, Part, TraceStep
from gui.language.numbers import count, figures_localised
from gui.language.words import said, tr
from gui.panels.diagram import Connection, direction_of
from gui.panels.inspection_frame import InspectionFrame, iteration_words
from gui.panels.matrix_words import place_words
from gui.panels.stage_list import part_words
from gui.panels.weight_place import WeightPlace
from gui.widgets.plain import plain_tip

PARAMETER = re.compile(r"([Wb])(\d+)( ←)?")  # W2, b2, or W2 ← of an update


def unbroken(line: str) -> str:
    """Arithmetic whose lines break only between terms: a term keeps its sign and its factors together."""
    line = line.replace(" · ", "\u00a0·\u00a0")
    return re.sub(r" ([+−=]) ", " \\1\u00a0", line)


class InspectionPanel(InspectionFrame):
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
        self._anatomy: IterationTrace | None = None
        self._stage = 0
        self._wanted = ""  # the symbol of the stage to go to
        self._cell = (0, 0)  # that is chosen in the result; its column, where columns are no examples
        self.previous_button.clicked.connect(self.previous_stage)
        self.next_button.clicked.connect(self.next_stage)
        self.close_button.clicked.connect(self.closed)
        self.examples.example_asked.connect(self.example_asked)
        self.examples.batch_asked.connect(self.example_dropped)
        self.examples.changed.connect(self._show_stage)
        self.diagram.connection_opened.connect(self._open_connection)
        self.equation.cell_opened.connect(self._open_cell)
        self.stages.stage_chosen.connect(self._go)
        self.equation.cell_chosen.connect(self._choose)

    @property
    def stage(self) -> int:
        """The number of the stage that is shown, from 0."""
        return self._stage

    def set_run_index(self, colour: int) -> None:
        """The run's place in the palette."""
        self.diagram.set_colour(colour)

    def show_anatomy(self, anatomy: IterationTrace) -> None:
        """Show another iteration, at the same stage where there are as many."""
        before, self._anatomy = self._anatomy, anatomy
        if before is None or len(before.stages) != len(anatomy.stages):
            self._stage = 0
        if before is None or (before.run, before.sizes) != (anatomy.run, anatomy.sizes):
            self.equation.forget_spans()
        self.title.setText(said(anatomy.name))
        self.iteration.set_text(iteration_words(anatomy.iteration))
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
