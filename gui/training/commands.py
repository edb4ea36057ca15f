"""Commands: what the window may ask of the training thread, as values.

`generation` counts the jumps. Frames made before the latest jump are stale and dropped by their number; so is
all that comes of an experiment once another one has been loaded.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.datasets.section import Axes
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.output.frame import Inspection, MeasureRequest
from gui.training.work import Work

if TYPE_CHECKING:  # lessons are read long after the window is up
    from engine.lessons import Page


@dataclass(frozen=True)
class Load:
    """Start on another experiment, at iteration 0, with what was recorded of its runs before, if anything."""

    experiment: Experiment
    generation: int
    recordings: tuple[Recording, ...] = ()


@dataclass(frozen=True)
class MeasurePage:
    """Measure what a lesson's page says, as far as the runs have been trained; with its `answer`, all of it.

    Nothing is measured where the runs are not those of the page's stage.
    """

    page: "Page"
    answer: bool


@dataclass(frozen=True)
class Tell:
    """Tell what has been recorded of each run, and then that this has been answered, whatever came of it.

    `asked` is whatever the asker wants to hear back.
    """

    asked: Experiment | None = None


@dataclass(frozen=True)
class SetRuns:
    """Go on with this experiment's runs, at the iteration where you stand; all else in it is the same."""

    experiment: Experiment
    generation: int


@dataclass(frozen=True)
class Play:
    """Train on, to the goal; from the goal, on to a new one as far away as the first."""


@dataclass(frozen=True)
class Pause:
    """Stop after the burst that is under way."""


@dataclass(frozen=True)
class Toggle:
    """Play or pause, whichever is not under way when it is read: two of them in a row cancel out."""


@dataclass(frozen=True)
class Step:
    """Go by so many iterations, forwards or backwards, as fast as possible, then pause."""

    iterations: int
    generation: int


@dataclass(frozen=True)
class PlayTo:
    """Play to an iteration at the pace, then pause; what lies behind is jumped to."""

    iteration: int
    generation: int


@dataclass(frozen=True)
class Seek:
    """Pause, and stand at an iteration; 0 is the reset. Skipped where a later one is on its way.

    One `in_passing` is probably followed by another: words come once none does.
    """

    iteration: int
    generation: int
    in_passing: bool = False


@dataclass(frozen=True)
class Cancel:
    """Give this work up, and stay where you stand; what is measured only for it is so no more for now."""

    work: Work
    generation: int


@dataclass(frozen=True)
class SetPace:
    """Iterations a second while playing; inf is as fast as possible."""

    iterations_per_second: float


@dataclass(frozen=True)
class SetStride:
    """Iterations between two frames."""

    iterations: int


Group = frozenset[MeasureRequest]  # what is drawn together: all of it belongs in one frame


@dataclass(frozen=True)
class SetMeasures:
    """The measures that panels draw: those of every frame, and groups that may wait for their turn."""

    always: Group
    in_turns: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Inspect:
    """With every frame, lay an iteration open from now on; None: no longer."""

    opening: Inspection | None


@dataclass(frozen=True)
class LookAlong:
    """Look at the present data along these two features from now on; None: as usual."""

    axes: Axes | None


@dataclass(frozen=True)
class Stop:
    """Let go of the training; the thread can end."""


Moving = Play | PlayTo | Pause | Toggle | Step | Seek
Setting = SetPace | SetStride | SetMeasures | Inspect  # holds for every experiment from then on
Asking = MeasurePage | Tell
Command = Load | SetRuns | Moving | Setting | Asking | LookAlong | Cancel | Stop


@dataclass(frozen=True)
class State:
    """What the training thread is doing: sent at every change, with the generation of the latest jump."""

    playing: bool
    iteration: int
    goal: int
    reached: int
    generation: int = field(default=0, compare=False)
