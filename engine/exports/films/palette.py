"""Palette: 255 colours for a whole film, so that what stays the same on screen stays the same in the file.

A palette for each picture would let still surfaces flicker; so would dithering.
"""

import numpy as np
import numpy.typing as npt

from engine.exports.films.pictures import Pixels

COLOURS = 255  # of a GIF's 256: the last one is for pixels that do not change
BITS = 6  # of each part of a colour, by which colours are counted
BINS = 1 << 3 * BITS
EXACT = 48  # of the colours that cover most, which stay what they are
SAMPLE = 400_000  # pixels from which the others are chosen
AT_ONCE = 4096  # colours whose distances are in memory

Numbers = npt.NDArray[np.float64]


def bins_of(pixels: Pixels) -> npt.NDArray[np.int32]:
    """Each pixel's place among all colours of so many bits, (count,) of (count, 3)."""
    parts = (pixels >> (8 - BITS)).astype(np.int32)
    bins: npt.NDArray[np.int32] = (parts[:, 0] << 2 * BITS) | (parts[:, 1] << BITS) | parts[:, 2]
    return bins


class ColourCount:
    """How much of all that is painted anew so far each colour covers."""

    def __init__(self) -> None:
        self._pixels = np.zeros(BINS)
        self._sums = np.zeros((BINS, 3))

    def add(self, colours: Pixels) -> None:
        """Pixels, (count, 3), of a picture: those that are others than in the one before."""
        bins = bins_of(colours)
        self._pixels += np.bincount(bins, minlength=BINS)
        for part in range(3):
            self._sums[:, part] += np.bincount(bins, colours[:, part], BINS)

    def palette(self) -> "Palette":
        """The colours that do best for all of them together."""
        there = np.flatnonzero(self._pixels)
        pixels = self._pixels[there]
        colours = np.rint(self._sums[there] / pixels[:, None])
        return Palette(there, colours, chosen_from(colours, pixels))


def chosen_from(colours: Numbers, pixels: Numbers) -> Pixels:
    """At most 255 of the colours (count, 3), each of which covers so many pixels.

    Thin lines and letters cover little and matter much: what counts is the root of what a colour covers.
    """
    from PIL import Image

    if len(colours) <= COLOURS:
        return colours.astype(np.uint8)
    covering = np.argsort(-pixels, kind="stable")
    exact = colours[covering[:EXACT]].astype(np.uint8)
    others = covering[EXACT:]
    weights = np.sqrt(pixels[others])
    times = np.maximum(1, np.rint(weights * (SAMPLE / weights.sum()))).astype(np.int64)
    row = np.repeat(colours[others].astype(np.uint8), times, axis=0)
    picture = Image.fromarray(row[None, :, :])
    drawn = picture.quantize(COLOURS - EXACT, Image.Quantize.MEDIANCUT, kmeans=1)
    found = np.array(drawn.getpalette(), np.uint8).reshape(-1, 3)[: COLOURS - EXACT]
    return np.concatenate([exact, found])


class Palette:
    """`colours`, (count, 3), and for each colour of the film which of them is the nearest."""

    def __init__(self, bins: npt.NDArray[np.int64], means: Numbers, colours: Pixels) -> None:
        self.colours = colours
        self._places = np.zeros(BINS, np.uint8)
        own = colours.astype(np.float64)
        for start in range(0, len(bins), AT_ONCE):
            part = slice(start, start + AT_ONCE)
            away = ((means[part, None, :] - own[None, :, :]) ** 2).sum(axis=2)
            self._places[bins[part]] = away.argmin(axis=1)

    def places(self, pixels: Pixels) -> npt.NDArray[np.uint8]:
        """The place in the palette of each of the pixels, (count,) of (count, 3)."""
        return self._places[bins_of(pixels)]
