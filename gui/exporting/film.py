"""Film: the pictures of a figure at many iterations, from a trainer of their own, as a file that moves."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Annotated, Literal

import numpy as np
from pydantic import Field
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from engine.experiment.iteration import MOST_ITERATIONS
from engine.exports.films.encoding import check_format, film_file
from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import MOST_FRAMES, FilmPlan, iterations_of
from engine.exports.frames import frame_at
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.output.frame import Frame
from gui.exporting.offscreen import application
from gui.exporting.paint import Figure, image_of, size_of
from gui.exporting.speaking import speaking
from gui.exporting.stage import WINDOW, Stage
from gui.exporting.window_thread import WindowThread
from gui.language.languages import spoken
from gui.language.numbers import count
from gui.language.words import tr

AGAIN = "again_and_again"
LEAST_SIDE, MOST_SIDE = 240, 1920  # pixels
SIDES = Note("0 for the usual size, or {least} to {most}", least=LEAST_SIDE, most=MOST_SIDE)

Which = Annotated[str, Field(max_length=80, description="the figure: window, cards, card 1, cost or a panel")]
First = Annotated[
    int, Field(ge=0, le=MOST_ITERATIONS, strict=True, description="iteration that it begins with")
]
Frames = Annotated[
    int, Field(ge=2, le=MOST_FRAMES, strict=True, description="pictures, dense early, where most happens")
]
Every = Annotated[
    int,
    Field(ge=0, le=MOST_ITERATIONS, strict=True, description="iterations between pictures; 0: dense early"),
]
Pace = Annotated[int, Field(ge=1, le=30, strict=True, description="pictures a second")]
Stays = Annotated[float, Field(ge=0, le=60, strict=True, description="seconds that the last picture stays")]
Plays = Annotated[Literal["again_and_again", "once"], Field(description="whether it begins again at the end")]
Side = Annotated[int, Field(ge=0, le=MOST_SIDE, strict=True, description="pixels; 0: as is usual")]


@kinds.register(
    "film",
    label="Film",
    formula="a picture for each of many iterations, up to the one that is exported",
    source="GIF89a, CompuServe; PNG, W3C; MP4 with H.264, ISO/IEC 14496",
    suffixes=(".gif", ".apng", ".mp4"),
    usual=True,
)
def film(
    subject: Subject,
    suffix: str,
    *,
    which: Which = WINDOW,
    first: First = 0,
    frames: Frames = 100,
    every: Every = 0,
    pace: Pace = 10,
    last_stays: Stays = 2.0,
    plays: Plays = "again_and_again",
    width: Side = 0,
    height: Side = 0,
) -> bytes:
    """The same bytes for the same experiment, whatever the screen."""
    check_format(suffix)
    application()
    size = size_in(width, height)
    iterations = iterations_of(first, subject.iteration, frames, every)
    thread = WindowThread(subject.interrupt)
    studio = Studio(subject, thread)
    try:
        pixels = studio.begin(which, size)
        plan = FilmPlan(iterations, pixels, pace, last_stays, loops=plays == AGAIN)
        return film_file(plan, suffix, studio.pictures(plan))
    finally:
        studio.close()


def size_in(width: int, height: int) -> QSize:
    """The size that is asked for; 0 each way for the usual one."""
    for field, side in (("width", width), ("height", height)):
        if 0 < side < LEAST_SIDE:
            raise refused(field, str(side), SIDES)
    return QSize(width, height)


class Studio:
    """Where a film is painted: the figure is in the window's thread, its frames are from this one."""

    def __init__(self, subject: Subject, thread: WindowThread) -> None:
        self._subject, self._thread = subject, thread
        self._stage: Stage | None = None

    def begin(self, which: str, size: QSize) -> tuple[int, int]:
        """Make the figure, and say how large its pictures get.

        It is shown the last frame first, so that its axes have room for all and stand still.
        """
        subject = self._subject
        stage = self._stage = self._thread.do(partial(made, subject, which))
        last = frame_at(subject, subject.iteration, stage.requests)
        self._thread.do(partial(shown, stage, last))
        return self._thread.do(partial(sized, stage, size, subject.line))

    def pictures(self, plan: FilmPlan) -> Iterator[Pixels]:
        """One for each iteration, as it is asked for."""
        subject, stage = self._subject, self._stage
        assert stage is not None
        count = len(plan.iterations)
        with subject.trainer.excursion():
            for number, iteration in enumerate(plan.iterations):
                with subject.progress.part(number, count):
                    frame, line = frame_at(subject, iteration, stage.requests), subject.line
                    self._thread.do(partial(shown, stage, frame))
                    image = self._thread.do(partial(painted, stage, iteration, line))
                yield pixels_of(image)

    def close(self) -> None:
        if self._stage is not None:
            self._thread.leave(self._stage.close)
        self._thread.close()


def made(subject: Subject, which: str) -> Stage:
    with speaking(spoken()):
        return Stage(subject.experiment, subject.trainer.data, which)


def shown(stage: Stage, frame: Frame) -> None:
    with speaking(spoken()):
        stage.show(frame, keep_ranges=True)


def sized(stage: Stage, size: QSize, line: str) -> tuple[int, int]:
    """Give the figure the room that is left in pictures of this size; where none is asked for, the usual."""
    widget = stage.widget
    around = size_of(figure_at(stage, stage.experiment.training.iterations, line)) - widget.size()
    room = QSize(
        size.width() - around.width() if size.width() else widget.width(),
        size.height() - around.height() if size.height() else widget.height(),
    )
    widget.resize(room)
    if size.width() and not size.height():
        widget.resize(room.width(), widget.height_wanted())
    whole = size_of(figure_at(stage, stage.experiment.training.iterations, line))
    return whole.width(), whole.height()


def painted(stage: Stage, iteration: int, line: str) -> QImage:
    with speaking(spoken()):
        return image_of(figure_at(stage, iteration, line))


def figure_at(stage: Stage, iteration: int, line: str) -> Figure:
    """The figure with the iteration over it."""
    title = tr("Iteration {}").format(count(iteration))
    return replace(stage.figure(line), title=title, headed=True)


def pixels_of(image: QImage) -> Pixels:
    """Red, green and blue of each pixel, (height, width, 3)."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
