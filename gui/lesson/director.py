"""Director: leads through a lesson. Sets the stage for each page, and keeps what the class answered."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.arrangement import Arrangement
from engine.lessons.answers import MOST_STROKES, Answers, Stroke
from engine.lessons.hiding import hidden_at
from engine.lessons.lesson import is_staged
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from engine.output.frame import Frame
from gui.lesson.answers import Notes, given, parsed_notes, possible_on, seen_of, voted
from gui.lesson.lesson_reader import LessonReader
from gui.lesson.lesson_view import LessonView
from gui.lesson.panel import LessonPanel
from gui.lesson.playing import Playing
from gui.lesson.saved_file import SavedFile, Stamp, is_elsewhere, stamp_of
from gui.lesson.set_stage import set_stage
from gui.lesson.shipped import in_language
from gui.lesson.showing import show_page
from gui.model import LabModel
from gui.training.commands import State
from gui.training.work import Work

if TYPE_CHECKING:
    from engine.lessons import Lesson, Page

SECONDS_OF_REVEAL = 6.0  # that the way to the answer is played for, at the least pace


class Director(QObject):
    """Owns the lesson that is open, its page, and the answers. `changed` says that one of them is another.

    `opening` says that a lesson is about to be read from a file. The window belongs to the person: what a
    page sets up is set up when the page is turned to, and on demand.
    """

    changed = Signal()
    opening = Signal()

    def __init__(self, model: LabModel, view: LessonView, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._view = model, view
        self.lesson: Lesson | None = None
        self.notes = Notes(path="")
        self._outcomes: dict[str, Outcome] = {}
        self._answer: Outcome | None = None
        self.seconds_of_reveal = SECONDS_OF_REVEAL
        self._playing = Playing(model.training, view.pace, self)
        self._awaited: int | None = None  # where the answer is measured, until it is
        self._lacks_picture = False  # that answers are held to: it comes later than what was measured
        self._told_to = 0  # the iteration up to which the page's text has its figures
        self._layout_before: Arrangement | None = None  # of the panels, before the lesson moved them
        self.reader = LessonReader(window, self)
        self.file = SavedFile(self)
        self.file.saved.connect(self._reload)
        model.training.measured.connect(self._take_measured)
        model.training.cancelled.connect(self._give_up)
        model.training.state_changed.connect(self._follow_training)
        model.data_changed.connect(self._take_data)
        model.frame_changed.connect(self._take_picture)
        model.editor.opened.connect(self._look_at_stage)
        model.editor.edited.connect(self._look_at_stage)
        model.frame_changed.connect(self._hide_answer)
        view.tell_of_panel(self._adopt_panel)

    @property
    def page(self) -> "Page | None":
        return None if self.lesson is None else self.lesson.pages[self.notes.page]

    @property
    def question(self) -> Question | None:
        return None if self.page is None else self.page.question

    @property
    def answers(self) -> Answers:
        return self.notes.answers.get(self.notes.page, Answers())

    def open_path(self, path: Path, notes: Notes | None = None) -> bool:
        """Open the lesson in a file at its first page, or where it was left; or say why not.

        How the panels stood is kept until it is closed; what is open already keeps its answers.
        """
        is_open = self.lesson is not None and Path(self.notes.path) == path.absolute()
        notes = self.notes if is_open else notes or Notes(path=str(path.absolute()))
        before = self._layout_before or self._view.arrangement
        self.opening.emit()
        return self._read(path, notes, partial(self._begin, before))

    def _begin(self, before: Arrangement) -> None:
        self._layout_before = before
        self._view.show_panel()
        self.turn_to(self.notes.page)

    @Slot()
    def close(self) -> None:
        """Have no lesson open any more, and the panels as they stood before."""
        self.file.let_go()
        self.reader.stop()
        self.lesson, self.notes, self._awaited = None, Notes(path=""), None
        self._hide_answer()
        self._view.highlight((), None)
        if self._layout_before is not None:
            self._view.arrange(self._layout_before)
            self._layout_before = None
        panel = self._view.panel
        if panel is not None:
            panel.show_nothing()
        self.changed.emit()

    def _read(self, path: Path, notes: Notes, then: Callable[[], None]) -> bool:
        """Take up the lesson in a file and watch it, then go on, or say why not. A long one is read aside."""
        return self.reader.read(path, partial(self._take_up, path, stamp_of(path), notes, then))

    def _take_up(
        self, path: Path, stamp: Stamp | None, notes: Notes, then: Callable[[], None], lesson: "Lesson"
    ) -> None:
        self.file.follow(path, stamp)
        page = min(notes.page, len(lesson.pages) - 1)
        self.lesson, self.notes = lesson, notes.model_copy(update={"page": page})
        self._outcomes, self._answer, self._awaited = {}, None, None
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
        notes = notes.model_copy(update={"path": str(path)})
        if path.is_file():
            self._read(path, notes, self._show_recalled)

    def _show_recalled(self) -> None:
        self._measure_and_show()
        self._look_at_stage()

    def take_over(self, before: "Director") -> None:
        """Go on with what another window's director was doing with the same lesson."""
        self._layout_before = before._layout_before
        if before._awaited is not None:
            self.reveal()

    def _measure_and_show(self) -> None:
        """The page as it stands, and what is measured of it as soon as that is known."""
        if self.page is not None:
            self._told_to = max(self.page.stage.iteration, self._model.training.state.reached)
            self._model.training.measure(self.page, self.answers.revealed)
        self._show()

    @property
    def possible(self) -> dict[str, bool]:
        """Which of the lesson's actions make sense now, by their names."""
        return possible_on(self.page, self.notes.page, self.answers)

    @Slot()
    def _reload(self) -> None:
        """A lesson that is being written is shown as it is saved, on the page where you stand."""
        self._read(Path(self.notes.path), self.notes, partial(self._show_written, self.page))

    def _show_written(self, before: "Page | None") -> None:
        if before is not None and self.page is not None and before.stage == self.page.stage:
            self._measure_and_show()  # you may be exploring
        else:
            self.set_stage()

    def turn_to(self, number: int) -> None:
        """The page of this number, counted from 0, with its stage."""
        if self.lesson is None or not 0 <= number < len(self.lesson.pages):
            return
        self.notes = self.notes.model_copy(update={"page": number})
        self._outcomes, self._answer, self._awaited = {}, None, None
        self.set_stage()

    @Slot()
    def read_on(self) -> None:
        """What of the page is below comes first: who presents has no mouse to scroll with."""
        panel = self._view.panel
        if panel is None or not panel.read_on():
            self.advance()

    @Slot()
    def advance(self) -> None:
        """What comes next: lock the question, reveal it, or turn the page."""
        page = self.page
        if page is None:
            return
        if page.question is not None and not self.answers.locked:
            self.lock()
        elif page.question is not None and not self.answers.revealed:
            self.reveal()
        else:
            self.turn_to(self.notes.page + 1)

    @Slot()
    def go_back(self) -> None:
        self.turn_to(self.notes.page - 1)

    @Slot()
    def set_stage(self) -> None:
        """The experiment, iteration, panels and highlights of the page."""
        if self.page is not None:
            set_stage(self._model, self._view, self.page.stage)
            self._measure_and_show()

    @Slot()
    def _look_at_stage(self) -> None:
        """What is highlighted on the page's stage is so on no other."""
        page = self.page
        if page is not None and is_staged(self._model.experiment, page.stage.experiment):
            self._view.highlight(page.stage.highlight, page.stage.run)
        elif page is not None:
            self._view.highlight((), None)

    @Slot()
    def try_it(self) -> None:
        """Start what the page suggests."""
        page = self.page
        if page is not None and page.try_it is not None:
            set_stage(self._model, self._view, page.try_it.stage)
            self._playing.play_to(page.try_it.to, page.try_it.stage.iteration, self.seconds_of_reveal)

    @Slot()
    def _hide_answer(self) -> None:
        """While a question is open, what would answer it is hidden; the way to the answer may be seen."""
        page, hidden = self.page, frozenset[str]()
        is_open = page is not None and not self.answers.revealed and self._awaited is None
        if page is not None and is_open and is_staged(self._model.experiment, page.stage.experiment):
            hidden = hidden_at(page, self._model.shown)
        self._model.hide(hidden)

    @Slot(int, int)
    def vote(self, row: int, by: int = 1) -> None:
        """So many votes for a row of the page's question, while it is not locked."""
        if self.question is not None:
            self._keep(voted(self.question, self.answers, row, by))

    @Slot(float)
    def give_number(self, number: float) -> None:
        """One number more, if it is one that the question allows."""
        if self.question is not None:
            self._keep(given(self.question, self.answers, number))

    @Slot(object)
    def draw(self, strokes: tuple[Stroke, ...]) -> None:
        """Where the boundary is expected."""
        if not self.answers.locked:
            self._keep(self.answers.model_copy(update={"strokes": strokes[-MOST_STROKES:]}))

    @Slot()
    def lock(self) -> None:
        """No more answers are taken."""
        if self.question is not None:
            self._keep(self.answers.model_copy(update={"locked": True}))

    @Slot()
    def reveal(self) -> None:
        """Play the training to where the answer is measured, and measure it."""
        page = self.page
        if page is None or page.question is None:
            return
        self._keep(self.answers.model_copy(update={"locked": True}))
        if not is_staged(self._model.experiment, page.stage.experiment):
            set_stage(self._model, self._view, page.stage)
        self._awaited = page.question.reveal
        self._hide_answer()  # not any more: the way to the answer is seen
        self._playing.play_to(page.question.reveal, page.stage.iteration, self.seconds_of_reveal)

    @Slot(object)
    def _follow_training(self, state: State) -> None:
        """Once the training has come to where the answer is, or a figure of the text, measure it."""
        page = self.page
        if page is None or state.playing:
            return
        if self._awaited is not None:
            if state.iteration == self._awaited:
                self._model.training.measure(page, True)
        elif any(self._told_to < measure.furthest <= state.reached for measure in page.measures):
            self._told_to = state.reached
            self._model.training.measure(page, self.answers.revealed)

    @Slot(object, object, object)
    def _take_measured(self, page: "Page", outcomes: dict[str, Outcome], answer: Outcome | None) -> None:
        if page is not self.page:
            return
        self._outcomes = {**self._outcomes, **outcomes}
        if answer is not None:
            self._answer, self._awaited = answer, None
            self._keep(self.answers.model_copy(update={"revealed": True}))
        else:
            self._show()

    @Slot(object)
    def _give_up(self, work: Work) -> None:
        """A person does not wait for the answer: it can be revealed again."""
        if work is Work.LESSON or work is Work.GOING:
            self._awaited = None
            self._hide_answer()

    @Slot(object)
    def _take_picture(self, frame: Frame) -> None:
        """On a busy machine an answer may be measured before there is a picture of where it was."""
        if self._lacks_picture and self.question is not None and frame.iteration == self.question.reveal:
            self._show()

    def _keep(self, answers: Answers) -> None:
        self.notes = self.notes.model_copy(
            update={"answers": {**self.notes.answers, self.notes.page: answers}}
        )
        self._show()

    def _adopt_panel(self, panel: LessonPanel) -> None:
        """Listen to the panel, once it has been made."""
        panel.next_asked.connect(self.advance)
        panel.previous_asked.connect(self.go_back)
        panel.stage_asked.connect(self.set_stage)
        panel.try_asked.connect(self.try_it)
        panel.question.voted.connect(self.vote)
        panel.question.number_given.connect(self.give_number)
        panel.question.lines_drawn.connect(self.draw)
        panel.question.lock_asked.connect(self.lock)
        panel.question.reveal_asked.connect(self.reveal)
        self._take_data()
        self._show()

    @Slot()
    def _take_data(self) -> None:
        panel = self._view.panel
        if panel is not None and self._model.data is not None:
            panel.question.set_data(self._model.data)

    def _show(self) -> None:
        self._hide_answer()
        panel = self._view.panel
        if panel is not None and self.lesson is not None:
            frame = self._model.frame
            folder, told = Path(self.notes.path).parent, (self.answers, self._outcomes, self._answer)
            show_page(panel, self.lesson, folder, self.notes.page, *told, frame)
            question = self.question
            is_held = self._answer is not None and question is not None and question.held_to is not None
            self._lacks_picture = is_held and seen_of(question, frame) is None
        self.changed.emit()
