"""Plain source: functions of the engine as text that runs without the engine.

A function is taken as it is written, with its comments, but without decorators, annotations and the imports
within it, which go to the script's top. What it calls is taken along. So whatever is registered is exported,
as long as it is made of functions, constants, Python's own modules, NumPy, SciPy and scikit-learn.
"""

import ast
import builtins
import sys
from collections.abc import Callable, Mapping
from types import FunctionType, ModuleType
from typing import Any

from engine.exports.code.function_syntax import (
    NotPlainError,
    bare,
    body_of,
    bound,
    docstring,
    live,
    node_of,
    source_of,
)
from engine.exports.code.literals import literal
from engine.exports.code.pruning import pruned
from engine.exports.code.text_edits import Edits

LIBRARIES = frozenset({*sys.stdlib_module_names, "numpy", "scipy", "sklearn"})


class PlainSource:
    """The functions that a script needs, in an order in which they can stand.

    `instead` gives the text of functions that are replaced; `first_only` says of a class how many arguments
    of its call a script wants: the others are what people are told, and are left out with what they are made
    of. `taken` are names that a script has otherwise, `roles` those that only who asks for them gets.
    `arrays` is the module that stands for NumPy.
    """

    def __init__(
        self,
        instead: Mapping[Callable[..., Any], str] | None = None,
        first_only: Mapping[type, int] | None = None,
        taken: tuple[str, ...] = (),
        roles: tuple[str, ...] = (),
        arrays: str = "np",
    ) -> None:
        self.imports: set[str] = set()
        self.attributes_read: set[str] = set()  # of arguments that are objects of the engine
        self._instead = dict(instead or {})
        self._first_only = dict(first_only or {})
        self._arrays = arrays
        self._names: dict[Any, str] = {}
        self._taken = set(taken) | set(dir(builtins))
        self._roles = set(roles)
        self._reserved = frozenset(roles)
        self._waiting: list[str] = []

    def add(self, function: Callable[..., Any], name: str | None = None, words: str = "") -> str:
        """Have the function, and what it calls; the name by which the script calls it.

        `words` are its docstring where it has none. NotPlainError where it cannot be had: nothing is kept.
        """
        if function in self._names and name in self._roles:
            self._roles.discard(name)
            self._waiting.append(f"{name} = {self._names[function]}\n")
            return name
        if function not in self._names:
            before = (dict(self._names), set(self._taken), list(self._waiting), set(self.imports))
            try:
                self._add(function, name, words)
            except (NotPlainError, OSError, SyntaxError) as error:
                self._names, self._taken, self._waiting, self.imports = before
                raise NotPlainError(str(error)) from error
        return self._names[function]

    def take(self) -> str:
        """The text of what was added since it was last taken."""
        text = "\n\n".join(self._waiting)
        self._waiting = []
        return text

    def parameters(self, function: Callable[..., Any]) -> list[str]:
        """The keyword-only arguments that the function has in the script."""
        written, node, _ = self._written(function)
        return [argument.arg for argument in self._kept_arguments(node, written)]

    def _plain_name(self, function: Callable[..., Any]) -> str:
        name = function.__name__
        return f"{name}_of" if name in self._reserved else name

    def _free_name(self, wanted: str) -> str:
        if wanted in self._roles:
            self._roles.discard(wanted)
            return wanted
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}_{number}"
        self._taken.add(name)
        return name

    def _written(
        self, function: Callable[..., Any]
    ) -> tuple[set[ast.AST], ast.FunctionDef | ast.Lambda, str]:
        """The parts of the function that are left out, its syntax tree, and its source."""
        text = source_of(function)
        node = node_of(function, text)
        globals_ = getattr(function, "__globals__", {})
        shortened = {
            name: self._first_only[value]
            for name, value in globals_.items()
            if is_key(value, self._first_only)
        }
        return pruned(node, shortened), node, text

    def _kept_arguments(self, node: ast.FunctionDef | ast.Lambda, dropped: set[ast.AST]) -> list[ast.arg]:
        used = {part.id for part in live(node, dropped) if isinstance(part, ast.Name)}
        return [argument for argument in node.args.kwonlyargs if not dropped or argument.arg in used]

    def _add(self, function: Callable[..., Any], wanted: str | None, words: str) -> None:
        if function in self._instead:
            name = self._names[function] = self._free_name(wanted or self._plain_name(function))
            self._waiting.append(self._instead[function].format(name=name).strip() + "\n")
            return
        if not isinstance(function, FunctionType) or function.__closure__:
            raise NotPlainError(f"{function!r} is no plain function")
        name = self._names[function] = self._free_name(wanted or self._plain_name(function))
        dropped, node, text = self._written(function)
        edits = Edits(text)
        self._resolve(function, node, dropped, edits)
        if isinstance(node, ast.Lambda):
            arguments = ast.unparse(bare(node.args, node.args.kwonlyargs, function))
            body = f"    return {edits.between(node.body)}\n"
        else:
            kept = self._kept_arguments(node, dropped)
            arguments = ast.unparse(bare(node.args, kept, function))
            body = body_of(node, edits)
        self._waiting.append(f"def {name}({arguments}):\n{docstring(function, words)}{body}")

    def _resolve(self, function: FunctionType, node: ast.AST, dropped: set[ast.AST], edits: Edits) -> None:
        """Take along what the function refers to, and write it as the script calls it."""
        own = bound(node)
        for part in live(node, dropped):
            if isinstance(part, ast.Import | ast.ImportFrom):
                self._move_to_top(part, edits)
            elif isinstance(part, ast.AnnAssign) and part.value is not None:
                edits.replace(part.target, part.value, " = ")
            elif isinstance(part, ast.Name) and part.id not in own:
                known = self._name_of(function, part.id)
                if known != part.id:
                    edits.put(part, known)
            elif isinstance(part, ast.Call) and isinstance(part.func, ast.Name):
                called = function.__globals__.get(part.func.id)
                if isinstance(called, type) and called in self._first_only:
                    edits.unwrap(part, part.args[: self._first_only[called]])
        for part in dropped:
            if isinstance(part, ast.stmt):
                edits.drop_lines(part)
        self._note_attributes(function, node)

    def _move_to_top(self, part: ast.Import | ast.ImportFrom, edits: Edits) -> None:
        modules = (
            [part.module or ""] if isinstance(part, ast.ImportFrom) else [each.name for each in part.names]
        )
        for module in modules:
            check_library(module)
        line, names = ast.unparse(part), {alias.asname or alias.name for alias in part.names}
        if line in self.imports or not names & self._taken:  # else it stays where it is
            self.imports.add(line)
            self._taken |= names
            edits.drop_lines(part)

    def _name_of(self, function: FunctionType, name: str) -> str:
        """What a global name is in the script, where it now stands for the same."""
        if name not in function.__globals__:
            if hasattr(builtins, name):
                return name
            raise NotPlainError(f"{name} is not known")
        value = function.__globals__[name]
        if isinstance(value, ModuleType):
            return self._module(value, name)
        if isinstance(value, FunctionType) and value.__module__.startswith("engine."):
            if value not in self._names:
                self._add(value, None, "")
            return self._names[value]
        if is_constant(value):
            return self._constant(name, value)
        if getattr(value, "__module__", None) and is_key(value, self._first_only):
            return name
        module = getattr(value, "__module__", None) or ""
        check_library(module)
        self.imports.add(f"from {module} import {value.__name__}")
        return str(value.__name__)

    def _module(self, value: ModuleType, name: str) -> str:
        check_library(value.__name__)
        if value.__name__ == "numpy" and self._arrays != "np":
            return self._arrays
        self.imports.add(f"import {value.__name__}" + ("" if name == value.__name__ else f" as {name}"))
        return name

    def _constant(self, name: str, value: Any) -> str:
        key = ("constant", name, repr(value))
        if key not in self._names:
            self._names[key] = self._free_name(name)
            self._waiting.append(f"{self._names[key]} = {literal(value)}\n")
        return self._names[key]

    def _note_attributes(self, function: FunctionType, node: ast.AST) -> None:
        """Which attributes of its arguments the function reads that are objects of the engine."""
        if not isinstance(node, ast.FunctionDef):
            return
        objects = {
            argument.arg
            for argument in node.args.args
            if isinstance(argument.annotation, ast.Name)
            and isinstance(function.__globals__.get(argument.annotation.id), type)
            and function.__globals__[argument.annotation.id].__module__.startswith("engine.")
        }
        self.attributes_read |= {
            part.attr
            for part in ast.walk(node)
            if isinstance(part, ast.Attribute)
            and isinstance(part.value, ast.Name)
            and part.value.id in objects
        }


def is_key(value: Any, table: Mapping[Any, Any]) -> bool:
    return isinstance(value, type) and value in table


def is_constant(value: Any) -> bool:
    return (
        value is None
        or isinstance(value, str | int | float)
        or (isinstance(value, tuple) and all(map(is_constant, value)))
    )


def check_library(module: str) -> None:
    if module.split(".")[0] not in LIBRARIES:
        raise NotPlainError(f"{module or 'something'} is not at hand in a script")
