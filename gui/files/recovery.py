"""Recovery: what stands in the window is kept in a file, and offered if the window did not get to close."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.model import Experiment
from engine.experiment.session import Session
from engine.experiment.view import View
from gui.files.files import Files
from gui.files.half_written import HalfWritten
from gui.files.recovery_store import (
    RecoverySlot,
    RecoverySnapshot,
    new_slot,
    newest_left_behind,
    remove_remains,
)
from gui.language.numbers import count
from gui.language.words import tr
from gui.model import LabModel
from gui.widgets.plain import PlainBox
from gui.widgets.replacement import outliving

logger = logging.getLogger(__name__)
INTERVAL = 20_000  # milliseconds; with writing itself, never more than 30 s are lost


def recovery_folder() -> Path:
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(data) / "recovery"


@dataclass(frozen=True)
class Opened:
    """What was opened from a place that another window left: `before` are the iterations shown on the way."""

    place: RecoverySlot
    experiment: Experiment
    before: frozenset[int]


@dataclass(frozen=True)
class HandedOver:
    """What a window leaves to its successor: its own place, one that was opened, and whether it complains."""

    place: RecoverySlot
    opened: RecoverySlot | None
    complains: bool


class Recovery(QObject):
    """Keeps the state of one window in `folder`, and offers what another one left behind there.

    Only what would be lost is kept: edits that are in no file, or a place on the way. An untouched experiment
    at iteration 0 opens as quickly from where it came from, and a question about it would only be in the way.
    `before` is what another window has handed over; `complain` shows a complaint until it is taken back by
    an empty one. Questions stand over `window`.
    """

    def __init__(
        self,
        model: LabModel,
        files: Files,
        window: QWidget,
        complain: Callable[[str], None],
        folder: Path,
        interval: int = INTERVAL,
        before: HandedOver | None = None,
    ) -> None:
        super().__init__(window)
        self._model, self._files, self._window = model, files, window
        self._show_complaint = complain
        self._folder = folder
        self._place = new_slot(folder) if before is None else before.place
        self._kept: tuple[Experiment, View, Path | None] | None = None  # as it was last written
        self._offered: tuple[RecoverySlot, RecoverySnapshot, Session] | None = None
        self._question: PlainBox | None = None
        self._opened: Opened | None = None  # stays until what was opened from it is kept again
        self._complains = False
        self._is_ended = False  # what it keeps is in other hands
        if before is not None and before.opened is not None:
            self._opened = Opened(before.opened, model.experiment, frozenset({0}))
        self._complain(before is not None and before.complains)
        files.half_written = HalfWritten(folder)
        timer = QTimer(self)
        timer.timeout.connect(self.keep)
        timer.start(interval)
        self._timer = timer

    @Slot()
    def keep(self) -> None:
        """Write down what stands in the window, if that has changed since.

        While it complains it tries in any case: so it knows when there is room again.
        """
        would_be_lost = self._model.is_modified or self._model.shown > 0
        if would_be_lost or self._complains:
            self._write()
        if not would_be_lost:
            self._forget()

    def _write(self) -> None:
        now = (self._model.experiment, self._files.view(), self._model.editor.path)
        if now == self._kept or self._is_on_the_way():
            return
        experiment, view, path = now
        try:
            self._place.write(RecoverySnapshot.of(experiment, path, view))
        except (OSError, ValueError):  # ValueError: a path that is no text
            self._complain(True)
            return
        self._kept = now
        self._complain(False)
        self._clear_opened()

    def _is_on_the_way(self) -> bool:
        """Whether what was opened still trains to where it stood: until then its own file tells more."""
        opened, model = self._opened, self._model
        return opened is not None and opened.experiment is model.experiment and model.shown in opened.before

    def _forget(self) -> None:
        """There is nothing to lose now, and what was kept is out of date."""
        self._kept = None
        self._place.clear()
        self._clear_opened()

    def _clear_opened(self) -> None:
        if self._opened is not None:
            self._opened.place.clear()
            self._opened = None

    def _complain(self, complains: bool) -> None:
        """Say that nothing can be kept, until something is; never in a box, which would hold up the work."""
        if complains:
            logger.warning("Nothing can be kept in %s", self._folder)
        self._complains = complains
        words = tr(
            "Your work cannot be protected against a power cut: no space, or no permission, to write in {}"
        )
        self._show_complaint(words.format(self._folder) if complains else "")

    def hand_over(self) -> HandedOver:
        """Keep what stands in the window, and nothing any more: the window that takes its place goes on."""
        self.keep()
        self._is_ended = True
        self._timer.stop()
        if self._question is not None:
            self._question.reject()
        opened = None if self._opened is None else self._opened.place
        return HandedOver(self._place, opened, self._complains)

    def leave_behind(self) -> bool:
        """Keep what stands in the window now, and leave it to the next start; whether that was possible."""
        self.keep()
        if self._complains:
            return False
        self.hand_over().place.let_go()
        return True

    @property
    def is_offering(self) -> bool:
        return self._question is not None

    @Slot()
    def end(self) -> None:
        """The window was closed by a person, who was asked about changes: nothing is to be offered.

        Nor is there anything to end after it was handed over.
        """
        if self._is_ended:
            return
        self._timer.stop()
        self._forget()
        if self._question is not None:
            self._question.reject()

    def offer(self) -> None:
        """Ask about the newest state whose window is no more; meanwhile the laboratory can be used.

        What such windows had half written is removed.
        """
        remove_remains(self._folder)
        self._offered = newest_left_behind(self._folder)
        if self._offered is None:
            return
        place, kept, session = self._offered
        box = PlainBox(self._window.windowTitle(), self._words(kept, session), self._window)
        box.setObjectName("recovery")
        outliving(box)
        box.setIcon(PlainBox.Icon.Question)
        box.setInformativeText(words_of_doubt(place))
        yes = box.addButton(tr("&Open it"), PlainBox.ButtonRole.AcceptRole)
        box.addButton(tr("&Throw it away"), PlainBox.ButtonRole.DestructiveRole)
        later = box.addButton(tr("&Later"), PlainBox.ButtonRole.RejectRole)
        box.setDefaultButton(yes)
        box.setEscapeButton(later)
        box.finished.connect(self._answered)
        box.setWindowModality(Qt.WindowModality.NonModal)
        self._question = box
        box.show()
        box.activateWindow()

    def _words(self, kept: RecoverySnapshot, session: Session) -> str:
        locale = QLocale()
        when = QDateTime.fromSecsSinceEpoch(int(kept.at.timestamp()))
        name = Path(kept.path).name if kept.path else session.experiment.title
        iteration = count(stood_in(session))
        moment = locale.toString(when, QLocale.FormatType.ShortFormat)
        if name:
            words = tr("“{name}” was saved automatically on {moment}, at iteration {iteration}.")
        else:
            words = tr("An experiment was saved automatically on {moment}, at iteration {iteration}.")
        reason = tr("The laboratory was not closed properly last time.")
        return f"{reason}\n{words.format(name=name, moment=moment, iteration=iteration)}"

    @Slot()
    def _answered(self) -> None:
        """What is neither opened nor thrown away stays for the next start."""
        box, offered = self._question, self._offered
        self._question = self._offered = None
        if box is None or offered is None:
            return
        place, kept, session = offered
        chosen = box.clickedButton()
        match box.buttonRole(chosen) if chosen is not None else PlainBox.ButtonRole.RejectRole:
            case PlainBox.ButtonRole.AcceptRole:
                self._open(place, kept, session)
            case PlainBox.ButtonRole.DestructiveRole:
                place.clear()
            case _:
                place.let_go()
        box.deleteLater()

    def _open(self, place: RecoverySlot, kept: RecoverySnapshot, session: Session) -> None:
        """Go on with what was kept; what this machine refuses stays for another start."""
        shown, editor = self._model.shown, self._model.editor
        path = Path(kept.path) if kept.path else None
        if not editor.open(session.experiment, path, saved=False, view=session.view):
            place.let_go()
            return
        if path is not None:
            self._files.stamps.know_if_older(path, kept.at)
        logger.info("Recovered what was kept at %s", kept.at)
        self._clear_opened()
        self._opened = Opened(place, editor.experiment, frozenset({0, shown} - {stood_in(session)}))


def stood_in(session: Session) -> int:
    """The iteration that was shown."""
    return 0 if session.view is None else session.view.iteration


def words_of_doubt(place: RecoverySlot) -> str:
    """What a person has to know of a state whose window may still live where nobody can look from here."""
    if not place.lock.doubt:
        return ""
    if place.lock.owner is None:
        return tr("Another window may still have it open. If so, choose “Later”.")
    words = tr("It was saved on the computer “{}”. If the laboratory is still open there, choose “Later”.")
    return words.format(place.lock.owner.host)
