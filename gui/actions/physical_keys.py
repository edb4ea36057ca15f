"""Keys by their place: what a key is meant for where a layout writes something else on it.

Shortcuts are bound by what a key writes. That is right for letters of Latin layouts, wherever they are. It is
wrong where the row of digits writes "&é" or "ěš" without Shift, where a clicker sends the place of the US
full stop, and where a layout has no Latin letters at all.
"""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.actions.table import Actions

# What a US keyboard writes, by the number of the key's place: as PCs count since 1984, and as Macs do.
PC = {
    **dict(enumerate("1234567890", start=2)),
    **dict(enumerate("QWERTYUIOP", start=16)),
    **dict(enumerate("ASDFGHJKL", start=30)),
    **dict(enumerate("ZXCVBNM", start=44)),
    52: ".",
}
MAC = {
    **dict(zip((0, 11, 8, 2, 14, 3, 5, 4, 34, 38, 40, 37, 46), "ABCDEFGHIJKLM", strict=True)),
    **dict(zip((45, 31, 35, 12, 15, 1, 17, 32, 9, 13, 7, 16, 6), "NOPQRSTUVWXYZ", strict=True)),
    **dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True)),
    47: ".",
}
X11_OFFSET = 8  # X and Wayland count from here
WINDOWS, MACOS = ("windows", "direct2d"), "cocoa"
MODIFIERS = Qt.KeyboardModifier
SHIFT, CONTROL = MODIFIERS.ShiftModifier, MODIFIERS.ControlModifier
POSSIBLE = (MODIFIERS.NoModifier, SHIFT, CONTROL, CONTROL | SHIFT)
DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)
LAST_CHARACTER = 0x10FFFF  # keys beyond it write nothing
TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)


def us_character(event: QKeyEvent, platform: str) -> str:
    """What a US keyboard has on this key; nothing where that is not known, or is not asked for here."""
    if platform == MACOS:
        return MAC.get(event.nativeVirtualKey(), "")
    offset = 0 if platform in WINDOWS else X11_OFFSET
    return PC.get(event.nativeScanCode() - offset, "")


def written(event: QKeyEvent) -> str:
    """The character on the key in the present layout; nothing for a dead key."""
    return chr(event.key()) if event.key() <= LAST_CHARACTER else event.text()[:1]


def is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN")


def is_of_another_script(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" and not is_latin(character)


def chord_by_place(event: QKeyEvent, platform: str) -> QKeyCombination | None:
    """The keys that a US keyboard would have sent, where the place of the key may be what is meant."""
    us, own = us_character(event, platform), written(event)
    modifiers = event.modifiers() & ~MODIFIERS.KeypadModifier
    if not us or not own or modifiers not in POSSIBLE:
        return None
    # A letter is meant as a letter wherever a layout has it: on AZERTY the place of Q writes an A.
    if us.isalpha() and not is_of_another_script(own):
        return None
    if us == "." and is_latin(own):
        return None
    return QKeyCombination(modifiers, Qt.Key(ord(us)))


def chords(event: QKeyEvent, platform: str) -> list[QKeyCombination]:
    """All that is meant besides what Qt takes the event for, the likeliest first."""
    by_place, modifiers = chord_by_place(event, platform), event.modifiers()
    meant = [] if by_place is None else [by_place]
    if modifiers & SHIFT and event.key() in DIGITS:  # there Shift belongs to the digit
        meant.append(QKeyCombination(modifiers & ~SHIFT, Qt.Key(event.key())))
    return meant


class PhysicalKeys(QObject):
    """Acts on keys that nobody else wanted by their place, and on Shift with a digit before anybody else.

    Shift with a digit is always meant by its place: what it writes is a sign, or on AZERTY the digit alone.
    """

    def __init__(self, window: QWidget, actions: Actions, floating: Iterable[QWidget] = ()) -> None:
        super().__init__(window)
        self._actions = actions
        self._platform = QGuiApplication.platformName()
        for widget in (window, *floating):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            meant = chords(event, self._platform)
            if kind == QEvent.Type.KeyPress and any(self._act_on(event, chord) for chord in meant):
                return True
            if kind == QEvent.Type.ShortcutOverride and any(map(self._comes_first, meant)):
                event.accept()  # it comes back as a key press
                return True
        return super().eventFilter(watched, event)

    def _comes_first(self, chord: QKeyCombination) -> bool:
        shifted_digit = chord.keyboardModifiers() == SHIFT and chord.key() in DIGITS
        return shifted_digit and self._actions.bound_to(QKeySequence(chord)) is not None

    def _act_on(self, event: QKeyEvent, chord: QKeyCombination) -> bool:
        """Whether there was something to do."""
        if edits_text(chord):
            return True
        action = self._actions.bound_to(QKeySequence(chord))
        if action is None or (event.isAutoRepeat() and not action.autoRepeat()):
            return False
        action.trigger()
        return True


def edits_text(chord: QKeyCombination) -> bool:
    """Whether the field that is being typed in knew what to do with it, as with Ctrl+C and Ctrl+Z."""
    field = QApplication.focusWidget()
    if not isinstance(field, TEXT_FIELDS) or not chord.keyboardModifiers() & CONTROL:
        return False
    event = QKeyEvent(QEvent.Type.KeyPress, chord.key(), chord.keyboardModifiers())
    QCoreApplication.sendEvent(field, event)
    return event.isAccepted()
