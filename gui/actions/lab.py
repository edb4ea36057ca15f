"""What actions act on: the model, the rooms that have a part in it, and what moves the window."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from engine.output.frame import Inspection
from gui.files.files import Files
from gui.lesson.answering import Answering
from gui.model import LabModel
from gui.own_data.own_data import OwnData
from gui.panels.inspection import InspectionPanel
from gui.presenting.presentation import Presentation
from gui.studies.studying import Studying
from gui.style.appearance import Appearance

if TYPE_CHECKING:
    from gui.exporting.exporting import Exporting
    from gui.lesson.director import Director
    from gui.lesson.handing_out import HandingOut


class Cards(Protocol):
    """The columns of runs, and what is looked at closely among them."""

    anatomy: InspectionPanel
    opening: Inspection | None

    @property
    def lit(self) -> tuple[int, ...]: ...

    def toggle_opening(self) -> None: ...

    def close_opening(self) -> None: ...

    def spotlight(self, index: int) -> None: ...

    def leave_spotlight(self) -> None: ...


class Panels(Protocol):
    """The panels that dock."""

    def toggle(self, name: str) -> None: ...

    def show_panel(self, name: str) -> None: ...

    def reset(self) -> None: ...


class Enlarging(Protocol):
    """The panel that has the whole window."""

    @property
    def is_on(self) -> bool: ...

    def toggle(self) -> None: ...

    def leave(self) -> None: ...


class Progress(Protocol):
    """What takes long."""

    @property
    def can_cancel(self) -> bool: ...

    def leave(self) -> None: ...


class Welcome(Protocol):
    """The ways into the laboratory."""

    def isVisible(self) -> bool: ...

    def leave(self) -> None: ...

    def show_again(self) -> None: ...


class Figures(Protocol):
    """The figures on screen."""

    def copy(self) -> None: ...

    def ask(self) -> None: ...


class Pace(Protocol):
    """How fast is played."""

    def double(self) -> None: ...

    def halve(self) -> None: ...


class Dialogs(Protocol):
    """Dialogs over the window."""

    def branch(self) -> None: ...

    def bookmark(self) -> None: ...

    def example(self) -> None: ...

    def section(self) -> None: ...

    def gallery(self) -> None: ...

    def commands(self) -> None: ...

    def keys(self) -> None: ...

    def log(self) -> None: ...

    def licences(self) -> None: ...

    def about(self) -> None: ...


class Lab(Protocol):
    """The laboratory, as actions see it."""

    model: LabModel
    files: Files
    own_data: OwnData
    appearance: Appearance
    presentation: Presentation
    answering: Answering
    studying: Studying

    @property
    def columns(self) -> Cards: ...

    @property
    def docks(self) -> Panels: ...

    @property
    def enlarging(self) -> Enlarging: ...

    @property
    def welcome(self) -> Welcome: ...

    @property
    def progress(self) -> Progress: ...

    @property
    def pace(self) -> Pace: ...

    @property
    def dialogs(self) -> Dialogs: ...

    @property
    def director(self) -> "Director":
        """Who leads through a lesson; made when it is asked for first."""

    @property
    def handing_out(self) -> "HandingOut":
        """What prints a lesson."""

    @property
    def figures(self) -> Figures:
        """What takes along what is on screen."""

    @property
    def exporting(self) -> "Exporting":
        """What writes exports."""

    @property
    def lesson_offers(self) -> Mapping[str, bool]:
        """Which of a lesson's actions make sense now, by name; none without a lesson."""

    @property
    def next_mark(self) -> int | None:
        """The iteration of the next bookmark, if there is one."""

    @property
    def previous_mark(self) -> int | None: ...

    def close(self) -> bool: ...

    def toggle_pin(self) -> None: ...

    def edit_run(self) -> None: ...

    def ask_language(self, choice: str) -> None: ...
