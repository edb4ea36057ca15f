"""Zoom: the whole interface larger or smaller, remembered for each screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui.style.zoom import FACTORS, key_of
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import SMALL, Lab

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened() -> Iterator[list[MainWindow]]:
    """Windows with these settings, closed after the test."""
    windows: list[MainWindow] = []
    yield windows
    for window in windows:
        window.close()
        window.deleteLater()


def open_window(qtbot: QtBot, settings: QSettings, opened: list[MainWindow]) -> MainWindow:
    opened.append(MainWindow(SMALL, Training(), settings=settings))
    opened[-1].show()
    qtbot.waitExposed(opened[-1])
    return opened[-1]


def test_everything_grows_and_shrinks_by_key(lab: Lab) -> None:
    window, usual = lab.window, lab.window.transport.iteration.font().pixelSize()
    lab.qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    larger = window.transport.iteration.font().pixelSize()
    assert larger > usual
    lab.qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    assert window.transport.iteration.font().pixelSize() > larger
    lab.qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.transport.iteration.font().pixelSize() == usual
    lab.qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.transport.iteration.font().pixelSize() < usual


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("factor", FACTORS)
def test_at_any_zoom_the_transport_shows_whole_controls_and_no_number_is_cut(lab: Lab, factor: float) -> None:
    window = lab.window
    window.appearance.zoom.change(FACTORS.index(factor) - FACTORS.index(1.0))
    lab.qtbot.waitUntil(lambda: whole(lab))
    for name in ("reset", "back", "play", "forward", "step_100"):
        assert window.transport.buttons[name].isVisible()
    assert window.transport.stride.isVisible() == (factor <= 1.0)


def whole(lab: Lab) -> None:
    transport, table = lab.window.transport, lab.window.results.table
    shown = [*transport.findChildren(QLabel), *transport.findChildren(QToolButton)]
    places = []
    for widget in (one for one in shown if one.isVisible()):
        assert widget.width() >= widget.sizeHint().width(), widget.text()
        places.append(QRect(widget.mapTo(transport, QPoint(0, 0)), widget.size()))
        assert transport.rect().contains(places[-1])
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :])
    assert not table.verticalScrollBar().isVisible()
    taken = sum(table.columnWidth(column) for column in range(5) if not table.isColumnHidden(column))
    assert taken <= table.viewport().width()
    assert not table.isColumnHidden(4)


def test_the_zoom_of_a_screen_is_remembered(
    qtbot: QtBot, settings: QSettings, opened: list[MainWindow]
) -> None:
    window = open_window(qtbot, settings, opened)
    window.appearance.zoom.change(2)
    assert float(str(settings.value(key_of(window.screen())))) == window.appearance.zoom.factor == 1.2
    again = open_window(qtbot, settings, opened)
    assert again.appearance.zoom.factor == 1.2
    assert again.look.scale == pytest.approx(1.2)


@pytest.mark.parametrize("nonsense", ["large", "-3", "1e99", "nan"])
def test_nonsense_in_the_settings_is_no_zoom_to_fear(
    qtbot: QtBot, settings: QSettings, opened: list[MainWindow], nonsense: str
) -> None:
    window = open_window(qtbot, settings, opened)
    settings.setValue(key_of(window.screen()), nonsense)
    again = open_window(qtbot, settings, opened)
    assert again.appearance.zoom.factor in FACTORS


def test_without_settings_nothing_is_remembered(lab: Lab) -> None:
    lab.window.appearance.zoom.change(1)
    lab.window.appearance.zoom.recall(lab.window.screen())
    assert lab.window.appearance.zoom.factor == 1.1


def test_presenting_has_sizes_of_its_own(lab: Lab) -> None:
    lab.window.appearance.zoom.change(-3)
    lab.trigger("present")
    assert lab.window.look.type(11) >= 21.3 * lab.window.look.scale
    assert not lab.window.actions_by_name["zoom_in"].isEnabled()
    lab.trigger("present")
    assert lab.window.actions_by_name["zoom_in"].isEnabled()
