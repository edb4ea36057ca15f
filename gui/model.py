"""The model: what the laboratory is about at this moment, for every room that needs to know. No widget."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.datasets import Data
from engine.datasets.section import Axes
from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.editing.chosen_run import ChosenRun
from gui.editing.editor import Editor
from gui.editing.picked import Picked
from gui.style.theme import Mode
from gui.training.client import Training
from gui.training.commands import State
from gui.widgets.sort_header import Order

STEP_SIZES = (1, 10, 100, 1000)  # iterations
DEFAULT_STEP = 100


class LabModel(QObject):
    """Each thing that several rooms ask for, with its one owner and one signal that says it is another.

    The experiment and its file: `editor` (`edited`, `opened`). The training and its state: `training`
    (`state_changed`). The chosen run: `chosen_run` (`changed`). What stands here itself: the `frame` of the
    picture, None until the first one of an experiment comes (`frame_changed`); the `data` that are trained
    on, None until they are made (`data_changed`); the two features along which they are looked at, where they
    are chosen (`axes_changed`); how far one step goes (`step_size_changed`); whether costs
    stand on a logarithmic axis (`log_axis_changed`); whether the weights of a layer have one scale in all
    runs (`shared_scale_changed`); in which order the results stand (`results_order_changed`); light or dark
    (`mode_changed`); what is `hidden` because it would answer an open question (`hidden_changed`); which
    examples are `picked` out, to be found in the pictures (`picked_changed`).
    """

    frame_changed = Signal(object)
    data_changed = Signal(object)
    axes_changed = Signal(object)
    step_size_changed = Signal(int)
    log_axis_changed = Signal(bool)
    shared_scale_changed = Signal(bool)
    results_order_changed = Signal(object)
    mode_changed = Signal(object)
    hidden_changed = Signal(object)
    picked_changed = Signal(object)

    def __init__(
        self,
        experiment: Experiment,
        training: Training,
        mode: Mode = Mode.LIGHT,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.training = training
        self.editor = Editor(experiment, path, self, lambda: self.shown)
        self.chosen_run = ChosenRun(experiment, self)
        self.frame: Frame | None = None
        self.data: Data | None = None
        self.axes: Axes | None = None
        self.step_size = DEFAULT_STEP
        self.log_axis = True
        self.shared_scale = True
        self.results_order: Order | None = None  # None: as in the experiment
        self.mode = mode
        self.hidden: frozenset[str] = frozenset()  # panels and places, see engine.lessons.hiding
        self.picked: Picked | None = None
        # Made first, so that these hear of it before any room does.
        self.editor.edited.connect(self._forget_frame)
        self.editor.opened.connect(self._forget_all)
        training.loaded.connect(self._take_data)
        training.frame_arrived.connect(self._take_frame)

    @property
    def experiment(self) -> Experiment:
        return self.editor.experiment

    @property
    def state(self) -> State:
        """What the training is doing."""
        return self.training.state

    @property
    def shown(self) -> int:
        """The iteration of the picture."""
        return self.state.iteration if self.frame is None else self.frame.iteration

    @property
    def reached(self) -> int:
        """The furthest iteration known of: while playing, the last frame knows more than the last state."""
        return max(self.state.reached, self.shown)

    @property
    def is_modified(self) -> bool:
        """Whether there is something that no file has."""
        return not self.editor.history.isClean()

    def step(self, steps: int) -> None:
        """Train by so many steps, or go back by them."""
        self.training.step(steps * self.step_size)

    def go_to(self, iteration: int | None) -> None:
        """Show this iteration, if there is one to show."""
        if iteration is not None:
            self.training.seek(iteration)

    def set_step_size(self, iterations: int) -> None:
        """One of STEP_SIZES."""
        if iterations != self.step_size:
            self.step_size = iterations
            self.step_size_changed.emit(iterations)

    def change_step_size(self, by: int) -> None:
        """Choose the step size so many places further in the list, as far as there are any."""
        place = STEP_SIZES.index(self.step_size) + by
        self.set_step_size(STEP_SIZES[max(0, min(len(STEP_SIZES) - 1, place))])

    def look_along(self, axes: Axes | None) -> None:
        """Have pictures of the data show these two of their features, counted from 0; None: as usual.

        Before there are data it holds for the first ones, as far as those have these features.
        """
        if axes != self.axes:
            self.axes = axes
            if self.data is not None:
                self.training.look_along(axes)
                self.axes_changed.emit(axes)

    def set_log_axis(self, logarithmic: bool) -> None:
        if logarithmic != self.log_axis:
            self.log_axis = logarithmic
            self.log_axis_changed.emit(logarithmic)

    def set_shared_scale(self, shared: bool) -> None:
        if shared != self.shared_scale:
            self.shared_scale = shared
            self.shared_scale_changed.emit(shared)

    def set_results_order(self, order: Order | None) -> None:
        if order != self.results_order:
            self.results_order = order
            self.results_order_changed.emit(order)

    def set_mode(self, mode: Mode) -> None:
        if mode is not self.mode:
            self.mode = mode
            self.mode_changed.emit(mode)

    def hide(self, names: frozenset[str]) -> None:
        if names != self.hidden:
            self.hidden = names
            self.hidden_changed.emit(names)

    @Slot(object)
    def pick_out(self, picked: Picked | None) -> None:
        if picked != self.picked:
            self.picked = picked
            self.picked_changed.emit(picked)

    def take_settings(self, before: "LabModel") -> None:
        """Go on with the chosen run, the step size and the scales of another model of the same experiment."""
        self.chosen_run.choose(before.chosen_run.index)
        self.set_step_size(before.step_size)
        self.set_log_axis(before.log_axis)
        self.axes = before.axes
        self.set_shared_scale(before.shared_scale)
        self.set_results_order(before.results_order)

    @Slot()
    def _forget_frame(self) -> None:
        self.frame = None

    @Slot()
    def _forget_all(self) -> None:
        """Another experiment comes: nobody is to ask about the points of the one before."""
        self.frame = self.data = self.axes = None

    @Slot(object)
    def _take_data(self, data: Data) -> None:
        before, self.data = self.data, data
        is_of_others = before is not None and before.names != data.names
        if is_of_others or not are_axes(self.axes, data):
            self.axes = None
        if self.axes is not None:
            self.training.look_along(self.axes)
        self.data_changed.emit(data)
        self.axes_changed.emit(self.axes)

    @Slot(object)
    def _take_frame(self, frame: Frame) -> None:
        self.frame = frame
        self.frame_changed.emit(frame)


def are_axes(axes: Axes | None, data: Data) -> bool:
    """Whether data have these two features, and more than a picture shows anyway."""
    features = len(data.names)
    return axes is None or (features > max(2, *axes) and axes[0] != axes[1])
