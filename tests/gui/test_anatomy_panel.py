"""The panel that lays an iteration open, on a real Trainer's numbers."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.output.iteration_trace import IterationTrace, trace
from gui.panels.diagram import BACKWARD, CHANGE, FORWARD, MOST_UNITS, Diagram
from gui.panels.heat_map import HeatMap
from gui.panels.inspection import InspectionPanel
from gui.style.look import Look
from gui.style.theme import PALETTES, Mode, run_colour

LOOK = Look(Mode.LIGHT, 1.0)
PALETTE = PALETTES[Mode.LIGHT]


def trainer_of(hidden: list[int]) -> Trainer:
    return Trainer(
        parse_experiment(
            json.dumps(
                {
                    "dataset": {"samples": 60, "test_samples": 20},
                    "network": {"hidden": hidden, "activation": "tanh"},
                    "runs": [{"initialiser": "he"}, {"initialiser": "zeros"}],
                }
            )
        )
    )


@pytest.fixture
def trainer() -> Iterator[Trainer]:
    with trainer_of([10, 5]) as trainer:
        yield trainer


@pytest.fixture
def panel(qtbot: QtBot) -> InspectionPanel:
    panel = InspectionPanel()
    qtbot.addWidget(panel)
    panel.set_look(LOOK)
    panel.set_run_index(1)
    panel.resize(820, 430)
    panel.show()
    return panel


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    heat_map = HeatMap()
    qtbot.addWidget(heat_map)
    heat_map.set_look(LOOK)
    heat_map.resize(600, 240)
    return heat_map


def go_to(panel: InspectionPanel, anatomy: IterationTrace, symbol: str) -> None:
    target = [stage.symbol for stage in anatomy.stages].index(symbol)
    while panel.stage < target:
        panel.next_stage()
    while panel.stage > target:
        panel.previous_stage()


def colours(heat_map: HeatMap) -> list[list[str]]:
    image = heat_map.image()
    return [
        [image.pixelColor(column, row).name(QColor.NameFormat.HexArgb) for column in range(image.width())]
        for row in range(image.height())
    ]


def opaque(colour: str) -> str:
    return QColor(colour).name(QColor.NameFormat.HexArgb)


def test_stages_are_walked_by_methods_and_buttons(
    qtbot: QtBot, trainer: Trainer, panel: InspectionPanel
) -> None:
    panel.next_stage()  # before there is anything to show
    assert panel.stage == 0
    anatomy = trace(trainer.runs[0])
    panel.show_anatomy(anatomy)
    assert (panel.stage, panel.symbol.text(), panel.place.text()) == (0, "X", "1 / 25")
    assert not panel.previous_button.isEnabled()
    panel.previous_stage()
    assert panel.stage == 0
    for number, stage in enumerate(anatomy.stages):
        assert panel.stage == number
        assert panel.symbol.text() == stage.symbol
        assert panel.formula.text() == stage.formula
        assert panel.shapes.text().startswith(stage.shapes)
        panel.grab()
        qtbot.mouseClick(panel.next_button, Qt.MouseButton.LeftButton)
    assert panel.stage == 24
    assert not panel.next_button.isEnabled()
    panel.next_stage()
    assert panel.stage == 24
    qtbot.mouseClick(panel.previous_button, Qt.MouseButton.LeftButton)
    assert (panel.stage, panel.place.text()) == (23, "24 / 25")


def test_the_stage_stays_while_training_goes_on(trainer: Trainer, panel: InspectionPanel) -> None:
    anatomy = trace(trainer.runs[0])
    panel.show_anatomy(anatomy)
    go_to(panel, anatomy, "dW2")
    before = colours(panel.heat_map)
    trainer.advance(300)
    panel.show_anatomy(trace(trainer.runs[0]))
    assert panel.symbol.text() == "dW2"
    assert panel.iteration.text() == "iteration 300"
    assert colours(panel.heat_map) != before
    with trainer_of([3]) as other:
        panel.show_anatomy(trace(other.runs[0]))
    assert panel.symbol.text() == "X"


def test_one_example_and_back(qtbot: QtBot, trainer: Trainer, panel: InspectionPanel) -> None:
    panel.show_anatomy(trace(trainer.runs[0]))
    assert panel.batch.text() == "whole batch"
    assert panel.examples.whole.isChecked()
    panel.show_anatomy(trace(trainer.runs[0], 16))
    assert panel.batch.text() == "example 17"
    assert panel.examples.one.isChecked()
    assert panel.examples.number.value() == 17
    dropped, closed = QSignalSpy(panel.example_dropped), QSignalSpy(panel.closed)
    qtbot.mouseClick(panel.examples.whole, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert (dropped.count(), closed.count()) == (1, 1)


def test_a_mini_batch_is_called_one(panel: InspectionPanel) -> None:
    text = '{"dataset": {"samples": 60}, "training": {"batch_size": 32}, "runs": [{}]}'
    with Trainer(parse_experiment(text)) as trainer:
        for words in ("batch of 32 of 60 examples", "batch of 28 of 60 examples"):
            panel.show_anatomy(trace(trainer.runs[0]))
            assert panel.batch.text() == words
            trainer.advance(1)


def test_forward_and_backward_differ_by_more_than_colour(trainer: Trainer, panel: InspectionPanel) -> None:
    anatomy = trace(trainer.runs[0])
    panel.show_anatomy(anatomy)
    for symbol, mark, layer, weights, words in (
        ("Z2", FORWARD, 2, 2, "forward"),
        ("A2", FORWARD, 2, None, "forward"),
        ("dA1", BACKWARD, 1, 2, "backward"),
        ("dW3", BACKWARD, 3, 3, "backward"),
        ("W1 ←", CHANGE, 1, 1, "update"),
    ):
        go_to(panel, anatomy, symbol)
        diagram = panel.diagram
        assert (diagram.mark, diagram.layer, diagram.weights) == (mark, layer, weights)
        assert panel.part.text() == f"{mark} {words}"
        image, column = diagram.grab().toImage(), diagram.columns()[layer]
        assert column[0] is not None
        assert image.pixelColor(column[0].toPoint()) == run_colour(PALETTE, 1)


def test_a_wide_layer_is_drawn_with_a_mark_for_what_is_left_out(panel: InspectionPanel) -> None:
    with trainer_of([40, 12]) as trainer:
        panel.show_anatomy(trace(trainer.runs[0]))
    wide, twelve = panel.diagram.columns()[1:3]
    assert len(wide) == len(twelve) == MOST_UNITS
    assert wide.count(None) == 1
    assert twelve.count(None) == 0
    panel.grab()


@pytest.mark.parametrize("symbol", ["X", "A33", "C", "dA40", "b65 ←"])
def test_a_deep_network_is_drawn(panel: InspectionPanel, symbol: str) -> None:
    with trainer_of([4] * 64) as trainer:
        anatomy = trace(trainer.runs[0])
    panel.show_anatomy(anatomy)
    go_to(panel, anatomy, symbol)
    panel.grab()
    assert panel.symbol.text() == symbol
    columns = panel.diagram.columns()
    assert len(columns) == 66
    assert all(unit is not None and panel.diagram.rect().contains(unit.toPoint()) for unit in columns[-1])


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut(trainer: Trainer, panel: InspectionPanel, mode: Mode, scale: float) -> None:
    panel.set_look(Look(mode, scale))
    panel.resize(round(820 * scale), round(430 * scale))
    anatomy = trace(trainer.runs[0], 3)
    panel.show_anatomy(anatomy)
    for _ in anatomy.stages:
        QApplication.processEvents()
        for label in filter(QLabel.isVisible, panel.findChildren(QLabel)):
            assert label.width() >= label.sizeHint().width(), label.text()
        panel.next_stage()
    for button in panel.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip()
    assert panel.heat_map.accessibleName() == "Values of b3 ←"
    assert panel.diagram.accessibleName()


def test_colours_of_known_values(heat_map: HeatMap) -> None:
    heat_map.show_values(np.array([[-5.0, 0.0, 5.0], [0.0, 5.0, -5.0]]), "W1")
    assert heat_map.span == 5.0
    low, middle, high = map(opaque, (PALETTE.image_0, PALETTE.image_middle, PALETTE.image_1))
    found = colours(heat_map)
    assert (found[0][0], found[0][2], found[1][1], found[1][2]) == (low, high, high, low)
    near = QColor(found[0][1])
    assert all(
        abs(one - other) <= 1 for one, other in zip(near.getRgb(), QColor(middle).getRgb(), strict=True)
    )
    drawn, area = heat_map.grab().toImage(), heat_map.table_area()
    assert drawn.pixelColor(int(area.left()) + 5, 5).name() == PALETTE.image_0.lower()
    assert drawn.pixelColor(int(area.right()) - 5, int(area.bottom()) - 5).name() == PALETTE.image_0.lower()


def test_a_scale_grows_and_belongs_to_one_key(heat_map: HeatMap) -> None:
    spans = []
    for highest, key in ((0.0, "dW1"), (0.011, "dW1"), (0.002, "dW1"), (0.04, "dW1"), (7.0, "dW2")):
        heat_map.show_values(np.array([[highest, -highest / 2.0]]), key)
        spans.append(heat_map.span)
    assert spans == pytest.approx([1.0, 0.015, 0.015, 0.05, 7.0])
    heat_map.show_values(np.array([[0.002]]), "dW1")
    assert heat_map.span == pytest.approx(0.05)
    heat_map.show_values(np.array([[0.00019, -0.0001]]), "dW1")  # would all be pale
    assert heat_map.span == pytest.approx(0.0002)
    heat_map.show_values(np.zeros((1, 2)), "dW1")
    assert heat_map.span == pytest.approx(0.0002)
    heat_map.show_values(np.array([[0.04]]), "dW1")
    heat_map.forget_spans()
    heat_map.show_values(np.array([[0.002]]), "dW1")
    assert heat_map.span == pytest.approx(0.002)


def middle_of(heat_map: HeatMap, row: int, column: int, shape: tuple[int, int]) -> QPoint:
    area = heat_map.table_area()
    x = area.left() + area.width() * (column + 0.5) / shape[1]
    y = area.top() + area.height() * (row + 0.5) / shape[0]
    return QPoint(round(x), round(y))


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)  # the offscreen platform
def test_hovering_says_the_number(qtbot: QtBot, heat_map: HeatMap) -> None:
    values = np.zeros((5, 20))
    values[2, 16], values[0, 0], values[4, 19] = 0.1234, np.nan, -np.inf
    heat_map.show_values(values, "Z1")
    assert heat_map.words_at(middle_of(heat_map, 2, 16, values.shape)) == "row 3, column 17: 0.1234"
    assert heat_map.words_at(middle_of(heat_map, 0, 0, values.shape)) == "row 1, column 1: nan"
    assert heat_map.words_at(middle_of(heat_map, 4, 19, values.shape)) == "row 5, column 20: −∞"
    assert heat_map.words_at(QPoint(0, 239)) == ""
    heat_map.show()
    place = middle_of(heat_map, 2, 16, values.shape)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, heat_map.mapToGlobal(place))
    QApplication.sendEvent(heat_map, event)
    assert heat_map.toolTip() == "row 3, column 17: 0.1234"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def ink(heat_map: HeatMap, row: int, column: int, shape: tuple[int, int]) -> int:
    """How many colours a cell has: one where nothing is written in it."""
    image, middle = heat_map.grab().toImage(), middle_of(heat_map, row, column, shape)
    return len({image.pixel(middle.x() + right, middle.y()) for right in range(-9, 9)})


@pytest.mark.parametrize("mode", list(Mode))
def test_numbers_stand_in_cells_where_there_is_room(heat_map: HeatMap, mode: Mode) -> None:
    heat_map.set_look(Look(mode, 1.0))
    few, many = np.full((5, 4), 0.888), np.full((5, 40), 0.888)
    heat_map.show_values(few, "few")
    assert heat_map.digits() == 3
    assert ink(heat_map, 2, 2, few.shape) > 2
    heat_map.show_values(many, "many")
    assert heat_map.digits() == 0
    assert ink(heat_map, 2, 20, many.shape) == 1
    heat_map.show_values(np.full((40, 4), 0.888), "high")
    assert heat_map.digits() == 0


@pytest.mark.parametrize("values", [[[np.nan, 1.0]], [[np.inf, -np.inf]], [[1.7e308, -1.7e308]], [[5e-324]]])
def test_what_is_no_number_is_hatched(heat_map: HeatMap, values: list[list[float]]) -> None:
    table: Array = np.array(values)
    heat_map.show_values(table, "Z1")
    heat_map.grab()
    for colour, value in zip(colours(heat_map)[0], table[0], strict=True):
        assert (QColor(colour).alpha() == 0) == (not np.isfinite(value))


def test_a_widget_without_look_or_values_draws_nothing(qtbot: QtBot) -> None:
    for widget in (HeatMap(), Diagram(), InspectionPanel()):
        qtbot.addWidget(widget)
        widget.grab()
