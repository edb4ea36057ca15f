"""Experiment: the immutable value that says what is trained, its limits, and its JSON.

Every field has a default, so `Experiment()` and the file `{}` are the published experiment. Parameters of
a registry entry stand flat beside its name, see `engine.experiment.variant`.
"""

import itertools
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    TypeAdapter,
    ValidationError,
    field_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.datasets.shape import Shape
from engine.experiment.bias import AnyBias, BiasSettings
from engine.experiment.identity import LARGEST_ID, Identified, with_ids
from engine.experiment.iteration import MOST_ITERATIONS, Iteration
from engine.experiment.start import MOST_GIVEN, GivenLayers, LayerRule, LayerRules, misfits, size_of
from engine.experiment.updating import UpdateSettings
from engine.experiment.variant import Value, Variant, VariantOf, named
from engine.experiment.view import View
from engine.messages.library_messages import said_by
from engine.messages.message import Note, listed
from engine.messages.or_null import OR_NULL
from engine.messages.problems import ExperimentError, at_most, problems_of
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.network import Network
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs, outputs_for
from engine.nn.sigma_expression import ALLOWED as OWN_RULE
from engine.registry import Entry

SEEDS = 2**32  # as many as there are
MOST_RUNS = 12
LONGEST_NAME = 40
LARGEST_NUMBER = 1_000  # behind the name of a run
LONGEST_ABOUT = 2_000
MOST_CHANGES = 100  # of one run
MOST_BOOKMARKS = 100

REGISTRY_NAMES = frozenset({*datasets, *initialisers, *biases, *optimisers})

Seed = Annotated[int, Field(ge=0, le=SEEDS - 1, strict=True)]
Samples = Annotated[int, Field(ge=2, le=100_000, strict=True)]
BatchSize = Annotated[int, Field(ge=1, le=100_000, strict=True)]
Units = Annotated[int, Field(ge=1, le=512, strict=True)]


class DatasetSettings(Variant):
    """Which data: a rule with its noise (standard deviation), and a training and a test draw of it."""

    name: str = "circles"
    samples: Samples = 300
    noise: Annotated[float, Field(ge=0, le=10, strict=True)] = 0.05
    seed: Seed = 1
    test_samples: Samples = 100
    test_seed: Seed = 2
    scaling: named(scalings) = "none"  # type: ignore[valid-type]


class GivenSettings(Variant):
    """Which data, where the points are there: how many of them are held out to test on, and which."""

    name: str = "csv"
    test_share: Annotated[float, Field(gt=0, le=0.9, strict=True)] = 0.25
    test_seed: Seed = 2
    scaling: named(scalings) = "none"  # type: ignore[valid-type]

    @model_validator(mode="after")
    def hold_together(self) -> Self:
        """Refuse what each field allows, and the data set does not allow together."""
        entry = datasets[self.name]
        entry.check(self.own(entry))
        return self


def shape_of(settings: DatasetSettings | GivenSettings) -> Shape:
    """What an example looks like, from the settings alone: no data are loaded."""
    entry = datasets[settings.name]
    return entry.shape(settings.own(entry))


def class_names_of(settings: DatasetSettings | GivenSettings) -> tuple[str, ...]:
    """What the classes are called, as `DatasetEntry.names_of` says it."""
    entry = datasets[settings.name]
    return entry.names_of(settings.own(entry))


def dataset_base(entry: Entry) -> type[Variant]:
    return GivenSettings if datasets[entry.name].given else DatasetSettings


class NetworkSettings(Value):
    """The hidden layers, from the inputs on, their activation, and the output; None is what the data ask for.

    How many inputs and outputs there are is for the data to say.
    """

    hidden: Annotated[tuple[Units, ...], Field(min_length=1, max_length=64)] = (10, 5)
    activation: named(activations) = "relu"  # type: ignore[valid-type]
    output: Annotated[named(outputs) | None, OR_NULL] = None  # type: ignore[valid-type]


class TrainingSettings(UpdateSettings):
    """How the parameters are updated, for how many iterations by default, and from which examples.

    Without a `batch_size` every update learns from all examples; so it does where there are no more than
    that. The order of the examples follows from `batch_seed`, see `engine.kernels.batches`.
    """

    iterations: Annotated[int, Field(ge=1, le=MOST_ITERATIONS, strict=True)] = 15_000
    batch_size: BatchSize | None = None
    batch_seed: Seed = 1


class Nudge(Value):
    """An amount that is added to one weight, or the value that it is set to: one of the two.

    It is that of a layer's unit for one of its inputs, counted from 1; the input 0 means the unit's bias.
    """

    layer: Annotated[int, Field(ge=1, strict=True)] = 1
    unit: Annotated[int, Field(ge=1, strict=True)] = 1
    input: Annotated[int, Field(ge=0, strict=True)] = 1
    amount: Annotated[float, Field(ge=-1e6, le=1e6, strict=True)] | None = None
    value: Annotated[float, Field(ge=-1e6, le=1e6, strict=True)] | None = None

    @model_validator(mode="after")
    def refuse_both_and_neither(self) -> Self:
        """An amount and a value would say two things."""
        if (self.amount is None) == (self.value is None):
            given = Note("neither") if self.amount is None else Note("both")
            allowed = Note("an amount, or a value")
            raise PydanticCustomError("one_of_two", "not one of two", {"given": given, "allowed": allowed})
        return self

    @property
    def place(self) -> tuple[int, int, int]:
        """Layer, unit and input."""
        return self.layer, self.unit, self.input

    def of(self, weight: float) -> float:
        """What becomes of the weight."""
        return weight + self.amount if self.amount is not None else float(self.value or 0.0)

    def is_of(self, sizes: tuple[int, ...]) -> bool:
        """Whether a network of these sizes has such a weight."""
        return all(getattr(self, field) <= most for field, most in self.allowed(sizes).items())

    def allowed(self, sizes: tuple[int, ...]) -> dict[str, int]:
        """The largest number that each field may have in a network of these sizes."""
        layers = len(sizes) - 1
        layer = min(self.layer, layers)
        return {"layer": layers, "unit": sizes[layer], "input": sizes[layer - 1]}


class Change(UpdateSettings):
    """From `iteration` on, a run is trained by these settings instead of the experiment's.

    A nudge, if there is one, is added once, at that iteration.
    """

    iteration: Iteration = 0
    nudge: Nudge | None = None


def in_order(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Refuse changes that do not follow one another."""
    for before, after in itertools.pairwise(changes):
        if after.iteration < before.iteration:
            allowed = Note("iterations in ascending order")
            raise PydanticCustomError("order", "out of order", {"allowed": allowed})
    return changes


Dataset = Annotated[DatasetSettings | GivenSettings, VariantOf(datasets, "name", "circles", dataset_base)]
Training = Annotated[TrainingSettings, VariantOf(optimisers, "optimiser", "gradient_descent")]
AnyChange = Annotated[Change, VariantOf(optimisers, "optimiser", "gradient_descent")]
Changes = Annotated[
    tuple[AnyChange, ...],
    Field(max_length=MOST_CHANGES),
    AfterValidator(in_order),
]


def make_change(iteration: int, learning_rate: float, optimiser: str, **others: Any) -> Change:
    """A change with penalties and the optimiser's own parameters; ExperimentError where a limit is broken."""
    fields = {"iteration": iteration, "learning_rate": learning_rate, "optimiser": optimiser, **others}
    change: Change = validated(AnyChange, fields)
    return change


def validated(kind: Any, fields: Any) -> Any:
    """A part of an experiment from its fields; ExperimentError where one is outside its limits."""
    try:
        return adapter(kind).validate_python(fields)
    except ValidationError as error:
        raise ExperimentError(problems_of(error, REGISTRY_NAMES)) from None


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class Branch(Value):
    """Where a run left another, which it equals up to there.

    `parent` is that run's id, 0 if it is no more; `of` is what it was called then. Where a file has no
    parent, it is the run of that name, see `engine.experiment.naming.parent_ids`.
    """

    of: str
    iteration: Iteration
    parent: Annotated[int, Field(ge=0, le=LARGEST_ID, strict=True)] | None = None


# As one value: settings that are as they are by default are recognised by it.
ZERO_BIASES: BiasSettings = validated(AnyBias, {})


class RunSettings(Identified):
    """One run: an initialiser with its own parameters, the draw's seed, a name, and changes on the way.

    `layers` are drawn by another rule, and `given` ones by none: see `engine.experiment.start`.
    The name is a person's. Where there is none, `engine.experiment.naming` makes one from the other settings:
    `copied` says which copy of another run it is, `number` which of several of the same name.
    """

    initialiser: str = "he"
    bias: AnyBias = ZERO_BIASES
    seed: Seed = 3
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    copied: Annotated[int, Field(ge=1, le=LARGEST_NUMBER, strict=True)] | None = None
    number: Annotated[int, Field(ge=1, le=LARGEST_NUMBER, strict=True)] | None = None
    layers: LayerRules = ()
    given: GivenLayers = ()
    changes: Changes = ()
    branch: Branch | None = None
    colour: Annotated[int, Field(ge=0, lt=MOST_RUNS, strict=True)] | None = None

    @property
    def recipe(self) -> dict[str, Any]:
        """What the training follows from: everything but how the run is known, called and drawn."""
        return self.model_dump(exclude={"id", "name", "copied", "number", "branch", "colour"})

    @property
    def is_random(self) -> bool:
        """Whether the seed makes a difference: for the weights, or for the biases."""
        names = (self.initialiser, *(layer.initialiser for layer in self.layers))
        of_weights = (initialisers[name].random for name in names)
        return any(of_weights) or any(biases[bias.name].random for bias in self.bias_rules)

    @property
    def bias_rules(self) -> tuple[BiasSettings, ...]:
        """That of the run, and those of layers with one of their own."""
        return (self.bias, *(layer.bias for layer in self.layers if layer.bias is not None))

    @property
    def has_biases(self) -> bool:
        """Whether it may begin with biases that are not zero."""
        drawn = any(bias.name != ZERO_BIASES.name for bias in self.bias_rules)
        return drawn or any(any(each.biases or ()) for each in self.given)


Run = Annotated[RunSettings, VariantOf(initialisers, "initialiser", "he")]


def make_run(initialiser: str, **fields: Any) -> RunSettings:
    """A run with the initialiser's own parameters; ExperimentError where one is outside its limits."""
    run: RunSettings = validated(Run, {"initialiser": initialiser, **fields})
    return run


PUBLISHED_RUNS: Any = (
    {"initialiser": "zeros"},
    {"initialiser": "random", "scale": 10},
    {"initialiser": "he"},
)


def exactly_one(version: Any) -> Any:
    """Refuse what only equals 1, such as true."""
    if type(version) is not int or version != 1:
        raise PydanticCustomError("version", "another version", {"allowed": "1"})
    return version


class Bookmark(Value):
    """An iteration that a person wants to find again, and what it is called."""

    iteration: Iteration
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]


def left_to_session(_: Any) -> None:
    """What a file says of its view is checked with the rest of it, and kept by the session alone."""


class Experiment(Value):
    """Data, network, training settings, the runs to compare, and a person's bookmarks.

    `title` and `about` say in words what it is, and what there is to see. In files `view` is how it was last
    looked at: that is taken here, so that each of them is an experiment, and is None whatever it was.
    No two runs have the same id. `last_id` is the one that was given last, where that run is no more: none is
    given twice. In files an id is written only where it is not the run's place, counted from 1.

    Raises pydantic's ValidationError where a value is outside its limits; the functions of
    `engine.experiment.json_io` turn it into an ExperimentError with readable problems.

    >>> published = Experiment()
    >>> [run.initialiser for run in published.runs], published.training.iterations
    (['zeros', 'random', 'he'], 15000)
    >>> deeper = Experiment(network={"hidden": [8, 8, 8], "activation": "tanh"})
    >>> deeper.sizes, deeper.parts_that_differ(published)
    ((2, 8, 8, 8, 1), ['network'])
    """

    version: Annotated[Literal[1], BeforeValidator(exactly_one)] = 1
    title: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    about: Annotated[str, Field(max_length=LONGEST_ABOUT)] | None = None
    dataset: Dataset = Field(default={}, validate_default=True)
    network: NetworkSettings = NetworkSettings()
    training: Training = Field(default={}, validate_default=True)
    runs: Annotated[tuple[Run, ...], Field(min_length=1, max_length=MOST_RUNS), AfterValidator(with_ids)] = (
        Field(default=PUBLISHED_RUNS, validate_default=True)
    )
    last_id: Annotated[int, Field(ge=1, le=LARGEST_ID, strict=True)] | None = None
    bookmarks: Annotated[tuple[Bookmark, ...], Field(max_length=MOST_BOOKMARKS)] = ()
    view: Annotated[View | None, AfterValidator(left_to_session)] = None

    @model_validator(mode="after")
    def refuse_an_output_that_does_not_fit_the_data(self) -> Self:
        fitting = outputs_for(self.shape.classes)
        if self.network.output is not None and self.network.output not in fitting:
            allowed = Note("{choices}, or null", choices=listed(fitting))
            context = {"field": "network.output", "given": self.network.output, "allowed": allowed}
            raise PydanticCustomError("no_such_output", "no such output", context)
        return self

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
                            "allowed": at_most(highest),
                        }
                        raise PydanticCustomError("no_such_weight", "no such weight", context)
        return self

    @model_validator(mode="after")
    def refuse_layers_that_are_not_there(self) -> Self:
        """Which layers there are, and of which shape, is for the network to say."""
        for number, run in enumerate(self.runs):
            for field, given, allowed in misfits(run.layers, run.given, self.sizes):
                if run.name is not None:
                    given = Note("{given}, in “{run}”", given=given, run=run.name)
                context = {"field": f"runs.{number}.{field}", "given": given, "allowed": allowed}
                raise PydanticCustomError("no_such_weight", "no such layer", context)
        numbers = sum(size_of(run.given) for run in self.runs)
        if numbers > MOST_GIVEN:
            given = Note("{count:,} given weights and biases", count=numbers)
            context = {"field": "runs", "given": given, "allowed": at_most(MOST_GIVEN)}
            raise PydanticCustomError("no_such_weight", "too many", context)
        return self

    @model_validator(mode="after")
    def refuse_rules_that_give_no_weights(self) -> Self:
        """An own rule has to give a σ for every layer of this network that it draws."""
        for number, run in enumerate(self.runs):
            rules: list[tuple[str, RunSettings | LayerRule]] = [(f"runs.{number}", run)]
            rules += [(f"runs.{number}.layers.{at}", layer) for at, layer in enumerate(run.layers)]
            for place, rule in rules:
                entry = initialisers[rule.initialiser]
                try:
                    entry.variances(self.sizes, rule.own(entry))
                except ValueError as error:
                    context = {"field": f"{place}.sigma", "given": said_by(error), "allowed": OWN_RULE}
                    raise PydanticCustomError("no_such_weight", "no such weights", context) from None
        return self

    @field_serializer("runs", mode="wrap")
    def write_what_is_not_read_anyway(self, runs: Any, write: SerializerFunctionWrapHandler) -> Any:
        """Ids that are places, and biases of zero, are left out: reading gives the runs the same again."""
        for place, fields in enumerate(written := list(write(runs)), start=1):
            if fields.get("id") == place:
                del fields["id"]
            if runs[place - 1].bias == ZERO_BIASES:
                fields.pop("bias", None)
            for field in ("layers", "given"):
                if not fields.get(field):
                    fields.pop(field, None)
        return written

    def parts_that_differ(self, other: "Experiment") -> list[str]:
        """Which of data, network and training are others: where none is, runs can be taken over.

        For how many iterations they are trained by default makes no difference to them.
        """
        training = other.training.model_copy(update={"iterations": self.training.iterations})
        pairs = {"dataset": other.dataset, "network": other.network, "training": training}
        return [part for part, value in pairs.items() if getattr(self, part) != value]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units per layer, from the inputs, one a feature, to the output's."""
        shape = self.shape
        return (shape.features, *self.network.hidden, outputs[self.output].units(shape.classes))

    @property
    def shape(self) -> Shape:
        """What an example looks like: how many features it has, and how many classes there are."""
        return shape_of(self.dataset)

    @property
    def class_names(self) -> tuple[str, ...]:
        """A name for each class, empty where it has none of its own; none where numbers are predicted."""
        return class_names_of(self.dataset)

    @property
    def output(self) -> str:
        """The name of the network's output: the one that was chosen, or what the data ask for."""
        return self.network.output or outputs_for(self.shape.classes)[0]


def remade(experiment: Experiment, **parts: Any) -> Experiment:
    """The experiment with other parts, given as values or fields; ExperimentError where they do not fit."""
    fields = {name: getattr(experiment, name) for name in Experiment.model_fields}
    made: Experiment = validated(Experiment, {**fields, **parts})
    return made


def network_of(experiment: Experiment) -> Network:
    """The network that all runs of the experiment train."""
    return Network(experiment.sizes, experiment.network.activation, experiment.output)
