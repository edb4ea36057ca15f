"""Making a report: from a subject that stands at its last iteration, and what draws its figures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.experiment.json_io import written
from engine.experiment.link import link_of
from engine.experiment.model import Experiment
from engine.exports.report.document import Block, Code, Drawn, Facts, Paragraph, Part, Picture, Report
from engine.exports.report.findings import costs_table, outcomes_of, results_table, verdict_of
from engine.exports.report.setting import facts_of, runs_table
from engine.exports.report.studied import study_blocks, study_in
from engine.exports.report.wording import ReportWording
from engine.exports.subject import APP, Subject, hash_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown
from engine.studies.origin import this_machine
from engine.version import version

MOST_ITERATIONS = 12  # whose figures are drawn
LONG = 20_000  # signs of an experiment: more are the points or weights of a person, and nobody reads them
FILE = "experiment.json"
CARDS, COST = "cards", "cost"  # figures, see `gui.exporting.stage`


@dataclass(frozen=True)
class Wanted:
    """What a report shows beside the end: figures at these ascending iterations, studies in these files."""

    iterations: tuple[int, ...]
    studies: tuple[Path, ...] = ()


def usual_iterations(last: int) -> tuple[int, ...]:
    """The start, two powers of ten on the way, and the end.

    >>> usual_iterations(15_000), usual_iterations(40), usual_iterations(0)
    ((0, 100, 1000, 15000), (0, 1, 40), (0,))
    """
    powers = [10**power for power in range(12) if 5 * 10**power <= last]
    return tuple(sorted({0, *powers[-2:], last}))


def iterations_in(text: str, last: int) -> tuple[int, ...]:
    """The iterations in a text such as "0, 100, 1000", or the usual ones.

    ExperimentError where it has anything else.
    """
    if not text.strip():
        return usual_iterations(last)
    allowed = Note(
        "whole numbers from 0 to {last} with commas between, at most {most} of them",
        last=last,
        most=MOST_ITERATIONS,
    )
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) < 18 for part in parts):
        raise refused("iterations", shown(text), allowed)
    found = tuple(sorted({*map(int, parts)}))
    if found[-1] > last or len(found) > MOST_ITERATIONS:
        raise refused("iterations", shown(text), allowed)
    return found


def report_of(subject: Subject, wanted: Wanted, drawn: Drawn, say: ReportWording) -> Report:
    """The report. The subject stands where it did again; `drawn` is called while it stands elsewhere.

    ExperimentError where a results file is none, InterruptError where the subject's interrupt comes.
    """
    trainer, experiment = subject.trainer, subject.experiment
    studies = [(path.name, study_in(path)) for path in wanted.studies]
    outcomes = outcomes_of(trainer)
    iterations = tuple(sorted({*wanted.iterations, subject.iteration}))
    results = (results_table(outcomes, say), costs_table(trainer, iterations, say))
    verdicts = tuple(verdict_of(outcome, say) for outcome in outcomes)
    figures = tuple(pictures(subject, wanted.iterations, drawn, say))
    parts = [
        Part(say.told(Note("The experiment")), (facts_of(experiment, say), runs_table(experiment, say))),
        Part(say.told(Note("Results at iteration {iteration}", iteration=subject.iteration)), results),
        Part(say.told(Note("Verdicts")), verdicts),
        Part(say.told(Note("Figures")), figures),
    ]
    if studies:
        blocks = [block for name, summary in studies for block in study_blocks(name, summary, say)]
        parts.append(Part(say.told(Note("How often: studies")), tuple(blocks)))
    parts.append(Part(say.told(Note("Make it again")), tuple(reproducing(subject, say))))
    return Report(
        title=subject.title,
        about=experiment.about or "",
        line=subject.line,
        language=say.language,
        parts=tuple(parts),
        more=say.told(Note("show")),
    )


def pictures(
    subject: Subject, iterations: Sequence[int], drawn: Drawn, say: ReportWording
) -> Iterator[Picture]:
    """The runs at each iteration, and their costs up to the last."""
    with subject.trainer.excursion():
        for number, iteration in enumerate(iterations, start=1):
            with subject.progress.part(number - 1, len(iterations)):
                subject.seek(iteration)
                caption = say.told(Note("The runs at iteration {iteration}", iteration=iteration))
                yield Picture(number, caption, drawn(CARDS, iteration))
    caption = say.told(Note("The costs up to iteration {iteration}", iteration=subject.iteration))
    yield Picture(len(iterations) + 1, caption, drawn(COST, subject.iteration))


def reproducing(subject: Subject, say: ReportWording) -> Iterable[Block]:
    """What it takes to get the same numbers: version, machine, commands, and the experiment itself."""
    experiment = subject.experiment
    machine = this_machine()
    facts = (
        (say.told(Note("Version")), f"{APP} {version()}"),
        (say.told(Note("Experiment")), hash_of(experiment)),
        (say.told(Note("Machine")), machine.name),
    )
    yield Facts(facts)
    same = Note(
        "The same version on a machine like this one gives the same numbers, to the last bit. Save the "
        "experiment below as {file}, and then:",
        file=FILE,
    )
    yield Paragraph(say.told(same))
    at = subject.iteration
    commands = (
        f"uv run main.py {FILE}",
        f"uv run main.py train {FILE}",
        f"uv run main.py export {FILE} --at {at} --out report.html",
    )
    yield Code(say.told(Note("Commands")), "\n".join(commands))
    link = link_in(experiment)
    if link is not None:
        yield Code(say.told(Note("Link")), link)
    text = written(experiment)
    yield Code(f"{say.told(Note('Experiment'))}: {FILE}", text, is_long=len(text) > LONG)


def link_in(experiment: Experiment) -> str | None:
    """The experiment as a link; None where it is too long for one."""
    try:
        return link_of(experiment)
    except ExperimentError:
        return None
