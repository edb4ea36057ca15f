"""Animated PNG: all colours as they are, and nothing where a picture is as the one before.

What knows only PNG shows the first picture.

W3C: Portable Network Graphics, third edition, 11.3.5. Pillow packs each picture as a PNG, whose data are put
together here.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import count

import numpy as np

from engine.exports.films.pictures import Pixels, box_of, cut, with_changes
from engine.exports.films.plan import FilmPlan

SIGNATURE = b"\x89PNG\r\n\x1a\n"
THOUSANDTHS = 1000  # a second: the unit of durations
KEEP, OVER = 0, 1  # what is seen stays, and the next picture is laid over it


def apng_file(plan: FilmPlan, pictures: Iterable[Pixels]) -> bytes:
    """The whole file."""
    out, numbers = BytesIO(), count()
    out.write(SIGNATURE)
    durations = plan.durations(THOUSANDTHS)
    for place, ((mask, picture), stays) in enumerate(zip(with_changes(pictures), durations, strict=True)):
        box = box_of(mask)
        chunks = dict(chunks_of(png_of(cut(np.where(mask[:, :, None], opaque(picture), np.uint8(0)), box))))
        if place == 0:
            out.write(chunk(b"IHDR", chunks[b"IHDR"]))
            plays = 0 if plan.loops else 1
            out.write(chunk(b"acTL", struct.pack(">II", len(plan.iterations), plays)))
        left, top, right, bottom = box
        room = (right - left, bottom - top, left, top)
        control = struct.pack(">IIIIIHHBB", next(numbers), *room, stays, THOUSANDTHS, KEEP, OVER)
        out.write(chunk(b"fcTL", control))
        if place == 0:
            out.write(chunk(b"IDAT", chunks[b"IDAT"]))
        else:
            out.write(chunk(b"fdAT", struct.pack(">I", next(numbers)) + chunks[b"IDAT"]))
    out.write(chunk(b"IEND", b""))
    return out.getvalue()


def opaque(picture: Pixels) -> Pixels:
    """With the fourth part of each colour that says that it covers what is under it."""
    whole = np.full((*picture.shape[:2], 4), 255, np.uint8)
    whole[:, :, :3] = picture
    return whole


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
