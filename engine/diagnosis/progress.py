"""Rules about how training goes: what the costs and the accuracy say."""

import numpy as np

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.ruling import Numbers, Severity, rules

GOOD_ACCURACY = 0.95
LOOK_BACK = 0.5  # the share of the iterations so far over which a fall of the cost is judged
NOTICEABLE_FALL = 0.01


@rules.register(
    "diverged",
    label="Diverged",
    formula="the cost stopped being finite",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.2.4",
    sentence="the cost stopped being finite at iteration {iteration:,.0f}",
    meaning="An update was so large that numbers overflowed. Nothing is trained any more.",
    advice="Step back to just before and see which layer grows; then a smaller learning rate or a smaller "
    "standard deviation.",
    severity=Severity.FAILING,
    rank=10,
)
def diverged(evidence: Evidence) -> list[Numbers]:
    return [] if evidence.diverged_at is None else [{"iteration": evidence.diverged_at}]


@rules.register(
    "learned",
    label="Learned",
    formula=f"training accuracy at least {GOOD_ACCURACY:.0%}",
    source="the course's conclusion table",
    sentence="{accuracy:.1%} of the training set is right, cost {first_cost} → {cost}",
    meaning="The network separates the two classes of the training set.",
    advice="Compare with the accuracy on the test set; then try a start that makes it harder.",
    severity=Severity.GOOD,
    rank=50,
)
def learned(evidence: Evidence) -> list[Numbers]:
    if evidence.train_accuracy < GOOD_ACCURACY:
        return []
    return [
        {
            "accuracy": evidence.train_accuracy,
            "first_cost": evidence.first_cost,
            "cost": evidence.cost,
        }
    ]


@rules.register(
    "untrained",
    label="Not trained yet",
    formula="iteration 0, and nothing wrong with the start",
    source="the cost of answering 0.5 to everything is ln 2",
    sentence="cost {cost}, where guessing costs 0.693; a gradient reaches every layer",
    meaning="This is the start as the initialisation made it.",
    advice="Start training.",
    severity=Severity.GOOD,
    rank=100,
    last_resort=True,
)
def untrained(evidence: Evidence) -> list[Numbers]:
    if evidence.iteration > 0 or evidence.without_gradient:
        return []
    return [{"cost": evidence.cost}]


def strip_begins(evidence: Evidence) -> int:
    """The first iteration of the strip over which progress is judged."""
    return int(evidence.iteration * (1.0 - LOOK_BACK))


def level(evidence: Evidence, iteration: int) -> float:
    """The mean cost over the epoch that ends at `iteration`: a single mini-batch may well raise it.

    With full batches that is the cost at the iteration.
    """
    first = max(0, iteration + 1 - evidence.in_epoch)
    with np.errstate(over="ignore"):
        return float(evidence.costs[first : iteration + 1].mean())


def levels(evidence: Evidence) -> tuple[float, float]:
    """The cost at the beginning of that strip, and now."""
    return level(evidence, strip_begins(evidence)), level(evidence, evidence.iteration)


@rules.register(
    "learning",
    label="Learning",
    formula=f"the cost, as the mean of an epoch, fell by {NOTICEABLE_FALL:.0%} or more over the later half "
    "of the iterations",
    source="Prechelt 1998, Early stopping, but when? (training progress over a strip)",
    sentence="the cost is falling: {first_cost} → {cost}",
    meaning="Training moves on: the cost of the later half of the iterations has fallen noticeably.",
    advice="Go on.",
    severity=Severity.GOOD,
    rank=70,
)
def learning(evidence: Evidence) -> list[Numbers]:
    before, now = levels(evidence)
    if now > before * (1.0 - NOTICEABLE_FALL):
        return []
    return [{"first_cost": evidence.first_cost, "cost": evidence.cost}] if evidence.cost > 0.0 else []


@rules.register(
    "rising",
    label="Getting worse",
    formula=f"the cost, as the mean of an epoch, rose by {NOTICEABLE_FALL:.0%} or more over the later half "
    "of the iterations",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.3.1 (learning rates)",
    sentence="the cost is rising: {before} → {cost}; the learning rate may be too large",
    meaning="Steps against the gradient should lower the cost. Where they do not, they overshoot.",
    advice="Step back to where the cost was lowest, and branch with a smaller learning rate.",
    severity=Severity.FAILING,
    rank=110,
)
def rising(evidence: Evidence) -> list[Numbers]:
    before, now = levels(evidence)
    if not now > before * (1.0 + NOTICEABLE_FALL):
        return []
    return [{"before": before, "cost": now}]


@rules.register(
    "stuck",
    label="Hardly moving",
    formula="no other rule fires",
    source="Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="the cost has stayed near {cost} since iteration {since:,.0f}",
    meaning="A plateau: the surface is flat here. Some runs leave it, much later, at once.",
    advice="Train on for a while, branch with a larger learning rate or another optimiser, or start with "
    "weights of another size.",
    severity=Severity.SLOW,
    rank=1000,
    last_resort=True,
)
def stuck(evidence: Evidence) -> list[Numbers]:
    return [{"cost": evidence.cost, "since": strip_begins(evidence)}]
