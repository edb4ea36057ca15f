"""Entries in a script: where their functions come from, and the names that all texts share."""

from typing import Any

from engine.datasets import Points
from engine.exports.code.function_syntax import NotPlainError
from engine.exports.code.literals import UNPACKED, UNPACKED_IMPORTS
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Plan
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.nn.activations import activations, erf
from engine.nn.sigma_expression import deviation
from engine.registry import Entry

# An own rule is an expression that was checked part by part; in a script it is a function of the layer.
DEVIATION = '''
def {name}(sigma, fan_in, fan_out, layer, depth):
    """σ of the weights of a layer, of `depth`, by the rule `sigma`."""
    return sigma(float(fan_in), float(fan_out), float(layer), float(depth))
'''


ERF = '''
def {name}(z):
    """The error function, elementwise."""
    return ops.erf(z)
'''

# Names that the texts around entries' functions use.
TAKEN = (
    *(
        "np",
        "partial",
        "pairwise",
        "NamedTuple",
        "base64",
        "zlib",
        "math",
        "unpacked",
        "Layer",
        "given",
        "plt",
    ),
    *("X", "Y", "X_train", "Y_train", "X_test", "Y_test", "X_and_Y", "places", "stream", "testing", "count"),
    *(
        "SIZES",
        "DEPTH",
        "ITERATIONS",
        "TITLE",
        "STARTS",
        "PHASES",
        "BATCH_SIZE",
        "BATCH_SEED",
        "ORDER",
        "MASK",
    ),
    *(
        "GAMMA",
        "mixed",
        "shuffled",
        "batch_at",
        "layers",
        "forward",
        "backward",
        "logits",
        "initial_parameters",
    ),
    *("train", "plot", "update", "learning_rate", "memory", "Phase", "nudged", "trained", "predict", "name"),
    *("theta", "weight_decay", "l1", "torch", "nn", "keras", "ops", "os", "model", "network", "state_dict"),
    *("main", "flat", "parameters", "Formula", "activation", "begin", "nudge"),
    *("answers", "draw_picture", "criterion", "optimiser_of", "runs", "show", "WEIGHTS", "BIASES", "label"),
)


ROLES = ("g", "g_prime", "output", "cost", "dZ_of_output", "score")


def source_for_data() -> PlainSource:
    """Functions of data, starts and the network, with NumPy."""
    return PlainSource({deviation: DEVIATION}, {Points: 2}, TAKEN, ROLES)


def source_for_keras() -> PlainSource:
    """Formulas by the functions of `keras.ops`, which are called as NumPy's are."""
    return PlainSource({erf: ERF}, taken=TAKEN, roles=ROLES, arrays="ops")


def taken_over(
    source: PlainSource,
    entry: Entry,
    field: str,
    function: Any = None,
    name: str | None = None,
    words: str = "",
) -> str:
    """An entry's function in the script; ExperimentError, which names the field, where it cannot be had."""
    try:
        return source.add(function or entry.function, name, words)
    except NotPlainError as error:
        given = Note("{name} ({reason})", name=entry.name, reason=str(error))
        raise refused(field, given, Note("an entry made of plain functions")) from None


def activation_functions(plan: Plan, source: PlainSource) -> None:
    """The activation g, and its derivative."""
    entry = activations[plan.network.activation]
    taken_over(source, entry, "network.activation", name="g")
    words = f"g'(z) from z and a = g(z), of {entry.label}."
    taken_over(source, entry, "network.activation", entry.derivative, "g_prime", words)


def with_unpacked(text: str, source: PlainSource) -> str:
    """What a packed array needs, the first time."""
    if "unpacked(" not in text or "import zlib" in source.imports:
        return ""
    source.imports.update(UNPACKED_IMPORTS)
    return UNPACKED + "\n\n"


def joined(*parts: str) -> str:
    """Parts of code with two empty lines between definitions."""
    return "\n\n".join(stripped + "\n" for part in parts if (stripped := part.strip("\n")))
