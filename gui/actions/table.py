"""The one table of actions. Menus, buttons, tooltips and the list of keys are made from it."""

import sys
from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.actions.file_actions import FILES
from gui.actions.help_actions import HELPS
from gui.actions.lab import Lab
from gui.actions.lesson_actions import LESSONS
from gui.actions.mac_keys import with_alternatives
from gui.actions.presenting_actions import PRESENTING
from gui.actions.run_actions import RUN_ACTIONS
from gui.actions.spec import SUBMENUS, ActionSpec
from gui.actions.training_actions import TRAINING
from gui.actions.view_actions import VIEWS
from gui.language.words import in_words, said, tr
from gui.model import LabModel
from gui.style.icons import icon
from gui.style.look import Look
from gui.widgets.plain import plain_tip, without_shortcut

ACTIONS: tuple[ActionSpec, ...] = (
    *FILES,
    *TRAINING,
    *RUN_ACTIONS,
    *LESSONS,
    *VIEWS,
    *PRESENTING,
    *HELPS,
)


# A Mac moves these two into its own menu. It would guess at others by their words, but for the role of none.
ROLES = {"about": QAction.MenuRole.AboutRole, "quit": QAction.MenuRole.QuitRole}


def shortcuts_of(spec: ActionSpec, platform: str = sys.platform) -> list[QKeySequence]:
    """The action's keys on this platform."""
    return [QKeySequence(key) for key in with_alternatives(spec.keys, platform)]


def keys_of(spec: ActionSpec) -> str:
    """The action's keys as a person reads them."""
    return " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in shortcuts_of(spec))


def done(spec: ActionSpec, lab: Lab) -> None:
    """Do what an action does; Qt's `checked` is of no matter."""
    spec.do(lab)


class Actions(Mapping[str, QAction]):
    """The QActions of the table, by name; they act on `lab`, of which some parts may be made later."""

    def __init__(self, parent: QObject, lab: Lab) -> None:
        self._lab = lab
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(in_words(spec.text), parent)
            tip = in_words(spec.tip)
            action.setToolTip(plain_tip(f"{tip} ({keys_of(spec)})" if spec.keys else tip))
            action.setShortcuts(shortcuts_of(spec))
            action.setMenuRole(ROLES.get(spec.name, QAction.MenuRole.NoRole))
            action.setCheckable(spec.checkable)
            action.setChecked(spec.checked)
            if spec.group:
                groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
            action.triggered.connect(partial(done, spec, lab))
            self._actions[spec.name] = action
        self._listen(lab.model)

    def _listen(self, model: LabModel) -> None:
        """Show what is chosen in the model, and which run it is."""
        self._actions[model.mode.value].setChecked(True)
        self._actions["log"].setIconText(tr("Log axis"))
        model.mode_changed.connect(lambda mode: self._actions[mode.value].setChecked(True))
        model.step_size_changed.connect(lambda size: self._actions[f"step_{size}"].setChecked(True))
        model.log_axis_changed.connect(self._actions["log"].setChecked)
        model.shared_scale_changed.connect(self._actions["shared_scale"].setChecked)
        model.chosen_run.changed.connect(lambda: self.name_run(said(model.chosen_run.name)))
        model.chosen_run.changed.connect(self.offer)

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

    def offer(self) -> None:
        """Only what can be done now. While presenting, the keys of what is for that mean nothing else."""
        presenting = self._lab.presentation.is_on
        taken = {key for spec in ACTIONS if spec.for_presenting for key in spec.keys}
        for spec in ACTIONS:
            action = self._actions[spec.name]
            if spec.for_presenting:
                action.setEnabled(presenting)
            elif spec.possible is not None:
                action.setEnabled(spec.possible(self._lab))
            if not spec.for_presenting and not taken.isdisjoint(spec.keys):
                action.setShortcuts([] if presenting else shortcuts_of(spec))

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

    def set_look(self, look: Look) -> None:
        """Draw the icons in the look's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self.set_icon(spec.name, spec.icon, look)

    def set_icon(self, name: str, drawing: str, look: Look) -> None:
        palette = look.palette
        self._actions[name].setIcon(icon(drawing, palette.on_accent if name == "play" else palette.text))
