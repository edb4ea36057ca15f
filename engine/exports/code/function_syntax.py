"""Function syntax: the source of a function, its syntax tree, and the text that a script has of it."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable
from types import FunctionType
from typing import Any

from engine.exports.code.literals import literal
from engine.exports.code.text_edits import Edits
from engine.parsing import module_tree

WIDTH = 100


class NotPlainError(ValueError):
    """A function needs what a script cannot have."""


def source_of(function: Callable[..., Any]) -> str:
    """The text of a function, or of the file that a lambda stands in."""
    if function.__name__ == "<lambda>":
        module = inspect.getmodule(function)
        if module is None:
            raise NotPlainError("a lambda of no file")
        return inspect.getsource(module)
    return textwrap.dedent(inspect.getsource(function))


def node_of(function: Callable[..., Any], text: str) -> ast.FunctionDef | ast.Lambda:
    tree = module_tree(text)
    if function.__name__ != "<lambda>":
        node = tree.body[0]
        if not isinstance(node, ast.FunctionDef):
            raise NotPlainError(f"{function.__name__} is no plain function")
        return node
    code = function.__code__
    found = [
        part
        for part in ast.walk(tree)
        if isinstance(part, ast.Lambda)
        and part.lineno == code.co_firstlineno
        and [each.arg for each in part.args.args] == list(code.co_varnames[: code.co_argcount])
    ]
    if len(found) != 1:
        raise NotPlainError("several lambdas on one line")
    return found[0]


def live(node: ast.AST, dropped: set[ast.AST]) -> list[ast.AST]:
    """The parts of the function's body that the script keeps, in no order; no annotations, no defaults."""
    body = [node.body] if isinstance(node, ast.Lambda) else node.body  # type: ignore[attr-defined]
    waiting: list[ast.AST] = list(body)
    found = []
    while waiting:
        part = waiting.pop()
        if part in dropped:
            continue
        found.append(part)
        annotation = getattr(part, "annotation", None)
        waiting.extend(child for child in ast.iter_child_nodes(part) if child is not annotation)
    return found


def bound(node: ast.AST) -> set[str]:
    """The names that the function makes itself."""
    names = set()
    for part in ast.walk(node):
        if isinstance(part, ast.arg):
            names.add(part.arg)
        elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            names.add(part.id)
        elif isinstance(part, ast.alias):
            names.add(part.asname or part.name)
    return names


def bare(arguments: ast.arguments, kept: list[ast.arg], function: FunctionType) -> ast.arguments:
    """The arguments without annotations; of those by keyword only what is kept, with their values."""

    def plain(argument: ast.arg) -> ast.arg:
        return ast.arg(argument.arg)

    defaults = function.__kwdefaults__ or {}
    return ast.arguments(
        posonlyargs=list(map(plain, arguments.posonlyargs)),
        args=list(map(plain, arguments.args)),
        vararg=plain(arguments.vararg) if arguments.vararg else None,
        kwonlyargs=list(map(plain, kept)),
        kw_defaults=[
            ast.Name(literal(defaults[each.arg])) if each.arg in defaults else None for each in kept
        ],
        kwarg=plain(arguments.kwarg) if arguments.kwarg else None,
        defaults=[ast.Name(literal(value)) for value in function.__defaults__ or ()],
    )


def body_of(node: ast.FunctionDef, edits: Edits) -> str:
    """The statements, with the comments between them, without the docstring."""
    first = node.body[0]
    has_docstring = ast.get_docstring(node, clean=False) is not None
    start = (first.end_lineno or first.lineno) + 1 if has_docstring else edits.line_after_header(node)
    text = textwrap.dedent(edits.lines(start, node.end_lineno or start)).strip("\n")
    text = re.sub(r"\n{3,}", "\n\n", text)
    return textwrap.indent(text, "    ") + "\n"


def docstring(function: Callable[..., Any], words: str) -> str:
    """What the function says of itself, label, formula and source too where it is an entry's."""
    said = inspect.cleandoc(function.__doc__ or words)
    if not said:
        return ""
    paragraphs = said.replace("\\", "\\\\").replace('"""', "'''").split("\n\n")
    if len(paragraphs) == 1 and len(said) <= WIDTH - 10 and "\n" not in said:
        return f'    """{paragraphs[0]}"""\n'
    filled = (
        textwrap.fill(" ".join(each.split()), WIDTH, initial_indent="    ", subsequent_indent="    ")
        for each in paragraphs
    )
    return '    """' + "\n\n".join(filled).lstrip() + '\n    """\n'
