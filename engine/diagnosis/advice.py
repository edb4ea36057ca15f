"""Advice: what to try, a sentence each, with the runs that it is for.

A rule of the diagnosis lists its advice, and of it only that is given which the run does not follow already.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.diagnosis.evidence import Evidence
from engine.nn.activations import activations

LEARNING_RATE, WEIGHTS = "learning rate", "weights"
SMALLER, LARGER, KEEP = "smaller", "larger", "keep"


@dataclass(frozen=True)
class Advice:
    """A sentence that says what to try, where `fits` holds.

    `turns` say which way it turns what: two pieces of advice that turn the same thing in different ways
    contradict each other. `remedy` names what a button can do about it for this run, if there is something.
    """

    text: str
    fits: Callable[[Evidence], bool] = lambda _: True
    turns: Mapping[str, str] = field(default_factory=dict)
    remedy: Callable[[Evidence], str | None] = lambda _: None


def start_suited(evidence: Evidence) -> str | None:
    """Start with the initialiser that the run's activation was given its rule for."""
    suits = activations[evidence.setup.activation].suits
    return None if suits is None else f"start_{suits}"


def always(remedy: str) -> Callable[[Evidence], str | None]:
    return lambda _: remedy


SMALLER_STEPS = Advice(
    "Choose a smaller learning rate.", turns={LEARNING_RATE: SMALLER}, remedy=always("branch_slower")
)
LARGER_STEPS = Advice(
    "Choose a larger learning rate.", turns={LEARNING_RATE: LARGER}, remedy=always("branch_faster")
)
ADAM = Advice(
    "Choose an optimiser that scales its steps, such as Adam.",
    lambda evidence: not evidence.setup.scales_its_steps,
)
ANOTHER_SEED = Advice("Draw with another seed.", lambda evidence: evidence.setup.varied)
RANDOM_WEIGHTS = Advice(
    "Start from random weights.", lambda evidence: not evidence.setup.varied, remedy=start_suited
)
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
    start_suited,
)
HE_IS_LARGER = Advice(
    "Try He's rule, which is made for ReLU.",
    lambda evidence: evidence.setup.wants("he") and evidence.setup.below("he"),
    {WEIGHTS: LARGER},
    start_suited,
)
GLOROT_IS_SMALLER = Advice(
    "Try Glorot's rule, which is made for tanh and the sigmoid.",
    lambda evidence: evidence.setup.wants("glorot") and evidence.setup.above("glorot"),
    {WEIGHTS: SMALLER},
    start_suited,
)
GLOROT_IS_LARGER = Advice(
    "Try Glorot's rule, which is made for tanh and the sigmoid.",
    lambda evidence: evidence.setup.wants("glorot") and evidence.setup.below("glorot"),
    {WEIGHTS: LARGER},
    start_suited,
)
LEAKY_RELU = Advice("Try leaky ReLU.", lambda evidence: evidence.setup.activation == "relu")
