"""What is asked before a run branches: the learning rate and the optimiser that it goes on with."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.editing import settings_at
from engine.experiment.fields import fields_of
from engine.experiment.model import Experiment, make_change
from engine.experiment.naming import run_names
from engine.experiment.updating import PENALTIES, UpdateSettings
from engine.messages.problems import ExperimentError
from engine.nn.optimisers import optimisers
from gui.language.fields import label_of
from gui.language.numbers import count, general, parsed
from gui.language.words import refusal, said, tr
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, without_mark


class BranchDialog(QDialog):
    """Emits `branched` with the parent's number and the Change.

    The optimiser's own parameters are asked for as its entry in the registry has them.
    """

    branched = Signal(int, object)

    def __init__(
        self, experiment: Experiment, index: int, iteration: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Branch here"))
        self._experiment, self._iteration = experiment, iteration
        self.run = QComboBox()
        self.run.addItems([*map(said, run_names(experiment))])
        self.rate = NumberField(fields_of(UpdateSettings)["learning_rate"])
        self.optimiser = QComboBox()
        for name, entry in optimisers.items():
            self.optimiser.addItem(f"{tr(entry.label)}    {tr(entry.formula)}", name)
        self.parameters: dict[str, QLineEdit] = {}
        self.form = QFormLayout()
        for text, field in (
            (tr("&Run"), self.run),
            (tr("&Learning rate α"), self.rate),
            (tr("&Optimiser"), self.optimiser),
        ):
            self.form.addRow(text, field)
            field.setAccessibleName(without_mark(text))
        self._fixed_rows = self.form.rowCount()
        self.problem = reason_label()
        self.problem.hide()
        words = tr("A new run starts from the parameters of iteration {}. The original run stays.")
        buttons, _ = ok_and_cancel(self, tr("&Branch"))
        explanation = PlainLabel(words.format(count(iteration)))
        explanation.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(explanation)
        column.addLayout(self.form)
        column.addStretch(1)
        lay_out(self, column, self.problem, buttons)
        self.optimiser.currentIndexChanged.connect(self._ask_parameters)
        self.run.currentIndexChanged.connect(self._show_settings)
        self.run.setCurrentIndex(index)
        self._show_settings()
        fit(self, self.sizeHint())

    @Slot()
    def _show_settings(self) -> None:
        """Begin with what the run is trained by now."""
        current = self._current()
        self.rate.show_value(current.learning_rate)
        self.optimiser.setCurrentIndex(self.optimiser.findData(current.optimiser))
        self._ask_parameters()

    def _current(self) -> UpdateSettings:
        return settings_at(self._experiment, self.run.currentIndex(), self._iteration)

    @Slot()
    def _ask_parameters(self) -> None:
        """A row for each parameter of the chosen optimiser and each penalty, as it is now or by default."""
        while self.form.rowCount() > self._fixed_rows:
            self.form.removeRow(self._fixed_rows)
        self.parameters = {}
        name, current = self.optimiser.currentData(), self._current()
        entry = optimisers[name]
        defaults = {parameter: default for parameter, (_, default) in entry.parameters.items()}
        kept = current.updating() if current.optimiser == name else current.updating_by(name)
        values = {**dict.fromkeys(PENALTIES, 0.0), **defaults, **kept}
        for parameter in dict.fromkeys((*entry.parameters, *PENALTIES)):
            field = QLineEdit(general(values[parameter]))
            field.setAccessibleName(label_of(parameter))
            self.form.addRow(label_of(parameter), field)
            self.parameters[parameter] = field

    def accept(self) -> None:
        """Branch, or say what is wrong with a parameter and go on asking."""
        own: dict[str, Any] = {name: number_in(field.text()) for name, field in self.parameters.items()}
        try:
            change = make_change(self._iteration, self.rate.value, self.optimiser.currentData(), **own)
        except ExperimentError as error:
            self.problem.setText(refusal(error))
            self.problem.show()
            return
        super().accept()
        self.branched.emit(self.run.currentIndex(), change)


def number_in(text: str) -> float | str:
    """The number that was typed; what is none is left to the limits to refuse."""
    try:
        return float(parsed(text))
    except ValueError:
        return text
