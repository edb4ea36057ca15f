"""There is one chosen run: it is framed, menus name it, and every key acts on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from gui.panels.docking import OneRunPanel
from gui.panels.run_card import RunCard
from gui.workbench.panel import WorkbenchPanel
from tests.gui.conftest import PATIENCE, Lab

LEFT = Qt.MouseButton.LeftButton
NONE, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PARTS: dict[str, Callable[[RunCard], QWidget]] = {
    "card": lambda card: card,
    "title": lambda card: card.title,
    "verdict": lambda card: card.verdict,
    "picture": lambda card: card.boundary.viewport(),
    "figures": lambda card: card.figures,
    "weights": lambda card: card.histograms,
}


def press(lab: Lab, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(lab.window, key, modifier)


def names(lab: Lab) -> tuple[str, ...]:
    return run_names(lab.window.experiment)


def framed(lab: Lab) -> list[str]:
    """The runs whose cards have a frame."""
    accent = QColor(lab.window.look.palette.accent)
    cards = [card for card in lab.window.cards if card.isVisible()]
    edges = [card.grab().toImage().pixelColor(0, card.height() // 2) for card in cards]
    return [card.name for card, edge in zip(cards, edges, strict=True) if edge == accent]


def choose(lab: Lab, name: str) -> None:
    """As a person does: by a click on its picture."""
    card = next(card for card in lab.window.cards if card.name == name)
    QTest.mouseClick(card.boundary.viewport(), LEFT)
    assert lab.window.chosen_run.name == name


@pytest.mark.parametrize("part", PARTS)
def test_a_click_anywhere_in_a_card_chooses_its_run(lab: Lab, part: str) -> None:
    assert framed(lab) == ["He"]
    for card in lab.window.cards[:2]:
        QTest.mouseClick(PARTS[part](card), LEFT)
        assert framed(lab) == [card.name] == [lab.window.chosen_run.name]
    assert all(card.isVisible() for card in lab.window.cards)


def test_delete_removes_the_card_that_was_clicked(lab: Lab) -> None:
    choose(lab, "Zeros")
    press(lab, Qt.Key.Key_Delete)
    assert names(lab) == ("Random ×10", "He")
    assert framed(lab) == ["Random ×10"]
    press(lab, Qt.Key.Key_Delete)
    assert names(lab) == ("He",)


def test_menus_name_the_chosen_run(lab: Lab) -> None:
    actions = lab.window.actions_by_name
    assert actions["remove"].text() == "Re&move He"
    choose(lab, "Zeros")
    assert actions["remove"].text() == "Re&move Zeros"
    assert "Zeros" in actions["branch"].text()
    assert "Zeros" in actions["lay_open"].text()


@pytest.mark.parametrize(("code", "words"), [("de", "Nullen"), ("es", "Ceros")])
def test_menus_name_it_in_the_language_of_the_screen(
    open_lab: Callable[[Experiment], Lab], speaking: Callable[[str], None], code: str, words: str
) -> None:
    speaking(code)
    lab = open_lab(Experiment())
    choose(lab, "Zeros")
    for name in ("remove", "copy_run", "edit_run", "move_left", "branch", "reasons", "lay_open"):
        assert words in lab.window.actions_by_name[name].text()


def test_a_name_with_a_sign_for_menus_is_shown_as_it_is(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(parse_experiment('{"runs": [{"name": "A & B"}, {}]}'))
    choose(lab, "A & B")
    assert lab.window.actions_by_name["remove"].text() == "Re&move A && B"


def test_every_key_acts_on_what_is_framed(lab: Lab) -> None:
    choose(lab, "Zeros")
    press(lab, Qt.Key.Key_Right, ALT)
    assert names(lab) == ("Random ×10", "Zeros", "He")
    assert framed(lab) == ["Zeros"]
    press(lab, Qt.Key.Key_O)
    assert lab.window.columns.opening is not None
    assert lab.window.columns.opening.run == 1
    press(lab, Qt.Key.Key_Escape)
    press(lab, Qt.Key.Key_Y)
    panel = lab.window.docks.panels["diagnosis"]
    assert isinstance(panel, OneRunPanel)
    assert panel.chooser.box.currentText() == "Zeros"
    press(lab, Qt.Key.Key_C)
    assert len(names(lab)) == 4
    assert names(lab)[2] == "Zeros (copy)"
    assert lab.window.experiment.runs[2].initialiser == "zeros"
    assert framed(lab) == [names(lab)[2]]


def test_what_is_new_is_chosen_and_undoing_comes_back(lab: Lab) -> None:
    choose(lab, "Zeros")
    press(lab, Qt.Key.Key_A)
    assert framed(lab) == [names(lab)[3]]
    added = lab.window.experiment.runs[3]
    assert (added.initialiser, added.seed) == ("he", 4)
    assert [card.colour for card in lab.window.cards] == [0, 1, 2, 3]
    lab.trigger("undo")
    assert framed(lab) == ["Zeros"]
    press(lab, Qt.Key.Key_Delete)
    assert framed(lab) == ["Random ×10"]
    lab.trigger("undo")
    assert framed(lab) == ["Zeros"]


def test_another_name_and_other_seeds_leave_the_choice(lab: Lab) -> None:
    choose(lab, "Random ×10")
    press(lab, Qt.Key.Key_N)
    assert lab.window.chosen_run.index == 1
    lab.trigger("edit_run")
    bench = lab.window.docks.panels["workbench"]
    assert isinstance(bench, WorkbenchPanel)
    field = bench.runs.form.fields["name"]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "Mine")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert framed(lab) == ["Mine"]
    assert lab.window.actions_by_name["remove"].text() == "Re&move Mine"


def test_the_same_run_stays_chosen_in_another_experiment_else_the_last_one_is(lab: Lab) -> None:
    choose(lab, "Zeros")
    lab.window.editor.open(parse_experiment('{"runs": [{}, {"initialiser": "zeros"}, {"name": "Last"}]}'))
    assert framed(lab) == ["Zeros"]
    lab.window.editor.open(parse_experiment('{"runs": [{"initialiser": "glorot", "colour": 7}, {}]}'))
    assert framed(lab) == ["He"]
    lab.trigger("undo")
    assert len(framed(lab)) == 1


def test_panels_workbench_and_table_show_the_chosen_run_and_choose_it(lab: Lab) -> None:
    for name in ("symmetry", "workbench"):
        lab.window.docks.show_panel(name)
    panel, bench = (lab.window.docks.panels[name] for name in ("symmetry", "workbench"))
    assert isinstance(panel, OneRunPanel)
    assert isinstance(bench, WorkbenchPanel)
    choose(lab, "Zeros")
    table = lab.window.results.table

    def shown() -> set[object]:
        marked = {index.row() for index in table.selectionModel().selectedRows()}
        return {panel.chooser.index, bench.runs.chosen, *marked}

    assert shown() == {0}
    bench.runs.list.setCurrentRow(1)
    assert framed(lab) == ["Random ×10"]
    assert shown() == {1}
    cell = table.visualItemRect(table.item(2, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=cell)
    assert framed(lab) == ["He"]
    assert shown() == {2}
    panel.chooser.box.setFocus()
    QTest.keyClick(panel.chooser.box, Qt.Key.Key_Up)
    assert framed(lab) == ["Random ×10"]
    assert shown() == {1}


def test_a_click_on_a_name_beside_the_curves_chooses(lab: Lab) -> None:
    plot = lab.window.cost_plot
    for number, name in ((0, "Zeros"), (1, "Random ×10")):
        place = plot.labels[number].sceneBoundingRect().center()
        QTest.mouseClick(plot._plot.viewport(), LEFT, pos=plot._plot.mapFromScene(place))
        assert framed(lab) == [name]
    place = plot.margin.keys[2].sceneBoundingRect().center()
    QTest.mouseClick(plot._plot.viewport(), LEFT, pos=plot._plot.mapFromScene(place))
    assert framed(lab) == ["He"]


def test_what_is_inspected_and_what_is_in_the_spotlight_is_what_is_chosen(lab: Lab) -> None:
    columns = lab.window.columns
    press(lab, Qt.Key.Key_O)
    assert columns.opening is not None
    lab.window.chosen_run.choose(0)
    assert columns.opening.run == 1
    press(lab, Qt.Key.Key_A)
    assert columns.opening.run == 1 == lab.window.chosen_run.run
    press(lab, Qt.Key.Key_Escape)
    press(lab, Qt.Key.Key_F5)
    for number in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2):
        press(lab, number, SHIFT)
        lit = [card.name for card in lab.window.cards if card.isVisible()]
        assert lab.window.chosen_run.name in lit
    assert lit == ["Zeros"]
    lab.window.chosen_run.choose(2)
    assert lab.window.cards[2].isVisible()
    press(lab, Qt.Key.Key_F5)


def test_the_focus_goes_with_the_choice(lab: Lab) -> None:
    lab.window.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert lab.window.chosen_run.index == 0
    lab.window.chosen_run.choose(2)
    assert lab.window.cards[2].hasFocus()
    lab.window.chosen_run.choose(1)
    lab.window.cards[0].setFocus(Qt.FocusReason.PopupFocusReason)  # back from a menu: nobody chose it
    assert lab.window.chosen_run.index == 1


PLACES: dict[str, Callable[[Lab], QWidget]] = {
    "a card": lambda lab: lab.window.cards[0].boundary.viewport(),
    "the cost plot": lambda lab: lab.window.cost_plot._plot.viewport(),
    "the table": lambda lab: lab.window.results.table.viewport(),
    "empty space": lambda lab: lab.window.workspace,
    "the transport": lambda lab: lab.window.transport,
    "the status bar": lambda lab: lab.window.status,
    "a panel": lambda lab: lab.window.docks.panels["workbench"],
}


@pytest.mark.parametrize("place", PLACES)
def test_a_click_beside_a_number_field_takes_the_focus_from_it(lab: Lab, place: str) -> None:
    lab.window.docks.show_panel("workbench")
    lab.qtbot.waitUntil(lambda: lab.window.docks.panels["workbench"].isVisible(), timeout=PATIENCE)
    field = lab.window.transport.stride
    QTest.mouseClick(field.lineEdit(), LEFT)
    assert QApplication.focusWidget() in (field, field.lineEdit())
    QTest.mouseClick(PLACES[place](lab), LEFT, pos=QPoint(2, 2))
    now = QApplication.focusWidget()
    assert now is not None
    assert now not in (field, field.lineEdit())
    QTest.keyClick(now, Qt.Key.Key_A)
    assert len(lab.window.experiment.runs) == 4


def test_a_click_in_a_floating_panel_takes_the_focus_from_its_field(lab: Lab) -> None:
    lab.window.docks.show_panel("workbench")
    dock, bench = lab.window.docks.docks["workbench"], lab.window.docks.panels["workbench"]
    assert isinstance(bench, WorkbenchPanel)
    dock.setFloating(True)
    lab.qtbot.waitUntil(bench.isVisible)
    dock.activateWindow()
    field = bench.data.form.fields["noise"]
    field.setFocus()
    QTest.mouseClick(bench, LEFT, pos=QPoint(2, 2))
    assert not field.hasFocus()
