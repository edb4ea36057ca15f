"""Arithmetic that a person typed: read into a syntax tree, and refused in words of arithmetic.

Python's own parser reads it, but what Python says of itself on the way is never shown.
"""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from engine.messages.message import Note, listed
from engine.parsing import syntax_tree

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
# Every sign that the parser takes for an operator, whether it is known here or not.
SIGNS = (
    {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.USub: "-", ast.UAdd: "+"}
    | {ast.FloorDiv: "//", ast.Mod: "%", ast.MatMult: "@", ast.BitXor: "^", ast.BitAnd: "&", ast.BitOr: "|"}
    | {ast.LShift: "<<", ast.RShift: ">>", ast.Invert: "~", ast.Not: "not", ast.And: "and", ast.Or: "or"}
    | {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
    | {ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in"}
)
INSTEAD = {"^": Note("** for a power"), "//": Note("/ to divide"), "@": Note("* to multiply")}
KNOWN_SIGNS = listed(dict.fromkeys(SIGNS[kind] for kind in OPERATORS), " ")


PARTNERS = {"(": ")", "[": "]", "{": "}"}


@lru_cache(maxsize=64)
def tree_of(text: str) -> ast.expr:
    """The syntax tree of an expression; ValueError, with what is wrong in words, where it is none."""
    try:
        return syntax_tree(text)
    except (RecursionError, MemoryError):
        raise ValueError(Note("too deeply nested")) from None
    except (SyntaxError, ValueError, Warning):
        raise ValueError(bracket_problem(text) or Note("no expression")) from None


def bracket_problem(text: str) -> Note | None:
    """Which bracket has no partner; None where all have one. Those in quotes do not count."""
    waiting = []
    for sign in re.sub(r"\"[^\"]*\"|'[^']*'", "", text):
        if sign in PARTNERS:
            waiting.append(sign)
        elif sign in PARTNERS.values() and (not waiting or PARTNERS[waiting.pop()] != sign):
            return Note("{bracket} closes nothing that is open", bracket=sign)
    return Note("{bracket} is never closed", bracket=waiting[-1]) if waiting else None


def refusal_of(part: ast.AST) -> Note | None:
    """Why an operator is refused; None where it is known, or no operator."""
    sign = SIGNS.get(type(part))
    if sign is None or type(part) in OPERATORS:
        return None
    if sign in INSTEAD:
        return Note(
            "{sign} is not an operator here: write {instead}; there are {signs}",
            sign=sign,
            instead=INSTEAD[sign],
            signs=KNOWN_SIGNS,
        )
    return Note("{sign} is not an operator here: there are {signs}", sign=sign, signs=KNOWN_SIGNS)


def check_calls(tree: ast.AST, functions: Mapping[str, tuple[int, float]]) -> None:
    """Refuse calls of other functions than these, or with fewer or more arguments than they take."""
    for call in (part for part in ast.walk(tree) if isinstance(part, ast.Call)):
        if not isinstance(call.func, ast.Name) or call.keywords:
            raise ValueError(Note("{part} is not a function with its arguments", part=ast.unparse(call)))
        name = call.func.id
        if name not in functions:
            raise ValueError(Note("{name} is not among {names}", name=name, names=listed(functions)))
        (least, most), given = functions[name], len(call.args)
        if not least <= given <= most:
            raise ValueError(count_refusal(name, least, most, given))


def count_refusal(name: str, least: int, most: float, given: int) -> Note:
    if most == math.inf:
        return Note(
            "{name} takes {least} arguments or more, given {given}", name=name, least=least, given=given
        )
    if least == most == 1:
        return Note("{name} takes one argument, given {given}", name=name, given=given)
    return Note(
        "{name} takes {least} to {most} arguments, given {given}",
        name=name,
        least=least,
        most=int(most),
        given=given,
    )
