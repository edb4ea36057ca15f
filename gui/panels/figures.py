"""One run's cost and accuracies, or R², one under the other, in figures that do not dance."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from engine.measures.summary import SUMMARY, Summary
from engine.output.frame import RunFrame
from gui.language.numbers import readable
from gui.panels.panel import CardPanel
from gui.panels.score_words import ACCURACY, score, score_names
from gui.widgets.figure import Figure
from gui.widgets.figures_text import Rows
from gui.widgets.plain import PlainLabel, plain_tip

WIDEST, WIDEST_IN_A_ROW, WIDEST_SHARE = "-8.88e+308", "1.00e-05", "100.0 %"
APART = 8  # pixels
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class FiguresPanel(CardPanel, QWidget):
    """Draws the measure `summary` as captioned figures, one under the other or in a row."""

    measures = (SUMMARY,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(DOWN, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(APART)
        self._cells: list[QBoxLayout] = []
        self._gives_way = False  # whether that of the training set goes where the panel is too narrow
        self._captions: dict[Figure, PlainLabel] = {}
        self._summary: Summary | None = None
        self.cost, self.train, self.test = (
            self._add(widest) for widest in (WIDEST, WIDEST_SHARE, WIDEST_SHARE)
        )
        self._scored_by = ""
        self._name_scores(ACCURACY)
        self._layout.addStretch(1)

    def _name_scores(self, scored_by: str) -> None:
        """Say what the figures are: shares of examples, or R²."""
        if scored_by == self._scored_by:
            return
        self._scored_by = scored_by
        for figure, (caption, tip) in zip(self._captions, score_names(scored_by), strict=True):
            self._captions[figure].setText(caption)
            figure.setAccessibleName(caption)
            for widget in (figure, self._captions[figure]):
                widget.setToolTip(plain_tip(tip))

    def _add(self, widest: str) -> Figure:
        label, figure = PlainLabel(), Figure(widest)
        label.setProperty("type", "caption")
        figure.setProperty("type", "figure")
        cell = QBoxLayout(DOWN)
        cell.setSpacing(0)
        for widget in (label, figure):
            cell.addWidget(widget)
        self._cells.append(cell)
        self._captions[figure] = label
        self._layout.addLayout(cell)
        return figure

    def arrange(self, in_a_row: bool, all_of_them: bool, room: int | None = None) -> None:
        """In a row or under each other; all of them, or the test accuracy alone.

        Where `room`, in pixels, is not enough for a row of all, that of the training set goes.
        """
        self._gives_way = False  # Qt lays out anew in the middle of this
        self._layout.setDirection(ACROSS if in_a_row else DOWN)
        self.cost.leave_room_for(WIDEST_IN_A_ROW if in_a_row else WIDEST)
        for cell in self._cells:
            cell.setDirection(ACROSS if in_a_row else DOWN)
            cell.setSpacing(APART if in_a_row else 0)
        for figure in (self.cost, self.train):
            figure.setVisible(all_of_them)
            self._captions[figure].setVisible(all_of_them)
        for layout in (*self._cells, self._layout):
            layout.invalidate()
        if room is not None and in_a_row and self._layout.minimumSize().width() > room:
            self.train.hide()
            self._captions[self.train].hide()
        self._gives_way = in_a_row and all_of_them and room is None
        self._give_way()

    def event(self, event: QEvent) -> bool:
        """Another width, or other letters."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._give_way()
        return done

    def _give_way(self) -> None:
        """A figure that is cut is another one: that of the training set goes first, and the table has it."""
        if not self._gives_way:
            return
        hints = [(caption.sizeHint(), figure.sizeHint()) for figure, caption in self._captions.items()]
        needed = sum(caption.width() + APART + figure.width() for caption, figure in hints)
        fits = needed + APART * (len(hints) - 1) <= self.width()
        self._gives_way = False
        for widget in (self.train, self._captions[self.train]):
            if widget.isHidden() == fits:
                widget.setVisible(fits)
        self._gives_way = True

    @property
    def least_in_a_row(self) -> int:
        """The width in pixels that cost and test accuracy need beside each other."""
        pairs = [(self._captions[figure].sizeHint(), figure.sizeHint()) for figure in (self.cost, self.test)]
        return sum(caption.width() + APART + figure.width() for caption, figure in pairs) + APART

    def copied(self) -> Rows:
        """Each figure under what it is called."""
        if self._summary is None:
            return ()
        one = self._summary
        figures = (one.cost, one.train_accuracy, one.test_accuracy)
        return [
            (label.text(), figure) for label, figure in zip(self._captions.values(), figures, strict=True)
        ]

    def clear(self) -> None:
        self._summary = None
        for figure in self._captions:
            figure.set_text("–")

    def show_run(self, run: RunFrame, _words: bool) -> None:
        summary = self._summary = run[SUMMARY]
        self._name_scores(summary.scored_by)
        self.cost.set_text(readable(summary.cost))
        self.train.set_text(score(summary.train_accuracy, summary.scored_by))
        self.test.set_text(score(summary.test_accuracy, summary.scored_by))
