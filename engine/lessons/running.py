"""Running: a lesson from its first page to its last, without a window: every stage, statement and answer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from engine.lessons.evaluator import Evaluator, Evaluators
from engine.lessons.lesson import Cited, Lesson, Page
from engine.lessons.question import Question
from engine.lessons.statement import Answer, Statement
from engine.lessons.text import Outcome
from engine.messages.library_messages import said_by


@dataclass(frozen=True)
class Checked:
    """What came of one statement: on which page, and what it is called there; `answer` of a question's."""

    page: Page
    name: str
    outcome: Outcome


def run_lesson(lesson: Lesson, progress: Callable[[int], None] = lambda _: None) -> Iterator[Checked]:
    """Every statement and answer, in order; `progress` hears of each page that is done.

    What is invited to is played, too: an experiment that cannot be trained so far would raise.
    """
    with Evaluators() as benches:
        for number, page in enumerate(lesson.pages, start=1):
            bench = benches.of(page.stage.experiment)
            bench.trainer.seek(page.stage.iteration)
            for name, outcome in measured(page, bench).items():
                yield Checked(page, name, outcome)
            if page.question is not None:
                yield Checked(page, "answer", answered(page.question, bench))
            if page.try_it is not None:
                benches.of(page.try_it.stage.experiment).trainer.seek(page.try_it.to)
            progress(number)


def measured(page: Page, bench: Evaluator, reached: int | None = None) -> dict[str, Outcome]:
    """What came of each measure of a page by its name: of those, if asked, up to the iteration `reached`."""
    due = [measure for measure in page.measures if reached is None or measure.furthest <= reached]
    outcomes = {}
    for number, measure in enumerate(due):
        with bench.progress.part(number, len(due)):
            measuring = partial(bench.measure, measure.statement.expression, measure.at)
            outcomes[measure.name] = outcome_of(measure.statement, measuring)
    return outcomes


def answered(question: Question, bench: Evaluator) -> Outcome:
    """The question's answer, measured where it is revealed."""
    outcome = outcome_of(question.answer, partial(question.measure, bench))
    if outcome.measured is None:
        return outcome
    decided_by = question.decided_by(bench, outcome.measured)
    return replace(outcome, decided_by=decided_by, held_to=question.held_to(bench))


def outcome_of(statement: Statement, measure: Callable[[], Answer]) -> Outcome:
    try:
        return Outcome(statement, measure())
    except ValueError as error:
        return Outcome(statement, None, said_by(error))


def values_of(page: Page, outcomes: Mapping[str, Outcome]) -> dict[str, Outcome | Cited]:
    """What `engine.lessons.text.filled` puts into the page's texts."""
    return {**{cited.name: cited for cited in page.cited}, **outcomes}
