"""Panel: what all pictures of the runs have in common, in the workspace and docked beside it."""

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.measures import Measure
from engine.output.frame import Frame, RunFrame, requests_for
from gui.style.look import Look
from gui.training.commands import Group, State
from gui.widgets.figures_text import Rows


class Panel:
    """Draws `measures`, which are taken while it can be seen. To be mixed into a widget, before its class.

    A frame from before the panel was shown does not have what it draws: `offer` a frame, and it is drawn if
    it can be.
    """

    measures: ClassVar[tuple[Measure[Any], ...]] = ()

    @property
    def requests(self) -> Group:
        """What is to be measured for this panel, all of it for the same frame."""
        return requests_for(self.measures)

    def can_draw(self, frame: Frame) -> bool:
        """Whether the frame has what the panel draws."""
        return all(self.can_draw_run(run) for run in frame.runs)

    def can_draw_run(self, run: RunFrame) -> bool:
        """Whether all that the panel draws was measured of this run."""
        return all(measure in run for measure in self.measures)

    def offer(self, frame: Frame, words: bool) -> bool:
        """Draw the frame if it has what the panel draws; whether it has."""
        can_draw = self.can_draw(frame)
        if can_draw:
            self.show_frame(frame, words)
        return can_draw

    def show_frame(self, frame: Frame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        raise NotImplementedError

    def copied(self) -> Rows:
        """The figures of the picture as cells, a row of headings first; none where there are none."""
        return ()

    def drawn_cells(self) -> Rows:
        """All that is drawn, for a file: as `copied`, and what is too much for a spreadsheet's few cells."""
        return self.copied()

    def set_look(self, look: Look) -> None:
        """Draw with this palette and scale from now on."""

    def show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on."""

    def show_data(self, data: Data) -> None:
        """What the runs are trained and tested on, once it is made."""

    def show_chosen(self, index: int) -> None:
        """Which run is chosen, for panels that show it."""

    def show_state(self, state: State) -> None:
        """What the training is doing, for panels that want to know."""


class CardPanel(Panel):
    """A panel of one run, which stands in that run's card and gets only its part of a frame."""

    def offer_run(self, run: RunFrame, words: bool) -> None:
        """Draw the run if what the panel draws was measured."""
        if self.can_draw_run(run):
            self.show_run(run, words)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the picture, and `words` and figures if they are due too."""
        raise NotImplementedError

    def clear(self) -> None:
        """Show nothing until the run's next frame has come."""
        raise NotImplementedError


def requests_of(panels: Iterable[Panel]) -> Group:
    """What is to be measured for those of the panels that are not hidden."""
    shown = (panel for panel in panels if not (isinstance(panel, QWidget) and panel.isHidden()))
    return Group().union(*(panel.requests for panel in shown))


def is_picture(widget: QWidget) -> bool:
    """Whether a widget is a picture of what is measured: an editor of the experiment is none."""
    return isinstance(widget, Panel) and bool(widget.measures)
