"""The palette for paper: light whatever the screen has, put on a widget only while it is painted."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget

from gui.style.look import Look
from gui.style.style_sheet import style_sheet
from gui.style.theme import Mode, qt_palette


@runtime_checkable
class Dressed(Protocol):
    """What draws itself with a look."""

    def set_look(self, look: Look) -> object: ...


def for_paper(look: Look) -> Look:
    """The same sizes in light colours."""
    return replace(look, mode=Mode.LIGHT)


def sheet_for_paper(look: Look) -> str:
    """The style sheet without what is there for the mouse: a picture has no arrow to press."""
    return f"""{style_sheet(look)}
    QComboBox {{ background: transparent; border: none; }}
    QComboBox::drop-down {{ width: 0; border: none; }}
    QComboBox::down-arrow {{ image: none; }}
    QScrollBar, QScrollBar::handle {{ background: transparent; border: none; }}
    QToolButton#plain {{ color: transparent; }}
    """


@contextmanager
def dressed(
    widget: QWidget,
    worn: Look,
    wanted: Look,
    plain: bool = False,
    wear: Callable[[Look], object] | None = None,
) -> Iterator[None]:
    """Within, the widget wears another look than the one it has on screen; `plain`: and plain figures.

    It is dressed by `wear`, or by itself.

    Qt draws nothing on screen before control returns to it, so nobody sees the change. A widget that wears
    what is wanted already is left alone.
    """
    if wear is None and isinstance(widget, Dressed):
        wear = widget.set_look
    if wear is None or (worn == wanted and not plain):
        yield
        return
    fonts = fonts_in(widget) if plain else ()
    sheet, palette = widget.styleSheet(), widget.palette()
    own_palette = widget.testAttribute(Qt.WidgetAttribute.WA_SetPalette)
    try:
        if worn != wanted:
            widget.setPalette(qt_palette(wanted.palette))
            widget.setStyleSheet(sheet_for_paper(wanted))
        for part, font in fonts:
            part.setFont(with_plain_figures(part.font() if font is None else font))
        wear(wanted)
        yield
    finally:
        for part, font in fonts:
            part.setFont(QFont() if font is None else font)
        if worn != wanted:
            widget.setStyleSheet(sheet)
            widget.setPalette(palette if own_palette else QPalette())
        wear(worn)


def with_plain_figures(font: QFont) -> QFont:
    """The font with each figure as wide as it is: of those of one width Qt tells a PDF not which they are."""
    other = QFont(font)
    other.setFeature(QFont.Tag("tnum"), 0)
    return other


def fonts_in(widget: QWidget) -> Sequence[tuple[QWidget, QFont | None]]:
    """Every widget in it, itself too, with the font that was set on it, or None where it inherits one."""
    parts = (widget, *widget.findChildren(QWidget))
    own = Qt.WidgetAttribute.WA_SetFont
    return [(part, QFont(part.font()) if part.testAttribute(own) else None) for part in parts]
