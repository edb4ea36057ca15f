"""Equations of an inspected iteration: cells chosen by mouse and keys, and their arithmetic."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine import Trainer, parse_experiment
from engine.output.equations import Lit
from engine.output.iteration_trace import IterationTrace, trace
from gui.language.numbers import general
from gui.panels.diagram import MOST_UNITS, Connection, Diagram
from gui.panels.equation_layout import broken, shared_out
from gui.panels.example_choice import SEVERAL
from gui.panels.heat_map import CUT, HeatMap
from gui.panels.inspection import InspectionPanel, unbroken
from gui.style.look import Look
from gui.style.theme import Mode
from tests.gui.conftest import settle


@pytest.fixture
def trainer() -> Iterator[Trainer]:
    text = {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [10, 5], "activation": "tanh"},
        "runs": [{"initialiser": "he"}],
    }
    with Trainer(parse_experiment(json.dumps(text))) as trainer:
        trainer.advance(20)
        yield trainer


@pytest.fixture
def panel(qtbot: QtBot) -> InspectionPanel:
    panel = InspectionPanel()
    qtbot.addWidget(panel)
    panel.set_look(Look(Mode.LIGHT, 1.0))
    panel.resize(900, 430)
    panel.show()
    return panel


@pytest.fixture
def one(trainer: Trainer, panel: InspectionPanel) -> IterationTrace:
    """One example, inspected."""
    anatomy = trace(trainer.runs[0], 16)
    panel.show_anatomy(anatomy)
    return anatomy


def place_of(heat_map: HeatMap, row: int, column: int) -> QPoint:
    area, (rows, columns) = heat_map.table_area(), heat_map.shape
    x = area.left() + area.width() * (column + 0.5) / columns
    return QPoint(round(x), round(area.top() + area.height() * (row + 0.5) / rows))


def click(heat_map: HeatMap, row: int, column: int) -> None:
    QTest.mouseClick(heat_map, Qt.MouseButton.LeftButton, pos=place_of(heat_map, row, column))


def maps(panel: InspectionPanel) -> list[HeatMap]:
    """The matrices that are seen, from left to right."""
    return [heat_map for heat_map in panel.equation.maps if heat_map.isVisible()]


def line(anatomy: IterationTrace, symbol: str, row: int, column: int) -> str:
    stage = next(stage for stage in anatomy.stages if stage.symbol == symbol)
    return stage.equation.worked(row, column).line


def test_matrices_stand_side_by_side_under_their_names(one: IterationTrace, panel: InspectionPanel) -> None:
    for symbol, names, signs in (
        ("X", ["X"], []),
        ("Z2", ["W2", "A1", "b2", "Z2"], ["·", "+", "="]),
        ("A3", ["Z3", "A3"], ["sigmoid →"]),
        ("dW2", ["dZ2", "A1ᵀ", "dW2"], ["·", "="]),
        ("dA1", ["W2ᵀ", "dZ2", "dA1"], ["·", "="]),
        ("W1", ["W1", "dW1", "W1 ←"], ["− 0.01 ·", "="]),
    ):
        panel.go_to(symbol)
        equation = panel.equation
        assert [label.text() for label in equation.names if label.isVisible()] == names
        assert [label.text() for label in equation.signs if label.isVisible()] == signs
        lefts = [heat_map.geometry().left() for heat_map in maps(panel)]
        rights = [heat_map.geometry().right() for heat_map in maps(panel)]
        assert all(right < left for right, left in zip(rights, lefts[1:], strict=False))
        assert not equation.horizontalScrollBar().isVisible()
        assert not equation.verticalScrollBar().isVisible()
    assert one.example == 16


def test_a_click_chooses_a_number_and_lights_what_it_comes_from(
    one: IterationTrace, panel: InspectionPanel
) -> None:
    panel.go_to("Z2")
    click(panel.heat_map, 3, 0)
    assert panel.cell.text() == "Z2, unit 4, example 17"
    assert panel.arithmetic.text() == unbroken(line(one, "Z2", 3, 0))
    assert panel.heat_map.accessibleDescription() == f"{panel.cell.text()}: {line(one, 'Z2', 3, 0)}"
    assert [heat_map.lit for heat_map in maps(panel)] == [Lit(3, None), Lit(None, 0), Lit(3, 0), Lit(3, 0)]
    weights, before = maps(panel)[:2]
    click(weights, 1, 7)
    assert panel.cell.text() == "Z2, unit 2, example 17"
    click(before, 5, 0)  # an operand of all the result's numbers
    assert panel.cell.text() == "Z2, unit 2, example 17"
    panel.go_to("dW2")
    click(maps(panel)[1], 0, 6)
    assert panel.cell.text() == "dW2, unit 2, input 7"
    assert panel.arithmetic.text() == unbroken(line(one, "dW2", 1, 6))
    panel.go_to("W1")
    click(panel.heat_map, 9, 1)
    assert panel.cell.text() == "W1, unit 10, feature 2"
    assert panel.arithmetic.text() == unbroken(line(one, "W1 ←", 9, 1))


def test_arrow_keys_walk_through_numbers_and_stages(one: IterationTrace, panel: InspectionPanel) -> None:
    panel.go_to("dW2")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(panel.heat_map, key)
    assert panel.cell.text() == "dW2, unit 1, input 2"
    for _ in range(20):
        QTest.keyClick(panel.heat_map, Qt.Key.Key_Left)
    assert panel.cell.text() == "dW2, unit 1, input 1"
    QTest.keyClick(panel.stages, Qt.Key.Key_Down)
    assert panel.symbol.text() == "db2"
    panel.go_to("C")
    QTest.keyClick(panel.stages, Qt.Key.Key_Down)  # over the heading
    assert panel.symbol.text() == "dZ3"
    assert panel.stages.currentItem().text() == "dZ3 = (A3 - Y) / m"
    QTest.keyClick(panel.stages, Qt.Key.Key_Up)
    assert panel.symbol.text() == "C"
    texts = [panel.stages.item(row).text() for row in range(panel.stages.count())]
    assert [text for text in texts if text[0] in "→←Δ"] == ["→ forward", "← backward", "Δ update"]
    assert len(texts) == len(one.stages) + 3


def test_one_example_several_or_all(trainer: Trainer, one: IterationTrace, panel: InspectionPanel) -> None:
    asked, dropped = QSignalSpy(panel.example_asked), QSignalSpy(panel.example_dropped)
    panel.go_to("Z1")
    assert [heat_map.shape for heat_map in maps(panel)] == [(10, 2), (2, 1), (10, 1), (10, 1)]
    panel.examples.number.setValue(31)
    assert asked.at(0) == [30]
    QTest.mouseClick(panel.examples.several, Qt.MouseButton.LeftButton)
    assert dropped.count() == 1
    whole = trace(trainer.runs[0])
    panel.show_anatomy(whole)
    assert panel.cell.text() == "Z1, unit 1, example 17"  # the one that was followed
    assert panel.heat_map.shape == (10, SEVERAL)
    assert panel.heat_map.words_at(place_of(panel.heat_map, 0, 0)).startswith("Z1, unit 1, example 17: ")
    panel.examples.number.setValue(60)
    assert panel.cell.text() == "Z1, unit 1, example 60"
    assert panel.heat_map.words_at(place_of(panel.heat_map, 2, 3)).startswith("Z1, unit 3, example 60: ")
    for _ in range(SEVERAL):
        QTest.keyClick(panel.heat_map, Qt.Key.Key_Left)
    assert panel.cell.text() == "Z1, unit 1, example 56"
    assert panel.examples.number.value() == 56
    QTest.mouseClick(panel.examples.whole, Qt.MouseButton.LeftButton)
    assert panel.heat_map.shape == (10, 60)
    assert panel.arithmetic.text() == unbroken(line(whole, "Z1", 0, 55))
    QTest.mouseClick(panel.examples.one, Qt.MouseButton.LeftButton)
    assert asked.at(1) == [55]
    assert dropped.count() == 1
    assert one.example == 16


def test_a_mini_batch_keeps_the_numbers_of_its_examples(panel: InspectionPanel) -> None:
    text = '{"dataset": {"samples": 60}, "training": {"batch_size": 8}, "runs": [{}]}'
    with Trainer(parse_experiment(text)) as trainer:
        anatomy = trace(trainer.runs[0])
    panel.show_anatomy(anatomy)
    panel.go_to("A1")
    third = int(anatomy.examples[2]) + 1
    panel.examples.number.setValue(third)
    assert panel.cell.text() == f"A1, unit 1, example {third}"
    absent = next(number for number in range(1, 61) if number - 1 not in anatomy.examples)
    panel.examples.number.setValue(absent)  # it has no column
    assert panel.cell.text() == f"A1, unit 1, example {third}"
    assert panel.examples.number.value() == third


def test_a_narrow_panel_gives_up_the_list_and_cuts_no_number(
    qtbot: QtBot, one: IterationTrace, panel: InspectionPanel
) -> None:
    assert panel.stages.isVisible()
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(430, 500)
    panel = InspectionPanel(room)
    panel.set_look(Look(Mode.LIGHT, 1.0))
    panel.show_anatomy(one)
    panel.setGeometry(room.rect())
    room.show()
    settle()
    assert not panel.stages.isVisible()
    panel.go_to("dW2")
    panel.grab()
    assert not panel.equation.horizontalScrollBar().isVisible()
    assert panel.arithmetic.text() == unbroken(line(one, "dW2", 0, 0))
    assert panel.arithmetic.height() >= panel.arithmetic.heightForWidth(panel.arithmetic.width())


@pytest.mark.parametrize("presenting", [True, False])
def test_in_front_of_a_class_an_equation_breaks_into_lines_before_it_loses_its_numbers(
    qtbot: QtBot, trainer: Trainer, presenting: bool
) -> None:
    panel = InspectionPanel()
    qtbot.addWidget(panel)
    panel.set_look(Look(Mode.LIGHT, 1.0, presenting=presenting))
    panel.show_anatomy(trace(trainer.runs[0]))
    panel.resize(480, 700)
    panel.show()
    QTest.mouseClick(panel.examples.several, Qt.MouseButton.LeftButton)
    panel.go_to("dZ2")  # (5, 5) of dA2 times (5, 5) of Z2
    settle()
    assert all(each.digits() > 0 for each in maps(panel)) == presenting
    assert (len({each.y() for each in maps(panel)}) > 1) == presenting
    assert not panel.equation.horizontalScrollBar().isVisible()
    assert not panel.equation.verticalScrollBar().isVisible()


def letters(heat_map: HeatMap) -> float:
    """How high the letters of a matrix are, in pixels: a number's room is measured in them."""
    return heat_map.numbered_cell()[1]


@pytest.mark.parametrize("symbol", ["Z1", "Z3"])
@pytest.mark.parametrize("presenting", [True, False])
def test_in_front_of_a_class_numbers_grow_into_the_room_that_is_free(
    qtbot: QtBot, trainer: Trainer, presenting: bool, symbol: str
) -> None:
    panel = InspectionPanel()
    qtbot.addWidget(panel)
    panel.set_look(Look(Mode.LIGHT, 1.0, presenting=presenting))
    panel.show_anatomy(trace(trainer.runs[0], 16))
    panel.go_to(symbol)
    panel.show()
    heights = []
    for size in ((1300, 650), (2200, 1200)):
        panel.resize(*size)
        settle()
        assert all(each.digits() > 0 for each in maps(panel))
        assert not panel.equation.horizontalScrollBar().isVisible()
        assert not panel.equation.verticalScrollBar().isVisible()
        heights.append(min(letters(each) for each in maps(panel)))
    assert (heights[1] > heights[0]) == presenting
    panel.resize(1300, 650)
    settle()
    assert min(letters(each) for each in maps(panel)) == heights[0]


@pytest.mark.parametrize(
    ("widths", "expected"),
    [([30.0, 30.0, 30.0], [[0, 1, 2]]), ([60.0, 30.0, 30.0], [[0, 1], [2]]), ([200.0, 50.0], [[0], [1]])],
)
def test_lines_are_broken_where_the_room_ends(widths: list[float], expected: list[list[int]]) -> None:
    assert broken(widths, 100.0) == expected


def test_a_large_layer_falls_back_to_colours_and_scrolls(panel: InspectionPanel) -> None:
    text = '{"dataset": {"samples": 20}, "network": {"hidden": [200, 150]}, "runs": [{"initialiser": "he"}]}'
    with Trainer(parse_experiment(text)) as trainer:
        panel.show_anatomy(trace(trainer.runs[0], 3))
    panel.go_to("Z2")
    weights = maps(panel)[0]
    assert weights.digits() == 0
    settle()
    assert panel.equation.verticalScrollBar().isVisible()
    for _ in range(149):
        QTest.keyClick(panel.heat_map, Qt.Key.Key_Down)
    assert panel.cell.text() == "Z2, unit 150, example 4"
    assert "more terms" in panel.arithmetic.text()
    seen = panel.equation.widget().visibleRegion().boundingRect()
    assert seen.contains(panel.heat_map.geometry().topLeft() + place_of(panel.heat_map, 149, 0))


@pytest.mark.parametrize(
    ("counts", "room", "expected"),
    [
        ([2, 1, 1, 1], 500.0, [64.0] * 4),
        ([5, 5], 450.0, [45.0, 45.0]),
        ([1, 10, 10], 340.0, [40.0, 15.0, 15.0]),
        ([300, 2, 300], 680.0, [1.0, 40.0, 1.0]),
        ([10], 100.0, [10.0]),
    ],
)
def test_matrices_share_the_width(counts: list[int], room: float, expected: list[float]) -> None:
    assert shared_out(counts, room, 40.0, 64.0) == pytest.approx(expected)


def test_numbers_in_cells_get_shorter_before_they_are_left_out(qtbot: QtBot) -> None:
    heat_map = HeatMap()
    qtbot.addWidget(heat_map)
    wide, narrow = 80.0, heat_map.numbered_cell()[0]
    assert heat_map.text_for(-0.00123, wide) == "-0.00123"
    assert heat_map.text_for(-0.00123, narrow) == "-0.001"
    assert heat_map.text_for(-1.726, narrow) == "-1.73"
    assert heat_map.text_for(-1.2345e-105, wide) == "-1.23·10⁻¹⁰⁵"
    assert heat_map.text_for(-1.2345e-105, narrow / 2) == CUT


def connection_place(diagram: Diagram, layer: int, input_: int, unit: int, share: float = 0.3) -> QPoint:
    start, end = diagram.columns()[layer - 1][input_], diagram.columns()[layer][unit]
    assert start is not None
    assert end is not None
    return (start + (end - start) * share).toPoint()


def test_the_drawing_of_the_network_tells_every_weight(one: IterationTrace, panel: InspectionPanel) -> None:
    diagram = panel.diagram
    (W1, b1), (W2, _), (W3, _) = one.layers
    for layer, W in ((1, W1), (3, W3)):
        for unit in range(W.shape[0]):
            for input_ in range(W.shape[1]):
                middle = connection_place(diagram, layer, input_, unit, 0.4)
                found = diagram.connection_at(middle)
                assert found is not None
                assert found.layer == layer
    assert diagram.connection_at(connection_place(diagram, 1, 1, 9, 0.2)) == Connection(1, 9, 1)
    words = diagram.words_at(connection_place(diagram, 1, 1, 9, 0.2))
    assert words == f"W1, unit 10, feature 2: {general(W1[9, 1], 4)}"
    unit = diagram.columns()[1][3]
    assert unit is not None
    assert diagram.words_at(unit.toPoint()) == f"b1, unit 4: {b1[3, 0]:.4g}"
    assert diagram.words_at(QPoint(0, 0)) == "Units by layer: 2 – 10 – 5 – 1"
    before = diagram.grab().toImage()
    QTest.mouseMove(diagram, connection_place(diagram, 1, 1, 9, 0.2))
    assert diagram.grab().toImage() != before
    assert W2.shape == (5, 10)


def test_units_that_are_left_out_of_the_drawing_shift_none(panel: InspectionPanel) -> None:
    text = '{"dataset": {"samples": 20}, "network": {"hidden": [40]}, "runs": [{"initialiser": "he"}]}'
    with Trainer(parse_experiment(text)) as trainer:
        anatomy = trace(trainer.runs[0], 3)
    panel.show_anatomy(anatomy)
    last, first = (panel.diagram.columns()[1][place] for place in (MOST_UNITS - 1, 0))
    assert last is not None
    assert first is not None
    assert panel.diagram.connection_at(last.toPoint()) == Connection(1, 39, None)
    assert panel.diagram.connection_at(first.toPoint()) == Connection(1, 0, None)
    np.testing.assert_equal(anatomy.layers[0][0].shape, (40, 2))
