"""The part of the table of actions that is for how everything is shown."""

from functools import partial

from engine.messages.message import Note
from gui.actions.docked_panels import docked
from gui.actions.lab import Lab
from gui.actions.spec import LANGUAGE, VIEW, ActionSpec, unless_presenting
from gui.language.offered import DESKTOP, LANGUAGES
from gui.style.theme import Mode

WORKBENCH = "workbench"  # the panel that is for preparing, not for showing


def switch_mode(lab: Lab) -> None:
    lab.model.set_mode(Mode.LIGHT if lab.model.mode is Mode.DARK else Mode.DARK)


def toggle_panel(name: str, lab: Lab) -> None:
    lab.docks.toggle(name)


def ask_language(code: str, lab: Lab) -> None:
    lab.ask_language(code)


VIEWS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "pin",
        "&Pin this iteration",
        "Show the current histograms, boundaries and results against this iteration",
        VIEW,
        ("P",),
        checkable=True,
        do=lambda lab: lab.toggle_pin(),
    ),
    ActionSpec(
        "log",
        "&Logarithmic axis",
        "Cost on a logarithmic or a linear axis",
        VIEW,
        ("L",),
        checkable=True,
        checked=True,
        do=lambda lab: lab.model.set_log_axis(not lab.model.log_axis),
    ),
    ActionSpec(
        "shared_scale",
        "&One scale for the weights of all runs",
        "Draw each layer's weights on one scale for all runs, or on a scale of each run's own",
        VIEW,
        ("H",),
        checkable=True,
        checked=True,
        do=lambda lab: lab.model.set_shared_scale(not lab.model.shared_scale),
    ),
    ActionSpec(
        "section",
        "Plane of the pict&ures…",
        "Along what the pictures show data of more than two features: principal components, or two features",
        VIEW,
        do=lambda lab: lab.dialogs.section(),
        possible=lambda lab: lab.model.data is not None and lab.model.data.section().is_slice,
    ),
    ActionSpec(
        "enlarge",
        "&Enlarge this panel",
        "Enlarge the panel under the mouse to the whole window, or show everything again",
        VIEW,
        ("Z",),
        do=lambda lab: lab.enlarging.toggle(),
    ),
    ActionSpec(
        "light",
        "L&ight",
        "Light colours",
        VIEW,
        (),
        checkable=True,
        group="mode",
        separator_before=True,
        do=lambda lab: lab.model.set_mode(Mode.LIGHT),
    ),
    ActionSpec(
        "dark",
        "&Dark",
        "Dark colours",
        VIEW,
        (),
        checkable=True,
        group="mode",
        do=lambda lab: lab.model.set_mode(Mode.DARK),
    ),
    ActionSpec(
        "toggle_mode", "&Switch light and dark", "Switch between light and dark", VIEW, ("D",), do=switch_mode
    ),
    ActionSpec(
        "zoom_in",
        "&Zoom in",
        "Everything larger, on this screen",
        VIEW,
        ("Ctrl++", "Ctrl+="),
        separator_before=True,
        do=lambda lab: lab.appearance.zoom.change(1),
        possible=unless_presenting,
    ),
    ActionSpec(
        "zoom_out",
        "Zoom ou&t",
        "Everything smaller, on this screen",
        VIEW,
        ("Ctrl+-",),
        do=lambda lab: lab.appearance.zoom.change(-1),
        possible=unless_presenting,
    ),
    ActionSpec(
        "zoom_reset",
        "Usu&al size",
        "Everything at its usual size",
        VIEW,
        ("Ctrl+0",),
        do=lambda lab: lab.appearance.zoom.reset(),
        possible=unless_presenting,
    ),
    *(
        ActionSpec(
            f"show_{spec.name}",
            spec.title,
            spec.tip,
            VIEW,
            (spec.key,) if spec.key else (),
            checkable=True,
            separator_before=number == 0,
            do=partial(toggle_panel, spec.name),
            possible=unless_presenting if spec.name == WORKBENCH else None,
        )
        for number, spec in enumerate(docked.values())
    ),
    ActionSpec(
        "language_desktop",
        "As the &desktop",
        "Your desktop's language, if the laboratory has it, and its number format",
        LANGUAGE,
        checkable=True,
        group="language",
        do=lambda lab: lab.ask_language(DESKTOP),
    ),
    *(
        ActionSpec(
            f"language_{language.code}",
            Note("{language}", language=language.name),
            Note(
                "Use the laboratory and its lessons in {language}; you cannot undo past this change",
                language=language.name,
            ),
            LANGUAGE,
            checkable=True,
            group="language",
            do=partial(ask_language, language.code),
        )
        for language in LANGUAGES
    ),
    ActionSpec(
        "reset_layout",
        "&Reset layout",
        "Put the panels back in their original places",
        VIEW,
        do=lambda lab: lab.docks.reset(),
    ),
)
