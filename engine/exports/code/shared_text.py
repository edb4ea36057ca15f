"""What the scripts of all libraries have in common: their first lines, the vector θ, and words about them."""

from typing import Annotated

from pydantic import Field

from engine.exports.code.document import Section
from engine.exports.code.import_lines import import_lines
from engine.exports.code.literals import literal
from engine.exports.code.plan import Plan
from engine.exports.code.training_text import PRINTED_EVERY
from engine.exports.subject import APP, hash_of
from engine.version import version

Whole = Annotated[
    bool,
    Field(description="the whole training, instead of up to the iteration of the export"),
]
SUFFIXES = (".py", ".ipynb")

LAYERS = '''
def layers(theta):
    """W (units, inputs) and b (units, 1) of each layer, as views of the vector θ: W1, b1, W2, b2, …"""
    found, start = [], 0
    for fan_in, fan_out in pairwise(SIZES):
        middle = start + fan_out * fan_in
        end = middle + fan_out
        found.append((theta[start:middle].reshape(fan_out, fan_in), theta[middle:end].reshape(fan_out, 1)))
        start = end
    return found
'''
START_WORDS = (
    "A rule turns standard-normal numbers into the weights of a layer. Runs with one seed share the numbers, "
    "so that they differ by the rule alone."
)
TRAINING_WORDS = f"The cost is printed every {PRINTED_EVERY:,} iterations, before the update."


def sizes_text(plan: Plan) -> str:
    sizes = ", ".join(map(str, plan.network.sizes))
    return (
        f"SIZES = ({sizes})  # units of each layer, from the inputs to the output\nDEPTH = len(SIZES) - 1\n"
    )


def head_of(plan: Plan, imports: set[str], codes: str, more: str = "", before: str = "") -> Section:
    """The imports that the `codes` of the other sections need, and the constants.

    `more` stands behind the constants, `before` in front of all.
    """
    needed = {"import numpy as np", "from itertools import pairwise"}
    if "(NamedTuple)" in codes:
        needed.add("from typing import NamedTuple")
    if "partial(" in codes:
        needed.add("from functools import partial")
    constants = f"TITLE = {literal(plan.title)}\nITERATIONS = {plan.iterations}\n{more}"
    return Section("What is needed", "", f"{before}{import_lines(imports | needed)}\n\n{constants}")


def about(plan: Plan, library: str) -> str:
    sizes = "-".join(map(str, plan.network.sizes))
    runs = "once" if len(plan.runs) == 1 else f"from {len(plan.runs)} different starts"
    return (
        f"A fully connected network {sizes} is trained {runs} for {plan.iterations:,} iterations, with "
        f"{library} and nothing of {APP}, which wrote this (version {version()}, experiment "
        f"{hash_of(plan.experiment)})."
        "\n\nW is (units, inputs), b is (units, 1), X is (features, examples), Y is (examples,). θ is the "
        "vector of all weights and biases."
    )
