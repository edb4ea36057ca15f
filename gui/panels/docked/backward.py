"""Gradient backward: how large gradients are in each layer, beside the theory, and updates to weights."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.signals import BACKWARD
from engine.measures.theory import THEORY
from engine.output.frame import Frame
from gui.language.words import tr
from gui.panels.depth_plot import DepthPlot, Profile
from gui.panels.docking import DockedPanel, register
from gui.style.look import Look
from gui.widgets.figures_text import Rows
from gui.widgets.legend import Legend
from gui.widgets.plain import PlainLabel
from gui.widgets.turning_row import TurningRow


@register(
    "backward",
    "Gradient backward",
    "How large gradients are, layer by layer, what theory expects, and how far an update moves the weights",
    "F4",
)
class BackwardPanel(DockedPanel):
    """Draws the measures `backward` and `theory` of all runs."""

    measures = (BACKWARD, THEORY)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend()
        self.legend.run_chosen.connect(self.run_chosen)
        self.dZ = DepthPlot(tr("Gradient ∂C/∂Z by layer"))
        self.dW = DepthPlot(tr("Gradient ∂C/∂W by layer"))
        self.ratio = DepthPlot(tr("Update of W relative to W, by layer"))
        key = PlainLabel(tr("root mean squares · dashed: theory at iteration 0"))
        key.setProperty("type", "caption")
        key.setWordWrap(True)  # or the panel could not be narrow while presenting
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.legend)
        self._layout.addWidget(TurningRow((self.dZ, self.dW, self.ratio)), 1)
        self._layout.addWidget(key)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        for widget in (self.legend, self.dZ, self.dW, self.ratio):
            widget.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        for widget in (self.legend, self.dZ, self.dW, self.ratio):
            widget.set_runs(run_names(experiment), run_colours(experiment))

    def show_frame(self, frame: Frame, words: bool) -> None:
        dZ, dW, ratio = [], [], []
        for run in frame.runs:
            signals = run[BACKWARD]
            theory = run[THEORY]
            dZ.append(Profile(signals.dZ, theory=None if theory is None else theory.dZ))
            dW.append(Profile(signals.dW, theory=None if theory is None else theory.dW))
            ratio.append(Profile(signals.update_ratios))
        for plot, profiles in ((self.dZ, dZ), (self.dW, dW), (self.ratio, ratio)):
            plot.show_profiles(profiles, words)

    def copied(self) -> Rows:
        """What the plots show, one below the other."""
        return [row for plot in (self.dZ, self.dW, self.ratio) for row in plot.copied()]
