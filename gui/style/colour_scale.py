"""Scales of colours: what a number from 0 to 255 is coloured as.

That from little to much is even to the eye, also in grey and to eyes that lack a colour.
Viridis: Smith and van der Walt 2015, A Better Default Colormap for Matplotlib, SciPy conference.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtGui import QColor

from gui.style.theme import Palette

COLOURS = 256
Table = npt.NDArray[np.uint32]


@cache
def sequential_table() -> Table:
    """256 colours as 0xffRRGGBB, from dark to bright."""
    red, green, blue = (
        pg.colormap.get("viridis").getLookupTable(nPts=COLOURS, alpha=False).T.astype(np.uint32)
    )
    table: Table = 0xFF000000 | red << 16 | green << 8 | blue
    table.setflags(write=False)
    return table


def colours_between(*names: str) -> Table:
    """256 colours from the first one to the last, over those between at even distances, as 0xffRRGGBB."""
    colours = [QColor(name) for name in names]
    stops = np.array([(colour.red(), colour.green(), colour.blue()) for colour in colours])
    places, at = np.linspace(0.0, len(names) - 1.0, COLOURS), np.arange(len(names))
    red, green, blue = (np.rint(np.interp(places, at, channel)).astype(np.uint32) for channel in stops.T)
    table: Table = 0xFF000000 | red << 16 | green << 8 | blue
    return table


def colour_table(palette: Palette) -> Table:
    """256 colours from probability 0 of class 1 over 0.5 to 1, or from the lowest number to the highest."""
    return colours_between(palette.image_0, palette.image_middle, palette.image_1)


def class_tables(palette: Palette, classes: int) -> Table:
    """256 colours for each class, (classes, 256), from probability 0 to 1 of the most probable one.

    Pale up to an even chance of 1 / classes, below which none is the most probable.
    """
    even = round((COLOURS - 1) / classes)
    tables = np.empty((classes, COLOURS), dtype=np.uint32)
    for label, table in enumerate(tables):
        towards = colours_between(palette.image_middle, palette.class_image(label))
        shares = np.clip((np.arange(COLOURS) - even) / (COLOURS - 1 - even), 0.0, 1.0)
        table[:] = towards[np.rint(shares * (COLOURS - 1)).astype(np.intp)]
    return tables
