"""Director: leads through a lesson. Sets the stage for each page, and keeps what the class answered."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.arrangement import Arrangement
from engine.lessons.answers import Answers
from engine.lessons.question import Question
from gui.files.replacing import Replacing
from gui.lesson.answering import Answering
from gui.lesson.answers import Notes, as_taken, parsed_notes, possible_on
from gui.lesson.asking import ask_to_discard
from gui.lesson.kept_notes import KeptNotes, key_of
from gui.lesson.lesson_reader import LessonReader
from gui.lesson.lesson_view import LessonView
from gui.lesson.on_stage import OnStage
from gui.lesson.panel import LessonPanel
from gui.lesson.revealing import Revealing, Way
from gui.lesson.saved_file import SavedFile, Stamp, is_elsewhere, stamp_of
from gui.lesson.set_stage import set_stage
from gui.lesson.shipped import after, in_language, is_shipped
from gui.lesson.showing import Listing, Showing
from gui.lesson.voting import Voting
from gui.model import LabModel

if TYPE_CHECKING:
    from engine.lessons import Lesson, Page


class Director(QObject):
    """Owns the lesson that is open, its page, and the answers. `changed` says that one of them is another.

    `opening` says that a lesson is about to be read from a file. The window belongs to the person: what a
    page sets up is set up when the page is turned to, and on demand.
    """

    changed = Signal()
    opening = Signal()

    def __init__(
        self,
        model: LabModel,
        view: LessonView,
        window: QWidget,
        answering: Answering,
        kept: KeptNotes,
        replacing: Replacing,
    ) -> None:
        super().__init__(window)
        self._model, self._view, self._answering, self.kept = model, view, answering, kept
        self._replacing, self._window = replacing, window
        self.lesson: Lesson | None = None
        self.notes = Notes(path="")
        self.listing = Listing.NOT
        self._layout_before: Arrangement | None = None  # of the panels, before the lesson moved them
        answering.changed.connect(self._show)
        self.voting = Voting(answering, lambda: (self.question, self._taken), self)
        self.voting.changed.connect(self._keep)
        self._on_stage = OnStage(model, view, self)
        self.reader = LessonReader(window, self)
        self.file = SavedFile(self)
        self.file.saved.connect(self._reload)
        self.revealing = Revealing(model, view, self)
        self.revealing.told.connect(self._show)
        self.revealing.answered.connect(self._take_answer)
        self.revealing.way_changed.connect(self._show)
        model.data_changed.connect(self._take_data)
        self._showing = Showing(model, view, answering, self.revealing, kept, self)
        view.tell_of_panel(self._adopt_panel)

    @property
    def page(self) -> "Page | None":
        return None if self.lesson is None else self.lesson.pages[self.notes.page]

    @property
    def question(self) -> Question | None:
        return None if self.page is None else self.page.question

    @property
    def answers(self) -> Answers:
        return self.notes.at_page

    @property
    def _taken(self) -> Answers:
        """The answers, with whether they can still be changed."""
        return as_taken(self.answers, self._answering.counts, self.revealing.is_under_way)

    def open_path(self, path: Path) -> bool:
        """Open the lesson in a file at its first page, or where it was left; or say why not.

        How the panels stood is kept until it is closed, and answers are kept beyond that. Before a lesson
        replaces unsaved work it is asked.
        """
        if self._is_open(path):
            return self._open(path, self.notes.model_copy(update={"path": str(path.absolute())}), True)
        notes = self.kept.of(path) or Notes(path=str(path.absolute()))
        return self._replacing.begin(partial(self._open, path, notes, False))

    def _open(self, path: Path, notes: Notes, is_open: bool) -> bool:
        before = self._layout_before or self._view.arrangement
        self.opening.emit()
        return self._read(path, notes, partial(self._begin, before, is_open))

    def _begin(self, before: Arrangement, is_open: bool) -> None:
        """Where it was left; one that was gone through to its end at its first page, to be answered anew."""
        self._layout_before = before
        if not is_open:
            self._view.forget_draws()
        self._view.show_panel()
        is_over = self.lesson is not None and self.notes.done >= len(self.lesson.pages)
        if is_over and not is_open:
            self.notes = self.notes.model_copy(update={"page": 0, "answers": {}})
            self.kept.keep(self.notes, anew=True)
        self.turn_to(self.notes.page)

    @Slot(object)
    def choose(self, path: Path) -> None:
        """A lesson of the list: open it, or go back to its page where it is open."""
        if self._is_open(path):
            self._leave_list()
        else:
            self.open_path(path)

    def _is_open(self, path: Path) -> bool:
        return self.lesson is not None and key_of(Path(self.notes.path)) == key_of(path)

    @Slot()
    def leave(self) -> None:
        """The window closes."""
        self.reader.stop()
        self._keep_notes()

    @Slot()
    def close(self) -> None:
        """Have no lesson open any more, and the panels as they stood before."""
        self.file.let_go()
        self.reader.stop()
        self._keep_notes()
        self.lesson, self.notes, self.listing = None, Notes(path=""), Listing.NOT
        self.revealing.begin(None)
        self._hide_answer()
        self._view.highlight((), None)
        self._view.end_page()
        if self._layout_before is not None:
            self._view.arrange(self._layout_before)
            self._layout_before = None
        self._show()

    @Slot(object)
    def begin_anew(self, path: Path) -> None:
        """Open a lesson at its first page, without what was answered before; where there is some, it asks."""
        notes = self.notes if self._is_open(path) else self.kept.of(path)
        if notes is not None and notes.is_answered:
            ask_to_discard(self._window, partial(self._begin_anew, path))
        else:
            self._begin_anew(path)

    def _begin_anew(self, path: Path) -> None:
        if self._is_open(path):
            self.notes = Notes(path=self.notes.path)
            self.kept.keep(self.notes, anew=True)
            self._view.forget_draws()
            self.turn_to(0)
        else:
            self._replacing.begin(partial(self._open_anew, path))

    def _open_anew(self, path: Path) -> bool:
        notes = Notes(path=str(path.absolute()))
        self.kept.keep(notes, anew=True)
        return self._open(path, notes, False)

    @Slot()
    def show_list(self) -> None:
        """The lessons there are, in the place of the page; Page Down and Page Up lead back to it."""
        self.listing = Listing.ASKED
        self._view.show_panel()
        self._show()

    def _leave_list(self) -> None:
        self.listing = Listing.NOT
        self._show()

    def _keep_notes(self) -> None:
        """For the next time, in this window or another."""
        if self.lesson is not None:
            self.notes = self.notes.gone_on(self.lesson)
            self.kept.keep(self.notes)

    def _read(self, path: Path, notes: Notes, then: Callable[[], None]) -> bool:
        """Take up the lesson in a file and watch it, then go on, or say why not. A long one is read aside."""
        return self.reader.read(path, partial(self._take_up, path, stamp_of(path), notes, then))

    def _take_up(
        self, path: Path, stamp: Stamp | None, notes: Notes, then: Callable[[], None], lesson: "Lesson"
    ) -> None:
        self._keep_notes()
        self.listing = Listing.NOT
        self.file.follow(path, stamp)
        self.lesson, self.notes = lesson, notes.fitting(lesson)
        self.revealing.begin(self.page)
        then()

    @property
    def notes_text(self) -> str | None:
        """The lesson that is open and its answers, to be kept with the session."""
        return None if self.lesson is None else self.notes.model_dump_json()

    def recall(self, text: str | None) -> None:
        """Open the lesson that was kept with a session, where it was left; one that is gone is no matter."""
        notes = parsed_notes(text)
        if notes is None or is_elsewhere(notes.path):
            return
        path = in_language(Path(notes.path))
        if is_shipped(path) and "done" not in notes.model_fields_set:
            notes = notes.on_next_page()  # kept before these lessons began by saying what to expect
        notes = notes.model_copy(update={"path": str(path)}).over(self.kept.of(path))
        if path.is_file():
            self._read(path, notes, self._show_recalled)

    def _show_recalled(self) -> None:
        if self.page is not None:
            self._layout_before = self._view.arrangement
            self._view.keep_page(self.page.stage.panels)
        self._measure_and_show()
        self._on_stage.highlight()

    def take_over(self, before: "Director") -> None:
        """Go on with what another window's director was doing with the same lesson."""
        self._layout_before = before._layout_before
        if before.revealing.is_under_way:
            self.reveal()

    def _measure_and_show(self) -> None:
        """The page as it stands, and what is measured of it as soon as that is known."""
        self.revealing.measure(self.answers.revealed)
        self._show()

    @property
    def possible(self) -> dict[str, bool]:
        """Which of the lesson's actions make sense now, by their names."""
        listing, counts = self.listing is not Listing.NOT, self._answering.counts
        return possible_on(self.page, self.notes.page, self._taken, listing, counts)

    @Slot()
    def _reload(self) -> None:
        """A lesson that is being written is shown as it is saved, on the page where you stand."""
        path = Path(self.notes.path)
        self.reader.read(path, partial(self._take_up_anew, path, stamp_of(path)))

    def _take_up_anew(self, path: Path, stamp: Stamp | None, lesson: "Lesson") -> None:
        """With what was answered by now: a long lesson is read aside."""
        self._take_up(path, stamp, self.notes, partial(self._show_written, self.page), lesson)

    def _show_written(self, before: "Page | None") -> None:
        if before is not None and self.page is not None and before.stage == self.page.stage:
            self._measure_and_show()  # you may be exploring
        else:
            self.set_stage()

    def turn_to(self, number: int) -> None:
        """The page of this number, counted from 0, with its stage."""
        if self.lesson is None or not 0 <= number < len(self.lesson.pages):
            return
        self.notes, self.listing = self.notes.model_copy(update={"page": number}), Listing.NOT
        self._keep_notes()
        self.revealing.begin(self.page)
        self.set_stage()

    @Slot()
    def read_on(self) -> None:
        """What of the page is below comes first: a question is not to be revealed before it was seen."""
        panel = self._view.panel
        if panel is None or not panel.read_on():
            self.advance()

    @Slot()
    def advance(self) -> None:
        """What comes next: lock the question, reveal it, or turn the page. There is always something next.

        Who goes on while the answer is played has it at once, and who goes on again does without it.
        """
        page, way = self.page, self.revealing.way
        if self.listing is not Listing.NOT:
            if page is not None and self.listing is Listing.ASKED:
                self._leave_list()
        elif page is None:
            return
        elif page.question is None or self.answers.revealed or way in (Way.SHORTENED, Way.GIVEN_UP):
            self._turn_on()
        elif self._answering.counts and not self.answers.locked:
            self.voting.lock()
        elif way is Way.NOT_BEGUN:
            self.reveal()
        else:
            self.revealing.shorten()

    def _turn_on(self) -> None:
        """The next page, or behind the last one the next lesson."""
        following = after(Path(self.notes.path))
        if self.lesson is not None and self.notes.page + 1 < len(self.lesson.pages):
            self.turn_to(self.notes.page + 1)
        elif following is not None:
            self.open_path(following.path)
        else:
            self._keep_notes()
            self.listing = Listing.AT_THE_END
            self._show()

    @Slot()
    def read_back(self) -> None:
        """What of the page is above comes first."""
        panel = self._view.panel
        if self.listing is not Listing.NOT or panel is None or not panel.read_back():
            self.go_back()

    @Slot()
    def go_back(self) -> None:
        if self.listing is Listing.NOT:
            self.turn_to(self.notes.page - 1)
        elif self.page is not None:
            self._leave_list()

    @Slot()
    def set_stage(self) -> None:
        """The experiment, iteration, panels and highlights of the page."""
        if self.page is not None:
            set_stage(self._model, self._view, self.page.stage)
            self._measure_and_show()

    @Slot()
    def try_it(self) -> None:
        """Start what the page suggests."""
        self.revealing.try_it()

    @Slot()
    def _hide_answer(self) -> None:
        """While a question is open, what would answer it is hidden."""
        self._on_stage.begin(self.page, not self.answers.revealed and not self.revealing.is_under_way)

    @Slot()
    def reveal(self) -> None:
        """Play the training to where the answer is measured, and measure it."""
        if self.question is not None:
            if self._answering.counts:
                self._keep(self.answers.model_copy(update={"locked": True}))
            self.revealing.reveal()

    @Slot()
    def _take_answer(self) -> None:
        self._keep(self.answers.model_copy(update={"locked": True, "revealed": True}))
        self._keep_notes()

    @Slot(object)
    def _keep(self, answers: Answers) -> None:
        self.notes = self.notes.with_answers(answers, self.question)
        self._show()

    def _adopt_panel(self, panel: LessonPanel) -> None:
        """Listen to the panel, once it has been made."""
        panel.next_asked.connect(self.advance)
        panel.previous_asked.connect(self.go_back)
        panel.stage_asked.connect(self.set_stage)
        panel.try_asked.connect(self.try_it)
        panel.lesson_chosen.connect(self.choose)
        panel.lesson_begun_anew.connect(self.begin_anew)
        self.voting.listen(panel.question)
        panel.question.reveal_asked.connect(self.reveal)
        self._take_data()
        self._show()

    @Slot()
    def _take_data(self) -> None:
        panel = self._view.panel
        if panel is not None and self._model.data is not None:
            panel.question.set_data(self._model.data)

    @Slot()
    def _show(self) -> None:
        self._hide_answer()
        result = self._showing.show(self.lesson, self.notes, self.listing)
        if result is not None and self.notes.results.get(self.notes.page) != result:
            self.notes = self.notes.with_result(*result)
            self._keep_notes()
        self.changed.emit()
