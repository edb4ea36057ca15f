"""Stages: from the fields of a stage block to a Stage, held to what the window and the experiment have."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from engine.experiment.iteration import Iteration
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.variant import Value
from engine.lessons.hiding import HIDEABLE
from engine.lessons.lesson import Known, Stage, TryIt
from engine.lessons.limits import Line
from engine.lessons.problems import LessonError
from engine.lessons.validating import BlockReader
from engine.messages.library_messages import said_by
from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem, quoted
from engine.studies.plan import check
from engine.studies.study import Study

MOST_NAMES = 20


def as_list(value: Any) -> Any:
    """One name is a list of it."""
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], Field(max_length=MOST_NAMES), BeforeValidator(as_list)]


class StageFields(Value):
    """What is said of a stage: what is not, stays as it was."""

    experiment: Any = None
    iteration: Iteration | None = None
    panels: Names | None = None
    run: str | None = None
    highlight: Names = ()
    laid_open: str | None = None
    hides: Names | None = None


class PageFields(StageFields):
    """What a page says of its stage."""

    study: dict[str, Any] | None = None


class TryFields(StageFields):
    """What a page says of its "try it"."""

    text: Line
    to: Iteration | None = None


def read_stage(reader: BlockReader, known: Known, before: Stage | None, problems: list[Problem]) -> Stage:
    """The stage of a block, after the one before; what of it there is not goes to the problems."""
    fields = reader.validated(PageFields)
    stage = stage_from(reader, fields, known, before)
    study = None if fields.study is None else study_from(reader, fields.study, stage.experiment)
    problems += unreachable(reader, fields, stage, known)
    # What is wrong is told of once, and not on the pages after.
    last = min(stage.iteration, stage.experiment.training.iterations)
    panels = tuple(name for name in stage.panels if name in known.panels)
    return stage.model_copy(update={"iteration": last, "panels": panels, "study": study})


def read_try(reader: BlockReader, known: Known, page: Stage) -> TryIt:
    """What a page invites to, from the page's own stage on."""
    fields = reader.validated(TryFields)
    stage = stage_from(reader, fields, known, page)
    problems = list(unreachable(reader, fields, stage, known))
    if problems:
        raise LessonError(problems)
    to = stage.iteration if fields.to is None else fields.to
    most = stage.experiment.training.iterations
    if not stage.iteration <= to <= most:
        allowed = Note(
            "from {least} to the experiment's {most:,} iterations", least=stage.iteration, most=most
        )
        raise reader.refused("to", str(to), allowed)
    return TryIt(text=fields.text, stage=stage, to=to)


def stage_from(reader: BlockReader, fields: StageFields, known: Known, before: Stage | None) -> Stage:
    if fields.experiment is not None:
        experiment, stays = experiment_from(reader, fields.experiment, known), 0
    elif before is not None:
        experiment, stays = before.experiment, before.iteration
    else:
        allowed = Note("experiment, one of {names}", names=listed(sorted(known.presets)))
        raise reader.refused("", Note("no experiment"), allowed)
    return Stage(
        experiment=experiment,
        iteration=stays if fields.iteration is None else fields.iteration,
        panels=(before.panels if before else ()) if fields.panels is None else fields.panels,
        run=id_of(experiment, fields.run),
        highlight=fields.highlight,
        laid_open=fields.laid_open,
        hides=fields.hides,
    )


def experiment_from(reader: BlockReader, given: Any, known: Known) -> Experiment:
    """A preset by its name, or an experiment by its fields."""
    if isinstance(given, str):
        try:
            return known.experiment(given)
        except ValueError as error:
            raise reader.refused("experiment", quoted(given), said_by(error)) from None
    return reader.validated(Experiment, given, "experiment")


def study_from(reader: BlockReader, given: dict[str, Any], experiment: Experiment) -> Study:
    """A study by its fields, all but the experiment, which is the stage's."""
    if "experiment" in given:
        raise reader.refused("study.experiment", Note("an experiment"), Note("none: it is the stage's"))
    study = reader.validated(Study, {**given, "experiment": experiment}, "study")
    try:
        check(study)
    except ExperimentError as error:
        problem = error.problems[0]
        raise reader.refused(f"study.{problem.field}", problem.given, problem.allowed) from None
    return study


def id_of(experiment: Experiment, name: str | None) -> int | None:
    """The id of the run that is called so; None where there is none."""
    named = zip(run_names(experiment), experiment.runs, strict=True)
    return next((run.id for other, run in named if other == name), None)


def unreachable(reader: BlockReader, fields: StageFields, stage: Stage, known: Known) -> Iterator[Problem]:
    """What of the stage there is not."""
    most = stage.experiment.training.iterations
    if stage.iteration > most:
        allowed = Note("at most {most:,}, the experiment's iterations", most=most)
        yield reader.problem("iteration", Note("{iteration:,}", iteration=stage.iteration), allowed)
    for field, given, there in (
        ("panels", stage.panels, known.panels),
        ("highlight", stage.highlight, known.panels | known.places),
        ("hides", stage.hides or (), known.panels | known.places | HIDEABLE),
    ):
        for place, name in enumerate(given):
            if name not in there:
                yield reader.problem(f"{field}.{place}", quoted(name), listed(sorted(there)))
    if fields.run is not None and stage.run is None:
        yield reader.problem("run", quoted(fields.run), listed(run_names(stage.experiment)))
    if stage.laid_open is not None:
        symbols = laid_open_symbols(len(stage.experiment.sizes) - 1)
        if stage.laid_open not in symbols:
            yield reader.problem("laid_open", quoted(stage.laid_open), listed(symbols))
        if fields.run is None:
            yield reader.problem("laid_open", Note("no run"), Note("run, whose iteration is inspected"))


def laid_open_symbols(depth: int) -> tuple[str, ...]:
    """The stages of an inspected iteration, see `engine.output.iteration_trace`; W1 there is written W1 ←."""
    layers = range(1, depth + 1)
    forward = [f"{symbol}{layer}" for layer in layers for symbol in ("Z", "A")]
    backward = [f"{symbol}{layer}" for layer in layers for symbol in ("dZ", "dW", "db")]
    hidden = [f"dA{layer}" for layer in layers[:-1]]
    return (
        "X",
        *forward,
        "C",
        *backward,
        *hidden,
        *(f"{symbol}{layer}" for layer in layers for symbol in "Wb"),
    )
