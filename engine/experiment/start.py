"""Start: what a run may say of single layers at iteration 0: another rule, or the very numbers.

Layers, units and inputs are counted from 1; the last layer is the output's.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from engine.experiment.bias import AnyBias
from engine.experiment.variant import Value, Variant, VariantOf
from engine.messages.message import Note
from engine.messages.problems import at_most
from engine.nn.initialisers import initialisers

MOST_LAYERS = 65
MOST_UNITS = 1_024
LARGEST = 1e300  # of a number that is given
MOST_GIVEN = 150_000  # numbers that the runs of an experiment give: a file stays one that can be read

Place = Annotated[int, Field(ge=1, le=MOST_LAYERS, strict=True)]
Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST, strict=True)]
Row = Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST_UNITS)]


class LayerRule(Variant):
    """A layer that starts by rules of its own: an initialiser with its parameters, and a rule for the biases.

    Without a `bias` the layer's biases start by the run's rule.
    """

    layer: Place = 1
    initialiser: str = "he"
    bias: AnyBias | None = None

    @model_serializer(mode="wrap")
    def write_no_bias_where_it_is_the_run_s(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """As in files that were written before a layer could have one."""
        fields: dict[str, Any] = write(self)
        return fields if self.bias is not None else {name: fields[name] for name in fields if name != "bias"}


class GivenLayer(Value):
    """A layer that starts from these numbers: weights, a row for each unit, biases, one a unit, or both."""

    layer: Place
    weights: Annotated[tuple[Row, ...], Field(min_length=1, max_length=MOST_UNITS)] | None = None
    biases: Row | None = None

    @model_validator(mode="after")
    def refuse_what_gives_nothing(self) -> Self:
        """A layer that nothing is given of starts as all others do."""
        if self.weights is None and self.biases is None:
            context = {"given": Note("neither"), "allowed": Note("weights, biases, or both")}
            raise PydanticCustomError("one_of_two", "neither of two", context)
        return self

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return sum(map(len, self.weights or ())) + len(self.biases or ())


def each_layer_once(layers: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse two entries for one layer."""
    places = [each.layer for each in layers]
    for place in places:
        if places.count(place) > 1:
            given = Note("layer {layer} twice", layer=place)
            raise PydanticCustomError("twice", "twice", {"given": given, "allowed": Note("each layer once")})
    return layers


AnyLayerRule = Annotated[LayerRule, VariantOf(initialisers, "initialiser", "he")]
LayerRules = Annotated[
    tuple[AnyLayerRule, ...], Field(max_length=MOST_LAYERS), AfterValidator(each_layer_once)
]
GivenLayers = Annotated[
    tuple[GivenLayer, ...], Field(max_length=MOST_LAYERS), AfterValidator(each_layer_once)
]
Misfit = tuple[str, str, str]  # the field within a run, what was given, what is allowed


def misfits(
    layers: Sequence[LayerRule], given: Sequence[GivenLayer], sizes: tuple[int, ...]
) -> Iterator[Misfit]:
    """What a run says of layers that do not fit a network of these sizes."""
    depth = len(sizes) - 1
    places = {"layers": [rule.layer for rule in layers], "given": [each.layer for each in given]}
    for field, numbered in places.items():
        for number, layer in enumerate(numbered):
            if layer > depth:
                yield f"{field}.{number}.layer", str(layer), at_most(depth)
    for number, numbers in enumerate(given):
        if numbers.layer <= depth:
            units, inputs = sizes[numbers.layer], sizes[numbers.layer - 1]
            yield from wrong_shapes(f"given.{number}", numbers, units, inputs)


def wrong_shapes(field: str, given: GivenLayer, units: int, inputs: int) -> Iterator[Misfit]:
    """The given shape beside that of the layer, wherever they differ."""
    if given.weights is not None:
        widths = sorted({len(row) for row in given.weights})
        if len(widths) > 1:
            rows = Note("rows of {fewest} to {most} numbers", fewest=widths[0], most=widths[-1])
            yield f"{field}.weights", rows, shape_words(units, inputs)
        elif (len(given.weights), widths[0]) != (units, inputs):
            yield f"{field}.weights", f"{len(given.weights)} x {widths[0]}", shape_words(units, inputs)
    if given.biases is not None and len(given.biases) != units:
        yield f"{field}.biases", str(len(given.biases)), str(units)


def shape_words(units: int, inputs: int) -> Note:
    return Note("{shape}: a row for each unit, a column for each input", shape=f"{units} x {inputs}")


def all_given(given: Sequence[GivenLayer], part: str, depth: int) -> bool:
    """Whether this part, `weights` or `biases`, of each of so many layers is given: no rule draws any."""
    layers = {each.layer for each in given if getattr(each, part) is not None}
    return layers >= set(range(1, depth + 1))


def size_of(given: Sequence[GivenLayer]) -> int:
    """How many numbers are given."""
    return sum(each.size for each in given)
