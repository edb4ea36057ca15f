"""What a class has answered to a page's question: values, kept with the session."""

from typing import Annotated, Any

from pydantic import Field, ValidationError

from engine.lessons.lesson import AnyQuestion, Choice, Count, DrawnBoundary, NumberOnSlider, Page
from engine.lessons.statement import Answer
from engine.lessons.text import Outcome
from engine.variant import Value

MOST_VOTES = 999  # for one option
MOST_NUMBERS = 500
GRID = 24  # squares along one side of a drawn region
MOST_ROWS = 12  # numbers that each get a row of their own


class Answers(Value):
    """Votes for each of a question's rows, numbers that were given, or squares of a drawn region.

    Locking hides nothing and changes nothing: only no more answers are taken.
    """

    votes: tuple[Annotated[int, Field(ge=0, le=MOST_VOTES)], ...] = ()
    numbers: Annotated[tuple[float, ...], Field(max_length=MOST_NUMBERS)] = ()
    squares: frozenset[Annotated[int, Field(ge=0, lt=GRID * GRID)]] = frozenset()
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


def rows_of(question: AnyQuestion) -> tuple[str, ...]:
    """What is voted for, if it is few: the options, or each of the numbers that are possible."""
    if isinstance(question, Choice):
        return question.options
    if isinstance(question, Count) and question.high - question.low < MOST_ROWS:
        return tuple(map(str, range(question.low, question.high + 1)))
    return ()


def is_right(question: AnyQuestion, given: Any, measured: Answer) -> bool:
    """Whether an answer agrees with what was measured: a row's text, or a number."""
    if isinstance(question, Choice):
        return bool(given == measured)
    if isinstance(measured, str):
        return False
    within = question.within if isinstance(question, NumberOnSlider) else 0.5
    return abs(float(given) - float(measured)) <= within


def score(page: Page, answers: Answers, outcome: Outcome, agreement: float | None) -> tuple[int, int]:
    """How many of the answers were right, of how many. `agreement` is the right share of a drawn region."""
    question, measured = page.question, outcome.measured
    if question is None or measured is None:
        return 0, 0
    if isinstance(question, DrawnBoundary):
        drawn = bool(answers.squares) and agreement is not None
        return int(drawn and (agreement or 0.0) >= question.within), int(drawn)
    rows = rows_of(question)
    if rows:
        right = sum(
            votes
            for row, votes in zip(rows, answers.votes, strict=False)
            if is_right(question, row, measured)
        )
        return right, sum(answers.votes)
    return sum(is_right(question, number, measured) for number in answers.numbers), len(answers.numbers)
