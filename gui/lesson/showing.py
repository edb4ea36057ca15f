"""Showing: a page of a lesson in its pane, with what was measured and what the class has answered."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.lessons.answers import Answers
from engine.lessons.running import values_of
from engine.lessons.telling import known_at_once, told_so_far
from engine.lessons.text import Outcome
from gui.language.words import tr
from gui.lesson.answering import Answering
from gui.lesson.answers import Notes, as_taken, outcome_of_votes
from gui.lesson.kept_notes import KeptNotes
from gui.lesson.lesson_view import LessonView
from gui.lesson.markdown import rendered
from gui.lesson.page_text import IN_MARKDOWN, prose
from gui.lesson.panel import LessonPanel
from gui.lesson.revealing import Revealing
from gui.lesson.shelf import on_shelf
from gui.lesson.shipped import after, is_shipped
from gui.model import LabModel

if TYPE_CHECKING:
    from engine.lessons import Lesson


class Listing(Enum):
    """Whether the list of lessons is shown in the place of a page, and why."""

    NOT = auto()
    ASKED = auto()
    AT_THE_END = auto()  # of a lesson that none follows


class Showing(QObject):
    """Shows pages in the lesson's panel, once there is one."""

    def __init__(
        self,
        model: LabModel,
        view: LessonView,
        answering: Answering,
        revealing: Revealing,
        kept: KeptNotes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._answering, self._revealing, self._kept = answering, revealing, kept
        self._stood: tuple[tuple[Path, int], bool, bool] | None = None  # the page, locked, revealed

    def show(self, lesson: "Lesson | None", notes: Notes, listing: Listing) -> tuple[int, int] | None:
        """A page with its answers, or the list of lessons. How many answers were right, if that is known."""
        panel, file = self._view.panel, Path(notes.path)
        if panel is None:
            return None
        if lesson is None or listing is not Listing.NOT:
            show_list(panel, self._kept, lesson, file, listing)
            return None
        counts = self._answering.counts
        taken = as_taken(notes.at_page, counts, self._revealing.is_under_way)
        answers = taken.of_class if counts else taken.of_one
        told = (answers, self._revealing.outcomes, self._revealing.answer)
        result = show_page(panel, lesson, file, notes.page, *told, counts)
        self._scroll_on(panel, (file, notes.page), answers)
        return result

    def _scroll_on(self, panel: LessonPanel, place: tuple[Path, int], answers: Answers) -> None:
        """To what locking or revealing has brought just now; else a page stays where it is read."""
        before, now = self._stood, (place, answers.locked, answers.revealed)
        self._stood = now
        if before is not None and before[0] == place and (now[1] > before[1] or now[2] > before[2]):
            panel.show_latest()


def show_page(
    panel: LessonPanel,
    lesson: "Lesson",
    file: Path,
    number: int,
    answers: Answers,
    outcomes: Mapping[str, Outcome],
    answer: Outcome | None,
    counts: bool,
) -> tuple[int, int] | None:
    """Show the page of this number, counted from 0, of the lesson in this file.

    `answer` is what was measured for its question, `counts` says that a class answers. How many answers were
    right, of how many, once that is known.
    """
    page = lesson.pages[number]
    values = {**known_at_once(page), **values_of(page, outcomes)}
    invitation = prose(page.try_it.text) if page.try_it is not None else ""
    told = told_so_far(page.text, values, IN_MARKDOWN)
    told = told or tr("The text of this page appears once its figures are measured.")
    text = rendered(told, file.parent)
    is_over = number + 1 == len(lesson.pages) and (page.question is None or answers.revealed)
    following = after(file) if is_over else None
    next_lesson = "" if following is None else prose(following.title)
    place = (lesson.title, number + 1, len(lesson.pages))
    panel.show_page(*place, prose(page.title), text, invitation, next_lesson)
    panel.question.setVisible(page.question is not None)
    panel.score.setVisible(False)
    if page.question is None:
        return None
    result, question = None, page.question
    panel.question.show_question(question, answers, answer, counts)
    if answers.revealed and answer is not None:
        panel.question.show_explanation(told_so_far(question.explain, values, IN_MARKDOWN))
        right, all_ = result = outcome_of_votes(question, answers, answer)
        panel.score.setText(tr("{right} of {all} right").format(right=right, all=all_))
        panel.score.setVisible(counts and all_ > 0)
    else:
        panel.question.show_explanation("")
    return result


def show_list(
    panel: LessonPanel, kept: KeptNotes, lesson: "Lesson | None", file: Path, listing: Listing
) -> None:
    """Show the lessons there are, in the place of the page of the lesson in this file, if one is open."""
    words = ""
    if listing is Listing.AT_THE_END and lesson is not None:
        words = tr("That was the last page of “{title}”.").format(title=prose(lesson.title))
        if is_shipped(file):
            words = f"{words} {tr('This is the last lesson.')}"
    open_ = file if lesson is not None else None
    panel.show_list(tr("Lessons"), words, on_shelf(kept, open_), goes_back=lesson is not None)
