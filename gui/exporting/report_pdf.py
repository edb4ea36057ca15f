"""PDF: a report as pages of A4. A figure, a row and a paragraph are each on one page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import TextWrapper
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture

from engine.exports.report.document import (
    Block,
    Code,
    Facts,
    FoundHere,
    Paragraph,
    Picture,
    Report,
    Table,
    Verdict,
)
from engine.exports.report.html import MARKS
from gui.exporting.light import with_plain_figures
from gui.exporting.paint import CREATOR
from gui.widgets.paper_text import BODY, GREY, HEADING, INK, RESOLUTION, SMALL, TITLE, Text, dots, font_of

MARGINS = QMarginsF(16.0, 17.0, 16.0, 13.0)  # millimetres
FOOT = 9.0
SIGNS = 80  # of a text for a machine, in a line
COLOURS = {"good": QColor("#00796B"), "slow": QColor("#C96A00"), "failing": QColor("#B4235A")}


class Piece(Protocol):
    """A piece of a page as high as it says."""

    @property
    def height(self) -> float: ...

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""


@dataclass(frozen=True)
class Figure:
    """A figure as it was painted, as wide as the page."""

    picture: QPicture
    size: tuple[int, int]  # of the figure, in pixels
    width: float

    @property
    def height(self) -> float:
        return self.width * self.size[1] / self.size[0]

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        scale = self.width / self.size[0]
        finer = (
            painter.device().logicalDpiX() / self.picture.logicalDpiX()
        )  # which a picture allows for itself
        painter.save()
        painter.translate(x, y)
        painter.scale(scale / finer, scale / finer)
        self.picture.play(painter)
        painter.restore()


@dataclass(frozen=True)
class Group:
    """Pieces that stay on one page, with room above them; beside those of a verdict there is a bar."""

    pieces: Sequence[Piece]
    above: float = 0.0
    leads: bool = False  # it stays with the group after it
    bar: QColor | None = None

    @property
    def height(self) -> float:
        return sum(piece.height for piece in self.pieces)

    def draw(self, painter: QPainter, y: float) -> None:
        x = 0.0
        if self.bar is not None:
            painter.fillRect(QRectF(0.0, y, dots(0.9), self.height), self.bar)
            x = dots(5.0)
        for piece in self.pieces:
            piece.draw(painter, x, y)
            y += piece.height


def pdf_file(report: Report, pictures: Sequence[tuple[QPicture, tuple[int, int]]]) -> bytes:
    """The whole file. `pictures` are its figures in their order, each with its size in pixels."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(size, upright, MARGINS, unit))
    writer.setTitle(report.title)
    writer.setCreator(CREATOR)
    pages = paged(Printer(writer, pictures).groups(report), writer.height() - dots(FOOT))
    painter = QPainter(writer)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        for group, y in page:
            group.draw(painter, y)
        draw_foot(painter, writer, report.line, f"{number} / {len(pages)}")
    painter.end()
    buffer.close()
    return bytes(content.data())


def paged(groups: Iterable[Group], height: float) -> list[list[tuple[Group, float]]]:
    """The groups of each page, and how far down it each begins. One that is higher than a page is divided."""
    pages: list[list[tuple[Group, float]]] = [[]]
    y = 0.0
    parts = [part for group in groups for part in parts_of(group, height)]
    for part, after in zip(parts, [*parts[1:], Group([])], strict=True):
        above = part.above if y > 0.0 else 0.0
        needed = part.height + (after.above + after.height if part.leads else 0.0)
        if y > 0.0 and y + above + min(needed, height) > height:
            pages.append([])
            y = above = 0.0
        pages[-1].append((part, y + above))
        y += above + part.height
    return pages


def parts_of(group: Group, height: float) -> Iterator[Group]:
    """A text that is longer than a page, between its lines; all else as it is."""
    (piece,) = group.pieces if len(group.pieces) == 1 else (None,)
    while isinstance(piece, Text) and piece.height > height and (halves := piece.split(height)) is not None:
        yield Group([halves[0]], group.above)
        piece = halves[1]
        group = Group([piece])
    yield group


class Printer:
    """Makes the groups of a report for a writer."""

    def __init__(self, writer: QPdfWriter, pictures: Sequence[tuple[QPicture, tuple[int, int]]]) -> None:
        self._writer, self._pictures, self._width = writer, pictures, float(writer.width())

    def groups(self, report: Report) -> Iterator[Group]:
        head = [
            self._text(escape(report.title), TITLE, bold=True),
            self._text(escape(report.line), SMALL, GREY),
        ]
        if report.about:
            head.append(self._text(escape(report.about)))
        yield Group(head)
        for part in report.parts:
            heading = self._text(escape(part.heading), HEADING, bold=True)
            yield Group([heading], above=dots(8.0), leads=True)
            for block in part.blocks:
                yield from self._groups_of(block)

    def _groups_of(self, block: Block) -> Iterator[Group]:
        match block:
            case Paragraph():
                yield Group([self._text(escape(block.text))], above=dots(2.0))
            case Facts():
                lines = (f"<b>{escape(name)}</b> · {escape(of)}" for name, of in block.rows)
                yield Group([self._text("<br>".join(lines), SMALL)], above=dots(2.0))
            case Table():
                yield from self._table(block)
            case Verdict():
                yield from self._verdict(block)
            case Picture():
                drawn = Figure(*self._pictures[block.number - 1], self._width)
                caption = self._text(f"{block.number}. {escape(block.caption)}", SMALL, GREY)
                yield Group([drawn, caption], above=dots(3.0))
            case Code():
                yield from self._code(block)

    def _table(self, block: Table) -> Iterator[Group]:
        head = "".join(cell(name, is_number(block, place)) for place, name in enumerate(block.heading))
        rows = [[cell(text, is_number(block, place)) for place, text in enumerate(row)] for row in block.rows]
        caption = self._text(escape(block.caption), SMALL, GREY)
        yield Group(
            [caption, TableText(table(head, rows), self._width, self._writer, SMALL)], above=dots(3.0)
        )

    def _verdict(self, block: Verdict) -> Iterator[Group]:
        colour = COLOURS[block.severity]
        mark = f'<span style="color:{colour.name()}">{MARKS[block.severity]}</span>'
        name = self._text(f"{mark} <b>{escape(block.run)}</b>", indent=True)
        yield Group([name, *self._found(block.verdict)], above=dots(4.0), bar=colour)
        for other in block.others:
            yield Group(self._found(other, SMALL), above=dots(0.0), bar=colour)

    def _found(self, found: FoundHere, height: float = BODY) -> list[Piece]:
        advice = f"<br>→ {escape(' '.join(found.advice))}" if found.advice else ""
        grey = f'<span style="color:{GREY.name()}">{escape(found.meaning)}{advice}</span>'
        evidence = "<br>".join(map(escape, found.evidence))
        words = f"<b>{escape(found.headline)}</b><br>{evidence}<br>{grey}"
        return [self._text(words, height, indent=True)]

    def _code(self, block: Code) -> Iterator[Group]:
        title = self._text(escape(block.title), SMALL, GREY)
        if not block.is_long:
            yield Group([title], above=dots(3.0), leads=True)
            yield Group([self._text(f"<pre>{escape(folded(block.text))}</pre>", SMALL)], above=dots(1.0))

    def _text(
        self, html: str, height: float = BODY, colour: QColor = INK, bold: bool = False, indent: bool = False
    ) -> Text:
        width = self._width - (dots(5.0) if indent else 0.0)
        return Text(
            f"<p>{html}</p>" if not html.startswith("<") else html, width, self._writer, height, colour, bold
        )


class TableText(Text):
    """A table, without the empty line that Qt puts after one."""

    @property
    def height(self) -> float:
        layout = self.document.documentLayout()
        frames = self.document.rootFrame().childFrames()
        return max(layout.frameBoundingRect(frame).bottom() for frame in frames) - self._top


def folded(text: str) -> str:
    """A text for a machine with no line longer than the page is wide: JSON and links may be broken there."""
    lines = TextWrapper(SIGNS, replace_whitespace=False, drop_whitespace=False, break_on_hyphens=False)
    return "\n".join("\n".join(lines.wrap(line)) for line in text.splitlines())


def is_number(block: Table, place: int) -> bool:
    return place not in block.words


def cell(text: str, number: bool = False) -> str:
    return f'<td align="{"right" if number else "left"}">{escape(text)}</td>'


def table(head: str, rows: Iterable[Iterable[str]]) -> str:
    """An HTML table as wide as the page, with a heading."""
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table width="100%"><tr>{head}</tr>{body}</table>'


def draw_foot(painter: QPainter, writer: QPdfWriter, line: str, number: str) -> None:
    """What the report is of, and which page of how many."""
    painter.setFont(with_plain_figures(font_of(SMALL)))
    painter.setPen(GREY)
    metrics, base = painter.fontMetrics(), writer.height() - dots(0.5)
    width = metrics.horizontalAdvance(number)
    room = round(writer.width() - width - dots(6.0))
    painter.drawText(QPointF(0.0, base), metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
    painter.drawText(QPointF(writer.width() - width, base), number)
