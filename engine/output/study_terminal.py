"""A study in the terminal: progress with rate and time left, and a table of what came out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.text import Text

from engine.messages.message import readable
from engine.nn.outputs import outputs
from engine.output.terminal import ACCURACY, Column, printed, score_told, score_word, tables
from engine.studies.running import Advance
from engine.studies.statistics import Quantiles
from engine.studies.summary import CellSummary, Pair, StudySummary
from engine.system.streams import printable

NOTHING = "–"


class RateColumn(ProgressColumn):
    """How many trainings a second are done."""

    def render(self, task: Task) -> Text:
        speed = task.speed or task.finished_speed
        return Text("" if speed is None else f"{speed:.3g} trainings a second")


class Bar:
    """A bar on standard error, where that is a terminal."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress, self._task = (
            progress,
            None if progress is None else progress.add_task("Trainings", total=None),
        )
        self.advance = Advance(0, 0, 0)

    def tell(self, advance: Advance) -> None:
        """How far the study has come."""
        self.advance = advance
        if self._progress is not None and self._task is not None:
            if self._progress.tasks[0].total != advance.total:
                self._progress.reset(self._task, total=advance.total, completed=advance.known)
            self._progress.update(self._task, completed=advance.done)


@contextmanager
def study_bar() -> Iterator[Bar]:
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Bar(None)
        return
    columns = (BarColumn(), MofNCompleteColumn(), RateColumn(), TimeRemainingColumn())
    with Progress("{task.description}", *columns, console=console, transient=True) as progress:
        yield Bar(progress)


def of_study(summary: StudySummary, width: int | None) -> str:
    """Each run in each cell, its sentence, and how the runs compare draw by draw."""
    cells = summary.cells
    by = outputs[summary.study.experiment.output].scored_by
    what = score_word(by)
    settings = [axis.vary for axis in summary.study.axes]
    columns = [
        Column("Run", [printable(cell.run) for cell in cells]),
        *(Column(name, [value(cell.axes[name]) for cell in cells]) for name in settings),
        Column("Draws", [f"{cell.trials:,}" for cell in cells], numbers=True),
        Column("Reached", [f"{cell.reached:,}" for cell in cells], numbers=True),
        Column("Odds", [odds(cell) for cell in cells], numbers=True),
        Column(f"Test{what}, median", [middle(cell.test_accuracy, by) for cell in cells], numbers=True),
        Column("5 to 95 %", [tails(cell.test_accuracy, by) for cell in cells], numbers=True),
        Column(f"Train{what}, median", [middle(cell.train_accuracy, by) for cell in cells], numbers=True),
        Column("Cost, median", [median(cell.cost) for cell in cells], numbers=True),
        Column("Iterations to reach", [whole(cell.iterations_to_reach) for cell in cells], numbers=True),
        Column("Diverged", [f"{cell.diverged:,}" for cell in cells], numbers=True),
        Column("Blind", [share(cell.blind_share) for cell in cells], numbers=True),
        Column("Blind, theory", [share(cell.theory.get("blind_share")) for cell in cells], numbers=True),
    ]
    sentences = [sentence(summary, cell) for cell in cells if cell.trials]
    compared = [pair_sentence(pair) for pair in summary.pairs if pair.draws]
    lines = [printable(line) for line in (*sentences, *compared)]
    return printed(*tables("Study", columns, width, repeated=1 + len(settings)), *lines, width=width)


def sentence(summary: StudySummary, cell: CellSummary) -> str:
    """Such as: He: 101 of 200 draws reach 95 %, 44 to 57 in a hundred."""
    by, level = summary.study.reached.by
    is_share = outputs[summary.study.experiment.output].scored_by == ACCURACY
    aim = {
        "test_accuracy": f"{100 * level:.4g} %" if is_share else f"an R² of {level:g}",
        "train_accuracy": f"{100 * level:.4g} % of the training set"
        if is_share
        else f"an R² of {level:g} over the training set",
        "cost": f"a cost of {level:g}",
    }[by]
    return f"{name_of(cell)}: {cell.reached:,} of {cell.trials:,} draws reach {aim}, {how_sure(cell)}"


def how_sure(cell: CellSummary) -> str:
    """Such as: 44 to 57 in a hundred."""
    if cell.odds is None or not cell.is_random:
        return "all of them from the same weights"
    return f"{100 * cell.odds.low:.0f} to {100 * cell.odds.high:.0f} in a hundred"


def pair_sentence(pair: Pair) -> str:
    """Such as: He is better than Glorot in 143 of 200 draws, equal in 20."""
    where = settings_of(pair.axes)
    equal = f", equal in {pair.equal:,}" if pair.equal else ""
    return f"{pair.run}{where} is better than {pair.other} in {pair.better:,} of {pair.draws:,} draws{equal}"


def name_of(cell: CellSummary) -> str:
    return cell.run + settings_of(cell.axes)


def settings_of(axes: dict[str, Any]) -> str:
    return f" ({', '.join(f'{name} {value(of)}' for name, of in axes.items())})" if axes else ""


def value(of: Any) -> str:
    """A value of an axis; no batch size is a batch of all."""
    return "all" if of is None else f"{of:g}" if isinstance(of, float) else printable(str(of))


def odds(cell: CellSummary) -> str:
    found = cell.odds
    if found is None or not cell.is_random:
        return NOTHING
    return f"{found.low:.1%} to {found.high:.1%}"


def share(of: float | None) -> str:
    return NOTHING if of is None else f"{of:.1%}"


def middle(of: Quantiles | None, scored_by: str) -> str:
    return NOTHING if of is None else score_told(of.median, scored_by)


def tails(of: Quantiles | None, scored_by: str) -> str:
    return NOTHING if of is None else f"{score_told(of.q05, scored_by)} to {score_told(of.q95, scored_by)}"


def median(of: Quantiles | None) -> str:
    return NOTHING if of is None else readable(of.median)


def whole(of: Quantiles | None) -> str:
    return NOTHING if of is None else f"{of.median:,.0f}"
