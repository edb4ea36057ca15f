"""CellLaws: what laws expect in each cell of a study, without its whole experiment."""

from functools import cache
from typing import Any

from engine.experiment.model import NetworkSettings, Run, validated
from engine.studies.axes import axes
from engine.studies.law import theory_of
from engine.studies.plan import places_of
from engine.studies.study import Study

PARTS: dict[str, Any] = {"network": NetworkSettings, "runs": tuple[Run, ...]}  # that a law looks at
Theory = dict[str, float]
Places = tuple[int, ...]


class CellLaws:
    """The theory of each run in a cell. Networks and runs are made once for all cells that have them."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._touching = [touching(study, part) for part in PARTS]
        self._part, self._theory = cache(self._make), cache(self._theory_with)

    def of(self, cell: int) -> tuple[Theory, ...]:
        """Run by run; none in a cell that could not be trained."""
        places = places_of(self._study, cell)
        return self._theory(*(tuple(places[number] for number in numbers) for numbers in self._touching))

    def _theory_with(self, *places: Places) -> tuple[Theory, ...]:
        """Where the axes that touch each of PARTS have their values at these places."""
        experiment = self._study.experiment
        try:
            parts = zip(PARTS, self._touching, places, strict=True)
            made = experiment.model_copy(
                update={part: self._part(part, *of_part) for part, *of_part in parts}
            )
            return tuple(theory_of(made, run) for run in made.runs)
        except ValueError:  # values that are not allowed together, or a rule without weights for them
            return tuple({} for _ in experiment.runs)

    def _make(self, part: str, numbers: tuple[int, ...], places: Places) -> Any:
        """The part with the values at these places of the axes with these numbers."""
        experiment = self._study.experiment
        for number, place in zip(numbers, places, strict=True):
            axis = self._study.axes[number]
            fields = axes[axis.vary].function(experiment, axis.values[place])[part]
            experiment = experiment.model_copy(update={part: validated(PARTS[part], fields)})
        return getattr(experiment, part)


def touching(study: Study, part: str) -> tuple[int, ...]:
    """The numbers of the axes that change this part."""
    return tuple(
        number
        for number, axis in enumerate(study.axes)
        if part in axes[axis.vary].function(study.experiment, axis.values[0])
    )
