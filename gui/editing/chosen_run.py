"""The chosen run: the one run that a person's next action is meant for."""

from PySide6.QtCore import QObject, Signal

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import place_of, places_after, places_alike


class ChosenRun(QObject):
    """Owns which run is chosen. Its card is framed, menus name it, and keys act on it.

    Whoever shows runs asks here, and hears of `changed`: another run is chosen, or it has another place
    or name.
    """

    changed = Signal()

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self.index = len(experiment.runs) - 1
        self._before_new: int | None = None  # the run to come back to, should the new one go again

    @property
    def run(self) -> int:
        """The chosen run's id."""
        return self._experiment.runs[self.index].id

    @property
    def name(self) -> str:
        """One of `run_names`."""
        return run_names(self._experiment)[self.index]

    def choose(self, index: int) -> None:
        """Choose run number `index`; a number that no run has changes nothing."""
        if index != self.index and 0 <= index < len(self._experiment.runs):
            self.index, self._before_new = index, None
            self.changed.emit()

    def choose_run(self, run: int) -> None:
        """Choose the run with this id, if there is one."""
        place = place_of(self._experiment, run)
        if place is not None:
            self.choose(place)

    def follow(self, experiment: Experiment, to_new: bool = True) -> None:
        """Go on after an edit: the run stays chosen wherever it stands now.

        With `to_new` a run that was added is chosen. Where the chosen run is gone, the one chosen before it
        is chosen again if it was new, else the run that took its place.
        """
        places = places_after(self._experiment, experiment)
        new = [place for place in range(len(experiment.runs)) if place not in places]
        here = places[self.index]
        if to_new and len(new) == 1 and None not in places:
            self._before_new = self.run
            self._go_to(experiment, new[0])
        elif here is not None:
            self._go_to(experiment, here)
        else:
            back = None if self._before_new is None else place_of(experiment, self._before_new)
            self._before_new = None
            self._go_to(experiment, min(self.index, len(experiment.runs) - 1) if back is None else back)

    def alike_in(self, experiment: Experiment) -> dict[int, int]:
        """The id that each run has in another experiment, where there is one like it."""
        places = places_alike(self._experiment, experiment)
        pairs = zip(self._experiment.runs, places, strict=True)
        return {run.id: experiment.runs[place].id for run, place in pairs if place is not None}

    def begin(self, experiment: Experiment) -> None:
        """Go on with another experiment: with the run that is in both by its name, else with its last one."""
        here = places_alike(self._experiment, experiment)[self.index]
        self._before_new = None
        self._go_to(experiment, len(experiment.runs) - 1 if here is None else here)

    def _go_to(self, experiment: Experiment, index: int) -> None:
        self._experiment, self.index = experiment, index
        self.changed.emit()
