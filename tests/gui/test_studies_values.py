"""Values of an axis, as people type them in their language."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.studies.names_completer import NamesCompleter
from gui.studies.values import read, written, written_range

Speaking = Callable[[str], None]
VALUES = [0.25, 1, None, "leaky_relu", -3e-05]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "0.25, 1, all, leaky_relu, −3·10⁻⁵"),
        ("de", "0,25; 1; alle; leaky_relu; −3·10⁻⁵"),
        ("es", "0,25; 1; todos; leaky_relu; −3·10⁻⁵"),
    ],
)
def test_values_are_read_as_they_are_written(speaking: Speaking, code: str, text: str) -> None:
    speaking(code)
    assert written(VALUES) == text
    assert read(text) == VALUES


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", " 1,2 ,, 3 ", [1, 2, 3]),
        ("en", "0.5; 1", [0.5, 1]),
        ("de", "0,5, 1, 2", [0.5, 1, 2]),
        ("de", "0.5; 1", [0.5, 1]),
        ("en", "", []),
        ("en", "relu", ["relu"]),
    ],
)
def test_values_are_read_as_people_may_write_them(
    speaking: Speaking, code: str, text: str, values: list[Any]
) -> None:
    speaking(code)
    assert read(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 … 2 (5)", [1, 1, 2, 2, 2]),
        ("1.0 … 2.0 (5)", [1.0, 1.25, 1.5, 1.75, 2.0]),
        ("2...32 (5)", [2, 4, 8, 16, 32]),
        ("0.001 … 0.1 (3)", [0.001, 0.01, 0.1]),
        ("10 … 0 (3)", [10, 5, 0]),
        ("-1.5…1.5(4)", [-1.5, -0.5, 0.5, 1.5]),
        ("1 … 2 (1)", ["1 … 2 (1)"]),
        ("a … b (3)", ["a … b (3)"]),
        (f"1 … {10**400} (3)", [f"1 … {10**400} (3)"]),
        ("1 … 2 (9999)", ["1 … 2 (9999)"]),
    ],
)
def test_a_range_stands_for_so_many_values(text: str, values: list[Any]) -> None:
    assert read(text) == list(dict.fromkeys(values))


def test_the_range_that_is_shown_as_an_example_is_one(speaking: Speaking) -> None:
    for code in ("en", "de"):
        speaking(code)
        assert read(written_range(0.1, 10.0, 5)) == [0.1, 0.316, 1.0, 3.16, 10.0]


def test_the_last_name_is_completed(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = NamesCompleter(field)
    completer.offer(["relu", "tanh", "leaky_relu"])
    completer.setWidget(field)
    field.setText("relu, TA")
    completer.setCompletionPrefix(completer.splitPath(field.text())[-1])
    assert completer.completionCount() == 1
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "relu, tanh"
