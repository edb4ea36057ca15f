"""What Qt's SVG generator leaves to be mended, so that a file looks the same in every viewer.

The generator lets viewers smooth images, names our font alone, which other computers do not have, and writes
groups and paths in which nothing is.
"""

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

NOWHERE = re.compile(r'<path [^>]*? d=""/>')
EMPTY = re.compile(r'(<g clip-path="[^"]*">)?<g [^>]*>\s*</g>\s*(?(1)</g>)')
TEXT = re.compile(
    r'<text (?P<before>[^>]*?)font-size="(?P<size>[\d.]+)" font-weight="(?P<weight>\d+)"'
    r"(?P<after>[^>]*)>(?P<words>[^<]*)</text>"
)
RENDERING = re.compile(r'image-rendering="\w+"')
SHARP = (
    'image-rendering="optimizeSpeed" style="image-rendering:pixelated"'  # for old viewers, and for new ones
)
FAMILY = re.compile(r'font-family="([^"]*)"')
OTHERS = "Inter, Helvetica, Arial, sans-serif"


def mended(svg: str, font: QFont) -> str:
    """The file with sharp pixels, texts as wide in any font as in this one, and nothing empty."""
    svg = EMPTY.sub("", NOWHERE.sub("", svg))
    svg = RENDERING.sub(SHARP, svg)
    svg = TEXT.sub(lambda text: with_length(text, font), svg)
    return FAMILY.sub(lambda family: f'font-family="{family[1]}, {OTHERS}"', svg)


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
