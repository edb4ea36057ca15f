"""Asks for the value of one weight or bias, which a branch then goes on with, or the run begins with."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from engine.experiment.fields import fields_of
from engine.experiment.model import Nudge, validated
from engine.messages.problems import ExperimentError
from gui.language.numbers import count
from gui.language.words import refusal, tr
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel

VALUE = replace(fields_of(Nudge)["value"], optional=False)


class WeightDialog(QDialog):
    """Emits `given` with the Nudge that sets the number; `now` is one that leaves it as it is.

    `words` name it, `run` says whose it is.
    """

    given = Signal(object)

    def __init__(
        self, run: str, words: str, now: Nudge, iteration: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set a weight"))
        self._now = now
        self.value = NumberField(VALUE)
        self.value.show_value(now.value)
        self.value.setAccessibleName(words)
        form = QFormLayout()
        form.addRow(words, self.value)
        begins = tr("{run} starts with this value: it is trained again from iteration 0.")
        branches = tr("A branch of {run} goes on with this value from iteration {iteration}.")
        explanation = PlainLabel(
            (branches if iteration else begins).format(run=run, iteration=count(iteration))
        )
        explanation.setWordWrap(True)
        self.problem = reason_label()
        self.problem.hide()
        buttons, _ = ok_and_cancel(self, tr("&Branch") if iteration else tr("&Set"))
        column = QVBoxLayout()
        column.addWidget(explanation)
        column.addLayout(form)
        column.addStretch(1)
        lay_out(self, column, self.problem, buttons)
        self.value.selectAll()
        fit(self, self.sizeHint())

    def accept(self) -> None:
        """Set it, or say what is wrong with the value and go on asking."""
        try:
            nudge = validated(Nudge, {**self._now.model_dump(), "value": self.value.value})
        except ExperimentError as error:
            self.problem.setText(refusal(error))
            self.problem.show()
            return
        super().accept()
        self.given.emit(nudge)
