"""The stage: the figure of a name off the window, fed with frames; the same picture for the same frame.

For what is made without a window: a figure on the command line, each picture of a film, those of a report.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QWidget

import gui.panels.docked  # noqa: F401 - registers its panels
from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.messages.problems import refused
from engine.output.frame import Frame
from gui.exporting.key import key_of
from gui.exporting.light import sheet_for_paper
from gui.exporting.paint import Figure
from gui.exporting.scenes import CardsScene, PanelScene, Scene, WholeScene
from gui.language.words import in_words, said, tr
from gui.panels.cost_plot import CostPlot
from gui.panels.docking import docked
from gui.panels.results import ResultsPanel
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import qt_palette
from gui.training.commands import Group
from gui.widgets.figures_text import Rows

WINDOW, CARDS, CARD, COST, RESULTS = "window", "cards", "card", "cost", "results"
SIZES = {  # in pixels at scale 1
    WINDOW: QSize(1280, 720),
    CARDS: QSize(1280, 400),
    CARD: QSize(420, 400),
    COST: QSize(800, 360),
    RESULTS: QSize(800, 200),
}
ROUNDS = 3  # in which a widget within a widget has found its size
SIZE_OF_DOCKED = QSize(480, 520)


def figures_of(experiment: Experiment) -> dict[str, str]:
    """The names of all figures of an experiment, with their titles on screen."""
    names = {WINDOW: tr("Everything"), CARDS: tr("All runs")}
    for place, name in enumerate(run_names(experiment), start=1):
        names[f"{CARD} {place}"] = said(name)
    names |= {COST: tr("Cost"), RESULTS: tr("Results")}
    return names | {name: in_words(docked[name].title) for name in docked_figures()}


def docked_figures() -> tuple[str, ...]:
    """The docked panels that draw what is measured: others are editors and pages."""
    return tuple(name for name, spec in sorted(docked.items()) if getattr(spec.make, "measures", ()))


def usual_size(figure: str) -> QSize:
    """The size of a figure where none is asked for, in pixels at scale 1."""
    return SIZES.get(figure.partition(" ")[0], SIZE_OF_DOCKED)


class Stage:
    """One figure of an experiment, off the window: its `widget`. In the GUI thread only.

    `figure` is one of the names of `figures_of`; ExperimentError where it is none. `size` is in pixels, the
    usual one without. `chosen` is the number of the run that a panel of one run shows. `close` it at the end.

    With `in_turns` it is not ready before all its `turns` are taken: a window goes on between two of them.
    """

    def __init__(
        self,
        experiment: Experiment,
        data: Data,
        figure: str,
        size: QSize | None = None,
        look: Look = USUAL_LOOK,
        chosen: int = 0,
        in_turns: bool = False,
    ) -> None:
        names, figure = figures_of(experiment), figure.replace(":", " ")
        if figure not in names:
            raise refused("which", figure, ", ".join(names))
        self.name, self.title, self.look = figure, names[figure], look
        self.experiment, self.data = experiment, data
        self.widget = scene_of(experiment, data, figure, chosen)
        self._holder = QWidget()  # so that no platform is asked how small a window may be
        self._holder.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._holder.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.widget.setParent(self._holder)
        self.widget.setPalette(qt_palette(look.palette))
        self.widget.setStyleSheet(sheet_for_paper(look))
        self.widget.resize(usual_size(figure) * look.scale if size is None else size)
        self._holder.show()
        self.turns = self._finishing(size is None)
        if not in_turns:
            for _ in self.turns:
                pass

    def _finishing(self, as_high_as_wanted: bool) -> Iterator[None]:
        """Make the rest, part by part."""
        yield from self.widget.make(self.look)
        self.widget.set_look(self.look)
        yield
        self._settle()
        yield
        if as_high_as_wanted:
            self.widget.resize(self.widget.width(), self.widget.height_wanted())
            self._settle()

    @property
    def headed(self) -> bool:
        """Whether a title over it says something: cards have their run's name."""
        return isinstance(self.widget, PanelScene)

    @property
    def requests(self) -> Group:
        """What is to be measured for it, as `take_frame` is asked for it."""
        return self.widget.requests

    def show(self, frame: Frame, keep_ranges: bool = False) -> None:
        """Draw the frame. Axes fit it alone, or with `keep_ranges` go on from those of the frames before."""
        if not keep_ranges:
            self.widget.begin()
        self.widget.show_frame(frame)
        self._settle()

    def figure(self, line: str, dark: bool = False) -> Figure:
        """What is on the stage, to be painted, with a line that says what it is."""
        key = key_of(self.widget, self.experiment, self.data)
        return Figure(self.widget, self.look, self.title, line, key, self.headed, dark)

    def drawn_cells(self) -> Rows:
        """All that is drawn, as cells."""
        return self.widget.drawn_cells()

    def close(self) -> None:
        self._holder.close()
        self._holder.deleteLater()

    def _settle(self) -> None:
        """What has another height now has its place before anything is painted."""
        if isinstance(self.widget, WholeScene):
            self.widget.share_out(self.widget.size())
        for _ in range(ROUNDS):
            for widget in (self._holder, *self._holder.findChildren(QWidget)):
                QCoreApplication.sendPostedEvents(widget)
                if (layout := widget.layout()) is not None:
                    layout.activate()


def scene_of(experiment: Experiment, data: Data, figure: str, chosen: int) -> Scene:
    """The widgets of a figure."""
    kind, _, number = figure.partition(" ")
    if kind == WINDOW:
        return WholeScene(experiment, data, chosen)
    if kind == CARDS:
        return CardsScene(experiment, data, tuple(range(len(experiment.runs))))
    if kind == CARD:
        return CardsScene(experiment, data, (int(number) - 1,))
    if kind == COST:
        return PanelScene(experiment, data, CostPlot(), chosen)
    if kind == RESULTS:
        return PanelScene(experiment, data, ResultsPanel(), chosen)
    return PanelScene(experiment, data, docked[kind].make(), chosen)
