"""A scale of colours from little to much: even to the eye, also in grey and to eyes that lack a colour.

Viridis: Smith and van der Walt 2015, A Better Default Colormap for Matplotlib, SciPy conference.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg

COLOURS = 256


@cache
def sequential_table() -> npt.NDArray[np.uint32]:
    """256 colours as 0xffRRGGBB, from dark to bright."""
    red, green, blue = (
        pg.colormap.get("viridis").getLookupTable(nPts=COLOURS, alpha=False).T.astype(np.uint32)
    )
    table: npt.NDArray[np.uint32] = 0xFF000000 | red << 16 | green << 8 | blue
    table.setflags(write=False)
    return table
