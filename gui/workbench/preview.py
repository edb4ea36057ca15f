"""The points that a form of data describes, drawn as soon as anything in it is another."""

import sys
from collections.abc import Mapping
from threading import Thread
from typing import Any

import numpy as np
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from engine.datasets import Data, make_data
from engine.datasets.shape import class_name
from gui.language.numbers import count, in_a_row, short
from gui.language.words import said, tr
from gui.panels.boundary import BoundaryPanel
from gui.style.look import Look

SIDE = 104  # pixels at scale 1
LOOKING_EVERY = 10  # milliseconds

Settings = Mapping[str, Any]


class Making(Thread):
    """Makes a data set aside: what its rule imports first would hold up the window."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(name="making points", daemon=True)
        self.settings = settings
        self.outcome: Data | Exception | None = None

    def run(self) -> None:
        try:
            self.outcome = make_data(**self.settings)
        except Exception as error:  # the trainer says it, where these data are trained on
            self.outcome = error


def labels_in_words(data: Data) -> str:
    """How many points of each class there are, or between which numbers they lie."""
    if data.classes is None:
        words = tr("{} points with numbers from {} to {}")
        low, high = float(data.Y_train.min()), float(data.Y_train.max())
        return words.format(count(data.Y_train.size), short(low), short(high))
    counts = np.bincount(data.Y_train.astype(np.int64), minlength=data.classes)
    words = tr("{count} of {name}")
    return in_a_row(
        words.format(count=count(int(n)), name=said(class_name(data.class_names, label)))
        for label, n in enumerate(counts)
    )


class PointsPreview(BoundaryPanel):
    """Draws the training points of a data set, and of several in a row the last; none while hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The training points"))
        self._wanted: Settings | None = None
        self.drawn: Settings | None = None  # of the points that are seen
        self._making: Making | None = None
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look_whether_made)

    def _explain(self) -> None:
        self.explain(tr("The training points as you fill them in here, before any training"))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setFixedHeight(look.px(SIDE))

    def show_settings(self, settings: Settings) -> None:
        """Draw the points of these settings, those of `make_data`."""
        self._wanted = settings
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        waiting = self._making is not None or self._wanted in (None, self.drawn)
        if waiting or self._wanted is None or not self.isVisible():
            return
        self._making = Making(self._wanted)
        self._making.start()
        if "sklearn.datasets" in sys.modules:
            self._making.join(LOOKING_EVERY / 1000.0)  # mostly they are there by now
        self._looking.start()
        self._look_whether_made()

    @Slot()
    def _look_whether_made(self) -> None:
        making = self._making
        if making is None or making.is_alive():
            return
        self._looking.stop()
        self._making, self.drawn = None, making.settings
        if isinstance(making.outcome, Data):
            self.show_points(making.outcome)
            self.describe(labels_in_words(making.outcome))
        else:
            self.clear()
        self._begin()  # something else may be wanted by now
