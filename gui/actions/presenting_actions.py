"""The part of the table of actions that is for presenting."""

from functools import partial

from engine.messages.message import Note
from gui.actions.lab import Lab
from gui.actions.spec import PRESENT, SPOTLIGHT, ActionSpec
from gui.presenting.curtain import Cloth

SPOTLIT = range(1, 10)  # the runs that a key puts into the spotlight


def can_step_out(lab: Lab) -> bool:
    entered = lab.columns.opening is not None or lab.enlarging.is_on or lab.presentation.is_on
    return entered or lab.welcome.isVisible() or lab.progress.can_cancel


def step_out(lab: Lab) -> None:
    """Leave what was entered last: what takes too long, the welcome, an inspected iteration, presenting."""
    if lab.progress.can_cancel:
        lab.progress.leave()
    elif lab.welcome.isVisible():
        lab.welcome.leave()
    elif lab.columns.opening is not None:
        lab.columns.close_opening()
    elif lab.enlarging.is_on:
        lab.enlarging.leave()
    else:
        lab.presentation.leave()


def go_forward(lab: Lab) -> None:
    """The clicker's way: on in the lesson; else play, and pause at the telling moment."""
    if lab.lesson_offers["next_page"]:
        lab.director.read_on()
    else:
        lab.model.training.toggle()


def go_back(lab: Lab) -> None:
    """The previous page; without a lesson, the step before."""
    if lab.lesson_offers["next_page"]:
        lab.director.go_back()
    else:
        lab.model.step(-1)


def spotlight(index: int, lab: Lab) -> None:
    lab.columns.spotlight(index)


PRESENTING: tuple[ActionSpec, ...] = (
    ActionSpec(
        "present",
        "&Present",
        "Start or stop presenting: full screen, large type, only what matters",
        PRESENT,
        ("F5", "F11"),
        do=lambda lab: lab.presentation.toggle(),
    ),
    ActionSpec(
        "clicker_next",
        "&Next, by a clicker",
        "While presenting: go on in the lesson; without a lesson, train or pause",
        PRESENT,
        ("PgDown",),
        separator_before=True,
        for_presenting=True,
        do=go_forward,
    ),
    ActionSpec(
        "clicker_back",
        "&Back, by a clicker",
        "While presenting: the previous page; without a lesson, go back one step",
        PRESENT,
        ("PgUp",),
        for_presenting=True,
        do=go_back,
    ),
    ActionSpec(
        "black",
        "B&lack screen",
        "While presenting: a black screen, until any key or click",
        PRESENT,
        (".", "B"),
        separator_before=True,
        for_presenting=True,
        do=lambda lab: lab.presentation.blank(Cloth.BLACK),
    ),
    ActionSpec(
        "white",
        "&White screen",
        "While presenting: a white screen, until any key or click",
        PRESENT,
        ("W",),
        for_presenting=True,
        do=lambda lab: lab.presentation.blank(Cloth.WHITE),
    ),
    ActionSpec(
        "freeze",
        "&Freeze the picture",
        "While presenting: freeze what the class sees while you prepare, or go on",
        PRESENT,
        ("F",),
        for_presenting=True,
        do=lambda lab: lab.presentation.freeze(),
    ),
    ActionSpec(
        "pointer",
        "&Magnified pointer",
        "While presenting: a ring that follows the mouse",
        PRESENT,
        ("R",),
        for_presenting=True,
        do=lambda lab: lab.presentation.magnify_pointer(),
    ),
    ActionSpec(
        "spotlight",
        "&This run",
        "While presenting: the chosen run alone, or beside the other in the spotlight",
        SPOTLIGHT,
        ("Return", "Enter"),
        for_presenting=True,
        of_run="&This run: {run}",
        do=lambda lab: lab.columns.spotlight(lab.model.chosen_run.index),
    ),
    *(
        ActionSpec(
            f"spotlight_{run}",
            Note("Run &{run}", run=run),
            Note("While presenting: put run {run} in the spotlight, or take it out; at most two", run=run),
            SPOTLIGHT,
            (f"Shift+{run}",),
            for_presenting=True,
            do=partial(spotlight, run - 1),
        )
        for run in SPOTLIT
    ),
)
