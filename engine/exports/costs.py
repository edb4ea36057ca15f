"""The costs along the way: one line for each iteration, one column for each run."""

from typing import Annotated

from pydantic import Field

from engine.experiment.iteration import MOST_ITERATIONS
from engine.experiment.model import Experiment
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.exports.table import CSV, PARQUET, Table, check_lines, followed
from engine.output.report import recorded_iterations

Every = Annotated[
    int, Field(ge=1, le=MOST_ITERATIONS, strict=True, description="iterations between two lines")
]
BYTES_OF_COST = {CSV: 20, PARQUET: 9}


def size_of_costs(experiment: Experiment, iteration: int, suffix: str, *, every: int) -> int:
    return (iteration // every + 1) * (1 + len(experiment.runs)) * BYTES_OF_COST[suffix]


@kinds.register(
    "costs",
    label="Costs",
    formula="the cost of every run along the way, one line for each iteration",
    source="RFC 4180; Apache Parquet",
    suffixes=(CSV, PARQUET),
    usual=(CSV, PARQUET),
    size=size_of_costs,
)
def costs(subject: Subject, suffix: str, *, every: Every = 1) -> bytes:
    """The cost is the stable one, which training goes down, without penalties."""
    check_lines(subject.iteration, every)
    iterations = recorded_iterations(subject.iteration, every)
    columns = [
        run.costs_between(0, subject.iteration)[list(iterations)].tolist() for run in subject.trainer.runs
    ]
    rows = zip(iterations, *columns, strict=True)
    heading = ("iteration", *subject.names)
    return Table(heading, followed(subject, rows, len(iterations))).written(suffix)
