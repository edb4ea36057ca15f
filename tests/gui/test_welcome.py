"""The welcome: three ways in, once, and out of the way as soon as something is done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from engine.experiment.model import Experiment
from gui.app import welcome_or_open
from gui.language.offered import CODES
from gui.lesson.panel import LessonPanel
from gui.lesson.shipped import shipped
from gui.own_data.painting import PaintDialog
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import SMALL, Lab, settle
from tests.gui.spoken import words_cut

LESSON = """---
title: One page
about: For the tests.
---

## Page

Look.

```stage
experiment: {}
```
"""


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def welcomed(open_lab: Callable[[Experiment], Lab]) -> Lab:
    """A laboratory at iteration 0 with the welcome over the costs."""
    lab = open_lab(SMALL)
    lab.trigger("welcome")
    settle()
    assert lab.window.welcome.isVisible()
    return lab


def test_it_offers_itself_at_the_first_start_only_and_never_with_a_file(
    settings: QSettings, tmp_path: Path, lab: Lab
) -> None:
    """The window of `lab` has shown that a laboratory without settings offers nothing."""
    lesson = tmp_path / "lesson.md"
    lesson.write_text(LESSON, encoding="utf-8")
    assert not lab.window.welcome.isVisible()
    offered = []
    for path, of_lesson in ((Path("x.json"), None), (None, lesson), (None, None), (None, None)):
        window = MainWindow(SMALL, Training(), settings=settings)
        window.show()
        welcome_or_open(window, path, of_lesson, None, present=False)
        offered.append(window.welcome.isVisible())
        window.close()
        window.deleteLater()
    assert offered == [False, False, True, False]


def test_the_cards_stay_in_sight(welcomed: Lab) -> None:
    window, welcome = welcomed.window, welcomed.window.welcome
    for size in ((1280, 720), (1000, 600), (1920, 1080)):
        window.resize(*size)
        settle()
        assert window.workspace.rect().contains(welcome.geometry())
        assert not any(
            welcome.geometry().contains(card.boundary.mapTo(window.workspace, card.boundary.rect().center()))
            for card in window.cards
        )


@pytest.mark.parametrize("action", ["play", "forward", "next_seed", "gallery", "present", "leave"])
def test_it_goes_with_the_first_thing_that_is_done(welcomed: Lab, action: str) -> None:
    welcomed.trigger(action)
    assert not welcomed.window.welcome.isVisible()
    if action == "gallery":
        welcomed.window.replacement.close_dialogs()
    welcomed.window.presentation.leave()


def test_a_lesson_that_is_chosen_in_its_panel_is_a_first_thing(welcomed: Lab) -> None:
    """It may need the experiment that is there already."""
    panel = welcomed.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    welcomed.window.docks.show_panel("lesson")
    assert welcomed.window.welcome.isVisible(), "the list of lessons alone is no lesson yet"
    welcomed.qtbot.mouseClick(panel.list.rows[0].open, Qt.MouseButton.LeftButton)
    welcomed.qtbot.waitUntil(lambda: not welcomed.window.welcome.isVisible())


def test_how_the_window_looks_is_no_first_thing(welcomed: Lab) -> None:
    for action in ("dark", "light", "zoom_in", "zoom_reset", "log"):
        welcomed.trigger(action)
        assert welcomed.window.welcome.isVisible()


def test_escape_leaves_it_and_nothing_else(welcomed: Lab) -> None:
    welcomed.trigger("lay_open")  # which closes it
    welcomed.window.welcome.show_again()
    QTest.keyClick(welcomed.window, Qt.Key.Key_Escape)
    assert not welcomed.window.welcome.isVisible()
    assert welcomed.window.columns.opening is not None
    QTest.keyClick(welcomed.window, Qt.Key.Key_Escape)
    assert welcomed.window.columns.opening is None


def test_space_on_a_way_goes_it_and_the_keys_come_back_to_the_window(welcomed: Lab) -> None:
    welcome = welcomed.window.welcome
    welcome.play.setFocus()
    QTest.keyClick(welcome.play, Qt.Key.Key_Space)
    welcomed.qtbot.waitUntil(lambda: welcomed.training.state.playing)
    assert not welcome.isVisible()
    assert welcomed.window.focusWidget() is welcomed.window
    welcomed.training.pause()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_lesson_and_ones_own_data_are_a_menu_away(welcomed: Lab, key: Qt.Key) -> None:
    window, welcome = welcomed.window, welcomed.window.welcome
    for way, names in (
        (welcome.lesson, [*(f"lesson_{lesson.name}" for lesson in shipped()), "open_lesson"]),
        (welcome.own_data, ["import_points", "paint"]),
    ):
        way.setFocus()
        QTest.keyClick(way, key)
        (menu,) = (menu for menu in welcome.findChildren(QMenu) if menu.isVisible())
        assert menu.actions() == [window.actions_by_name[name] for name in names]
        assert menu.activeAction() is menu.actions()[0]
        menu.close()
    window.actions_by_name["paint"].trigger()
    assert window.findChildren(PaintDialog)
    assert not welcome.isVisible()
    window.replacement.close_dialogs()


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("code", CODES)
def test_no_word_of_it_is_cut(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    for width in (1280, 1000):
        lab.window.resize(width, 720)
        lab.window.welcome.show_again()
        settle()
        assert [words for words in words_cut() if "Label" in words[0]] == []
