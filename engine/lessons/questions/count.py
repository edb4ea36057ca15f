"""Count: how many."""

from typing import Annotated, Self

from pydantic import Field

from engine.lessons.on_paper import OnPaper, Room, Ticks
from engine.lessons.question import Question, QuestionFields
from engine.lessons.questions import kinds
from engine.lessons.questions.asked import Asked
from engine.lessons.statement import Answer

MOST_ROWS = 12  # numbers that each get a row of their own

Whole = Annotated[int, Field(ge=0, le=100_000, strict=True)]


class CountFields(QuestionFields):
    """How many."""

    low: Whole = 0
    high: Whole


@kinds.register("count", label="Count", formula="the number that is measured")
class Count(Question):
    """A whole number from `low` to `high`; each has a row to vote for, if they are few."""

    Fields = CountFields

    low: Whole = 0
    high: Whole

    @classmethod
    def read(cls, asked: Asked) -> Self:
        answer = asked.number_in_range
        return cls(**asked.common, answer=answer, low=asked.fields.low, high=asked.fields.high)

    @property
    def rows(self) -> tuple[str, ...]:
        few = self.high - self.low < MOST_ROWS
        return tuple(map(str, range(self.low, self.high + 1))) if few else ()

    @property
    def on_paper(self) -> OnPaper:
        return Ticks(self.rows, in_a_row=True) if self.rows else Room(self.low, self.high)

    def row_of_key(self, key: int) -> int:
        """The one of the number that is on the key."""
        return key - self.low

    def meant_by(self, row: str) -> Answer:
        return float(row)

    def takes(self, number: float) -> bool:
        return self.low <= number <= self.high
