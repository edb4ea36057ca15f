"""The part of the table of actions that is for the runs: adding, editing, looking closely at one."""

from functools import partial

from engine.measures.summary import SUMMARY
from engine.messages.message import Note
from engine.nn.activations import activations
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from gui.actions.lab import Lab
from gui.actions.presenting_actions import can_step_out, step_out
from gui.actions.spec import FRAMEWORKS, RUNS, ActionSpec, unless_presenting


def branch_at_rate(times: float, lab: Lab) -> None:
    """From the iteration of the picture; from iteration 0 where the run has diverged by then."""
    index, frame = lab.model.chosen_run.index, lab.model.frame
    run = None if frame is None else frame.runs[index]
    diverged = run is not None and SUMMARY in run and run[SUMMARY].diverged_at is not None
    lab.model.editor.branch_at_rate(index, 0 if diverged else lab.model.shown, times)


def start_with(initialiser: str, lab: Lab) -> None:
    lab.model.editor.start_with(lab.model.chosen_run.index, initialiser)


def add_as(framework: str, lab: Lab) -> None:
    lab.model.editor.add_as(framework)


def can_start_with(initialiser: str, lab: Lab) -> bool:
    return lab.model.editor.can_start_with(lab.model.chosen_run.index, initialiser)


RUN_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo",
        "&Undo",
        "Undo the last change to the runs",
        RUNS,
        ("Ctrl+Z",),
        do=lambda lab: lab.model.editor.history.undo(),
        possible=lambda lab: lab.model.editor.history.canUndo(),
    ),
    ActionSpec(
        "redo",
        "&Redo",
        "Make the change again",
        RUNS,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        do=lambda lab: lab.model.editor.history.redo(),
        possible=lambda lab: lab.model.editor.history.canRedo(),
    ),
    ActionSpec(
        "add_run",
        "&Add a run",
        "Add a run with He's initialisation and the next seed",
        RUNS,
        ("A",),
        separator_before=True,
        do=lambda lab: lab.model.editor.add(),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    *(
        ActionSpec(
            f"add_{framework.name}",
            framework.label,
            framework.formula,
            FRAMEWORKS,
            do=partial(add_as, framework.name),
            possible=lambda lab: lab.model.editor.can_branch,
        )
        for framework in frameworks.values()
    ),
    ActionSpec(
        "start_from_file",
        "Start fr&om weights in a file…",
        "A run that starts from the weights in an .npz, .safetensors or .csv file",
        RUNS,
        do=lambda lab: lab.own_data.ask_weights(),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    ActionSpec(
        "copy_run",
        "&Duplicate this run",
        "A copy of this run with the same seed, for you to change",
        RUNS,
        ("C",),
        of_run="&Duplicate {run}",
        do=lambda lab: lab.model.editor.copy(lab.model.chosen_run.index),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    ActionSpec(
        "edit_run",
        "&Edit this run",
        "Its name, initialiser, seed and colour",
        RUNS,
        ("Ctrl+E",),
        of_run="&Edit {run}",
        do=lambda lab: lab.edit_run(),
        possible=unless_presenting,
    ),
    ActionSpec(
        "move_left",
        "Move to the &left",
        "Move the run one place to the left",
        RUNS,
        ("Alt+Left",),
        of_run="Move {run} to the &left",
        do=lambda lab: lab.model.editor.move(lab.model.chosen_run.index, -1),
    ),
    ActionSpec(
        "move_right",
        "Move to the ri&ght",
        "Move the run one place to the right",
        RUNS,
        ("Alt+Right",),
        of_run="Move {run} to the ri&ght",
        do=lambda lab: lab.model.editor.move(lab.model.chosen_run.index, 1),
    ),
    ActionSpec(
        "branch",
        "&Branch here…",
        "A new run from exactly these parameters, with another learning rate or optimiser",
        RUNS,
        ("B",),
        separator_before=True,
        of_run="&Branch {run} here…",
        do=lambda lab: lab.dialogs.branch(),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    ActionSpec(
        "how_often",
        "Ho&w often?",
        "A study: draw the runs from many seeds, along settings of your choice, and count how often they get "
        "there",
        RUNS,
        ("Ctrl+T",),
        separator_before=True,
        do=lambda lab: lab.studying.ask(),
    ),
    ActionSpec(
        "coordinate_check",
        "Coordinate c&heck…",
        "How large each layer's activations are after a few updates, in networks of several widths: whether "
        "the learning rate suits wide layers",
        RUNS,
        do=lambda lab: lab.studying.check_coordinates(),
    ),
    ActionSpec(
        "reasons",
        "Wh&y this verdict",
        "Every rule of the diagnosis that found something about this run, with its numbers",
        RUNS,
        ("Y",),
        separator_before=True,
        of_run="Wh&y this verdict on {run}",
        do=lambda lab: lab.docks.show_panel("diagnosis"),
    ),
    ActionSpec(
        "standardise",
        "Standardise the &features",
        "Train all runs again on features with mean 0 and variance 1; undo brings you back here",
        RUNS,
        do=lambda lab: lab.model.editor.standardise(),
        possible=lambda lab: lab.model.editor.can_standardise,
    ),
    ActionSpec(
        "branch_slower",
        "Branch with a tenth of the rate",
        "A new run that branches off here with a tenth of the learning rate; from the start if this one "
        "diverged",
        RUNS,
        do=partial(branch_at_rate, 0.1),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    ActionSpec(
        "branch_faster",
        "Branch with ten times the rate",
        "A new run that branches off here with ten times the learning rate",
        RUNS,
        do=partial(branch_at_rate, 10.0),
        possible=lambda lab: lab.model.editor.can_branch,
    ),
    *(
        ActionSpec(
            f"start_{name}",
            Note("Start with {rule}", rule=Note(initialisers[name].label)),
            Note("A new run from the same seed by the initialiser that suits the activation"),
            RUNS,
            do=partial(start_with, name),
            possible=partial(can_start_with, name),
        )
        for name in sorted({entry.suits for entry in activations.values() if entry.suits})
    ),
    ActionSpec(
        "lay_open",
        "Inspect &this iteration",
        "The iteration stage by stage: every equation with its numbers, or back to all runs",
        RUNS,
        ("O",),
        of_run="Inspect &this iteration of {run}",
        do=lambda lab: lab.columns.toggle_opening(),
    ),
    ActionSpec(
        "follow_example",
        "Follow an e&xample…",
        "Choose a single training example and inspect the iteration for it",
        RUNS,
        of_run="Follow an e&xample through {run}…",
        do=lambda lab: lab.dialogs.example(),
    ),
    ActionSpec(
        "next_stage",
        "&Next stage",
        "The next stage of the inspected iteration",
        RUNS,
        ("S",),
        do=lambda lab: lab.columns.anatomy.next_stage(),
        possible=lambda lab: lab.columns.opening is not None,
    ),
    ActionSpec(
        "previous_stage",
        "Pre&vious stage",
        "The previous stage of the inspected iteration",
        RUNS,
        ("Shift+S",),
        do=lambda lab: lab.columns.anatomy.previous_stage(),
        possible=lambda lab: lab.columns.opening is not None,
    ),
    ActionSpec(
        "leave",
        "&Close the inspection",
        "Show everything again: leave the inspection or the enlarged panel, then presenting",
        RUNS,
        ("Escape",),
        do=step_out,
        possible=can_step_out,
    ),
    ActionSpec(
        "next_seed",
        "Next &seed",
        "Draw all random weights again, with the next seed",
        RUNS,
        ("N",),
        do=lambda lab: lab.model.editor.next_seeds(),
    ),
    ActionSpec(
        "remove",
        "Re&move this run",
        "Remove the run from the comparison",
        RUNS,
        ("Delete",),
        of_run="Re&move {run}",
        do=lambda lab: lab.model.editor.remove(lab.model.chosen_run.index),
        possible=lambda lab: lab.model.editor.can_remove,
    ),
)
