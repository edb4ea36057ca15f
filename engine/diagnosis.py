"""Diagnosis: from what is measured of a run to a verdict in words, with its evidence.

A rule looks at the evidence and returns the numbers that support it, or None. Rules are asked in the order
in which they stand here, and the first that fires is the verdict. Words are data: a rule carries a headline
and a sentence with places for its numbers, so that the terminal prints and the window translates them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.arrays import Array
from engine.registry import Entry, Registry
from engine.symmetry import alike
from engine.words import Number

CHANCE = math.log(2.0)  # the cost of answering 0.5 to everything
SATURATED = 1e-3  # an output this near to 0 or 1 hardly moves: its slope is below a thousandth
GOOD_ACCURACY = 0.95
LOOK_BACK = 0.5  # the share of the iterations so far over which a fall of the cost is judged
NOTICEABLE_FALL = 0.01

Numbers = dict[str, float]


class Severity(StrEnum):
    """How a run is doing."""

    GOOD = "good"
    SLOW = "slow"
    FAILING = "failing"


@dataclass(frozen=True)
class Evidence:
    """What the rules look at. Layers are counted from 1; `gradients` and `weights` are W's, by layer."""

    iteration: int
    costs: Array
    train_accuracy: float
    initial_logits: Array
    weight_gradients: tuple[Array, ...]
    hidden_units: tuple[Array, ...]
    diverged_at: int | None

    @property
    def first_cost(self) -> float:
        return float(self.costs[0])

    @property
    def cost(self) -> float:
        return float(self.costs[-1])


@dataclass(frozen=True, kw_only=True)
class Rule(Entry):
    """A rule: `label` is the headline, `formula` the condition, `sentence` a format string."""

    sentence: str
    severity: Severity
    function: Callable[[Evidence], Numbers | None]


@dataclass(frozen=True)
class Verdict:
    """The rule that fired, by name, with its numbers."""

    rule: str
    numbers: Numbers

    @property
    def headline(self) -> str:
        return rules[self.rule].label

    @property
    def sentence(self) -> str:
        """The evidence in English."""
        return rules[self.rule].sentence.format(**{name: Number(n) for name, n in self.numbers.items()})

    @property
    def severity(self) -> Severity:
        return rules[self.rule].severity


rules: Registry[Rule] = Registry(Rule)


def verdict_on(evidence: Evidence) -> Verdict:
    """The first rule that fires; the last one always does."""
    for name, rule in rules.items():
        numbers = rule.function(evidence)
        if numbers is not None:
            return Verdict(name, numbers)
    raise AssertionError("the last rule fires always")


@rules.register(
    "diverged",
    label="Diverged",
    formula="the cost stopped being finite",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.2.4",
    sentence="the cost stopped being finite at iteration {iteration:,.0f}",
    severity=Severity.FAILING,
)
def diverged(evidence: Evidence) -> Numbers | None:
    return None if evidence.diverged_at is None else {"iteration": evidence.diverged_at}


@rules.register(
    "no_gradient",
    label="No learning",
    formula="every ∂C/∂W is exactly 0, and the training set is not learned",
    source="with W = 0 and g(0) = 0 both factors of dW = dZ Aᵀ vanish in every layer",
    sentence="every weight gradient is exactly 0; only the last bias can move",
    severity=Severity.FAILING,
)
def no_gradient(evidence: Evidence) -> Numbers | None:
    nothing_left_to_learn = evidence.train_accuracy >= GOOD_ACCURACY
    return None if nothing_left_to_learn or any(dW.any() for dW in evidence.weight_gradients) else {}


@rules.register(
    "symmetric",
    label="Symmetry",
    formula="all units of every hidden layer have equal weights",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
    sentence="all {units:.0f} hidden units move, but those of a layer stay identical: it acts as one unit",
    severity=Severity.FAILING,
)
def symmetric(evidence: Evidence) -> Numbers | None:
    wide = [units for units in evidence.hidden_units if len(units) > 1]
    if not wide or not all(alike(units) for units in wide):
        return None
    return {"units": sum(len(units) for units in evidence.hidden_units)}


@rules.register(
    "learned",
    label="Learned",
    formula=f"training accuracy at least {GOOD_ACCURACY:.0%}",
    source="the course's conclusion table",
    sentence="{accuracy:.1%} of the training set is right, cost {first_cost} → {cost}",
    severity=Severity.GOOD,
)
def learned(evidence: Evidence) -> Numbers | None:
    if evidence.train_accuracy < GOOD_ACCURACY:
        return None
    return {
        "accuracy": evidence.train_accuracy,
        "first_cost": evidence.first_cost,
        "cost": evidence.cost,
    }


@rules.register(
    "too_large",
    label="Weights too large",
    formula="at iteration 0 most outputs are saturated, and the cost is far above ln 2",
    source="Glorot and Bengio 2010, AISTATS, section 3",
    sentence="{share:.0%} of outputs saturated at the start; cost {first_cost}, now {cost}",
    severity=Severity.SLOW,
)
def too_large(evidence: Evidence) -> Numbers | None:
    share = float(np.mean(np.exp(-np.abs(evidence.initial_logits)) < SATURATED))
    if share < 0.5 or evidence.first_cost < 3.0 * CHANCE:
        return None
    return {"share": share, "first_cost": evidence.first_cost, "cost": evidence.cost}


@rules.register(
    "untrained",
    label="Not trained yet",
    formula="iteration 0, and nothing wrong with the start",
    source="the cost of answering 0.5 to everything is ln 2",
    sentence="cost {cost}, where guessing costs 0.693; a gradient reaches every layer",
    severity=Severity.GOOD,
)
def untrained(evidence: Evidence) -> Numbers | None:
    reaches_all = all(dW.any() for dW in evidence.weight_gradients)
    return {"cost": evidence.cost} if evidence.iteration == 0 and reaches_all else None


def cost_before(evidence: Evidence) -> float:
    """The cost at the beginning of the strip over which progress is judged."""
    return float(evidence.costs[int(evidence.iteration * (1.0 - LOOK_BACK))])


@rules.register(
    "learning",
    label="Learning",
    formula=f"the cost fell by {NOTICEABLE_FALL:.0%} or more over the later half of the iterations",
    source="Prechelt 1998, Early stopping, but when? (training progress over a strip)",
    sentence="the cost is falling: {first_cost} → {cost}",
    severity=Severity.GOOD,
)
def learning(evidence: Evidence) -> Numbers | None:
    if evidence.cost > cost_before(evidence) * (1.0 - NOTICEABLE_FALL):
        return None
    return {"first_cost": evidence.first_cost, "cost": evidence.cost}


@rules.register(
    "rising",
    label="Getting worse",
    formula=f"the cost rose by {NOTICEABLE_FALL:.0%} or more over the later half of the iterations",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.3.1 (learning rates)",
    sentence="the cost is rising: {before} → {cost}; the learning rate may be too large",
    severity=Severity.FAILING,
)
def rising(evidence: Evidence) -> Numbers | None:
    before = cost_before(evidence)
    return (
        {"before": before, "cost": evidence.cost}
        if evidence.cost > before * (1.0 + NOTICEABLE_FALL)
        else None
    )


@rules.register(
    "stuck",
    label="Hardly moving",
    formula="no other rule fires",
    source="Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="the cost has stayed near {cost} for the last {iterations:,.0f} iterations",
    severity=Severity.SLOW,
)
def stuck(evidence: Evidence) -> Numbers | None:
    return {"cost": evidence.cost, "iterations": max(1, round(evidence.iteration * LOOK_BACK))}
