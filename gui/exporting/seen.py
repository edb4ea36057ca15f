"""Seen: a figure that is on screen, as it can be taken along."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.style.look import Look
from gui.widgets.figures_text import Rows


@dataclass(frozen=True)
class Seen:
    """A widget on screen under a title; `name` is for files.

    `copied` are the figures that a spreadsheet gets, `cells` all that is drawn. It says itself whose it is
    unless it is `headed`. `line` says what it is of, where that is not the experiment on screen. `wear` has
    it draw itself with another look, by its own `set_look` if not given.
    """

    name: str
    title: str
    widget: QWidget
    copied: Callable[[], Rows]
    cells: Callable[[], Rows]
    headed: bool = True
    line: str = ""
    wear: Callable[[Look], object] | None = None
