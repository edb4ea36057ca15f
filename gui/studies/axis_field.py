"""The field for an axis: which setting a study varies, if any, and the values that it takes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.studies.axes import axes
from gui.language.words import tr
from gui.studies.names_completer import NamesCompleter
from gui.studies.values import read, written, written_range
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip
from gui.widgets.scroll_guard import ScrollGuard


class AxisField(QWidget):
    """Which setting is varied, if any, and its values. `entered` says that either is another one."""

    entered = Signal()

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment()
        self.box = combo(called)
        self.values = QLineEdit()
        self.values.setAccessibleName(tr("Values"))
        tip = tr("Values in a row, such as {values}; or how many between two, such as {range}")
        self.values.setToolTip(
            plain_tip(tip.format(values=written((0.5, 1.0, 2.0)), range=written_range(0.1, 10.0, 5)))
        )
        self._completer = NamesCompleter(self)
        self.values.setCompleter(self._completer)
        self.values.hide()
        self.box.activated.connect(self._suggest)
        self.values.editingFinished.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.values)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer what this experiment has; what was chosen stays, where it still fits."""
        before, self._experiment = self.box.currentData(), experiment
        self.box.clear()
        self.box.addItem(tr("nothing"), None)
        for name, axis in axes.items():
            if axis.fits(experiment):
                self.box.addItem(tr(axis.label), name)
        self.box.setCurrentIndex(max(0, self.box.findData(before)))
        self.values.setVisible(self.chosen is not None)
        self._offer_names()

    def _offer_names(self) -> None:
        """Complete what is typed to names, where the setting has some."""
        name = self.chosen
        suggested = () if name is None else axes[name].suggested(self._experiment)
        self._completer.offer([value for value in suggested if isinstance(value, str)])

    @property
    def chosen(self) -> str | None:
        name: str | None = self.box.currentData()
        return name

    @property
    def fields(self) -> dict[str, Any]:
        return {"vary": self.chosen, "values": read(self.values.text())}

    def fill_in(self, name: str, values: Sequence[Any]) -> None:
        """Have this setting varied, if there is one of this name, with these values."""
        self.box.setCurrentIndex(max(0, self.box.findData(name)))
        self.values.setText(written(values))
        self.values.setVisible(self.chosen is not None)
        self._offer_names()

    @Slot()
    def _suggest(self) -> None:
        name = self.chosen
        self.values.setVisible(name is not None)
        self._offer_names()
        if name is not None:
            self.values.setText(written(axes[name].suggested(self._experiment)))
        self.entered.emit()


def combo(called: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(called)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    KeyOverride(box, letters=True)
    ScrollGuard(box)
    return box
