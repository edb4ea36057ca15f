"""Parsing: from the text of an expression to its syntax tree, one at a time.

Python 3.11 counts how deep a tree is in a place that all threads share: two threads that parse at once end in
a SystemError. So nothing else in the program calls `ast.parse`, nor anything that does.
"""

import ast
import warnings
from threading import Lock

_one_at_a_time = Lock()


def syntax_tree(expression: str) -> ast.expr:
    """The tree of one expression; SyntaxError, ValueError, RecursionError or MemoryError where it is none.

    What Python only warns of is raised too: filters of warnings are another thing that all threads share.
    """
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("error")
        return ast.parse(expression.strip(), mode="eval").body


def module_tree(text: str) -> ast.Module:
    """The tree of a file of Python, or of a function out of one; SyntaxError where it is none."""
    with _one_at_a_time:
        return ast.parse(text)
