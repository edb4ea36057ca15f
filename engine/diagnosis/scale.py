"""Rules about size: of outputs, of signals through the layers, and of updates beside the weights."""

import math

import numpy as np

from engine.arrays import Array
from engine.diagnosis.advice import (
    ADAM,
    GLOROT_IS_LARGER,
    GLOROT_IS_SMALLER,
    HE_IS_LARGER,
    HE_IS_SMALLER,
    LARGER_STEPS,
    SMALLER,
    SMALLER_STEPS,
    SMALLER_WEIGHTS,
    WEIGHTS,
    Advice,
)
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.ruling import Numbers, Severity, rules
from engine.diagnosis.unscaled import FAR_ABOVE_VARIANCE, MOSTLY, are_to_blame, began_far_off

FAR_ABOVE = 3.0  # times what guessing classes costs
MUCH = 100.0  # a signal that grows or shrinks by more from one end of a network to the other
LITTLE = 10.0  # and one that changes by less keeps its size
TINY_UPDATE, HUGE_UPDATE = 1e-6, 0.1  # of the weights, by root mean square


@rules.register(
    "too_large",
    label="Weights too large",
    formula="at iteration 0 most outputs are saturated, and the cost is far above that of guessing, ln K "
    "for K classes",
    source="Glorot and Bengio 2010, AISTATS, section 3",
    sentence="{share:.0%} of outputs saturated at the start; cost {first_cost}, now {cost}",
    meaning="The output was certain from the start, and wrong for many examples. Large "
    "weights give large steps at first and plateaus later, because the hidden units are far from "
    "the bend of their activation.",
    advice=(SMALLER_WEIGHTS, HE_IS_SMALLER, GLOROT_IS_SMALLER),
    severity=Severity.SLOW,
    after="learned",
    claims={"blame": "weights"},
)
def too_large(evidence: Evidence) -> list[Numbers]:
    share = evidence.saturated_at_first
    if (
        share < MOSTLY
        or evidence.first_cost < FAR_ABOVE * evidence.task.cost_of_guessing
        or are_to_blame(evidence)
    ):
        return []
    return [{"share": share, "first_cost": evidence.first_cost, "cost": evidence.cost}]


@rules.register(
    "large_answers",
    label="First answers too large",
    formula=f"numbers are predicted, and at iteration 0 the cost is more than {FAR_ABOVE_VARIANCE:.0f} times "
    "their variance",
    source="a constant answer, their mean, costs the variance",
    sentence="cost {first_cost} at the start, where the variance of the numbers is {chance}; now {cost}",
    meaning="The network began with numbers far larger than those to predict. Large weights give large steps "
    "at first.",
    advice=(SMALLER_WEIGHTS, HE_IS_SMALLER, GLOROT_IS_SMALLER),
    severity=Severity.SLOW,
    after="too_large",
    claims={"blame": "weights"},
)
def large_answers(evidence: Evidence) -> list[Numbers]:
    if not evidence.task.is_of_numbers or not began_far_off(evidence) or are_to_blame(evidence):
        return []
    chance = evidence.task.cost_of_guessing
    return [{"first_cost": evidence.first_cost, "chance": chance, "cost": evidence.cost}]


@rules.register(
    "saturated_start",
    label="Output saturated",
    formula="at iteration 0 most outputs are within 0.001 of 0 or 1",
    source="Glorot and Bengio 2010, AISTATS, section 3",
    sentence="output saturated for {share:.1%} of examples at iteration 0, initial cost {first_cost} "
    "against ln {classes:.0f} = {chance:.3f}",
    meaning="The output is flat there. A probability rounds to 0 or 1, so the textbook's formula for "
    "the cost gives ∞.",
    advice=(
        Advice(
            "Choose a smaller standard deviation for the weights of the last layers.",
            lambda evidence: evidence.setup.varied and not are_to_blame(evidence),
            {WEIGHTS: SMALLER},
        ),
    ),
    severity=Severity.SLOW,
)
def saturated_start(evidence: Evidence) -> list[Numbers]:
    share = evidence.saturated_at_first
    if share < MOSTLY:
        return []
    task = evidence.task
    return [
        {
            "share": share,
            "first_cost": evidence.first_cost,
            "classes": len(task.shares),
            "chance": task.cost_of_guessing,
        }
    ]


def left_of(sizes: Array) -> float | None:
    """How large the last of `sizes` is beside the first; None if that is lost."""
    if sizes.size < 2 or not (np.isfinite(sizes).all() and (sizes > 0.0).all()):
        return None
    left = float(sizes[-1] / sizes[0])
    return left if 0.0 < left < math.inf else None


def across(sizes: Array, left: float) -> Numbers:
    """How the sizes change from the first to the last one: by layer and in all."""
    return {"factor": left ** (1.0 / (sizes.size - 1)), "left": left, "layers": sizes.size - 1}


def shrinking(sizes: Array) -> list[Numbers]:
    left = left_of(sizes)
    return [across(sizes, left)] if left is not None and left < 1.0 / MUCH else []


def growing(sizes: Array) -> list[Numbers]:
    left = left_of(sizes)
    return [across(sizes, left)] if left is not None and left > MUCH else []


@rules.register(
    "vanishing_gradient",
    label="Vanishing gradient",
    formula=f"∂C/∂Z of the first layer is less than 1/{MUCH:.0f} of the last one's",
    source="Glorot and Bengio 2010, AISTATS, section 4.2; Hochreiter 1991",
    sentence="gradient shrinks by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers",
    meaning="On its way back, each layer multiplies the gradient by its weights and by the slope of the "
    "activation. If that factor is below 1 on average, almost no gradient reaches the first layers.",
    advice=(
        HE_IS_LARGER,
        GLOROT_IS_LARGER,
        Advice("Choose fewer layers."),
        Advice(
            "Choose an activation other than the sigmoid.",
            lambda evidence: evidence.setup.activation == "sigmoid",
        ),
    ),
    severity=Severity.SLOW,
    after="learning",
    claims={"gradient's size": "shrinks"},
)
def vanishing_gradient(evidence: Evidence) -> list[Numbers]:
    return shrinking(evidence.backward.dZ[::-1])


@rules.register(
    "exploding_gradient",
    label="Exploding gradient",
    formula=f"∂C/∂Z of the first layer is more than {MUCH:.0f} times the last one's",
    source="Pascanu, Mikolov and Bengio 2013, ICML",
    sentence="gradient grows {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers",
    meaning="The first layers change far more than the last ones: no learning rate suits both.",
    advice=(SMALLER_WEIGHTS, HE_IS_SMALLER, GLOROT_IS_SMALLER),
    severity=Severity.SLOW,
    after="vanishing_gradient",
    claims={"gradient's size": "grows"},
)
def exploding_gradient(evidence: Evidence) -> list[Numbers]:
    return growing(evidence.backward.dZ[::-1])


@rules.register(
    "vanishing_signal",
    label="Vanishing signal",
    formula=f"activations of the last hidden layer are less than 1/{MUCH:.0f} of the first one's",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2",
    sentence="activations shrink by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers",
    meaning="With ReLU, each layer halves the mean square of the signal. Weights of variance 2/fan_in make "
    "up for that; with smaller weights, the output hardly depends on the input.",
    advice=(
        HE_IS_LARGER,
        Advice(
            "Glorot's rule would leave 0.71 of the signal per layer of ReLU where widths are equal.",
            lambda evidence: evidence.setup.activation == "relu" and evidence.setup.below("glorot"),
        ),
        GLOROT_IS_LARGER,
    ),
    severity=Severity.SLOW,
    claims={"signal's size": "shrinks"},
)
def vanishing_signal(evidence: Evidence) -> list[Numbers]:
    return shrinking(evidence.forward.A.rms)


@rules.register(
    "exploding_signal",
    label="Exploding signal",
    formula=f"activations of the last hidden layer are more than {MUCH:.0f} times the first one's",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2",
    sentence="activations grow {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers",
    meaning="Each layer passes on more than it received: the output saturates, and the cost is huge.",
    advice=(
        SMALLER_WEIGHTS,
        Advice(
            "Make σ smaller for wider layers, as √(2/fan_in) does.",
            lambda evidence: evidence.setup.varied and evidence.setup.above("he"),
            {WEIGHTS: SMALLER},
        ),
    ),
    severity=Severity.SLOW,
    claims={"signal's size": "grows"},
)
def exploding_signal(evidence: Evidence) -> list[Numbers]:
    return growing(evidence.forward.A.rms)


@rules.register(
    "preserved_signal",
    label="Signal keeps its size",
    formula=f"activations and ∂C/∂Z change by less than {LITTLE:.0f} times from end to end",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2",
    sentence="activations end at {forward:.2f} times their first size, the gradient at {backward:.2f}",
    meaning="The signal reaches the last layer, and the gradient reaches the first one.",
    advice=(),
    severity=Severity.GOOD,
    claims={
        "signal's size": "stays",
        "gradient's size": "stays",
        "gradient": "everywhere",
        "input": "arrives",
    },
)
def preserved_signal(evidence: Evidence) -> list[Numbers]:
    forward, backward = left_of(evidence.forward.A.rms), left_of(evidence.backward.dZ[::-1])
    if forward is None or backward is None:
        return []
    keeps = all(1.0 / LITTLE < left < LITTLE for left in (forward, backward))
    return [{"forward": forward, "backward": backward}] if keeps else []


@rules.register(
    "tiny_updates",
    label="Tiny updates",
    formula=f"the next update of W is less than {TINY_UPDATE:g} of W in every layer, but not 0",
    source="Bengio 2012, Practical recommendations, section 3.1 (updates near 1/1000 of the weights)",
    sentence="updates are {ratio:.0e} of the weights",
    meaning="If an update is a thousandth of the weights, they need a thousand iterations to change by "
    "their own size.",
    advice=(LARGER_STEPS, ADAM),
    severity=Severity.SLOW,
    after="rising",
    claims={"weights": "move", "steps": "tiny"},
)
def tiny_updates(evidence: Evidence) -> list[Numbers]:
    ratios = evidence.backward.update_ratios
    ratios = ratios[np.isfinite(ratios)]
    largest = float(ratios.max(initial=0.0))
    return [{"ratio": largest}] if 0.0 < largest < TINY_UPDATE else []


@rules.register(
    "huge_updates",
    label="Huge updates",
    formula=f"the next update of W is more than {HUGE_UPDATE:g} of W",
    source="Bengio 2012, Practical recommendations, section 3.1 (updates near 1/1000 of the weights)",
    sentence="layer {layer:.0f}: the next update is {ratio:.3g} of the weights",
    meaning="A step that large leaves the neighbourhood in which the gradient shows the way.",
    advice=(SMALLER_STEPS,),
    severity=Severity.SLOW,
    claims={"weights": "move", "steps": "huge"},
)
def huge_updates(evidence: Evidence) -> list[Numbers]:
    """The largest of them."""
    layer, ratio = evidence.largest_update
    return [{"layer": layer, "ratio": ratio}] if ratio > HUGE_UPDATE else []
