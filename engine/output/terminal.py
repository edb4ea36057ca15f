"""Terminal: tables as wide as the terminal is, in several parts where one has no room.

Numbers are never cut. Where nothing is a terminal, as in a file, a table is as wide as what it says.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from engine.lessons.lesson import Lesson
from engine.lessons.running import Checked
from engine.lessons.statement import told
from engine.messages.message import readable
from engine.output.report import RunReport
from engine.system.streams import printable

UNBOUNDED = 1_000_000  # signs in a line of a file
ACCURACY = "accuracy"  # what most outputs are scored by
LONGEST_WORD = 12  # signs: longer ones may be broken
BETWEEN = 3  # a line between two columns, with a space on either side


@dataclass(frozen=True)
class Column:
    """A heading and the cells below it, which are numbers, of which none is ever broken, or words."""

    heading: str
    cells: Sequence[str]
    numbers: bool = False

    @property
    def natural(self) -> int:
        """The width that it would have by itself."""
        return max(map(cell_len, (self.heading, *self.cells)), default=0)

    @property
    def least(self) -> int:
        """The width that it needs."""
        parts = [*self.cells] if self.numbers else [word for cell in self.cells for word in cell.split()]
        needed = max(map(cell_len, parts), default=0)
        of_heading = min(LONGEST_WORD, max(map(cell_len, self.heading.split()), default=0))
        return max(of_heading, needed if self.numbers else min(LONGEST_WORD, needed), 1)


def progress() -> AbstractContextManager[Progress]:
    """A bar on standard error, where that is a terminal; elsewhere none is begun, since its end is a line."""
    console = Console(stderr=True)
    bar = Progress(console=console, transient=True, disable=not console.is_terminal)
    return bar if console.is_terminal else nullcontext(bar)


def printed(*parts: RenderableType, width: int | None = None) -> str:
    """What the parts look like, for a terminal of this width, or for a file."""
    content = io.BytesIO()
    encoding = sys.stdout.encoding or "utf-8"  # which says whether there are lines to draw with
    with io.TextIOWrapper(content, encoding, errors="replace", newline="\n") as file:
        console = Console(file=file, width=width or UNBOUNDED, force_terminal=sys.stdout.isatty())
        for part in parts:
            console.print(part, markup=False, highlight=False)
        file.flush()
        return content.getvalue().decode(encoding)


def width_of_terminal() -> int | None:
    """How many signs a line of standard output has, or None where it is no terminal."""
    return Console().width if sys.stdout.isatty() else None


def tables(title: str, columns: Sequence[Column], width: int | None, repeated: int = 1) -> Iterator[Table]:
    """The table, in as many parts as the width asks for; each begins with the first columns, `repeated`."""
    room = UNBOUNDED if width is None else width
    keys, others = list(columns[:repeated]), list(columns[repeated:])
    part: list[Column] = []
    for column in others:
        if part and span([*keys, *part, column]) > room:
            yield table(title, [*keys, *part], room)
            part = []
        part.append(column)
    yield table(title, [*keys, *part], room)


def span(columns: Sequence[Column]) -> int:
    """How wide a table of these columns has to be."""
    return sum(column.least + BETWEEN for column in columns) + 1


def table(title: str, columns: Sequence[Column], room: int) -> Table:
    made = Table(title=Text(printable(title)))
    left = room - span(columns)
    for column in columns:
        more = min(max(left, 0), max(0, column.natural - column.least))
        left -= more
        made.add_column(
            Text(printable(column.heading), overflow="fold"),
            justify="right" if column.numbers else "left",
            width=column.least + more,
            overflow="fold",
        )
    for row in zip(*(column.cells for column in columns), strict=True):
        made.add_row(*(Text(printable(cell), overflow="fold") for cell in row))
    return made


def score_word(scored_by: str) -> str:
    """What a heading says of a score that is no accuracy."""
    return "" if scored_by == ACCURACY else f" {scored_by}"


def score_told(score: float, scored_by: str = ACCURACY) -> str:
    """An accuracy in percent, R² as a number."""
    return f"{score:.1%}" if scored_by == ACCURACY else f"{score:.3f}"


def of_training(reports: Sequence[RunReport], width: int | None) -> str:
    """Costs over the iterations, then what each run came to, and why."""
    names = [printable(run.name) for run in reports]
    iterations = Column("Iteration", [f"{iteration:,}" for iteration in reports[0].iterations], numbers=True)
    costs = [
        Column(name, [readable(cost) for cost in run.costs], numbers=True)
        for name, run in zip(names, reports, strict=True)
    ]
    results = [
        Column("Run", names),
        Column("Initial cost", [readable(run.costs[0]) for run in reports], numbers=True),
        Column("Textbook", [readable(run.textbook_costs[0]) for run in reports], numbers=True),
        Column("Cost now", [readable(run.costs[-1]) for run in reports], numbers=True),
        *penalty_columns(reports),
        *(
            Column(f"{of}{score_word(reports[0].scored_by)}", scores, numbers=True)
            for of, scores in (
                ("Train", [score_told(run.train_accuracy, run.scored_by) for run in reports]),
                ("Test", [score_told(run.test_accuracy, run.scored_by) for run in reports]),
            )
        ),
        Column("Verdict", [run.verdict.headline for run in reports]),
    ]
    return printed(
        *tables("Cost", [iterations, *costs], width),
        *tables("Results", results, width),
        *(printable(f"{run.name}: {run.verdict.sentence}.") for run in reports),
        width=width,
    )


def penalty_columns(reports: Sequence[RunReport]) -> list[Column]:
    """The penalties at the end, where a run has any."""
    if all(run.penalties is None for run in reports):
        return []
    cells = ["–" if run.penalties is None else readable(run.penalties[-1]) for run in reports]
    return [Column("Penalty", cells, numbers=True)]


def of_lesson(read: Lesson, checked: Sequence[Checked], width: int | None) -> str:
    """Each statement of the lesson, what it should come to and what it does."""
    outcomes = [each.outcome for each in checked]
    columns = [
        Column("Page", [each.page.title for each in checked]),
        Column("Statement", [f"{each.name}: {each.outcome.statement.expression}" for each in checked]),
        Column("Expected", [outcome.statement.expectation for outcome in outcomes]),
        Column(
            "Measured",
            [
                f"({outcome.reason})" if outcome.measured is None else told(outcome.measured)
                for outcome in outcomes
            ],
        ),
        Column("Result", ["pass" if outcome.passed else "miss" for outcome in outcomes]),
    ]
    missed = sum(not outcome.passed for outcome in outcomes)
    count = f"{len(checked) - missed} of {len(checked)} pass, {missed} miss"
    return printed(*tables(read.title, columns, width, repeated=2), count, width=width)
