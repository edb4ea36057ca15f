"""Look: the palette and scale that every widget is drawn with, as one value."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from gui.style.theme import PALETTES, PROJECTION_PALETTES, TYPE_PRESENTING, Mode, Palette

DESIGN_SIZE = QSize(1280, 720)  # the window for which sizes in pixels are meant
SCALE_STEP = 0.25
STROKE = 1.6  # how much thicker lines and larger markers are while presenting
ROOM = 2.0  # how much more room the smallest words take there


@dataclass(frozen=True)
class Look:
    """What a widget needs to know to draw itself. `scale` multiplies every size given in pixels.

    `presenting`: to be read from ten metres. Larger type, thicker lines, more contrast, and less of it all.
    """

    mode: Mode
    scale: float
    presenting: bool = False

    @property
    def palette(self) -> Palette:
        return (PROJECTION_PALETTES if self.presenting else PALETTES)[self.mode]

    def px(self, size: float) -> int:
        return round(size * self.scale)

    def type(self, size: int) -> int:
        """The height in pixels of one of the four sizes of type."""
        return self.px(TYPE_PRESENTING[size] if self.presenting else size)

    def room(self, size: float) -> int:
        """Pixels for what has to hold captions."""
        return self.px(size * ROOM if self.presenting else size)

    def stroke(self, width: float) -> float:
        """The width of a line, or the size of a marker."""
        return width * self.scale * (STROKE if self.presenting else 1.0)


USUAL_LOOK = Look(Mode.LIGHT, 1.0)  # of a widget that has not been given another yet


def fitting(mode: Mode, size: QSize, zoom: float, presenting: bool) -> Look:
    """The look for a window of this size: type and spacing grow with it, so that it looks composed at any.

    In steps, which cost less while a window is resized; while presenting to the pixel, and as large as fits.
    """
    fits = max(1.0, min(size.width() / DESIGN_SIZE.width(), size.height() / DESIGN_SIZE.height()))
    if presenting:
        return Look(mode, fits, presenting=True)
    return Look(mode, zoom * (fits // SCALE_STEP * SCALE_STEP))
