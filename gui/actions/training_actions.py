"""The part of the table of actions that is for playing, stepping, bookmarks, the pace."""

from functools import partial

from engine.messages.message import Note
from gui.actions.lab import Lab
from gui.actions.spec import TRAIN, ActionSpec
from gui.model import DEFAULT_STEP, STEP_SIZES


def set_step_size(iterations: int, lab: Lab) -> None:
    lab.model.set_step_size(iterations)


TRAINING: tuple[ActionSpec, ...] = (
    ActionSpec(
        "play",
        "&Play",
        "Train, or pause",
        TRAIN,
        ("Space",),
        "play",
        do=lambda lab: lab.model.training.toggle(),
    ),
    ActionSpec(
        "forward",
        "Step &forward",
        "Train for one step",
        TRAIN,
        ("Right",),
        "forward",
        do=lambda lab: lab.model.step(1),
    ),
    ActionSpec(
        "back", "Step &back", "Go back one step", TRAIN, ("Left",), "back", do=lambda lab: lab.model.step(-1)
    ),
    ActionSpec(
        "forward_10",
        "Forward by ten steps",
        "Train by ten steps",
        TRAIN,
        ("Shift+Right",),
        do=lambda lab: lab.model.step(10),
    ),
    ActionSpec(
        "back_10",
        "Back by ten steps",
        "Go back by ten steps",
        TRAIN,
        ("Shift+Left",),
        do=lambda lab: lab.model.step(-10),
    ),
    ActionSpec(
        "forward_100",
        "Forward by a hundred steps",
        "Train by a hundred steps",
        TRAIN,
        ("Ctrl+Shift+Right",),
        do=lambda lab: lab.model.step(100),
    ),
    ActionSpec(
        "back_100",
        "Back by a hundred steps",
        "Go back by a hundred steps",
        TRAIN,
        ("Ctrl+Shift+Left",),
        do=lambda lab: lab.model.step(-100),
    ),
    ActionSpec(
        "reset",
        "&Reset",
        "Back to iteration 0",
        TRAIN,
        ("Ctrl+R", "Home"),
        "reset",
        do=lambda lab: lab.model.go_to(0),
    ),
    ActionSpec(
        "end",
        "&End",
        "Forward to the last iteration that was reached",
        TRAIN,
        ("End",),
        do=lambda lab: lab.model.go_to(lab.model.reached),
    ),
    ActionSpec(
        "next_mark",
        "Ne&xt bookmark",
        "Forward to the next bookmark, the laboratory's or your own",
        TRAIN,
        ("Ctrl+Right",),
        separator_before=True,
        do=lambda lab: lab.model.go_to(lab.next_mark),
    ),
    ActionSpec(
        "previous_mark",
        "Pre&vious bookmark",
        "Back to the previous bookmark, the laboratory's or your own",
        TRAIN,
        ("Ctrl+Left",),
        do=lambda lab: lab.model.go_to(lab.previous_mark),
    ),
    ActionSpec(
        "bookmark",
        "Bookmar&k…",
        "Name this iteration, or rename or remove its bookmark",
        TRAIN,
        ("M",),
        do=lambda lab: lab.dialogs.bookmark(),
    ),
    *(
        ActionSpec(
            f"step_{size}",
            Note("Step by {size:,}", size=size),
            Note("{size:,} iterations in one step" if size > 1 else "One iteration in one step", size=size),
            TRAIN,
            (f"Ctrl+{key}",),
            checkable=True,
            checked=size == DEFAULT_STEP,
            group="step",
            separator_before=size == STEP_SIZES[0],
            do=partial(set_step_size, size),
        )
        for key, size in enumerate(STEP_SIZES, start=1)
    ),
    ActionSpec(
        "larger_step",
        "&Larger step",
        "Ten times as many iterations in one step",
        TRAIN,
        ("Up",),
        do=lambda lab: lab.model.change_step_size(1),
    ),
    ActionSpec(
        "smaller_step",
        "S&maller step",
        "A tenth of the iterations in one step",
        TRAIN,
        ("Down",),
        do=lambda lab: lab.model.change_step_size(-1),
    ),
    ActionSpec(
        "faster",
        "F&aster",
        "Double the pace",
        TRAIN,
        ("+", "="),
        separator_before=True,
        do=lambda lab: lab.pace.double(),
    ),
    ActionSpec("slower", "&Slower", "Halve the pace", TRAIN, ("-",), do=lambda lab: lab.pace.halve()),
)
