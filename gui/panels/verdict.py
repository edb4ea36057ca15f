"""One run's verdict: a mark for how it is doing, a headline, and the evidence in a sentence."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.diagnosis import Finding, Severity
from engine.diagnosis.as_measures import VERDICT
from engine.output.frame import RunFrame
from gui.language.terms import with_meanings
from gui.language.words import said, tr
from gui.panels.panel import CardPanel
from gui.panels.presentation_layout import lines_of_verdict
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, run_colour
from gui.widgets.plain import plain_tip

MARKS = {Severity.GOOD: "●", Severity.SLOW: "▲", Severity.FAILING: "■"}
LINES = 2
ROUNDING = 2.0  # pixels
MOST_LINES_OF_HEADLINE = 3  # alone, while presenting
NARROW = 290  # pixels at scale 1: narrower than that, it needs a line more


class VerdictPanel(CardPanel, QWidget):
    """Draws the measure `verdict`, of a fixed height, so that nothing under it moves.

    Not a QLabel: its numbers change with every frame, and a label would lay out the whole card anew.
    A click asks for the reasons.
    """

    measures = (VERDICT,)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = 0
        self._look = USUAL_LOOK
        self._verdict: Finding | None = None
        self._brief = False
        self._words, self._whole = QStaticText(), QStaticText()  # as they are shown, and all of them
        for words in (self._words, self._whole):
            words.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text(self) -> str:
        if self._verdict is None:
            return ""
        return f"{tr(self._verdict.headline)}: {said(self._verdict.sentence)}"

    @property
    def remedy(self) -> str | None:
        """The name of the action that the verdict advises, if there is one."""
        return None if self._verdict is None else self._verdict.remedy

    def height_of_words(self) -> float:
        """What all of the verdict takes at the present width, in pixels."""
        return self._height_of(self._whole)

    @property
    def is_cut(self) -> bool:
        """Whether an ellipsis stands for what has no room."""
        return self._words.text() != self._whole.text()

    def _height_of(self, words: QStaticText) -> float:
        words.setTextWidth(self.width())
        words.prepare(font=self.font())
        return words.size().height()

    def set_colour(self, colour: int) -> None:
        """Write in the colour of this place in the palette."""
        self._colour = colour
        self._write()

    def set_brief(self, brief: bool) -> None:
        """Write the headline alone, where there is no room for the evidence."""
        self._brief = brief
        self._write()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._write()

    def _set_height(self, look: Look) -> None:
        lines = LINES if self.width() >= look.px(NARROW) else LINES + 1
        if self._brief:
            lines = 1
        if look.presenting:
            lines = lines_of_verdict(self.width() / look.scale, detailed=not self._brief)
            if self._brief:  # beside a small picture some headlines take a line more
                lines = max(lines, min(MOST_LINES_OF_HEADLINE, self._lines_needed()))
        self.setFixedHeight(lines * (look.type(BODY) + look.px(4)))

    def _lines_needed(self) -> int:
        """What the verdict takes at the present width."""
        return round(self.height_of_words() / QFontMetricsF(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_height(self._look)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height(self._look)
            self._fit()

    def clear(self) -> None:
        self._verdict = None
        self._write()

    def show_run(self, run: RunFrame, _words: bool) -> None:
        verdict = run[VERDICT]
        if verdict != self._verdict:
            self._verdict = verdict
            self._write()

    def _write(self) -> None:
        verdict = self._verdict
        before = self._whole.text()
        self._whole.setText("" if verdict is None else self._rich_text(verdict, self._look))
        self._set_height(self._look)
        if self._whole.text() != before:
            self._fit()
        self.setAccessibleName(self.text())
        tip = with_meanings(tr("{}\nClick for the full reasoning").format(self._told()))
        self.setToolTip(plain_tip("" if self._verdict is None else tip))
        self.update()

    def _fit(self) -> None:
        """Show as much as there is room for; what is left out leaves an ellipsis, and the tooltip has it."""
        self._words.setText(self._whole.text())
        verdict, look = self._verdict, self._look
        if verdict is None or self.width() < 1 or self._height_of(self._words) <= self._room():
            return
        longest = len(f"{tr(verdict.headline)} — {said(verdict.sentence)}")
        fits, too_long = 0, longest
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            self._words.setText(self._rich_text(verdict, look, middle))
            if self._height_of(self._words) <= self._room():
                fits = middle
            else:
                too_long = middle
        self._words.setText(self._rich_text(verdict, look, fits))

    def _room(self) -> float:
        """The height that words may take: fonts are a little higher than the lines that are reckoned with."""
        return self.height() + ROUNDING

    def _told(self) -> str:
        """The verdict and its advice, in lines that a tooltip has room for."""
        if self._verdict is None:
            return ""
        advice = " ".join(map(tr, self._verdict.advice))
        return f"{self.text()}\n{tr('Try:')} {advice}" if advice else self.text()

    def _rich_text(self, verdict: Finding, look: Look, most: int | None = None) -> str:
        """The verdict, or its first `most` letters with an ellipsis."""
        colour = run_colour(look.palette, self._colour).name()
        headline = tr(verdict.headline)
        evidence = "" if self._brief else f" — {said(verdict.sentence)}"
        if most is not None:
            headline, evidence = headline[:most], evidence[: max(0, most - len(headline))].rstrip() + "…"
        mark = MARKS[verdict.severity]
        words = f'<b style="color:{colour}">{mark} {escape(headline)}</b>{escape(evidence)}'
        # Otherwise every kind of space becomes one that a line may break at.
        return f'<span style="white-space: pre-wrap">{words}</span>'

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawStaticText(QPointF(0.0, 0.0), self._words)
        painter.end()
