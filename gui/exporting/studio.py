"""The studio of a film: the figure is filled and painted in the window's thread, frames come from this."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import FilmPlan
from engine.exports.frames import frame_at
from engine.exports.subject import Subject
from engine.output.frame import Frame
from gui.exporting.paint import Figure, image_of, size_of
from gui.exporting.speaking import speaking, speaking_in
from gui.exporting.stage import Stage
from gui.exporting.window_thread import WindowThread
from gui.language.languages import spoken
from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.cost_plot import CostPlot


class Studio:
    """Where a film is painted: the figure is in the window's thread, frames come from this one."""

    def __init__(self, subject: Subject, thread: WindowThread) -> None:
        self._subject, self._thread = subject, thread
        self._stage: Stage | None = None

    def begin(self, which: str, run: int, size: QSize) -> tuple[int, int]:
        """Make the figure, and say how large its pictures get.

        It is shown the last frame first, so that its axes have room for all and stand still.
        """
        subject = self._subject
        stage = self._stage = self._thread.do(partial(made, subject, which, run))
        self._thread.do_in_turns(speaking_in(spoken(), stage.turns))
        last = frame_at(subject, subject.iteration, stage.requests)
        self._thread.do(partial(shown, stage, last))
        self._thread.do(partial(hide_future, stage))
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


def made(subject: Subject, which: str, run: int) -> Stage:
    """The figure of this name; where it is of one run, of this one, counted from 1."""
    with speaking(spoken()):
        return Stage(subject.experiment, subject.trainer.data, which, chosen=run - 1, in_turns=True)


def shown(stage: Stage, frame: Frame) -> None:
    with speaking(spoken()):
        stage.show(frame, keep_ranges=True)


def hide_future(stage: Stage) -> None:
    """Have costs grow with the iterations, as in a training: the trainer has been at the end before."""
    for plot in stage.widget.findChildren(CostPlot):
        plot.hide_future(True)


def sized(stage: Stage, size: QSize, line: str) -> tuple[int, int]:
    """Give the figure the room that is left in pictures of this size; where none is asked for, the usual."""
    widget = stage.widget
    around = size_of(figure_at(stage, stage.experiment.training.iterations, line)) - widget.size()
    room = QSize(
        size.width() - around.width() if size.width() else widget.width(),
        size.height() - around.height() if size.height() else widget.height(),
    )
    if room != widget.size():
        widget.resize(room)
        widget.set_look(stage.look)  # which arranges it for its width
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
