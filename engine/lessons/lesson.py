"""Lesson: the immutable value that a guided lesson is, page by page."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from engine.experiment.iteration import Iteration
from engine.experiment.model import LONGEST_ABOUT, Experiment
from engine.experiment.variant import Value
from engine.lessons.limits import MOST_PAGES, Line, Text, Title
from engine.lessons.question import Question
from engine.lessons.statement import Answer, Statement
from engine.messages.message import listed
from engine.studies.study import Study


class Stage(Value):
    """What a page sets the stage to: every field is to be so, not only what differs from the page before.

    `experiment` stands there at `iteration`, with these docked `panels` open and no others. The run with the
    id `run` is in the spotlight, `highlight` names places in the window. `laid_open` is a stage of the run's
    iteration inspected, by its symbol, such as Z1. `hides` names what is covered until the page's question is
    revealed, where that is not what `engine.lessons.hiding` finds. `study` draws the experiment many times
    once the question is revealed.
    """

    experiment: Experiment
    iteration: Iteration = 0
    panels: tuple[str, ...] = ()
    run: int | None = None
    highlight: tuple[str, ...] = ()
    laid_open: str | None = None
    hides: tuple[str, ...] | None = None
    study: Study | None = None


def is_staged(experiment: Experiment, wanted: Experiment) -> bool:
    """Whether an experiment trains the runs that a stage wants, whatever they are called."""
    there, asked = ({run.id: run.recipe for run in each.runs} for each in (experiment, wanted))
    return there == asked and not experiment.parts_that_differ(wanted)


class TryIt(Value):
    """What a person is invited to start: the stage, and how far to play from there."""

    text: Line
    stage: Stage
    to: Iteration


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
    question: Question | None = None
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
