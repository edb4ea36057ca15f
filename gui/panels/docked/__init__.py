"""Panels that dock beside the workspace. Each file of this package registers one."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QWidget

from engine.experiment import Experiment
from engine.frame import Frame
from gui.look import Look


class DockedPanel(QFrame):
    """What every docked panel offers. It is made once; a frame without its measures may still be on its way.

    `measures` are wanted of all runs while the panel is visible.
    """

    measures: ClassVar[tuple[str, ...]] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")

    def set_look(self, look: Look) -> None:
        raise NotImplementedError

    def show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on."""
        raise NotImplementedError

    def show_frame(self, frame: Frame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        raise NotImplementedError


@dataclass(frozen=True)
class DockedSpec:
    """How a panel is called in code and on screen, what it shows, the key that shows it, and its rank."""

    name: str
    title: str
    tip: str
    key: str
    rank: int
    make: Callable[[], DockedPanel]


docked: dict[str, DockedSpec] = {}


def register(
    name: str, title: str, tip: str, key: str, rank: int
) -> Callable[[type[DockedPanel]], type[DockedPanel]]:
    """Decorate a panel to have it in the View menu, in the order of the ranks."""

    def enter(panel: type[DockedPanel]) -> type[DockedPanel]:
        docked[name] = DockedSpec(name, title, tip, key, rank, panel)
        return panel

    return enter


for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
docked = dict(sorted(docked.items(), key=lambda item: item[1].rank))
