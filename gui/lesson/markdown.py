"""Markdown: a page's text as HTML of the laboratory's own, from a short list of what Markdown can say.

Paragraphs, headings, emphasis, lists, code, tables, links and pictures. HTML is none of it: like all that is
not on the list it is shown as it is written. Settings, in `backticks`, stand out in bold: code has a font
of its own, whose size follows no look.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from gui.language.words import tr
from gui.lesson.page_text import in_digits, unbroken
from gui.lesson.pictures import PictureError, read_picture
from gui.widgets.page import is_safe

KNOWN = (
    *("heading", "lheading", "list", "fence", "code", "table"),
    *("newline", "escape", "backticks", "emphasis", "link", "image", "autolink", "entity"),
)


@dataclass
class Rendered:
    """The HTML of a page, and its pictures by the addresses that they have there."""

    html: str = ""
    pictures: dict[str, QImage] = field(default_factory=dict)


@cache
def parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False}).enable([*KNOWN])


def rendered(markdown: str, folder: Path | None = None) -> Rendered:
    """A page in Markdown. Its pictures are read from this folder; without one there are none."""
    page = Rendered()
    pieces = "".join(block_pieces(parser().parse(markdown), folder, page))
    # Otherwise every kind of space becomes one that a line may break at.
    page.html = f'<div style="white-space: pre-wrap">{pieces}</div>'
    return page


def block_pieces(tokens: Sequence[Token], folder: Path | None, page: Rendered) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "inline":
                yield from inline_pieces(token.children or [], folder, page)
            case "fence" | "code_block":
                yield f"<pre>{escape(token.content.rstrip())}</pre>"
            case "th_open" | "td_open":
                side = str(token.attrs.get("style", "")).removeprefix("text-align:") or "left"
                yield f'<{token.tag} align="{escape(side)}">'
            case "ordered_list_open":
                yield f'<ol start="{int(token.attrs.get("start", 1))}">'
            case "heading_open" | "heading_close":  # one level down: the page has a title of its own
                sign = "/" if token.nesting < 0 else ""
                yield f"<{sign}h{min(6, int(token.tag[1]) + 1)}>"
            case _ if not token.hidden:  # the paragraphs of a list without gaps are
                yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def inline_pieces(tokens: Sequence[Token], folder: Path | None, page: Rendered) -> Iterator[str]:
    behind: list[str] = []  # what stands behind each link that is open
    for token in tokens:
        match token.type:
            case "text":
                yield escape(unbroken(token.content))
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "<br>"
            case "code_inline":
                yield f"<b>{escape(in_digits(unbroken(token.content)))}</b>"
            case "link_open":
                address = str(token.attrs.get("href", ""))
                safe = is_safe(QUrl(address, QUrl.ParsingMode.StrictMode))
                behind.append("</a>" if safe else f" ({escape(address)})")
                yield f'<a href="{escape(address)}">' if safe else ""
            case "link_close":
                yield behind.pop()
            case "image":
                yield picture_piece(token, folder, page)
            case _:
                yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def picture_piece(token: Token, folder: Path | None, page: Rendered) -> str:
    """The picture as wide as it is, but no wider than the page; or what it would have shown, and why not."""
    try:
        if folder is None:
            raise PictureError(tr("pictures are shown in the text of a page only"))
        picture = read_picture(folder, str(token.attrs.get("src", "")))
    except PictureError as error:
        return f"<i>[{escape(token.content or tr('Picture'))}: {escape(str(error))}]</i>"
    address = f"picture:{len(page.pictures)}"
    page.pictures[address] = picture
    return f'<img src="{address}" style="max-width: 100%">'
