"""Pruning: what of a function only serves to tell people something, and can be left out of a script."""

import ast
from collections.abc import Mapping


def pruned(node: ast.FunctionDef | ast.Lambda, shortened: Mapping[str, int]) -> set[ast.AST]:
    """The parts that are not needed where calls of these names keep only so many of their arguments.

    Those are the other arguments, and assignments to names that nothing else uses any more. Nothing is left
    out of a function that has no such call.
    """
    calls = [
        part
        for part in ast.walk(node)
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id in shortened
    ]
    dropped: set[ast.AST] = set()
    for call in calls:
        assert isinstance(call.func, ast.Name)
        dropped |= {call.func, *call.args[shortened[call.func.id] :], *call.keywords}
    while calls:
        needless = {each for each in assignments(node) if each not in dropped} & unused(node, dropped)
        if not needless:
            break
        dropped |= needless
    return dropped


def assignments(node: ast.AST) -> list[ast.Assign]:
    return [part for part in ast.walk(node) if isinstance(part, ast.Assign)]


def unused(node: ast.AST, dropped: set[ast.AST]) -> set[ast.Assign]:
    """The assignments of which no name is looked at in what is left."""
    used: set[str] = set()
    waiting: list[ast.AST] = [node]
    while waiting:
        part = waiting.pop()
        if part in dropped:
            continue
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
            used.add(part.id)
        waiting.extend(ast.iter_child_nodes(part))
    found = set()
    for each in assignments(node):
        names = [
            part
            for target in each.targets
            for part in ast.walk(target)
            if not isinstance(part, ast.expr_context)
        ]
        plain = all(isinstance(part, ast.Name | ast.Tuple) for part in names)
        if plain and not any(isinstance(part, ast.Name) and part.id in used for part in names):
            found.add(each)
    return found
