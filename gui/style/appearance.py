"""Appearance: the look that fits the window, put on the whole application."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.style.look import Look, fitting
from gui.style.style_sheet import style_sheet
from gui.style.theme import Mode, qt_palette
from gui.style.zoom import Zoom


class Appearance(QObject):
    """Follows the window's size, the zoom, the mode, and whether one presents. `changed` carries the Look."""

    changed = Signal(object)

    def __init__(self, window: QMainWindow, mode: Mode, settings: QSettings | None) -> None:
        super().__init__(window)
        self._window = window
        self._presenting = False
        self.look = Look(mode, 1.0)
        self.zoom = Zoom(window, settings)
        self.zoom.changed.connect(self.fit)

    def begin(self) -> None:
        """Put on what fits the window as large as it is by now: from here on its size is followed."""
        self.look = self._fitting(self.look.mode)
        self.put_on()
        self._window.installEventFilter(self)

    def show_in(self, mode: Mode, presenting: bool | None = None) -> None:
        """Another palette, and perhaps that of a presentation from now on, or no longer."""
        if presenting is not None:
            self._presenting = presenting
        self._take(self._fitting(mode))

    def _fitting(self, mode: Mode) -> Look:
        return fitting(mode, self._window.size(), self.zoom.factor, self._presenting)

    @Slot()
    def fit(self) -> None:
        self.show_in(self.look.mode)

    def _take(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.put_on()

    def put_on(self) -> None:
        application = QCoreApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(qt_palette(self.look.palette))
        sheet = style_sheet(self.look)
        if sheet != application.styleSheet():  # every widget there is would be styled anew
            application.setStyleSheet(sheet)
        self.changed.emit(self.look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
