"""Answers to a page's question: which are taken, how many were right, and what is kept with the session."""

from typing import Any

from pydantic import Field, ValidationError

from engine.experiment.variant import Value
from engine.lessons.answers import Answers
from engine.lessons.lesson import Page
from engine.lessons.question import Question
from engine.lessons.statement import Answer
from engine.output.frame import Frame
from gui.lesson.votes import VOTES


class Notes(Value):
    """A lesson as far as it was gone through: its file, the page, and the answers by page."""

    path: str
    page: int = 0
    answers: dict[int, Answers] = Field(default_factory=dict)


def parsed_notes(text: str | None) -> Notes | None:
    """The notes in a text; None where there are none, or none that make sense."""
    try:
        return None if text is None else Notes.model_validate_json(text)
    except ValidationError:
        return None


def possible_on(page: Page | None, number: int, answers: Answers) -> dict[str, bool]:
    """Which of the lesson's actions make sense on the page of this number, counted from 0, by their names."""
    question = None if page is None else page.question
    rows = () if question is None else question.rows
    return {
        "next_page": page is not None,
        "previous_page": page is not None and number > 0,
        **dict.fromkeys(("set_stage", "close_lesson", "handout"), page is not None),
        "try_it": page is not None and page.try_it is not None,
        "lock": question is not None and not answers.locked,
        "reveal": question is not None and not answers.revealed,
        **{f"vote_{vote}": vote <= len(rows) and not answers.locked for vote in VOTES},
    }


def voted(question: Question, answers: Answers, row: int, by: int) -> Answers:
    """The answers with so many votes more for a row, if there is such a row and answers are taken."""
    rows = len(question.rows)
    return answers if answers.locked or row >= rows else answers.with_vote(row, rows, by)


def given(question: Question, answers: Answers, number: float) -> Answers:
    """The answers with one number more, if the question allows it and answers are taken."""
    return answers if answers.locked or not question.takes(number) else answers.with_number(number)


def seen_of(question: Question | None, frame: Frame | None) -> Any:
    """What answers are held to, from the picture, while it is the one of the answer; None where it is not."""
    if question is None or frame is None or question.held_to is None or frame.iteration != question.reveal:
        return None
    measure, held = question.held_to
    run = next((run for run in frame.runs if run.id == held), None)
    return None if run is None else run[measure]


def outcome_of_votes(
    question: Question, answers: Answers, measured: Answer | None, seen: Any
) -> tuple[int, int]:
    """How many of the answers were right, of how many; of none where nothing could be measured."""
    return (0, 0) if measured is None else question.tally(answers, measured, seen)
