"""Showing: a page of a lesson in its pane, with what was measured and what the class has answered."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from engine.lessons.answers import Answers
from engine.lessons.running import values_of
from engine.lessons.text import Outcome, filled
from engine.output.frame import Frame
from gui.language.words import tr
from gui.lesson.answers import outcome_of_votes, seen_of
from gui.lesson.markdown import rendered
from gui.lesson.page_text import IN_MARKDOWN, prose
from gui.lesson.panel import LessonPanel

if TYPE_CHECKING:
    from engine.lessons import Lesson


def show_page(
    panel: LessonPanel,
    lesson: "Lesson",
    folder: Path,
    number: int,
    answers: Answers,
    outcomes: Mapping[str, Outcome],
    answer: Outcome | None,
    frame: Frame | None,
) -> None:
    """Show the page of this number, counted from 0, of a lesson in this folder.

    `answer` is what was measured for its question.
    """
    page = lesson.pages[number]
    values = values_of(page, outcomes)
    invitation = prose(page.try_it.text) if page.try_it is not None else ""
    text = rendered(filled(page.text, values, IN_MARKDOWN), folder)
    panel.show_page(lesson.title, number + 1, len(lesson.pages), prose(page.title), text, invitation)
    panel.question.setVisible(page.question is not None)
    panel.score.setVisible(False)
    if page.question is None:
        return
    panel.question.show_question(page.question, answers, answer)
    if answers.revealed and answer is not None:
        panel.question.show_explanation(filled(page.question.explain, values, IN_MARKDOWN))
        seen = seen_of(page.question, frame)
        right, all_ = outcome_of_votes(page.question, answers, answer.measured, seen)
        panel.score.setText(tr("{right} of {all} right").format(right=right, all=all_))
        panel.score.setVisible(all_ > 0)
    else:
        panel.question.show_explanation("")
    panel.show_latest()
