"""The one table of actions. Menus, buttons, tooltips and the list of keys are made from it."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from engine.messages.message import Note
from gui.actions.docked_panels import docked
from gui.actions.lesson_actions import LESSONS
from gui.actions.presenting_actions import PRESENTING
from gui.actions.spec import FILE, HELP, LANGUAGE, PRESETS, RUNS, SUBMENUS, TRAIN, VIEW, ActionSpec
from gui.files.presets import presets
from gui.language.offered import LANGUAGES
from gui.language.words import in_words, tr
from gui.style.icons import icon
from gui.style.look import Look
from gui.widgets.plain import plain_tip, without_shortcut

STEP_SIZES = (1, 10, 100, 1000)
DEFAULT_STEP = 100

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", "&New", "Begin again with the published experiment", FILE, ("Ctrl+N",)),
    ActionSpec("open", "&Open…", "Open an experiment from a file", FILE, ("Ctrl+O",)),
    ActionSpec(
        "save", "&Save", "Save the experiment, its branches and the iteration you are at", FILE, ("Ctrl+S",)
    ),
    ActionSpec("save_as", "Save &as…", "Save under another name", FILE, ("Ctrl+Shift+S",)),
    ActionSpec(
        "save_history",
        "Save with &history…",
        "Save with all recorded costs and checkpoints, so that another machine shows the same ones",
        FILE,
    ),
    ActionSpec(
        "import_points",
        "Import &points…",
        "Train on points of your own, from a CSV, TSV or text file",
        FILE,
        ("Ctrl+I",),
        separator_before=True,
    ),
    ActionSpec("paint", "Pain&t points…", "Train on points of your own, painted by hand", FILE, ("Ctrl+D",)),
    ActionSpec(
        "gallery", "&Gallery…", "Every preset with a picture", FILE, ("Ctrl+G",), separator_before=True
    ),
    *(ActionSpec(f"open_{preset.name}", preset.title, preset.about, PRESETS) for preset in presets()),
    ActionSpec("quit", "&Quit", "Close the laboratory", FILE, ("Ctrl+Q",), separator_before=True),
    ActionSpec("play", "&Play", "Train, or pause", TRAIN, ("Space",), "play"),
    ActionSpec("forward", "Step &forward", "Train for one step", TRAIN, ("Right",), "forward"),
    ActionSpec("back", "Step &back", "Go back one step", TRAIN, ("Left",), "back"),
    ActionSpec("forward_10", "Forward by ten steps", "Train by ten steps", TRAIN, ("Shift+Right",)),
    ActionSpec("back_10", "Back by ten steps", "Go back by ten steps", TRAIN, ("Shift+Left",)),
    ActionSpec(
        "forward_100", "Forward by a hundred steps", "Train by a hundred steps", TRAIN, ("Ctrl+Shift+Right",)
    ),
    ActionSpec(
        "back_100", "Back by a hundred steps", "Go back by a hundred steps", TRAIN, ("Ctrl+Shift+Left",)
    ),
    ActionSpec("reset", "&Reset", "Back to iteration 0", TRAIN, ("Ctrl+R", "Home"), "reset"),
    ActionSpec("end", "&End", "Forward to the last iteration that was reached", TRAIN, ("End",)),
    ActionSpec(
        "next_mark",
        "Ne&xt bookmark",
        "Forward to the next bookmark, the laboratory's or your own",
        TRAIN,
        ("Ctrl+Right",),
        separator_before=True,
    ),
    ActionSpec(
        "previous_mark",
        "Pre&vious bookmark",
        "Back to the previous bookmark, the laboratory's or your own",
        TRAIN,
        ("Ctrl+Left",),
    ),
    ActionSpec(
        "bookmark", "Bookmar&k…", "Name this iteration, or rename or remove its bookmark", TRAIN, ("M",)
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
        )
        for key, size in enumerate(STEP_SIZES, start=1)
    ),
    ActionSpec("larger_step", "&Larger step", "Ten times as many iterations in one step", TRAIN, ("Up",)),
    ActionSpec("smaller_step", "S&maller step", "A tenth of the iterations in one step", TRAIN, ("Down",)),
    ActionSpec("faster", "F&aster", "Double the pace", TRAIN, ("+", "="), separator_before=True),
    ActionSpec("slower", "&Slower", "Halve the pace", TRAIN, ("-",)),
    ActionSpec("undo", "&Undo", "Take the last change of the runs back", RUNS, ("Ctrl+Z",)),
    ActionSpec("redo", "&Redo", "Make the change again", RUNS, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec(
        "add_run",
        "&Add a run",
        "Add a run with He's initialisation and the next seed",
        RUNS,
        ("A",),
        separator_before=True,
    ),
    ActionSpec(
        "copy_run",
        "&Duplicate this run",
        "A copy of this run with the same seed, for you to change",
        RUNS,
        ("C",),
        of_run="&Duplicate {run}",
    ),
    ActionSpec(
        "edit_run",
        "&Edit this run",
        "Its name, initialiser, seed and colour",
        RUNS,
        ("Ctrl+E",),
        of_run="&Edit {run}",
    ),
    ActionSpec(
        "move_left",
        "Move to the &left",
        "Move the run one place to the left",
        RUNS,
        ("Alt+Left",),
        of_run="Move {run} to the &left",
    ),
    ActionSpec(
        "move_right",
        "Move to the r&ight",
        "Move the run one place to the right",
        RUNS,
        ("Alt+Right",),
        of_run="Move {run} to the r&ight",
    ),
    ActionSpec(
        "branch",
        "&Branch here…",
        "A new run from these very parameters, with another learning rate or optimiser",
        RUNS,
        ("B",),
        separator_before=True,
        of_run="&Branch {run} here…",
    ),
    ActionSpec(
        "reasons",
        "Wh&y this verdict",
        "Every rule of the diagnosis that found something about this run, with its numbers",
        RUNS,
        ("Y",),
        separator_before=True,
        of_run="Wh&y this verdict on {run}",
    ),
    ActionSpec(
        "standardise",
        "Standardise the &features",
        "Train all runs anew on features of mean 0 and variance 1; undo comes back to where you are",
        RUNS,
    ),
    ActionSpec(
        "lay_open",
        "Lay this iteration &open",
        "The iteration stage by stage: every equation with its numbers, or back to all runs",
        RUNS,
        ("O",),
        of_run="Lay this iteration of {run} &open",
    ),
    ActionSpec(
        "follow_example",
        "Follow an e&xample…",
        "Lay the iteration open for a single training example, and ask which one",
        RUNS,
        of_run="Follow an e&xample through {run}…",
    ),
    ActionSpec("next_stage", "&Next stage", "The next stage of the iteration laid open", RUNS, ("S",)),
    ActionSpec(
        "previous_stage",
        "Pre&vious stage",
        "The previous stage of the iteration laid open",
        RUNS,
        ("Shift+S",),
    ),
    ActionSpec(
        "leave",
        "&Close what is laid open",
        "Back to all runs: from what is laid open, from the spotlight, then from presenting",
        RUNS,
        ("Escape",),
    ),
    ActionSpec("next_seed", "Next see&d", "Draw all random weights anew, with the next seed", RUNS, ("N",)),
    ActionSpec(
        "remove",
        "Re&move this run",
        "Take the run out of the comparison",
        RUNS,
        ("Delete",),
        of_run="Re&move {run}",
    ),
    *LESSONS,
    ActionSpec(
        "pin",
        "&Pin this iteration",
        "Show the current histograms, boundaries and results against this iteration",
        VIEW,
        ("P",),
        checkable=True,
    ),
    ActionSpec(
        "log",
        "&Logarithmic axis",
        "Cost on a logarithmic or a linear axis",
        VIEW,
        ("L",),
        checkable=True,
        checked=True,
    ),
    ActionSpec(
        "light", "L&ight", "Light colours", VIEW, (), checkable=True, group="mode", separator_before=True
    ),
    ActionSpec("dark", "&Dark", "Dark colours", VIEW, (), checkable=True, group="mode"),
    ActionSpec("toggle_mode", "&Switch light and dark", "Switch between light and dark", VIEW, ("D",)),
    ActionSpec(
        "zoom_in",
        "&Zoom in",
        "Everything larger, on this screen",
        VIEW,
        ("Ctrl++", "Ctrl+="),
        separator_before=True,
    ),
    ActionSpec("zoom_out", "Zoom o&ut", "Everything smaller, on this screen", VIEW, ("Ctrl+-",)),
    ActionSpec("zoom_reset", "Usual si&ze", "Everything as large as usual", VIEW, ("Ctrl+0",)),
    *(
        ActionSpec(
            f"show_{spec.name}",
            spec.title,
            spec.tip,
            VIEW,
            (spec.key,),
            checkable=True,
            separator_before=number == 0,
        )
        for number, spec in enumerate(docked.values())
    ),
    ActionSpec(
        "language_desktop",
        "As the &desktop",
        "The desktop's language, where the laboratory speaks it, and its numbers",
        LANGUAGE,
        checkable=True,
        group="language",
    ),
    *(
        ActionSpec(
            f"language_{language.code}",
            Note("{language}", language=language.name),
            Note(
                "The laboratory and its lessons in {language}; undo does not reach back beyond it",
                language=language.name,
            ),
            LANGUAGE,
            checkable=True,
            group="language",
        )
        for language in LANGUAGES
    ),
    ActionSpec("reset_layout", "&Reset layout", "Put the panels back where they were at first", VIEW),
    *PRESENTING,
    ActionSpec("commands", "&Commands…", "Find an action by its words, and do it", HELP, ("Ctrl+K",)),
    ActionSpec("keys", "&Keys", "Every key of the laboratory", HELP, ("F1", "?")),
    ActionSpec("about", "&About", "What this is", HELP),
)


def keys_of(spec: ActionSpec) -> str:
    """The action's keys as a person reads them."""
    return " / ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys)


class Actions(Mapping[str, QAction]):
    """The QActions of the table, by name. `slots` has what each does, for every name."""

    def __init__(self, parent: QObject, slots: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(in_words(spec.text), parent)
            tip = in_words(spec.tip)
            action.setToolTip(plain_tip(f"{tip} ({keys_of(spec)})" if spec.keys else tip))
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.checkable)
            action.setChecked(spec.checked)
            if spec.group:
                groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
            action.triggered.connect(slots[spec.name])
            self._actions[spec.name] = action
        self.set_presenting(False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def __len__(self) -> int:
        return len(self._actions)

    def bound_to(self, chord: QKeySequence) -> QAction | None:
        """What can be done now by these keys."""
        possible = (action for action in self._actions.values() if action.isEnabled())
        return next((action for action in possible if chord in action.shortcuts()), None)

    def name_run(self, name: str) -> None:
        """Have the actions on the chosen run name it, by what it is called on screen."""
        for spec in ACTIONS:
            if spec.of_run:
                self._actions[spec.name].setText(tr(spec.of_run).format(run=without_shortcut(name)))

    def set_presenting(self, presenting: bool) -> None:
        """Offer what is for presenting, whose keys mean nothing else meanwhile; or no longer."""
        taken = {key for spec in ACTIONS if spec.for_presenting for key in spec.keys}
        for spec in ACTIONS:
            if spec.for_presenting:
                self._actions[spec.name].setEnabled(presenting)
            elif not taken.isdisjoint(spec.keys):
                keys = () if presenting else spec.keys
                self._actions[spec.name].setShortcuts([QKeySequence(key) for key in keys])

    def fill(self, bar: QMenuBar, inserted: Mapping[str, QMenu]) -> None:
        """Make the menus, in the order of the table; others are inserted before actions of that name."""
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                above = menus[SUBMENUS[spec.menu]] if spec.menu in SUBMENUS else bar
                menus[spec.menu] = above.addMenu(in_words(spec.menu))
            if spec.separator_before:
                menus[spec.menu].addSeparator()
            if spec.name in inserted:
                menus[spec.menu].addMenu(inserted[spec.name])
            menus[spec.menu].addAction(self._actions[spec.name])

    @property
    def step_size(self) -> int:
        """Iterations in one step, as chosen."""
        return next(size for size in STEP_SIZES if self._actions[f"step_{size}"].isChecked())

    def change_step(self, by: int) -> None:
        """Choose the size so many places further."""
        place = STEP_SIZES.index(self.step_size) + by
        self._actions[f"step_{STEP_SIZES[max(0, min(len(STEP_SIZES) - 1, place))]}"].setChecked(True)

    def set_look(self, look: Look) -> None:
        """Draw the icons in the look's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self.set_icon(spec.name, spec.icon, look)

    def set_icon(self, name: str, drawing: str, look: Look) -> None:
        palette = look.palette
        self._actions[name].setIcon(icon(drawing, palette.on_accent if name == "play" else palette.text))
