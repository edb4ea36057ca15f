"""A person's own rule: the standard deviation of the weights as an expression in the field's symbols.

It is worked out by simpleeval, which walks the expression's syntax tree and knows nothing but the names and
functions below; it never runs code.
"""

import ast
import math
import operator
from collections.abc import Callable
from typing import Any

from pydantic_core import PydanticCustomError

LONGEST_RULE = 120
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
ALLOWED = f"an expression of {', '.join(SYMBOLS)} and numbers, with {', '.join([*CONSTANTS, *FUNCTIONS])}"
OPERATORS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, exponent: math.pow(base, exponent),  # of floats, never of endless integers
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
}


def deviation(rule: str, fan_in: int, fan_out: int, layer: int, depth: int) -> float:
    """σ of the weights of layer number `layer` of `depth`, counted from 1.

    ValueError, with what is wrong in words, where the rule is no expression or gives no σ: a finite number,
    not negative.
    """
    from simpleeval import SimpleEval

    symbols = dict(zip(SYMBOLS, map(float, (fan_in, fan_out, layer, depth)), strict=True))
    evaluator = SimpleEval(operators=OPERATORS, functions=FUNCTIONS, names={**symbols, **CONSTANTS})
    try:
        # One expression, parsed here: simpleeval itself would only warn of a second one.
        value: Any = evaluator.eval(rule, ast.parse(rule.strip(), mode="eval").body)
    except (RecursionError, MemoryError):
        raise ValueError("too deeply nested") from None
    except Exception as error:
        raise ValueError(str(error).split(" (<")[0]) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("no number")
    if not 0.0 <= value < math.inf:
        raise ValueError(f"σ = {float(value):g}")
    return float(value)


def checked_rule(rule: str) -> str:
    """The rule, if it can be worked out for a layer; whether for all is for the network to say."""
    try:
        deviation(rule, fan_in=2, fan_out=10, layer=1, depth=3)
    except ValueError as error:
        context = {"given": f"{rule!r} ({error})", "allowed": ALLOWED}
        raise PydanticCustomError("own_rule", "no σ", context) from None
    return rule
