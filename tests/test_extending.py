"""docs/extending.md: every example is run as printed, by the tests beside it and by those of its kind."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine import Trainer
from engine.lessons import parse_lesson
from engine.lessons.running import run_lesson
from gui.files.presets import preset_of
from gui.lesson.targets import known
from tests.worked_examples import DOCUMENT, EXAMPLES, ROOT, Example

TEXT = DOCUMENT.read_text(encoding="utf-8")
REGISTERED = re.compile(r'register\(\s*"(\w+)"')
TESTS = [example for example in EXAMPLES if example.is_test]
# What an example's kind is looked at by, besides the tests that stand with it.
OF_EVERY_KIND = [
    "tests/engine/test_registry.py",
    "tests/engine/test_exported_numpy.py",
    "tests/gui/test_docks.py",
]


def block(language: str) -> str:
    """The one piece of the document in this language."""
    [(_, text)] = re.findall(rf"^(`{{3,4}}){language}\n(.*?)^\1$", TEXT, re.DOTALL | re.MULTILINE)
    return str(text)


def names_of_tests(example: Example) -> list[str]:
    return re.findall(r"^def (test_\w+)", example.code, re.MULTILINE)


def test_every_piece_of_python_is_an_example_and_is_run() -> None:
    assert TEXT.count("```python\n") == len(EXAMPLES)
    assert {len(example.code.splitlines()) for example in EXAMPLES if example.table} == {1}
    for example in TESTS:
        assert example.table or names_of_tests(example)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_an_example_has_room_where_it_is_to_stand(example: Example) -> None:
    """A new file is in a room that there is, and nothing of that name is there yet."""
    place = ROOT / example.place
    assert place.parent.is_dir()
    if not example.is_new and not example.table:
        taken = {
            node.name for node in ast.parse(place.read_text(encoding="utf-8")).body if hasattr(node, "name")
        }
        assert taken.isdisjoint(node.name for node in ast.parse(example.code).body if hasattr(node, "name"))


def test_every_example_does_what_its_tests_say() -> None:
    """In a process of its own, which has the examples before the laboratory is imported."""
    entries = {name for example in EXAMPLES for name in REGISTERED.findall(example.code)}
    own = {name for example in TESTS for name in names_of_tests(example)}
    files = sorted({example.place for example in TESTS} | {*OF_EVERY_KIND})
    plugins = ["-p", "tests.worked_examples", "-p", "no:cacheprovider", "-n", "0"]
    chosen = ["-k", " or ".join(sorted(entries | own)), "-q", "-rA"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *chosen, *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.findall(r"^PASSED \S+::(\w+)(?:\[(.*)\])?$", done.stdout, re.MULTILINE)
    assert own <= {test for test, _ in passed}
    assert entries == {name for _, case in passed for name in entries if name in case.split("-")}


def test_the_preset_says_what_is_so(tmp_path: Path) -> None:
    path = tmp_path / "blobs.json"
    path.write_text(block("json"), encoding="utf-8")
    preset = preset_of(path)
    assert preset.title
    with Trainer(preset.experiment) as trainer:
        trainer.seek(preset.experiment.bookmarks[0].iteration)
        zeros, *others = [run.train_accuracy for run in trainer.runs]
    assert zeros < 0.6
    assert min(others) > 0.95


def test_the_lesson_measures_what_it_tells() -> None:
    lesson = parse_lesson(block("markdown"), known())
    assert [checked.outcome.passed for checked in run_lesson(lesson)] == [True]
