"""The command palette: every action of the one table, found by its words and done by Enter."""

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions.spec import ActionSpec
from gui.actions.table import ACTIONS, Actions, keys_of
from gui.language.words import in_words, tr
from gui.style.look import Look
from gui.widgets.fitting import fit
from gui.widgets.plain import plain_tip

WIDTH, HEIGHT = 760, 420  # pixels at scale 1
SHARE = 0.8  # of the window, at most
FEWEST_ROWS = 4
TEXT, TIP, KEYS = range(3)
MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def plain(text: str) -> str:
    """Without the signs for keys in menus; two of them stand for the sign itself."""
    return re.sub("&(.)", r"\1", text).rstrip("…")


def rank(query: str, text: str, tip: str, keys: str) -> int | None:
    """How well an action answers to what is typed, best first from 0; None: not at all.

    What is typed may be the key itself, the beginning of a word, a part of one, words of the tip, or letters
    of the text in their order.
    """
    query, name, words = query.casefold().strip(), text.casefold(), f"{text} {tip}".casefold()
    if not query:
        return 0
    if query in (key.casefold() for key in keys.split(" / ")):
        return 0
    if any(name[place:].startswith(query) for place in starts(name)):
        return 1
    if query in name:
        return 2
    if len(query) == 1:
        return None  # one letter is in nearly every sentence
    if all(part in words for part in query.split()):
        return 3
    letters = iter(name)
    return 4 if all(letter in letters for letter in query.replace(" ", "")) else None


def starts(text: str) -> list[int]:
    """Where the words of a text begin."""
    return [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]


class CommandPalette(QDialog):
    """A search field over a list. `chosen` carries the action to do, once the palette has closed."""

    chosen = Signal(QAction)

    def __init__(self, actions: Actions, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Commands"))
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Find an action"))
        self.field.setClearButtonEnabled(False)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Actions"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # There is no room for sentences beside words of that size: the accessible text has them.
        self.list.setColumnHidden(TIP, look.presenting)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TEXT if look.presenting else TIP, QHeaderView.ResizeMode.Stretch)
        self.field.textChanged.connect(self._search)
        self.list.itemClicked.connect(self._run)
        self.field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(12))
        layout.setSpacing(look.px(8))
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        most = window.size() * SHARE
        self.field.setFocus()
        self._search("")
        # Whole rows, which a list of another height would cut.
        self.list.ensurePolished()
        row = max(1, self.list.sizeHintForRow(0))
        rows = max(FEWEST_ROWS, min(look.px(HEIGHT), most.height()) // row)
        self.list.setMinimumHeight(FEWEST_ROWS * row)
        around = self.sizeHint().height() - self.list.sizeHint().height()
        fit(self, QSize(min(look.px(WIDTH), most.width()), around + rows * row))

    @property
    def found(self) -> list[str]:
        """The names of the actions in the list, best first."""
        items = (self._at(row) for row in range(self.list.topLevelItemCount()))
        return [item.data(TEXT, Qt.ItemDataRole.UserRole) for item in items]

    @Slot(str)
    def _search(self, query: str) -> None:
        """List what answers to the query; of equals, what can be done now comes first."""
        ranked: list[tuple[int, bool, int, ActionSpec]] = []
        for place, spec in enumerate(ACTIONS):
            action = self._actions[spec.name]
            how_well = rank(query, plain(action.text()), in_words(spec.tip), keys_of(spec))
            if how_well is not None:
                ranked.append((how_well, not action.isEnabled() and bool(query), place, spec))
        self.list.clear()
        self.list.addTopLevelItems([self._item(spec) for *_, spec in sorted(ranked, key=lambda one: one[:3])])
        if ranked:
            self.list.setCurrentItem(self._at(0))  # Qt chooses none that cannot be done

    def _item(self, spec: ActionSpec) -> QTreeWidgetItem:
        action = self._actions[spec.name]
        item = QTreeWidgetItem([plain(action.text()), in_words(spec.tip), keys_of(spec)])
        item.setData(TEXT, Qt.ItemDataRole.UserRole, spec.name)
        item.setData(TEXT, Qt.ItemDataRole.AccessibleTextRole, action.toolTip())
        item.setToolTip(TIP, plain_tip(in_words(spec.tip)))
        item.setTextAlignment(KEYS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setDisabled(not action.isEnabled())
        return item

    @Slot()
    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isDisabled():
            self.accept()
            self.chosen.emit(self._actions[item.data(TEXT, Qt.ItemDataRole.UserRole)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move go through the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in MOVING:
                self._move(key)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: Qt.Key) -> None:
        """By one, round from the end to the beginning, or by a page, over what can be done now."""
        count, now = self.list.topLevelItemCount(), self.list.currentIndex().row()
        rows = [row for row in range(count) if not self._at(row).isDisabled()]
        if not rows:
            return
        before, after = [row for row in rows if row < now], [row for row in rows if row > now]
        page = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(0)) - 1)
        targets = {
            Qt.Key.Key_Up: before[-1] if before else rows[-1],
            Qt.Key.Key_Down: after[0] if after else rows[0],
            Qt.Key.Key_PageUp: next((row for row in rows if row >= now - page), rows[0]),
            Qt.Key.Key_PageDown: next((row for row in reversed(rows) if row <= now + page), rows[-1]),
        }
        self.list.setCurrentItem(self._at(targets[key]))

    def _at(self, row: int) -> QTreeWidgetItem:
        item = self.list.topLevelItem(row)
        assert item is not None
        return item
