"""PDF: a sheet as pages of A4. What belongs together stays on one page, unless it is longer than that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from engine.handouts.sheet import Asked, Notes, Sheet, SheetPage
from gui.lesson.sheet_blocks import ACCENT, FOUND, Block, Choice, Field, Gap, Picture, Row, Rules, pen
from gui.widgets.paper_text import (
    BODY,
    GREY,
    HEADING,
    INK,
    RESOLUTION,
    SMALL,
    TITLE,
    Text,
    dots,
    font_of,
    plain,
)

MARGINS = QMarginsF(18.0, 17.0, 18.0, 13.0)  # millimetres
FOOT = 9.0
INDENT, BAR = 5.0, 0.9  # of a question, and the bar beside it
LINES = 3  # for a reason, and for notes
APART = dots(7.0)  # of two pages of the lesson
SHORT = 0.25  # of a page: a text that is no longer stays with its question


@dataclass(frozen=True)
class Group:
    """Blocks that stay on one page if there is room; beside those of a question there is a bar."""

    blocks: Sequence[Block]
    is_question: bool = False

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)


def pdf_file(sheet: Sheet) -> bytes:
    """The whole file. It needs an application, for the fonts."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            MARGINS,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(f"{sheet.title} · {sheet.kind}")
    writer.setCreator("Initialisation Lab")
    pages = paged(sheet, writer)
    painter = QPainter(writer)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        draw_page(painter, page)
        draw_foot(painter, sheet, number, len(pages))
    painter.end()
    buffer.close()
    return bytes(content.data())


Placed = tuple[Group, float]  # and how far down the page it begins


def paged(sheet: Sheet, writer: QPdfWriter) -> list[list[Placed]]:
    """The groups of each page."""
    width, height = float(writer.width()), writer.height() - dots(FOOT)
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for group in groups_of(sheet, width, height, writer):
        rest: Group | None = group
        if all(isinstance(block, Gap) for block in group.blocks):  # there is none at the end of a page
            y = y + group.height if y > 0.0 else y
            continue
        if y > 0.0 and y + group.height > height and group.height <= height:
            pages.append([])
            y = 0.0
        while rest is not None:
            some, rest = divided(rest, height - y)
            if some is None and y == 0.0:  # higher than a page: nothing can be done
                some, rest = rest, None
            if some is not None:
                pages[-1].append((some, y))
                y += some.height
            if rest is not None:
                pages.append([])
                y = 0.0
    return pages


def divided(group: Group, room: float) -> tuple[Group | None, Group | None]:
    """What of a group has room, and what is left."""
    blocks, used = list(group.blocks), 0.0
    for place, block in enumerate(blocks):
        if used + block.height > room + 0.5:
            above, below = blocks[:place], blocks[place:]
            halves = block.split(room - used) if isinstance(block, Text) else None
            if halves is not None:
                above, below = [*above, halves[0]], [halves[1], *below[1:]]
            taken = Group(above, group.is_question) if above else None
            return taken, Group(below, group.is_question)
        used += block.height
    return group, None


def groups_of(sheet: Sheet, width: float, height: float, writer: QPdfWriter) -> Iterator[Group]:
    yield Group(list(head(sheet, width, writer)))
    for part in sheet.parts:
        if isinstance(part, Notes):
            yield Group(list(notes(part, width, writer)))
            yield Group([Gap(APART)])
            continue
        text = Group(list(page_text(part, width, writer)))
        asked = [] if part.asked is None else [Group(list(question(part.asked, width, writer)), True)]
        whole = Group([Together([text, *asked])])
        kept = text.height <= SHORT * height and whole.height <= height
        yield from (whole,) if kept else (text, *asked)
        yield Group([Gap(APART)])


class Together:
    """Groups that are not parted."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self.height = sum(group.height for group in groups)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for group in self._groups:
            draw_group(painter, group, x, y)
            y += group.height


def head(sheet: Sheet, width: float, writer: QPdfWriter) -> Iterator[Block]:
    yield plain(sheet.title, width, writer, TITLE, INK, bold=True)
    yield Gap(dots(0.8))
    yield plain(sheet.kind, width, writer, BODY, GREY)
    if sheet.about:
        yield Gap(dots(1.5))
        yield plain(sheet.about, width, writer)
    if sheet.fields:
        yield Gap(dots(3.0))
        parts = len(sheet.fields) + 1  # the first one, a name, is twice as wide
        room, apart = width / parts, dots(5.0)
        places = [0.0, *(room * (2 + number) for number in range(parts - 2))]
        widths = [2 * room, *([room] * (parts - 2))]
        fields = [
            (place, Field(words, wide - (apart if place + wide < width - 1.0 else 0.0)))
            for words, place, wide in zip(sheet.fields, places, widths, strict=True)
        ]
        yield Row(fields)
    yield Gap(dots(2.5))
    yield Beam(width)
    yield Gap(dots(5.0))


@dataclass
class Beam:
    """A strong line over the whole width."""

    width: float
    height: float = 0.0

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(pen(INK, 0.5))
        painter.drawLine(QPointF(x, y), QPointF(x + self.width, y))


def page_text(part: SheetPage, width: float, writer: QPdfWriter) -> Iterator[Block]:
    yield plain(part.place, width, writer, SMALL, GREY)
    yield Gap(dots(0.4))
    yield plain(part.title, width, writer, HEADING, bold=True)
    yield Gap(dots(1.2))
    yield Text(part.text, width, writer)
    if part.asked is not None:
        yield Gap(dots(3.0))


def question(asked: Asked, width: float, writer: QPdfWriter) -> Iterator[Block]:
    room = width - dots(INDENT)
    yield plain(asked.ask, room, writer, bold=True)
    if asked.how:
        yield Gap(dots(0.5))
        yield plain(asked.how, room, writer, SMALL, GREY)
    yield Gap(dots(1.2))
    yield from options(asked, room, writer)
    if asked.drawing is not None:
        yield Gap(dots(1.0))
        yield Picture(asked.drawing)
    if asked.own:
        yield Field(asked.own, dots(70.0))
    if asked.why:
        yield Gap(dots(3.0))
        yield plain(asked.why, room, writer)
        yield Rules(LINES, room)
    for place, words in enumerate(asked.found):
        yield Gap(dots(1.0))
        yield plain(words, room, writer, BODY, FOUND if place == 0 else INK, bold=place == 0)
    if asked.explain:
        yield Gap(dots(1.5))
        yield Text(asked.explain, room, writer)


def options(asked: Asked, room: float, writer: QPdfWriter) -> Iterator[Block]:
    choices = [Choice(option, room, writer) for option in asked.options]
    if not asked.in_a_row:
        yield from choices
        return
    row: list[tuple[float, Block]] = []
    used = 0.0
    for choice in choices:
        if row and used + choice.width > room:
            yield Row(row)
            row, used = [], 0.0
        row.append((used, choice))
        used += choice.width + dots(5.0)
    if row:
        yield Row(row)


def notes(part: Notes, width: float, writer: QPdfWriter) -> Iterator[Block]:
    yield plain(f"{part.place} · {part.words}", width, writer, SMALL, GREY)
    yield Rules(LINES, width)


def draw_page(painter: QPainter, page: Sequence[Placed]) -> None:
    for group, y in page:
        draw_group(painter, group, 0.0, y)


def draw_group(painter: QPainter, group: Group, x: float, y: float) -> None:
    if group.is_question:
        painter.fillRect(QRectF(x, y, dots(BAR), group.height), ACCENT)
        x += dots(INDENT)
    for block in group.blocks:
        block.draw(painter, x, y)
        y += block.height


def draw_foot(painter: QPainter, sheet: Sheet, number: int, count: int) -> None:
    """What the sheet is, and which page of how many."""
    device = painter.device()
    painter.setFont(font_of(SMALL))
    painter.setPen(GREY)
    base = device.height() - dots(0.5)
    words = f"{number} / {count}"
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(words)
    left = metrics.elidedText(
        f"{sheet.title} · {sheet.kind}",
        Qt.TextElideMode.ElideRight,
        round(device.width() - width - dots(6.0)),
    )
    painter.drawText(QPointF(0.0, base), left)
    painter.drawText(QPointF(device.width() - width, base), words)
