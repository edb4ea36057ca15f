"""Laws: what theory expects of many draws, before any of them is made."""

import itertools
import math
from collections.abc import Sequence
from functools import cache

from engine.experiment.model import Experiment, RunSettings
from engine.experiment.start_rules import weight_variances
from engine.measures.blind_law import expected_blind_share

EULER, LN_2 = 0.5772156649015329, math.log(2.0)  # Euler and Mascheroni's constant
GAUSSIAN = {"random", "xavier", "glorot", "lecun", "he", "own"}  # rules with independent normal weights


def second_moment(hidden: Sequence[int]) -> float:
    """E[q²] where E[q] = 1: Π(1 + 5/n) over the hidden widths n.

    q is how much longer the activations of the last hidden layer are than the input, squared, per unit and
    with He's weights: its mean is 1 at every depth, but narrow layers scatter it ever further.

    Hanin and Rolnick 2018, How to Start Training: The Effect of Initialization and Architecture, theorem 5.

    >>> round(second_moment((10, 5)), 9), round(second_moment((100, 100)), 4)
    (3.0, 1.1025)
    """
    return math.prod(1.0 + 5.0 / units for units in hidden)


def typical_signal(hidden: Sequence[int]) -> float:
    """exp(E[ln q]) where E[q] = 1: what the signal q of a point typically comes to, if it is not blind.

    With He's weights and k of a layer's n units at work, it makes q longer by 2/n times the sum of the
    squares of k standard normal numbers, which is χ² with k degrees of freedom; k is binomial, n halves, and
    not 0. E[ln χ²] = ψ(k/2) + ln 2. What a layer does to q does not depend on the layers before, as normal
    weights look the same from every direction, so logarithms add up.

    Derived here. In deep networks q is nearly log-normal (Hanin and Nica 2018, Products of Many Large Random
    Matrices and Gradients in Deep Neural Networks), so this is near its median.

    >>> round(typical_signal((10, 5)), 2), round(typical_signal((10,) * 20), 4)
    (0.39, 0.0021)
    """
    return math.exp(sum(map(expected_logarithm, hidden)))


@cache
def expected_logarithm(units: int) -> float:
    """E[ln of what a layer of so many units makes of q], unless it answers 0."""
    digamma = [-math.inf, -EULER - 2.0 * LN_2, -EULER]  # ψ(k/2) at k; ψ(x + 1) = ψ(x) + 1/x
    expected = 0.0
    for working in range(1, units + 1):
        if working > 2:
            digamma.append(digamma[working - 2] + 2.0 / (working - 2))
        choices = math.lgamma(units + 1) - math.lgamma(working + 1) - math.lgamma(units - working + 1)
        expected += math.exp(choices - units * LN_2) * (digamma[working] + LN_2 + math.log(2.0 / units))
    return expected / (1.0 - 2.0**-units)


def theory_of(experiment: Experiment, run: RunSettings) -> dict[str, float]:
    """What theory expects of this run in this experiment, by name; nothing where no law applies."""
    return theory_of_network(experiment.sizes, experiment.network.activation, run)


def theory_of_network(sizes: tuple[int, ...], activation: str, run: RunSettings) -> dict[str, float]:
    """The same of the run in a network with so many units in each layer, its inputs and output among them."""
    if activation != "relu" or run.has_biases or is_nudged_at_first(run):
        return {}
    hidden, names = sizes[1:-1], {run.initialiser, *(layer.initialiser for layer in run.layers)}
    variances = weight_variances(run, sizes)
    if not variances or min(variances) <= 0.0:
        return {}
    expected = {"blind_share": expected_blind_share(hidden)}
    he = [2.0 / fan_in for fan_in, _ in itertools.pairwise(sizes[:-1])]
    as_he = all(math.isclose(given, wanted) for given, wanted in zip(variances[:-1], he, strict=True))
    if as_he and names <= GAUSSIAN:
        expected["second_moment"] = second_moment(hidden)
        expected["signal"] = typical_signal(hidden)
    return expected


def is_nudged_at_first(run: RunSettings) -> bool:
    """Whether a person changes a weight before the first update."""
    return any(change.iteration == 0 and change.nudge is not None for change in run.changes)
