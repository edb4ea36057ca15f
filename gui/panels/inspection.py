"""One iteration laid open: stage by stage from the data to the new parameters, in formulas and numbers."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.output.iteration_trace import IterationTrace, Part, TraceStep
from gui.language.numbers import count, figures_localised
from gui.language.words import said, tr
from gui.panels.diagram import Diagram, direction_of
from gui.panels.heat_map import HeatMap
from gui.style.look import Look
from gui.widgets.figure import Figure
from gui.widgets.plain import PlainLabel, plain_tip

WIDEST_PLACE = "888 / 888"


class InspectionPanel(QFrame):
    """Draws the stages of one run's iteration, one at a time. It draws an IterationTrace, and no measure.

    Units and examples are counted from 1 on screen.
    """

    example_dropped = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("One iteration laid open"))
        self._anatomy: IterationTrace | None = None
        self._stage = 0
        self._wanted = ""  # the symbol of the stage to go to
        self.title, self.batch = PlainLabel(), PlainLabel()
        self.title.setProperty("type", "title")
        self.batch.setProperty("type", "secondary")
        self.iteration, self.place = Figure(self._iteration_words(8_888_888)), Figure(WIDEST_PLACE, "")
        self.place.alignment = Qt.AlignmentFlag.AlignCenter
        self.place.setAccessibleName(tr("Stage"))
        self.iteration.setAccessibleName(tr("Iteration"))
        self.whole_button = self._button(
            tr("Whole batch"),
            tr("Whole batch"),
            tr("Show all examples that the update learns from"),
        )
        self.previous_button = self._button("‹", tr("Previous stage"), tr("The previous stage"))
        self.next_button = self._button("›", tr("Next stage"), tr("The stage after"))
        self.close_button = self._button(
            "×", tr("Close the iteration laid open"), tr("Close the iteration laid open")
        )
        self.whole_button.clicked.connect(self.example_dropped)
        self.previous_button.clicked.connect(self.previous_stage)
        self.next_button.clicked.connect(self.next_stage)
        self.close_button.clicked.connect(self.closed)
        self.diagram, self.heat_map = Diagram(), HeatMap()
        self.symbol, self.formula = PlainLabel(), PlainLabel()
        self.shapes, self.part = PlainLabel(), PlainLabel()
        self.symbol.setProperty("type", "title")
        self.formula.setProperty("type", "formula")
        self.shapes.setProperty("type", "caption")
        self.part.setProperty("type", "chip")
        for label in (self.formula, self.shapes):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QVBoxLayout(self)
        self._header = self._make_header()
        self._layout.addLayout(self._header)
        self._layout.addWidget(self.diagram)
        self._layout.addLayout(self._make_words())
        self._layout.addWidget(self.shapes)
        self._layout.addWidget(self.heat_map, 1)

    def _button(self, text: str, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(tip))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_header(self) -> QBoxLayout:
        """What is laid open, and where one is in it: side by side, or one above the other on a wall."""
        what, where = QHBoxLayout(), QHBoxLayout()
        what.addWidget(self.title)
        what.addSpacing(8)
        what.addWidget(self.iteration)
        what.addStretch(1)
        where.addWidget(self.batch, 1)
        where.addWidget(self.whole_button)
        where.addSpacing(8)
        where.addWidget(self.previous_button)
        where.addWidget(self.place)
        where.addWidget(self.next_button)
        where.addSpacing(8)
        where.addWidget(self.close_button)
        header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        header.addLayout(what, 1)
        header.addLayout(where)
        return header

    def _make_words(self) -> QHBoxLayout:
        words = QHBoxLayout()
        words.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        words.addSpacing(8)
        words.addWidget(self.formula, 1)
        words.addWidget(self.part, 0, Qt.AlignmentFlag.AlignTop)
        return words

    @property
    def stage(self) -> int:
        """The number of the stage that is shown, from 0."""
        return self._stage

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(10))
        self._layout.setSpacing(look.px(4))
        directions = QBoxLayout.Direction
        self._header.setDirection(directions.TopToBottom if look.projected else directions.LeftToRight)
        for label in (self.batch, self.formula, self.shapes):
            label.setWordWrap(look.projected)
        self.diagram.set_look(look)
        self.heat_map.set_look(look)

    def set_run_index(self, colour: int) -> None:
        """The run's place in the palette."""
        self.diagram.set_colour(colour)

    def show_anatomy(self, anatomy: IterationTrace) -> None:
        """Lay another iteration open, at the same stage where there are as many."""
        before, self._anatomy = self._anatomy, anatomy
        if before is None or len(before.stages) != len(anatomy.stages):
            self._stage = 0
        if before is None or (before.run, before.sizes) != (anatomy.run, anatomy.sizes):
            self.heat_map.forget_spans()
        self.title.setText(said(anatomy.name))
        self.iteration.set_text(self._iteration_words(anatomy.iteration))
        if anatomy.example is None:
            self.batch.setText(self._batch_words(anatomy))
        else:
            self.batch.setText(tr("example {}").format(count(anatomy.example + 1)))
        self.whole_button.setVisible(anatomy.example is not None)
        self._show_stage()
        self._go_where_wanted()

    @Slot()
    def next_stage(self) -> None:
        self._go(self._stage + 1)

    @Slot()
    def previous_stage(self) -> None:
        self._go(self._stage - 1)

    def go_to(self, symbol: str) -> None:
        """Show the stage with this symbol, W1 for W1 ←, now or as soon as the iteration is laid open."""
        self._wanted = symbol
        self._go_where_wanted()

    def _go_where_wanted(self) -> None:
        stages = () if self._anatomy is None else self._anatomy.stages
        symbols = [stage.symbol.removesuffix(" ←") for stage in stages]
        if self._wanted in symbols:
            self._go(symbols.index(self._wanted))
            self._wanted = ""

    def _go(self, stage: int) -> None:
        if self._anatomy is not None and 0 <= stage < len(self._anatomy.stages):
            self._stage = stage
            self._show_stage()

    def _show_stage(self) -> None:
        if self._anatomy is None:
            return
        stage, stages = self._anatomy.stages[self._stage], len(self._anatomy.stages)
        self.place.set_text(f"{self._stage + 1} / {stages}")
        self.previous_button.setEnabled(self._stage > 0)
        self.next_button.setEnabled(self._stage < stages - 1)
        self.symbol.setText(stage.symbol)
        self.part.setText(f"{direction_of(stage.part)} {self._part_words(stage.part)}")
        formula = figures_localised(stage.formula)
        self.formula.setText(formula)
        self.formula.setToolTip(plain_tip(formula))
        self.shapes.setText(f"{stage.shapes}   ·   {self._table_words(stage)}")
        self.diagram.show_stage(self._anatomy.sizes, stage)
        self.heat_map.setAccessibleName(tr("Values of {}").format(stage.symbol))
        # An example's gradients are many times those of the mean over all: they have scales of their own.
        self.heat_map.show_values(stage.values, (stage.symbol, self._anatomy.example is None))

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

    def _part_words(self, part: Part) -> str:
        if part is Part.UPDATE:
            return tr("update")
        return tr("backward") if part is Part.GRADIENT else tr("forward")

    def _table_words(self, stage: TraceStep) -> str:
        """What the rows and columns of the table are."""
        if stage.part is Part.COST:
            return tr("one number")
        if stage.layer == 0:
            return tr("a row for each feature, a column for each example")
        if stage.by_example:
            return tr("a row for each unit, a column for each example")
        biases = stage.values.shape[1] == 1 and stage.symbol.lstrip("d").startswith("b")
        if stage.part is Part.UPDATE:
            if biases:
                return tr("what is added to the biases: a row for each unit")
            return tr("what is added to the weights: a row for each unit, a column for each input")
        if biases:
            return tr("a row for each unit")
        return tr("a row for each unit, a column for each input")
