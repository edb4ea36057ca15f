"""One run's verdict: a mark for how it is doing, a headline, and the evidence in a sentence."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from engine.diagnosis import Severity, Verdict
from engine.frame import RunFrame
from gui.look import Look
from gui.theme import BODY, run_colour

MARKS = {Severity.GOOD: "●", Severity.SLOW: "▲", Severity.FAILING: "■"}
LINES = 2


class VerdictPanel(QLabel):
    """Draws the measure `verdict`, always two lines high, so that nothing under it moves."""

    measures = ("verdict",)

    def __init__(self, run_index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_index = run_index
        self._colour = ""
        self._verdict: Verdict | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def set_look(self, look: Look) -> None:
        self._colour = run_colour(look.palette, self._run_index).name()
        self.setFixedHeight(LINES * look.px(BODY + 4))
        self._write()

    def show_run(self, run: RunFrame) -> None:
        verdict: Verdict = run["verdict"]
        if verdict != self._verdict:
            self._verdict = verdict
            self._write()

    def _write(self) -> None:
        if self._verdict is None:
            return
        mark = MARKS[self._verdict.severity]
        headline, sentence = escape(self._verdict.headline), escape(self._verdict.sentence)
        self.setText(f'<b style="color:{self._colour}">{mark} {headline}</b> — {sentence}')
        self.setAccessibleName(f"{self._verdict.headline}: {self._verdict.sentence}")
        self.setToolTip(f"{self._verdict.headline}: {self._verdict.sentence}")
