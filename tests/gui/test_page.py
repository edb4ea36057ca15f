"""A lesson's page: a short list of Markdown, pictures from its own folder, and links that are asked about."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.language.numbers import count
from gui.lesson.markdown import rendered
from gui.lesson.page_text import word_in_markdown
from gui.lesson.pictures import PictureError, read_picture
from gui.style.theme import DARK, DARK_PROJECTION, LIGHT, LIGHT_PROJECTION, Palette, qt_palette
from gui.widgets.page import Page, RichLabel
from tests.gui.colours import contrast

WRITTEN = """### Why

Plain, *slanted*, **strong** and `0.5`.

* one
* two

3. three

| run | cost |
|:---|---:|
| He | 0.1 |

```
<img src=y>
```
"""
HOSTILE = (
    "<img src=/dev/zero>",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "<!-- gone -->",
    "<table><tr><td>x</table>",
    '<a href="file:///etc/passwd">here</a>',
    "&lt;b&gt;",
)


class Recorder(Page):
    """A page that remembers what it was asked to load."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__()

    def loadResource(self, kind: int, address: QUrl | str) -> QImage:
        self.asked.append(address.toString() if isinstance(address, QUrl) else address)
        return super().loadResource(kind, address)


class Opened(QObject):
    """Takes the addresses that the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


@pytest.fixture
def opened() -> Opened:
    """What is opened in place of a browser, a file manager and the rest."""
    taking = Opened()
    for scheme in ("https", "http", "file", "smb", "javascript", "ms-settings", "data"):
        QDesktopServices.setUrlHandler(scheme, taking, "take")
    yield taking
    for scheme in ("https", "http", "file", "smb", "javascript", "ms-settings", "data"):
        QDesktopServices.unsetUrlHandler(scheme)


def shown(qtbot: QtBot, markdown: str, folder: Path | None = None) -> Recorder:
    page, content = Recorder(), rendered(markdown, folder)
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.show_html(content.html, content.pictures)
    page.show()
    qtbot.waitExposed(page)
    page.grab()  # which lays the page out, with its pictures
    return page


def png(folder: Path, name: str, width: int, height: int) -> None:
    picture = QImage(width, height, QImage.Format.Format_Mono)
    picture.fill(0)
    assert picture.save(str(folder / name))


def header_of_png(width: int, height: int) -> bytes:
    """The beginning of a picture, and nothing of its pixels."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def test_what_markdown_may_say_is_shown(qtbot: QtBot) -> None:
    page = shown(qtbot, WRITTEN)
    lines = page.toPlainText().splitlines()
    assert lines[:2] == ["Why", "Plain, slanted, strong and 0.5."]
    assert {"one", "two", "three", "run", "cost", "He", "0.1", "<img src=y>"} <= set(lines)
    html = page.document().toHtml()
    assert "<table" in html
    assert 'start="3"' in html or "3" in html
    assert "font-style:italic" in html
    assert html.count("font-weight:700") >= 2
    assert page.asked == []


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["{}", "# {}", "* {}", "> {}", "*{}*", "| a |\n|---|\n| {} |", "`{}`"])
def test_html_is_shown_as_it_is_written(qtbot: QtBot, text: str, form: str) -> None:
    page = shown(qtbot, form.format(text))
    if text.startswith("&") and form != "`{}`":
        text = "<b>"  # Markdown's way to write a sign; what comes of it is no HTML either
    assert text in page.toPlainText()
    assert page.asked == []
    assert "<a " not in page.document().toHtml()


@pytest.mark.parametrize(
    "address",
    [
        *("/dev/zero", "../outside.png", "%2e%2e/outside.png", "a/../../outside.png", "./in.png"),
        *("file:///etc/hostname", "https://example.org/x.png", "data:image/png;base64,iVBORw0KGgo="),
        *("//server/share/x.png", "%5C%5Cserver%5Cx.png", "C:/x.png", ":/qt-project.org/x.png", "qrc:/x.png"),
        *("pipe.png", "link.png", "out/outside.png", "missing.png", "x.svg", "folder.png", "large.png"),
        *("text.png", "in.png%00.png", "round.png", "renamed.png"),
    ],
)
def test_no_picture_but_a_small_file_of_the_folder_is_read(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    folder = tmp_path / "lesson"
    (folder / "folder.png").mkdir(parents=True)
    png(tmp_path, "outside.png", 8, 8)
    png(folder, "in.png", 8, 8)
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "out").symlink_to(tmp_path)
    (folder / "round.png").symlink_to(folder / "round.png")
    (folder / "text.png").write_text("no picture")
    (folder / "secret.txt").write_text("no picture")
    (folder / "renamed.png").symlink_to(folder / "secret.txt")
    (folder / "large.png").write_bytes(header_of_png(8000, 8000))
    os.mkfifo(folder / "pipe.png")
    with pytest.raises(PictureError):
        read_picture(folder, address)
    page = shown(qtbot, f"Look: ![a dog]({address})", folder)
    assert "dog" in page.toPlainText()
    assert page.asked == []


def test_a_picture_of_the_folder_is_shown_no_wider_than_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "drawings").mkdir()
    png(tmp_path, "wide one.png", 2000, 2000)  # exactly as large as one may be
    png(tmp_path / "drawings", "ä.png", 10, 10)
    page = shown(qtbot, "![w](<wide one.png>)\n\n![s](drawings/ä.png)", tmp_path)
    assert page.asked == ["picture:0", "picture:1"]
    assert page.document().idealWidth() <= page.viewport().width()
    assert 200 < page.document().size().height() < 700


def test_a_large_picture_is_refused_with_its_size(tmp_path: Path) -> None:
    png(tmp_path, "large.png", 2001, 2000)
    with pytest.raises(PictureError, match=f"most {count(4_000_000)} pixels, this one {count(4_002_000)}"):
        read_picture(tmp_path, "large.png")


def test_a_page_loads_nothing_whatever_its_html_says(qtbot: QtBot, tmp_path: Path) -> None:
    """Where a page gives Qt no picture, Qt opens the file by itself."""
    path = tmp_path / "red.png"
    red = QImage(50, 50, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    assert red.save(str(path))
    page = Recorder()
    qtbot.addWidget(page)
    page.show_html(f'<img src="{path}"><img src="file://{path}"><img src="red.png">')
    page.show()
    qtbot.waitExposed(page)
    picture = page.grab().toImage()
    assert len(page.asked) >= 3
    colours = {picture.pixelColor(x, y).name() for x in range(80) for y in range(80)}
    assert "#ff0000" not in colours


@pytest.mark.parametrize(
    "address",
    [
        *("http://example.org", "file:///etc/passwd", "smb://server/share", "ms-settings:"),
        *("//example.org/x", "other.md", "/etc/passwd", "https:///x", "https://bank.org@example.org/"),
        *("javascript:alert(1)", "data:text/html,x", "HTTPS:x", "C:/x", "#top"),
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(qtbot: QtBot, address: str, opened: Opened) -> None:
    page = shown(qtbot, f"Go [here]({address}).")
    assert "here" in page.toPlainText()
    assert address.lower()[:8] in page.toPlainText().lower()  # nothing of it is hidden
    assert "<a " not in page.document().toHtml()
    page.anchorClicked.emit(QUrl(address))
    assert page.findChildren(QMessageBox) == []
    assert opened.addresses == []


@pytest.mark.parametrize("on_a_label", [False, True])
@pytest.mark.parametrize(("answer", "opens"), [("Stay", False), ("Open", True)])
def test_a_link_is_asked_about_with_its_whole_address(
    qtbot: QtBot, opened: Opened, answer: str, opens: bool, on_a_label: bool
) -> None:
    address = f"https://example.org/{'long/' * 30}?a=1&b=%3C2%3E#end"
    html = rendered(f"[my bank](<{address}>)").html
    if on_a_label:
        view = RichLabel()
        view.setText(html)
    else:
        view = Page()
        view.show_html(html)
    qtbot.addWidget(view)
    view.resize(300, 100)
    view.show()
    qtbot.waitExposed(view)
    if on_a_label:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, view.height() // 2))
    else:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    (box,) = view.findChildren(QMessageBox, "link")
    assert opened.addresses == []
    told = box.informativeText().replace("\n", "")
    assert told.startswith("https://example.org/long/")
    assert told.endswith("?a=1&b=%3C2%3E#end")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.defaultButton().text() == "&Stay here"
    button = next(button for button in box.findChildren(QPushButton) if answer in button.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(opened.addresses) == opens
    qtbot.waitUntil(lambda: not view.findChildren(QMessageBox))


@pytest.mark.parametrize("palette", [LIGHT, DARK, LIGHT_PROJECTION, DARK_PROJECTION])
def test_a_link_can_be_read_in_every_palette(qtbot: QtBot, palette: Palette) -> None:
    before = QApplication.palette()
    page = shown(qtbot, "[here](https://example.org)")
    QApplication.setPalette(qt_palette(palette))
    QApplication.processEvents()
    cursor = page.textCursor()
    cursor.movePosition(cursor.MoveOperation.Right)
    colour = cursor.charFormat().foreground().color().name()
    QApplication.setPalette(before)
    assert cursor.charFormat().isAnchor()
    assert contrast(colour, palette.card) >= 4.5


@pytest.mark.parametrize(
    "name", ["*He*", "a_b_ [x](https://y.org)", "<b>|`x`", "# 1. \\ ![p](in.png)", "1) ~~x~~"]
)
def test_a_name_that_stands_in_a_page_says_nothing_to_markdown(qtbot: QtBot, name: str) -> None:
    page = shown(qtbot, f"The winner is {word_in_markdown(name)}.")
    assert page.toPlainText() == f"The winner is {name}."
    assert "<a " not in page.document().toHtml()
