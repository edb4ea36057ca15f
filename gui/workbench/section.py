"""What the sections of the workbench have in common: they ask for edits, and know nothing of the others."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from gui.style.look import Look


class Section(QWidget):
    """Shows a part of the experiment. `asked` carries what an edit is called, and the Editing."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)

    def set_look(self, look: Look) -> None:
        self.rows.setContentsMargins(look.px(2), look.px(12), look.px(2), look.px(8))
        self.rows.setSpacing(look.px(10))

    def show_experiment(self, experiment: Experiment) -> None:
        raise NotImplementedError

    def show_again(self) -> None:
        """Show what holds, also where something else was filled in and refused."""
        raise NotImplementedError


def fields_in(part: Any) -> dict[str, Any]:
    """The part's fields as they were given; `...` for none is left to its model."""
    return {name: getattr(part, name) for name in type(part).model_fields}
