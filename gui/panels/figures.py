"""One run's cost and accuracies, one under the other, in figures that do not dance."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.frame import RunFrame
from engine.measures.summary import Summary
from engine.words import readable
from gui.figure import Figure
from gui.numbers import percent

WIDEST = "-1.00e+000"


class FiguresPanel(QWidget):
    """Draws the measure `summary` as three captioned figures."""

    measures = ("summary",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.cost = self._add(layout, self.tr("Cost"), self.tr("Mean cross-entropy over the training set"))
        self.train = self._add(layout, self.tr("Train"), self.tr("Share of the training set that is right"))
        self.test = self._add(layout, self.tr("Test"), self.tr("Share of the test set that is right"))
        layout.addStretch(1)

    def _add(self, layout: QVBoxLayout, caption: str, tip: str) -> Figure:
        label, figure = QLabel(caption), Figure(WIDEST)
        label.setProperty("type", "caption")
        figure.setProperty("type", "figure")
        figure.setAccessibleName(caption)
        for widget in (label, figure):
            widget.setToolTip(tip)
            layout.addWidget(widget)
        layout.addSpacing(8)
        return figure

    def show_run(self, run: RunFrame) -> None:
        summary: Summary = run["summary"]
        self.cost.set_text(readable(summary.cost))
        self.train.set_text(percent(summary.train_accuracy))
        self.test.set_text(percent(summary.test_accuracy))
