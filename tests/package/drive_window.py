"""Opens the installed window, plays until some iterations are trained, and closes it; run by its own Python.

    python drive_window.py [FILE]

It uses no part of the checkout. The exit status is that of the program, or 1 where it trained nothing.
"""

import sys

import initialisation_lab
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from gui import app

ENOUGH = 50  # iterations
LOOKING_EVERY = 50  # milliseconds
until_closed = app.until_closed


def play_and_leave(application: QApplication, laboratory: app.Laboratory, settings: QSettings) -> int:
    """The program's own wait for its end, with somebody who plays and leaves."""
    training = laboratory.window.training
    reached = 0

    def look() -> None:
        nonlocal reached
        reached = max(reached, training.state.iteration)
        if reached >= ENOUGH:
            laboratory.leave()
        elif not training.state.playing:
            training.play()

    timer = QTimer(application)
    timer.timeout.connect(look)
    timer.start(LOOKING_EVERY)
    status = until_closed(application, laboratory, settings)
    sys.stdout.write(f"trained {reached}\n")
    return status if reached >= ENOUGH else 1


app.until_closed = play_and_leave
sys.exit(initialisation_lab.main())
