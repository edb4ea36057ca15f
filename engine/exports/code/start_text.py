"""How runs start in a script: rules with their parameters, the draw, given numbers."""

import ast
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from engine.exports.code.entries_text import joined, taken_over, with_unpacked
from engine.exports.code.layout import LONGEST_LINE, Bracketed
from engine.exports.code.literals import array_code, literal
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Plan, Planned
from engine.nn.biases import biases
from engine.nn.initialisers import Sigma
from engine.nn.sigma_expression import CONSTANTS, FUNCTIONS, parsed
from engine.registry import Entry

LAYER = '''
class Layer(NamedTuple):
    """What a rule may know of the layer whose weights it draws; inputs are (fan_in, examples)."""

    index: int
    depth: int
    inputs: np.ndarray

    @property
    def fan_in(self):
        return self.inputs.shape[0]
'''


GIVEN = '''
def given(draw, layer, *, weights):
    """Weights that are not drawn."""
    return weights
'''

SIGMA_WORDS = '"""σ of the weights of a layer, of `depth`, as a person has written it."""'


@dataclass(frozen=True)
class StartOfRun:
    """A run's start: given numbers as constants, the call that draws, and what is set after it."""

    constants: tuple[str, ...]
    call: Bracketed
    later: tuple[str, ...]


def start_text(plan: Plan, source: PlainSource) -> str:
    """How runs start: the rules, `initial_parameters`, and STARTS, the parameters of each run by its name.

    With `layers`, `SIZES` and, where a rule looks at data, `g`, which stand before it.
    """
    sigmas: dict[str, str] = {}
    starts = [start_of_run(number, run, source, sigmas) for number, run in enumerate(plan.runs, start=1)]
    functions = source.take()
    reads = bool(source.attributes_read)
    gives = any(each.weights is not None for run in plan.runs for each in run.settings.given)
    calls = "".join(start.call.text(4, ",\n") for start in starts)
    later = "".join(f"\n{line}" for start in starts for line in start.later)
    return joined(
        functions,
        *(sigma_text(rule, name, source) for rule, name in sigmas.items()),
        LAYER if reads else "",
        GIVEN if gives else "",
        initial_text(reads),
        *(constant for start in starts for constant in start.constants),
        "STARTS = {\n" + calls + "}" + later,
    )


def initial_text(reads: bool) -> str:
    """The function that draws; rules get the layer's number, or what they read of it."""
    if reads:
        drawing = """\
    A = X_train
    for index, (rule, (W, _)) in enumerate(zip(rules, layers(theta), strict=True), start=1):
        W[:] = rule(stream.randn(*W.shape), Layer(index, DEPTH, A))
        A = g(W @ A)"""
    else:
        drawing = """\
    for layer, (rule, (W, _)) in enumerate(zip(rules, layers(theta), strict=True), start=1):
        W[:] = rule(stream.randn(*W.shape), layer)"""
    return f'''
def initial_parameters(seed, rules, bias_rule):
    """θ at iteration 0. Runs of one seed share the standard-normal draw; each layer's rule makes W of it."""
    stream = np.random.RandomState(seed)
    theta = np.zeros(sum(fan_out * (fan_in + 1) for fan_in, fan_out in pairwise(SIZES)))
{drawing}
    for W, b in layers(theta):  # the same stream goes on: randn(fan_out), layer by layer
        fan_out, fan_in = W.shape
        b[:, 0] = bias_rule(stream.randn(fan_out), fan_in)
    return theta
'''


def start_of_run(number: int, run: Planned, source: PlainSource, sigmas: dict[str, str]) -> StartOfRun:
    """Of the run with this number, counted from 1. `sigmas` gathers own rules, and what they are called."""
    settings = run.settings
    given = {each.layer: each for each in settings.given}
    constants: list[str] = []
    rules: list[str] = []
    for layer, (entry, own) in enumerate(run.weights, start=1):
        weights = given[layer].weights if layer in given else None
        if weights is None:
            field, name = f"runs.{number - 1}.initialiser", f"{entry.name}_weights"
            function = taken_over(source, entry, field, name=name)
            rules.append(applied(function, entry, own, sigmas))
        else:
            name = f"WEIGHTS_{number}_{layer}"
            constants.append(constant_text(name, weights, source))
            rules.append(f"partial(given, weights={name})")
    later = []
    for layer, each in given.items():
        if each.biases is not None:
            name = f"BIASES_{number}_{layer}"
            constants.append(constant_text(name, each.biases, source))
            later.append(f"layers(STARTS[{literal(run.name)}])[{layer - 1}][1][:, 0] = {name}")
    rule = biases[settings.bias.name]
    function = taken_over(source, rule, f"runs.{number - 1}.bias", name=f"{rule.name}_biases")
    bias_rule = applied(function, rule, settings.bias.own(rule), sigmas)
    opening = f"{literal(run.name)}: initial_parameters("
    call = Bracketed(opening, [str(settings.seed), repeated(rules), bias_rule], ")")
    return StartOfRun(tuple(constants), call, tuple(later))


def constant_text(name: str, numbers: Any, source: PlainSource) -> str:
    text = array_code(numbers)
    return with_unpacked(text, source) + f"{name} = {text}"


def applied(function: str, entry: Entry, own: dict[str, Any], sigmas: dict[str, str]) -> str:
    """A rule with its own parameters: the function itself where it has none."""
    if not own:
        return function
    values = []
    for name, value in own.items():
        if entry.parameters[name][0] == Sigma:
            written = sigmas.setdefault(value, f"sigma_{len(sigmas) + 1}")
        else:
            written = literal(value)
        values.append(f"{name}={written}")
    return f"partial({function}, {', '.join(values)})"


def sigma_text(rule: str, name: str, source: PlainSource) -> str:
    """An own rule as a function: only numbers, names and operators that the laboratory allows are in it."""
    source.imports.add("import math")
    line = f"    return {ast.unparse(InPython().visit(deepcopy(parsed(rule))))}"
    remark = "" if len(line) <= LONGEST_LINE else "  # noqa: E501"
    return f"def {name}(fan_in, fan_out, layer, depth):\n    {SIGMA_WORDS}\n{line}{remark}\n"


class InPython(ast.NodeTransformer):
    """An own rule as Python reckons it: whole numbers are floats, as they are here, functions are math's."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant(float(node.value)) if isinstance(node.value, int) else node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        is_of_math = node.id in CONSTANTS or (node.id in FUNCTIONS and node.id not in ("abs", "min", "max"))
        return ast.Attribute(ast.Name("math"), node.id) if is_of_math else node


def repeated(rules: list[str]) -> Bracketed | str:
    """A list of rules, in short where all are the same."""
    return f"{len(rules)} * [{rules[0]}]" if len(set(rules)) == 1 else Bracketed("[", rules, "]")
