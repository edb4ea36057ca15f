"""The runs: a list of them, and a form of the one that is chosen."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from engine.experiment.fields import FieldSpec, Kind, fields_of_variant
from engine.experiment.framework_runs import by_framework, framework_of
from engine.experiment.model import MOST_RUNS, Experiment, make_run
from engine.experiment.naming import run_names
from engine.experiment.run_list import (
    place_of,
    run_colours,
    with_colour,
    with_run,
)
from engine.experiment.start import all_given
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from gui.editing.run_edits import adding, copying, moving, removing
from gui.language.fields import label_of
from gui.language.numbers import general
from gui.language.words import said, tr
from gui.panels.run_words import is_drawn, words_of_given
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_colour
from gui.widgets.form import Form
from gui.widgets.key_override import KeyOverride
from gui.widgets.log_slider import LogSlider
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.swatch import HEIGHT, WIDTH, draw_line
from gui.workbench.bias_rules import (
    BIAS,
    changed_bias,
    fields_of_bias,
    is_of_biases,
    values_of_bias,
)
from gui.workbench.layer_rules import (
    OTHERWISE,
    changed_layers,
    fields_of_layers,
    place_in,
    values_of_layers,
)
from gui.workbench.section import Section, fields_in

GAIN_DECADES = (-3, 2)
LISTED = 5  # runs that the list has room for
NO_FRAMEWORK = "none_of_these"
FRAMEWORK = FieldSpec(
    "framework",
    Kind.CHOICE,
    "sets the rules of weights and biases as a framework's layers have them",
    default=NO_FRAMEWORK,
    choices=(NO_FRAMEWORK, *frameworks),
)


class RunsSection(Section):
    """Runs are chosen in the list, which `run_chosen` says; what the form shows is the chosen one's."""

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._look = USUAL_LOOK
        self._shown: int | None = None  # the run in the form
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Runs"))
        KeyOverride(self.list)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.currentRowChanged.connect(self.run_chosen)
        self.form = Form()
        self.form.entered.connect(self._enter)
        self._gain_spec: FieldSpec | None = None
        self.gain_label = PlainLabel(label_of("gain"))
        self.gain_label.setProperty("type", "secondary")
        self.gain = LogSlider(fields_of_run("he")["gain"], GAIN_DECADES)
        self.gain.name_it(label_of("gain"))
        self.gain.entered.connect(self._enter_gain)
        self.he, self.given = PlainLabel(), PlainLabel()
        for words in (self.he, self.given):
            words.setProperty("type", "caption")
        self.given.setWordWrap(True)
        self.buttons: dict[str, QToolButton] = {}
        self.colours: list[QToolButton] = []
        self.rows.addWidget(self.list)
        self.rows.addLayout(self._make_buttons())
        for widget in (self.given, self.form, self.gain_label, self.gain, self.he):
            self.rows.addWidget(widget)
        self.rows.addLayout(self._make_colours())
        self.rows.addStretch(1)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for name, sign, words, slot in (
            ("add", "+", tr("Add a run"), self._add),
            ("copy", tr("Copy"), tr("Duplicate the chosen run"), self._copy),
            ("remove", "−", tr("Remove the chosen run"), self._remove),
            ("up", "↑", tr("Move the chosen run to the left"), self._move_up),
            ("down", "↓", tr("Move the chosen run to the right"), self._move_down),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(plain_tip(words))
            button.setAccessibleName(words)
            button.clicked.connect(slot)
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch(1)
        return row

    def _make_colours(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for colour in range(MOST_RUNS):
            button = QToolButton()
            button.setObjectName("swatch")
            button.setCheckable(True)
            button.setToolTip(plain_tip(tr("Colour {}").format(colour + 1)))
            button.setAccessibleName(tr("Colour {}").format(colour + 1))
            button.clicked.connect(self._colour)
            row.addWidget(button)
            self.colours.append(button)
        row.addStretch(1)
        return row

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._look = look
        self.form.set_look(look)
        self.gain.set_look(look)
        self.list.setIconSize(QSize(look.px(WIDTH), look.px(HEIGHT)))
        for colour, button in enumerate(self.colours):
            picture = QPixmap(look.px(12), look.px(12))
            picture.fill(run_colour(look.palette, colour))
            button.setIcon(QIcon(picture))
            button.setIconSize(picture.size())
        self._draw_lines()

    @property
    def chosen(self) -> int:
        return max(0, self.list.currentRow())

    def choose(self, index: int) -> None:
        self.list.setCurrentRow(index)

    def show_experiment(self, experiment: Experiment) -> None:
        """The run in the form stays, wherever it is in the list now, until another one is chosen."""
        self._experiment = experiment
        row = None if self._shown is None else place_of(experiment, self._shown)
        if row is None:
            row = min(self.chosen, len(experiment.runs) - 1)
        self.list.blockSignals(True)
        self.list.clear()
        for name in run_names(experiment):
            self.list.addItem(QListWidgetItem(said(name)))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._draw_lines()
        self._show_chosen()

    def _draw_lines(self) -> None:
        if self._experiment is None:
            return
        for number, colour in enumerate(run_colours(self._experiment)):
            picture = QPixmap(self._look.px(WIDTH), self._look.px(HEIGHT))
            picture.fill(Qt.GlobalColor.transparent)
            draw_line(picture, self._look, colour)
            self.list.item(number).setIcon(QIcon(picture))
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(row * min(LISTED, self.list.count()) + 2 * self.list.frameWidth() + 4)

    @Slot()
    def _show_chosen(self) -> None:
        experiment = self._experiment
        if experiment is None:
            return
        run = experiment.runs[self.chosen]
        entry = initialisers[run.initialiser]
        specs = fields_of_variant(run, "initialiser", initialisers)
        order = ["initialiser", *(own for own in entry.parameters if own != "gain")]
        shown = [specs["name"], FRAMEWORK, *(specs[name] for name in order)]
        depth = len(experiment.sizes) - 1
        shown += fields_of_layers(run, depth)
        shown += fields_of_bias(run.bias).values()
        shown += [specs["seed"]] if is_drawn(run, depth) else []
        framework = framework_of(run, experiment.network.activation) or NO_FRAMEWORK
        values = {**fields_in(run), **values_of_layers(run), **values_of_bias(run.bias)}
        values[FRAMEWORK.name] = framework
        self.form.show_fields(shown, values)
        before, self._shown = self._shown, run.id
        if self._shown != before:
            self.form.show_again()  # what was being typed was meant for another run
        name = self.form.fields["name"]
        if isinstance(name, QLineEdit):
            name.setPlaceholderText(said(run_names(experiment)[self.chosen]))
        own = run.own(entry)
        given = words_of_given(run, depth)
        self.given.setText(given)
        self.given.setVisible(bool(given))
        has_gain = "gain" in own and not all_given(run.given, "weights", depth)
        for widget in (self.gain_label, self.gain):
            widget.setVisible(has_gain)
        he = entry.gain_of_he(experiment.sizes, own)
        self.he.setVisible(has_gain and he is not None)
        if has_gain:
            self.gain.show_value(own["gain"])
            words = "" if he is None else tr("▲ He's variance at gain {}").format(general(he, 4))
            self.gain.set_mark(he, words)
            self.he.setText(words)
        for colour, button in enumerate(self.colours):
            button.setChecked(colour == run_colours(experiment)[self.chosen])
        full, only = len(experiment.runs) >= MOST_RUNS, len(experiment.runs) == 1
        self.buttons["add"].setEnabled(not full)
        self.buttons["copy"].setEnabled(not full)
        self.buttons["remove"].setEnabled(not only)
        self.buttons["up"].setEnabled(self.chosen > 0)
        self.buttons["down"].setEnabled(self.chosen < len(experiment.runs) - 1)

    def show_again(self) -> None:
        self.form.show_again()
        self._show_chosen()

    @Slot(str, object)
    def _enter(self, field: str, value: Any) -> None:
        if self._experiment is None:
            return
        value = value or None if field == "name" else value
        fields, run = {field: value}, self._experiment.runs[self.chosen]
        if field == FRAMEWORK.name:
            if value == NO_FRAMEWORK:
                self.show_again()
                return
            fields = by_framework(run, value, self._experiment.network.activation)
        elif field == OTHERWISE or place_in(field) is not None:
            layers = changed_layers(run, field, value)
            if layers is None:
                self.show_again()
                return
            fields = {"layers": layers}
        elif is_of_biases(field):
            fields = {BIAS: changed_bias(run.bias, field, value)}
        editing = partial(with_run, index=self.chosen, **fields)
        self.asked.emit(tr("change of “{}”").format(label_of(field)), editing)

    @Slot(object)
    def _enter_gain(self, gain: Any) -> None:
        self._enter("gain", gain)

    @Slot()
    def _colour(self) -> None:
        button = self.sender()
        assert isinstance(button, QToolButton)
        editing = partial(with_colour, index=self.chosen, colour=self.colours.index(button))
        self.asked.emit(tr("another colour"), editing)

    @Slot()
    def _add(self) -> None:
        self.asked.emit(*adding())

    @Slot()
    def _copy(self) -> None:
        self.asked.emit(*copying(self.chosen))

    @Slot()
    def _remove(self) -> None:
        self.asked.emit(*removing(self.chosen))

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self.asked.emit(*moving(self.chosen, by))


def fields_of_run(initialiser: str) -> dict[str, FieldSpec]:
    run = make_run(initialiser)
    return {
        name: spec
        for name, spec in fields_of_variant(run, "initialiser", initialisers).items()
        if spec.kind is not Kind.OTHER
    }
