"""The part of the table of actions that is for finding out what there is."""

from gui.actions.spec import HELP, ActionSpec, unless_presenting

HELPS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "welcome",
        "&Welcome",
        "Three ways to start: play, a lesson, your own data",
        HELP,
        do=lambda lab: lab.welcome.show_again(),
        possible=unless_presenting,
    ),
    ActionSpec(
        "commands",
        "&Commands…",
        "Find any action by its words and carry it out",
        HELP,
        ("Ctrl+K",),
        do=lambda lab: lab.dialogs.commands(),
    ),
    ActionSpec(
        "keys", "&Keys", "All keys of the laboratory", HELP, ("F1", "?"), do=lambda lab: lab.dialogs.keys()
    ),
    ActionSpec(
        "show_log",
        "Show &log",
        "The laboratory's log, for reporting an error",
        HELP,
        do=lambda lab: lab.dialogs.log(),
    ),
    ActionSpec(
        "licences",
        "L&icences",
        "The licences of the laboratory and of all that it is made of",
        HELP,
        do=lambda lab: lab.dialogs.licences(),
    ),
    ActionSpec("about", "&About", "What this is", HELP, do=lambda lab: lab.dialogs.about()),
)
