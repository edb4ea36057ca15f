"""Handing out: the lesson that is open on paper. Its answers are measured aside, while the window goes on."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton, QWidget

from engine.handouts.files import PDF, pair_of, write_handouts
from engine.handouts.html import html_file
from engine.interrupt import Interrupt, InterruptError
from engine.messages.problems import ExperimentError
from engine.system.priority import give_way
from gui.files.file_dialogs import ask_where_to_print
from gui.files.questions import ask_to_replace
from gui.language.languages import spoken
from gui.language.words import refusal, tr
from gui.lesson.sheet_words import on_sheets_of
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.replacement import outliving

if TYPE_CHECKING:
    from engine.handouts.measuring import MeasuredPage
    from engine.lessons import Lesson

LOOKING_EVERY = 50  # milliseconds
SHOWN_AFTER = 300  # milliseconds: whoever waits less need not be told
PATIENCE = 3.0  # seconds that a closing window waits; only compiling takes longer to stop


class Measuring(Thread):
    """One lesson being measured. Once it has ended, `outcome` is what was measured, or what was raised."""

    def __init__(self, lesson: "Lesson") -> None:
        super().__init__(name=f"measuring {lesson.title}", daemon=True)
        self.interrupt = Interrupt()
        self.done = 0  # pages
        self.outcome: tuple[MeasuredPage, ...] | Exception = ()
        self._lesson = lesson

    def run(self) -> None:
        from engine.handouts.measuring import measured_pages

        give_way()
        try:
            self.outcome = measured_pages(self._lesson, self._note, self.interrupt, background=True)
        except Exception as error:  # handed to the window's thread, which says it
            self.outcome = error

    def _note(self, pages: int) -> None:
        self.done = pages


@dataclass(frozen=True)
class Order:
    """Which lesson of which file is printed, and into which two files."""

    lesson: "Lesson"
    file: Path
    pair: tuple[Path, Path]
    measuring: Measuring


class HandingOut(QObject):
    """Asks where to write, measures one lesson at a time, and writes its two sheets.

    `said` tells what came of it, `refused` carries a title and the reason.
    """

    said = Signal(str)
    refused = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._order: Order | None = None
        self._dialog: QProgressDialog | None = None
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look)
        self._showing = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._showing.timeout.connect(self._show)

    @property
    def is_on(self) -> bool:
        """Whether a lesson is being measured."""
        return self._order is not None

    def ask(self, lesson: "Lesson | None", file: Path) -> None:
        """Ask where the sheets of the lesson in this file shall be."""
        if lesson is not None:
            ask_where_to_print(self._window, file, partial(self._choose, lesson, file))

    def _choose(self, lesson: "Lesson", file: Path, chosen: str) -> None:
        """The dialog has asked about the file of the questions, and knows nothing of the other."""
        try:
            questions, answers = pair_of(chosen)
        except ExperimentError as error:
            self._refuse(Path(chosen), error)
            return
        begin = partial(self.begin, lesson, file, Path(chosen))
        if answers.exists() and not questions.exists():
            ask_to_replace(self._window, answers.name, begin)
        else:
            begin()

    def begin(self, lesson: "Lesson", file: Path, out: Path) -> None:
        """Measure the lesson of a file, and then write its questions to another and the answers beside it."""
        self.stop()
        try:
            pair = pair_of(out)
        except ExperimentError as error:
            self._refuse(out, error)
            return
        self._order = Order(lesson, file, pair, Measuring(lesson))
        self._order.measuring.start()
        self._looking.start()
        self._showing.start()
        self.said.emit(tr("The answers of “{}” are being measured…").format(lesson.title))

    @Slot()
    def stop(self) -> None:
        """Measure no longer; nothing is written."""
        order = self._take_order()
        if order is not None:
            order.measuring.interrupt.ask()
            order.measuring.join(PATIENCE)
            self.said.emit("")

    def _take_order(self) -> Order | None:
        order, self._order = self._order, None
        self._looking.stop()
        self._showing.stop()
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self.stop)
            dialog.done(0)
            dialog.deleteLater()
        return order

    @Slot()
    def _look(self) -> None:
        if self._order is None:
            return
        if self._dialog is not None:
            self._dialog.setValue(self._order.measuring.done)
        if self._order.measuring.is_alive():
            return
        order = self._take_order()
        if order is not None:
            self._finish(order)

    def _finish(self, order: Order) -> None:
        outcome = order.measuring.outcome
        self.said.emit("")
        if isinstance(outcome, ExperimentError):
            self._refuse(order.pair[0], outcome)
        elif isinstance(outcome, InterruptError):
            return
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self._write(order, outcome)

    def _write(self, order: Order, pages: "tuple[MeasuredPage, ...]") -> None:
        from engine.handouts.making import made_of
        from gui.lesson.sheet_pdf import pdf_file

        handouts = made_of(order.lesson, pages, on_sheets_of(order.file), spoken())
        questions, answers = order.pair
        try:
            write_handouts(handouts, order.pair, pdf_file if questions.suffix.lower() == PDF else html_file)
        except ExperimentError as error:
            self._refuse(questions, error)
            return
        words = tr("Written: {questions}, and the answers: {answers}")
        self.said.emit(words.format(questions=questions.name, answers=answers.name))

    def _refuse(self, path: Path, error: ExperimentError) -> None:
        self.refused.emit(tr("“{}” cannot be written").format(path.name), refusal(error, 6))

    @Slot()
    def _show(self) -> None:
        """How far it is, with a button that ends it. The window can be used meanwhile."""
        if self._order is None:
            return
        words = tr("The answers of “{}” are being measured…").format(self._order.lesson.title)
        dialog = QProgressDialog(self._window)
        dialog.setLabel(PlainLabel(words))
        bar = QProgressBar(dialog)
        bar.setTextVisible(False)  # the style's bar is a line, which has no room for it
        dialog.setBar(bar)
        dialog.setRange(0, len(self._order.lesson.pages))
        button = QPushButton(tr("Stop measuring"), dialog)
        button.setToolTip(plain_tip(tr("Write no handout")))
        dialog.setCancelButton(button)
        dialog.setObjectName("handing out")
        outliving(dialog)
        dialog.setWindowTitle(self._window.windowTitle().replace("[*]", ""))
        dialog.setAccessibleName(words)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(0)
        dialog.setValue(self._order.measuring.done)
        dialog.canceled.connect(self.stop)
        self._dialog = dialog
        dialog.show()
