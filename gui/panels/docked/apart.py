"""Examples apart: how different the training examples still are in each layer, beside the theory."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.apart import APART
from engine.measures.theory import THEORY
from engine.output.frame import Frame
from gui.language.words import tr
from gui.panels.depth_plot import DepthPlot, Profile
from gui.panels.docking import DockedPanel, register
from gui.style.look import Look
from gui.widgets.figures_text import Rows
from gui.widgets.legend import Legend
from gui.widgets.plain import PlainLabel


@register(
    "apart",
    "Examples apart",
    "How different the examples still are, layer by layer, and what theory expects",
)
class ApartPanel(DockedPanel):
    """Draws the measures `apart` and `theory` of all runs."""

    measures = (APART, THEORY)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend()
        self.legend.run_chosen.connect(self.run_chosen)
        self.plot = DepthPlot(tr("Standard deviation of Z over the examples, by layer"))
        key = PlainLabel(
            tr(
                "line: root mean square over the units · dashed: theory at iteration 0 · a layer in which it "
                "is 0 answers the same to every example"
            )
        )
        key.setProperty("type", "caption")
        key.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.legend)
        self._layout.addWidget(self.plot, 1)
        self._layout.addWidget(key)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        for widget in (self.legend, self.plot):
            widget.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        for widget in (self.legend, self.plot):
            widget.set_runs(run_names(experiment), run_colours(experiment))

    def show_frame(self, frame: Frame, words: bool) -> None:
        profiles = []
        for run in frame.runs:
            theory = run[THEORY]
            profiles.append(Profile(run[APART].deviation, theory=None if theory is None else theory.apart))
        self.plot.show_profiles(profiles, words)

    def copied(self) -> Rows:
        return self.plot.copied()
