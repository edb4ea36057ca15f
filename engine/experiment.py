"""Experiment: the immutable value that says what is trained, its limits, and its JSON.

Every field has a default, so `Experiment()` and the file `{}` are the published experiment. Parameters of
a registry entry stand flat beside its name (`{"initialiser": "random", "scale": 10}`): the accepted fields
and their limits are read from the registry.
"""

import itertools
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    TypeAdapter,
    ValidationError,
    create_model,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from engine.activations import activations
from engine.datasets import datasets
from engine.initialisers import initialisers
from engine.optimisers import optimisers
from engine.problems import ExperimentError, problems_of
from engine.registry import Entry, Registry

MOST_ITERATIONS = 100_000_000
SEEDS = 2**32  # as many as there are
MOST_RUNS = 12
LONGEST_NAME = 40
LONGEST_ABOUT = 2_000
LONGEST_LAYOUT = 100_000
MOST_CHANGES = 100  # of one run
MOST_BOOKMARKS = 100

REGISTRY_NAMES = frozenset({*datasets, *initialisers, *optimisers})

Seed = Annotated[int, Field(ge=0, le=SEEDS - 1, strict=True)]
Samples = Annotated[int, Field(ge=2, le=100_000, strict=True)]
LearningRate = Annotated[float, Field(gt=0, le=1000, strict=True)]
BatchSize = Annotated[int, Field(ge=1, le=100_000, strict=True)]
Units = Annotated[int, Field(ge=1, le=512, strict=True)]


def named(registry: Registry[Any]) -> type[Any]:
    """A field that takes the names of `registry`."""
    return Literal[tuple(registry)]  # type: ignore[return-value]


class Value(BaseModel):
    """What all parts of an experiment share: immutable, no unknown fields, no nan or inf."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def refuse_unknown_fields(cls, data: Any) -> Any:
        """Name the fields that exist; pydantic's own message does not."""
        if isinstance(data, dict):
            for key in data:
                if key not in cls.model_fields:
                    allowed = ", ".join(cls.model_fields)
                    raise PydanticCustomError(
                        "unknown_field", "unknown field", {"key": str(key), "allowed": allowed}
                    )
        return data


class Variant(Value):
    """A part that names a registry entry and carries that entry's own parameters as fields."""

    def own(self, entry: Entry) -> dict[str, Any]:
        """The values of the entry's own parameters."""
        return {name: getattr(self, name) for name in entry.parameters}


@cache
def variant_model(base: type[Variant], field: str, entry: Entry) -> type[Variant]:
    """`base` with the fields that `entry` adds, and `field` held to the entry's name."""
    own: dict[str, Any] = dict(entry.parameters)
    own[field] = (Literal[entry.name], entry.name)
    return create_model(base.__name__, __base__=base, __module__=base.__module__, **own)


class VariantOf:
    """Annotates a Variant: validate it as the model of the registry entry that `field` names."""

    def __init__(self, registry: Registry[Any], field: str, default: str) -> None:
        self.registry, self.field, self.default = registry, field, default

    def __get_pydantic_core_schema__(
        self, source: type[Variant], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def name_of(value: Any) -> Any:
            if isinstance(value, dict):
                return str(value.get(self.field, self.default))
            return getattr(value, self.field, None)

        choices = {
            name: handler.generate_schema(variant_model(source, self.field, entry))
            for name, entry in self.registry.items()
        }
        return core_schema.tagged_union_schema(
            choices,
            discriminator=name_of,
            custom_error_type="unknown_name",
            custom_error_message="unknown name",
            custom_error_context={"field": self.field, "allowed": ", ".join(self.registry)},
        )


class DatasetSettings(Variant):
    """Which data: a rule with its noise (standard deviation), and a training and a test draw of it."""

    name: str = "circles"
    samples: Samples = 300
    noise: Annotated[float, Field(ge=0, le=10, strict=True)] = 0.05
    seed: Seed = 1
    test_samples: Samples = 100
    test_seed: Seed = 2


class NetworkSettings(Value):
    """The hidden layers, from the inputs on, and their activation. Inputs are 2, outputs 1."""

    hidden: Annotated[tuple[Units, ...], Field(min_length=1, max_length=64)] = (10, 5)
    activation: named(activations) = "relu"  # type: ignore[valid-type]


class UpdateSettings(Variant):
    """How a gradient changes the parameters."""

    optimiser: str = "gradient_descent"
    learning_rate: LearningRate = 0.01


class TrainingSettings(UpdateSettings):
    """How the parameters are updated, for how many iterations by default, and from which examples.

    Without a `batch_size` every update learns from all examples; so it does where there are no more than
    that. The order of the examples follows from `batch_seed`, see `engine.batches`.
    """

    iterations: Annotated[int, Field(ge=1, le=MOST_ITERATIONS, strict=True)] = 15_000
    batch_size: BatchSize | None = None
    batch_seed: Seed = 1


class Nudge(Value):
    """An amount that is added to one weight: that of a layer's unit for one of its inputs, counted from 1."""

    layer: Annotated[int, Field(ge=1, strict=True)] = 1
    unit: Annotated[int, Field(ge=1, strict=True)] = 1
    input: Annotated[int, Field(ge=1, strict=True)] = 1
    amount: Annotated[float, Field(ge=-1e6, le=1e6, strict=True)]

    def allowed(self, sizes: tuple[int, ...]) -> dict[str, int]:
        """The largest number that each field may have in a network of these sizes."""
        layers = len(sizes) - 1
        layer = min(self.layer, layers)
        return {"layer": layers, "unit": sizes[layer], "input": sizes[layer - 1]}


class Change(UpdateSettings):
    """From `iteration` on, a run is trained by these settings instead of the experiment's.

    A nudge, if there is one, is added once, at that iteration.
    """

    iteration: Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)] = 0
    nudge: Nudge | None = None


def in_order(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Refuse changes that do not follow one another."""
    for before, after in itertools.pairwise(changes):
        if after.iteration < before.iteration:
            raise PydanticCustomError("order", "iterations in ascending order")
    return changes


Dataset = Annotated[DatasetSettings, VariantOf(datasets, "name", "circles")]
Training = Annotated[TrainingSettings, VariantOf(optimisers, "optimiser", "gradient_descent")]
AnyChange = Annotated[Change, VariantOf(optimisers, "optimiser", "gradient_descent")]
Changes = Annotated[
    tuple[AnyChange, ...],
    Field(max_length=MOST_CHANGES),
    AfterValidator(in_order),
]


def make_change(iteration: int, learning_rate: float, optimiser: str, **own: Any) -> Change:
    """A change with the optimiser's own parameters; ExperimentError where one is outside its limits."""
    fields = {"iteration": iteration, "learning_rate": learning_rate, "optimiser": optimiser, **own}
    try:
        change: Change = TypeAdapter(AnyChange).validate_python(fields)
    except ValidationError as error:
        raise ExperimentError(problems_of(error, REGISTRY_NAMES)) from None
    return change


class Branch(Value):
    """Where a run left another, which it equals up to there: that run's name then, and the iteration."""

    of: str
    iteration: Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)]


class RunSettings(Variant):
    """One run: an initialiser with its own parameters, the draw's seed, a name, and changes on the way."""

    initialiser: str = "he"
    seed: Seed = 3
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    changes: Changes = ()
    branch: Branch | None = None
    colour: Annotated[int, Field(ge=0, lt=MOST_RUNS, strict=True)] | None = None

    @property
    def recipe(self) -> dict[str, Any]:
        """What the training follows from: everything but how the run is called and drawn."""
        return self.model_dump(exclude={"name", "branch", "colour"})


Run = Annotated[RunSettings, VariantOf(initialisers, "initialiser", "he")]

PUBLISHED_RUNS: Any = (
    {"initialiser": "zeros"},
    {"initialiser": "random", "scale": 10},
    {"initialiser": "he"},
)


def exactly_one(version: Any) -> Any:
    """Refuse what only equals 1, such as true."""
    if type(version) is not int or version != 1:
        raise PydanticCustomError("version", "1")
    return version


class Bookmark(Value):
    """An iteration that a person wants to find again, and what it is called."""

    iteration: Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)]
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]


class View(Value):
    """How a window stood when the experiment was saved; `layout` is a text that only the window reads."""

    iteration: Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)] = 0
    layout: Annotated[str, Field(max_length=LONGEST_LAYOUT)] | None = None


class Experiment(Value):
    """Data, network, training settings, the runs to compare, and a person's bookmarks.

    `title` and `about` say in words what it is, and what there is to see; `view` how it was last looked at.

    Raises pydantic's ValidationError where a value is outside its limits; the functions of `engine.reading`
    turn it into an ExperimentError with readable problems.
    """

    version: Annotated[Literal[1], BeforeValidator(exactly_one)] = 1
    title: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    about: Annotated[str, Field(max_length=LONGEST_ABOUT)] | None = None
    dataset: Dataset = Field(default={}, validate_default=True)
    network: NetworkSettings = NetworkSettings()
    training: Training = Field(default={}, validate_default=True)
    runs: Annotated[tuple[Run, ...], Field(min_length=1, max_length=MOST_RUNS)] = Field(
        default=PUBLISHED_RUNS, validate_default=True
    )
    bookmarks: Annotated[tuple[Bookmark, ...], Field(max_length=MOST_BOOKMARKS)] = ()
    view: View | None = None

    @model_validator(mode="after")
    def refuse_nudges_of_no_weight(self) -> Self:
        """Which weights there are is for the network to say."""
        for number, run in enumerate(self.runs):
            for place, change in enumerate(run.changes):
                most = change.nudge.allowed(self.sizes) if change.nudge else {}
                for field, highest in most.items():
                    given = getattr(change.nudge, field)
                    if given > highest:
                        context = {
                            "field": f"runs.{number}.changes.{place}.nudge.{field}",
                            "given": str(given),
                            "allowed": f"at most {highest}",
                        }
                        raise PydanticCustomError("no_such_weight", "no such weight", context)
        return self

    def parts_that_differ(self, other: "Experiment") -> list[str]:
        """Which of data, network and training are others: where none is, runs can be taken over."""
        parts = ("dataset", "network", "training")
        return [part for part in parts if getattr(self, part) != getattr(other, part)]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units per layer, from the two inputs to the one output."""
        return (2, *self.network.hidden, 1)
