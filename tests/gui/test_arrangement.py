"""The arrangement of the panels: it comes back as it was, and nothing that it is read from can do harm."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from engine.experiment.arrangement import Arrangement, Box, PanelGroup
from engine.experiment.view import View
from gui.actions.docked_panels import docked
from gui.files.files import Files
from gui.files.settings import set_aside_if_unsafe
from gui.language.languages import chosen_language
from gui.style.zoom import FACTORS, Zoom, factor_in, key_of
from gui.training.client import Training
from gui.window.dock_tree import Cut, tree_of
from gui.window.docks import ARRANGEMENT
from gui.window.main_window import MainWindow
from tests.gui.conftest import SMALL, Lab, settle
from tests.thorough import rounds

FEW = 6  # pixels
Open = Callable[[], MainWindow]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(qtbot: QtBot, settings: QSettings) -> Iterator[Open]:
    """Windows of one size that remember their arrangement in the same settings."""
    opened: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = MainWindow(SMALL, Training(), settings=settings)
        opened.append(window)
        window.resize(1800, 1000)
        window.show()
        qtbot.waitExposed(window)
        settle()
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()


def rearrange(window: MainWindow) -> None:
    """Two tabs at the left, three panels nested at the right, two at the bottom, and a floating one."""
    docks = window.docks.docks
    show = window.docks.show_panel
    for name in docks:
        show(name)
    first, *others = [name for name, spec in docked.items() if not spec.left]
    nested, below, floating, bottom, *hidden = others
    for name in (first, nested, below):
        window.removeDockWidget(docks[name])
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks[first])
    window.splitDockWidget(docks[first], docks[nested], Qt.Orientation.Vertical)
    window.splitDockWidget(docks[nested], docks[below], Qt.Orientation.Horizontal)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, docks[bottom])
    docks[floating].setFloating(True)
    docks[floating].setGeometry(120, 90, 433, 377)
    for name in (first, nested, below):
        docks[name].show()
    for name in hidden:
        docks[name].hide()
    left = [name for name, spec in docked.items() if spec.left]
    show(left[0])
    settle()
    right = [docks[first], docks[nested], docks[below]]
    window.resizeDocks([docks[left[0]], *right], [290, 520, 200, 320], Qt.Orientation.Horizontal)
    window.resizeDocks([docks[first], docks[nested]], [300, 400], Qt.Orientation.Vertical)
    settle()


def seen(window: MainWindow) -> dict[str, tuple[object, ...]]:
    """Of every panel what a person sees of it: where it is, whether it floats, and its place."""
    return {
        name: (
            window.dockWidgetArea(dock),
            dock.isFloating(),
            dock.isHidden(),
            dock.visibleRegion().isEmpty(),
            None if dock.isHidden() or dock.visibleRegion().isEmpty() else dock.geometry().getRect(),
        )
        for name, dock in window.docks.docks.items()
    }


def tabs(window: MainWindow) -> list[list[str]]:
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted([bar.tabText(tab) for tab in range(bar.count())] for bar in bars if bar.count() > 1)


def assert_alike(before: dict[str, tuple[object, ...]], after: dict[str, tuple[object, ...]]) -> None:
    for name, (*states, rectangle) in before.items():
        *states_after, rectangle_after = after[name]
        assert states_after == states, name
        if rectangle is None:
            assert rectangle_after is None, name
        else:
            assert rectangle_after == pytest.approx(rectangle, abs=FEW), name


def test_all_panels_come_back_where_they_were(open_window: Open) -> None:
    first = open_window()
    rearrange(first)
    before, tabs_before = seen(first), tabs(first)
    assert len({state[-1] for state in before.values()} - {None}) >= 6
    assert tabs_before
    first.close()
    second = open_window()
    assert_alike(before, seen(second))
    assert tabs(second) == tabs_before
    third_time = second.docks.arrangement
    second.close()
    assert open_window().docks.arrangement == third_time


def corrupted(content: bytes, chance: random.Random) -> bytes:
    """With some bytes changed, lost, or come in between."""
    bytes_ = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        place = chance.randrange(len(bytes_))
        match chance.randrange(4):
            case 0:
                bytes_[place] = chance.randrange(256)
            case 1:
                bytes_[place] = chance.choice(b"0123456789")
            case 2:
                del bytes_[place : place + chance.randrange(1, 9)]
            case _:
                bytes_[place:place] = bytes_[chance.randrange(len(bytes_)) :][:9]
    return bytes(bytes_)


def nonsense(chance: random.Random) -> Arrangement:
    """Boxes, tabs and sides at random: right by the model, and like nothing that a window would make."""
    names = [*docked, "no such panel"]
    chance.shuffle(names)
    groups = []
    while names:
        panels, names = names[: chance.randrange(1, 4)], names[3:]
        shown = tuple(chance.sample(panels, chance.randrange(len(panels) + 1)))
        x, y = chance.randrange(-3000, 3000), chance.choice((0, 7, 100_000, -100_000))
        box = Box(x=x, y=y, width=chance.choice((0, 1, 300, 100_000)), height=chance.choice((0, 5, 90_000)))
        floating = len(panels) == 1 and chance.random() < 0.5
        side = chance.choice(("left", "right", "top", "bottom"))
        front = shown[0] if shown else None
        groups.append(
            PanelGroup(side=side, panels=tuple(panels), shown=shown, front=front, box=box, floating=floating)
        )
    return Arrangement(groups=tuple(groups))


def test_any_arrangement_at_all_can_be_put_into_effect(open_window: Open) -> None:
    window, chance = open_window(), random.Random(16)
    for _ in range(rounds(50)):
        arrangement = nonsense(chance)
        window.docks.arrange(arrangement)
        settle()
        for group in arrangement.groups:
            for name in {*group.panels} & {*docked}:
                assert window.docks.docks[name].isHidden() == (name not in group.shown)
        assert window.docks.arrangement
    window.docks.reset()
    settle()
    assert not window.docks.visible


def test_corrupted_files_are_refused_or_opened_without_the_arrangement(open_window: Open) -> None:
    window, chance = open_window(), random.Random(34)
    rearrange(window)
    text = window.view().model_dump_json().encode()
    lost = 0
    for _ in range(400):
        try:
            view = View.model_validate_json(corrupted(text, chance))
        except ValueError:
            continue
        lost += view.has_lost_arrangement
        if view.arrangement is not None:
            window.docks.arrange(view.arrangement)
            settle()
    assert lost > 20


def test_corrupted_settings_are_put_aside(open_window: Open, settings: QSettings, tmp_path: Path) -> None:
    window, chance = open_window(), random.Random(5)
    rearrange(window)
    window.docks.remember(settings)
    settings.setValue("recent", ["/somewhere/a.json", "/else where/é.lab"])
    settings.setValue(key_of(window.screen()), 1.2)
    settings.setValue("language", "de")
    settings.setValue("old", QByteArray(bytes(range(256))))
    settings.sync()
    content = Path(settings.fileName()).read_bytes()
    damaged = tmp_path / "damaged.ini"
    unreadable = 0
    for _ in range(rounds(100)):
        damaged.write_bytes(corrupted(content, chance))
        found = QSettings(str(damaged), QSettings.Format.IniFormat)
        unreadable += not window.docks.recall(found)
        settle()
        chosen_language(found)
        assert all(isinstance(path, str) for path in Files(window, window.editor, found).recent)
        zoom = Zoom(window, found)
        zoom.recall(window.screen())
        assert zoom.factor in FACTORS
    assert unreadable > 5


@pytest.mark.parametrize("kept", ["nan", "inf", "-1e999", "", "large", ["1.2"]])
def test_a_zoom_that_is_no_number_is_1(kept: object) -> None:
    assert factor_in(kept) == 1.0


def test_settings_that_would_end_the_process_are_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "settings.conf"
    file.write_bytes(b"[General]\narrangement=@Variant(\\0\\0\\0\\x8\\x7f\\xff\\xff\\xf0)\n")
    set_aside_if_unsafe(file)
    assert not file.exists()
    assert file.with_suffix(".damaged").is_file()
    file.write_bytes(b"[General]\nlanguage=de\n")
    set_aside_if_unsafe(file)
    assert file.is_file()
    set_aside_if_unsafe(tmp_path / "none")


@pytest.mark.parametrize("kept", [QByteArray(b"\0\0\0\xff\0\0"), "nonsense", "{}}", 7, ["a", "b"]])
def test_a_window_opens_whatever_was_remembered_and_says_so(
    open_window: Open, settings: QSettings, kept: object
) -> None:
    settings.setValue(ARRANGEMENT, kept)
    window = open_window()
    assert not window.docks.visible
    assert "could not be read" in window.status.message.toolTip()
    window.close()
    assert "could not be read" not in open_window().status.message.toolTip()


@pytest.mark.parametrize("layout", ["nonsense é", "AAAA/wAAAAH9AAAAAgAAAAAAAAFU"])
def test_the_layout_of_an_earlier_version_is_ignored_with_a_word(
    small: Lab, tmp_path: Path, layout: str
) -> None:
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"runs": [{}], "view": {"layout": layout, "iteration": 7}}))
    small.window.files.open_path(path)
    small.wait_for(7)
    assert not small.window.docks.visible
    assert "panels" in small.window.status.message.text()
    assert "is not used" in small.window.status.message.toolTip()
    small.trigger("undo")
    small.qtbot.waitUntil(lambda: "is not used" not in small.window.status.message.toolTip())


def test_a_saved_file_has_the_arrangement_as_plain_data(small: Lab, tmp_path: Path) -> None:
    small.window.docks.show_panel("forward")
    settle()
    assert small.window.files.save_to(tmp_path / "mine.json", small.window.view())
    saved = json.loads((tmp_path / "mine.json").read_text())["view"]
    assert "layout" not in saved
    (group,) = [group for group in saved["arrangement"]["groups"] if group["shown"]]
    assert group["side"] == "right"
    assert group["front"] == "forward"
    small.trigger("reset_layout")
    small.qtbot.waitUntil(lambda: not small.window.docks.visible)
    small.window.files.open_path(tmp_path / "mine.json")
    small.qtbot.waitUntil(lambda: len(small.window.docks.visible) == 1)


def test_a_side_is_divided_as_its_boxes_say() -> None:
    boxes = {"a": (0, 0, 50, 60), "b": (0, 53, 20, 40), "c": (23, 53, 27, 50)}  # a reaches over its end
    groups = [
        PanelGroup(panels=(name,), shown=(name,), front=name, box=Box(x=x, y=y, width=width, height=height))
        for name, (x, y, width, height) in boxes.items()
    ]
    rows, columns = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
    assert tree_of(groups[::-1]) == Cut(rows, (groups[0], Cut(columns, (groups[1], groups[2]))))


def test_a_floating_panel_of_a_screen_that_is_gone_comes_into_view(open_window: Open) -> None:
    window = open_window()
    far = PanelGroup(panels=("forward",), shown=("forward",), box=Box(x=9000, y=9000, width=300, height=200))
    window.docks.arrange(Arrangement(groups=(far.model_copy(update={"floating": True}),)))
    settle()
    dock = window.docks.docks["forward"]
    assert dock.isFloating()
    assert window.screen().availableGeometry().contains(dock.geometry().center())
