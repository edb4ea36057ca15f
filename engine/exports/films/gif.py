"""GIF: pictures of at most 255 colours, each of which holds only what is other than before.

CompuServe: Graphics Interchange Format, version 89a. Pillow packs each picture; what stands around them is
written here, since Pillow's own writer has all pictures in memory until the last one has come.
"""

import struct
from collections.abc import Iterable
from io import BytesIO
from tempfile import TemporaryFile

import numpy as np

from engine.exports.films.palette import COLOURS, ColourCount, Palette
from engine.exports.films.pictures import Box, Pixels, Shelf, box_of, cut, with_changes
from engine.exports.films.plan import FilmPlan

HUNDREDTHS = 100  # a second: the unit of durations
SAME = COLOURS  # the place in the palette of pixels that stay what they are
KEEP = 1  # how a picture is left when the next one comes
TABLE_OF_256 = 0b1_111_0_111
FOR_EVER = b"!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
END = b";"


def gif_file(plan: FilmPlan, pictures: Iterable[Pixels]) -> bytes:
    """The whole file; OSError where there is no room for the pictures while they wait for their palette."""
    out, count = BytesIO(), ColourCount()
    with TemporaryFile() as file:
        shelf = Shelf(file)
        for mask, picture in with_changes(pictures):
            shelf.add(picture)
            count.add(picture[mask])
        palette = count.palette()
        out.write(head(plan, palette))
        durations = plan.durations(HUNDREDTHS)
        for (mask, picture), stays in zip(with_changes(shelf), durations, strict=True):
            now = np.full(mask.shape, SAME, np.uint8)
            now[mask] = palette.places(picture[mask])
            write_picture(out, cut(now, box_of(mask)), box_of(mask), stays)
    out.write(END)
    return out.getvalue()


def head(plan: FilmPlan, palette: Palette) -> bytes:
    """Its size and its colours, and that it begins again where it does."""
    screen = struct.pack("<HHBBB", *plan.size, TABLE_OF_256, 0, 0)
    table = palette.colours.tobytes().ljust(3 * 256, b"\0")
    return b"GIF89a" + screen + table + (FOR_EVER if plan.loops else b"")


def write_picture(out: BytesIO, places: Pixels, box: Box, stays: int) -> None:
    """What is other within a box, for so many hundredths of a second."""
    from PIL import GifImagePlugin, Image

    image = Image.fromarray(places)
    image.putpalette(bytes(3 * 256))  # the film's stands in its head
    packed = GifImagePlugin.getdata(
        image, box[:2], duration=10 * stays, disposal=KEEP, transparency=SAME, include_color_table=False
    )
    out.writelines(packed)
