"""What a lesson may do with the window: a short list, so that lessons know no more of it."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from engine.experiment.arrangement import Arrangement
from gui.lesson.panel import LessonPanel

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from engine.studies.study import Study


class Pace(Protocol):
    """How many iterations a second are played."""

    @property
    def pace(self) -> float: ...

    def set_pace(self, iterations_per_second: float) -> None: ...


class LessonView(Protocol):
    """The window, as lessons see it."""

    @property
    def pace(self) -> Pace: ...

    @property
    def panel(self) -> LessonPanel | None:
        """The lesson's own panel, once it has been made."""

    def tell_of_panel(self, told: Callable[[LessonPanel], object]) -> None:
        """Hand over the lesson's own panel as soon as it is made."""

    @property
    def arrangement(self) -> Arrangement:
        """Where the panels stand."""

    def arrange(self, arrangement: Arrangement) -> None:
        """Put the panels where they stood."""

    def show_panel(self) -> None:
        """Bring the lesson's own panel to view."""

    def show_only(self, panels: Collection[str]) -> None:
        """Bring these panels to view, by name, beside the lesson's own; hide the others."""

    def keep_page(self, panels: Collection[str]) -> None:
        """A page is open that opens these panels; leave those in view as they are."""

    def end_page(self) -> None:
        """No page is open any more."""

    def tell_of_draws(self, told: Callable[["StudyPicture"], object]) -> None:
        """Hand over the picture of a page's study as soon as it has all draws."""

    def draw(self, study: "Study") -> None:
        """Draw the study of a page, unless that is done already."""

    def forget_draws(self) -> None:
        """All that was drawn for the lesson is of no use any more."""

    def lay_open(self, run: int | None, stage: str | None) -> None:
        """Open a run's iteration at a stage; None for none."""

    def highlight(self, names: Sequence[str], run: int | None) -> None:
        """Frame what has these names, of one run's card or of all; nothing where there are none."""
