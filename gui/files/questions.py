"""Boxes over the window that tell or ask something about files. None of them holds the window up."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.language.words import tr
from gui.widgets.plain import PlainBox, window_title
from gui.widgets.replacement import outliving

Button = PlainBox.StandardButton


def refusal_box(title: str, reason: str, window: QWidget | None = None) -> PlainBox:
    """What cannot be done, and why: it quotes what is in a file, so nothing in it is markup."""
    box = PlainBox(window_title(title), title, window)
    box.setIcon(PlainBox.Icon.Warning)
    box.setObjectName("refusal")
    box.setInformativeText(reason)
    return box


def say_refusal(window: QWidget, title: str, reason: str) -> None:
    """Such a box over the window, which goes on."""
    box = refusal_box(title, reason, window)
    outliving(box)
    box.open()
    box.finished.connect(box.deleteLater)


def ask_what_is_unsaved(
    window: QWidget,
    save: Callable[[], None],
    discard: Callable[[], None],
    stay: Callable[[], None] = lambda: None,
) -> None:
    """Nothing is lost unasked: save, go on without saving, or stay."""
    words = tr("The experiment has changes that are not saved. Do you want to save them?")
    box = PlainBox(window.windowTitle(), words, window)
    box.setIcon(PlainBox.Icon.Question)
    box.setObjectName("unsaved")
    box.setStandardButtons(Button.Save | Button.Discard | Button.Cancel)
    box.button(Button.Save).clicked.connect(save)
    box.button(Button.Discard).clicked.connect(discard)
    box.rejected.connect(stay)  # by the button, by Esc, or because the box is closed
    box.finished.connect(box.deleteLater)
    box.open()


def ask_to_save_over(
    window: QWidget,
    name: str,
    over: Callable[[], None],
    elsewhere: Callable[[], None],
    stay: Callable[[], None],
) -> None:
    """Somebody else's work is not written over unasked."""
    words = tr("“{}” has changed since this window last read or saved it.").format(name)
    box = PlainBox(window.windowTitle(), words, window)
    box.setIcon(PlainBox.Icon.Warning)
    box.setObjectName("changed meanwhile")
    box.setInformativeText(
        tr("Another program has probably changed it. If you save over it, those changes are lost.")
    )
    yes = box.addButton(tr("Save &over it"), PlainBox.ButtonRole.DestructiveRole)
    other = box.addButton(tr("Save &as…"), PlainBox.ButtonRole.AcceptRole)
    box.addButton(Button.Cancel)
    box.setDefaultButton(other)
    yes.clicked.connect(over)
    other.clicked.connect(elsewhere)
    box.rejected.connect(stay)
    box.finished.connect(box.deleteLater)
    box.open()


def ask_to_replace(window: QWidget, name: str, replace: Callable[[], None]) -> None:
    """A file that nobody has named is not written over unasked."""
    box = PlainBox(window_title(window.windowTitle()), tr("“{}” exists. Replace it?").format(name), window)
    outliving(box)
    box.setIcon(PlainBox.Icon.Question)
    box.setObjectName("replace")
    yes = box.addButton(tr("&Replace it"), PlainBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(Button.Cancel))
    yes.clicked.connect(replace)
    box.finished.connect(box.deleteLater)
    box.open()


def ask_to_remove(window: QWidget, name: str, remove: Callable[[], None]) -> None:
    """What took long to make is not thrown away unasked."""
    words = tr("Remove “{}” with all its results?").format(name)
    box = PlainBox(window_title(window.windowTitle()), words, window)
    outliving(box)
    box.setIcon(PlainBox.Icon.Question)
    box.setObjectName("remove")
    yes = box.addButton(tr("&Remove it"), PlainBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(Button.Cancel))
    yes.clicked.connect(remove)
    box.finished.connect(box.deleteLater)
    box.open()
