"""Sentences in columns, the most important ones where not all have room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY
from gui.widgets.plain import PlainLabel, plain_tip

COLUMN = 27  # heights of type: the least width of a column
MOST_COLUMNS = 3
GAP = 18  # pixels at scale 1, between two columns
WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Sentence:
    """What is said, and after how many more important ones: those of a low rank come first."""

    text: str
    rank: int


class WordsBox(QWidget):
    """As high as the sentences that are shown, and never higher than `most` lines. A tooltip has the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._sentences: tuple[Sentence, ...] = ()
        self._most = 1
        self.columns = [PlainLabel() for _ in range(MOST_COLUMNS)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for label in self.columns:
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._row.addWidget(label, 1)

    @property
    def text(self) -> str:
        """All that is shown."""
        return "\n".join(label.text() for label in self.columns if not label.isHidden())

    def show_sentences(self, sentences: Sequence[Sentence], most: int) -> None:
        """Show these in their order, in at most so many lines: what has no room is left out."""
        if (tuple(sentences), most) != (self._sentences, self._most):
            self._sentences, self._most = tuple(sentences), most
            self._arrange()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.setSpacing(look.px(GAP))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        size = self._look.type(BODY)
        metrics = QFontMetrics(sized(self.font(), size))
        columns = max(1, min(MOST_COLUMNS, self.width() // max(1, COLUMN * size)))
        width = (self.width() - (columns - 1) * self._look.px(GAP)) // columns

        def lines(text: str) -> int:
            room = metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), WRAPPED, text)
            return max(1, round(room.height() / metrics.lineSpacing()))

        shown: list[list[str]] = [[]]
        for rank in sorted({sentence.rank for sentence in self._sentences}):
            chosen = [each.text for each in self._sentences if each.rank <= rank]
            tried = in_columns(chosen, [lines(text) for text in chosen], columns, self._most)
            if tried is None:
                break
            shown = tried
        said = {text for texts in shown for text in texts}
        left_out = [each.text for each in self._sentences if each.text not in said]
        self.setToolTip(plain_tip("\n".join(left_out)))
        for label, texts in zip(self.columns, [*shown, *([[]] * MOST_COLUMNS)], strict=False):
            label.setVisible(bool(texts))
            label.setText("\n".join(texts))
        used = max(sum(map(lines, texts)) for texts in shown)
        self.setFixedHeight(used * metrics.lineSpacing() + 1)


def in_columns(texts: Sequence[str], lines: Sequence[int], columns: int, most: int) -> list[list[str]] | None:
    """The texts column by column, as low as they can be; None where that is more than so many lines."""
    for height in range(max(lines, default=1), most + 1):
        filled: list[list[str]] = [[]]
        used = 0
        for text, high in zip(texts, lines, strict=True):
            if used + high > height:
                filled.append([])
                used = 0
            filled[-1].append(text)
            used += high
        if len(filled) <= columns:
            return filled
    return None
