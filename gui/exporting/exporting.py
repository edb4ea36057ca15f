"""Exporting from the window: asks what is wanted, and writes file after file while the window goes on."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

import gui.exporting.kinds  # noqa: F401 - enters the kinds that draw among the engine's
from gui.exporting.dialog import ExportDialog
from gui.exporting.order import Export, Order
from gui.files.files import Files
from gui.language.words import tr
from gui.model import LabModel
from gui.training.in_turn import InTurn
from gui.training.work import Work

PATIENCE = 3.0  # seconds that a closing window waits; only compiling takes longer to stop


class Exporting(QObject):
    """Exports for a window. `said` tells what came of it, `refused` carries a title and the reason.

    `busy_changed` carries the Busy of what takes long by now, or None. Each export has a trainer of its own,
    so that playing goes on.
    """

    said = Signal(str)
    refused = Signal(str, str)
    busy_changed = Signal(object)

    def __init__(self, model: LabModel, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._files, self._window = model, files, window
        self._last: str | None = None
        self._in_turn = InTurn(Work.EXPORTING, self)
        self._in_turn.busy_changed.connect(self.busy_changed)
        self._in_turn.ended.connect(self._answer)

    @property
    def is_on(self) -> bool:
        """Whether something is being exported."""
        return self._in_turn.now is not None

    def ask(
        self,
        kind: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        results: Path | None = None,
    ) -> None:
        """Ask what is to be exported of the experiment, as it stands on screen or at another iteration.

        The dialog begins with a kind, by name, and with parameters of it; else with the one of the last time.
        The `results` of a study that is shown are offered too.
        """
        dialog = ExportDialog(self._model, kind or self._last, parameters, results, self._window)
        dialog.wanted.connect(self.begin)
        dialog.open()

    @Slot(object)
    def begin(self, order: Order) -> None:
        """Export this, after what is being exported."""
        self._last = order.kind.name
        self._in_turn.begin(lambda progress: Export(order, progress, self._files.half_written))

    @Slot()
    def give_up(self) -> None:
        """Write no more of the file that is being exported; it stays as it was."""
        export = self._in_turn.now
        if isinstance(export, Export):
            export.interrupt.ask()

    @Slot()
    def stop(self) -> None:
        """Give up all that is to be exported: the window goes."""
        export = self._in_turn.drop()
        if isinstance(export, Export):
            export.interrupt.ask()
            export.join(PATIENCE)

    @Slot(object)
    def _answer(self, export: Export) -> None:
        name = export.order.path.name
        if export.error is not None:
            raise export.error
        if export.reason:
            self.refused.emit(tr("“{}” cannot be written").format(name), export.reason)
        elif export.is_given_up:
            self.said.emit(tr("Not exported: the file is as it was."))
        else:
            self.said.emit(tr("Exported: {}").format(name))
