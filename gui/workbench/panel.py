"""Workbench: the experiment itself, to be edited. What would cost a training that was made asks first."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.model import Experiment, remade
from engine.messages.problems import ExperimentError
from engine.output.frame import Frame
from engine.training.footprint import GIGABYTE, WORTH_SAYING, check_memory, footprint
from gui.editing.run_edits import Editing
from gui.language.numbers import count, general
from gui.language.words import refusal, tr
from gui.panels.docking import DockedPanel, register
from gui.style.look import Look
from gui.training.commands import State
from gui.widgets.plain import PlainLabel
from gui.workbench.data import DataSection
from gui.workbench.network import NetworkSection
from gui.workbench.runs import RunsSection
from gui.workbench.section import Section
from gui.workbench.training import TrainingSection

MOST_PROBLEMS = 4  # that are told at once


@register(
    "workbench",
    "Experiment",
    "Edit the experiment: its data, network, training and runs",
    "E",
    left=True,
)
class WorkbenchPanel(DockedPanel):
    """Makes the next Experiment of what is filled in, and asks for it by `edit_asked`.

    Where data, network or training become others, all runs start anew. If they have been trained, the draft
    of the next experiment waits until that is wanted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._draft: dict[str, Any] = {}  # parts that wait
        self._reached = 0
        self.data, self.network = DataSection(), NetworkSection()
        self.training, self.runs = TrainingSection(), RunsSection()
        self.runs.run_chosen.connect(self.run_chosen)
        self.sections: dict[str, Section] = {
            tr("Data"): self.data,
            tr("Network"): self.network,
            tr("Training"): self.training,
            tr("Runs"): self.runs,
        }
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Parts of the experiment"))
        self.tabs.tabBar().setDrawBase(False)
        for title, section in self.sections.items():
            section.asked.connect(self._edit)
            scroll = QScrollArea()
            scroll.setWidget(section)
            scroll.setAccessibleName(title)
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.viewport().setAutoFillBackground(False)
            section.setAutoFillBackground(False)  # which the scroll area has turned on
            self.tabs.addTab(scroll, title)
        self.problem = PlainLabel()
        self.problem.setWordWrap(True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self._layout = QVBoxLayout(self)
        self.memory = PlainLabel()
        self.memory.setWordWrap(True)
        self.memory.setObjectName("memory")
        self.memory.setAccessibleName(tr("Memory that the experiment needs"))
        self.memory.setToolTip(tr("An estimate of the most memory that training and all pictures need"))
        self.memory.hide()
        self._layout.addWidget(self.tabs, 1)
        self._layout.addWidget(self.memory)
        self._layout.addWidget(self.problem)
        self._layout.addWidget(self._make_question())

    def _make_question(self) -> QWidget:
        self.question = QFrame()
        self.question.setObjectName("question")
        self.words = PlainLabel()
        self.words.setWordWrap(True)
        self.anew, self.keep = QPushButton(tr("Start ane&w")), QPushButton(tr("Kee&p training"))
        self.anew.clicked.connect(self.start_anew)
        self.keep.clicked.connect(self.drop_draft)
        buttons = QHBoxLayout()
        buttons.addWidget(self.anew)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column = QVBoxLayout(self.question)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.question.hide()
        return self.question

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        self.data.use_actions(actions)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
        for section in self.sections.values():
            section.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        """A draft stays, if it was made for these data, network and training."""
        if self._experiment is None or experiment.parts_that_differ(self._experiment):
            self._draft = {}
        self._experiment = experiment
        self._say("")
        try:
            remade(experiment, **self._draft)
        except ExperimentError as error:  # a branch may change a weight that the draft's network has not
            self._draft = {}
            self._say(refusal(error, MOST_PROBLEMS))
        self._show()

    def show_state(self, state: State) -> None:
        self._reached = max(state.reached, state.iteration)
        if not state.playing:  # the frame may come late
            self.training.show_iteration(state.iteration)

    def show_frame(self, frame: Frame, words: bool) -> None:
        if words:
            self._reached = max(self._reached, frame.iteration)
            self.training.show_iteration(frame.iteration)

    @property
    def shown(self) -> Experiment | None:
        """The draft, or the experiment where there is none."""
        if self._experiment is None or not self._draft:
            return self._experiment
        return remade(self._experiment, **self._draft)

    def _show(self) -> None:
        shown = self.shown
        if shown is None:
            return
        for section in self.sections.values():
            section.show_experiment(shown)
        size = footprint(shown)
        self.memory.setText(
            tr("This experiment takes up to {} GB of memory.").format(general(size / GIGABYTE, 2))
        )
        self.memory.setVisible(size > WORTH_SAYING)
        self.question.setVisible(bool(self._draft))
        words = tr("This restarts all {} iterations. Undo brings you back to the iteration shown now.")
        self.words.setText(words.format(count(self._reached)))

    @Slot(str, object)
    def _edit(self, text: str, editing: Editing) -> None:
        """Ask for the next experiment, keep it as a draft, or say why there is none."""
        if self._experiment is None:
            return
        try:
            following = editing(self._experiment)
            draft = editing(self.shown or self._experiment)
            check_memory(draft)
        except ExperimentError as error:
            self._say(refusal(error, MOST_PROBLEMS))
            for section in self.sections.values():
                section.show_again()
            return
        self._say("")
        if self._reached == 0:
            self.edit_asked.emit(text, draft)
        elif following.parts_that_differ(self._experiment):
            differing = draft.parts_that_differ(self._experiment)
            self._draft = {part: getattr(draft, part) for part in differing}
            self._show()
        else:
            self.edit_asked.emit(text, following)

    def turn_to_runs(self) -> None:
        self.tabs.setCurrentIndex([*self.sections.values()].index(self.runs))

    def show_chosen(self, index: int) -> None:
        self.runs.choose(index)

    @Slot()
    def start_anew(self) -> None:
        """Ask for the draft."""
        draft, self._draft = self.shown, {}
        if draft is not None:
            self.edit_asked.emit(tr("another experiment"), draft)

    @Slot()
    def drop_draft(self) -> None:
        self._draft = {}
        self._show()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
