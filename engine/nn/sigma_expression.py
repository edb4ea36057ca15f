"""A person's own rule: the standard deviation of the weights as an expression in the field's symbols.

It is worked out by simpleeval, which walks the expression's syntax tree and knows nothing but the names and
functions below; it never runs code.
"""

import ast
import math
from collections.abc import Callable
from typing import Any

from pydantic_core import PydanticCustomError

from engine.arithmetic import OPERATORS, check_calls, refusal_of, tree_of
from engine.messages.message import Note, listed

LONGEST_RULE = 120
LARGEST = 1e150  # σ whose square is still a number
SYMBOLS = ("fan_in", "fan_out", "layer", "depth")
CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "cbrt": math.cbrt,
    "exp": math.exp,
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "sin": math.sin,
    "cos": math.cos,
    "tanh": math.tanh,
    "abs": abs,
    "min": min,
    "max": max,
}
ARGUMENTS: dict[str, tuple[int, float]] = {  # the fewest and the most
    **dict.fromkeys(FUNCTIONS, (1, 1)),
    "log": (1, 2),  # of a number, perhaps to another base
    **dict.fromkeys(("min", "max"), (2, math.inf)),
}
ALLOWED = Note(
    "an expression of {symbols} and numbers, with {functions}",
    symbols=listed(SYMBOLS),
    functions=listed([*CONSTANTS, *FUNCTIONS]),
)
# What a rule may consist of: no texts, whose repetition or padding could fill the memory, and no attributes.
PARTS = (
    *(ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp, ast.Call),
    *(ast.Name, ast.Constant, ast.Load, ast.boolop, *OPERATORS),
)


def deviation(rule: str, fan_in: int, fan_out: int, layer: int, depth: int) -> float:
    """σ of the weights of layer number `layer` of `depth`, counted from 1.

    ValueError, with what is wrong in words, where the rule is no expression or gives no σ: a number, not
    negative, whose square is finite.
    """
    from simpleeval import SimpleEval

    symbols = dict(zip(SYMBOLS, map(float, (fan_in, fan_out, layer, depth)), strict=True))
    evaluator = SimpleEval(operators=OPERATORS, functions=FUNCTIONS, names={**symbols, **CONSTANTS})
    try:
        # One expression, parsed here: simpleeval itself would only warn of a second one.
        value: Any = evaluator.eval(rule, parsed(rule))
    except (RecursionError, MemoryError):
        raise ValueError(Note("too deeply nested")) from None
    except ZeroDivisionError:
        raise ValueError(Note("division by zero")) from None
    except OverflowError:
        raise ValueError(Note("a number too large")) from None
    except ValueError as error:
        raise ValueError(refused_by(error)) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(Note("no number"))
    if not 0.0 <= value <= LARGEST:
        raise ValueError(Note("σ = {value:g}", value=float(value)))
    return float(value)


def refused_by(error: ValueError) -> Note:
    """The words of a refusal; a function of `math` has none for a person."""
    said = error.args[0] if error.args else None
    return said if isinstance(said, Note) else Note("a root, power or logarithm that is not a number")


def parsed(rule: str) -> ast.expr:
    """The rule's syntax tree; ValueError where a part of it is none of `PARTS`."""
    tree = tree_of(rule)
    called = {id(part.func) for part in ast.walk(tree) if isinstance(part, ast.Call)}
    for part in ast.walk(tree):
        refusal = None if isinstance(part, ast.boolop) else refusal_of(part)
        if refusal is not None:
            raise ValueError(refusal)
        is_text = isinstance(part, ast.Constant) and not isinstance(part.value, (int, float))
        if is_text or not isinstance(part, PARTS):
            raise ValueError(Note("{part} is not allowed in a rule", part=ast.unparse(part)))
        if isinstance(part, ast.Name) and id(part) not in called:
            check_name(part.id)
    check_calls(tree, ARGUMENTS)
    return tree


def check_name(name: str) -> None:
    """Refuse a name that stands for no number."""
    if name in FUNCTIONS:
        raise ValueError(Note("{name} has nothing in brackets after it", name=name))
    if name not in SYMBOLS and name not in CONSTANTS:
        raise ValueError(Note("{name} is not among {names}", name=name, names=listed([*SYMBOLS, *CONSTANTS])))


def checked_rule(rule: str) -> str:
    """The rule, if it can be worked out for a layer; whether for all is for the network to say."""
    try:
        deviation(rule, fan_in=2, fan_out=10, layer=1, depth=3)
    except ValueError as error:
        given = Note("{given} ({reason})", given=repr(rule), reason=refused_by(error))
        context = {"given": given, "allowed": ALLOWED}
        raise PydanticCustomError("own_rule", "no σ", context) from None
    return rule
