"""The examples in docstrings: each does what it says, and every public name of the engine has one."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import engine

ROOT = Path(__file__).parents[2]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted((ROOT / "engine").rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_do_what_they_say(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name), raise_on_error=False)
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize("name", engine.__all__)
def test_every_public_name_has_an_example(name: str) -> None:
    assert doctest.DocTestParser().get_examples(getattr(engine, name).__doc__)


def test_the_public_names_are_all_that_the_engine_imports_for_others() -> None:
    given = {
        name for name, value in vars(engine).items() if getattr(value, "__module__", "").startswith("engine.")
    }
    assert given == set(engine.__all__)
