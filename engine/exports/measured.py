"""The measures along the way: one line for each run at each iteration, one column for each figure."""

from collections.abc import Iterator
from typing import Any

from engine.exports.costs import Every
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.exports.table import CSV, PARQUET, Cell, Table, check_lines, check_suffix
from engine.measures import Measure, measures
from engine.output.report import recorded_iterations
from engine.training.run import TrainingRun

Figures = dict[str, Cell]


@kinds.register(
    "measures",
    label="Measures",
    formula="what is measured of every run along the way, one line for each run at each iteration",
    source="RFC 4180; Apache Parquet",
    suffixes=(CSV, PARQUET),
)
def measured(subject: Subject, suffix: str, *, every: Every = 100) -> bytes:
    """A figure of a layer has the layer's number in its name: `dW_1`. A run that diverged stays as it was."""
    check_suffix(suffix)
    check_lines(subject.iteration * len(subject.names), every)
    with subject.trainer.excursion():
        lines = list(lines_of(subject, every))
    # A figure may be there at some iterations only, such as a penalty that begins on the way.
    heading = tuple(dict.fromkeys(name for line in lines for name in line))
    return Table(heading, ([line.get(name) for name in heading] for line in lines)).written(suffix)


def lines_of(subject: Subject, every: int) -> Iterator[Figures]:
    iterations = recorded_iterations(subject.iteration, every)
    subject.progress.begin()
    for number, iteration in enumerate(iterations):
        with subject.progress.part(number, len(iterations)):
            subject.seek(iteration)
            found = subject.trainer.map(figures_of)
        for name, figures in zip(subject.names, found, strict=True):
            yield {"iteration": iteration, "run": name, **figures}


def figures_of(run: TrainingRun) -> Figures:
    """All figures that the registered measures have of a run where it stands."""
    figures: Figures = {}
    for measure in sorted(measures.values(), key=lambda measure: (not measure.in_words, measure.name)):
        figures |= figures_in(measure, run)
    return figures


def figures_in(measure: Measure[Any], run: TrainingRun) -> Figures:
    """What a measure tells in figures, each layer's with its number; nothing where it has none."""
    if measure.figures is None:
        return {}
    figures: Figures = {}
    for name, value in measure.figures(measure.of(run)).items():
        if value is None or isinstance(value, int | float | str):
            figures[name] = value
        else:
            by_layer = enumerate(value, start=1)
            figures |= {f"{name}_{layer}": None if of is None else float(of) for layer, of in by_layer}
    return figures
