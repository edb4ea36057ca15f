"""Expressions are parsed one at a time: on Python 3.11 two threads that parse at once fail."""

import ast
import gc
import itertools
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from engine import Experiment
from engine.lessons.expression import surveyed
from engine.nn.sigma_expression import deviation
from engine.parsing import syntax_tree

ROOT = Path(__file__).parents[2]
# What builds a syntax tree, or hands text to what does.
PARSERS = {"literal_eval", "simple_eval", "read_array_header_1_0", "read_array_header_2_0", "read_array"}
BUILT_IN = {"eval", "exec", "compile"}
ALLOWED = {
    "engine/parsing.py",
    "resources/make/catalogue.py",  # a command of its own, in one thread
}
EXPRESSION = "(" * 10 + " + ".join(f'cost("He", {place})' for place in range(40)) + ")" * 10
RULE = "(" * 10 + " + ".join(["fan_in"] * 40) + ")" * 10
TIMES = 60  # in each of the threads
ROUNDS = 20  # of which one at least fails without the lock


@pytest.fixture
def threads_that_alternate() -> Iterator[None]:
    """The collector runs Python code while a tree is built, so that other threads have their turn there."""

    def look(_phase: str, _info: dict[str, int]) -> None:
        sum(range(20))

    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    gc.callbacks.append(look)
    sys.setswitchinterval(1e-6)
    gc.set_threshold(3, 1000, 1000)
    yield
    gc.set_threshold(*thresholds)
    sys.setswitchinterval(interval)
    gc.callbacks.remove(look)


def outcomes(parse: Callable[[], Any]) -> Counter[str]:
    """What comes of parsing in three threads at once."""

    def attempts(_thread: int) -> list[str]:
        found = []
        for _ in range(TIMES):
            try:
                found.append(str(parse()))
            except SystemError as error:
                found.append(f"failed: {error}")
        return found

    with ThreadPoolExecutor(3) as pool:
        return Counter(itertools.chain.from_iterable(pool.map(attempts, range(3))))


@pytest.mark.usefixtures("threads_that_alternate")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="mended there")
def test_without_the_lock_parsing_in_many_threads_fails() -> None:
    rounds = (outcomes(lambda: ast.parse(EXPRESSION, mode="eval") and "parsed") for _ in range(ROUNDS))
    assert any("recursion depth mismatch" in outcome for found in rounds for outcome in found)


@pytest.mark.usefixtures("threads_that_alternate")
def test_expressions_are_parsed_in_many_threads_at_once() -> None:
    for _ in range(ROUNDS):
        assert outcomes(lambda: syntax_tree(EXPRESSION) and "parsed") == {"parsed": 3 * TIMES}


@pytest.mark.usefixtures("threads_that_alternate")
def test_rules_and_statements_are_read_in_many_threads_at_once() -> None:
    experiment = Experiment()
    assert outcomes(
        lambda: (deviation(RULE, 2, 3, 1, 3), len(surveyed(EXPRESSION, experiment, 40).requests))
    ) == {"(80.0, 40)": 3 * TIMES}


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in PARSERS | BUILT_IN:
                yield name
            case ast.Call(func=ast.Attribute(attr=name)) if name in PARSERS:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="ast"), attr="parse")):
                yield "parse"
            case ast.Call(func=ast.Attribute(attr="eval"), args=[_]):
                yield "eval"  # of simpleeval, which parses what is not parsed already


def test_nothing_else_in_the_program_parses_python() -> None:
    files = [ROOT / "main.py", *(ROOT / "engine").rglob("*.py"), *(ROOT / "gui").rglob("*.py")]
    files += (ROOT / "resources" / "make").glob("*.py")
    parsing = {
        path.relative_to(ROOT).as_posix()
        for path in files
        if any(calls(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert parsing == ALLOWED
