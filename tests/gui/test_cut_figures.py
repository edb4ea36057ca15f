"""Figures are rounded, never cut, and words that are cut say so."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QIcon
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.language.numbers import rate
from gui.language.offered import CODES
from gui.panels.decades import worth_an_axis
from gui.panels.depth_plot import off_the_axis
from gui.panels.heat_map import shown
from gui.panels.results import FIRST, HEADLINE, NAME
from gui.style.look import Look
from gui.style.theme import Mode
from gui.widgets.elided import NameLabel
from gui.widgets.figure import Figure
from tests.gui.conftest import SMALL, Lab, settle
from tests.gui.spoken import words_cut

# The first cost of the large run has a long exponent, and so has the textbook's beside it.
HUGE = parse_experiment(
    '{"network": {"hidden": [40, 40, 40, 40, 40, 40, 40, 40]}, "training": {"iterations": 100},'
    ' "runs": [{"initialiser": "random", "scale": 1e6}, {}]}'
)

TWELVE = Experiment(
    network={"hidden": [2]},
    training={"iterations": 10},
    runs=[{"initialiser": "he", "seed": n} for n in range(12)],
)


def test_a_column_grows_for_a_long_figure(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(HUGE)
    lab.window.resize(1280, 720)
    settle()
    table = lab.window.results.table
    assert "·10" in lab.window.results.cells[0, FIRST].text()
    assert table.isColumnHidden(FIRST) or table.columnWidth(FIRST) >= table.sizeHintForColumn(FIRST)
    assert [text for place, text in words_cut() if "Table" in place] == []


def test_a_figure_has_room_for_what_it_shows(qtbot: QtBot) -> None:
    figure = Figure("0.6931")
    qtbot.addWidget(figure)
    figure.set_text("8.76·10²⁴⁹")
    assert figure.sizeHint().width() >= figure.fontMetrics().horizontalAdvance("8.76·10²⁴⁹")


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
    assert off_the_axis(values, -2.0) == ("3·10⁻¹⁷", 3)
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


def test_the_row_of_the_chosen_run_is_in_view_in_its_own_colour(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(TWELVE)
    lab.window.resize(1280, 720)
    lab.window.chosen_run.choose(11)
    settle()
    results = lab.window.results
    cell = results.cells[11, NAME]
    assert results.table.viewport().rect().contains(results.table.visualItemRect(cell).center())
    size = results.table.iconSize()
    as_drawn = cell.icon().pixmap(size, QIcon.Mode.Selected).toImage()
    assert as_drawn == cell.icon().pixmap(size, QIcon.Mode.Normal).toImage()
    last = max(place for place in range(6) if not results.table.isColumnHidden(place))
    right = results.table.columnViewportPosition(last) + results.table.columnWidth(last)
    assert right <= results.table.viewport().width()  # and not under the scroll bar


def test_names_that_differ_at_their_end_do_so_where_they_are_cut(qtbot: QtBot) -> None:
    drawn = []
    for number in (10, 11):
        label = NameLabel(f"He with seed number {number}")
        qtbot.addWidget(label)
        label.resize(90, 24)
        assert label.is_cut
        drawn.append(label.grab().toImage())
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("code", CODES)
def test_a_verdict_in_the_table_is_whole_or_not_there(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    lab.window.workspace.under.show_panel(lab.window.results)
    table = lab.window.results.table
    for size in (QSize(1000, 700), QSize(1280, 720), QSize(1920, 1080)):
        lab.window.resize(size)
        settle()
        assert table.isColumnHidden(HEADLINE) or table.columnWidth(HEADLINE) >= table.sizeHintForColumn(
            HEADLINE
        )
    assert code != "en" or not table.isColumnHidden(HEADLINE)


def test_costs_beside_the_curves_are_whole_in_a_plot_of_any_height(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(
        parse_experiment('{"runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {}, {"seed": 4}]}')
    )
    plot = lab.window.workspace.cost_plot
    shown_somewhere = False
    for height in range(500, 900, 20):  # while nothing trains: no new frame places them
        lab.window.resize(1280, height)
        settle()
        view = plot._plot.view
        for label in (label for label in plot.labels if label.isVisible()):
            shown_somewhere = True
            middle, half = label.y(), QFontMetrics(label.font()).height() / 2
            assert view.sceneBoundingRect().top() <= middle - half + 1
            assert middle + half - 1 <= view.sceneBoundingRect().bottom()
    assert shown_somewhere


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("code", CODES)
def test_no_figure_of_a_narrow_card_is_cut(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(Experiment())
    for width, panel in ((1280, "neurons"), (1000, "neurons"), (1440, "neurons"), (1280, "neurons")):
        lab.window.resize(width, 720)
        lab.trigger(f"show_{panel}")
        settle()
        for card in lab.window.cards:
            figures = card.figures
            assert figures.train.isHidden() == figures._captions[figures.train].isHidden()
            for figure in (figures.cost, figures.train, figures.test):
                assert figure.isHidden() or figure.width() >= figure.sizeHint().width(), (code, width)
