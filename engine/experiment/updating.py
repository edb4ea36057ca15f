"""How a gradient changes the parameters, as an experiment says it, and each change of a run on the way."""

from typing import Annotated, Any

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from engine.experiment.variant import Variant
from engine.nn.optimisers import optimisers
from engine.nn.penalties import L1Factor, L2Factor, Penalties

LearningRate = Annotated[float, Field(gt=0, le=1000, strict=True)]
PENALTIES = ("weight_decay", "l1")


class UpdateSettings(Variant):
    """The optimiser, its learning rate, and the penalties that it adds to the gradient.

    `weight_decay` is what it is to the optimiser in PyTorch: AdamW has a parameter of that name, with a
    default of its own, and decays the parameters beside the gradient.
    """

    optimiser: str = "gradient_descent"
    learning_rate: LearningRate = 0.01
    weight_decay: L2Factor = 0.0
    l1: L1Factor = 0.0

    @property
    def penalties(self) -> Penalties:
        return Penalties(0.0 if decays_by_itself(self.optimiser) else self.weight_decay, self.l1)

    def updating(self) -> dict[str, Any]:
        """All that says how parameters are updated, with the optimiser's own parameters, as fields."""
        names = (*UpdateSettings.model_fields, *optimisers[self.optimiser].parameters)
        return {name: getattr(self, name) for name in names}

    def updating_by(self, optimiser: str) -> dict[str, Any]:
        """The same with another optimiser, by the defaults of its own parameters.

        A weight decay is kept where it means the same to both.
        """
        kept = {"optimiser": optimiser, "learning_rate": self.learning_rate, "l1": self.l1}
        if decays_by_itself(optimiser) or decays_by_itself(self.optimiser):
            return kept
        return {**kept, "weight_decay": self.weight_decay}

    @model_serializer(mode="wrap")
    def write_what_is_not_read_anyway(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Penalties of 0 are left out; what is the optimiser's own stands at the end, with the rest of it."""
        fields: dict[str, Any] = write(self)
        for name in PENALTIES:
            if name in fields and name in optimisers[self.optimiser].parameters:
                fields[name] = fields.pop(name)
            elif not fields.get(name):
                fields.pop(name, None)
        return fields


def factors_of(settings: UpdateSettings) -> dict[str, float]:
    """The factors of the penalties by the names of their fields; 0 where there is none."""
    return {name: getattr(settings.penalties, name) for name in PENALTIES}


def decays_by_itself(optimiser: str) -> bool:
    """Whether `weight_decay` is a parameter of the optimiser, and no penalty."""
    return "weight_decay" in optimisers[optimiser].parameters
