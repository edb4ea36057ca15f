"""The part of the table of actions that is for opening, saving, own points, the gallery."""

from functools import partial

from engine.experiment.model import Experiment
from gui.actions.lab import Lab
from gui.actions.spec import FILE, PRESETS, ActionSpec
from gui.files.presets import Preset, presets
from gui.language.experiments import translated


def open_preset(preset: Preset, lab: Lab) -> None:
    lab.model.editor.open(translated(preset.experiment))


FILES: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new",
        "&New",
        "Begin again with the published experiment",
        FILE,
        ("Ctrl+N",),
        do=lambda lab: lab.model.editor.open(Experiment()),
    ),
    ActionSpec(
        "open",
        "&Open…",
        "Open an experiment from a file",
        FILE,
        ("Ctrl+O",),
        do=lambda lab: lab.files.ask_open(),
    ),
    ActionSpec(
        "open_link",
        "Open a lin&k…",
        "Open the experiment in a link: the one on the clipboard, or one that you are asked for",
        FILE,
        ("Ctrl+V",),
        do=lambda lab: lab.files.links.paste(),
    ),
    ActionSpec(
        "save",
        "&Save",
        "Save the experiment, its branches and the iteration you are at",
        FILE,
        ("Ctrl+S",),
        do=lambda lab: lab.files.save(),
    ),
    ActionSpec(
        "save_as",
        "Save &as…",
        "Save under another name",
        FILE,
        ("Ctrl+Shift+S",),
        do=lambda lab: lab.files.ask_save(),
    ),
    ActionSpec(
        "save_history",
        "Save with &history…",
        "Save with all recorded costs and checkpoints, so that another computer shows the same ones",
        FILE,
        do=lambda lab: lab.files.ask_save(history=True),
    ),
    ActionSpec(
        "export",
        "E&xport…",
        "Write costs, weights, code and more into files, at any iteration",
        FILE,
        ("Ctrl+Shift+E",),
        do=lambda lab: lab.exporting.ask(results=lab.studying.place),
    ),
    ActionSpec(
        "export_figure",
        "Export a &figure…",
        "Write what is on screen into a file: as a picture, a drawing or figures",
        FILE,
        do=lambda lab: lab.figures.ask(),
    ),
    ActionSpec(
        "copy_picture",
        "Copy the pict&ure",
        "Copy what is under the mouse, or the chosen run's card, as a picture with its figures",
        FILE,
        ("Ctrl+C",),
        do=lambda lab: lab.figures.copy(),
    ),
    ActionSpec(
        "copy_link",
        "&Copy link",
        "Copy the experiment as a text that you can send: Ctrl+V opens it in another laboratory",
        FILE,
        ("Ctrl+Shift+C",),
        do=lambda lab: lab.files.links.copy(),
    ),
    ActionSpec(
        "import_points",
        "Import &points…",
        "Train on points of your own, from a CSV, TSV or text file",
        FILE,
        ("Ctrl+I",),
        separator_before=True,
        do=lambda lab: lab.files.ask_import(),
    ),
    ActionSpec(
        "paint",
        "Pain&t points…",
        "Train on points of your own, painted by hand",
        FILE,
        ("Ctrl+D",),
        do=lambda lab: lab.own_data.ask_paint(),
    ),
    ActionSpec(
        "gallery",
        "&Gallery…",
        "All presets, with pictures",
        FILE,
        ("Ctrl+G",),
        separator_before=True,
        do=lambda lab: lab.dialogs.gallery(),
    ),
    *(
        ActionSpec(
            f"open_{preset.name}", preset.title, preset.about, PRESETS, do=partial(open_preset, preset)
        )
        for preset in presets()
    ),
    ActionSpec(
        "quit",
        "&Quit",
        "Close the laboratory",
        FILE,
        ("Ctrl+Q",),
        separator_before=True,
        do=lambda lab: lab.close(),
    ),
)
