"""Advice: what to try, a sentence each, with the runs that it is for.

A rule of the diagnosis lists its advice, and of it only that is given which the run does not follow already.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.diagnosis.evidence import Evidence

LEARNING_RATE, WEIGHTS = "learning rate", "weights"
SMALLER, LARGER, KEEP = "smaller", "larger", "keep"


@dataclass(frozen=True)
class Advice:
    """A sentence that says what to try, where `fits` holds.

    `turns` say which way it turns what: two pieces of advice that turn the same thing in different ways
    contradict each other.
    """

    text: str
    fits: Callable[[Evidence], bool] = lambda _: True
    turns: Mapping[str, str] = field(default_factory=dict)


SMALLER_STEPS = Advice("Choose a smaller learning rate.", turns={LEARNING_RATE: SMALLER})
LARGER_STEPS = Advice("Choose a larger learning rate.", turns={LEARNING_RATE: LARGER})
ADAM = Advice(
    "Choose an optimiser that scales its steps, such as Adam.",
    lambda evidence: not evidence.setup.scales_its_steps,
)
ANOTHER_SEED = Advice("Draw with another seed.", lambda evidence: evidence.setup.varied)
RANDOM_WEIGHTS = Advice("Start from random weights.", lambda evidence: not evidence.setup.varied)
LARGER_WEIGHTS = Advice(
    "Draw larger weights.",
    lambda evidence: evidence.setup.varied and evidence.setup.below("he"),
    {WEIGHTS: LARGER},
)
SMALLER_WEIGHTS = Advice(
    "Choose a smaller standard deviation of the weights.",
    lambda evidence: evidence.setup.varied,
    {WEIGHTS: SMALLER},
)
HE_IS_SMALLER = Advice(
    "Try He's rule, which is made for ReLU.",
    lambda evidence: evidence.setup.wants("he") and evidence.setup.above("he"),
    {WEIGHTS: SMALLER},
)
HE_IS_LARGER = Advice(
    "Try He's rule, which is made for ReLU.",
    lambda evidence: evidence.setup.wants("he") and evidence.setup.below("he"),
    {WEIGHTS: LARGER},
)
GLOROT_IS_SMALLER = Advice(
    "Try Glorot's rule, which is made for tanh and the sigmoid.",
    lambda evidence: evidence.setup.wants("glorot") and evidence.setup.above("glorot"),
    {WEIGHTS: SMALLER},
)
GLOROT_IS_LARGER = Advice(
    "Try Glorot's rule, which is made for tanh and the sigmoid.",
    lambda evidence: evidence.setup.wants("glorot") and evidence.setup.below("glorot"),
    {WEIGHTS: LARGER},
)
LEAKY_RELU = Advice("Try leaky ReLU.", lambda evidence: evidence.setup.activation == "relu")
