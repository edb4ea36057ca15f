"""TableView: what all cells of a study come to, as figures: for studies that no picture has axes for."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from engine.studies.axes import axes
from engine.studies.picture import StudyPicture
from engine.studies.study import Study
from engine.studies.summary import CellSummary
from gui.language.numbers import count, percent, readable
from gui.language.words import said, tr
from gui.panels.score_words import ACCURACY, score
from gui.studies.axis_values import text_of
from gui.studies.scoring import scoring_of
from gui.studies.view import StudyView
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.figure_table import FigureTable
from gui.widgets.figures_text import Rows

ROW = 26  # pixels at scale 1
NOTHING = "–"


class TableView(StudyView):
    """A row for each run in each cell. A click on one asks for its cell, as Enter does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study: Study | None = None
        self._look = USUAL_LOOK
        self.table = FigureTable([], ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table)

    def show_study(self, study: Study) -> None:
        self._study = study
        varied = [tr(axes[axis.vary].label) for axis in study.axes]
        median = tr("Test, median") if scoring_of(study) == ACCURACY else tr("R² test, median")
        figures = (tr("Draws"), tr("Reached"), tr("Odds"), median, tr("Cost, median"))
        headings = [(name, "") for name in (tr("Run"), *varied, *figures)]
        self._column.removeWidget(self.table)
        self.table.deleteLater()
        self.table = FigureTable(headings, range(1 + len(varied)))
        self.table.setAccessibleName(tr("Figures of the study"))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.take_keys()
        self.table.cellClicked.connect(self._ask_cell)
        self.table.cellActivated.connect(self._ask_cell)
        self._column.addWidget(self.table)
        self.set_look(self._look)

    def show_picture(self, picture: StudyPicture) -> None:
        cells, scored_by = picture.summary.cells, scoring_of(picture.summary.study)
        if self.table.rowCount() != len(cells):
            self.table.set_rows(len(cells))
        for row, cell in enumerate(cells):
            for column, text in enumerate(figures_of(cell, scored_by)):
                self.table.cells[row, column].setText(text)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.table.set_row_height(look, ROW)

    def copied(self) -> Rows:
        return self.table.copied()

    @Slot(int, int)
    def _ask_cell(self, row: int, _column: int) -> None:
        if self._study is not None:
            self.cell_asked.emit(row // len(self._study.experiment.runs))


def figures_of(cell: CellSummary, scored_by: str) -> list[str]:
    odds = cell.odds if cell.is_random else None
    return [
        said(cell.run),
        *(text_of(name, value) for name, value in cell.axes.items()),
        count(cell.trials),
        count(cell.reached),
        NOTHING if odds is None else f"{percent(odds.low)} – {percent(odds.high)}",
        NOTHING if cell.test_accuracy is None else score(cell.test_accuracy.median, scored_by),
        NOTHING if cell.cost is None else readable(cell.cost.median),
    ]
