"""Frames for what is drawn: as those of the window, but with all that there is to show at their iteration."""

from collections.abc import Iterable

from engine.exports.subject import Subject
from engine.interrupt import InterruptError
from engine.output.frame import Frame, MeasureRequest, take_frame


def frame_at(subject: Subject, iteration: int, requests: Iterable[MeasureRequest]) -> Frame:
    """The measures where the subject then stands; InterruptError where its interrupt comes.

    Where a measure compares runs with their twins, they are trained too from the first time on.
    """
    wanted = tuple(requests)
    if any(request.measure.needs_twin for request in wanted):
        subject.trainer.set_twins(True)
    subject.seek(iteration)
    frame = take_frame(subject.trainer, wanted)
    while frame.unfinished:
        if subject.interrupt.is_pending:
            raise InterruptError
        frame = take_frame(subject.trainer, wanted)
    return frame
