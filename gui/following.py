"""Following: asks which training example the chosen run's iteration is to be laid open for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from gui.language.words import shown_name, tr

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def ask_example(window: "MainWindow") -> None:
    """By its number, counted from 1: for those who do not click on its point."""
    data = window.own_data.data
    if data is None:
        return
    opening = window.columns.opening
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Follow an example"))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(1, data.X_train.shape[1])
    dialog.setIntValue(1 if opening is None or opening.example is None else opening.example + 1)
    words = tr("Training example to follow through {}:")
    dialog.setLabelText(words.format(shown_name(window.chosen_run.name)))
    dialog.setOkButtonText(tr("Follow"))
    dialog.setCancelButtonText(tr("Cancel"))
    dialog.intValueSelected.connect(lambda number: window.columns.follow(number - 1))
    dialog.open()
