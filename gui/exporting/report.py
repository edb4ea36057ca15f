"""A report: its words are the engine's, its figures are painted in the window's thread."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QWidget

from engine.exports.frames import frame_at
from engine.exports.kinds import kinds
from engine.exports.report.document import Drawing
from engine.exports.report.html import html_file
from engine.exports.report.making import CARDS, Wanted, iterations_in, report_of
from engine.exports.subject import Subject
from engine.output.frame import Frame
from gui.exporting.offscreen import application
from gui.exporting.paint import paint, size_of, svg_of
from gui.exporting.report_pdf import pdf_file
from gui.exporting.speaking import speaking, speaking_in, wording_of
from gui.exporting.stage import Stage
from gui.exporting.window_thread import WindowThread
from gui.language.languages import spoken
from gui.language.offered import CODES

WIDTH, HEIGHT_OF_COSTS = 1080, 320  # of figures, in pixels at scale 1: three cards with all their words
FINER = 4.5  # dots of the printed page to a pixel of a figure
ON_SCREEN = "as_on_screen"

Iterations = Annotated[
    str,
    Field(max_length=200, description="iterations of the figures, with commas between; empty for four"),
]
Language = Annotated[
    Literal[(ON_SCREEN, *CODES)],  # type: ignore[valid-type]
    Field(description="the language that it is written in"),
]
Studies = Annotated[
    str,
    Field(max_length=2000, description="results files of studies that it tells of, with commas between"),
]


@kinds.register(
    "report",
    label="Report",
    formula="the experiment, figures, results, verdicts with their reasons, and how to make it again",
    source="HTML, WHATWG; PDF, ISO 32000",
    suffixes=(".html", ".pdf"),
    usual=(".html",),
)
def report(
    subject: Subject,
    suffix: str,
    *,
    iterations: Iterations = "",
    language: Language = ON_SCREEN,
    studies: Studies = "",
) -> bytes:
    """One file that needs no network."""
    application()
    code = spoken() if language == ON_SCREEN else language
    paths = tuple(Path(name.strip()) for name in studies.split(",") if name.strip())
    wanted = Wanted(iterations_in(iterations, subject.iteration), paths)
    album = Album(subject, WindowThread(subject.interrupt), code)
    try:
        made = report_of(subject, wanted, album.drawn, wording_of(code))
        return pdf_file(made, album.pictures) if suffix == ".pdf" else html_file(made)
    finally:
        album.close()


class Album:
    """The figures of a report, each filled and painted in the window's thread in its language."""

    def __init__(self, subject: Subject, thread: WindowThread, language: str) -> None:
        self._subject, self._thread, self._language = subject, thread, language
        self._stages: dict[str, Stage] = {}
        self.pictures: list[tuple[QPicture, tuple[int, int]]] = []  # as they were painted, with their sizes

    def drawn(self, figure: str, iteration: int) -> Drawing:
        """A figure where the subject stands."""
        if figure not in self._stages:
            stage = self._stages[figure] = self._thread.do(lambda: self._made(figure))
            self._thread.do_in_turns(speaking_in(self._language, stage.turns))
            if figure == CARDS:
                self._thread.do(lambda: stage.widget.resize(WIDTH, stage.widget.height_wanted()))
        stage = self._stages[figure]
        frame = frame_at(self._subject, iteration, stage.requests)
        self._thread.do(lambda: self._fill(stage, frame))
        return self._thread.do(lambda: self._paint(stage, self._subject.line))

    def close(self) -> None:
        for stage in self._stages.values():
            self._thread.leave(stage.close)
        self._thread.close()

    def _made(self, figure: str) -> Stage:
        with speaking(self._language):
            size = QSize(WIDTH, HEIGHT_OF_COSTS)
            subject = self._subject
            return Stage(subject.experiment, subject.trainer.data, figure, size, in_turns=True)

    def _fill(self, stage: Stage, frame: Frame) -> None:
        with speaking(self._language):
            stage.show(frame)

    def _paint(self, stage: Stage, line: str) -> Drawing:
        with speaking(self._language):
            figure = stage.figure(line)
            picture, size = QPicture(), size_of(figure)
            painter = QPainter(picture)
            paint(figure, painter, scale=FINER, plain=True)
            painter.end()
            self.pictures.append((picture, (size.width(), size.height())))
            return Drawing(svg_of(figure).decode(), words_of(stage.widget))


def words_of(widget: QWidget) -> str:
    """What a figure says to whoever does not see it: what its parts say of themselves, in words."""
    seen = (part for part in widget.findChildren(QWidget) if part.isVisibleTo(widget))
    said = (part.accessibleDescription().rstrip(".") for part in seen)
    return ". ".join(dict.fromkeys(words for words in said if any(map(str.isalpha, words))))
