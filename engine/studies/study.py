"""Study: the immutable value that says which runs are drawn how often, and along which settings."""

import math
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from engine.experiment.model import SEEDS, Experiment, RunSettings, Seed, exactly_one, remade
from engine.experiment.naming import full_name, numbered_apart
from engine.experiment.variant import Value
from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem, at_most, quoted
from engine.nn.biases import biases
from engine.studies.axes import axes

MOST_DRAWS = 100_000
MOST_VALUES = 1_000  # of one axis
MOST_CELLS = 10_000
MOST_TRIALS = 10_000_000
MOST_AXES = len(axes)

Share = Annotated[float, Field(ge=0, le=1, strict=True)]
Number = Annotated[float, Field(strict=True)]


class AxisSettings(Value):
    """A setting that is varied, see `engine.studies.axes`, and the values that it takes, in their order."""

    vary: Literal[tuple(axes)]  # type: ignore[valid-type]
    values: Annotated[tuple[Any, ...], Field(min_length=1, max_length=MOST_VALUES)]


class Reached(Value):
    """When a draw counts as a success: exactly one of the three.

    An accuracy has to be at least what is given at the last iteration, a cost at most.
    """

    test_accuracy: Share | None = None
    train_accuracy: Share | None = None
    cost: Number | None = None

    @model_validator(mode="after")
    def refuse_all_but_one(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            allowed = Note("one of {names}", names=listed(type(self).model_fields))
            refuse("reached", listed(given, " and ") if given else Note("nothing"), allowed)
        return self

    @property
    def by(self) -> tuple[str, float]:
        """What has to be reached, and its level."""
        return next((name, level) for name, level in self.model_dump().items() if level is not None)

    def holds(self, train_accuracy: float, test_accuracy: float, cost: float) -> bool:
        """Whether figures are good enough. A cost that is no number is none."""
        by, level = self.by
        if by == "cost":
            return cost <= level
        return (train_accuracy if by == "train_accuracy" else test_accuracy) >= level


class Study(Value):
    """The runs of an experiment, each drawn from the same seeds in every cell.

    `draws` seeds, from `first_seed` on, take the place of the runs' own. A cell is one value of each axis,
    and all values are combined. ExperimentError from `engine.studies.json_io`, and from `study_of`, where
    something does not fit; pydantic's ValidationError here.

    >>> study = Study(draws=50, axes=[{"vary": "gain", "values": [0.5, 1.0, 2.0]}])
    >>> study.first_seed, study.reached.by, study.cells, study.trials
    (0, ('test_accuracy', 0.95), 3, 450)
    """

    version: Annotated[Literal[1], BeforeValidator(exactly_one)] = 1
    experiment: Experiment = Field(default={}, validate_default=True)
    draws: Annotated[int, Field(ge=1, le=MOST_DRAWS, strict=True)] = 200
    first_seed: Seed = 0
    axes: Annotated[tuple[AxisSettings, ...], Field(max_length=MOST_AXES)] = ()
    reached: Reached = Field(default={"test_accuracy": 0.95}, validate_default=True)

    @property
    def cells(self) -> int:
        """How many combinations of values there are."""
        return math.prod(len(axis.values) for axis in self.axes)

    @property
    def trials(self) -> int:
        """How many trainings there are: one for each cell, run and seed."""
        return self.cells * self.draws * len(self.experiment.runs)

    @property
    def run_names(self) -> tuple[str, ...]:
        """What the runs are called, in every cell: by nothing that an axis or the study replaces."""
        varied = {axis.vary for axis in self.axes}
        runs = [plainer(run, varied) for run in self.experiment.runs]
        return numbered_apart([full_name(run, runs) for run in runs])

    @property
    def identity(self) -> dict[str, Any]:
        """All that figures follow from, and their order: equal for studies whose results are the same.

        How a file was written makes no difference, nor how the experiment and its runs are called.
        """
        experiment = self.experiment
        return {
            "dataset": experiment.dataset,
            "network": experiment.network,
            "training": experiment.training,
            "runs": drawn(experiment),
            "draws": self.draws,
            "first_seed": self.first_seed,
            "axes": [(axis.vary, axis.values) for axis in self.axes],
            "reached": self.reached,
        }

    @model_validator(mode="after")
    def refuse_seeds_that_are_none(self) -> Self:
        if self.first_seed + self.draws > SEEDS:
            refuse("first_seed", str(self.first_seed), at_most(SEEDS - self.draws))
        return self

    @model_validator(mode="after")
    def refuse_runs_that_differ_by_their_seed_alone(self) -> Self:
        found = twins(self.experiment)
        if found is not None:
            first, second = found
            given = Note("run {first} again, but for its seed", first=first)
            allowed = Note("runs that differ by more: a study draws each of them from many seeds")
            refuse(f"experiment.runs.{second}", given, allowed)
        return self

    @model_validator(mode="after")
    def refuse_too_much(self) -> Self:
        if self.cells > MOST_CELLS:
            cells = Note("{cells:,} cells", cells=self.cells)
            refuse("axes", cells, Note("at most {most:,} cells, values times values", most=MOST_CELLS))
        if self.trials > MOST_TRIALS:
            given = Note(
                "{draws:,} draws of {runs} runs in {cells:,} cells",
                draws=self.draws,
                runs=len(self.experiment.runs),
                cells=self.cells,
            )
            refuse("draws", given, Note("at most {most:,} trainings in all", most=MOST_TRIALS))
        return self

    @model_validator(mode="after")
    def refuse_axes_that_do_not_fit(self) -> Self:
        """Each value by itself has to be one that the experiment takes; `plan.check` is for all together."""
        names = [axis.vary for axis in self.axes]
        for place, axis in enumerate(self.axes):
            if axis.vary in names[:place]:
                refuse(f"axes.{place}.vary", axis.vary, Note("each setting once"))
            if not axes[axis.vary].fits(self.experiment):
                given = Note("{name}, which none of the runs and data here have", name=axis.vary)
                fitting = [name for name, each in axes.items() if each.fits(self.experiment)]
                refuse(f"axes.{place}.vary", given, listed(fitting))
            for number, value in enumerate(axis.values):
                field = f"axes.{place}.values.{number}"
                if any(same(value, other) for other in axis.values[:number]):
                    refuse(field, quoted(value), Note("each value once"))
                try:
                    made = remade(self.experiment, **axes[axis.vary].function(self.experiment, value))
                except ExperimentError as error:
                    refuse(field, quoted(value), error.problems[0].allowed)
                problem = problem_of_twins(made, {axis.vary: value})
                if problem is not None:
                    refuse(problem.field, problem.given, problem.allowed)
        return self


def plainer(run: RunSettings, varied: set[str]) -> RunSettings:
    """The run as it is called where axes vary these settings."""
    factors: dict[str, Any] = {
        name: 1.0 for name in ("scale", "gain") if name in varied and hasattr(run, name)
    }
    if "bias_scale" in varied and hasattr(run.bias, "scale"):
        usual = biases[run.bias.name].parameters["scale"][1]
        factors["bias"] = run.bias.model_copy(update={"scale": usual})
    return run.model_copy(update=factors)


def drawn(experiment: Experiment) -> list[dict[str, Any]]:
    """What the trainings of each run follow from, but for the seed, which a study replaces."""
    return [{**run.recipe, "seed": None} for run in experiment.runs]


def twins(experiment: Experiment) -> tuple[int, int] | None:
    """Two runs that would be trained alike, if there are any."""
    recipes = drawn(experiment)
    pairs = ((recipes.index(recipe), place) for place, recipe in enumerate(recipes))
    return next(((first, place) for first, place in pairs if first < place), None)


def problem_of_twins(experiment: Experiment, settings: dict[str, Any]) -> Problem | None:
    """What is wrong with the experiment of a cell where these settings make two runs one."""
    found = twins(experiment)
    if found is None:
        return None
    where = listed(f"{name} {quoted(value)}" for name, value in settings.items())
    given = Note("run {first} again, but for its seed, with {where}", first=found[0], where=where)
    return Problem(f"experiment.runs.{found[1]}", given, Note("runs that still differ in every cell"))


def same(value: Any, other: Any) -> bool:
    """Whether two values are one: 1 and 1.0 are, 1 and true are not."""
    return isinstance(value, bool) == isinstance(other, bool) and bool(value == other)


def refuse(field: str, given: str, allowed: str) -> None:
    """Have pydantic refuse the study."""
    context: dict[str, Any] = {"field": field, "given": given, "allowed": allowed}
    raise PydanticCustomError("study", "{field}: given {given}; allowed: {allowed}", context)
