"""A push button whose words break into lines where one has no room for them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui.widgets.plain import without_shortcut

NARROWEST = 6  # characters


class WrappingButton(QPushButton):
    """Qt's own cuts at both ends what is too long. The words stand on as many lines as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._break_lines()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("x" * NARROWEST), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_lines()

    def _break_lines(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        layout, lines = QTextLayout(self._words, self.font()), list[str]()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, room))
            start = line.textStart()
            lines.append(self._words[start : start + line.textLength()].strip())
        layout.endLayout()
        self.setText(without_shortcut("\n".join(lines)))
