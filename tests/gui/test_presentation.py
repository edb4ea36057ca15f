"""Presenting, on the real window: what is read from ten metres is measured, keys do what a clicker sends."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFontMetricsF, QImage
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.curve import CURVE
from engine.measures.histograms import HISTOGRAMS
from gui.actions.docked_panels import docked
from gui.panels.canvas import Canvas, Label
from gui.panels.plot import Plot
from gui.panels.presentation_layout import Shape, stage
from gui.panels.verdict import VerdictPanel
from gui.presenting.curtain import Cloth
from gui.style.theme import Mode
from gui.training.client import Training
from gui.widgets.elided import ElidedLabel
from gui.widgets.figure import Figure
from gui.window.main_window import MainWindow
from tests.gui.colours import contrast
from tests.gui.conftest import PATIENCE, SMALL, Lab, settle

PROJECTED = [(QSize(1920, 1080), 32.0), (QSize(1280, 720), 21.3)]  # and the 24 points on each, in pixels
OpenLab = Callable[[Experiment], Lab]
SIX = [
    {"initialiser": "zeros"},
    {"initialiser": "random"},
    {},
    {"initialiser": "glorot"},
    {"seed": 4},
    {"seed": 5},
]


def experiment_of(runs: int) -> Experiment:
    return Experiment.model_validate({"runs": SIX[:runs]})


def press(lab: Lab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    lab.qtbot.keyClick(lab.window, key, modifier)


def project(lab: Lab, size: QSize) -> None:
    """Present on a screen of this size."""
    press(lab, Qt.Key.Key_F5)
    lab.window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests has a size of its own
    lab.window.resize(size)
    lab.qtbot.waitUntil(lambda: lab.window.size() == size)


def present(lab: Lab, size: QSize, mode: Mode = Mode.LIGHT) -> None:
    """Present on a screen of this size, a hundred iterations further."""
    project(lab, size)
    lab.window.model.set_mode(mode)
    target = lab.frame.iteration + 100
    lab.training.step(100)
    lab.wait_for(target)


@pytest.fixture
def presenting(small: Lab) -> Lab:
    press(small, Qt.Key.Key_F5)
    return small


def visible(lab: Lab, *kinds: type[QWidget]) -> Iterator[QWidget]:
    for widget in lab.window.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def texts(lab: Lab) -> Iterator[tuple[str, float]]:
    """Every text that is shown, with the height of its type in pixels."""
    for label in visible(lab, QLabel, QAbstractButton):
        if label.text() and not (isinstance(label, QAbstractButton) and not label.icon().isNull()):
            yield label.text(), label.font().pixelSize()
    for figure in visible(lab, Figure, VerdictPanel):
        yield figure.text(), figure.font().pixelSize()
    for table in visible(lab, QTableWidget, QHeaderView):
        yield type(table).__name__, table.font().pixelSize()
    for canvas in visible(lab, Canvas):
        for item in canvas.scene().items():
            if isinstance(item, Label) and item.isVisible() and item.text().strip():
                yield item.text(), item.font().pixelSize()
            if isinstance(item, pg.AxisItem):
                yield "axis", item.style["tickFont"].pixelSize()


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("runs", [2, 3, 4, 6])
@pytest.mark.parametrize(("size", "least"), PROJECTED)
def test_all_that_is_read_is_24_points_high_and_nothing_is_cut(
    open_lab: OpenLab, runs: int, size: QSize, least: float
) -> None:
    lab = open_lab(experiment_of(runs))
    present(lab, size)
    found = [*texts(lab)]
    assert len(found) > 3 * runs
    for text, height in found:
        assert height >= least, text
    lab.qtbot.waitUntil(lambda: nothing_is_cut(lab))
    for index in range(2):
        lab.window.columns.spotlight(index)
        lab.qtbot.waitUntil(lambda: not lab.window.cost_plot.isVisible())
        assert all(height >= least for _, height in texts(lab))
        lab.qtbot.waitUntil(lambda: nothing_is_cut(lab))


def nothing_is_cut(lab: Lab) -> None:
    columns = lab.window.columns
    assert not columns.verticalScrollBar().isVisible()
    assert not columns.horizontalScrollBar().isVisible()
    for label in visible(lab, QLabel):
        whole = QRect(label.mapTo(lab.window, QPoint(0, 0)), label.size())
        assert lab.window.rect().contains(whole), label.text()
        if label.text() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
        if isinstance(label, ElidedLabel):
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()
    for verdict in visible(lab, VerdictPanel):
        assert verdict.height_of_words() <= verdict.height() + 2, verdict.text()
    for card in lab.window.cards:
        if card.isVisible():
            parts = (card.verdict, card.boundary, card.figures, card.histograms)
            shown = [part for part in parts if part.isVisible()]
            places = [QRect(part.mapTo(card, QPoint(0, 0)), part.size()) for part in shown]
            assert all(card.rect().contains(place) for place in places)
            for number, place in enumerate(places):
                assert not any(place.intersects(other) for other in places[number + 1 :])
    table = lab.window.results.table
    if table.isVisible():
        assert not table.verticalScrollBar().isVisible()
        for column in range(table.columnCount()):
            if not table.isColumnHidden(column):
                assert table.sizeHintForColumn(column) <= table.columnWidth(column)


def cost_labels_are_whole(lab: Lab) -> None:
    plot = lab.window.cost_plot
    margin = QRectF(plot._plot.viewport().rect())
    margin.setLeft(plot._plot.view_rect.right())
    for label in plot.labels:
        if label.isVisible():
            assert label.text()
            place = label.deviceTransform(plot._plot.viewportTransform()).mapRect(label.boundingRect())
            assert margin.adjusted(0, -2, 1, 2).contains(place), (label.text(), place, margin)


def ink_and_ground(picture: QImage, place: QRect) -> tuple[str, str]:
    """The colour that most of a place has, and the one in it that contrasts with that most."""
    colours = Counter(
        picture.pixelColor(x, y).name()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    )
    ground = colours.most_common(1)[0][0]
    return max(colours, key=lambda colour: contrast(colour, ground)), ground


@pytest.mark.parametrize("iteration", [0, 500, 900, 1300, 2000])
def test_costs_stand_whole_beside_any_iteration(small: Lab, iteration: int) -> None:
    present(small, QSize(1280, 720))
    small.training.step(1300)
    small.wait_for(2000)
    small.training.seek(iteration)
    small.wait_for(iteration)
    assert all(label.isVisible() for label in small.window.cost_plot.labels[:2])
    cost_labels_are_whole(small)


@pytest.mark.parametrize("mode", list(Mode))
def test_projected_words_have_a_contrast_of_seven(lab: Lab, mode: Mode) -> None:
    present(lab, QSize(1280, 720), mode)
    picture = lab.window.grab().toImage()
    measured = 0
    for label in visible(lab, QLabel, Figure, VerdictPanel):
        if label.text().strip():
            place = QRect(label.mapTo(lab.window, QPoint(0, 0)), label.size())
            ink, ground = ink_and_ground(picture, place)
            assert contrast(ink, ground) >= 7.0, (label.text(), ink, ground)
            measured += 1
    assert measured >= 15
    palette = lab.window.look.palette
    for canvas in visible(lab, Canvas):
        for item in canvas.scene().items():
            if isinstance(item, Label) and item.isVisible():
                assert contrast(item.brush().color().name(), palette.card) >= 7.0, item.text()
            if isinstance(item, pg.AxisItem):
                assert contrast(item.textPen().color().name(), palette.card) >= 7.0


def test_lines_and_markers_are_larger_projected(small: Lab) -> None:
    card = small.window.cards[1]
    line, marker = card.boundary.contour.opts["pen"].widthF(), card.boundary._marker(small.window.look)
    curve = small.window.cost_plot.curves[0].opts["pen"].widthF()
    press(small, Qt.Key.Key_F5)
    scale = small.window.look.scale
    assert card.boundary.contour.opts["pen"].widthF() > 1.5 * scale * line
    assert small.window.cost_plot.curves[0].opts["pen"].widthF() > 1.5 * scale * curve
    assert card.boundary._marker(small.window.look) > 1.2 * scale * marker


def test_presenting_fills_the_screen_with_what_matters_and_comes_back(small: Lab) -> None:
    window = small.window
    window.docks.show_panel("workbench")
    small.qtbot.waitUntil(lambda: window.docks.panel("workbench").isVisible())
    others = [window.menuBar(), window.status, window.transport.stride, window.transport.pace]
    before = window.look
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F11):
        press(small, key)
        assert window.isFullScreen()
        assert window.look.presenting
        assert not any(widget.isVisible() for widget in others)
        assert not window.docks.panel("workbench").isVisible()
        press(small, key)
        assert not window.isFullScreen()
        small.qtbot.waitUntil(lambda: window.look == before)
        assert all(widget.isVisible() for widget in others)
        assert window.docks.panel("workbench").isVisible()


def test_presenting_is_light_until_another_is_chosen(open_lab: OpenLab) -> None:
    lab = open_lab(Experiment())
    lab.window.model.set_mode(Mode.DARK)
    press(lab, Qt.Key.Key_F5)
    assert lab.window.look.mode is Mode.LIGHT
    press(lab, Qt.Key.Key_D)
    assert lab.window.look.mode is Mode.DARK
    press(lab, Qt.Key.Key_D)
    press(lab, Qt.Key.Key_F5)
    assert lab.window.look.mode is Mode.DARK
    assert lab.window.actions_by_name["dark"].isChecked()


def test_a_clicker_plays_pauses_and_steps_back(presenting: Lab) -> None:
    press(presenting, Qt.Key.Key_PageDown)
    presenting.qtbot.waitUntil(lambda: presenting.training.state.playing)
    press(presenting, Qt.Key.Key_PageDown)
    presenting.qtbot.waitUntil(lambda: not presenting.training.state.playing)
    reached = presenting.training.state.iteration
    press(presenting, Qt.Key.Key_PageUp)
    presenting.wait_for(reached - 100)


def test_keys_for_presenting_mean_nothing_else_meanwhile(small: Lab) -> None:
    actions = small.window.actions_by_name
    assert [key.toString() for key in actions["branch"].shortcuts()] == ["B"]
    press(small, Qt.Key.Key_PageDown)
    assert not actions["black"].isEnabled()
    press(small, Qt.Key.Key_F5)
    assert actions["branch"].isEnabled()
    assert not actions["branch"].shortcuts()
    press(small, Qt.Key.Key_B)
    assert small.window.presentation.curtain.isVisible()
    press_curtain(small, Qt.Key.Key_B)
    press(small, Qt.Key.Key_F5)
    assert [key.toString() for key in actions["branch"].shortcuts()] == ["B"]


def press_curtain(lab: Lab, key: Qt.Key) -> None:
    lab.qtbot.keyClick(lab.window.presentation.curtain, key)


@pytest.mark.parametrize(
    ("key", "colour"),
    [(Qt.Key.Key_Period, "#000000"), (Qt.Key.Key_B, "#000000"), (Qt.Key.Key_W, "#ffffff")],
)
def test_a_blank_screen_until_any_key_or_click(presenting: Lab, key: Qt.Key, colour: str) -> None:
    window, curtain = presenting.window, presenting.window.presentation.curtain
    for comes_back in (Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Space, key, None):
        press(presenting, key)
        picture = window.grab().toImage()
        corners = [(0, 0), (window.width() - 1, window.height() - 1), (window.width() // 2, 9)]
        assert {picture.pixelColor(*corner).name() for corner in corners} == {colour}
        if comes_back is None:
            presenting.qtbot.mouseClick(curtain, Qt.MouseButton.LeftButton)
        else:
            press_curtain(presenting, comes_back)
        assert curtain.isHidden()
        assert window.presentation.is_on
        assert not presenting.training.state.playing


def test_the_blank_screen_goes_where_what_had_the_focus_is_gone(presenting: Lab) -> None:
    window = presenting.window
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    window.presentation.blank(Cloth.BLACK)
    field.deleteLater()
    presenting.qtbot.waitUntil(lambda: not isValid(field))
    press_curtain(presenting, Qt.Key.Key_Space)
    assert window.presentation.curtain.isHidden()
    assert window.hasFocus()


def test_docked_panels_have_their_width_on_any_screen(small: Lab) -> None:
    docks = small.window.docks
    docks.show_panel("lesson")
    docks.show_panel("forward")  # both at once have not the room that they had in a wider window
    dock = docks.docks["forward"]
    small.qtbot.waitUntil(dock.isVisible)
    small.window.resize(1280, 720)
    small.qtbot.waitUntil(lambda: small.window.size() == QSize(1280, 720))
    settle()
    before = dock.width()
    press(small, Qt.Key.Key_F5)
    small.window.setWindowState(Qt.WindowState.WindowNoState)
    shares = set()
    for size in (QSize(1920, 1080), QSize(1280, 720), QSize(1920, 1080), QSize(1280, 720)):
        small.window.resize(size)
        small.qtbot.waitUntil(lambda size=size: small.window.size() == size)
        settle()
        shares.add(round(dock.width() / small.window.width(), 2))
    assert len(shares) == 1, shares
    press(small, Qt.Key.Key_F5)
    small.qtbot.waitUntil(lambda: abs(dock.width() - before) <= 2)


def test_ticks_are_whole_iterations_and_the_last_one_is_whole(open_lab: OpenLab) -> None:
    lab = open_lab(parse_experiment('{"training": {"iterations": 1}}'))
    press(lab, Qt.Key.Key_F5)
    plot = lab.window.cost_plot._plot
    assert [words for _, words in plot._ticks[0]] == ["0", "1"]
    lab.window.editor.open(parse_experiment('{"training": {"iterations": 2000}}'))
    for width in range(1000, 1400, 40):
        lab.window.resize(width, 720)
        lab.qtbot.waitUntil(lambda: last_number_is_whole(plot))


def last_number_is_whole(plot: Plot) -> bool:
    place, words = plot._axes["bottom"]._tickLevels[0][-1]
    (left, right), _ = plot.view.viewRange()
    across = plot.view.sceneBoundingRect().left() + (place - left) / (right - left) * plot.view.width()
    return across + QFontMetricsF(plot._font).horizontalAdvance(words) / 2.0 <= plot.width() + 1.0


def test_one_run_or_two_in_the_spotlight_and_the_way_back(lab: Lab) -> None:
    present(lab, QSize(1280, 720))
    window = lab.window

    def shown() -> list[str]:
        return [card.name for card in window.cards if card.isVisible()]

    press(lab, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == ["He"]
    assert window.chosen_run.index == 2
    lab.qtbot.waitUntil(lambda: window.cards[2].width() > 0.95 * window.width())
    assert window.cards[2].histograms.isVisible()
    lab.qtbot.waitUntil(lambda: HISTOGRAMS in lab.frame.runs[2], timeout=PATIENCE)
    press(lab, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == ["Zeros", "He"]
    press(lab, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == ["Zeros", "Random ×10"]
    press(lab, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == ["Random ×10"]
    press(lab, Qt.Key.Key_9, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == ["Random ×10"]
    press(lab, Qt.Key.Key_Escape)
    assert len(shown()) == 3
    assert window.presentation.is_on
    press(lab, Qt.Key.Key_Escape)
    assert not window.presentation.is_on
    assert not window.actions_by_name["leave"].isEnabled()


def test_the_spotlight_by_enter_and_by_a_double_click(presenting: Lab) -> None:
    first, second = presenting.window.cards
    second.setFocus()
    press(presenting, Qt.Key.Key_Return)
    assert first.isHidden()
    press(presenting, Qt.Key.Key_Escape)
    assert not first.isHidden()
    presenting.qtbot.mouseDClick(first.boundary.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert second.isHidden()
    press(presenting, Qt.Key.Key_F5)
    assert not second.isHidden()


def test_what_is_inspected_is_left_first(presenting: Lab) -> None:
    columns = presenting.window.columns
    press(presenting, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    press(presenting, Qt.Key.Key_O)
    presenting.qtbot.waitUntil(columns.anatomy.isVisible, timeout=PATIENCE)
    press(presenting, Qt.Key.Key_Escape)
    assert columns.opening is None
    assert columns.lit
    press(presenting, Qt.Key.Key_Escape)
    assert not columns.lit
    assert presenting.window.presentation.is_on


def test_nothing_is_measured_that_the_spotlight_hides(presenting: Lab) -> None:
    press(presenting, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    presenting.training.step(1)
    presenting.wait_for(601)
    assert CURVE not in presenting.frame.runs[0]
    press(presenting, Qt.Key.Key_Escape)
    presenting.qtbot.waitUntil(lambda: CURVE in presenting.frame.runs[0], timeout=PATIENCE)
    assert HISTOGRAMS not in presenting.frame.runs[0]


def test_a_pin_of_the_spotlight_is_compared_with_later(presenting: Lab) -> None:
    press(presenting, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    presenting.training.step(1)
    presenting.wait_for(601)
    press(presenting, Qt.Key.Key_P)
    press(presenting, Qt.Key.Key_F5)
    presenting.training.step(99)
    presenting.wait_for(700)
    assert "→" in presenting.window.results.cells[1, 4].text()


def test_no_picture_is_smaller_than_nothing(small: Lab, qtlog: Any) -> None:
    small.window.docks.show_only({"lesson", "symmetry"})
    press(small, Qt.Key.Key_F5)
    small.window.setWindowState(Qt.WindowState.WindowNoState)
    small.window.resize(small.window.minimumSize())
    small.qtbot.waitUntil(lambda: small.window.size() == small.window.minimumSize())
    settle()
    assert not [record.message for record in qtlog.records if "Negative" in record.message]


def test_a_frozen_picture_stands_still_while_the_window_goes_on(presenting: Lab) -> None:
    window, frozen = presenting.window, presenting.window.presentation.freeze_frame
    before = window.grab().toImage()
    press(presenting, Qt.Key.Key_F)
    assert frozen.isVisible()
    press(presenting, Qt.Key.Key_D)
    presenting.training.step(1000)
    presenting.wait_for(1600)
    after = window.grab().toImage()
    corner = QRect(window.width() - 60, 0, 60, 60)
    assert before.copy(corner) != after.copy(corner), "a mark says so"
    below = QRect(0, 60, window.width(), window.height() - 60)
    assert before.copy(below) == after.copy(below)
    press(presenting, Qt.Key.Key_F)
    assert frozen.isHidden()
    assert window.grab().toImage().copy(below) != before.copy(below)


def test_docked_panels_go_on_under_a_frozen_picture(small: Lab) -> None:
    small.window.docks.show_panel("forward")
    panel = small.window.docks.panel("forward")
    small.qtbot.waitUntil(lambda: panel in small.window.docks.visible and panel.can_draw(small.frame))
    press(small, Qt.Key.Key_F5)
    press(small, Qt.Key.Key_F)
    line = small.window.docks.panel("forward").Z.lines[1]
    before = line.getData()[1].copy()
    small.training.step(1000)
    small.wait_for(1600)
    assert (line.getData()[1] != before).any()


def test_the_pointer_is_no_part_of_a_frozen_picture(presenting: Lab) -> None:
    pointer = presenting.window.presentation.pointer
    press(presenting, Qt.Key.Key_R)
    press(presenting, Qt.Key.Key_F)
    assert pointer.isVisible()
    accent = QColor(presenting.window.look.palette.accent)
    pointer.hide()
    picture = presenting.window.grab().toImage().copy(pointer.geometry())
    ring = (picture.width() - 6, picture.height() // 2)
    assert picture.pixelColor(*ring) != accent


def close_with_the_workbench_remembered(window: MainWindow, settings: QSettings) -> None:
    """Close it, and find the workbench open in the next session."""
    window.close()
    window.deleteLater()
    again = MainWindow(SMALL, Training(), settings=settings)
    assert not again.docks.docks["workbench"].isHidden()
    again.close()
    again.deleteLater()


def test_what_is_remembered_of_a_window_is_not_how_it_presents(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(SMALL, Training(), settings=settings)
    window.show()
    qtbot.waitExposed(window)
    window.docks.show_panel("workbench")
    window.presentation.enter()
    assert not window.docks.docks["workbench"].isVisible()
    close_with_the_workbench_remembered(window, settings)


def test_the_magnified_pointer_follows_the_mouse(presenting: Lab) -> None:
    window, pointer = presenting.window, presenting.window.presentation.pointer
    press(presenting, Qt.Key.Key_R)
    assert pointer.isVisible()
    assert pointer.width() >= 60
    for place in (QPoint(200, 200), QPoint(400, 300)):
        QCursor.setPos(window.mapToGlobal(place))
        presenting.qtbot.waitUntil(
            lambda place=place: (pointer.geometry().center() - place).manhattanLength() <= 2
        )
    accent = QColor(window.look.palette.accent).name()
    ring = pointer.grab().toImage()
    assert accent in {ring.pixelColor(x, ring.height() // 2).name() for x in range(ring.width())}
    press(presenting, Qt.Key.Key_R)
    assert pointer.isHidden()
    press(presenting, Qt.Key.Key_R)
    press(presenting, Qt.Key.Key_F5)
    assert pointer.isHidden()


@pytest.mark.parametrize("panel", [name for name in docked if name != "workbench"])
def test_docked_panels_stay_and_are_read_from_afar_too(small: Lab, panel: str) -> None:
    small.window.docks.show_panel(panel)
    present(small, QSize(1280, 720))
    shown = small.window.docks.panel(panel)
    small.qtbot.waitUntil(lambda: shown in small.window.docks.visible and shown.can_draw(small.frame))
    assert small.window.results.isHidden()
    small.qtbot.waitUntil(lambda: small.window.cost_plot.width() > 0.5 * small.window.width())
    cost_labels_are_whole(small)
    assert all(height >= 21.3 for _, height in texts(small))
    for plot in shown.findChildren(Plot):
        ticks = plot._axes["left"]._tickLevels[0]
        line = plot._font.pixelSize()
        low, high = plot.y_range
        heights = [(value - low) / (high - low) * plot.view.height() for value, _ in ticks]
        assert all(after - before >= line for before, after in pairwise(heights))


@pytest.mark.parametrize("count", range(1, 13))
def test_pictures_are_as_large_as_they_can_be_and_all_fit(count: int) -> None:
    for width, height in ((1256.0, 421.0), (1256.0, 640.0), (800.0, 640.0), (1256.0, 900.0)):
        staging = stage(count, width, height)
        assert staging.rows * staging.across >= count
        assert staging.side * staging.rows < height
        assert staging.side * staging.across < width
        assert staging.side > 60.0
    assert stage(2, 1256.0, 421.0).shape is Shape.WIDE
    assert stage(3, 1256.0, 421.0).shape is Shape.TALL
