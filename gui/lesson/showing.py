"""Showing: a page of a lesson in its pane, with what was measured and what the class has answered."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from engine.lessons.answers import Answers
from engine.lessons.running import values_of
from engine.lessons.telling import known_at_once, told_so_far
from engine.lessons.text import Outcome
from engine.output.frame import Frame
from gui.language.words import tr
from gui.lesson.answers import outcome_of_votes, seen_of
from gui.lesson.kept_notes import KeptNotes
from gui.lesson.markdown import rendered
from gui.lesson.page_text import IN_MARKDOWN, prose
from gui.lesson.panel import LessonPanel
from gui.lesson.shelf import on_shelf
from gui.lesson.shipped import after, is_shipped

if TYPE_CHECKING:
    from engine.lessons import Lesson


def show_page(
    panel: LessonPanel,
    lesson: "Lesson",
    file: Path,
    number: int,
    answers: Answers,
    outcomes: Mapping[str, Outcome],
    answer: Outcome | None,
    frame: Frame | None,
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
    told = told or tr("What this page tells comes with its figures, once they are measured.")
    text = rendered(told, file.parent)
    following = after(file) if number + 1 == len(lesson.pages) else None
    next_lesson = "" if following is None else prose(following.title)
    place = (lesson.title, number + 1, len(lesson.pages))
    panel.show_page(*place, prose(page.title), text, invitation, next_lesson)
    panel.question.setVisible(page.question is not None)
    panel.score.setVisible(False)
    if page.question is None:
        return None
    result, question, measured = None, page.question, None if answer is None else answer.measured
    seen = seen_of(question, frame)
    panel.question.show_question(question, answers, answer, seen, counts)
    if answers.revealed and answer is not None:
        panel.question.show_explanation(told_so_far(question.explain, values, IN_MARKDOWN))
        result = right, all_ = outcome_of_votes(question, answers, measured, seen)
        panel.score.setText(tr("{right} of {all} right").format(right=right, all=all_))
        panel.score.setVisible(counts and all_ > 0)
    else:
        panel.question.show_explanation("")
    panel.show_latest()
    return result


class Listing(Enum):
    """Whether the list of lessons is shown in the place of a page, and why."""

    NOT = auto()
    ASKED = auto()
    AT_THE_END = auto()  # of a lesson that none follows


def show_list(
    panel: LessonPanel, kept: KeptNotes, lesson: "Lesson | None", file: Path, listing: Listing
) -> None:
    """Show the lessons there are, in the place of the page of the lesson in this file, if one is open."""
    words = ""
    if listing is Listing.AT_THE_END and lesson is not None:
        words = tr("That was the last page of “{title}”.").format(title=prose(lesson.title))
        if is_shipped(file):
            words = f"{words} {tr('No lesson comes behind it: you have reached the end.')}"
    open_ = file if lesson is not None else None
    panel.show_list(tr("Lessons"), words, on_shelf(kept, open_), goes_back=lesson is not None)
