"""Rules about the data's features: what no initialisation can make up for."""

from engine.datasets.feature_sizes import DIFFERENT, LARGE, ends_of
from engine.diagnosis.advice import Advice, always
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.progress import has_learned
from engine.diagnosis.ruling import FIRST, Numbers, Severity, rules
from engine.diagnosis.unscaled import overwhelming

STANDARDISE = "standardise"  # the scaling, and what the button is called
SCALE_THEM = Advice(
    "Standardise the features, to mean 0 and variance 1 over the training set.", remedy=always(STANDARDISE)
)
SOURCE = "LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, section 4.3 (normalising the inputs)"


@rules.register(
    "different_features",
    label="Unequal features",
    formula=f"the standard deviation of a feature is more than {DIFFERENT:.0f} times that of another, and "
    "the training set is not learned",
    source=SOURCE,
    sentence="standard deviation {least} of “{small}”, {most} of “{large}”",
    meaning="A unit adds its features up, so the largest drowns out the others: to the network, all points "
    "lie on one line. No initialisation makes up for that.",
    advice=(SCALE_THEM,),
    severity=Severity.FAILING,
    after=FIRST,
    claims={"blame": "features", "training set": "missed"},
)
def different_features(evidence: Evidence) -> list[Numbers]:
    ends = ends_of(evidence.features)
    if ends is None or has_learned(evidence):
        return []
    small, large = ends
    return [{"small": small.name, "least": small.deviation, "large": large.name, "most": large.deviation}]


@rules.register(
    "large_features",
    label="Features too large",
    formula=f"the root mean square of a feature and that of the first layer's Z are above {LARGE:.0f}, and "
    "the output is mostly saturated at iteration 0 and costs no less than guessing, or is the same for all "
    "examples, or overflowed; with features of size 1 it would not be saturated",
    source=SOURCE,
    sentence="“{feature}” has mean {mean} and standard deviation {deviation}",
    meaning="Initialisers are designed for inputs of about 1. With larger inputs, the signals and the steps "
    "are too large.",
    advice=(SCALE_THEM,),
    severity=Severity.FAILING,
    after="different_features",
    claims={"blame": "features", "training set": "missed"},
)
def large_features(evidence: Evidence) -> list[Numbers]:
    feature = overwhelming(evidence)
    if feature is None or ends_of(evidence.features) is not None or has_learned(evidence):
        return []
    return [{"feature": feature.name, "mean": feature.mean, "deviation": feature.deviation}]
