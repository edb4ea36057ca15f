"""Rules about units: those that are the same, dead, or that no gradient reaches."""

from collections import Counter

from engine.datasets.shape import class_name
from engine.diagnosis.advice import (
    ANOTHER_SEED,
    LARGER_WEIGHTS,
    LEAKY_RELU,
    LEARNING_RATE,
    RANDOM_WEIGHTS,
    SMALLER,
    Advice,
)
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.progress import has_learned
from engine.diagnosis.ruling import Numbers, Severity, rules
from engine.measures.symmetry import alike, twins
from engine.messages.message import listed
from engine.nn.activations import sigmoid
from engine.nn.outputs import most_probable

IF_THEY_DIED = Advice(
    "If the units died during training, choose a smaller learning rate.",
    lambda evidence: evidence.iteration > 0,
    {LEARNING_RATE: SMALLER},
)


@rules.register(
    "no_gradient",
    label="No learning",
    formula="every ∂C/∂W is exactly 0, and the training set is not learned",
    source="with W = 0 and g(0) = 0 one factor of dW = dZ Aᵀ vanishes in every layer",
    sentence="every weight gradient is exactly 0; only the last bias can move",
    meaning="A weight's gradient is its input times the error that comes back to its unit. If one of the "
    "two is 0 in every layer, no weight ever changes, however long you train.",
    advice=(RANDOM_WEIGHTS, LARGER_WEIGHTS, ANOTHER_SEED),
    severity=Severity.FAILING,
    after="dead_layer",
    claims={"weights": "stand still", "gradient": "nowhere", "training set": "missed"},
)
def no_gradient(evidence: Evidence) -> list[Numbers]:
    return [{}] if evidence.no_weight_moves and not has_learned(evidence) else []


@rules.register(
    "symmetric",
    label="Symmetry",
    formula="all units of every hidden layer have equal weights",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
    sentence="all {units:.0f} hidden units change, but those of each layer stay identical: a layer acts as "
    "one unit",
    meaning="Units with equal weights get equal gradients, so they stay equal: a wide layer can do no more "
    "than a single unit.",
    advice=(
        RANDOM_WEIGHTS,
        LARGER_WEIGHTS,
        Advice("In the Symmetry panel, nudge one weight to see whether the units separate."),
    ),
    severity=Severity.FAILING,
    after="no_gradient",
    claims={"weights": "move"},
)
def symmetric(evidence: Evidence) -> list[Numbers]:
    wide = [units for units in evidence.hidden_units if len(units) > 1]
    if not wide or not all(alike(units) for units in wide):
        return []
    if not set(evidence.without_gradient) <= {len(evidence.weight_gradients)}:
        return []  # not all of them move
    return [{"units": sum(len(units) for units in evidence.hidden_units)}]


@rules.register(
    "identical_units",
    label="Identical units",
    formula="some units of a layer have equal weights and biases",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
    sentence="layer {layer:.0f}: {same:.0f} of {units:.0f} units identical",
    meaning="They always give the same answer, and the same gradient changes them.",
    advice=(RANDOM_WEIGHTS, LARGER_WEIGHTS),
    severity=Severity.SLOW,
)
def identical_units(evidence: Evidence) -> list[Numbers]:
    """The largest group of each layer."""
    found: list[Numbers] = []
    for layer, units in enumerate(evidence.hidden_units, 1):
        ((_, same),) = Counter(twins(units)).most_common(1)
        if same > 1:
            found.append({"layer": layer, "same": same, "units": len(units)})
    return found


@rules.register(
    "dead_layer",
    label="Dead layer",
    formula="all units of a layer answer 0 to every training example though not all Z are 0, and the "
    "training set is not learned",
    source="Lu, Shin, Su and Karniadakis 2020, Dying ReLU and initialization",
    sentence="layer {layer:.0f}: {units:.0f} of {units:.0f} units dead; nothing from the input gets past it",
    meaning="A ReLU unit is dead when its pre-activation is negative for every example: its output is 0, "
    "and no gradient passes back through it. If a whole layer is dead, the network gives the same "
    "answer to everything, and the layers before it never learn.",
    advice=(ANOTHER_SEED, Advice("Choose a wider layer."), LEAKY_RELU, IF_THEY_DIED),
    severity=Severity.FAILING,
    after="diverged",
    claims={"input": "lost in a layer", "gradient": "not everywhere", "training set": "missed"},
)
def dead_layer(evidence: Evidence) -> list[Numbers]:
    """The first of them: those after it have nothing to answer to."""
    # Its own weights and those that read from it have no gradient then, which is known without another pass.
    if len(evidence.without_gradient) < 2 or has_learned(evidence):
        return []
    if not evidence.hidden_units[0].any():
        return []  # not dead: never alive
    forward = evidence.forward
    counts = enumerate(zip(forward.dead, forward.units, strict=True), 1)
    layer = next((layer for layer, (dead, units) in counts if dead == units), None)
    if layer is None or forward.Z.rms[layer - 1] == 0.0:
        return []  # a signal that has vanished before it came there is something else
    return [{"layer": layer, "units": len(evidence.hidden_units[layer - 1])}]


@rules.register(
    "dead_units",
    label="Dead units",
    formula="some units of a layer answer 0 to every training example",
    source="Lu, Shin, Su and Karniadakis 2020, Dying ReLU and initialization",
    sentence="layer {layer:.0f}: {dead:.0f} of {units:.0f} units dead",
    meaning="They answer 0 to every example, so the layer is narrower than it looks. A few dead units are "
    "common with ReLU and do no harm.",
    advice=(
        Advice(
            "If most units of a layer are dead, try leaky ReLU.",
            lambda evidence: evidence.setup.activation == "relu",
        ),
        IF_THEY_DIED,
    ),
    severity=Severity.SLOW,
)
def dead_units(evidence: Evidence) -> list[Numbers]:
    layers = enumerate(zip(evidence.forward.dead, evidence.forward.units, strict=True), 1)
    return [
        {"layer": layer, "dead": dead, "units": units} for layer, (dead, units) in layers if 0 < dead < units
    ]


@rules.register(
    "layers_without_gradient",
    label="Layers without a gradient",
    formula="∂C/∂W of some layers, not of all, is exactly 0",
    source="Lu, Shin, Su and Karniadakis 2020, Dying ReLU and initialization",
    sentence="all weight gradients of {layers:.0f} of {depth:.0f} layers are exactly 0, the last of them "
    "layer {last:.0f}",
    meaning="These layers do not change: either no error comes back to them, or no signal reaches them.",
    advice=(Advice("Look where the signal ends, in the panels “Signal forward” and “Gradient backward”."),),
    severity=Severity.FAILING,
    after="exploding_gradient",
    claims={"weights": "move", "gradient": "not everywhere"},
)
def layers_without_gradient(evidence: Evidence) -> list[Numbers]:
    still, depth = evidence.without_gradient, len(evidence.weight_gradients)
    return [{"layers": len(still), "depth": depth, "last": still[-1]}] if 0 < len(still) < depth else []


@rules.register(
    "constant_output",
    label="One answer to everything",
    formula="the output's pre-activations are the same for all training examples, to ten digits",
    source="the best constant answer is the shares of the classes, ln K where K are equal, or the mean",
    sentence="the output is {answer} for every example",
    meaning="The network's answer does not depend on its input.",
    advice=(Advice("See which layer loses the input: there all examples have the same activations."),),
    severity=Severity.FAILING,
    after="layers_without_gradient",
    claims={"input": "lost in a layer", "training set": "missed"},
)
def constant_output(evidence: Evidence) -> list[Numbers]:
    if not evidence.answers_alike or has_learned(evidence):
        return []
    return [{"answer": first_answer(evidence)}]


def first_answer(evidence: Evidence) -> float | str:
    """The probability of class 1, the number predicted, or of several classes the most probable one."""
    first = evidence.logits[..., :1]
    if first.ndim == 2:
        return class_name(evidence.task.class_names, int(most_probable(first)[0]))
    return float(first[0] if evidence.task.is_of_numbers else sigmoid(first)[0])


@rules.register(
    "class_never_answered",
    label="A class is never answered",
    formula="of three or more classes, one that has training examples is the most probable one for none",
    source="a row of the confusion matrix without a number on its diagonal, and a column without any",
    sentence="never answered: {classes}",
    meaning="The network answers other classes to all examples of this one. Early in training that is "
    "common; if it stays so, too little of the input gets through, or the class is rare.",
    advice=(Advice("See in the confusion matrix which classes its examples are taken for."),),
    severity=Severity.SLOW,
    claims={"training set": "missed"},
)
def class_never_answered(evidence: Evidence) -> list[Numbers]:
    missing = evidence.never_answered
    if not missing or evidence.answers_alike:
        return []
    return [{"classes": listed(class_name(evidence.task.class_names, label) for label in missing)}]
