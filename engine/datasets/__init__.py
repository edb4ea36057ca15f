"""Data sets, by name: points with their classes, or with numbers to predict.

`drawn` has rules that draw as many points as are wanted, `measured` and `own` sets whose points are there.
Nothing is ever standardised or shuffled unless the settings say so. Each file of this package registers its
own.
"""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.datasets.scaling import scalings
from engine.datasets.section import Axes, Section, section_along, usual_section
from engine.datasets.shape import Shape
from engine.messages.message import Note
from engine.registry import Entry, Registry


@dataclass(frozen=True)
class Points:
    """X is (features, examples), Y (examples,) the labels.

    Labels are classes, 0.0, 1.0, …, or numbers to predict: `Shape.classes` says which. `notes` say what
    should be known of them, `features` are what the rows of X are called, where they have names.
    """

    X: Array
    Y: Array
    notes: tuple[Note, ...] = ()
    features: tuple[str, ...] = ()


@dataclass(frozen=True)
class Data:
    """Training and test set: X is (features, examples), Y (examples,) the labels; read-only.

    Of so many `classes` a label is the number, 0.0, 1.0, …; without, it is a number to predict.
    `notes` say in words what was done to them on the way, `features` what the rows of X are
    called, where they have names, and `class_names` what the classes are, as `DatasetEntry.names_of` says
    it. Where the features of an example are the pixels of a picture, `image` has
    its rows and columns, and the features stand row by row, the uppermost first.
    """

    X_train: Array
    Y_train: Array
    X_test: Array
    Y_test: Array
    classes: int | None = 2
    notes: tuple[Note, ...] = field(default=(), compare=False)
    features: tuple[str, ...] = field(default=(), compare=False)
    image: tuple[int, int] | None = field(default=None, compare=False)
    class_names: tuple[str, ...] = field(default=(), compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What every feature is called, also where they have no names of their own."""
        return self.features or tuple(f"x{number}" for number in range(1, len(self.X_train) + 1))

    @cached_property
    def _usual_section(self) -> Section:
        return usual_section(self.X_train)

    def section(self, axes: Axes | None = None) -> Section:
        """The plane on which they are looked at, along two features if they are chosen."""
        return self._usual_section if axes is None else section_along(self.X_train, axes)


@dataclass(frozen=True, kw_only=True)
class DatasetEntry(Entry):
    """A rule (samples, noise, seed, **parameters) -> (X, Y), or of points that are there if `given`.

    Then it is a rule (**parameters) -> Points, some of which are held out as the test set. `shape` says from
    the parameters alone what an example looks like: it loads and draws nothing. So does `class_names` what
    the classes 0, 1, … are called, where they have names. `check` refuses parameters that do not fit each
    other, by a PydanticCustomError. `image` is that of the Data.
    """

    given: bool = False
    shape: Callable[[Mapping[str, Any]], Shape] = lambda _: Shape()
    class_names: Callable[[Mapping[str, Any]], tuple[str, ...]] = lambda _: ()
    check: Callable[[Mapping[str, Any]], None] = lambda _: None
    image: tuple[int, int] | None = None

    def names_of(self, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """A name for each class, empty where it has none of its own; none where numbers are to predict."""
        classes = self.shape(parameters).classes or 0
        own = self.class_names(parameters)[:classes]
        return (*own, *[""] * (classes - len(own)))


datasets: Registry[DatasetEntry] = Registry(DatasetEntry)


def make_data(name: str, scaling: str = "none", **settings: Any) -> Data:
    """Both sets from the registered rule `name`; `settings` are the other fields of its settings."""
    entry = datasets[name]
    parameters = {own: settings[own] for own in entry.parameters if own in settings}
    shape = entry.shape(parameters)
    make = held_out if entry.given else two_draws
    data: Data = make(entry, shape, **settings)
    X_train, X_test = map(frozen, scalings[scaling].function(data.X_train, data.X_test))
    label, train, test = Note(entry.label), data.Y_train.size, data.Y_test.size
    notes = (
        Note("{label}: {train} training points, {test} test points", label=label, train=train, test=test),
        *data.notes,
        Note(scalings[scaling].note),
    )
    features = scaled_names(data.features, scaling)
    return Data(
        X_train, frozen(data.Y_train), X_test, frozen(data.Y_test), shape.classes, notes, features,
        entry.image, entry.names_of(parameters),
    )  # fmt: skip


def scaled_names(features: tuple[str, ...], scaling: str) -> tuple[str, ...]:
    """What the features are called after this scaling."""
    return tuple(Note(scalings[scaling].named, name=name) for name in features)


def two_draws(
    entry: DatasetEntry,
    shape: Shape,
    /,
    samples: int,
    seed: int,
    test_samples: int,
    test_seed: int,
    **rest: Any,
) -> Data:
    """Training and test set drawn one by one; `rest` are the noise and the rule's own parameters."""
    rule: Callable[..., tuple[Array, Array]] = entry.function
    train, test = rule(samples, seed=seed, **rest), rule(test_samples, seed=test_seed, **rest)
    return Data(*train, *test, shape.classes)


def drawn_apart(Y: Array, classes: int | None) -> list[npt.NDArray[np.bool_]]:
    """Which examples belong to each class in ascending order, or of numbers all: (examples,) each."""
    if classes is None:
        return [np.full(Y.size, True)]
    return [np.equal(Y, label) for label in range(classes)]


def held_out_of(count: int, test_share: float) -> int:
    """How many of so many points, of a class or in all, are held out."""
    return min(max(1, round(test_share * count)), count - 1)


def held_out(entry: DatasetEntry, shape: Shape, /, test_share: float, test_seed: int, **own: Any) -> Data:
    """A share of the points drawn to test on; all stay in the order in which they are given.

    Of each class that share is drawn, class by class in ascending order, and at least one point is on either
    side; of numbers to predict it is drawn from all at once.
    """
    points: Points = entry.function(**own)
    stream = np.random.RandomState(test_seed)
    testing = np.zeros(points.Y.size, dtype=np.bool_)
    for members in drawn_apart(points.Y, shape.classes):
        places = np.flatnonzero(members)
        testing[stream.permutation(places)[: held_out_of(places.size, test_share)]] = True
    X, Y = points.X, points.Y
    return Data(
        np.ascontiguousarray(X[:, ~testing]), Y[~testing], np.ascontiguousarray(X[:, testing]), Y[testing],
        shape.classes, points.notes, points.features,
    )  # fmt: skip


for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
