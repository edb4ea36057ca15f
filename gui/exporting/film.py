"""Film: the pictures of a figure at many iterations, from a trainer of their own, as a file that moves."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field
from PySide6.QtCore import QSize

from engine.experiment.iteration import MOST_ITERATIONS
from engine.experiment.model import Experiment
from engine.exports.films.encoding import check_format, film_file
from engine.exports.films.plan import MOST_FRAMES, FilmPlan, iterations_of
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.messages.message import Note, listed
from engine.messages.problems import at_most, quoted, refused
from gui.exporting.figure import Number, Which, figures_to_choose
from gui.exporting.offscreen import application
from gui.exporting.stage import CARD, WINDOW, figures_of, usual_size
from gui.exporting.studio import Studio
from gui.exporting.window_thread import WindowThread

AGAIN = "again_and_again"
LEAST_SIDE, MOST_SIDE = 240, 1920  # pixels
AROUND = QSize(28, 96)  # pixels of title, legend and line around a figure
SIDES = Note("0 for the usual size, or {least} to {most}", least=LEAST_SIDE, most=MOST_SIDE)

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


def film_size(experiment: Experiment, iteration: int, suffix: str, **parameters: Any) -> int:
    """The bytes of a film, about."""
    return foreseen(experiment, iteration, parameters).bytes_of(suffix)


def film_extent(experiment: Experiment, iteration: int, _suffix: str, **parameters: Any) -> Note:
    """Its pictures and how long they take, in words."""
    plan = foreseen(experiment, iteration, parameters)
    return Note(
        "Pictures: {pictures}, {seconds:.1f} s, {width} × {height} pixels",
        pictures=len(plan.iterations),
        seconds=plan.seconds,
        width=str(plan.size[0]),
        height=str(plan.size[1]),
    )


@kinds.register(
    "film",
    label="Film",
    formula="a picture for each of many iterations, up to the one that is exported",
    source="GIF89a, CompuServe; PNG, W3C; MP4 with H.264, ISO/IEC 14496",
    suffixes=(".gif", ".apng", ".mp4"),
    usual=(".gif", ".apng", ".mp4"),
    size=film_size,
    extent=film_extent,
    choices=figures_to_choose,
)
def film(
    subject: Subject,
    suffix: str,
    *,
    which: Which = WINDOW,
    run: Number = 1,
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
    iterations = iterations_of(first, subject.iteration, frames, every)
    studio = Studio(subject, WindowThread(subject.interrupt))
    try:
        pixels = studio.begin(figure_name(which, run, subject.experiment), run, size_in(width, height))
        plan = FilmPlan(iterations, pixels, pace, last_stays, loops=plays == AGAIN)
        return film_file(plan, suffix, studio.pictures(plan))
    finally:
        studio.close()


def foreseen(experiment: Experiment, iteration: int, parameters: Mapping[str, Any]) -> FilmPlan:
    """What is known of a film before anything is drawn; its size is about that, where none is asked for.

    ExperimentError, which names the parameter, where there can be no such film.
    """
    figure = figure_name(parameters["which"], parameters["run"], experiment)
    usual, asked = usual_size(figure) + AROUND, size_in(parameters["width"], parameters["height"])
    size = (asked.width() or usual.width(), asked.height() or usual.height())
    first, frames, every = (parameters[name] for name in ("first", "frames", "every"))
    iterations = iterations_of(first, iteration, frames, every)
    return FilmPlan(iterations, size, parameters["pace"], parameters["last_stays"])


def figure_name(which: str, run: int, experiment: Experiment) -> str:
    """What the figure is called on the stage."""
    if run > len(experiment.runs):
        raise refused("run", str(run), at_most(len(experiment.runs)))
    name, names = (f"{CARD} {run}" if which == CARD else which), figures_of(experiment)
    if name not in names:
        raise refused("which", quoted(which), listed(names))
    return name


def size_in(width: int, height: int) -> QSize:
    """The size that is asked for; 0 each way for the usual one."""
    for field, side in (("width", width), ("height", height)):
        if 0 < side < LEAST_SIDE:
            raise refused(field, str(side), SIDES)
    return QSize(width, height)
