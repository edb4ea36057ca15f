"""Painting a figure: a widget with its title, its legend and what it is, as SVG, PDF or picture.

The widget paints itself, through QPainter: lines stay lines, text stays text, and what is seen is what comes
out. pyqtgraph's own exporters move curves on logarithmic axes and blur images.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QPicture,
    QRegion,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from gui.exporting.drawn_anew import drawn_anew
from gui.exporting.key import Key
from gui.exporting.light import dressed, for_paper, with_plain_figures
from gui.exporting.svg import mended
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import CAPTION, TITLE

MARGIN, UNDER_TITLE, OVER_LINE = 14, 8, 8  # pixels at scale 1
DOTS = 96  # of a screen to an inch
METRES = 0.0254  # of an inch
MOST_SCALE = 4  # pixels of a picture to each of them
FLAGS = QWidget.RenderFlag.DrawChildren
BETWEEN = " · "  # the parts of what a figure is
CREATOR = "Initialisation Lab"


@dataclass(frozen=True)
class Figure:
    """What is painted: a widget that wears this look, over it a title, under it a legend and a line.

    The title is written only where the figure is `headed`: a card says itself what it is of. `dark` keeps the
    colours of the screen; else it is painted in light ones. `wear` has the widget draw itself with another
    look, where it does not know how to.
    """

    widget: QWidget
    look: Look
    title: str
    line: str
    key: Key | None = None
    headed: bool = True
    dark: bool = False
    wear: Callable[[Look], object] | None = None

    @property
    def on_paper(self) -> Look:
        """The look that it is painted in."""
        return self.look if self.dark else for_paper(self.look)


def size_of(figure: Figure) -> QSize:
    """The whole figure in pixels of a screen, a picture of scale 1."""
    plan = Plan(figure)
    return QSize(figure.widget.width() + 2 * plan.margin, round(plan.height))


@dataclass(frozen=True)
class Painted:
    """A figure as it was at one moment: every stroke and letter, to be put into a file in any thread."""

    strokes: QPicture
    size: QSize
    title: str
    line: str
    font: QFont


def painted(figure: Figure, scale: float = 1.0, plain: bool = False) -> Painted:
    """Paint it, in the GUI thread; for `scale` and `plain` see `paint`."""
    strokes = QPicture()
    painter = QPainter(strokes)
    paint(figure, painter, scale, plain)
    painter.end()
    return Painted(strokes, size_of(figure), figure.title, figure.line, figure.widget.font())


def svg_of(figure: Figure) -> bytes:
    """The figure as SVG, as many CSS pixels large as it is on screen."""
    return svg_from(painted(figure))


def svg_from(one: Painted) -> bytes:
    """What `painted` returned as SVG, in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    device.setOutputDevice(buffer)
    device.setResolution(DOTS)
    device.setSize(one.size)
    device.setViewBox(QRectF(0.0, 0.0, one.size.width(), one.size.height()))
    device.setTitle(one.title)
    device.setDescription(one.line)
    play(one, device)
    return mended(bytes(buffer.data().data()).decode(), one.font).encode()


def pdf_of(figure: Figure) -> bytes:
    """The figure as PDF, a page of its size."""
    return pdf_from(painted(figure, plain=True))


def pdf_from(one: Painted) -> bytes:
    """What `painted` returned with `plain` figures as PDF, in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(DOTS)
    exactly = QPageSize.SizeMatchPolicy.ExactMatch
    device.setPageSize(QPageSize(QSizeF(one.size) / DOTS, QPageSize.Unit.Inch, "", exactly))
    device.setPageMargins(QMarginsF())
    device.setTitle(one.title)
    device.setCreator(CREATOR)
    play(one, device)
    return bytes(buffer.data().data())


def image_of(figure: Figure, scale: int = 1) -> QImage:
    """The figure as a picture, with `scale` x `scale` pixels, 1 to MOST_SCALE, to each of a screen."""
    return image_from(painted(figure, scale), scale)


def image_from(one: Painted, scale: int) -> QImage:
    """What `painted` returned for this scale as a picture, in any thread."""
    picture = QImage(one.size * scale, QImage.Format.Format_RGB32)
    picture.setText("Title", one.title)
    picture.setText("Description", one.line)
    picture.setDevicePixelRatio(scale)
    play(one, picture)
    picture.setDevicePixelRatio(1.0)
    picture.setDotsPerMeterX(round(scale * DOTS / METRES))
    picture.setDotsPerMeterY(round(scale * DOTS / METRES))
    return picture


def play(one: Painted, device: QPaintDevice) -> None:
    """Paint it once more, onto this device."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # a JPEG in a PDF has other colours
    one.strokes.play(painter)
    painter.end()


def png_of(picture: QImage) -> bytes:
    """A picture as PNG, in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # its stubs know only paths and bytes
    return bytes(buffer.data().data())


def paint(figure: Figure, painter: QPainter, scale: float = 1.0, plain: bool = False) -> None:
    """Draw the whole figure, from the origin on; a pixel of the painter is one of a screen at scale 1.

    `scale` says how many pixels of a picture there are to one of them. `plain`: with figures that are as wide
    as each of them is, see `dressed`.
    """
    plan, look = Plan(figure, plain), figure.on_paper
    size = size_of(figure)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0.0, 0.0, size.width(), size.height()), QColor(look.palette.card))
    width = float(figure.widget.width())
    if figure.headed:
        head = QRectF(plan.margin, plan.margin, width, plan.title_height)
        write_line(painter, plan.title, head, look.palette.text, figure.title)
    with dressed(figure.widget, figure.look, look, plain, figure.wear), drawn_anew(figure.widget, scale):
        painter.save()
        figure.widget.render(painter, plan.place, QRegion(), FLAGS)
        painter.restore()
    below: float = plan.top + figure.widget.height() + plan.gap
    if figure.key is not None:
        height = figure.key.height(width, plan.line, look)
        figure.key.paint(painter, QRectF(plan.margin, below, width, height), plan.line, look)
        below += height + plan.gap
    for text in plan.foot:
        foot = QRectF(plan.margin, below, width, plan.line_height)
        write_line(painter, plan.line, foot, look.palette.secondary, text)
        below += plan.line_height


class Plan:
    """Where the parts of a figure stand, in pixels."""

    def __init__(self, figure: Figure, plain: bool = False) -> None:
        look, font = figure.look, figure.widget.font()
        if plain:
            font = with_plain_figures(font)
        self.margin, self.gap = look.px(MARGIN), look.px(OVER_LINE)
        self.title = sized(font, look.type(TITLE))
        self.title.setWeight(QFont.Weight.DemiBold)
        self.line = sized(font, look.type(CAPTION))
        self.title_height = QFontMetricsF(self.title).height()
        self.line_height = QFontMetricsF(self.line).height()
        self.top = self.margin
        if figure.headed:
            self.top += math.ceil(self.title_height) + look.px(UNDER_TITLE)
        width = float(figure.widget.width())
        key = 0.0 if figure.key is None else figure.key.height(width, self.line, look) + self.gap
        self.foot = broken(figure.line, QFontMetricsF(self.line), width)
        foot = len(self.foot) * self.line_height
        self.height = self.top + figure.widget.height() + self.gap + key + foot + self.margin

    @property
    def place(self) -> QPoint:
        """The widget's upper left corner."""
        return QPoint(self.margin, self.top)


def broken(line: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """What a figure is, in as many lines as it takes, which break between its parts."""
    first, *rest = line.split(BETWEEN)
    lines = [first]
    for part in rest:
        longer = f"{lines[-1]}{BETWEEN}{part}"
        if metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def write_line(painter: QPainter, font: QFont, room: QRectF, colour: str, text: str) -> None:
    """A text in one line, ended in … where the figure is too narrow for it."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
