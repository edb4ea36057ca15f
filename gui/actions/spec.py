"""What there is to know of an action before it is made: its words, keys, icon and place in the menus."""

from dataclasses import dataclass

FILE, TRAIN, RUNS, LESSON = "&File", "&Train", "&Runs", "&Lesson"
VIEW, PRESENT, HELP = "&View", "Pr&esent", "&Help"
PRESETS, SPOTLIGHT, LANGUAGE = "&Presets", "&Spotlight", "Lan&guage"
SUBMENUS = {PRESETS: FILE, SPOTLIGHT: PRESENT, LANGUAGE: VIEW}  # and the menu that each is in


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do: its name in code, its words, keys, icon, and where the menu has it.

    Checkable actions with the same `group` exclude each other. What is `for_presenting` can be done only
    then, and its keys mean nothing else meanwhile. What acts on the chosen run names it: `of_run` is the text
    with a place for `{run}`.
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
