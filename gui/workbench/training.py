"""The training: what holds from the present iteration on, and what is so from the start."""

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.editing import settings_at, with_update
from engine.experiment.fields import fields_of, fields_of_variant
from engine.experiment.model import Change, Experiment, TrainingSettings, make_change, remade
from engine.experiment.updating import PENALTIES, UpdateSettings
from engine.nn.optimisers import optimisers
from gui.language.fields import label_of
from gui.language.numbers import count
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.form import Form
from gui.widgets.log_slider import LogSlider
from gui.widgets.plain import PlainLabel
from gui.workbench.section import Section, fields_in

DECADES = (-5, 1)  # of the slider; the field beside it takes any rate that is allowed


def updated(experiment: Experiment, iteration: int, fields: dict[str, Any]) -> Experiment:
    """The experiment trained by these fields from `iteration` on."""
    change: Change = make_change(iteration, **fields)
    return with_update(experiment, change)


class TrainingSection(Section):
    """The learning rate on a slider, the optimiser with its parameters and penalties, a form of the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._iteration = 0
        self.since = PlainLabel()
        self.since.setProperty("type", "caption")
        self.since.setWordWrap(True)
        rate = PlainLabel(label_of("learning_rate"))
        rate.setProperty("type", "secondary")
        self.rate = LogSlider(fields_of(UpdateSettings)["learning_rate"], DECADES)
        self.rate.name_it(label_of("learning_rate"))
        self.rate.entered.connect(self._enter_rate)
        self.updating, self.rest = Form(), Form()
        self.updating.entered.connect(self._enter_update)
        self.rest.entered.connect(self._enter)
        for widget in (rate, self.rate, self.updating, self.since, self.rest):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for widget in (self.rate, self.updating, self.rest):
            widget.set_look(look)

    def show_experiment(self, experiment: Experiment) -> None:
        self._experiment = experiment
        fields = fields_of(TrainingSettings)
        rest = [spec for name, spec in fields.items() if name not in UpdateSettings.model_fields]
        self.rest.show_fields(rest, fields_in(experiment.training))
        self._show_update()

    def show_iteration(self, iteration: int) -> None:
        """What holds at another iteration may be something else."""
        before, self._iteration = self._iteration, iteration
        if self._experiment is not None and self._update_at(before) != self._update_at(iteration):
            self._show_update()
        self._say_since_when()

    def _update_at(self, iteration: int) -> UpdateSettings | None:
        return None if self._experiment is None else settings_at(self._experiment, 0, iteration)

    def _show_update(self) -> None:
        current = self._update_at(self._iteration)
        if current is None:
            return
        self.rate.show_value(current.learning_rate)
        specs = fields_of_variant(current, "optimiser", optimisers)
        names = dict.fromkeys(("optimiser", *optimisers[current.optimiser].parameters, *PENALTIES))
        self.updating.show_fields([specs[name] for name in names], fields_in(current))
        self._say_since_when()

    def _say_since_when(self) -> None:
        words = tr("A change applies to all runs from iteration {} on. You can undo it.")
        self.since.setText(words.format(count(self._iteration)))

    def show_again(self) -> None:
        self._show_update()
        self.updating.show_again()
        self.rest.show_again()

    @Slot(object)
    def _enter_rate(self, rate: Any) -> None:
        self._update("learning_rate", rate)

    @Slot(str, object)
    def _enter_update(self, field: str, value: Any) -> None:
        self._update(field, value)

    def _update(self, field: str, value: Any) -> None:
        current = self._update_at(self._iteration)
        if current is None:
            return
        fields = current.updating_by(value) if field == "optimiser" else {**current.updating(), field: value}
        self.asked.emit(
            tr("other updates from iteration {} on").format(count(self._iteration)),
            partial(updated, iteration=self._iteration, fields=fields),
        )

    @Slot(str, object)
    def _enter(self, field: str, value: Any) -> None:
        if self._experiment is not None:
            fields = {**fields_in(self._experiment.training), field: value}
            self.asked.emit(tr("another training"), partial(remade, training=fields))
