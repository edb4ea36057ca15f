"""The results table: what the course's conclusion table says, measured."""

import math

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QVBoxLayout, QWidget

from engine.diagnosis import rules
from engine.diagnosis.as_measures import VERDICT
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.summary import SUMMARY
from engine.nn.outputs import outputs
from engine.output.frame import Frame
from gui.language.numbers import count
from gui.language.words import said, tr
from gui.panels.panel import Panel
from gui.panels.results_order import Value, as_shown, gravity, order_of, share_as_shown
from gui.panels.results_words import (
    ARROW,
    compared,
    cost_in_full,
    cost_now,
    first_cost,
    score_in_full,
    scores,
)
from gui.panels.score_words import ACCURACY, score_names
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.figure_table import FigureTable
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.plain import plain_tip
from gui.widgets.sort_header import Order, SortHeader
from gui.widgets.swatch import HEIGHT, WIDTH, draw_line

NAME, FIRST, COST, TRAIN, TEST, HEADLINE = range(6)
ROW = 26
LOW_ROW, MOST_HIGH_ROWS = 22, 3  # where there are more rows than that
UNKNOWN = (math.nan,) * 5  # of a run without a frame
UP, DOWN = " ↑", " ↓"  # behind the heading that the rows are in order by
# Where there is no room for all columns, those that come first here have it first.
RANKED = (NAME, TEST, COST, TRAIN, FIRST, HEADLINE)
MOST_PRESENTING = 4  # of them: the rest does not carry ten metres, and the cards have the verdict


class ResultsPanel(Panel, QWidget):
    """Draws the measures `summary` and `verdict` of all runs as a table. A click on a row chooses its run.

    `order_asked` says that a person wants another Order of the rows, or None: the experiment's.
    """

    measures = (SUMMARY, VERDICT)
    run_chosen = Signal(int)
    order_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        (_, cost), *shares = score_names(ACCURACY)
        headings = (
            (tr("Run"), ""),
            (tr("Initial cost"), tr("The cost at iteration 0, from the logits")),
            (tr("Cost now"), cost),
            *shares,
            (tr("Verdict"), tr("What the diagnosis says, from measured numbers")),
        )
        self.table = FigureTable(headings, words=(NAME, HEADLINE))
        self.table.setAccessibleName(tr("Results of all runs"))
        self.table.cellPressed.connect(self.run_chosen)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header = SortHeader()
        self.table.setHorizontalHeader(header)
        header.setAccessibleName(tr("Columns of the results"))
        header.setToolTip(tr("Click a heading to sort the runs by it; click again to reverse the order"))
        header.order_asked.connect(self.order_asked)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(HEADLINE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._look = USUAL_LOOK
        self._colours: tuple[int, ...] = ()
        self._widths: dict[int, int] = {}  # of the columns, by number
        self._widest: dict[int, str] = {}  # figures that are wider than was expected, by column
        self._then: Frame | None = None
        self._names = [text for text, _ in headings]  # of the columns, without arrows
        self._output = "sigmoid"  # of the network
        self._ids: tuple[int, ...] = ()
        self._values: dict[int, tuple[Value, ...]] = {}  # of the figures by a run's id, for the order
        self._in_full: dict[int, tuple[float, ...]] = {}  # the same as they are measured, to be copied
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.table, 1)

    @property
    def cells(self) -> dict[tuple[int, int], QTableWidgetItem]:
        """By run and column."""
        return self.table.cells

    def show_runs(self, experiment: Experiment) -> None:
        names = run_names(experiment)
        self._output = experiment.output
        self._name_scores()
        self.table.set_rows(len(names))
        self._colours, self._widest = run_colours(experiment), {}
        self._ids = tuple(run.id for run in experiment.runs)
        for (row, column), cell in self.cells.items():
            cell.setText(said(names[row]) if column == NAME else "–")
            if column == NAME:
                cell.setToolTip(plain_tip(cell.text()))
        self._arrange_rows()
        self.set_look(self._look)

    def show_chosen(self, index: int) -> None:
        """Mark the row of the chosen run. A person selects nothing here: the mark is the choice."""
        flags = QItemSelectionModel.SelectionFlag
        row = self.table.model().index(index, NAME)
        self.table.selectionModel().select(row, flags.ClearAndSelect | flags.Rows)
        self._keep_mark_in_view()

    def _keep_mark_in_view(self) -> None:
        self.table.doItemsLayout()  # a row that has just been added has no place yet
        for row in self.table.selectionModel().selectedRows(NAME):
            self.table.scrollTo(row)

    def _name_scores(self) -> None:
        """Say what the figures are: shares of examples, or R²."""
        cost, *scores = score_names(outputs[self._output].scored_by)
        self.table.headings[COST].setToolTip(plain_tip(cost[1]))
        for column, (name, tip) in zip((TRAIN, TEST), scores, strict=True):
            self._names[column] = name
            self.table.headings[column].setToolTip(plain_tip(tip))
        self._write_headings()

    def show_then(self, frame: Frame | None) -> None:
        """Write the figures of a pinned iteration before those of now; None: no longer."""
        self._then, self._widest = frame, {}
        self._names[COST] = tr("Cost now") if frame is None else tr("Cost then → now")
        self._write_headings()
        self._set_widths(self._look)

    def show_order(self, order: Order | None) -> None:
        """Put the rows in this order, and say so in the heading; None: in the experiment's."""
        self.header.order = order
        self._write_headings()
        self._arrange_rows()
        self._keep_mark_in_view()

    def _write_headings(self) -> None:
        order = self.header.order
        for column, (heading, name) in enumerate(zip(self.table.headings, self._names, strict=True)):
            arrow = "" if order is None or column != order.column else DOWN if order.descending else UP
            heading.setText(name + arrow)
        told = "" if order is None else self.table.headings[order.column].text()
        self.header.setAccessibleDescription(tr("In order by {}").format(told) if told else "")

    @property
    def order(self) -> list[int]:
        """The numbers of the runs, from the top row down."""
        lines = self.table.verticalHeader()
        return [lines.logicalIndex(place) for place in range(self.table.rowCount())]

    def _arrange_rows(self) -> None:
        """Rows are moved, and stay those of their runs: so is the mark of the chosen one."""
        values: list[tuple[Value, ...]] = [
            (self.cells[row, NAME].text(), *self._values.get(run, UNKNOWN))
            for row, run in enumerate(self._ids)
        ]
        wanted = order_of(values, self.header.order)
        if wanted != self.order:
            lines = self.table.verticalHeader()
            for place, run in enumerate(wanted):
                lines.moveSection(lines.visualIndex(run), place)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(0, 0, 0, 0)
        modes = QHeaderView.ResizeMode
        mode = modes.Stretch if look.presenting else modes.Fixed  # there the verdict is not shown
        self.table.horizontalHeader().setSectionResizeMode(NAME, mode)
        self.header.set_look(look)
        self.table.setIconSize(icon_size(look))
        row = ROW if self.table.rowCount() <= MOST_HIGH_ROWS else LOW_ROW
        self.table.set_row_height(look, row)
        self._set_widths(look)
        rows = min(self.table.rowCount(), MOST_HIGH_ROWS)
        self.table.setMinimumHeight(
            self.table.horizontalHeader().height() + rows * self.table.verticalHeader().defaultSectionSize()
        )
        for row, colour in enumerate(self._colours):
            self.cells[row, NAME].setIcon(line_icon(look, colour))

    def _set_widths(self, look: Look) -> None:
        """Columns as wide as what they can come to hold: measured once, not at every frame."""
        metrics = QFontMetrics(self.table.font())
        heads = QFontMetrics(sized(self.table.font(), look.type(CAPTION)))
        names = [self.cells[row, NAME].text() for row in range(self.table.rowCount())]
        accuracy, cost = "100.0 %", "-1.00e-05"
        if self._then is not None:
            accuracy, cost = f"99.9 {ARROW} 99.9 %", f"0.6931 {ARROW} 0.6931"
        widest = (
            max(names, key=metrics.horizontalAdvance, default=""),
            "1773.6 (0.6931)",
            cost,
            accuracy,
            accuracy,
        )
        for column, text in enumerate(widest):
            icon = icon_size(look).width() + look.px(6) if column == NAME else 0
            needed = metrics.horizontalAdvance(text) + icon
            if column in (FIRST, COST, TRAIN, TEST):
                figure = metrics.horizontalAdvance(self._widest.get(column, ""))
                needed = max(needed, figure, heads.horizontalAdvance(self._names[column] + DOWN))
            self._widths[column] = needed + look.px(16)
            self.table.setColumnWidth(column, self._widths[column])
        headlines = [tr(rule.label) for rule in rules.values() if rule.after is not None]
        headlines.append(self._widest.get(HEADLINE, ""))
        self._widths[HEADLINE] = max(map(metrics.horizontalAdvance, headlines)) + look.px(16)
        self._hide_what_has_no_room(look)

    def _hide_what_has_no_room(self, look: Look) -> None:
        """A cut number is none, and a cut verdict says nothing; what else has room stays."""
        room = self.width() - self._width_of_bar()
        for rank, column in enumerate(RANKED):
            room -= self._widths.get(column, 0)
            out = room < 0 or (look.presenting and rank >= MOST_PRESENTING)
            self.table.setColumnHidden(column, out and column != NAME)

    @property
    def width_wanted(self) -> int:
        """What a table without the first costs and the verdicts takes, in pixels."""
        return sum(self._widths[column] for column in (NAME, COST, TRAIN, TEST)) + self._width_of_bar()

    def _width_of_bar(self) -> int:
        """What the scroll bar takes, where there are more rows than are shown at once."""
        scrolls = self.table.rowCount() > MOST_HIGH_ROWS
        return self.table.verticalScrollBar().sizeHint().width() if scrolls else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_what_has_no_room(self._look)
        self._keep_mark_in_view()

    def show_frame(self, frame: Frame, _words: bool) -> None:
        before = () if self._then is None else self._then.runs
        old_summaries = {run.id: run[SUMMARY] for run in before if SUMMARY in run}
        for row, run in enumerate(frame.runs):
            summary = run[SUMMARY]
            old = old_summaries.get(run.id)
            verdict = run[VERDICT]
            self._write(row, FIRST, *first_cost(summary, self._output))
            cost = compared(cost_now(old) if old else None, cost_now(summary))
            self._write(row, COST, cost, cost_in_full(summary))
            by = summary.scored_by
            train = scores(old.train_accuracy if old else None, summary.train_accuracy, by)
            self._write(row, TRAIN, train, score_in_full(self._names[TRAIN], summary.train_accuracy, by))
            test = scores(old.test_accuracy if old else None, summary.test_accuracy, by)
            self._write(row, TEST, test, score_in_full(self._names[TEST], summary.test_accuracy, by))
            headline = tr(verdict.headline)
            if summary.diverged_at is not None:
                headline = tr("diverged at iteration {}").format(count(summary.diverged_at))
            self._write(row, HEADLINE, headline, f"{headline}: {said(verdict.sentence)}")
            self._in_full[run.id] = (
                *(summary.first_cost, summary.first_textbook_cost, summary.cost),
                *(summary.train_accuracy, summary.test_accuracy),
            )
            self._values[run.id] = (
                as_shown(summary.first_cost),
                as_shown(summary.cost),
                share_as_shown(summary.train_accuracy),
                share_as_shown(summary.test_accuracy),
                gravity()[verdict.rule],
            )
        self._arrange_rows()

    def run_at(self, place: QPoint) -> int | None:
        """The number of the run whose row is at a place in pixels."""
        row = self.table.rowAt(self.table.viewport().mapFrom(self, place).y())
        return row if row >= 0 else None

    def copied(self) -> Rows:
        """The table as it stands, and the textbook's first cost in a column of its own."""
        heads = [*self._names]
        heads.insert(COST, tr("Initial cost by the textbook's formula"))
        rows: list[list[Cell]] = [[*heads]]
        for row in self.order:
            known = self._in_full.get(self._ids[row])
            if known is not None:
                rows.append([self.cells[row, NAME].text(), *known, self.cells[row, HEADLINE].text()])
        return rows if len(rows) > 1 else ()

    def _write(self, row: int, column: int, text: str, tip: str = "") -> None:
        cell = self.cells[row, column]
        if cell.text() != text:
            cell.setText(text)
            self._make_room_for(column, text)
        if cell.toolTip() != (tip := plain_tip(tip)):
            cell.setToolTip(tip)

    def _make_room_for(self, column: int, text: str) -> None:
        """Qt would end a figure in …, which makes 8.76e+249 another number: its column grows instead."""
        if column == NAME:
            return
        needed = QFontMetrics(self.table.font()).horizontalAdvance(text) + self._look.px(16)
        if needed > self._widths.get(column, needed):
            self._widest[column] = text
            self._set_widths(self._look)


def icon_size(look: Look) -> QSize:
    return QSize(round(look.stroke(WIDTH)), round(look.stroke(HEIGHT)))


def line_icon(look: Look, colour: int) -> QIcon:
    """A piece of the run's line."""
    picture = QPixmap(icon_size(look))
    picture.fill(Qt.GlobalColor.transparent)
    draw_line(picture, look, colour)
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # Qt's own tint would make it another run's colour
    return icon
