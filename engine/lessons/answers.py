"""Answers: what a class has answered to a question, whatever its kind."""

from typing import Annotated

from pydantic import Field

from engine.experiment.variant import Value

MOST_VOTES = 999  # for one option
MOST_NUMBERS = 500
MOST_STROKES, MOST_POINTS = 40, 400  # lines of a drawn boundary, and points of each

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
