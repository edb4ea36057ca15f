"""Figures are rounded, never cut, and words that are cut say so."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from engine.experiment import Experiment
from engine.reading import parse_experiment
from gui.figure import Figure
from gui.language.numbers import rate
from gui.look import Look
from gui.panels.decades import worth_an_axis
from gui.panels.depth_plot import off_the_axis
from gui.panels.heat_map import shown
from gui.panels.results import FIRST
from gui.theme import Mode
from tests.gui.conftest import SMALL, Lab, settle
from tests.gui.spoken import words_cut

# The first cost of the large run has a long exponent, and so has the textbook's beside it.
HUGE = parse_experiment(
    '{"network": {"hidden": [40, 40, 40, 40, 40, 40, 40, 40]}, "training": {"iterations": 100},'
    ' "runs": [{"initialiser": "random", "scale": 1e6}, {}]}'
)


def test_a_column_grows_for_a_long_figure(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(HUGE)
    lab.window.resize(1280, 720)
    settle()
    table = lab.window.results.table
    assert "e+" in lab.window.results.cells[0, FIRST].text()
    assert table.isColumnHidden(FIRST) or table.columnWidth(FIRST) >= table.sizeHintForColumn(FIRST)
    assert [text for place, text in words_cut() if "QTableWidget" in place] == []


def test_a_figure_has_room_for_what_it_shows(qtbot: QtBot) -> None:
    figure = Figure("0.6931")
    qtbot.addWidget(figure)
    figure.set_text("8.76e+249")
    assert figure.sizeHint().width() >= figure.fontMetrics().horizontalAdvance("8.76e+249")


@pytest.mark.parametrize(("digits", "text"), [(2, "1.7"), (3, "1.72")])
def test_a_weight_keeps_two_digits(digits: int, text: str) -> None:
    assert shown(1.72, digits) == text


@pytest.mark.parametrize(
    ("a_second", "text"), [(0.4, "0.4"), (1.7, "1.7"), (59.8, "60"), (12345.0, "12\u202f345")]
)
def test_a_slow_rate_is_not_rounded_away(a_second: float, text: str) -> None:
    assert rate(a_second) == text


def test_rounding_stretches_no_axis_and_is_told() -> None:
    values = np.array([0.5, 0.02, 3e-17])
    assert worth_an_axis(values).min() == 0.02
    assert off_the_axis(values, -2.0) == ("3e-17", 3)
    vanishing = 10.0 ** -np.arange(31.0)
    assert worth_an_axis(vanishing).size == vanishing.size


def test_a_verdict_without_room_ends_in_an_ellipsis(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(SMALL)
    verdict = lab.window.cards[0].verdict
    verdict.setFixedWidth(90)
    verdict.set_look(Look(Mode.LIGHT, 1.0))
    verdict.resize(QSize(90, verdict.height()))
    settle()
    assert verdict.is_cut
    assert "…" in verdict._words.text()
    assert verdict._words.size().height() <= verdict.height() + 2.0
    assert verdict.text() in verdict.toolTip()
