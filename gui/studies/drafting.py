"""Drafting: the form for a new study, from what is filled in to the study that is begun."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.messages.problems import ExperimentError
from gui.studies.estimating import Estimating, Fields
from gui.studies.study_words import estimate_of

if TYPE_CHECKING:
    from gui.studies.setup_form import SetupForm


class Drafting(QObject):
    """Has checked what is filled in, and tells the form. `begun` carries the Study that a person wants."""

    begun = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._form: SetupForm | None = None
        self._filled_in: Fields | None = None  # in the form of another window
        self._is_starting = False  # what is filled in, as soon as it is known to be possible
        self.estimating = Estimating(self)
        self.estimating.found_possible.connect(self._accept)
        self.estimating.refused.connect(self._refuse)
        self.estimating.estimated.connect(self._show_estimate)

    def end(self) -> None:
        self.estimating.end()

    def serve(self, form: "SetupForm") -> None:
        """Hear this form from now on."""
        self._form = form
        form.drafted.connect(self._check)
        form.begun.connect(self._start)
        if self._filled_in is not None:
            form.fill_in(self._filled_in)

    def take_over(self, before: "Drafting") -> None:
        """Go on with what was filled in in another window."""
        self._filled_in = before._filled_in if before._form is None else before._form.filled_in
        if self._form is not None and self._filled_in is not None:
            self._form.fill_in(self._filled_in)

    @Slot(object)
    def _check(self, fields: Fields | None) -> None:
        self._is_starting = False
        self.estimating.want(fields)

    @Slot()
    def _accept(self) -> None:
        if self._form is not None:
            self._form.accept()
        self._begin_if_starting()

    @Slot(object)
    def _refuse(self, error: ExperimentError) -> None:
        self._is_starting = False
        if self._form is not None:
            self._form.refuse(error)

    @Slot(float)
    def _show_estimate(self, seconds: float) -> None:
        if self._form is not None and self.estimating.checked is not None:
            self._form.show_estimate(estimate_of(self.estimating.checked, seconds))

    @Slot()
    def _start(self) -> None:
        self._is_starting = True
        self._begin_if_starting()

    def _begin_if_starting(self) -> None:
        """As soon as it is known to be possible."""
        if self._is_starting and self.estimating.checked is not None:
            self.begun.emit(self.estimating.checked)
