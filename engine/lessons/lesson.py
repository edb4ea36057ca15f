"""Lesson: the immutable value that a guided lesson is, page by page."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from engine.experiment.model import LONGEST_ABOUT, MOST_ITERATIONS, Experiment
from engine.experiment.variant import Value
from engine.lessons.statement import LONGEST, Answer, Statement
from engine.messages.message import listed

LONGEST_TITLE = 60
LONGEST_TEXT = 2_000
MOST_PAGES = 40
MOST_OPTIONS = 8

Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
Line = Annotated[str, Field(min_length=1, max_length=LONGEST)]
Iteration = Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)]
Number = Annotated[float, Field(strict=True)]
Whole = Annotated[int, Field(ge=0, le=100_000, strict=True)]


class Stage(Value):
    """What a page sets the stage to: every field is to be so, not only what differs from the page before.

    `experiment` stands there at `iteration`, with these docked `panels` open and no others. The run with the
    id `run` is in the spotlight, `highlight` names places in the window. `laid_open` is a stage of the run's
    iteration laid open, by its symbol, such as Z1.
    """

    experiment: Experiment
    iteration: Iteration = 0
    panels: tuple[str, ...] = ()
    run: int | None = None
    highlight: tuple[str, ...] = ()
    laid_open: str | None = None


def is_staged(experiment: Experiment, wanted: Experiment) -> bool:
    """Whether an experiment trains the runs that a stage wants, whatever they are called."""
    there, asked = ({run.id: run.recipe for run in each.runs} for each in (experiment, wanted))
    return there == asked and not experiment.parts_that_differ(wanted)


class TryIt(Value):
    """What a person is invited to start: the stage, and how far to play from there."""

    text: Line
    stage: Stage
    to: Iteration


class Question(Value):
    """What is asked before it is seen: predict, lock, reveal.

    Revealing plays to iteration `reveal`, measures the `answer` there and tells `explain`.
    """

    ask: Line
    reveal: Iteration
    answer: Statement
    explain: Text


class Choice(Question):
    """One of several options; each has a condition that says when it is right, or the answer names one."""

    options: Annotated[tuple[Line, ...], Field(min_length=2, max_length=MOST_OPTIONS)]
    conditions: tuple[Line, ...] = ()


class Count(Question):
    """A whole number from `low` to `high`."""

    low: Whole = 0
    high: Whole


class NumberOnSlider(Question):
    """A number from `low` to `high`; it is right `within` so much. `format` is how it is shown."""

    low: Number
    high: Number
    within: Annotated[float, Field(ge=0, strict=True)]
    format: str = ""


class DrawnBoundary(Question):
    """Where the boundary of the run with this id will be.

    An answer is right where so large a share of the plane is on the right side.
    """

    run: int
    within: Annotated[float, Field(gt=0, le=1, strict=True)] = 0.9


AnyQuestion = Choice | Count | NumberOnSlider | DrawnBoundary


class PageStatement(Value):
    """A named statement of a page, measured at iteration `at` where it says no other.

    `furthest` is the last iteration that it asks for: it can be told without training once that was reached.
    """

    name: str
    statement: Statement
    at: Iteration
    furthest: Iteration


class Cited(Value):
    """A figure that is not measured here, and whence it is."""

    model_config = ConfigDict(allow_inf_nan=True)

    name: str
    value: Answer
    source: Line


class Page(Value):
    """One page: a short text in Markdown with places for what is measured, and what goes with it.

    `line` is where it begins in the file.
    """

    title: Title
    text: Text
    line: int
    stage: Stage
    question: AnyQuestion | None = None
    try_it: TryIt | None = None
    measures: tuple[PageStatement, ...] = ()
    cited: tuple[Cited, ...] = ()


class Lesson(Value):
    """A guided lesson: its pages one after the other."""

    title: Title
    about: Annotated[str, Field(min_length=1, max_length=LONGEST_ABOUT)]
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=MOST_PAGES)]


class Known(Value):
    """What a lesson may name: experiments, docked panels, and places in the window."""

    presets: Mapping[str, Experiment]
    panels: frozenset[str]
    places: frozenset[str]

    def experiment(self, name: Any) -> Experiment:
        """The preset of this name; ValueError with the names there are."""
        if name not in self.presets:
            raise ValueError(listed(sorted(self.presets)))
        return self.presets[name]
