"""Edits of the experiment: each makes another Experiment value, and undoing goes back to the one before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.experiment.editing import (
    has_start,
    with_bookmark,
    with_branch,
    with_branch_at_rate,
    with_scaling,
    with_start,
    with_weight_set,
    without_bookmark,
)
from engine.experiment.model import MOST_BOOKMARKS, MOST_RUNS, Bookmark, Change, Experiment, Nudge
from engine.experiment.recording import Recording
from engine.experiment.view import View
from engine.messages.problems import ExperimentError
from engine.training.footprint import check_memory
from gui.editing.run_edits import NamedEditing, adding, adding_as, copying, drawing_anew, moving, removing
from gui.language.words import refusal, tr

STANDARDISED = "standardise"  # the scaling of that name


@dataclass(frozen=True)
class Beginning:
    """An experiment to begin with, the file that it is from, and where to stand: where it was left, if None.

    `recordings`, one a run, are what was recorded of its runs before; `view` is how it was left.
    """

    experiment: Experiment
    path: Path | None = None
    iteration: int | None = None
    recordings: tuple[Recording, ...] = ()
    view: View | None = None


T = TypeVar("T", bound=Experiment | Beginning)


class Edit(QUndoCommand, Generic[T]):
    """From one value to another; `show` is called with the one to show."""

    def __init__(self, text: str, before: T, after: T, show: Callable[[T], None]) -> None:
        super().__init__(text)
        self._before, self._after, self._show = before, after, show

    @property
    def experiments(self) -> tuple[Experiment, ...]:
        """Those that undoing and redoing lead to."""
        values = (self._before, self._after)
        return tuple(value.experiment if isinstance(value, Beginning) else value for value in values)

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)


class Editor(QObject):
    """Owns the experiment as it is now, and the `path` of the file that it was opened from or saved to.

    `edited` carries the one to go on with, whose data, network and training are the same; `opened` a
    Beginning. `standing` tells where you stand. `refused` says why the machine cannot train an experiment,
    and nothing is edited or opened then.
    """

    edited = Signal(object)
    opened = Signal(object)
    refused = Signal(str, str)

    def __init__(
        self,
        experiment: Experiment,
        path: Path | None = None,
        parent: QObject | None = None,
        standing: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(parent)
        self.standing = standing
        self.experiment = experiment
        self.path = path
        self.history = QUndoStack(self)
        self._index, self._has_undone = 0, False
        self.history.indexChanged.connect(self._note_direction)
        # What was recorded of the experiment that was opened last: of all of them it would fill the memory.
        self._recorded: tuple[Experiment, tuple[Recording, ...]] | None = None
        self.memory: int | None = None  # bytes that an experiment may take; what the machine has, if None

    @property
    def can_branch(self) -> bool:
        return len(self.experiment.runs) < MOST_RUNS

    @property
    def can_remove(self) -> bool:
        return len(self.experiment.runs) > 1

    @property
    def can_take_back(self) -> bool:
        """Whether there is a step that was taken last, by an edit or by undoing one."""
        return self.history.canRedo() if self._has_undone else self.history.canUndo()

    def take_back(self) -> None:
        """Go back by the step that was taken last."""
        if self._has_undone:
            self.history.redo()
        else:
            self.history.undo()

    @Slot(int)
    def _note_direction(self, index: int) -> None:
        self._has_undone, self._index = index < self._index, index

    def branch(self, index: int, change: Change) -> None:
        self._edit(tr("branch"), with_branch(self.experiment, index, change))

    def set_weight(self, index: int, iteration: int, nudge: Nudge) -> None:
        """Set a weight of run number `index` by hand: in a branch, or at iteration 0 in its start."""
        setting = partial(with_weight_set, index=index, iteration=iteration, nudge=nudge)
        self.carry_out((tr("a weight set by hand"), setting))

    def branch_at_rate(self, index: int, iteration: int, times: float) -> None:
        """Train run number `index` otherwise from an iteration on, at so many times its learning rate."""
        branching = partial(with_branch_at_rate, index=index, iteration=iteration, times=times)
        self.carry_out((tr("branch"), branching))

    def can_start_with(self, index: int, initialiser: str) -> bool:
        known = index < len(self.experiment.runs)  # else another experiment has just come
        return known and self.can_branch and not has_start(self.experiment, index, initialiser)

    def start_with(self, index: int, initialiser: str) -> None:
        """Add a run like number `index`, but for its initialiser."""
        self.carry_out((tr("the added run"), partial(with_start, index=index, initialiser=initialiser)))

    def next_seeds(self) -> None:
        self.carry_out(drawing_anew())

    def add(self) -> None:
        self.carry_out(adding())

    def add_as(self, framework: str) -> None:
        """Add a run that starts as a framework's layers do."""
        self.carry_out(adding_as(framework))

    def copy(self, index: int) -> None:
        self.carry_out(copying(index))

    def move(self, index: int, by: int) -> None:
        """Move run number `index` so many places further, as far as there are places."""
        place = max(0, min(len(self.experiment.runs) - 1, index + by))
        if place != index:
            self.carry_out(moving(index, by))

    def remove(self, index: int) -> None:
        self.carry_out(removing(index))

    @property
    def can_standardise(self) -> bool:
        return bool(self.experiment.dataset.scaling != STANDARDISED)

    def standardise(self) -> None:
        """Go on with the same data, their features standardised."""
        self.change(tr("standardised features"), with_scaling(self.experiment, STANDARDISED))

    @property
    def can_bookmark(self) -> bool:
        return len(self.experiment.bookmarks) < MOST_BOOKMARKS

    def bookmark_at(self, iteration: int) -> Bookmark | None:
        """The person's own bookmark there."""
        return next((mark for mark in self.experiment.bookmarks if mark.iteration == iteration), None)

    def bookmark(self, iteration: int, name: str) -> None:
        """Name this iteration; without a name, remove the bookmark that stands there."""
        if name.strip():
            self._edit(tr("bookmark"), with_bookmark(self.experiment, iteration, name.strip()))
        elif self.bookmark_at(iteration) is not None:
            self._edit(tr("removal of a bookmark"), without_bookmark(self.experiment, iteration))

    def open(
        self,
        experiment: Experiment,
        path: Path | None = None,
        saved: bool = True,
        recordings: tuple[Recording, ...] = (),
        iteration: int | None = None,
        view: View | None = None,
    ) -> bool:
        """Go on with another experiment, looked at so; undoing comes back to this one and its file.

        Not `saved` is what is in no file as it is. Whether it is open now: it may be `refused`.
        """
        if not self._has_memory_for(experiment):
            return False
        experiment = self._sharing_data(experiment)
        self._recorded = (experiment, recordings)
        beginning = Beginning(experiment, path, iteration, view=view)
        self._push_beginning(tr("opening another experiment"), beginning, self._begin)
        if saved:
            self.history.setClean()
        else:
            self.history.resetClean()
        return True

    def change(self, text: str, experiment: Experiment) -> None:
        """Go on with this experiment: with its runs, or from its beginning if they are trained otherwise."""
        if experiment == self.experiment or not self._has_memory_for(experiment):
            return
        if experiment.parts_that_differ(self.experiment):
            self._push_beginning(
                text, Beginning(experiment, self.path, iteration=0), self._begin_in_this_file
            )
        else:
            self._edit(text, experiment)

    def _push_beginning(self, text: str, beginning: Beginning, begin: Callable[[Beginning], None]) -> None:
        """Undoing comes back to where you stand now."""
        before = Beginning(self.experiment, self.path, self.standing())
        self.history.push(Edit(text, before, beginning, begin))

    def saved(self, path: Path) -> None:
        """The experiment as it is now is in this file."""
        self.path = path
        self.history.setClean()

    def _begin(self, beginning: Beginning) -> None:
        self.experiment, self.path = beginning.experiment, beginning.path
        recorded, recordings = self._recorded or (None, ())
        if recorded is not beginning.experiment:
            recordings = ()
        self.opened.emit(replace(beginning, recordings=recordings))

    def _sharing_data(self, experiment: Experiment) -> Experiment:
        """The same, with the very data of one that undoing leads to: 100,000 points are large."""
        for place in range(self.history.count()):
            edit = self.history.command(place)
            for other in edit.experiments if isinstance(edit, Edit) else ():
                if other.dataset == experiment.dataset:
                    return experiment.model_copy(update={"dataset": other.dataset})
        return experiment

    def _begin_in_this_file(self, beginning: Beginning) -> None:
        """As an edit does: it may have been saved under another name since."""
        self._begin(replace(beginning, path=self.path))

    def carry_out(self, named: NamedEditing) -> None:
        """Go on with what the editing makes of the experiment; ExperimentError where it is refused."""
        text, editing = named
        self._edit(text, editing(self.experiment))

    def _edit(self, text: str, experiment: Experiment) -> None:
        if self._has_memory_for(experiment):
            self.history.push(Edit(text, self.experiment, experiment, self._show))

    def _has_memory_for(self, experiment: Experiment) -> bool:
        try:
            check_memory(experiment, self.memory)
        except ExperimentError as error:
            self.refused.emit(tr("This experiment is too large for this computer"), refusal(error))
            return False
        return True

    def _show(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.edited.emit(experiment)
