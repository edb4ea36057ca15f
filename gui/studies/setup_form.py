"""The form for a study of the experiment on screen: how many draws, what counts, and what is varied."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.fields import FieldSpec, Kind, fields_of
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError, Problem
from engine.nn.outputs import outputs
from engine.studies.study import Reached, Study
from gui.language.numbers import general, localised
from gui.language.words import said, tr
from gui.panels.score_words import ACCURACY
from gui.studies.axis_field import AxisField, combo
from gui.style.look import Look
from gui.widgets.number_field import DIGITS, NumberField
from gui.widgets.plain import PlainLabel, plain_tip

WIDEST = 480  # pixels of the form at scale 1: wider fields read no better
LEVELS = {"test_accuracy": 95.0, "train_accuracy": 95.0, "cost": 0.1}  # accuracies in percent
PERCENT = FieldSpec("level", Kind.NUMBER, "", 95.0, low=0.0, high=100.0)
SCORE = FieldSpec("level", Kind.NUMBER, "", 0.9, low=0.0, high=1.0)  # of R²
COST = FieldSpec("level", Kind.NUMBER, "", 0.1)


class SetupForm(QScrollArea):
    """`drafted` carries what is filled in, as the fields of a study; None where nobody sees the form.

    Whoever hears it checks that, which takes too long for the window's thread where an axis has many values,
    and calls `accept` or `refuse`. `begun` says that the study is to be trained, `left` that it is not.
    """

    drafted = Signal(object)
    begun = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment()
        self.filled_in: dict[str, Any] | None = None  # when somebody saw the form last
        self._spaced: list[QVBoxLayout | QFormLayout] = []
        inside = self._inside = QWidget()
        inside.setObjectName("columns")
        self.heading = PlainLabel(tr("How often does each run get there?"))
        self.heading.setProperty("type", "title")
        self.heading.setWordWrap(True)
        self.about = PlainLabel(
            tr("Trains every run on screen from many seeds, the same ones for all, and counts.")
        )
        self.about.setProperty("type", "secondary")
        self.about.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        specs = fields_of(Study)
        self.draws, self.first_seed = NumberField(specs["draws"]), NumberField(specs["first_seed"])
        self.draws.replace_by(specs["draws"].default)
        self.first_seed.replace_by(specs["first_seed"].default)
        self.reached, self.level = combo(tr("Reached")), NumberField(PERCENT)
        for field in (self.draws, self.first_seed, self.level):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.unit = PlainLabel("%")
        for name in Reached.model_fields:
            self.reached.addItem("", name)
        self.axes = tuple(AxisField(words) for words in (tr("Vary"), tr("and")))
        self.rows = QFormLayout()
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problems: dict[str, PlainLabel] = {}
        level = QHBoxLayout()
        for widget, stretch in ((self.reached, 5), (self.level, 2), (self.unit, 0)):
            level.addWidget(widget, stretch)
        self._add("draws", tr("Draws"), self.draws)
        self._add("first_seed", tr("First seed"), self.first_seed)
        self._add("reached", tr("Reached"), level)
        for number, axis in enumerate(self.axes):
            self._add(f"axes.{number}", axis.box.accessibleName(), axis)
            axis.entered.connect(self._draft)
        self.problem, self.estimate = problem_label(), PlainLabel()
        self.estimate.setWordWrap(True)
        self.start, self.leave = QPushButton(tr("&Start")), QPushButton(tr("&Cancel"))
        self.start.setToolTip(plain_tip(tr("Train all draws; you can work on meanwhile")))
        self.start.clicked.connect(self.begun)
        self.leave.clicked.connect(self.left)
        for field in (self.draws, self.first_seed, self.level):
            field.entered.connect(self._draft)
        self.reached.activated.connect(self._offer_level)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self._column = QVBoxLayout(inside)
        for widget in (self.heading, self.about):
            self._column.addWidget(widget)
        self._column.addLayout(self.rows)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.estimate)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("A new study"))
        self._name_scores()
        self._offer_level()

    def _add(self, name: str, words: str, field: QWidget | QHBoxLayout) -> None:
        """A row, with room for what is wrong under the field."""
        label = PlainLabel(words)
        label.setProperty("type", "secondary")
        if isinstance(field, NumberField):
            field.setAccessibleName(words)
            label.setBuddy(field)
        problem = self.problems[name] = problem_label()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field) if isinstance(field, QHBoxLayout) else column.addWidget(field)
        column.addWidget(problem)
        self._spaced.append(column)
        self.rows.addRow(label, column)

    def set_look(self, look: Look) -> None:
        self._column.setContentsMargins(look.px(2), look.px(4), look.px(8), look.px(4))
        self._column.setSpacing(look.px(10))
        self._inside.setMaximumWidth(look.room(WIDEST))
        self.rows.setHorizontalSpacing(look.px(8))
        self.rows.setVerticalSpacing(look.px(8))
        for column in self._spaced:
            column.setSpacing(look.px(4))

    def show_experiment(self, experiment: Experiment) -> None:
        """Ask about this experiment from now on."""
        was_percent, self._experiment = self._is_percent, experiment
        self._name_scores()
        if self._is_percent != was_percent:
            self._offer_level()
        for axis in self.axes:
            axis.show_experiment(experiment)
        self._draft()

    @property
    def _scored_by(self) -> str:
        return outputs[self._experiment.output].scored_by

    @property
    def _is_percent(self) -> bool:
        """Whether the level is a share of right answers, which people give in percent."""
        return self.reached.currentData() != "cost" and self._scored_by == ACCURACY

    def _name_scores(self) -> None:
        """Call what may be reached by what it is for this experiment."""
        for place, name in enumerate(Reached.model_fields):
            self.reached.setItemText(place, reached_name(name, self._scored_by))

    @property
    def fields(self) -> dict[str, Any]:
        """The study as a file has it."""
        by, level = self.reached.currentData(), self.level.value
        if self._is_percent and isinstance(level, (int, float)):
            level = float(f"{level / 100:.{DIGITS}g}")  # 0.579 for 57.9, and nothing beside it
        return {
            "experiment": self._experiment,
            "draws": self.draws.value,
            "first_seed": self.first_seed.value,
            "axes": [axis.fields for axis in takewhile(lambda axis: axis.chosen is not None, self.axes)],
            "reached": {by: level},
        }

    @Slot()
    def _offer_level(self) -> None:
        by = self.reached.currentData()
        self.unit.setVisible(self._is_percent)
        self.level.spec = COST if by == "cost" else PERCENT if self._is_percent else SCORE
        self.level.setAccessibleName(tr("Level"))
        self.level.replace_by(LEVELS[by] if self._is_percent or by == "cost" else SCORE.default)
        self._draft()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draft()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drafted.emit(None)

    @Slot()
    def _draft(self) -> None:
        """Have checked what is filled in; what was wrong before is said until that is done."""
        if not self.isVisible():
            return
        self.rows.setRowVisible(self.rows.rowCount() - 1, self.axes[0].chosen is not None)
        self.filled_in = self.fields
        self.show_estimate(tr("Measuring how long it will take…"))
        self.drafted.emit(self.filled_in)

    def fill_in(self, fields: dict[str, Any]) -> None:
        """Have this filled in, of the experiment that is asked about."""
        self.filled_in = fields
        ((by, level),) = fields["reached"].items()
        self.reached.setCurrentIndex(self.reached.findData(by))
        self._offer_level()
        if self._is_percent and isinstance(level, (int, float)):
            level = float(f"{level * 100:.{DIGITS}g}")
        for field, value in ((self.draws, fields["draws"]), (self.first_seed, fields["first_seed"])):
            show(field, value)
        show(self.level, level)
        for axis, settings in zip(self.axes, fields["axes"], strict=False):
            axis.fill_in(settings["vary"], settings["values"])
        self._draft()

    def accept(self) -> None:
        """Nothing is wrong with what is filled in."""
        self._tell({})
        self.start.setEnabled(True)

    def show_estimate(self, words: str) -> None:
        """How long the study will take, as far as that is known."""
        self.estimate.setText(words)

    def refuse(self, error: ExperimentError) -> None:
        """Say what is wrong, each thing beside its field."""
        told: dict[str, list[Problem]] = {}
        for problem in error.problems:
            place = next((name for name in self.problems if within(problem.field, name)), "")
            told.setdefault(place, []).append(self._in_percent(problem) if place == "reached" else problem)
        self._tell(told)
        self.show_estimate("")
        self.start.setEnabled(False)

    def _in_percent(self, problem: Problem) -> Problem:
        """A level that is a share in the study and percent here."""
        level = self.level.value
        if not self._is_percent or not isinstance(level, (int, float)):
            return problem
        limits = tr("at least {}"), tr("at most {}")
        least, most = (words.format(localised(f"{of}%")) for words, of in zip(limits, (0, 100), strict=True))
        return Problem(problem.field, general(level, DIGITS) + localised("%"), f"{least}, {most}")

    def _tell(self, told: Mapping[str, Iterable[Problem]]) -> None:
        for name, label in {**self.problems, "": self.problem}.items():
            say(label, told.get(name, ()))


def reached_name(name: str, scored_by: str) -> str:
    """What may be reached, in words."""
    if name == "cost":
        return tr("Cost, at most")
    if scored_by != ACCURACY:
        return tr("R² test") if name == "test_accuracy" else tr("R² train")
    return tr("Test accuracy") if name == "test_accuracy" else tr("Training accuracy")


def show(field: NumberField, value: Any) -> None:
    """A number, or the text that somebody typed in its place."""
    if isinstance(value, str):
        field.lineEdit().setText(value)
    else:
        field.replace_by(value)


def within(field: str, name: str) -> bool:
    return field == name or field.startswith(f"{name}.")


def say(label: PlainLabel, problems: Iterable[Problem]) -> None:
    words = "\n".join(said(problem.note) for problem in problems)
    label.setText(words)
    label.setVisible(bool(words))


def problem_label() -> PlainLabel:
    label = PlainLabel()
    label.setObjectName("problem")
    label.setWordWrap(True)
    label.hide()
    return label
