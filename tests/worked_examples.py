"""The examples of docs/extending.md, entered where they say: a plugin of pytest for a process of its own.

    uv run python -m pytest -p tests.worked_examples -n 0 FILES -k NAMES

The files on disk stay as they are. When one that an example belongs to is imported, the example is run after
it, as printed; and a file that an example is all of can be imported as if it were there. That has to be in
place before anything of the laboratory is imported: what experiments may say is read off registries once.
"""

import importlib
import linecache
import re
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "extending.md"
FENCE = re.compile(r"```python\n# ([\w/]+\.py)(?:: (\w+))?\n(.*?)```", re.DOTALL)


class Example(NamedTuple):
    """A piece of code and the file that it belongs to; `table` where it is a row of a list in that file.

    `line` is where it begins in the document: that is where its source is read, by exports of code too.
    """

    place: str
    table: str
    code: str
    line: int

    @property
    def module(self) -> str:
        return self.place.removesuffix(".py").replace("/", ".")

    @property
    def is_test(self) -> bool:
        return self.place.startswith("tests/")

    @property
    def is_new(self) -> bool:
        return not (ROOT / self.place).exists()


def examples_in(text: str) -> list[Example]:
    return [
        Example(found[1], found[2] or "", found[3], text.count("\n", 0, found.start(3)))
        for found in FENCE.finditer(text)
    ]


EXAMPLES = examples_in(DOCUMENT.read_text(encoding="utf-8"))


class Extended(Loader):
    """Loads a module and then runs an example in a copy of its names.

    The copy is a module whose file is the document: so compiled code, which is kept on disk by modules and
    their files, is made again where the document has changed.
    """

    def __init__(self, loader: Loader | None, example: Example) -> None:
        self._loader, self._example = loader, example

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec) if self._loader else None

    def exec_module(self, module: ModuleType) -> None:
        if self._loader is None:
            run(self._example, module)
            return
        self._loader.exec_module(module)
        name = f"example_of_{module.__name__.replace('.', '_')}"
        extended = sys.modules[name] = ModuleType(name)
        vars(extended).update({**vars(module), "__name__": name, "__file__": str(DOCUMENT)})
        run(self._example, extended)


def run(example: Example, module: ModuleType) -> None:
    exec(compile("\n" * example.line + example.code, str(DOCUMENT), "exec"), vars(module))


class ExampleFinder(MetaPathFinder):
    """Finds the modules that the examples belong to."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._examples = {example.module: example for example in examples}

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        example = self._examples.get(name)
        if example is None:
            return None
        if example.is_new:
            return spec_from_loader(name, Extended(None, example), origin=str(DOCUMENT))
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None:
            spec.loader = Extended(spec.loader, example)
        return spec


def with_its_test(example: Example) -> None:
    """Import a file of tests with the example at its end, or as a row of one of its lists."""
    path = ROOT / example.place
    text = path.read_text(encoding="utf-8")
    if example.table:
        rows = re.compile(rf"(^{example.table}\b[^\n]* = \[\n.*?)(^\])", re.DOTALL | re.MULTILINE)
        text, found = rows.subn(lambda list_: f"{list_[1]}{example.code}{list_[2]}", text)
        assert found == 1, f"{example.place} has no list {example.table}"
    else:
        text += example.code
    module = sys.modules[example.module] = ModuleType(example.module)
    module.__file__ = str(path)
    exec(compile(text, str(path), "exec"), vars(module))


def source_of(examples: Sequence[Example]) -> list[str]:
    """The lines of the document with nothing but its code, by which functions' source is found."""
    lines = ["\n"] * len(DOCUMENT.read_text(encoding="utf-8").splitlines())
    for example in examples:
        code = example.code.splitlines(keepends=True)
        lines[example.line : example.line + len(code)] = code
    return lines


def pytest_load_initial_conftests() -> None:
    """Before anything of the laboratory is imported."""
    code = [example for example in EXAMPLES if not example.is_test]
    lines = source_of(code)
    linecache.cache[str(DOCUMENT)] = (sum(map(len, lines)), None, lines, str(DOCUMENT))
    sys.meta_path.insert(0, ExampleFinder(code))
    for example in code:
        if example.is_new:  # the others are imported with all that is there
            importlib.import_module(example.module)


def pytest_configure() -> None:
    """Before the tests are collected."""
    for example in EXAMPLES:
        if example.is_test:
            with_its_test(example)
