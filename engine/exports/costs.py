"""The costs along the way, as a table: one line for each iteration, one column for each run."""

from typing import Annotated

from pydantic import Field

from engine.experiment.iteration import MOST_ITERATIONS
from engine.exports.csv_text import csv_bytes
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.output.report import recorded_iterations

Every = Annotated[
    int, Field(ge=1, le=MOST_ITERATIONS, strict=True, description="iterations between two lines")
]


@kinds.register(
    "costs",
    label="Costs",
    formula="the cost of every run, from iteration 0 on",
    source="RFC 4180",
    suffixes=(".csv",),
    usual=True,
)
def costs(subject: Subject, suffix: str, *, every: Every = 1) -> bytes:
    iterations = recorded_iterations(subject.iteration, every)
    columns = [run.costs_between(0, subject.iteration)[list(iterations)] for run in subject.trainer.runs]
    return csv_bytes(["iteration", *subject.names], zip(iterations, *columns, strict=True))
