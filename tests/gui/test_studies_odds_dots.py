"""Where dots stand: none moves, none lies on another while there is room, and many become a density."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.arrays import Array
from engine.studies.figures import Figures
from engine.studies.statistics import quantiles
from engine.studies.study import Reached
from gui.studies.draw_dots import Swarm, between, heights
from gui.studies.draw_strip import DrawStrips
from gui.studies.strip_axis import DrawFigure, axis_of, figures_for, values_of
from gui.studies.strip_plot import MOST_DOTS
from gui.style.look import Look
from gui.style.theme import Mode
from tests.gui.conftest import settle


def test_dots_of_one_column_stand_above_and_below_the_middle_in_turn() -> None:
    assert heights(np.arange(5.0), 2.0, 20.0).tolist() == [0.0, -2.0, 2.0, -4.0, 4.0]


def test_where_a_column_is_full_dots_come_between_those_that_are_there() -> None:
    most = int(20.0 / 2.0) - 1
    placed = heights(np.arange(4.0 * most), 2.0, 20.0)
    assert np.unique(placed).size == placed.size
    assert np.abs(placed).max() <= 10.0
    assert between(np.arange(5.0)).tolist() == [0.0, 0.5, 0.25, -0.25, 0.125]


def test_a_slot_is_kept_whatever_comes_later() -> None:
    swarm = Swarm()
    first = swarm.slots(np.array([4.0, 8.0, 9.0]), np.array([1.0, 1.0, 2.0]))
    assert first.tolist() == [0.0, 1.0, 0.0]
    later = swarm.slots(np.array([2.0, 4.0, 8.0, 9.0]), np.array([1.0, 1.0, 1.0, 2.0]))
    assert later.tolist() == [2.0, 0.0, 1.0, 0.0]
    swarm.clear()
    assert swarm.slots(np.array([8.0]), np.array([1.0])).tolist() == [0.0]


def test_an_axis_grows_and_never_shrinks() -> None:
    accuracies = axis_of(DrawFigure.TEST_ACCURACY, [np.array([0.83])], 0.95, 100)
    assert (accuracies.low, accuracies.high, accuracies.has_edge) == (0.5, 1.0, False)
    wider = axis_of(DrawFigure.TEST_ACCURACY, [np.array([0.31])], 0.95, 100, accuracies)
    assert wider.low == pytest.approx(0.3)
    assert axis_of(DrawFigure.TEST_ACCURACY, [np.array([0.9])], 0.95, 100, wider) == wider
    costs = axis_of(DrawFigure.COST, [np.array([0.001, 20.0, np.inf, 0.0])], None, 100)
    placed = costs.placed(np.array([0.0, 0.1, 20.0, np.inf]))
    assert placed[:3] == pytest.approx([costs.low, -1.0, np.log10(20.0)])
    assert placed[3] == costs.edge > costs.high
    assert axis_of(DrawFigure.COST, [np.array([0.1])], None, 100, costs).has_edge


def drawn(count: int, run: int = 0, runs: int = 1) -> Figures:
    """Figures of so many draws, the odd ones of which reached what was asked for."""
    seeds = np.arange(float(count))
    odd: Array = seeds % 2.0
    accuracy = 0.6 + 0.3 * np.sin(seeds) ** 2
    return Figures(
        seeds * runs + run,
        accuracy,
        accuracy,
        0.1 + accuracy,
        odd,
        np.where(odd > 0.0, 10.0, np.nan),
        np.full(count, np.nan),
        np.zeros(count),
        np.full(count, np.nan),
    )


@pytest.fixture
def strips(qtbot: QtBot) -> Iterator[DrawStrips]:
    holder = QWidget()  # pyqtgraph's views are not meant to be closed by themselves
    qtbot.addWidget(holder)
    made = DrawStrips(lambda run, index: f"{run}: {index}", holder)
    made.resize(700, 200)
    holder.resize(1300, 600)
    made.set_look(Look(Mode.LIGHT, 1.0))
    made.show_runs(("He",), (2,), 100_000, 1_000)
    made.show_quantity(DrawFigure.TEST_ACCURACY, 0.95, "")
    holder.show()
    qtbot.waitExposed(holder)
    yield made
    holder.hide()


def test_very_many_draws_are_a_density_in_which_a_click_opens_the_nearest(
    qtbot: QtBot, strips: DrawStrips
) -> None:
    few, many = drawn(50), drawn(20 * MOST_DOTS)
    strips.show_draws({0: (few, quantiles(few.test_accuracy), "")})
    row = strips.rows[0]
    assert not row.is_dense
    assert row.dots.isVisible()
    strips.show_draws({0: (many, quantiles(many.test_accuracy), "")})
    assert row.is_dense
    assert not row.dots.isVisible()
    settle()
    outline, inside = row.all_draws.path().boundingRect(), row.reached_draws.path().boundingRect()
    assert outline.top() < inside.top() < inside.bottom() < outline.bottom()
    assert outline.top() == pytest.approx(row.strip.top(), abs=1.0)
    assert outline.height() == pytest.approx(row.strip.height(), abs=1.0)
    spot = row.spot(77)
    with qtbot.waitSignal(strips.draw_asked) as asked:
        qtbot.mouseClick(strips.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    opened = many.test_accuracy[int(asked.args[0])]
    assert opened == pytest.approx(many.test_accuracy[77], abs=0.002)
    assert strips.words_at(QPointF(spot)).startswith("0: ")


def test_dots_of_another_size_of_the_plot_are_placed_again_inside_it(strips: DrawStrips) -> None:
    found = drawn(200)
    strips.show_draws({0: (found, quantiles(found.test_accuracy), "")})
    for width, height in ((250, 90), (1200, 500), (700, 200)):
        strips.resize(width, height)
        settle()
        row, plot = strips.rows[0], strips.view_rect
        assert row.dots.across.size == 200
        assert plot.left() <= row.dots.across.min() <= row.dots.across.max() <= plot.right()
        assert plot.top() <= row.dots.down.min() <= row.dots.down.max() <= plot.bottom()


def test_the_box_lies_between_the_quartiles_under_the_dots(strips: DrawStrips) -> None:
    found = drawn(40)
    middle = quantiles(found.test_accuracy)
    assert middle is not None
    strips.show_draws({0: (found, middle, "")})
    row, (left, right), plot = strips.rows[0], strips.axis.shown, strips.view_rect
    box = row.box.rect()
    shown = [left + (x - plot.left()) / plot.width() * (right - left) for x in (box.left(), box.right())]
    assert shown == pytest.approx([middle.q25, middle.q75])
    assert box.top() >= row.dots.down.max()
    strips.show_draws({0: (replace(found), None, "")})
    assert not row.box.isVisible()


@pytest.mark.parametrize(
    ("reached", "figure"),
    [
        ({"test_accuracy": 0.9}, DrawFigure.TEST_ACCURACY),
        ({"train_accuracy": 0.9}, DrawFigure.TRAIN_ACCURACY),
        ({"cost": 0.1}, DrawFigure.TEST_ACCURACY),
    ],
)
def test_dots_show_the_accuracy_that_draws_are_to_reach(
    reached: dict[str, float], figure: DrawFigure
) -> None:
    assert figures_for(Reached.model_validate(reached))[0] is figure
    ones = np.ones(2)
    found = Figures(ones, 0.8 * ones, 0.7 * ones, ones, ones, ones, ones, ones, ones)
    expected = 0.8 if figure is DrawFigure.TRAIN_ACCURACY else 0.7
    assert values_of(figure, found) == pytest.approx(expected)
