"""Looks: palettes, how runs and classes are told apart, the type scale."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QPen

from gui.style.pixels import screen_pixels

# Four sizes, in pixels at scale 1: captions, text, names, the iteration counter.
CAPTION, BODY, TITLE, DISPLAY = 11, 13, 15, 22
# The same four while presenting: 24 points on a screen of 1920 x 1080, and in proportion on others.
TYPE_PRESENTING = {CAPTION: 22, BODY: 22, TITLE: 26, DISPLAY: 32}


class Mode(StrEnum):
    """Which palette is shown."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Palette:
    """The colours of one mode, as #RRGGBB. Runs take `runs` in turn, classes after the first two `classes`.

    A class has a colour for its points and a quieter one for where it is the answer, `image_0` and so on.
    """

    window: str
    card: str
    hairline: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    selected: str
    class_0: str
    class_1: str
    image_0: str
    image_middle: str
    image_1: str
    right: str
    wrong: str
    classes: tuple[str, ...]
    images: tuple[str, ...]
    runs: tuple[str, ...]

    def class_colour(self, label: int) -> str:
        """Of the points of a class; from the eleventh on again those of the first."""
        colours = (self.class_0, self.class_1, *self.classes)
        return colours[label % len(colours)]

    def class_image(self, label: int) -> str:
        """Of where a class is the answer for sure."""
        colours = (self.image_0, self.image_1, *self.images)
        return colours[label % len(colours)]


LIGHT = Palette(
    window="#F4F6F9",
    card="#FFFFFF",
    hairline="#DFE4EB",
    text="#17202B",
    secondary="#556270",
    accent="#1F5FD6",
    on_accent="#FFFFFF",
    selected="#E8F0FE",
    class_0="#1F66B0",
    class_1="#C96A00",
    image_0="#5489C0",
    image_middle="#F8F8F6",
    image_1="#E09A45",
    right="#0D7070",
    wrong="#A33000",
    classes=(
        "#5A1E69",
        "#00965A",
        "#F01EFF",
        "#C30000",
        "#0000F0",
        "#005A3C",
        "#B47896",
        "#B41E69",
    ),
    images=(
        "#916A9A",
        "#57B891",
        "#F36AFC",
        "#D65756",
        "#5757F2",
        "#57917D",
        "#CCA5B8",
        "#CC6A9A",
    ),
    runs=(
        "#7A5BA8",
        "#B4235A",
        "#00796B",
        "#304F7A",
        "#784D01",
        "#6A7738",
        "#9C3D9C",
        "#2F6F9F",
        "#A0452B",
        "#4A4A8C",
        "#3F7D4E",
        "#6B4A3A",
    ),
)

DARK = Palette(
    window="#0F141A",
    card="#171E27",
    hairline="#2A3440",
    text="#E9EEF4",
    secondary="#9EABB9",
    accent="#7FB0FF",
    on_accent="#0F141A",
    selected="#22334F",
    class_0="#6FB1F2",
    class_1="#F5A742",
    image_0="#22588F",
    image_middle="#262C33",
    image_1="#B06410",
    right="#3ADCDC",
    wrong="#FF8052",
    classes=(
        "#FF3C96",
        "#B4F0A5",
        "#C34BFF",
        "#FF2D0F",
        "#00FFF0",
        "#78965A",
        "#F0F000",
        "#009696",
    ),
    images=(
        "#923464",
        "#6D8E6C",
        "#743C99",
        "#922C21",
        "#139692",
        "#4F6146",
        "#8B8E1A",
        "#136164",
    ),
    runs=(
        "#B79BE0",
        "#F06292",
        "#5AD8C4",
        "#B2CDEB",
        "#E0AF5A",
        "#BECA95",
        "#DE8FDE",
        "#78BDE8",
        "#EE9277",
        "#A3A3EA",
        "#86CC97",
        "#CFA48F",
    ),
)

# While presenting: contrast of at least 7 to 1, for all that is read and for every run and class.
LIGHT_PROJECTION = Palette(
    window="#F4F6F9",
    card="#FFFFFF",
    hairline="#C3CBD6",
    text="#0E151E",
    secondary="#3A4654",
    accent="#1848A2",
    on_accent="#FFFFFF",
    selected="#E3ECFC",
    class_0="#1A5491",
    class_1="#804300",
    image_0="#86B2E2",
    image_middle="#F8F8F6",
    image_1="#F0B468",
    right="#095353",
    wrong="#852800",
    classes=(
        "#2D0F2D",
        "#4B00FF",
        "#004B2D",
        "#0000A5",
        "#690000",
        "#693C5A",
        "#3C000F",
        "#0F2D5A",
    ),
    images=(
        "#928492",
        "#A27CFA",
        "#7CA292",
        "#7C7CCE",
        "#B07C7B",
        "#B09AA8",
        "#9A7C82",
        "#8492A8",
    ),
    runs=(
        "#73209D",
        "#A1034C",
        "#185A52",
        "#0C224C",
        "#473318",
        "#435B05",
        "#823382",
        "#25577C",
        "#893B25",
        "#4A4A8C",
        "#2F5C3A",
        "#6B4A3A",
    ),
)

DARK_PROJECTION = Palette(
    window="#0B0F14",
    card="#151B23",
    hairline="#3C4856",
    text="#FFFFFF",
    secondary="#C4CEDA",
    accent="#8DB9FF",
    on_accent="#0B0F14",
    selected="#1D2B44",
    class_0="#6FB1F2",
    class_1="#F5A742",
    image_0="#22588F",
    image_middle="#262C33",
    image_1="#854708",
    right="#45E6E6",
    wrong="#FFA27A",
    classes=(
        "#A5FFF0",
        "#FF78C3",
        "#00E178",
        "#FFF000",
        "#F0D2FF",
        "#E1FF96",
        "#87B487",
        "#FFD2B4",
    ),
    images=(
        "#669692",
        "#92527B",
        "#138656",
        "#928E1A",
        "#8B7F99",
        "#849664",
        "#56705D",
        "#927F74",
    ),
    runs=(
        "#B79AF8",
        "#FE7C9E",
        "#61DDC6",
        "#9DB5CF",
        "#D1A43D",
        "#C8D290",
        "#DE8FDE",
        "#78BDE8",
        "#EE9277",
        "#A3A3EA",
        "#86CC97",
        "#CFA48F",
    ),
)

PALETTES = {Mode.LIGHT: LIGHT, Mode.DARK: DARK}
PROJECTION_PALETTES = {Mode.LIGHT: LIGHT_PROJECTION, Mode.DARK: DARK_PROJECTION}

# Dash lengths in pen widths, so that runs are told apart without colour. None is a solid line.
DASHES: tuple[tuple[float, ...] | None, ...] = (
    (4, 2),
    (1, 1.6),
    None,
    (6, 2, 1, 2),
    (8, 3),
    (3, 1, 1, 1, 1, 1),
)


def run_colour(palette: Palette, index: int) -> QColor:
    return QColor(palette.runs[index % len(palette.runs)])


def run_pen(palette: Palette, index: int, width: float = 2.0) -> QPen:
    """The line of the run with place `index` in the palette: its colour and its dashes.

    It stays as wide however a plot is scaled. Qt counts such a width in pixels of the screen: here it is told
    in those that all else is told in.
    """
    pen = QPen(run_colour(palette, index), width * screen_pixels())
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = DASHES[index % len(DASHES)]
    if dashes is not None:
        pen.setDashPattern(list(dashes))
    return pen


def qt_palette(palette: Palette) -> QPalette:
    """What Qt's own style draws with, where the style sheet says nothing."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: palette.window,
        roles.Base: palette.card,
        roles.AlternateBase: palette.window,
        roles.Button: palette.card,
        roles.ToolTipBase: palette.card,
        roles.WindowText: palette.text,
        roles.Text: palette.text,
        roles.ButtonText: palette.text,
        roles.ToolTipText: palette.text,
        roles.PlaceholderText: palette.secondary,
        roles.Highlight: palette.accent,
        roles.HighlightedText: palette.on_accent,
        roles.Link: palette.accent,
        roles.LinkVisited: palette.accent,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    return result
