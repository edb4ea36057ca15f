"""Markdown on screen: a page as HTML, pictures from its own folder, links that are asked about."""

from dataclasses import dataclass, field
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from engine.lessons.markdown import Dressing, html_of
from gui.language.words import tr
from gui.lesson.page_text import in_digits, unbroken
from gui.lesson.pictures import PictureError, read_picture
from gui.widgets.page import is_safe


@dataclass
class Rendered:
    """The HTML of a page, and its pictures by the addresses that they have there."""

    html: str = ""
    pictures: dict[str, QImage] = field(default_factory=dict)


def rendered(markdown: str, folder: Path | None = None) -> Rendered:
    """A page in Markdown. Its pictures are read from this folder; without one there are none."""
    page = Rendered()
    dressing = Dressing(
        prose=unbroken,
        code=lambda code: in_digits(unbroken(code)),
        picture=partial(picture_piece, folder, page),
        leads_to=lambda address: is_safe(QUrl(address, QUrl.ParsingMode.StrictMode)),
    )
    # Otherwise every kind of space becomes one that a line may break at.
    page.html = f'<div style="white-space: pre-wrap">{html_of(markdown, dressing)}</div>'
    return page


def picture_piece(folder: Path | None, page: Rendered, words: str, address: str) -> str:
    """The picture as wide as it is, but no wider than the page; or what it would have shown, and why not."""
    try:
        if folder is None:
            raise PictureError(tr("pictures are shown in the text of a page only"))
        picture = read_picture(folder, address)
    except PictureError as error:
        return f"<i>[{escape(words or tr('Picture'))}: {escape(str(error))}]</i>"
    name = f"picture:{len(page.pictures)}"
    page.pictures[name] = picture
    return f'<img src="{name}" style="max-width: 100%">'
