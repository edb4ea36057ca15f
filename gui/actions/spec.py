"""What there is to know of an action before it is made: its words, keys, icon and place in the menus."""

from collections.abc import Callable
from dataclasses import dataclass, field

from gui.actions.lab import Lab

FILE, TRAIN, RUNS, LESSON = "&File", "&Train", "&Runs", "&Lesson"
VIEW, PRESENT, HELP = "&View", "Pr&esent", "&Help"
PRESETS, SPOTLIGHT, LANGUAGE = "Pr&esets", "&Spotlight", "Lan&guage"
FRAMEWORKS, ANSWERS = "Add a run as &in", "Ans&wers"
SUBMENUS = {
    PRESETS: FILE,
    SPOTLIGHT: PRESENT,
    LANGUAGE: VIEW,
    FRAMEWORKS: RUNS,
    ANSWERS: LESSON,
}  # and the menu that each is in


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do: its name in code, words, keys, icon, place in the menu, and what it does.

    Checkable actions with the same `group` exclude each other. What is `for_presenting` can be done only
    then, and its keys mean nothing else meanwhile. What acts on the chosen run names it: `of_run` is the text
    with a place for `{run}`. `possible` tells whether it can be done now; what has none always can.
    """

    name: str
    text: str
    tip: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    checked: bool = False
    group: str = ""
    separator_before: bool = False
    for_presenting: bool = False
    of_run: str = ""
    do: Callable[[Lab], object] = field(kw_only=True)
    possible: Callable[[Lab], bool] | None = None


def unless_presenting(lab: Lab) -> bool:
    return not lab.presentation.is_on
