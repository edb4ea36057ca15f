"""Revealing: the way to a question's answer, and what of a page is measured. Nothing here waits for ever."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.lessons.lesson import is_staged
from engine.lessons.text import Outcome
from gui.lesson.lesson_view import LessonView
from gui.lesson.playing import Playing
from gui.lesson.set_stage import set_stage
from gui.model import LabModel
from gui.training.commands import State
from gui.training.work import Work

if TYPE_CHECKING:
    from engine.lessons import Page
    from engine.studies.picture import StudyPicture
    from engine.studies.study import Study

SECONDS_OF_REVEAL = 6.0  # that the way to the answer is played for, at the least pace


class Way(Enum):
    """How far the way to an answer has been gone."""

    NOT_BEGUN = auto()
    PLAYED = auto()  # for all to see
    SHORTENED = auto()  # straight to its end
    GIVEN_UP = auto()


class Revealing(QObject):
    """Has the page that is open measured, and plays to its answer on demand.

    `told` says that figures of the page have come, `answered` that the `answer` has, `way_changed` that the
    way to it is gone, or given up.
    """

    told = Signal()
    answered = Signal()
    way_changed = Signal()

    def __init__(self, model: LabModel, view: LessonView, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self.seconds = SECONDS_OF_REVEAL
        self.outcomes: dict[str, Outcome] = {}
        self.answer: Outcome | None = None
        self.way = Way.NOT_BEGUN
        self._page: Page | None = None
        self._with_answer = False
        self._told_to = 0  # the iteration up to which the page's text has its figures
        self._playing = Playing(model.training, view.pace, self)
        view.tell_of_draws(self._take_draws)
        model.training.measured.connect(self._take_measured)
        model.training.cancelled.connect(self._give_up)
        model.training.state_changed.connect(self._follow_training)

    @property
    def is_under_way(self) -> bool:
        """Whether the answer is waited for."""
        return self.way in (Way.PLAYED, Way.SHORTENED)

    def begin(self, page: "Page | None") -> None:
        """Be about this page from now on, of which nothing is known yet."""
        self._page = page
        self.outcomes, self.answer, self.way = {}, None, Way.NOT_BEGUN

    def measure(self, with_answer: bool) -> None:
        """Measure what the page says, as far as that is known; with its answer, all of it."""
        self._with_answer = with_answer
        if self._page is not None:
            self._told_to = max(self._page.stage.iteration, self._model.training.state.reached)
            study = self._page.stage.study
            self._model.training.measure(self._page, with_answer and study is None)
            if with_answer and study is not None:
                self._draw(study)  # whose draws are what is measured

    def reveal(self) -> None:
        """Play the training to where the answer is measured, or draw the page's study, and measure it."""
        page = self._page
        if page is None or page.question is None:
            return
        if not is_staged(self._model.experiment, page.stage.experiment):
            set_stage(self._model, self._view, page.stage)
        self._go(Way.PLAYED)  # before the playing begins, which may be at its end at once
        if page.stage.study is not None:
            self._draw(page.stage.study)
        else:
            self._playing.play_to(page.question.reveal, page.stage.iteration, self.seconds)

    def shorten(self) -> None:
        """Do not play all the way to the answer, but go there."""
        if self._page is None or self._page.question is None:
            return
        there, state = self._page.question.reveal, self._model.training.state
        self._go(Way.SHORTENED)
        if self._page.stage.study is not None:
            self._model.training.measure(self._page, True)
        elif state.playing or state.iteration != there:  # else it is being measured
            self._model.training.seek(there)

    def try_it(self) -> None:
        """Start what the page suggests."""
        if self._page is not None and self._page.try_it is not None:
            stage, to = self._page.try_it.stage, self._page.try_it.to
            set_stage(self._model, self._view, stage)
            self._playing.play_to(to, stage.iteration, self.seconds)

    def _draw(self, study: "Study") -> None:
        """Draw a page's study, in the colours that its runs have in the window."""
        if is_staged(self._model.experiment, study.experiment):
            study = study.model_copy(update={"experiment": self._model.experiment})
        self._view.draw(study)

    def _go(self, way: Way) -> None:
        self.way = way
        self.way_changed.emit()

    @Slot(object)
    def _follow_training(self, state: State) -> None:
        """Once the training has come to where the answer is, or a figure of the text, measure it."""
        page = self._page
        if page is None or state.playing:
            return
        if self.is_under_way:
            question = page.question if page.stage.study is None else None
            if question is not None and state.iteration == question.reveal:
                self._model.training.measure(page, True)
        elif any(self._told_to < measure.furthest <= state.reached for measure in page.measures):
            self._told_to = state.reached
            self._model.training.measure(page, self._with_answer)

    @Slot(object)
    def _take_draws(self, picture: "StudyPicture") -> None:
        """The draws of the page's study are there: what is asked of them need not be measured again."""
        from engine.lessons.evaluator import remember_draws

        page, study = self._page, picture.summary.study
        wanted = None if page is None else page.stage.study
        if page is None or wanted is None or wanted.identity != study.identity:
            return
        if not (self.is_under_way or self._with_answer):
            return
        if not study.axes:
            remember_draws(study, picture.draws.figures)
        self._model.training.measure(page, True)

    @Slot(object, object, object)
    def _take_measured(self, page: "Page", outcomes: dict[str, Outcome], answer: Outcome | None) -> None:
        if page is not self._page:
            return
        self.outcomes = {**self.outcomes, **outcomes}
        if answer is None:
            self.told.emit()
            return
        self.answer, self.way, self._with_answer = answer, Way.NOT_BEGUN, True
        self.answered.emit()

    @Slot(object)
    def _give_up(self, work: Work) -> None:
        """A person does not wait for the answer: it can be revealed again."""
        if self.is_under_way and work in (Work.LESSON, Work.GOING):
            self._go(Way.GIVEN_UP)
