"""What a run's biases do to it: units that they silence, examples that no unit answers, what they hide."""

from dataclasses import dataclass

import numpy as np

from engine.measures.apart import APART
from engine.measures.signals import training_pass
from engine.training.run import TrainingRun


@dataclass(frozen=True)
class Silenced:
    """Units of a hidden layer, counted from 1, that answer 0 to every example because of their biases.

    Without its bias each of these `count` units would answer some example. `bias` is the mean of theirs,
    `units` how many the layer has.
    """

    layer: int
    count: int
    units: int
    bias: float


@dataclass(frozen=True)
class BiasEffects:
    """What the biases do where a run stands.

    `blind` is the share of training examples for which all units of the last hidden layer are 0. `shares` has
    for each layer how far the examples are apart in Z beside its size, see `engine.measures.apart`;
    `biased` says whether any bias of a hidden layer is not 0.
    """

    silenced: tuple[Silenced, ...] = ()
    blind: float = 0.0
    shares: tuple[float, ...] = ()
    biased: bool = False


def bias_effects_of(run: TrainingRun) -> BiasEffects:
    """From the forward pass over the training set that other measures share."""
    network, passed = run.network, training_pass(run)
    silenced = []
    hidden = list(zip(network.layers(run.parameters)[:-1], passed.Z[1:], passed.A[1:], strict=False))
    with np.errstate(all="ignore"):  # a run that diverges or is about to
        for layer, ((_, b), Z, A) in enumerate(hidden, start=1):
            dead = ~A.any(axis=1) & (Z.max(axis=1) <= 0.0) & (Z.max(axis=1) > b[:, 0])
            if dead.any():
                silenced.append(Silenced(layer, int(dead.sum()), dead.size, float(b[dead].mean())))
        blind = float((~passed.A[network.depth - 1].any(axis=0)).mean())
    return BiasEffects(
        silenced=tuple(silenced),
        blind=blind,
        shares=tuple(map(float, APART.of(run).share)),
        biased=any(b.any() for (_, b), _, _ in hidden),
    )
