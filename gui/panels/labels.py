"""Labels as colours: of each class its own, of numbers to predict a scale from the lowest to the highest."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.datasets import Data
from engine.measures.boundary import scale_of
from gui.panels.marker_shapes import marker_of
from gui.panels.markers import Dress
from gui.style.colour_scale import COLOURS, colours_between
from gui.style.theme import Palette

SHADES = 24  # of points with numbers: more would not be told apart
CIRCLE = 0  # the marker of numbers
Members = npt.NDArray[np.bool_]


def grouped(labels: Array, data: Data) -> list[Members]:
    """Which of these labels of the data are of each group: a class, or numbers that are about the same."""
    if data.classes is not None:
        return [np.equal(labels, label) for label in range(data.classes)]
    scale = scale_of(data.Y_train)
    shares = np.clip((labels - scale.low) / (scale.high - scale.low), 0.0, 1.0)
    rounded = np.rint(shares * (SHADES - 1))
    return [np.equal(rounded, shade) for shade in range(SHADES)]


def dresses(palette: Palette, classes: int | None) -> tuple[Dress, ...]:
    """What the points of each group look like: of so many classes, or of numbers."""
    if classes is not None:
        return tuple(Dress(marker_of(label), palette.class_colour(label)) for label in range(classes))
    return tuple(Dress(CIRCLE, colour) for colour in shades(palette))


def shades(palette: Palette) -> Sequence[str]:
    """The colours of points with numbers, from the lowest to the highest."""
    table = colours_between(palette.class_0, palette.image_middle, palette.class_1)
    chosen = table[np.linspace(0, COLOURS - 1, SHADES).astype(np.intp)]
    return [f"#{int(colour) & 0xFFFFFF:06X}" for colour in chosen]
