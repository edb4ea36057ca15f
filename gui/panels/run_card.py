"""The column of one run: its name, verdict, decision boundary with figures, and weights."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.datasets import Data
from engine.experiment import Experiment, RunSettings
from engine.frame import RunFrame
from engine.initialisers import initialisers
from gui.look import Look
from gui.panels.boundary import BoundaryPanel
from gui.panels.figures import FiguresPanel
from gui.panels.histograms import HistogramPanel
from gui.panels.swatch import Swatch
from gui.panels.verdict import VerdictPanel


def describe_rule(run: RunSettings) -> str:
    """The initialiser's formula with the run's own parameters in it and, where the draw matters, its seed."""
    entry = initialisers[run.initialiser]
    words = [entry.formula]
    for name, value in run.own(entry).items():
        if name in entry.formula:
            words[0] = words[0].replace(name, f"{value:g}")
        elif value != entry.parameters[name][1]:
            words.append(f"{name} {value:g}")
    if entry.random:
        words.append(f"seed {run.seed}")
    return ", ".join(words)


class RunCard(QFrame):
    """Arranges the panels of one run."""

    def __init__(
        self, experiment: Experiment, run_index: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.swatch = Swatch(run_index)
        self.verdict = VerdictPanel(run_index)
        self.boundary = BoundaryPanel(name)
        self.figures = FiguresPanel()
        self.histograms = HistogramPanel(name, run_index, len(experiment.network.hidden) + 1)
        self.panels = (self.verdict, self.boundary, self.figures, self.histograms)
        title, rule = QLabel(name), QLabel(describe_rule(experiment.runs[run_index]))
        title.setProperty("type", "title")
        rule.setProperty("type", "caption")
        rule.setToolTip(initialisers[experiment.runs[run_index].initialiser].source)

        header = QHBoxLayout()
        header.addWidget(self.swatch)
        header.addWidget(title)
        header.addWidget(rule, 1)
        picture = QHBoxLayout()
        picture.addWidget(self.boundary, 1)
        picture.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(header)
        self._layout.addWidget(self.verdict)
        self._layout.addLayout(picture, 1)
        self._layout.addWidget(self.histograms)

    def set_data(self, data: Data) -> None:
        self.boundary.set_data(data)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(8))
        self._layout.setSpacing(look.px(6))
        for widget in (self.swatch, self.verdict, self.boundary, self.histograms):
            widget.set_look(look)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        self.boundary.show_run(run)
        self.histograms.show_run(run)
        if words:
            self.verdict.show_run(run)
            self.figures.show_run(run)
