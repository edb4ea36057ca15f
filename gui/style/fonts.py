"""The font of the laboratory. It ships with it, so that words are as wide on every machine."""

from PySide6.QtGui import QFont, QFontDatabase

from gui.resources import FONTS
from gui.style.theme import BODY

FAMILY = "Initialisation Lab Inter"


def load_fonts() -> None:
    """Make the fonts that ship known to Qt. It needs an application for that, and no widget yet."""
    for path in sorted(FONTS.glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise OSError(f"the font {path} cannot be read")


def sized(font: QFont, pixels: int) -> QFont:
    """The same font, so many pixels high."""
    other = QFont(font)
    other.setPixelSize(pixels)
    return other


def application_font() -> QFont:
    """Inter, with figures of one width, so that they stand still."""
    font = QFont(FAMILY)
    font.setPixelSize(BODY)
    font.setFeature(QFont.Tag("tnum"), 1)
    # Full hinting, which some desktops ask for, rounds the width of every letter to whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
