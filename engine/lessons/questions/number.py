"""Number: how much."""

from typing import Annotated, Self

from pydantic import Field

from engine.lessons.on_paper import OnLine, OnPaper
from engine.lessons.question import Question, QuestionFields, Score
from engine.lessons.questions import kinds
from engine.lessons.questions.asked import Asked
from engine.lessons.statement import Answer
from engine.lessons.text import FORMAT, in_format
from engine.messages.message import PLAIN, Note, Wording
from engine.messages.problems import quoted

Number = Annotated[float, Field(strict=True)]
Within = Annotated[float, Field(ge=0, strict=True)]


class NumberFields(QuestionFields):
    """How much."""

    low: Number
    high: Number
    within: Within
    format: str = ""


@kinds.register("number", label="Number", formula="at most `within` from what is measured")
class NumberOnSlider(Question):
    """A number from `low` to `high`; it is right `within` so much. `format` is how it is shown."""

    Fields = NumberFields

    low: Number
    high: Number
    within: Within
    format: str = ""

    @classmethod
    def read(cls, asked: Asked) -> Self:
        answer, fields = asked.number_in_range, asked.fields
        if not FORMAT.fullmatch(fields.format):
            allowed = Note("a format such as .4f, .1% or ,")
            raise asked.reader.refused("format", quoted(fields.format), allowed)
        own = fields.model_dump(include={"low", "high", "within", "format"})
        return cls(**asked.common, answer=answer, **own)

    @property
    def on_paper(self) -> OnPaper:
        return OnLine(self.low, self.high, self.within, self.format)

    def told(self, answer: Answer, wording: Wording = PLAIN) -> str:
        return in_format(answer, self.format, wording)

    def takes(self, number: float) -> bool:
        return self.low <= number <= self.high

    def score(self, predicted: Answer, measured: Answer) -> Score:
        """A number that is not near enough loses points by its distance on the slider."""
        off = abs(float(predicted) - float(measured))
        beyond = max(0.0, off - self.within) / (self.high - self.low)
        return Score(off <= self.within, max(0.0, 1.0 - beyond))
