"""Asked: a question's block with what is the same in all kinds checked, for its kind to read."""

from dataclasses import dataclass
from typing import Any

from engine.lessons.lesson import Stage
from engine.lessons.measure_reading import statement_in
from engine.lessons.statement import Statement
from engine.lessons.validating import BlockReader
from engine.messages.message import Note
from engine.messages.problems import quoted


@dataclass(frozen=True)
class Asked:
    """A block on a stage: its `fields` are those of its kind, `reveal` the iteration where it is measured.

    What it returns or refuses is the same in several kinds; a refusal is a LessonError.
    """

    reader: BlockReader
    fields: Any
    stage: Stage
    reveal: int

    @property
    def common(self) -> dict[str, Any]:
        """The fields of every question but its answer."""
        return {"ask": self.fields.ask, "reveal": self.reveal, "explain": self.fields.explain}

    @property
    def statement(self) -> Statement:
        """The answer."""
        return statement_in(self.reader, "answer", self.fields.answer, self.stage.experiment, self.reveal)

    @property
    def number(self) -> Statement:
        """The answer, which has to be a number."""
        answer = self.statement
        if isinstance(answer.expected, str | bool):
            allowed = Note("an expression = a number, perhaps ± another")
            raise self.reader.refused("answer", quoted(self.fields.answer), allowed)
        return answer

    @property
    def number_in_range(self) -> Statement:
        """The answer, which has to be a number from the field `low` to the field `high`."""
        answer, low, high = self.number, self.fields.low, self.fields.high
        if not low <= float(answer.expected) <= high or low >= high:
            allowed = Note("from low, {low:g}, to high, {high:g}", low=low, high=high)
            raise self.reader.refused("answer", Note("{number:g}", number=answer.expected), allowed)
        return answer
