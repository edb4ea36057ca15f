"""What a class has answered to a page's question: values, kept with the session."""

from typing import Annotated

import numpy as np
from pydantic import Field, ValidationError

from engine.experiment.variant import Value
from engine.lessons.lesson import AnyQuestion, Choice, Count, DrawnBoundary, NumberOnSlider, Page
from engine.lessons.scoring import agreement, score
from engine.lessons.statement import Answer
from engine.measures.boundary import BOUNDARY, Boundary
from engine.output.frame import Frame

VOTES = range(1, 10)  # the answers that a key votes for
MOST_VOTES = 999  # for one option
MOST_NUMBERS = 500
MOST_STROKES, MOST_POINTS = 40, 400  # lines of a drawn boundary, and points of each
MOST_ROWS = 12  # numbers that each get a row of their own

Stroke = Annotated[tuple[tuple[float, float], ...], Field(max_length=MOST_POINTS)]


class Answers(Value):
    """Votes for each of a question's rows, numbers that were given, or lines of a drawn boundary.

    Locking hides nothing and changes nothing: only no more answers are taken.
    """

    votes: tuple[Annotated[int, Field(ge=0, le=MOST_VOTES)], ...] = ()
    numbers: Annotated[tuple[float, ...], Field(max_length=MOST_NUMBERS)] = ()
    strokes: Annotated[tuple[Stroke, ...], Field(max_length=MOST_STROKES)] = ()
    locked: bool = False
    revealed: bool = False

    def with_vote(self, row: int, rows: int, by: int = 1) -> "Answers":
        """So many votes more, or fewer, for a row of so many."""
        votes = [*self.votes, *[0] * (rows - len(self.votes))]
        votes[row] = max(0, min(MOST_VOTES, votes[row] + by))
        return self.model_copy(update={"votes": tuple(votes)})

    def with_number(self, number: float) -> "Answers":
        return self.model_copy(update={"numbers": (*self.numbers, number)[-MOST_NUMBERS:]})


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
    asks = page is not None and page.question is not None
    rows = rows_of(page.question) if page is not None and page.question is not None else ()
    return {
        "next_page": page is not None,
        "previous_page": page is not None and number > 0,
        **dict.fromkeys(("set_stage", "close_lesson"), page is not None),
        "try_it": page is not None and page.try_it is not None,
        "lock": asks and not answers.locked,
        "reveal": asks and not answers.revealed,
        **{f"vote_{vote}": vote <= len(rows) and not answers.locked for vote in VOTES},
    }


def rows_of(question: AnyQuestion) -> tuple[str, ...]:
    """What is voted for, if it is few: the options, or each of the numbers that are possible."""
    if isinstance(question, Choice):
        return question.options
    if isinstance(question, Count) and question.high - question.low < MOST_ROWS:
        return tuple(map(str, range(question.low, question.high + 1)))
    return ()


def voted(question: AnyQuestion, answers: Answers, row: int, by: int) -> Answers:
    """The answers with so many votes more for a row, if there is such a row and answers are taken."""
    rows = len(rows_of(question))
    return answers if answers.locked or row >= rows else answers.with_vote(row, rows, by)


def given(question: AnyQuestion, answers: Answers, number: float) -> Answers:
    """The answers with one number more, if the question allows it and answers are taken."""
    if answers.locked or not isinstance(question, Count | NumberOnSlider):
        return answers
    return answers.with_number(number) if question.low <= number <= question.high else answers


def boundary_of(question: AnyQuestion, frame: Frame | None) -> Boundary | None:
    """What a drawn boundary is held to: that of the picture, while it is the one of the answer."""
    if frame is None or not isinstance(question, DrawnBoundary) or frame.iteration != question.reveal:
        return None
    run = next((run for run in frame.runs if run.id == question.run), None)
    return None if run is None else run[BOUNDARY]


def outcome_of_votes(
    question: AnyQuestion, answers: Answers, measured: Answer | None, boundary: Boundary | None
) -> tuple[int, int]:
    """How many of the answers were right, of how many; of none where nothing could be measured.

    `boundary` is what a drawn one is held to.
    """
    if measured is None:
        return 0, 0
    if isinstance(question, DrawnBoundary):
        if boundary is None or not answers.strokes:
            return 0, 0
        share = agreement([np.array(stroke) for stroke in answers.strokes], boundary)
        return int(score(question, share, measured).right), 1
    rows = rows_of(question)
    if rows:
        tally = zip(rows, answers.votes, strict=False)
        right = sum(votes for row, votes in tally if is_right(question, row, measured))
        return right, sum(answers.votes)
    right = sum(score(question, number, measured).right for number in answers.numbers)
    return right, len(answers.numbers)


def is_right(question: AnyQuestion, row: str, measured: Answer) -> bool:
    """Whether a row of the question is what was measured."""
    return score(question, row if isinstance(question, Choice) else float(row), measured).right
