"""What the monkey can do: each deed is one thing that a person, another program or the clock does."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from gui.actions.table import ACTIONS
from gui.window.main_window import MainWindow
from gui.window.window_replacement import Laboratory
from tests.gui.monkey_files import FILES, Shelf

NOWHERE = QPoint(0, 0)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
MODIFIERS = (PLAIN, PLAIN, PLAIN, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
KEYS = (
    *range(Qt.Key.Key_A, Qt.Key.Key_Z + 1),
    *range(Qt.Key.Key_0, Qt.Key.Key_9 + 1),
    *range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1),
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Menu),
)
TYPED = ("", "0", "-1", "1e999", "12", "He", "branch", "0,5", "0.1", "<b>x</b>", "nan", "ü" * 50, "10 5 3")
SIZES = (QSize(1000, 600), QSize(1280, 720), QSize(1920, 1080), QSize(3000, 700), QSize(10, 10))
# Opening a window of the desktop's, or waiting for a network of hours, is no work for a monkey.
LEFT_OUT = frozenset({"quit"})
HEAVY = frozenset({"open_forward", "open_deep", "lesson_4-depth-separates-them", "lesson_3-why-the-factor-2"})


@dataclass
class Scene:
    """What the monkey plays with."""

    laboratory: Laboratory
    shelf: Shelf
    heavy: bool = False
    held: tuple[QWidget, ...] = ()  # PySide lets a widget go with those that it knew it by

    @property
    def window(self) -> MainWindow:
        return self.laboratory.window


Deed = Callable[[Scene, Random], str]


def top_widget(scene: Scene, random: Random) -> QWidget:
    """Where a person can click now: the menu that is open, else the dialog, else the window or a panel."""
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        return popup
    if modal is not None:
        return modal
    floating = [dock for dock in scene.window.docks.docks.values() if dock.isFloating() and dock.isVisible()]
    others = [
        widget for widget in scene.window.findChildren(QDialog) if widget.isVisible() and widget.isWindow()
    ]
    windows = [scene.window, scene.window, *floating, *others]
    return random.choice(windows)


def visible_part(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def some_widget(scene: Scene, random: Random) -> tuple[QWidget, QPoint]:
    """A widget that can be seen, and a pixel of it that can."""
    top = top_widget(scene, random)
    inside = [
        widget
        for widget in top.findChildren(QWidget)
        if isValid(widget) and visible_part(widget) and widget.window() is top
    ]
    widget = random.choice(inside) if inside else top
    room = widget.visibleRegion().boundingRect()
    if room.isEmpty():
        room = widget.rect()
    place = QPoint(
        room.left() + int(random.random() * max(1, room.width())),
        room.top() + int(random.random() * max(1, room.height())),
    )
    scene.held = (top, *inside)
    return widget, place


def named(widget: QWidget) -> str:
    title = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {title!r}" if title else type(widget).__name__


class Mouse:
    """Over one pixel of a widget. What it presses may go meanwhile, and its window too."""

    def __init__(self, widget: QWidget, place: QPoint) -> None:
        window = widget.window()
        self._handle = window.windowHandle()
        self._start = widget.mapTo(window, place)

    @property
    def _is_there(self) -> bool:
        return self._handle is not None and isValid(self._handle) and self._handle.isVisible()

    def click(self, button: Qt.MouseButton = LEFT, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(button, modifier)
        self.release(button=button, modifier=modifier)

    def double_click(self) -> None:
        if self._is_there:
            QTest.mouseDClick(self._handle, LEFT, PLAIN, self._start)

    def press(self, button: Qt.MouseButton = LEFT, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        if self._is_there:
            QTest.mousePress(self._handle, button, modifier, self._start)

    def move(self, by: QPoint = NOWHERE) -> None:
        if self._is_there:
            QTest.mouseMove(self._handle, self._start + by)

    def release(
        self,
        by: QPoint = NOWHERE,
        button: Qt.MouseButton = LEFT,
        modifier: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        if self._is_there:
            QTest.mouseRelease(self._handle, button, modifier, self._start + by)

    def turn(self, turns: int, modifier: Qt.KeyboardModifier) -> None:
        if self._is_there:
            by = QPoint(0, 120 * turns)
            QTest.wheelEvent(self._handle, QPointF(self._start), by, NOWHERE, modifier)


def press_key(widget: QWidget, key: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """In the window that a widget is in, if that is still there."""
    handle = widget.window().windowHandle() if isValid(widget) else None
    if handle is not None and handle.isVisible():
        QTest.keyClick(handle, Qt.Key(key), modifier)


def click(scene: Scene, random: Random) -> str:
    widget, place = some_widget(scene, random)
    words = f"click {named(widget)} at {place.x()}, {place.y()}"
    Mouse(widget, place).click(LEFT, random.choice(MODIFIERS))
    return words


def double_click(scene: Scene, random: Random) -> str:
    widget, place = some_widget(scene, random)
    words = f"double click {named(widget)} at {place.x()}, {place.y()}"
    Mouse(widget, place).double_click()
    return words


def right_click(scene: Scene, random: Random) -> str:
    """Offscreen, nothing makes a context menu's event of it."""
    widget, place = some_widget(scene, random)
    words = f"right click {named(widget)} at {place.x()}, {place.y()}"
    Mouse(widget, place).click(RIGHT)
    if QApplication.activePopupWidget() is None and isValid(widget) and widget.isVisible():
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
    return words


def drag(scene: Scene, random: Random) -> str:
    """Press, move and let go; sometimes something else happens before that."""
    widget, place = some_widget(scene, random)
    by = QPoint(int(random.gauss(0, 120)), int(random.gauss(0, 60)))
    words = f"drag {named(widget)} from {place.x()}, {place.y()} by {by.x()}, {by.y()}"
    mouse = Mouse(widget, place)
    mouse.press()
    for part in range(1, 5):
        mouse.move(by * part / 4)
    if random.random() < 0.3:
        words += f", and meanwhile {drop(scene, random)}"
    mouse.release(by)
    return words


def hover(scene: Scene, random: Random) -> str:
    """The mouse rests, and asks what is there."""
    widget, place = some_widget(scene, random)
    words = f"hover over {named(widget)} at {place.x()}, {place.y()}"
    Mouse(widget, place).move()
    if isValid(widget):
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return words


def wheel(scene: Scene, random: Random) -> str:
    widget, place = some_widget(scene, random)
    turns = random.choice((-3, -1, 1, 3))
    words = f"wheel {named(widget)} by {turns}"
    Mouse(widget, place).turn(turns, random.choice(MODIFIERS))
    return words


def key(scene: Scene, random: Random) -> str:
    pressed, modifier = random.choice(KEYS), random.choice(MODIFIERS)
    target = QApplication.activePopupWidget() or QApplication.activeModalWidget() or scene.window
    words = f"key {Qt.Key(pressed).name} with {modifier.name} in {named(target)}"
    if not (modifier & Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_Q):
        press_key(target, pressed, modifier)
    return words


def type_text(scene: Scene, random: Random) -> str:
    """Into a field that can be seen."""
    top = top_widget(scene, random)
    fields = [field for field in top.findChildren(QLineEdit) if visible_part(field) and field.isEnabled()]
    text = random.choice(TYPED)
    if not fields:
        return f"type {text!r} nowhere"
    field = random.choice(fields)
    words = f"type {text!r} into {named(field)}"
    field.setFocus()
    field.selectAll()
    press_key(field, Qt.Key.Key_Backspace)
    field.insert(text)
    if random.random() < 0.7:
        press_key(field, Qt.Key.Key_Return)
    return words


def choose(scene: Scene, random: Random) -> str:
    """Another entry of a list that drops down."""
    top = top_widget(scene, random)
    boxes = [box for box in top.findChildren(QComboBox) if visible_part(box) and box.isEnabled()]
    if not boxes:
        return "choose nothing"
    box = random.choice(boxes)
    words = f"choose in {named(box)}"
    place = random.randrange(max(1, box.count()))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    return words


def press_button(scene: Scene, random: Random) -> str:
    top = top_widget(scene, random)
    buttons = [
        button for button in top.findChildren(QAbstractButton) if visible_part(button) and button.isEnabled()
    ]
    if not buttons:
        return "press no button"
    button = random.choice(buttons)
    words = f"press {named(button)} {button.text()!r}"
    Mouse(button, button.rect().center()).click()
    return words


def act(scene: Scene, random: Random) -> str:
    """Any action of the table, if a dialog does not stand before it."""
    names = [spec.name for spec in ACTIONS if spec.name not in LEFT_OUT]
    name = random.choice(names)
    if name in HEAVY and not scene.heavy:
        name = "play"
    if QApplication.activeModalWidget() is not None:
        return f"action {name}, but a dialog is open"
    action: QAction = scene.window.actions_by_name[name]
    words = f"action {name}" + ("" if action.isEnabled() else ", which cannot be done now")
    action.trigger()
    return words


def menu(scene: Scene, random: Random) -> str:
    """Open a menu of the bar by the mouse; later steps click in it."""
    bar = scene.window.menuBar()
    if QApplication.activeModalWidget() is not None or not bar.isVisible() or not bar.actions():
        return "no menu"
    entry = random.choice(bar.actions())
    words = f"menu {entry.text()!r}"
    Mouse(bar, bar.actionGeometry(entry).center()).click()
    opened = QApplication.activePopupWidget()
    if isinstance(opened, QMenu):
        for _ in range(random.randrange(12)):
            press_key(opened, Qt.Key.Key_Down)
    return words


def resize(scene: Scene, random: Random) -> str:
    size = random.choice(SIZES)
    scene.window.resize(size)
    return f"resize to {size.width()} x {size.height()}"


def maximise(scene: Scene, random: Random) -> str:
    show = random.choice((scene.window.showMaximized, scene.window.showNormal))
    show()
    return f"window {show.__name__}"


def dock(scene: Scene, random: Random) -> str:
    """Open, close or float a panel."""
    name, chosen = random.choice(list(scene.window.docks.docks.items()))
    how = random.choice(("toggle", "float", "close", "move"))
    match how:
        case "toggle":
            scene.window.docks.toggle(name)
        case "float":
            chosen.setFloating(not chosen.isFloating())
        case "close":
            chosen.close()
        case _:
            areas = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
            scene.window.addDockWidget(random.choice(areas), chosen)
    return f"panel {name}: {how}"


def drop(scene: Scene, random: Random) -> str:
    """A file is dropped on the window, whatever else stands open."""
    path = scene.shelf.path(random.choice(FILES))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(scene.window, event)
    return f"drop {path.name}"


def change_a_file(scene: Scene, random: Random) -> str:
    return scene.shelf.change(random)


def lesson(scene: Scene, _random: Random) -> str:
    path = scene.shelf.path("lesson.md")
    scene.window.files.open_path(path)
    return "open the lesson"


def turn_pages(scene: Scene, random: Random) -> str:
    name = random.choice(("next_page", "next_page", "previous_page", "set_stage", "try_it", "lock", "reveal"))
    scene.window.actions_by_name[name].trigger()
    return f"lesson: {name}"


def undo(scene: Scene, random: Random) -> str:
    """Also while a dialog stands open: another part of the program may do so."""
    name = random.choice(("undo", "undo", "redo"))
    scene.window.actions_by_name[name].trigger()
    return name


def ask(scene: Scene, random: Random) -> str:
    """Open a dialog that asks something of this experiment."""
    names = (
        "branch",
        "bookmark",
        "paint",
        "gallery",
        "commands",
        "follow_example",
        "import_points",
        "save_as",
    )
    name = random.choice(names)
    if QApplication.activeModalWidget() is None:
        scene.window.actions_by_name[name].trigger()
    return f"ask {name}"


def import_a_table(scene: Scene, _random: Random) -> str:
    if QApplication.activeModalWidget() is None:
        scene.window.files.import_path(scene.shelf.path("points.csv"))
    return "import points.csv"


def speak_another_language(scene: Scene, random: Random) -> str:
    code = random.choice(("en", "de", "es"))
    scene.window.actions_by_name[f"language_{code}"].trigger()
    return f"language {code}"


def answer(scene: Scene, random: Random) -> str:
    """Answer the dialog that is open, or call it off."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QDialog):
        return "no dialog to answer"
    words = f"answer {named(dialog)} {dialog.windowTitle()!r}"
    if isinstance(dialog, QFileDialog):
        return f"{words} with {answer_file_dialog(scene, dialog, random)}"
    if isinstance(dialog, QMessageBox):
        button = random.choice(dialog.buttons())
        words = f"{words} with {button.text()!r}"
        button.click()
    elif random.random() < 0.6:
        dialog.accept()
        words += " with yes"
    else:
        press_key(dialog, Qt.Key.Key_Escape)
        words += " with Esc"
    return words


def answer_file_dialog(scene: Scene, dialog: QFileDialog, random: Random) -> str:
    """Only within the monkey's own folder: it must not write anywhere else."""
    if random.random() < 0.3:
        dialog.reject()
        return "cancel"
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    names = ("saved.json", "history.lab") if saves else FILES
    path = scene.shelf.path(random.choice(names))
    dialog.setDirectory(os.fspath(path.parent))
    dialog.selectFile(path.name)
    edit = dialog.findChild(QLineEdit)
    if edit is not None:
        edit.setText(str(path))
    if Path(dialog.selectedFiles()[0]).parent != path.parent:
        dialog.reject()
        return "cancel, because the file is elsewhere"
    dialog.accept()
    return path.name


def rest(_scene: Scene, _random: Random) -> str:
    return "rest"


# How often, relative to one another.
DEEDS: dict[Deed, int] = {
    click: 14,
    double_click: 5,
    right_click: 4,
    drag: 6,
    hover: 5,
    wheel: 4,
    key: 16,
    type_text: 4,
    choose: 4,
    press_button: 8,
    act: 16,
    menu: 3,
    resize: 2,
    maximise: 1,
    dock: 4,
    drop: 3,
    change_a_file: 5,
    lesson: 2,
    turn_pages: 5,
    undo: 4,
    ask: 5,
    import_a_table: 1,
    speak_another_language: 1,
    answer: 8,
    rest: 4,
}
