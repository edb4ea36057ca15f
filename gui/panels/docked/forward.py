"""Signal forward: how large pre-activations and activations are in each layer, beside the theory."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.signals import FORWARD
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
    "forward",
    "Signal forward",
    "How large pre-activations and activations are, layer by layer, and what theory expects",
    "F3",
)
class ForwardPanel(DockedPanel):
    """Draws the measures `forward` and `theory` of all runs."""

    measures = (FORWARD, THEORY)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend()
        self.legend.run_chosen.connect(self.run_chosen)
        self.Z = DepthPlot(tr("Pre-activations |Z| by layer"))
        self.A = DepthPlot(tr("Activations |A| by hidden layer"))
        key = PlainLabel(
            tr(
                "line: root mean square · bands: 5 to 95 % and 25 to 75 %, where above 0 · dashed: theory "
                "at iteration 0"
            )
        )
        key.setProperty("type", "caption")
        key.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.legend)
        self._layout.addWidget(TurningRow((self.Z, self.A)), 1)
        self._layout.addWidget(key)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        for widget in (self.legend, self.Z, self.A):
            widget.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        for widget in (self.legend, self.Z, self.A):
            widget.set_runs(run_names(experiment), run_colours(experiment))

    def show_frame(self, frame: Frame, words: bool) -> None:
        Z, A = [], []
        for run in frame.runs:
            signals = run[FORWARD]
            theory = run[THEORY]
            Z.append(Profile(signals.Z.rms, signals.Z.quantiles, None if theory is None else theory.Z))
            A.append(Profile(signals.A.rms, signals.A.quantiles, None if theory is None else theory.A[:-1]))
        self.Z.show_profiles(Z, words)
        self.A.show_profiles(A, words)

    def copied(self) -> Rows:
        """What the plots show, one below the other."""
        return [row for plot in (self.Z, self.A) for row in plot.copied()]
