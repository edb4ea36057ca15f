"""Rules about biases: units that they silence, an input that they drown, a law that holds without them."""

from engine.diagnosis.advice import HE_IS_LARGER, LEAKY_RELU, Advice
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.progress import has_learned
from engine.diagnosis.ruling import Numbers, Severity, rules
from engine.measures.blind_law import expected_blind_share

DROWNED = 1e-3  # of a signal: less than that is left of the input in it
ZERO_BIASES = Advice(
    "Start with biases of zero, or with small positive ones.", lambda evidence: evidence.setup.biased
)


@rules.register(
    "silenced_units",
    label="Silenced by biases",
    formula="units answer 0 to every training example, and without their biases would answer some",
    source="Lu, Shin, Su and Karniadakis 2020, Dying ReLU and initialization; max(W A) > 0 ≥ max(W A + b)",
    sentence="layer {layer:.0f}: {count:.0f} of {units:.0f} units dead because of their biases, which are "
    "{bias:.3g} on average",
    meaning="A bias is added to every example's sum. Where it is more negative than the largest sum is "
    "positive, the unit answers 0 to all of them, and no gradient can bring it back.",
    advice=(ZERO_BIASES, LEAKY_RELU),
    severity=Severity.SLOW,
)
def silenced_units(evidence: Evidence) -> list[Numbers]:
    """The layer in which they are most."""
    layers = sorted(evidence.biases.silenced, key=lambda each: -each.count / each.units)
    return [
        {"layer": each.layer, "count": each.count, "units": each.units, "bias": each.bias}
        for each in layers[:1]
    ]


@rules.register(
    "drowned_input",
    label="Input drowned by biases",
    formula=f"with biases, examples differ by less than 1/{1 / DROWNED:.0f} of Z in the last hidden layer, "
    "and by more in the first",
    source="Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017, ICLR, section 3",
    sentence="examples differ by {last:.1e} of the signal in the last hidden layer, {first:.2f} in the first",
    meaning="Each layer shrinks what differs between examples, and adds biases that are the same for all. "
    "After some layers the signal is still large, but it says nothing about the input.",
    advice=(
        HE_IS_LARGER,
        ZERO_BIASES,
        Advice("Choose fewer layers."),
    ),
    severity=Severity.FAILING,
    after="learning",
    claims={"input": "lost in a layer", "training set": "missed"},
)
def drowned_input(evidence: Evidence) -> list[Numbers]:
    if not evidence.setup.biased or has_learned(evidence):
        return []  # biases that were learned are what the examples have in common
    biases = evidence.biases
    if not biases.biased or len(biases.shares) < 3:
        return []
    first, last = biases.shares[0], biases.shares[-2]  # the output's one bias may well be learned
    return [{"first": first, "last": last}] if 0.0 < last < DROWNED < first else []


@rules.register(
    "blind_with_biases",
    label="Another law with biases",
    formula="at iteration 0, with ReLU and biases: the share of blind examples beside 1 - Π(1 - 2^(-n))",
    source="docs/studies.md, the law of blind points: it supposes biases of zero",
    sentence="{blind:.1%} of the examples reach no unit of the last hidden layer; without biases the law "
    "expects {expected:.1%} over many draws",
    meaning="Without biases a ReLU unit is as often on as off, whatever the size of the weights. A bias of "
    "its own shifts every unit to one side, so that this law does not hold.",
    advice=(),
    severity=Severity.GOOD,
)
def blind_with_biases(evidence: Evidence) -> list[Numbers]:
    setup = evidence.setup
    if evidence.iteration > 0 or not setup.biased or setup.activation != "relu":
        return []
    return [{"blind": evidence.biases.blind, "expected": expected_blind_share(setup.sizes[1:-1])}]
