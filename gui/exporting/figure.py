"""The kind of export that is a figure: painted from a frame, without the window."""

from functools import partial
from typing import Annotated, Any

from pydantic import Field
from PySide6.QtCore import QSize

from engine.experiment.model import MOST_RUNS, Experiment
from engine.experiment.naming import run_names
from engine.exports.frames import frame_at
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.exports.text_tables import csv_of
from engine.messages.problems import at_most, refused
from engine.output.frame import Frame
from gui.exporting.offscreen import application
from gui.exporting.paint import MOST_SCALE, Painted, image_from, painted, pdf_from, png_of, svg_from
from gui.exporting.speaking import speaking, speaking_in
from gui.exporting.stage import CARD, CARDS, Stage, figures_of, usual_size
from gui.exporting.window_thread import WindowThread
from gui.language.languages import spoken
from gui.style.look import Look
from gui.style.theme import Mode

PNG, SVG, PDF, CSV = ".png", ".svg", ".pdf", ".csv"
MOST_SIDE = 4000  # pixels at scale 1

Which = Annotated[str, Field(max_length=80, description="the figure: window, cards, card, cost or a panel")]
Number = Annotated[
    int, Field(ge=1, le=MOST_RUNS, strict=True, description="the run of a card, or of a panel of one run")
]
Side = Annotated[int, Field(ge=0, le=MOST_SIDE, strict=True, description="pixels at scale 1; 0: as is usual")]
Scale = Annotated[int, Field(ge=1, le=MOST_SCALE, strict=True, description="pixels of a .png to each")]
Dark = Annotated[bool, Field(description="the colours of the dark window")]


def figures_to_choose(experiment: Experiment) -> dict[str, dict[Any, str]]:
    """Each by its title on screen, and the run by its name."""
    return {"which": figures_of(experiment), "run": dict(enumerate(run_names(experiment), start=1))}


@kinds.register(
    "figure",
    label="Figure",
    formula="what the window shows, painted for paper; as .csv the figures that are drawn",
    source="PNG, W3C; SVG 1.1, W3C; PDF, ISO 32000; RFC 4180",
    suffixes=(PNG, SVG, PDF, CSV),
    usual=(PNG, SVG, PDF),
    choices=figures_to_choose,
)
def figure(
    subject: Subject,
    suffix: str,
    *,
    which: Which = CARDS,
    run: Number = 1,
    width: Side = 0,
    height: Side = 0,
    scale: Scale = 2,
    dark: Dark = False,
) -> bytes:
    """Of one size and in one font whatever the screen."""
    if run > len(subject.names):
        raise refused("run", str(run), at_most(len(subject.names)))
    application()
    name = f"{CARD} {run}" if which == CARD else which
    usual = usual_size(name)
    size = QSize(width or usual.width(), height or usual.height()) if width or height else None
    look = Look(Mode.DARK if dark else Mode.LIGHT, 1.0)
    thread = WindowThread(subject.interrupt)
    try:
        stage = thread.do(partial(made, subject, name, size, look, run - 1))
        try:
            thread.do_in_turns(speaking_in(spoken(), stage.turns))
            frame = frame_at(subject, subject.iteration, stage.requests)
            taken = thread.do(partial(content_of, stage, frame, suffix, subject.line, scale, dark))
        finally:
            thread.leave(stage.close)
    finally:
        thread.close()
    if isinstance(taken, bytes):
        return taken
    if suffix == SVG:
        return svg_from(taken)
    return pdf_from(taken) if suffix == PDF else png_of(image_from(taken, scale))


def made(subject: Subject, name: str, size: QSize | None, look: Look, chosen: int) -> Stage:
    with speaking(spoken()):
        return Stage(subject.experiment, subject.trainer.data, name, size, look, chosen, in_turns=True)


def content_of(stage: Stage, frame: Frame, suffix: str, line: str, scale: int, dark: bool) -> bytes | Painted:
    """The file, or what is painted of it: the rest takes no widget."""
    with speaking(spoken()):
        stage.show(frame)
        if suffix == CSV:
            return csv_of(stage.drawn_cells())
        figure = stage.figure(line, dark)
        return painted(figure, scale if suffix == PNG else 1.0, plain=suffix == PDF)
