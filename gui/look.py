"""Look: the palette and scale that every widget is drawn with, as one value."""

from dataclasses import dataclass

from gui.theme import PALETTES, Mode, Palette


@dataclass(frozen=True)
class Look:
    """What a widget needs to know to draw itself. `scale` multiplies every size given in pixels."""

    mode: Mode
    scale: float

    @property
    def palette(self) -> Palette:
        return PALETTES[self.mode]

    def px(self, size: float) -> int:
        return round(size * self.scale)
