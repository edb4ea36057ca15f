"""The results of a study: its summary, one line for each run in each cell, or each of its trials."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from engine.exports.kinds import kinds
from engine.exports.subject import StudySubject
from engine.exports.table import CSV, PARQUET, Cell, Table, followed
from engine.studies.document import summary_table
from engine.studies.plan import key_of, settings_of
from engine.studies.summary import summary_of

TRIAL = ("trial", "run", "seed")
FIGURES = (
    "train_accuracy",
    "test_accuracy",
    "cost",
    "reached",
    "reached_at",
    "diverged_at",
    "blind_share",
    "signal",
)
What = Annotated[
    Literal["summary", "trials"],
    Field(description="one line for each run in each cell, or one for each trial"),
]


@kinds.register(
    "study",
    label="Results of a study",
    formula="one line for each run in each cell, or for each trial",
    source="RFC 4180; Apache Parquet",
    suffixes=(CSV, PARQUET),
    usual=(CSV, PARQUET),
    takes=StudySubject,
)
def study(subject: StudySubject, suffix: str, *, what: What = "summary") -> bytes:
    if what == "summary":
        heading, rows = summary_table(summary_of(subject.results))
        return Table(tuple(heading), rows).written(suffix)
    settings = tuple(axis.vary for axis in subject.results.study.axes)
    rows_of_trials = followed(subject, trials(subject), subject.results.count())
    return Table((*TRIAL, *settings, *FIGURES), rows_of_trials).written(suffix)


def trials(subject: StudySubject) -> Iterator[list[Cell]]:
    """Each trial that there is: which it is, its settings, and what came of it."""
    study = subject.results.study
    names = study.run_names
    for rows in subject.results.rows():
        for number, _, _, *figures, _, signal in rows:
            key = key_of(study, number)
            settings = settings_of(study, key.cell).values()
            yield [number, names[key.run], key.seed, *settings, *figures, signal]
