"""The studies of a report: what the results in a file come to, a table for each."""

from pathlib import Path

from engine.exports.report.document import Block, Paragraph, Table
from engine.exports.report.wording import ReportWording, figure, general, score
from engine.messages.message import Note
from engine.nn.outputs import outputs
from engine.studies.axes import axes
from engine.studies.results import read_results
from engine.studies.statistics import Quantiles
from engine.studies.summary import CellSummary, StudySummary, summary_of

MOST_ROWS = 60  # of a table: a report is read
NOTHING = "–"


def study_in(path: Path) -> StudySummary:
    """What a results file comes to by now; ExperimentError where it is none."""
    with read_results(path) as results:
        return summary_of(results)


def study_blocks(name: str, summary: StudySummary, say: ReportWording) -> list[Block]:
    """A sentence on the study, and a row for each run in each cell."""
    study = summary.study
    title = study.experiment.title or name
    words = Note(
        "{title}: {trials} trainings, {draws} draws from seed {seed} on",
        title=title,
        trials=summary.trials,
        draws=study.draws,
        seed=str(study.first_seed),
    )
    blocks: list[Block] = [Paragraph(say.told(words)), cells_table(summary, say)]
    left_out = len(summary.cells) - MOST_ROWS
    if left_out > 0:
        more = Note("{count} more rows are in the results file.", count=left_out)
        blocks.append(Paragraph(say.told(more)))
    return blocks


def cells_table(summary: StudySummary, say: ReportWording) -> Table:
    settings = [axis.vary for axis in summary.study.axes]
    scored_by = outputs[summary.study.experiment.output].scored_by
    heading = [say.told(Note("Run")), *(say.words(axes[name].label) for name in settings)]
    heading += map(say.told, (Note("Draws"), Note("Reached"), Note("Odds, 95 % interval")))
    heading += map(say.told, (Note("Test, median"), Note("Cost, median"), Note("Diverged")))
    rows = tuple(
        (
            say.told(cell.run),
            *(setting(cell.axes[name]) for name in settings),
            f"{cell.trials:,}",
            f"{cell.reached:,}",
            odds(cell),
            NOTHING if cell.test_accuracy is None else score(cell.test_accuracy.median, scored_by),
            middle(cell.cost),
            f"{cell.diverged:,}",
        )
        for cell in summary.cells[:MOST_ROWS]
    )
    by, level = summary.study.reached.by
    told = f"{level:.4g}" if by == "cost" or scored_by != "accuracy" else f"{level:.1%}"
    caption = say.told(Note("Reached: {quantity} {level}", quantity=say.words(say.label(by)), level=told))
    return Table(caption, tuple(heading), rows, frozenset({0}))


def setting(value: object) -> str:
    """A value of an axis; no batch size is a batch of all."""
    if value is None:
        return NOTHING
    return general(value) if isinstance(value, float) else str(value)


def odds(cell: CellSummary) -> str:
    if cell.odds is None or not cell.is_random:
        return NOTHING
    return f"{cell.odds.share:.1%} ({cell.odds.low:.1%} – {cell.odds.high:.1%})"


def middle(of: Quantiles | None) -> str:
    return NOTHING if of is None else figure(of.median)
