"""What panels that dock have in common, and the registry that the View menu is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.output.frame import Frame, RunFrame, requests_for
from gui.language.words import said, tr
from gui.panels.panel import Panel
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import Group
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import PlainLabel
from gui.widgets.swatch import HEIGHT, WIDTH, draw_line


class DockedPanel(Panel, QFrame):
    """A panel beside the workspace, of all runs unless it is a OneRunPanel. It is made once.

    `requests_changed` says that other measures are wanted from now on; `branch_asked` carries a run's number
    and the Change by which a branch is to leave it at the iteration of the picture; `edit_asked` what an edit
    is called, and the Experiment to go on with; `run_chosen` the number of the run that a person chose,
    `weight_asked` the WeightPlace of a number to be set by hand; `picked_out` the Picked examples that a
    person wants to find in the pictures, or None.
    """

    requests_changed = Signal()
    branch_asked = Signal(int, object)
    edit_asked = Signal(str, object)
    run_chosen = Signal(int)
    weight_asked = Signal(object)
    picked_out = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._cleared: tuple[QWidget, ...] = ()  # what shows again with the next frame

    def clear(self) -> None:
        """Show nothing of what was measured, until a frame has come that can be drawn."""
        pictures = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = [one for one in pictures if not (one.isHidden() or isinstance(one, RunChooser))]
        if self.measures and shown:
            self._cleared = tuple(shown)
            for picture in shown:
                picture.hide()

    def offer(self, frame: Frame, words: bool) -> bool:
        if self._cleared and self.can_draw(frame):
            cleared, self._cleared = self._cleared, ()
            for picture in filter(isValid, cleared):  # what lay over them may be gone
                picture.show()
        return super().offer(frame, words)

    def set_shared_scale(self, shared: bool) -> None:
        """Weights are on one scale for all runs or each run's on its own; for panels of weights."""

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """What a person can do, for panels that have buttons for it."""


class RunChooser(QWidget):
    """Shows which run is chosen, by name, with a piece of its line; `asked` says that a person wants another.

    `chosen` says that another is shown from now on.
    """

    chosen = Signal()
    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Run"))
        self.box.setToolTip(tr("The run that is shown here"))
        KeyOverride(self.box, letters=True)
        self._colours: tuple[int, ...] = ()
        self._look = USUAL_LOOK
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(tr("Run")))
        row.addWidget(self.box, 1)
        self.box.currentIndexChanged.connect(self.chosen)
        self.box.activated.connect(self.asked)

    @property
    def index(self) -> int:
        return self.box.currentIndex()

    @property
    def run(self) -> int:
        """The id of the chosen run; 0 where there is none yet."""
        return self.box.currentData() or 0

    @property
    def colour(self) -> int:
        """The chosen run's place in the palette."""
        return self._colours[self.index] if self._colours else 0

    def show_chosen(self, index: int) -> None:
        self.box.setCurrentIndex(index)

    def set_runs(self, experiment: Experiment) -> None:
        """The runs to choose from; the one that was chosen stays, if it is among them."""
        before = self.run
        self._colours = run_colours(experiment)
        self.box.blockSignals(True)
        self.box.clear()
        for run, name in zip(experiment.runs, run_names(experiment), strict=True):
            self.box.addItem(said(name), run.id)
        self.box.setCurrentIndex(max(0, self.box.findData(before)))
        self.box.blockSignals(False)
        self._draw_lines()
        self.chosen.emit()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._draw_lines()

    def _draw_lines(self) -> None:
        for number, colour in enumerate(self._colours):
            picture = QPixmap(self._look.px(WIDTH), self._look.px(HEIGHT))
            picture.fill("transparent")
            draw_line(picture, self._look, colour)
            self.box.setItemIcon(number, QIcon(picture))


class OneRunPanel(DockedPanel):
    """A panel of the chosen run, which `chooser` names; only that one's `measures` are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.iteration: int | None = None  # of the picture, where there is one of these runs
        self.chooser = RunChooser()
        self.chooser.chosen.connect(self._follow_choice)
        self.chooser.asked.connect(self.run_chosen)

    @Slot()
    def _follow_choice(self) -> None:
        self.requests_changed.emit()

    @property
    def requests(self) -> Group:
        return requests_for(self.measures, self.chooser.run)

    def can_draw(self, frame: Frame) -> bool:
        run = self._chosen_of(frame)
        return run is not None and self.can_draw_run(run)

    def _chosen_of(self, frame: Frame) -> RunFrame | None:
        return next((run for run in frame.runs if run.id == self.chooser.run), None)

    def show_runs(self, experiment: Experiment) -> None:
        self.iteration = None
        self.chooser.set_runs(experiment)

    def show_chosen(self, index: int) -> None:
        self.chooser.show_chosen(index)

    def show_frame(self, frame: Frame, words: bool) -> None:
        run = self._chosen_of(frame)
        if run is not None:
            self.iteration = frame.iteration
            self.show_run(run, words)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the chosen run, and `words` and figures if they are due too."""
        raise NotImplementedError


@dataclass(frozen=True)
class DockedSpec:
    """How a panel is called in code and on screen, what it shows, and the key that shows it, or "".

    Its name is that of its file. `left` says that it stands left of the workspace at first, not right of it.
    """

    name: str
    title: str
    tip: str
    key: str
    make: Callable[[], DockedPanel]
    left: bool = False


docked: dict[str, DockedSpec] = {}


def register(
    name: str, title: str, tip: str, key: str = "", left: bool = False
) -> Callable[[type[DockedPanel]], type[DockedPanel]]:
    """Decorate a panel to have it in the View menu; ValueError where there is one of its name."""

    def enter(panel: type[DockedPanel]) -> type[DockedPanel]:
        if name in docked:
            raise ValueError(f"{name!r} is registered twice")
        docked[name] = DockedSpec(name, title, tip, key, panel, left)
        return panel

    return enter
