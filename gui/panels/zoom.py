"""Zoom: which part of a plot is shown, along each axis by itself."""

from dataclasses import dataclass, replace

Range = tuple[float, float]


@dataclass(frozen=True)
class Zoom:
    """The part of each axis that is shown; None: the whole of it."""

    x: Range | None = None
    y: Range | None = None

    @property
    def is_in(self) -> bool:
        """Whether anything is left out."""
        return self.x is not None or self.y is not None

    def along_x(self, about: float, factor: float, whole: Range, least: float) -> "Zoom":
        """So many times as close, with the place `about` where it was; at least `least` of the axis."""
        return replace(self, x=scaled(self.x or whole, about, factor, whole, least))

    def along_y(self, about: float, factor: float, whole: Range, least: float) -> "Zoom":
        """The same for the other axis."""
        return replace(self, y=scaled(self.y or whole, about, factor, whole, least))

    def moved(self, x: float, y: float, whole_x: Range, whole_y: Range) -> "Zoom":
        """As close, but further along each axis that is not shown whole, up to its end."""
        return Zoom(self.x and shifted(self.x, x, whole_x), self.y and shifted(self.y, y, whole_y))


def scaled(shown: Range, about: float, factor: float, whole: Range, least: float) -> Range | None:
    """A part of the whole, 1 / factor as long; None where it would be all of it."""
    low, high = shown
    length = max((high - low) / factor, least)
    if length >= whole[1] - whole[0]:
        return None
    share = min(max((about - low) / (high - low), 0.0), 1.0)
    start = about - share * length
    return shifted((start, start + length), 0.0, whole)


def shifted(shown: Range, by: float, whole: Range) -> Range:
    """The part as long as it is, moved as far as the whole reaches."""
    length = shown[1] - shown[0]
    start = max(whole[0], min(shown[0] + by, whole[1] - length))
    return start, start + length
