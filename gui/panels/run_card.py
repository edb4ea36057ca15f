"""The column of one run: its name, verdict, decision boundary with figures, and weights."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.experiment import Experiment, RunSettings
from engine.frame import RunFrame
from engine.initialisers import initialisers
from engine.optimisers import optimisers
from gui.actions import Actions
from gui.elided import ElidedLabel
from gui.look import Look
from gui.panels.boundary import BoundaryPanel
from gui.panels.figures import FiguresPanel
from gui.panels.histograms import HistogramPanel
from gui.panels.swatch import Swatch
from gui.panels.verdict import VerdictPanel

# What the menu of a card offers, for its run.
RUN_ACTIONS = (
    *("reasons", "lay_open", "branch"),
    *("edit_run", "copy_run", "move_left", "move_right", "remove"),
)


def describe_rule(run: RunSettings) -> str:
    """The initialiser's formula with the run's own parameters in it and, where the draw matters, its seed."""
    entry = initialisers[run.initialiser]
    words = [entry.formula]
    for name, value in run.own(entry).items():
        if name in entry.formula:
            words[0] = words[0].replace(name, value if isinstance(value, str) else f"{value:g}")
        elif value != entry.parameters[name][1]:
            words.append(f"{name} {value:g}")
    if entry.random:
        words.append(f"seed {run.seed}")
    return ", ".join(words)


def describe_change(run: RunSettings) -> str:
    """What a branch is trained by since it left its parent."""
    change = run.changes[-1]
    words = f"↳ α {change.learning_rate:g}, {optimisers[change.optimiser].label}"
    if change.nudge is not None:
        nudge = change.nudge
        words = f"↳ W{nudge.layer}[{nudge.unit}, {nudge.input}] + {nudge.amount:g}, {words[2:]}"
    return words


class RunCard(QFrame):
    """Arranges the panels of one run. Made once, then given one run after another.

    `pressed` says that what a person does next is meant for this run; `example_chosen` carries the training
    example whose point was clicked; `reasons_asked` follows a click on the verdict.
    """

    pressed = Signal()
    example_chosen = Signal(int)
    reasons_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.name, self.colour = "", 0
        self.swatch = Swatch()
        self.verdict = VerdictPanel()
        self.verdict.asked.connect(self.reasons_asked)
        self.boundary = BoundaryPanel()
        self.boundary.example_chosen.connect(self.example_chosen)
        self.figures = FiguresPanel()
        self.histograms = HistogramPanel()
        self.panels = (self.verdict, self.boundary, self.figures, self.histograms)
        self.title, self.rule = ElidedLabel(), QLabel()
        self.title.setProperty("type", "title")
        self.rule.setProperty("type", "caption")
        self.rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.menu_button = self._make_menu(actions)

        header = QHBoxLayout()
        header.addWidget(self.swatch)
        header.addWidget(self.title)
        header.addWidget(self.rule, 1)
        header.addStretch(0)
        header.addWidget(self.menu_button)
        picture = QHBoxLayout()
        picture.addWidget(self.boundary, 1)
        picture.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(header)
        self._layout.addWidget(self.verdict)
        self._layout.addLayout(picture, 1)
        self._layout.addWidget(self.histograms)

    def _make_menu(self, actions: Actions) -> QToolButton:
        button = QToolButton()
        button.setObjectName("plain")
        button.setText("⋯")
        button.setToolTip(self.tr("What can be done with this run"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.addActions([actions[name] for name in RUN_ACTIONS])
        # Not the button's own signal: that one comes when its menu has closed again.
        menu.aboutToShow.connect(self.pressed)
        button.setMenu(menu)
        return button

    def set_run(self, experiment: Experiment, index: int, name: str, colour: int) -> None:
        """Show run number `index` of the experiment from now on."""
        run = experiment.runs[index]
        self.histograms.set_layers(len(experiment.network.hidden) + 1)
        self.name, self.colour = name, colour
        self.setAccessibleName(name)
        self.title.setText(name)
        self.rule.setText(describe_change(run) if run.branch else describe_rule(run))
        self.rule.setToolTip(f"{describe_rule(run)}\n{initialisers[run.initialiser].source}")
        self.menu_button.setAccessibleName(self.tr("Menu of {}").format(name))
        self.swatch.set_colour(colour)
        self.verdict.set_colour(colour)
        self.boundary.set_run(name)
        self.histograms.set_run(name, colour)

    def set_compact(self, narrow: bool, low: bool) -> None:
        """Leave out what stands elsewhere too where a card is narrow, and the weights where it is low."""
        for widget in (self.rule, self.figures):
            widget.setVisible(not narrow)
        self.histograms.setVisible(not low)
        self.title.setToolTip(f"{self.name}\n{self.rule.toolTip()}" if narrow else "")
        self.verdict.set_brief(narrow)

    def set_data(self, data: Data) -> None:
        self.boundary.set_data(data)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(8))
        self._layout.setSpacing(look.px(6))
        for widget in (self.swatch, self.verdict, self.boundary, self.histograms):
            widget.set_look(look)

    def show_then(self, run: RunFrame | None) -> None:
        """Compare with the run at a pinned iteration, or no longer."""
        self.boundary.show_then(run)
        self.histograms.show_then(run)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        moving = (self.boundary, self.histograms)
        for panel in (*moving, self.verdict, self.figures) if words else moving:
            # A frame from before the panel was shown does not have what it draws.
            if all(name in run.values for name in panel.measures):
                panel.show_run(run)
