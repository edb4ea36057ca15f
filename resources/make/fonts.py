"""Makes the fonts in resources/fonts from Inter's own files, such as those of Debian's package fonts-inter.

    uv run --with fonttools python resources/make/fonts.py FOLDER_WITH_INTER

They get a name of their own: Qt prefers an installed font to one that ships with a program where both have
the same name, and then words are as wide as that machine's Inter. They also get the raised T of Wᵀ, which
Inter does not have.
"""

import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "fonts"
FAMILY = "Initialisation Lab Inter"
STYLES = ("Regular", "Italic", "SemiBold", "Bold")
RAISED_T, NAME_OF_RAISED_T = 0x1D40, "uni1D40"
SMALLER = 0.62  # than a T
FAMILY_NAMES, FULL_NAME, UNIQUE_NAME, POSTSCRIPT_NAME = (1, 16, 21), 4, 3, 6


def rename(font: TTFont, style: str) -> None:
    names = font["name"]
    for record in list(names.names):
        old, new = record.toUnicode(), None
        if record.nameID in FAMILY_NAMES:
            new = old.replace("Inter", FAMILY)
        elif record.nameID in (FULL_NAME, UNIQUE_NAME):
            new = f"{FAMILY} {style}"
        elif record.nameID == POSTSCRIPT_NAME:
            new = f"{FAMILY.replace(' ', '')}-{style}"
        if new is not None:
            names.setName(new, record.nameID, record.platformID, record.platEncID, record.langID)
    cff = font["CFF "].cff
    cff.fontNames[0] = f"{FAMILY.replace(' ', '')}-{style}"
    cff.topDictIndex[0].FamilyName, cff.topDictIndex[0].FullName = FAMILY, f"{FAMILY} {style}"


def add_raised_t(font: TTFont, drawn_by: TTFont) -> None:
    """Add it as `drawn_by`'s T, smaller: a bolder font's has lines about as thick as the letters here."""
    letter = drawn_by.getBestCmap()[ord("T")]
    width, bearing = drawn_by["hmtx"][letter]
    pen = T2CharStringPen(round(SMALLER * width), None)
    raise_to = drawn_by["OS/2"].sCapHeight * (1.0 - SMALLER)
    drawn_by.getGlyphSet()[letter].draw(TransformPen(pen, Transform(SMALLER, 0, 0, SMALLER, 0, raise_to)))
    top = font["CFF "].cff.topDictIndex[0]
    outline = pen.getCharString(private=top.Private, globalSubrs=top.GlobalSubrs)
    order = font.getGlyphOrder()
    top.CharStrings.charStringsIndex.append(outline)
    top.CharStrings.charStrings[NAME_OF_RAISED_T] = len(order)
    font.setGlyphOrder([*order, NAME_OF_RAISED_T])
    top.charset = font.getGlyphOrder()
    font["hmtx"][NAME_OF_RAISED_T] = (round(SMALLER * width), round(SMALLER * bearing))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[RAISED_T] = NAME_OF_RAISED_T


def main(folder: Path) -> None:
    bold = TTFont(folder / "Inter-Bold.otf")
    for style in STYLES:
        font = TTFont(folder / f"Inter-{style}.otf", recalcTimestamp=False)
        rename(font, style)
        add_raised_t(font, TTFont(folder / "Inter-Italic.otf") if style == "Italic" else bold)
        font.save(FONTS / f"InitialisationLabInter-{style}.otf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
