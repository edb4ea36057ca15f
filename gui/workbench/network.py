"""The network: its hidden layers, their activation, and its output where the data leave a choice."""

from dataclasses import replace
from functools import partial
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from engine.experiment.fields import fields_of, spec_of
from engine.experiment.layers_text import parsed_layers, written_layers
from engine.experiment.model import Experiment, NetworkSettings, Units, network_of, remade
from engine.nn.outputs import outputs_for
from gui.language.numbers import count
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.form import Form
from gui.widgets.plain import PlainLabel
from gui.workbench.layers import LayersField
from gui.workbench.section import Section, fields_in


class NetworkSection(Section):
    """The layers as a diagram, and a form of the other fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._fitting: tuple[str, ...] = ()  # the outputs that the data can be learned with
        specs = fields_of(NetworkSettings)
        hidden = specs.pop("hidden")
        self._most = hidden.longest or 1
        self._output = specs.pop("output")
        self._specs = tuple(specs.values())
        self.layers = LayersField(hidden, spec_of("units", FieldInfo.from_annotation(Units)))
        self.layers.entered.connect(self._enter_layers)
        self.form = Form()
        self.form.entered.connect(self._enter)
        self.count = PlainLabel()
        self.count.setProperty("type", "caption")
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Widths of the hidden layers"))
        self.line.setToolTip(tr("A width for each layer, such as 64, 32, 16; or 32 x 20 for twenty layers"))
        self.line.editingFinished.connect(self._enter_line)
        heading = PlainLabel(tr("Hidden layers"))
        heading.setProperty("type", "secondary")
        first = QHBoxLayout()
        first.addWidget(heading)
        first.addWidget(self.line, 1)
        self.rows.addLayout(first)
        for widget in (self.layers, self.count, self.form):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.layers.set_look(look)
        self.form.set_look(look)

    def show_experiment(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._show_widths(experiment)
        fitting = self._fitting = tuple(outputs_for(experiment.shape.classes))
        choice = (replace(self._output, choices=fitting, optional=False),) if len(fitting) > 1 else ()
        fields = {**fields_in(experiment.network), "output": experiment.output}
        self.form.show_fields((*self._specs, *choice), fields)
        network = network_of(experiment)
        self.count.setText(
            tr("{shape}: {count} parameters").format(
                shape="-".join(map(str, network.sizes)), count=count(network.parameter_count)
            )
        )

    def show_again(self) -> None:
        if self._experiment is not None:
            self._show_widths(self._experiment)
        self.form.show_again()

    def _show_widths(self, experiment: Experiment) -> None:
        self.layers.show_widths(experiment.network.hidden)
        self.line.setText(written_layers(experiment.network.hidden))

    @Slot()
    def _enter_line(self) -> None:
        """What is no list of widths is passed on as it was typed: it is refused like any other field."""
        text = self.line.text()
        if self._experiment is not None and text != written_layers(self._experiment.network.hidden):
            widths = parsed_layers(text, self._most)
            self._enter("hidden", text if widths is None else widths)

    @Slot(object)
    def _enter_layers(self, widths: tuple[Any, ...]) -> None:
        self._enter("hidden", widths)

    @Slot(str, object)
    def _enter(self, field: str, value: Any) -> None:
        if field == "output" and value == self._fitting[0]:
            value = None  # what the data ask for
        if self._experiment is not None:
            fields = {**fields_in(self._experiment.network), field: value}
            self.asked.emit(tr("another network"), partial(remade, network=fields))
