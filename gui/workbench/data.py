"""The data: which set, how many points, how they are scaled."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.datasets import datasets
from engine.experiment.editing import with_data_fields
from engine.experiment.fields import Kind, fields_of_variant
from engine.experiment.model import Experiment, dataset_base
from engine.messages.problems import ExperimentError
from engine.training.footprint import check_memory
from gui.language.fields import capitalised, label_of
from gui.language.words import cited, tr
from gui.style.look import Look
from gui.widgets.form import Form
from gui.widgets.plain import PlainLabel
from gui.workbench.preview import PointsPreview
from gui.workbench.section import Section, fields_in

PARAMETER = re.compile(r"`(\w+)`")  # in a formula: the field of that name
OWN_POINTS = "csv"  # the set that is nothing without a person's points


class DataSection(Section):
    """A form of the fields that the data set has, over the points that they come to.

    Those are drawn at once, while a draft waits and while a number is being typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._importing: QAction | None = None
        self.form = Form({"name": tr("Data set")})
        self.form.entered.connect(self._enter)
        self.form.tried.connect(self._try)
        self.preview = PointsPreview()
        self.about = PlainLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("type", "caption")
        self._buttons, self._looking = QHBoxLayout(), QHBoxLayout()
        self.rows.addWidget(self.preview)
        self.rows.addWidget(self.form)
        self.rows.addWidget(self.about)
        self.rows.addLayout(self._buttons)
        self.rows.addLayout(self._looking)
        self.rows.addStretch(1)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Buttons for a person's own points, and for how data of many features are looked at."""
        self._importing = actions["import_points"]
        for name, row in (
            ("import_points", self._buttons),
            ("paint", self._buttons),
            ("section", self._looking),
        ):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            row.addWidget(button)
        for row in (self._buttons, self._looking):
            row.addStretch(1)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.form.set_look(look)
        self.preview.set_look(look)
        self._buttons.setSpacing(look.px(6))

    def show_experiment(self, experiment: Experiment) -> None:
        self._experiment = experiment
        part = experiment.dataset
        self.preview.show_settings(part.model_dump())
        specs = fields_of_variant(part, "name", datasets)
        shown = [spec for spec in specs.values() if spec.kind is not Kind.OTHER]
        self.form.show_fields(shown, fields_in(part))
        entry = datasets[part.name]
        formula = PARAMETER.sub(lambda name: f"“{label_of(name[1])}”", tr(entry.formula))
        self.about.setText(f"{capitalised(formula)}.\n{cited(entry.source)}")

    def show_again(self) -> None:
        self.form.show_again()
        if self._experiment is not None:
            self.preview.show_settings(self._experiment.dataset.model_dump())

    @Slot(str, object)
    def _try(self, field: str, value: Any) -> None:
        """Show what a number that is being typed would come to, if it may be one."""
        if self._experiment is None:
            return
        try:
            fields = {**fields_in(self._experiment.dataset), field: value}
            tried = with_data_fields(self._experiment, fields)
            check_memory(tried)
        except ExperimentError:
            return
        self.preview.show_settings(tried.dataset.model_dump())

    @Slot(str, object)
    def _enter(self, field: str, value: Any) -> None:
        if self._experiment is None:
            return
        if field == "name" and value == OWN_POINTS:
            self.form.show_again()
            if self._importing is not None:
                self._importing.trigger()
            return
        fields = fields_in(self._experiment.dataset)
        if field == "name":
            shared = dataset_base(datasets[value]).model_fields
            fields = {name: kept for name, kept in fields.items() if name in shared}
        self.asked.emit(tr("other data"), partial(with_data_fields, fields={**fields, field: value}))
