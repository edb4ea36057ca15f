"""Penalty: what weight decay and L1 add to the cost that training goes down, apart from the cost."""

from dataclasses import dataclass

from engine.measures import register
from engine.training.run import TrainingRun


@dataclass(frozen=True)
class Penalty:
    """By L2, λ/2 ‖θ‖², and by L1, l1 ‖θ‖₁; both 0 where none is in force where the run stands."""

    l2: float
    l1: float

    @property
    def total(self) -> float:
        return self.l2 + self.l1


def penalty(run: TrainingRun) -> Penalty:
    return Penalty(*run.penalties.costs(run.parameters))


PENALTY = register(
    "penalty",
    penalty,
    label="Penalty",
    formula="λ/2 ‖θ‖² + l1 ‖θ‖₁ over all parameters θ, biases too",
    source="Krogh and Hertz 1991, NeurIPS; Tibshirani 1996, Journal of the Royal Statistical Society B 58",
    in_words=True,
    figures=lambda penalty: {"penalty_l2": penalty.l2, "penalty_l1": penalty.l1},
)
