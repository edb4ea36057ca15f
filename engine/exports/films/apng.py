"""Animated PNG: all colours as they are. What knows only PNG shows the first picture.

W3C: Portable Network Graphics, third edition, 11.3.5. Pillow packs each picture as a PNG, whose data are put
together here.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import count

from engine.exports.films.pictures import Pixels, changed_box, cut
from engine.exports.films.plan import FilmPlan

SIGNATURE = b"\x89PNG\r\n\x1a\n"
THOUSANDTHS = 1000  # a second: the unit of durations


def apng_file(plan: FilmPlan, pictures: Iterable[Pixels]) -> bytes:
    """The whole file."""
    out, numbers = BytesIO(), count()
    out.write(SIGNATURE)
    before: Pixels | None = None
    for picture, stays in zip(pictures, plan.durations(THOUSANDTHS), strict=True):
        box = changed_box(before, picture)
        chunks = dict(chunks_of(png_of(cut(picture, box))))
        if before is None:
            out.write(chunk(b"IHDR", chunks[b"IHDR"]))
            plays = 0 if plan.loops else 1
            out.write(chunk(b"acTL", struct.pack(">II", len(plan.iterations), plays)))
        left, top, right, bottom = box
        place = (right - left, bottom - top, left, top)
        control = struct.pack(">IIIIIHHBB", next(numbers), *place, stays, THOUSANDTHS, 0, 0)
        out.write(chunk(b"fcTL", control))
        if before is None:
            out.write(chunk(b"IDAT", chunks[b"IDAT"]))
        else:
            out.write(chunk(b"fdAT", struct.pack(">I", next(numbers)) + chunks[b"IDAT"]))
        before = picture
    out.write(chunk(b"IEND", b""))
    return out.getvalue()


def png_of(picture: Pixels) -> bytes:
    from PIL import Image

    content = BytesIO()
    Image.fromarray(picture).save(content, "PNG")
    return content.getvalue()


def chunks_of(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The head, and all data as one, of a PNG."""
    place, data = len(SIGNATURE), b""
    while place < len(png):
        (length,), name = struct.unpack_from(">I", png, place), png[place + 4 : place + 8]
        content = png[place + 8 : place + 8 + length]
        if name == b"IDAT":
            data += content
        else:
            yield name, content
        place += length + 12
    yield b"IDAT", data


def chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
