"""Answers: what a class has answered to a question, whatever its kind."""

from typing import Annotated

from pydantic import Field

from engine.experiment.variant import Value

MOST_VOTES = 999  # for one option
MOST_ROWS = 100  # that a question may have
MOST_NUMBERS = 500
MOST_STROKES, MOST_POINTS = 40, 400  # lines of a drawn boundary, and points of each

Votes = Annotated[int, Field(ge=0, le=MOST_VOTES)]
Stroke = Annotated[tuple[tuple[float, float], ...], Field(max_length=MOST_POINTS)]


class Answers(Value):
    """Votes for each of a question's rows, numbers that were given, or lines of a drawn boundary.

    These are a class's. One person has `chosen` a row or given a `number`. Both may stand side by side: who
    changes from one to the other loses nothing. Locking hides nothing and changes nothing: only no more
    answers are taken.
    """

    votes: Annotated[tuple[Votes, ...], Field(max_length=MOST_ROWS)] = ()
    numbers: Annotated[tuple[float, ...], Field(max_length=MOST_NUMBERS)] = ()
    strokes: Annotated[tuple[Stroke, ...], Field(max_length=MOST_STROKES)] = ()
    chosen: Annotated[int, Field(ge=0, lt=MOST_ROWS)] | None = None
    number: float | None = None
    locked: bool = False
    revealed: bool = False

    def with_vote(self, row: int, rows: int, by: int = 1) -> "Answers":
        """So many votes more, or fewer, for a row of so many."""
        votes = [*self.votes, *[0] * (rows - len(self.votes))]
        votes[row] = max(0, min(MOST_VOTES, votes[row] + by))
        return self.model_copy(update={"votes": tuple(votes)})

    def with_number(self, number: float) -> "Answers":
        return self.model_copy(update={"numbers": (*self.numbers, number)[-MOST_NUMBERS:]})

    @property
    def of_class(self) -> "Answers":
        """As a class answered; where nobody of it has, one person's answer counts as the first."""
        votes, numbers = self.votes, self.numbers
        if not any(votes) and self.chosen is not None:
            votes = one_vote(self.chosen)
        if not numbers and self.number is not None:
            numbers = (self.number,)
        return self.model_copy(update={"votes": votes, "numbers": numbers})

    @property
    def of_one(self) -> "Answers":
        """As one person answered; where that was with the votes of a class, the only one counts."""
        votes, numbers = self.votes if sum(self.votes) == 1 else (), self.numbers
        if self.chosen is not None:
            votes = one_vote(self.chosen)
        if self.number is not None or len(numbers) > 1:
            numbers = () if self.number is None else (self.number,)
        return self.model_copy(update={"votes": votes, "numbers": numbers})


def one_vote(row: int) -> tuple[int, ...]:
    return (*[0] * row, 1)
