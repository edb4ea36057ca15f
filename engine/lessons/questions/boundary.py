"""Boundary: where the boundary will be, as a drawing."""

from typing import Annotated, Self

import numpy as np
from pydantic import Field

from engine.experiment.naming import run_names
from engine.lessons.answers import Answers
from engine.lessons.drawn_lines import agreement
from engine.lessons.evaluator import Evaluator
from engine.lessons.on_paper import InPlane, OnPaper
from engine.lessons.question import Question, QuestionFields, Score
from engine.lessons.questions import kinds
from engine.lessons.questions.asked import Asked
from engine.lessons.stage_reading import id_of
from engine.lessons.statement import Answer
from engine.measures.boundary import Boundary, usual_boundary
from engine.messages.message import listed
from engine.messages.problems import quoted

Share = Annotated[float, Field(gt=0, le=1, strict=True)]


class BoundaryFields(QuestionFields):
    """Where."""

    run: str
    within: Share = 0.9


@kinds.register(
    "boundary", label="Boundary", formula="at least `within` of the plane on the right side", drawn=True
)
class DrawnBoundary(Question):
    """Where the boundary of the run with this id will be.

    An answer is right where so large a share of the plane is on the right side.
    """

    Fields = BoundaryFields

    run: int
    within: Share = 0.9

    @classmethod
    def read(cls, asked: Asked) -> Self:
        answer, fields, experiment = asked.number, asked.fields, asked.stage.experiment
        run = id_of(experiment, fields.run)
        if run is None:
            raise asked.reader.refused("run", quoted(fields.run), listed(run_names(experiment)))
        return cls(**asked.common, answer=answer, run=run, within=fields.within)

    def held_to(self, bench: Evaluator) -> Boundary:
        """It is drawn on the usual plane, whichever a person looks at meanwhile."""
        return usual_boundary(bench.run_at(self.run, self.reveal))

    @property
    def on_paper(self) -> OnPaper:
        return InPlane(self.within)

    def score(self, predicted: Answer, measured: Answer) -> Score:
        """Of a drawing's `agreement`, which needs nothing measured: half agrees by itself."""
        share = float(predicted)
        return Score(share >= self.within, max(0.0, 2.0 * share - 1.0))

    def tally(self, answers: Answers, measured: Answer, held_to: Boundary | None) -> tuple[int, int]:
        """All lines together are one answer."""
        share = share_right(answers, held_to)
        return (0, 0) if share is None else (int(self.score(share, measured).right), 1)


def share_right(answers: Answers, boundary: Boundary | None) -> float | None:
    """The share of the plane that drawn lines put on the right side; None where there is nothing to hold."""
    if boundary is None or not answers.strokes:
        return None
    return agreement([np.array(stroke) for stroke in answers.strokes], boundary)
