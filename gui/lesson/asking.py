"""The question whether answers may be discarded."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.language.words import tr
from gui.widgets.plain import PlainBox, window_title
from gui.widgets.replacement import outliving


def ask_to_discard(window: QWidget, discard: Callable[[], object]) -> None:
    """Answers are not discarded unasked."""
    words = tr("Start the lesson again and discard its answers?")
    box = PlainBox(window_title(window.windowTitle()), words, window)
    outliving(box)
    box.setIcon(PlainBox.Icon.Question)
    box.setObjectName("start again")
    yes = box.addButton(tr("&Start again"), PlainBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(PlainBox.StandardButton.Cancel))
    yes.clicked.connect(discard)
    box.finished.connect(box.deleteLater)
    box.open()
