"""Question: what all kinds of them have in common. Each kind is a file of `engine.lessons.questions`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator

from engine.experiment.iteration import Iteration
from engine.experiment.variant import Value
from engine.lessons.answers import Answers
from engine.lessons.evaluator import Evaluator
from engine.lessons.limits import Line, Text
from engine.lessons.on_paper import OnPaper, Room, Ticks
from engine.lessons.statement import Answer, Statement, told
from engine.messages.message import PLAIN, Wording

if TYPE_CHECKING:
    from engine.lessons.questions.asked import Asked


def as_text(value: Any) -> Any:
    """A number without quotes is meant as what is written there."""
    return str(value) if isinstance(value, int | float) else value


class QuestionFields(Value):
    """What every question's block says; a kind adds its own."""

    kind: str
    ask: Line
    answer: Annotated[Line, BeforeValidator(as_text)]
    explain: Text
    reveal: Iteration | None = None


@dataclass(frozen=True)
class Score:
    """Whether a prediction counts as right, and its points from 0 to 1."""

    right: bool
    points: float


class Question(Value):
    """What is asked before it is seen: predict, lock, reveal.

    Revealing plays to iteration `reveal`, measures the `answer` there and tells `explain`. It is answered by
    votes for its `rows`, or where it has none by numbers, unless its kind says otherwise.
    """

    Fields: ClassVar[type[QuestionFields]]  # of its block

    ask: Line
    reveal: Iteration
    answer: Statement
    explain: Text

    @classmethod
    def read(cls, asked: "Asked") -> Self:
        """The question that a block asks; LessonError where it cannot be asked."""
        raise NotImplementedError

    def measure(self, bench: Evaluator) -> Answer:
        """Measure the answer where it is revealed; ValueError, in words, where it cannot be."""
        return bench.measure(self.answer.expression, self.reveal)

    def decided_by(self, _bench: Evaluator, _measured: Answer) -> Answer | None:
        """The number that the measured answer follows from, where neither it nor `explain` tells that."""
        return None

    @property
    def expressions(self) -> tuple[str, ...]:
        """All that the answer is worked out from."""
        return (self.answer.expression,)

    @property
    def on_paper(self) -> OnPaper:
        """How it is answered on a printed sheet."""
        return Ticks(self.rows) if self.rows else Room()

    @property
    def rows(self) -> tuple[str, ...]:
        """What is voted for, in words."""
        return ()

    def row_of_key(self, key: int) -> int:
        """The row that the key of this digit, from 1 on, chooses."""
        return key - 1

    def meant_by(self, row: str) -> Answer:
        """The prediction that votes for a row are."""
        return row

    def told(self, answer: Answer, wording: Wording = PLAIN) -> str:
        """An answer, given or measured, in words."""
        return told(answer, wording)

    def takes(self, number: float) -> bool:
        """Whether a number is an answer that is possible."""
        return False

    def held_to(self, _bench: Evaluator) -> Any:
        """What answers are held to where they are revealed, if that is more than a number."""
        return None

    def score(self, predicted: Answer, measured: Answer) -> Score:
        """How near a prediction came to what was then measured."""
        right = predicted == measured
        return Score(right, float(right))

    def tally(self, answers: Answers, measured: Answer, held_to: Any) -> tuple[int, int]:
        """How many of the answers were right, of how many."""
        if not self.rows:
            right = sum(self.score(number, measured).right for number in answers.numbers)
            return right, len(answers.numbers)
        votes = zip(self.rows, answers.votes, strict=False)
        right = sum(count for row, count in votes if self.is_right(row, measured))
        return right, sum(answers.votes)

    def is_right(self, row: str, measured: Answer) -> bool:
        """Whether a row is what was measured."""
        return self.score(self.meant_by(row), measured).right
