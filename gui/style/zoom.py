"""Zoom: how much larger than usual the whole interface is, remembered for every screen."""

import math

from PySide6.QtCore import QEvent, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FACTORS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5)


def key_of(screen: QScreen) -> str:
    """What a screen's zoom is remembered under."""
    words = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    return "zoom/" + "-".join(word.replace("/", "_") for word in words if word)


def factor_in(kept: object) -> float:
    """The factor that was kept; 1 where that is none."""
    try:
        factor = float(str(kept))
    except ValueError:
        return 1.0
    return factor if math.isfinite(factor) else 1.0


class Zoom(QObject):
    """Follows the window from screen to screen. Emits `changed` when there is another `factor`.

    Without settings nothing is remembered.
    """

    changed = Signal()

    def __init__(self, window: QWidget, settings: QSettings | None) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        window.installEventFilter(self)
        # No QScreen is kept: PySide takes one that was asked of a window to end with that window.
        self._key: str | None = None
        self.factor = 1.0
        self.recall(QGuiApplication.primaryScreen())  # where the window will most often be

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Which screen a window is on is known once it is shown."""
        if event.type() == QEvent.Type.Show:
            self._window.removeEventFilter(self)
            self.recall(self._window.screen())
            self._window.windowHandle().screenChanged.connect(self.recall)
        return super().eventFilter(watched, event)

    @Slot(object)
    def recall(self, screen: QScreen | None) -> None:
        """Take the zoom that was last chosen on this screen; None where the last one was unplugged."""
        self._key = None if screen is None else key_of(screen)
        if self._settings is not None and self._key is not None:
            self._take(factor_in(self._settings.value(self._key, 1.0)))

    def change(self, steps: int) -> None:
        """Larger or smaller by so many steps."""
        place = FACTORS.index(self.factor) + steps
        self._choose(FACTORS[max(0, min(len(FACTORS) - 1, place))])

    @Slot()
    def reset(self) -> None:
        self._choose(1.0)

    def _choose(self, factor: float) -> None:
        if self._settings is not None and self._key is not None:
            self._settings.setValue(self._key, factor)
        self._take(factor)

    def _take(self, factor: float) -> None:
        nearest = min(FACTORS, key=lambda one: abs(one - factor))
        if nearest != self.factor:
            self.factor = nearest
            self.changed.emit()
