"""Rules about weight decay and L1: what they leave of the weights, and of the training."""

from engine.diagnosis.advice import Advice
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.progress import has_learned
from engine.diagnosis.ruling import Numbers, Severity, rules

NOTHING_LEFT = 0.01  # of the largest parameter at iteration 0

LESS = Advice("Choose a smaller weight decay or L1: a tenth of it, or none.")


@rules.register(
    "shrunk",
    label="Weights shrunk away",
    formula=f"with weight decay or L1, no parameter is larger than {NOTHING_LEFT:.0%} of the largest one at "
    "iteration 0, and the training set is not learned",
    source="Krogh and Hertz 1991, NeurIPS, A simple weight decay can improve generalization",
    sentence="the penalty has shrunk the weights: the largest is {share} of the largest at iteration 0",
    meaning="Each update makes every parameter smaller. Where the gradient of the cost is weaker than that, "
    "nothing is left for the network to answer with.",
    advice=(LESS,),
    severity=Severity.FAILING,
    after="diverged",
    claims={"weights": "move", "training set": "missed"},
)
def shrunk(evidence: Evidence) -> list[Numbers]:
    if evidence.penalty is None or evidence.size_left > NOTHING_LEFT or has_learned(evidence):
        return []
    return [{"share": evidence.size_left}]


@rules.register(
    "outweighed",
    label="Penalty above the cost",
    formula="what weight decay and L1 add is larger than the cost, and the training set is not learned",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 7.1 (parameter norm penalties)",
    sentence="the penalty is {penalty}, the cost {cost}: updates shrink weights more than they teach",
    meaning="Training goes down the sum of both. While the penalty is the larger part, smaller weights are "
    "worth more than right answers.",
    advice=(LESS, Advice("Train on: large weights shrink first, and learning begins when they have.")),
    severity=Severity.SLOW,
    after="learning",
)
def outweighed(evidence: Evidence) -> list[Numbers]:
    if evidence.penalty is None or not evidence.penalty > evidence.cost or has_learned(evidence):
        return []
    return [{"penalty": evidence.penalty, "cost": evidence.cost}]
