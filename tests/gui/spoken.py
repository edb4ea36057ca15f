"""What a window says, all of it, and a language in which every translated piece can be seen."""

import re
import string
from collections.abc import Callable, Iterator
from itertools import product

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gui.actions.docked_panels import docked
from gui.language.words import CONTEXT
from gui.panels.canvas import Canvas, Label
from gui.panels.verdict import VerdictPanel
from gui.timeline.timeline import Timeline
from gui.widgets.elided import ElidedLabel
from gui.widgets.figure import Figure
from gui.widgets.number_field import NumberField
from tests.gui.conftest import Lab, settle

OPEN, SHUT = "⟦", "⟧"
TAG = re.compile(r"<style.*?</style>|<[^<>]*>", re.DOTALL)
TOKEN = re.compile(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
WORD = re.compile(r"[^\W\d_]{3,}")


class Marked(QTranslator):
    """A language that is English, but that every piece of a translated text stands between ⟦ and ⟧.

    What is put into a text stands outside: nothing that is not translated can hide in what is.
    """

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, *_: object) -> str:
        if context != CONTEXT:
            return OPEN + text + SHUT if text else ""  # Qt's own words, which come translated with Qt
        return "".join(map(marked, string.Formatter().parse(text)))


def marked(piece: tuple[str, str | None, str | None, str | None]) -> str:
    words, name, form, _ = piece
    place = "" if name is None else f"{{{name}{':' + form if form else ''}}}"
    return (f"{OPEN}{words}{SHUT}" if WORD.search(words) else words) + place


def left_in_english(text: str) -> list[str]:
    """The words of a text that no translation has seen."""
    text, found = TAG.sub(" ", text), 1
    while found:  # what is marked may stand within what is
        text, found = TOKEN.subn(" ", text)
    return WORD.findall(text)


def widgets_on_screen() -> Iterator[QWidget]:
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield window
            yield from (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def all_that_is_said() -> Iterator[tuple[str, str]]:
    """Every text that can be seen or heard now, with where it is from."""
    for widget in widgets_on_screen():
        place = f"{type(widget).__name__} {widget.objectName()}"
        for text in texts_of(widget):
            yield place, text


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    match widget:
        case QMessageBox():
            yield from (widget.text(), widget.informativeText())
        case QMenu() | QDockWidget():
            yield widget.windowTitle()
        case QLabel() | QAbstractButton() | Figure():
            yield widget.text()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case QTextEdit():
            yield widget.toPlainText()
        case QTabWidget():
            yield from (widget.tabText(row) for row in range(widget.count()))
        case QTableWidget():
            yield from texts_of_table(widget)
        case QListWidget():
            yield from (widget.item(row).text() for row in range(widget.count()))
        case QTreeWidget():
            yield from texts_of_tree(widget)
        case Timeline():
            for mark in widget.marks:
                yield from (mark.label, mark.words)
        case Canvas():
            yield from (item.text() for item in widget.scene().items() if isinstance(item, Label))


def texts_of_table(table: QTableWidget) -> Iterator[str]:
    heads = (table.horizontalHeaderItem(column) for column in range(table.columnCount()))
    places = product(range(table.rowCount()), range(table.columnCount()))
    for item in (*heads, *(table.item(row, column) for row, column in places)):
        if item is not None:
            yield from (item.text(), item.toolTip())


def texts_of_tree(tree: QTreeWidget) -> Iterator[str]:
    for row in range(tree.topLevelItemCount()):
        item: QTreeWidgetItem | None = tree.topLevelItem(row)
        if item is not None:
            yield from (item.text(column) for column in range(tree.columnCount()))


def told_along_all_panels(lab: Lab, read: Callable[[], list[str]]) -> list[str]:
    """What `read` finds as each docked panel is shown with all its tabs, and an update is inspected."""
    told: list[str] = []
    for panel in docked:
        lab.window.docks.show_panel(panel)
        settle()
        for tabs in lab.window.docks.panel(panel).findChildren(QTabWidget):
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
                settle()
                told += read()
        frames = len(lab.frames)
        lab.training.step(1)
        lab.qtbot.waitUntil(lambda frames=frames: len(lab.frames) > frames)
        settle()
        told += read()
        lab.window.docks.toggle(panel)
    lab.trigger("lay_open")
    anatomy = lab.window.columns.anatomy
    lab.qtbot.waitUntil(anatomy.isVisible)
    for _ in range(40):
        told += read()
        anatomy.next_stage()
    return told


def words_cut() -> Iterator[tuple[str, str]]:
    """Texts that have no room where they stand, as far as nothing says that they go on."""
    for widget in widgets_on_screen():
        place = f"{type(widget).__name__} {widget.objectName()}"
        match widget:
            case ElidedLabel():
                pass
            case QLabel() if not widget.wordWrap() and widget.text():
                if widget.width() < widget.sizeHint().width():
                    yield place, widget.text()
            case QLabel() if widget.text() and not widget.visibleRegion().isEmpty():
                if widget.height() < widget.heightForWidth(widget.width()):
                    yield place, widget.text()
            case VerdictPanel():
                if widget.is_cut and widget.text() not in widget.toolTip():
                    yield place, widget.text()
            case QCheckBox() if widget.width() < widget.sizeHint().width():
                yield place, widget.text()
            case QPushButton() | QToolButton() if (
                widget.text() and widget.width() < widget.sizeHint().width()
            ):
                yield place, widget.text()
            case NumberField():
                line = widget.lineEdit()
                if line.width() < line.fontMetrics().horizontalAdvance(line.text()):
                    yield place, line.text()
            case QTableWidget():
                header = widget.horizontalHeader()
                if header.length() > widget.viewport().width():
                    yield place, "the last columns"
                for column in range(widget.columnCount()):
                    needed = max(header.sectionSizeHint(column), widget.sizeHintForColumn(column))
                    item = widget.horizontalHeaderItem(column)
                    cut = not widget.isColumnHidden(column) and header.sectionSize(column) < needed
                    if cut and not tooltips_have_all(widget, column):
                        yield place, "" if item is None else item.text()


def tooltips_have_all(table: QTableWidget, column: int) -> bool:
    """Whether what ends in an ellipsis stands whole in its tooltip; figures, at the right, never end so."""
    items = (table.item(row, column) for row in range(table.rowCount()))
    cells = [item for item in items if item is not None]
    right = Qt.AlignmentFlag.AlignRight
    return all(item.text() in item.toolTip() and not item.textAlignment() & right for item in cells)
