"""What is asked before a run branches: the learning rate and the optimiser that it goes on with."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.experiment import Experiment, make_change, run_names
from engine.optimisers import optimisers
from gui.numbers import count


def tr(text: str) -> str:
    return QCoreApplication.translate("branching", text)


class BranchDialog(QDialog):
    """Emits `branched` with the parent's number and the Change."""

    branched = Signal(int, object)

    def __init__(
        self, experiment: Experiment, index: int, iteration: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Branch here"))
        self._iteration = iteration
        settings = (experiment.training, *experiment.runs[index].changes)
        current = [
            change
            for change in settings
            if getattr(change, "iteration", 0) <= iteration or change is experiment.training
        ][-1]
        self.run = QComboBox()
        self.run.addItems(run_names(experiment))
        self.run.setCurrentIndex(index)
        self.rate = QDoubleSpinBox()
        self.rate.setDecimals(6)
        self.rate.setRange(1e-6, 1000.0)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.rate.setValue(current.learning_rate)
        self.optimiser = QComboBox()
        for name, entry in optimisers.items():
            self.optimiser.addItem(f"{entry.label}    {entry.formula}", name)
        self.optimiser.setCurrentIndex(self.optimiser.findData(current.optimiser))
        form = QFormLayout()
        for text, field in (
            (tr("&Run"), self.run),
            (tr("&Learning rate α"), self.rate),
            (tr("&Optimiser"), self.optimiser),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        words = tr("A new run starts from the parameters of iteration {}. The run it leaves stays.")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("&Branch"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(words.format(count(iteration))))
        layout.addLayout(form)
        layout.addWidget(buttons)

    def accept(self) -> None:
        change = make_change(self._iteration, self.rate.value(), self.optimiser.currentData())
        self.branched.emit(self.run.currentIndex(), change)
        super().accept()
