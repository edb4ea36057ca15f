"""The ways to take a figure along, as menus offer them."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.language.words import tr


class Way(StrEnum):
    """What is to be done with a figure."""

    PICTURE = "picture"
    FIGURES = "figures"
    MARKDOWN = "markdown"
    LATEX = "latex"
    SAVE = "save"


def offer_ways(menu: QMenu, take: Callable[[Way], object]) -> tuple[QAction, QAction]:
    """Enter all ways into a menu; `take` is called with the one that is chosen.

    Of these entries the ones that need figures: copying them, and the menu of other forms.
    """

    def enter(into: QMenu, words: str, way: Way) -> QAction:
        action = into.addAction(words)
        action.triggered.connect(lambda: take(way))
        return action

    enter(menu, tr("Copy the picture"), Way.PICTURE)
    figures = enter(menu, tr("Copy the figures"), Way.FIGURES)
    forms = menu.addMenu(tr("Copy the figures as"))
    enter(forms, tr("Markdown"), Way.MARKDOWN)
    enter(forms, tr("LaTeX"), Way.LATEX)
    enter(menu, tr("Save this figure…"), Way.SAVE)
    return figures, forms.menuAction()
