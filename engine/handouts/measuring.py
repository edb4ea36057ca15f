"""Measuring: all that a lesson says and asks, page by page, as going through it would."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.datasets import Data
from engine.interrupt import Interrupt
from engine.lessons.evaluator import Evaluator, Evaluators
from engine.lessons.lesson import Lesson, Page
from engine.lessons.on_paper import InPlane
from engine.lessons.running import answered, measured
from engine.lessons.text import Outcome


@dataclass(frozen=True)
class MeasuredPage:
    """What came of a page: its measures by name, its answer, and the data where that is drawn over them."""

    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    answer: Outcome | None = None
    data: Data | None = None

    @property
    def missed(self) -> int:
        """How many of its measures and answers are not what the lesson expects."""
        answers = () if self.answer is None else (self.answer,)
        return sum(not outcome.passed for outcome in (*self.outcomes.values(), *answers))


def measured_pages(
    lesson: Lesson,
    progress: Callable[[int], None] = lambda _: None,
    interrupt: Interrupt | None = None,
    background: bool = False,
) -> tuple[MeasuredPage, ...]:
    """All pages; `progress` hears of each that is done. InterruptError where the interrupt comes.

    In the `background` the training gives way to a window.
    """
    pages = []
    with Evaluators(interrupt, background) as benches:
        for number, page in enumerate(lesson.pages, start=1):
            pages.append(measured_page(page, benches.of(page.stage.experiment)))
            progress(number)
    return tuple(pages)


def measured_page(page: Page, bench: Evaluator) -> MeasuredPage:
    outcomes, question = measured(page, bench), page.question
    if question is None:
        return MeasuredPage(outcomes)
    answer = answered(question, bench)
    if not isinstance(question.on_paper, InPlane):
        return MeasuredPage(outcomes, answer)
    return MeasuredPage(outcomes, answer, bench.trainer.data)
