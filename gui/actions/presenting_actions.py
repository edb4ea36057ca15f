"""The part of the table of actions that is for presenting."""

from engine.messages.message import Note
from gui.actions.spec import PRESENT, SPOTLIGHT, ActionSpec

SPOTLIT = range(1, 10)  # the runs that a key puts into the spotlight

PRESENTING: tuple[ActionSpec, ...] = (
    ActionSpec(
        "present",
        "&Present",
        "Present: the whole screen, large type, only what matters; or leave it",
        PRESENT,
        ("F5", "F11"),
    ),
    ActionSpec(
        "clicker_next",
        "&Next, by a clicker",
        "While presenting: go on in the lesson; without a lesson, train or pause",
        PRESENT,
        ("PgDown",),
        separator_before=True,
        for_presenting=True,
    ),
    ActionSpec(
        "clicker_back",
        "&Back, by a clicker",
        "While presenting: the previous page; without a lesson, go back one step",
        PRESENT,
        ("PgUp",),
        for_presenting=True,
    ),
    ActionSpec(
        "black",
        "B&lack screen",
        "While presenting: a black screen, until any key or click",
        PRESENT,
        (".", "B"),
        separator_before=True,
        for_presenting=True,
    ),
    ActionSpec(
        "white",
        "&White screen",
        "While presenting: a white screen, until any key or click",
        PRESENT,
        ("W",),
        for_presenting=True,
    ),
    ActionSpec(
        "freeze",
        "&Freeze the picture",
        "While presenting: freeze what the class sees while you prepare, or go on",
        PRESENT,
        ("F",),
        for_presenting=True,
    ),
    ActionSpec(
        "pointer",
        "&Magnified pointer",
        "While presenting: a ring that follows the mouse",
        PRESENT,
        ("R",),
        for_presenting=True,
    ),
    ActionSpec(
        "spotlight",
        "&This run",
        "While presenting: the chosen run alone, or beside the other in the spotlight",
        SPOTLIGHT,
        ("Return", "Enter"),
        for_presenting=True,
        of_run="&This run: {run}",
    ),
    *(
        ActionSpec(
            f"spotlight_{run}",
            Note("Run &{run}", run=run),
            Note("While presenting: run {run} into the spotlight, or out of it; at most two", run=run),
            SPOTLIGHT,
            (f"Shift+{run}",),
            for_presenting=True,
        )
        for run in SPOTLIT
    ),
)
