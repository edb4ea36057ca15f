"""Merging: the results of several shards, or machines, as one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.arguments import PathLike
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.studies.origin import Machine
from engine.studies.results import Results, Row, open_results, read_results
from engine.studies.results_file import ANOTHER_NAME

FIRST_FIGURE = 3  # of a row: before it are its number, its machine and its origin
ORIGIN = 2
SIGNAL = 11  # which trials of earlier versions do not have
NO_MACHINE = Machine("an unknown machine", "unknown")


@dataclass(frozen=True)
class Merged:
    """What came of it: trials in all, those added, those there before, and of these those that differed.

    `differing` counts them by the two machines; the trial that was there first stays. `other_origins` are the
    repeated ones with another hash of what they follow from.
    """

    trials: int
    added: int
    repeated: int
    differing: dict[tuple[Machine, Machine], int]
    other_origins: int = 0

    def lines(self) -> list[Note]:
        """The same in sentences."""
        lines = [
            Note(
                "{trials:,} trials, {added:,} of them new; {repeated:,} were there already and count once",
                trials=self.trials,
                added=self.added,
                repeated=self.repeated,
            )
        ]
        for (kept, other), count in self.differing.items():
            lines.append(difference(count, str(kept), str(other)))
        if self.other_origins:
            lines.append(
                Note(
                    "with another hash of what they follow from: {count:,}; versions may differ",
                    count=self.other_origins,
                )
            )
        return lines


def difference(count: int, kept: str, other: str) -> Note:
    if count == 1:
        return Note("1 trial differs between {kept} and {other}: the first is kept", kept=kept, other=other)
    return Note(
        "{count:,} trials differ between {kept} and {other}: the first are kept",
        count=count,
        kept=kept,
        other=other,
    )


def merge(paths: Sequence[PathLike], out: PathLike) -> Merged:
    """Put all trials of these files into the file at `out`, which may be there already.

    ExperimentError where one of them is no results file, or all are not of one study: nothing is merged then.
    """
    sources: list[Results] = []
    try:
        for path in paths:
            source = read_results(path)
            sources.append(source)
            if source.study.identity != sources[0].study.identity:
                given = Note("the results of another study than {first}", first=sources[0].name)
                raise refused(source.name, given, Note("parts of one study"))
        if not sources:
            raise refused("merge", Note("no files"), ANOTHER_NAME)
        with open_results(out, sources[0].study) as target:
            return merged(sources, target)
    finally:
        for source in sources:
            source.close()


def figures_differ(one: Row, other: Row) -> bool:
    """Whether two rows of one trial say different things; what one of them does not say is no difference."""
    end = SIGNAL if one[SIGNAL] is None or other[SIGNAL] is None else None
    return one[FIRST_FIGURE:end] != other[FIRST_FIGURE:end]


def merged(sources: Sequence[Results], target: Results) -> Merged:
    added = repeated = other_origins = 0
    differing: Counter[tuple[Machine, Machine]] = Counter()
    for source in sources:
        machines = dict(enumerate(source.machines, start=1))
        for rows in source.rows():
            new: list[Row] = []
            for row in rows:
                there = target.row(row[0])
                if there is None:
                    machine = machines.get(row[1], NO_MACHINE)
                    new.append((row[0], target.number_of(machine), *row[2:]))
                    continue
                repeated += 1
                other_origins += there[ORIGIN] != row[ORIGIN]
                if figures_differ(there, row):
                    kept = dict(enumerate(target.machines, start=1)).get(there[1], NO_MACHINE)
                    differing[kept, machines.get(row[1], NO_MACHINE)] += 1
            target.add_rows(new)
            added += len(new)
    return Merged(target.count(), added, repeated, dict(differing), other_origins)
