"""Withheld: which figures of a page's text would tell the answer of a question, and stay blank on a sheet."""

from dataclasses import dataclass

from engine.experiment.model import Experiment
from engine.lessons.evaluator import alone_in
from engine.lessons.expression import surveyed
from engine.lessons.lesson import Lesson, Page


@dataclass(frozen=True)
class Sought:
    """A quantity of a run at an iteration, or of many seeds. The run is known by all it is trained with."""

    run: str
    at: int
    quantity: str
    over_seeds: bool

    @property
    def state(self) -> tuple[str, int]:
        """The run where it stands. From what is told of it, more of it can be worked out."""
        return self.run, self.at


def sought_by(expression: str, experiment: Experiment, at: int) -> frozenset[Sought]:
    """What an expression is worked out from."""
    return frozenset(
        Sought(
            alone_in(experiment, request.run).model_dump_json(),
            request.at,
            f"{request.entry.name}{request.arguments}",
            request.seeds > 0,
        )
        for request in surveyed(expression, experiment, at).requests
    )


def sought_on(page: Page) -> frozenset[Sought]:
    """What the answer of a page's question is worked out from."""
    question, experiment = page.question, page.stage.experiment
    if question is None:
        return frozenset()
    asked = (sought_by(expression, experiment, question.reveal) for expression in question.expressions)
    return frozenset().union(*asked)


def withheld(lesson: Lesson, number: int) -> frozenset[str]:
    """The names of the measures that a sheet with questions does not tell on the page of this number, from 0.

    Those are what comes later than the page's stage; what the answer of any question is worked out from; and
    whatever else is told of a run where an earlier question asks about it.
    """
    page = lesson.pages[number]
    asked = frozenset().union(*map(sought_on, lesson.pages))
    before = {sought.state for earlier in lesson.pages[:number] for sought in sought_on(earlier)}

    def tells(expression: str, at: int) -> bool:
        told = sought_by(expression, page.stage.experiment, at)
        return bool(told & asked) or not before.isdisjoint(sought.state for sought in told)

    return frozenset(
        measure.name
        for measure in page.measures
        if measure.furthest > page.stage.iteration or tells(measure.statement.expression, measure.at)
    )
