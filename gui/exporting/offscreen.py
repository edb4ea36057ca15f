"""An application for figures that are made without a window, on a machine that may have no screen."""

import os

from PySide6.QtWidgets import QApplication

from gui.style.fonts import application_font, load_fonts


def application() -> QApplication:
    """The one that there is; else one without a screen, with our font. It lives as long as the process."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made = QApplication(["export"])
    load_fonts()
    made.setFont(application_font())
    _made.append(made)
    return made


_made: list[QApplication] = []  # Qt's belongs to whoever made it
