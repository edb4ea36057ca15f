"""A weight or a bias that a person has pointed at, to set it by hand."""

from dataclasses import dataclass

from engine.experiment.model import Nudge
from gui.panels.matrix_words import weight_words

LARGEST = 1e6  # that a nudge may give


@dataclass(frozen=True)
class WeightPlace:
    """One number of a run, known by its id, at an iteration, and what it is there.

    Layers are counted from 1, units and inputs from 0; where `input` is None it is the unit's bias.
    """

    run: int
    iteration: int
    layer: int
    unit: int
    input: int | None
    value: float

    @property
    def words(self) -> str:
        return weight_words(self.layer, self.unit, self.input)

    def nudge(self, value: float) -> Nudge:
        """What sets it to a value, or to the nearest that may be given."""
        input_ = 0 if self.input is None else self.input + 1
        nearest = min(max(value, -LARGEST), LARGEST)
        return Nudge(layer=self.layer, unit=self.unit + 1, input=input_, value=nearest)
