"""Pages: rich text that the laboratory writes itself. It reads no file, and opens no address unasked.

Who shows one has written its HTML: whatever is from outside stands in it escaped.
"""

from collections.abc import Mapping
from functools import partial
from textwrap import wrap

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QHelpEvent, QImage, QPalette, QTextDocument
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from gui.language.terms import meaning_at, with_terms
from gui.language.words import tr
from gui.widgets.plain import PlainBox
from gui.widgets.replacement import outliving
from gui.widgets.term_links import LINKS_OF_LABEL, show_meaning, underline_terms

PICTURES = ("data:image/png", "data:image/jpeg")
WIDEST_LINE = 60  # characters of an address


class Page(QTextBrowser):
    """Shows HTML with the pictures that come with it, and asks before it opens a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html, self._pictures = "", dict[str, QImage]()
        # For every other address: of a picture that is not given at all, Qt would read the file itself.
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(Qt.GlobalColor.transparent)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._ask)

    def show_html(self, html: str, pictures: Mapping[str, QImage] | None = None) -> None:
        """Show this page; `pictures` are those that it has, by the addresses that it gives them."""
        self._html, self._pictures = html, dict(pictures or {})
        self._write()

    def _write(self) -> None:
        self.setHtml(with_terms(self._html))
        underline_terms(self.textCursor())

    def changeEvent(self, event: QEvent) -> None:
        """Links keep the colour that they had when they were written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and "<a " in self._html:
            self._write()

    def viewportEvent(self, event: QEvent) -> bool:
        """Where the mouse rests on a term, tell what it means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            meaning = meaning_at(self.anchorAt(event.pos()))
            if meaning:
                show_meaning(meaning, event.globalPos(), self)
                return True
        return super().viewportEvent(event)

    def loadResource(self, _kind: int, address: QUrl | str) -> QImage:
        name = address.toString() if isinstance(address, QUrl) else address
        return self._pictures.get(name, self._nothing)

    @Slot(QUrl)
    def _ask(self, address: QUrl) -> None:
        meaning = meaning_at(address.toString())
        if meaning:
            place = self.cursorRect().bottomRight()
            show_meaning(meaning, self.viewport().mapToGlobal(place), self)
        else:
            ask_to_open(address, self)


class PaperText(QTextDocument):
    """Such HTML for paper, whose pictures stand in it as data. It reads no file."""

    def loadResource(self, _kind: int, address: QUrl | str) -> QImage:
        name = address.toString() if isinstance(address, QUrl) else address
        head, _, data = name.partition(";base64,")
        content = QByteArray(data.encode()) if head in PICTURES else QByteArray()
        return QImage.fromData(QByteArray.fromBase64(content))


class RichLabel(QLabel):
    """The same for a few sentences without pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html, self._under_mouse = "", ""  # the latter is the address of a link
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(LINKS_OF_LABEL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the window
        self.linkActivated.connect(self._ask)
        self.linkHovered.connect(self._take_hovered)

    def setText(self, html: str) -> None:
        self._html = html
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        super().setText(with_terms(html, f' style="color:{colour}"'))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._html:
            self.setText(self._html)

    def event(self, event: QEvent) -> bool:
        """Where the mouse rests on a term, tell what it means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            meaning = meaning_at(self._under_mouse)
            if meaning:
                show_meaning(meaning, event.globalPos(), self)
                return True
        return super().event(event)

    @Slot(str)
    def _take_hovered(self, address: str) -> None:
        self._under_mouse = address

    @Slot(str)
    def _ask(self, address: str) -> None:
        meaning = meaning_at(address)
        if meaning:
            show_meaning(meaning, self.mapToGlobal(self.rect().bottomLeft()), self)
        else:
            ask_to_open(QUrl(address), self)


def is_safe(address: QUrl) -> bool:
    """Whether an address leads to a page of the web, and to nothing else."""
    return (
        address.isValid() and address.scheme() == "https" and bool(address.host()) and not address.userInfo()
    )


def ask_to_open(address: QUrl, parent: QWidget) -> None:
    """Show where a link leads, the whole of it, and go there only if a person says so."""
    if not is_safe(address):
        return
    written = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    box = PlainBox(tr("A link"), tr("Open this web page in your browser?"), parent.window())
    box.setObjectName("link")
    outliving(box)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(PlainBox.Icon.Question)
    box.setInformativeText("\n".join(wrap(written, WIDEST_LINE)))
    box.addButton(tr("&Open the page"), PlainBox.ButtonRole.AcceptRole)
    stay = box.addButton(tr("&Stay here"), PlainBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.accepted.connect(partial(QDesktopServices.openUrl, address))
    box.open()
