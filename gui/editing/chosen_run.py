"""The chosen run: the one run that a person's next action is meant for."""

from PySide6.QtCore import QObject, Signal

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import places_after


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
        self._before_new: str | None = None  # the run to come back to, should the new one go again

    @property
    def name(self) -> str:
        """One of `run_names`."""
        return run_names(self._experiment)[self.index]

    def choose(self, index: int) -> None:
        """Choose run number `index`; a number that no run has changes nothing."""
        if index != self.index and 0 <= index < len(self._experiment.runs):
            self.index, self._before_new = index, None
            self.changed.emit()

    def choose_name(self, name: str) -> None:
        names = run_names(self._experiment)
        if name in names:
            self.choose(names.index(name))

    def follow(self, experiment: Experiment, to_new: bool = True) -> None:
        """Go on after an edit: the run stays chosen wherever it stands now.

        With `to_new` a run that was added is chosen. Where the chosen run is gone, the one chosen before it
        is chosen again if it was new, else the run that took its place.
        """
        places = places_after(self._experiment, experiment)
        new = [place for place in range(len(experiment.runs)) if place not in places]
        here = places[self.index]
        if to_new and len(new) == 1 and None not in places:
            self._before_new = self.name
            self._go_to(experiment, new[0])
        elif here is not None:
            self._go_to(experiment, here)
        else:
            names, back = run_names(experiment), self._before_new
            place = names.index(back) if back in names else min(self.index, len(names) - 1)
            self._before_new = None
            self._go_to(experiment, place)

    def begin(self, experiment: Experiment) -> None:
        """Go on with another experiment: with the run that is in both, else with its last one."""
        here = places_after(self._experiment, experiment)[self.index]
        self._before_new = None
        self._go_to(experiment, len(experiment.runs) - 1 if here is None else here)

    def _go_to(self, experiment: Experiment, index: int) -> None:
        self._experiment, self.index = experiment, index
        self.changed.emit()
