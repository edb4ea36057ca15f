"""What Qt's SVG generator leaves to be mended, so that a file looks the same in every viewer.

The generator writes a clip path in the coordinates of the widget that clips, and puts it where those do not
hold; it names our font alone, which other computers do not have; and it writes groups and paths
in which nothing is.
"""

import re
from collections.abc import Collection
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

GROUP = re.compile(
    r'<g (?:clip-path="url\(#(?P<clip>clipPath\d+)\)"><g )?[^>]*?transform="matrix\((?P<matrix>[^)]*)\)"'
)
CLIP = re.compile(r'(<clipPath id="(clipPath\d+)">\s*<path )')
NOWHERE = re.compile(r'<path [^>]*? d=""/>')
EMPTY = re.compile(r'(<g clip-path="[^"]*">)?<g [^>]*>\s*</g>\s*(?(1)</g>)')
TEXT = re.compile(
    r'<text (?P<before>[^>]*?)font-size="(?P<size>[\d.]+)" font-weight="(?P<weight>\d+)"'
    r"(?P<after>[^>]*)>(?P<words>[^<]*)</text>"
)
FAMILY = re.compile(r'font-family="([^"]*)"')
OTHERS = "Inter, Helvetica, Arial, sans-serif"


Origins = Collection[tuple[float, float]]


def mended(svg: str, font: QFont, origins: Origins) -> str:
    """The file with its clips in their places, and texts as wide in any font as they are in this one.

    `origins` are the upper left corners of all widgets in it, in its pixels.
    """
    places = places_of_clips(svg, origins)
    svg = CLIP.sub(lambda clip: f'{clip[1]}transform="translate{places.get(clip[2], (0.0, 0.0))}" ', svg)
    svg = EMPTY.sub("", NOWHERE.sub("", svg))
    svg = TEXT.sub(lambda text: with_length(text, font), svg)
    return FAMILY.sub(lambda family: f'font-family="{family[1]}, {OTHERS}"', svg)


def places_of_clips(svg: str, origins: Origins) -> dict[str, tuple[float, float]]:
    """The corner of the widget that made each clip path.

    A widget draws first at its corner, and what it clips follows: the last corner before is that of the clip.
    """
    places: dict[str, tuple[float, float]] = {}
    last = 0.0, 0.0
    for group in GROUP.finditer(svg):
        *turned, x, y = map(float, group["matrix"].split(","))
        if turned == [1.0, 0.0, 0.0, 1.0] and (x, y) in origins:
            last = x, y
        if group["clip"] is not None:
            places.setdefault(group["clip"], last)
    return places


def with_length(text: re.Match[str], font: QFont) -> str:
    """A text with the room that it takes in our font."""
    own = QFont(font)
    own.setPixelSize(round(float(text["size"])))
    own.setWeight(QFont.Weight(int(text["weight"])))
    words = unescape(text["words"])
    length = (
        f' textLength="{QFontMetricsF(own).horizontalAdvance(words):.6g}"' if len(words.strip()) > 1 else ""
    )
    adjust = ' lengthAdjust="spacingAndGlyphs"' if length else ""
    return text[0].replace("<text ", f"<text{length}{adjust} ", 1)
