"""Rules about how training goes: what the costs and the accuracy say."""

import numpy as np

from engine.diagnosis.advice import (
    ADAM,
    KEEP,
    LARGER,
    LEARNING_RATE,
    SMALLER,
    SMALLER_STEPS,
    SMALLER_WEIGHTS,
    Advice,
)
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.ruling import LAST, Numbers, Severity, rules
from engine.diagnosis.scale import HUGE_UPDATE

GOOD_ACCURACY = 0.95
ERRORS_LEFT = 0.5  # of those of always answering the larger class
LOOK_BACK = 0.1  # the share of the iterations so far over which a change of the cost is judged
NOTICEABLE_FALL = 0.003  # over that strip: less is a plateau to `engine.measures.cost_curve` as well
NOTICEABLE_RISE = 0.01


@rules.register(
    "diverged",
    label="Diverged",
    formula="the cost stopped being finite",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.2.4",
    sentence="the cost stopped being finite at iteration {iteration:,.0f}",
    meaning="An update was so large that the numbers overflowed. This run trains no further.",
    advice=(
        Advice(
            "Step back to the iteration just before this, and see which layer grows.",
            lambda evidence: evidence.iteration > 0,
        ),
        SMALLER_STEPS,
        SMALLER_WEIGHTS,
    ),
    severity=Severity.FAILING,
    after="large_features",
    claims={"cost": "lost", "weights": "lost", "input": "lost in overflow", "gradient": "lost"},
)
def diverged(evidence: Evidence) -> list[Numbers]:
    return [] if evidence.diverged_at is None else [{"iteration": evidence.diverged_at}]


def has_learned(evidence: Evidence) -> bool:
    """Whether it tells the classes apart, or explains the numbers, at a cost that training has brought down.

    A network that answers the larger class to everything has learned nothing, however large that class is;
    nor has one that never answers one of several.
    """
    errors, errors_of_majority = 1.0 - evidence.train_accuracy, 1.0 - evidence.task.majority
    tells_apart = evidence.train_accuracy >= GOOD_ACCURACY and errors <= ERRORS_LEFT * errors_of_majority
    if evidence.never_answered:
        return False
    fell = evidence.cost < evidence.first_cost or evidence.cost == 0.0
    return (
        tells_apart and evidence.cost < evidence.task.constant_cost and fell and risen_from(evidence) is None
    )


@rules.register(
    "learned",
    label="Learned",
    formula=f"training accuracy at least {GOOD_ACCURACY:.0%}, with at most half the errors of always "
    "answering the larger class; a cost that has fallen below that of any constant answer",
    source="the course's conclusion table",
    sentence="{accuracy:.1%} of the training set is right, cost {first_cost} → {cost}",
    meaning="The network separates the classes of the training set.",
    advice=(Advice("Compare with the accuracy on the test set; then try a start that makes it harder."),),
    severity=Severity.GOOD,
    after="symmetric",
    claims={"cost": "falls", "input": "arrives", "training set": "separated"},
)
def learned(evidence: Evidence) -> list[Numbers]:
    if evidence.task.is_of_numbers or not has_learned(evidence):
        return []
    return [
        {
            "accuracy": evidence.train_accuracy,
            "first_cost": evidence.first_cost,
            "cost": evidence.cost,
        }
    ]


@rules.register(
    "fitted",
    label="Fitted",
    formula=f"numbers are predicted with an R² of at least {GOOD_ACCURACY} over the training set, and the "
    "cost has fallen",
    source="Draper and Smith 1998, Applied Regression Analysis, section 1.3 (R²)",
    sentence="R² {score:.3f} over the training set, cost {first_cost} → {cost}",
    meaning="R² is the share of the variance of the numbers that the network explains: 1 is all of it, and 0 "
    "no more than their mean does.",
    advice=(Advice("Compare with R² on the test set; then try a start that makes it harder."),),
    severity=Severity.GOOD,
    after="symmetric",
    claims={"cost": "falls", "input": "arrives", "training set": "separated"},
)
def fitted(evidence: Evidence) -> list[Numbers]:
    if not evidence.task.is_of_numbers or not has_learned(evidence):
        return []
    return [{"score": evidence.train_accuracy, "first_cost": evidence.first_cost, "cost": evidence.cost}]


@rules.register(
    "untrained",
    label="Not trained yet",
    formula="iteration 0, and a gradient in every layer",
    source="guessing costs ln K where K classes are as probable, and the variance of numbers for their mean",
    sentence="cost {cost}, where guessing costs {chance:.3f}; a gradient reaches every layer",
    meaning="This is the untrained network, as the initialisation made it.",
    advice=(Advice("Start training."),),
    severity=Severity.GOOD,
    after="constant_output",
    last_resort=True,
    claims={"cost": "is the first", "gradient": "everywhere"},
)
def untrained(evidence: Evidence) -> list[Numbers]:
    if evidence.iteration > 0 or evidence.without_gradient:
        return []
    return [{"cost": evidence.cost, "chance": evidence.task.cost_of_guessing}]


def strip_begins(evidence: Evidence) -> int:
    """The first iteration of the strip over which progress is judged: an epoch or more."""
    since = min(int(evidence.iteration * (1.0 - LOOK_BACK)), evidence.iteration - evidence.in_epoch)
    return max(0, since)


def level(evidence: Evidence, iteration: int) -> float:
    """The mean cost over the epoch that ends at `iteration`: a single mini-batch may well raise it.

    With full batches that is the cost at the iteration.
    """
    first = max(0, iteration + 1 - evidence.in_epoch)
    with np.errstate(over="ignore"):
        return float(evidence.costs_between(first, iteration).mean())


def levels(evidence: Evidence) -> tuple[float, float]:
    """The cost at the beginning of that strip, and now."""
    return level(evidence, strip_begins(evidence)), level(evidence, evidence.iteration)


def risen_from(evidence: Evidence) -> float | None:
    """What the cost has risen from: over that strip, or else since iteration 0; None where it has not.

    A rise has to be noticeable beside what a constant answer costs, too.
    """
    before, now = levels(evidence)
    least = NOTICEABLE_RISE * evidence.task.constant_cost
    for cost in (before, evidence.first_cost):
        if now > cost * (1.0 + NOTICEABLE_RISE) and now - cost > least:
            return cost
    return None


@rules.register(
    "learning",
    label="Learning",
    formula=f"the cost, as the mean of an epoch, fell by {NOTICEABLE_FALL:.1%} or more over the last tenth "
    "of the iterations, and the output is not the same for all examples",
    source="Prechelt 1998, Early stopping, but when? (training progress over a strip)",
    sentence="the cost is falling: {before} → {cost} since iteration {since:,.0f}",
    meaning="Training is making progress: the cost has fallen noticeably over the last tenth of the "
    "iterations.",
    advice=(Advice("Go on.", turns={LEARNING_RATE: KEEP}),),
    severity=Severity.GOOD,
    after="too_large",
    claims={"cost": "falls", "weights": "move", "input": "arrives"},
)
def learning(evidence: Evidence) -> list[Numbers]:
    before, now = levels(evidence)
    falls = 0.0 < now <= before * (1.0 - NOTICEABLE_FALL)
    if not falls or evidence.answers_alike or risen_from(evidence) is not None:
        return []
    return [{"before": before, "cost": now, "since": strip_begins(evidence)}]


@rules.register(
    "rising",
    label="Getting worse",
    formula=f"the cost, as the mean of an epoch, rose by {NOTICEABLE_RISE:.0%} or more over the last tenth "
    "of the iterations, or since iteration 0",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.3.1 (learning rates)",
    sentence="the cost is rising: {before} → {cost}; the learning rate may be too large",
    meaning="A step against the gradient should lower the cost. If it does not, the step is too long.",
    advice=(
        Advice(
            "Step back to where the cost was lowest, and branch with a smaller learning rate.",
            turns={LEARNING_RATE: SMALLER},
        ),
    ),
    severity=Severity.FAILING,
    after="untrained",
    claims={"cost": "rises", "weights": "move"},
)
def rising(evidence: Evidence) -> list[Numbers]:
    before = risen_from(evidence)
    return [] if before is None else [{"before": before, "cost": levels(evidence)[1]}]


def steps_are_huge(evidence: Evidence) -> bool:
    return evidence.largest_update[1] > HUGE_UPDATE


@rules.register(
    "stuck",
    label="Hardly moving",
    formula="no other rule fires",
    source="Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="the cost has stayed near {cost} since iteration {since:,.0f}",
    meaning="A plateau: the cost surface is flat here. Some runs leave it much later, and suddenly.",
    advice=(
        Advice("Train on for a while."),
        Advice(
            "Branch with a larger learning rate.",
            lambda evidence: not steps_are_huge(evidence),
            {LEARNING_RATE: LARGER},
        ),
        Advice("Branch with a smaller learning rate.", steps_are_huge, {LEARNING_RATE: SMALLER}),
        ADAM,
        Advice("Start with weights of another size."),
    ),
    severity=Severity.SLOW,
    after=LAST,
    last_resort=True,
    claims={"cost": "stays"},
)
def stuck(evidence: Evidence) -> list[Numbers]:
    return [{"cost": evidence.cost, "since": strip_begins(evidence)}]
