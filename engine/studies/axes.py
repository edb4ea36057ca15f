"""Axes: the settings of an experiment that a study can vary, by name.

An axis is one function: from an experiment and a value to the parts that then differ, as values or fields.
It returns none where the experiment has no such setting. To add an axis, add a function here. `present` gives
the values that an experiment has as it is: several where its runs differ, none where it is no single value.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from engine.experiment.model import Experiment, RunSettings, remade
from engine.messages.problems import ExperimentError
from engine.nn.activations import activations
from engine.nn.optimisers import optimisers
from engine.registry import Entry, Registry

Parts = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Axis(Entry):
    """A setting that a study can vary; `around` gives values to begin with, around a present one or None."""

    function: Callable[[Experiment, Any], Parts]
    around: Callable[[Any], Iterable[Any]] = lambda _: ()
    present: Callable[[Experiment], tuple[Any, ...]] = lambda _: ()

    def fits(self, experiment: Experiment) -> bool:
        """Whether the experiment has this setting at all: which value makes no difference."""
        return bool(self.function(experiment, 1))

    def suggested(self, experiment: Experiment) -> tuple[Any, ...]:
        """Values to begin with, in order and each once, that this experiment can have."""
        present = self.present(experiment)
        found: list[Any] = []
        for value in self.around(present[0] if present else None):
            if value not in found and self._takes(experiment, value):
                found.append(value)
        return tuple(found)

    def _takes(self, experiment: Experiment, value: Any) -> bool:
        try:
            remade(experiment, **self.function(experiment, value))
        except ExperimentError:
            return False
        return True

    def fits_run(self, experiment: Experiment, run: RunSettings) -> bool:
        """Whether the setting makes a difference to this run."""
        return self.fits(experiment.model_copy(update={"runs": (run,)}))


axes: Registry[Axis] = Registry(Axis)
FACTORS = (0.1, 0.3, 1.0, 3.0, 10.0)


def times(present: float | None, factors: Iterable[float] = FACTORS) -> list[float]:
    """These factors of the present value, to three digits; of 1, where there is none or it is 0."""
    return [float(f"{(present or 1.0) * factor:.3g}") for factor in factors]


def with_present(values: Iterable[int], present: int | None) -> list[int]:
    return sorted({*values, *(() if present is None else (present,))})


def of_runs(experiment: Experiment, change: Callable[[RunSettings], Parts]) -> Parts:
    """Runs with other fields; a run for which `change` has none stays as it is."""
    changes = [change(run) for run in experiment.runs]
    if not any(changes):
        return {}
    pairs = zip(experiment.runs, changes, strict=True)
    return {"runs": [run.model_dump() | fields if fields else run for run, fields in pairs]}


def present_of_runs(name: str) -> Callable[[Experiment], tuple[Any, ...]]:
    """What the runs have there, each value once, in the runs' order."""
    return lambda experiment: tuple(
        dict.fromkeys(getattr(run, name) for run in experiment.runs if hasattr(run, name))
    )


def bias_scales(experiment: Experiment) -> tuple[Any, ...]:
    biases = (run.bias.model_dump() for run in experiment.runs)
    return tuple(dict.fromkeys(bias["scale"] for bias in biases if "scale" in bias))


@axes.register(
    "gain",
    label="Gain",
    formula="the factor on every weight of a run",
    source="docs/training.md, gain",
    around=lambda present: times(present, (0.25, 0.5, 1.0, 2.0, 4.0)),
    present=present_of_runs("gain"),
)
def gain(experiment: Experiment, value: Any) -> Parts:
    """Runs without a gain, such as zeros, stay as they are."""
    return of_runs(experiment, lambda run: {"gain": value} if hasattr(run, "gain") else {})


@axes.register(
    "scale",
    label="Scale",
    formula="the standard deviation of the weights, where a rule asks for one",
    source="the course's second case: random ×10",
    around=times,
    present=present_of_runs("scale"),
)
def scale(experiment: Experiment, value: Any) -> Parts:
    """Only runs whose rule has a scale, such as random, are changed."""
    return of_runs(experiment, lambda run: {"scale": value} if hasattr(run, "scale") else {})


@axes.register(
    "bias_scale",
    label="Scale of the biases",
    formula="the standard deviation of the biases, where a run draws them",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
    around=times,
    present=bias_scales,
)
def bias_scale(experiment: Experiment, value: Any) -> Parts:
    """Only runs whose biases have a scale are changed."""

    def change(run: RunSettings) -> Parts:
        return {"bias": run.bias.model_dump() | {"scale": value}} if hasattr(run.bias, "scale") else {}

    return of_runs(experiment, change)


@axes.register(
    "learning_rate",
    label="Learning rate",
    formula="α in θ ← θ - α g",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.3.1",
    around=times,
    present=lambda experiment: (experiment.training.learning_rate,),
)
def learning_rate(experiment: Experiment, value: Any) -> Parts:
    """That of the experiment; changes on the way keep their own."""
    return {"training": experiment.training.model_dump() | {"learning_rate": value}}


@axes.register(
    "weight_decay",
    label="Weight decay",
    formula="λ in g ← g + λ θ, or as AdamW takes it",
    source="Krogh and Hertz 1991, NeurIPS; as torch.optim",
    around=lambda _: (0.0, 1e-4, 1e-3, 1e-2, 1e-1),
    present=lambda experiment: (experiment.training.weight_decay,),
)
def weight_decay(experiment: Experiment, value: Any) -> Parts:
    """That of the experiment; changes on the way keep their own."""
    return {"training": experiment.training.model_dump() | {"weight_decay": value}}


@axes.register(
    "optimiser",
    label="Optimiser",
    formula="by its name",
    source="the registry of optimisers",
    around=lambda _: optimisers,
    present=lambda experiment: (experiment.training.optimiser,),
)
def optimiser(experiment: Experiment, value: Any) -> Parts:
    """Learning rate, penalties and batches stay; the parameters of an optimiser are its defaults."""
    training = experiment.training
    if value == training.optimiser:
        return {"training": training}
    kept = {name: getattr(training, name) for name in ("iterations", "batch_size", "batch_seed")}
    known = isinstance(value, str) and value in optimisers
    updating = training.updating_by(value) if known else {"optimiser": value}
    return {"training": updating | kept}


@axes.register(
    "batch_size",
    label="Batch size",
    formula="examples for each update; null is all of them",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.1.3",
    around=lambda _: (8, 32, 128, None),
    present=lambda experiment: (experiment.training.batch_size,),
)
def batch_size(experiment: Experiment, value: Any) -> Parts:
    """The order of the examples follows from the same seed in every cell."""
    return {"training": experiment.training.model_dump() | {"batch_size": value}}


@axes.register(
    "depth",
    label="Depth",
    formula="hidden layers: the first so many, and the last one again where more are wanted",
    source="Lu, Shin, Su and Karniadakis 2019, Dying ReLU and Initialization",
    around=partial(with_present, (1, 2, 3, 5, 8)),
    present=lambda experiment: (len(experiment.network.hidden),),
)
def depth(experiment: Experiment, value: Any) -> Parts:
    """With hidden layers 10-5, a depth of 1 is 10, and a depth of 4 is 10-5-5-5."""
    hidden = experiment.network.hidden
    layers: Any = [value]  # what is no whole number is for the model to refuse
    if isinstance(value, int) and not isinstance(value, bool):
        layers = (hidden + hidden[-1:] * min(value, 1_000))[: max(value, 0)]
    return {"network": experiment.network.model_dump() | {"hidden": layers}}


def present_width(experiment: Experiment) -> tuple[Any, ...]:
    hidden = experiment.network.hidden
    return hidden[:1] if len(set(hidden)) == 1 else ()


@axes.register(
    "width",
    label="Width",
    formula="units of every hidden layer",
    source="Lu, Shin, Su and Karniadakis 2019, Dying ReLU and Initialization",
    around=partial(with_present, (2, 4, 8, 16, 32)),
    present=present_width,
)
def width(experiment: Experiment, value: Any) -> Parts:
    """All hidden layers are then equally wide; there are as many as before."""
    network = experiment.network
    return {"network": network.model_dump() | {"hidden": [value] * len(network.hidden)}}


@axes.register(
    "activation",
    label="Activation",
    formula="by its name",
    source="the registry of activations",
    around=lambda _: activations,
    present=lambda experiment: (experiment.network.activation,),
)
def activation(experiment: Experiment, value: Any) -> Parts:
    """Of all hidden layers; the output stays as it is."""
    return {"network": experiment.network.model_dump() | {"activation": value}}


def present_of_dataset(name: str) -> Callable[[Experiment], tuple[Any, ...]]:
    return lambda experiment: (
        (getattr(experiment.dataset, name),) if hasattr(experiment.dataset, name) else ()
    )


def of_dataset(experiment: Experiment, name: str, value: Any) -> Parts:
    """Data with another field; data that are there, such as a table of points, may not have it."""
    dataset = experiment.dataset
    return {"dataset": dataset.model_dump() | {name: value}} if hasattr(dataset, name) else {}


@axes.register(
    "noise",
    label="Noise",
    formula="standard deviation on x and y",
    source="the registry of data sets",
    around=lambda present: (0.0, *times(present or 0.1, (0.5, 1.0, 2.0, 4.0))),
    present=present_of_dataset("noise"),
)
def noise(experiment: Experiment, value: Any) -> Parts:
    """The data are drawn from the same seeds in every cell; those that are measured have no noise."""
    return of_dataset(experiment, "noise", value)


def samples_around(present: int | None) -> list[int]:
    """Fewer and more points, in whole numbers."""
    return [round(value) for value in times(present, (0.25, 0.5, 1.0, 2.0, 4.0))]


@axes.register(
    "samples",
    label="Samples",
    formula="points to train on",
    source="the registry of data sets",
    around=samples_around,
    present=present_of_dataset("samples"),
)
def samples(experiment: Experiment, value: Any) -> Parts:
    """To train on; as many as before are there to test on. Data that are there have no such setting."""
    return of_dataset(experiment, "samples", value)
