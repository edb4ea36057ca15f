"""Bindings: what each action of the table does to the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from engine.experiment.model import Experiment
from gui.actions.docked_panels import docked
from gui.actions.presenting_actions import SPOTLIT
from gui.actions.table import STEP_SIZES
from gui.editing.example_dialog import ask_example
from gui.files.presets import presets
from gui.language.experiments import translated
from gui.language.offered import CODES, DESKTOP
from gui.lesson.answers import VOTES
from gui.lesson.shipped import in_language, shipped
from gui.presenting.curtain import Cloth
from gui.style.theme import Mode
from gui.timeline.markers import next_mark, previous_mark
from gui.window.command_palette import show_command_palette
from gui.window.dialogs import KeysDialog, show_about
from gui.window.gallery import show_gallery

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


def slots_of(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """By the action's name. Actions are made before most parts of the window: those are looked up late."""
    return {
        **{
            f"open_{preset.name}": partial(lambda one: window.editor.open(translated(one)), preset.experiment)
            for preset in presets()
        },
        "new": partial(window.editor.open, Experiment()),
        "open": lambda: window.files.ask_open(),
        "import_points": lambda: window.files.ask_import(),
        "paint": lambda: window.own_data.ask_paint(),
        "save": lambda: window.files.save(),
        "save_as": lambda: window.files.ask_save(),
        "save_history": lambda: window.files.ask_save(history=True),
        "gallery": lambda: show_gallery(window),
        "quit": window.close,
        "play": window.training.toggle,
        "forward": lambda: window.step(1),
        "back": lambda: window.step(-1),
        "forward_10": lambda: window.step(10),
        "back_10": lambda: window.step(-10),
        "forward_100": lambda: window.step(100),
        "back_100": lambda: window.step(-100),
        "reset": lambda: window.training.seek(0),
        "end": lambda: window.training.seek(window.reached),
        "undo": window.editor.history.undo,
        "redo": window.editor.history.redo,
        "next_mark": lambda: window.go_to(next_mark(window.marks, window.shown, window.reached)),
        "previous_mark": lambda: window.go_to(previous_mark(window.marks, window.shown)),
        "bookmark": window.ask_bookmark,
        "add_run": window.editor.add,
        "copy_run": lambda: window.editor.copy(window.chosen_run.index),
        "edit_run": lambda: window.edit_run(),
        "move_left": lambda: window.move_run(-1),
        "move_right": lambda: window.move_run(1),
        "branch": window.ask_branch,
        "next_seed": window.editor.next_seeds,
        "remove": lambda: window.editor.remove(window.chosen_run.index),
        "reasons": lambda: window.show_reasons(),
        "standardise": window.editor.standardise,
        "lay_open": lambda: window.columns.toggle_opening(),
        "follow_example": lambda: ask_example(window),
        "next_stage": lambda: window.columns.anatomy.next_stage(),
        "previous_stage": lambda: window.columns.anatomy.previous_stage(),
        "leave": lambda: window.presentation.step_out(),
        **{
            f"lesson_{lesson.name}": partial(
                lambda path: window.director.open_path(in_language(path)), lesson.path
            )
            for lesson in shipped()
        },
        "open_lesson": lambda: window.files.ask_lesson(),
        "close_lesson": lambda: window.director.close(),
        "next_page": lambda: window.director.advance(),
        "previous_page": lambda: window.director.go_back(),
        "set_stage": lambda: window.director.set_stage(),
        "try_it": lambda: window.director.try_it(),
        "lock": lambda: window.director.lock(),
        "reveal": lambda: window.director.reveal(),
        **{f"vote_{number}": partial(lambda row: window.director.vote(row), number - 1) for number in VOTES},
        "pin": lambda: window.workspace.toggle_pin(),
        **{f"step_{size}": lambda: None for size in STEP_SIZES},
        "larger_step": lambda: window.actions_by_name.change_step(1),
        "smaller_step": lambda: window.actions_by_name.change_step(-1),
        "faster": lambda: window.transport.pace.double(),
        "slower": lambda: window.transport.pace.halve(),
        "log": lambda: window.cost_plot.redraw(),
        "light": lambda: window.set_mode(Mode.LIGHT),
        "dark": lambda: window.set_mode(Mode.DARK),
        "toggle_mode": lambda: window.set_mode(Mode.LIGHT if window.look.mode is Mode.DARK else Mode.DARK),
        "zoom_in": lambda: window.appearance.zoom.change(1),
        "zoom_out": lambda: window.appearance.zoom.change(-1),
        "zoom_reset": lambda: window.appearance.zoom.reset(),
        "present": lambda: window.presentation.toggle(),
        "clicker_next": lambda: window.presentation.next(),
        "clicker_back": lambda: window.presentation.back(),
        "spotlight": lambda: window.columns.spotlight(window.chosen_run.index),
        **{
            f"spotlight_{run}": partial(lambda index: window.columns.spotlight(index), run - 1)
            for run in SPOTLIT
        },
        "black": lambda: window.presentation.blank(Cloth.BLACK),
        "white": lambda: window.presentation.blank(Cloth.WHITE),
        "freeze": lambda: window.presentation.freeze(),
        "pointer": lambda: window.presentation.magnify_pointer(),
        **{f"show_{name}": partial(lambda name: window.docks.toggle(name), name) for name in docked},
        "language_desktop": partial(window.language_asked.emit, DESKTOP),
        **{f"language_{code}": partial(window.language_asked.emit, code) for code in CODES},
        "reset_layout": lambda: window.docks.reset(),
        "commands": lambda: show_command_palette(window),
        "keys": lambda: KeysDialog(window).open(),
        "about": lambda: show_about(window),
    }
