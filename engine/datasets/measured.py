"""Measured data with more than two features: all of them, or their first two principal components."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.datasets import Points, datasets
from engine.datasets.shape import Shape
from engine.messages.message import Note
from engine.messages.or_null import OR_NULL

Which = Annotated[
    Literal["two_components", "all"],
    Field(description="their first two principal components, or all features"),
]
Preparation = Annotated[
    Literal["as_measured", "standardised"],
    Field(description="features as they were measured, or with mean 0 and variance 1"),
]
Iris = Annotated[
    Literal["setosa", "versicolor", "virginica"] | None,
    OR_NULL,
    Field(description="the species that is left out; null: none, there are three classes"),
]
Cultivar = Annotated[
    Literal["0", "1", "2"] | None,
    OR_NULL,
    Field(description="the cultivar that is left out; null: none, there are three classes"),
]
# What the classes are called, each beside how a file calls it where it is left out.
SPECIES = {name: name for name in ("setosa", "versicolor", "virginica")}
CULTIVARS = {number: Note("cultivar {number}", number=int(number)) for number in ("0", "1", "2")}
DIGITS = (8, 8)  # rows and columns of pixels


def measured(bunch: Any, left_out: int | None, features: str, prepared: str) -> Points:
    """The examples of scikit-learn's `bunch`; the class `left_out` does not take part.

    Of two classes the later one is class 1.
    """
    chosen = np.ones(bunch.target.size, bool) if left_out is None else bunch.target != left_out
    table, classes = bunch.data[chosen], bunch.target[chosen]
    if prepared == "standardised":
        table = (table - table.mean(axis=0)) / table.std(axis=0)
    Y = np.searchsorted(np.unique(classes), classes).astype(np.float64)
    if features == "two_components":
        return two_components(table, Y, prepared)
    note = counted(table.shape[1], prepared)
    return Points(np.ascontiguousarray(table.T), Y, (note,), prepared_names(bunch.feature_names, prepared))


def two_components(table: Array, Y: Array, prepared: str) -> Points:
    """The table (examples, features), projected onto its principal components.

    Pearson 1901, Philosophical Magazine 2, 559.
    """
    from sklearn.decomposition import PCA

    components = PCA(n_components=2, svd_solver="full").fit(table)
    share = float(components.explained_variance_ratio_.sum())
    note = Note(
        "first two principal components of {features}, {share:.1%} of their variance",
        features=counted(table.shape[1], prepared),
        share=share,
    )
    return Points(np.ascontiguousarray(components.transform(table).T), Y, (note,))


def counted(features: int, prepared: str) -> Note:
    if prepared == "standardised":
        return Note("{count} standardised features", count=features)
    return Note("{count} features", count=features)


def prepared_names(names: Any, prepared: str) -> tuple[str, ...]:
    """What the features are called, given their names as measured."""
    if prepared == "standardised":
        return tuple(Note("{name}, standardised", name=str(name)) for name in names)
    return tuple(map(str, names))


def two_or(all_of_them: int) -> Callable[[Mapping[str, Any]], Shape]:
    """The shape of measured data that have so many features, or the two components of them.

    Of three classes one may be left out; who has no such choice has two.
    """

    def shape(own: Mapping[str, Any]) -> Shape:
        features = all_of_them if own["features"] == "all" else 2
        return Shape(features, classes=3 if own.get("without", "") is None else 2)

    return shape


def all_but_one(names: Mapping[str, str]) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """What the classes are called that take part, of these where one may be left out."""
    return lambda own: tuple(name for key, name in names.items() if key != own.get("without"))


@datasets.register(
    "iris",
    label="Iris",
    formula="species by four lengths, all or two principal components",
    source="Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris",
    given=True,
    shape=two_or(4),
    class_names=all_but_one(SPECIES),
)
def iris(
    *, without: Iris = "setosa", features: Which = "two_components", prepared: Preparation = "as_measured"
) -> Points:
    from sklearn.datasets import load_iris

    bunch = load_iris()
    left_out = None if without is None else list(bunch.target_names).index(without)
    return measured(bunch, left_out, features, prepared)


@datasets.register(
    "wine",
    label="Wine",
    formula="cultivars by thirteen measurements, all or two principal components",
    source="Aeberhard and Forina 1992, UCI repository; scikit-learn, load_wine",
    given=True,
    shape=two_or(13),
    class_names=all_but_one(CULTIVARS),
)
def wine(
    *, without: Cultivar = "0", features: Which = "two_components", prepared: Preparation = "standardised"
) -> Points:
    from sklearn.datasets import load_wine

    return measured(load_wine(), None if without is None else int(without), features, prepared)


@datasets.register(
    "breast_cancer",
    label="Breast cancer",
    formula="malignant and benign tumours by thirty measurements, all or two principal components",
    source="Street, Wolberg and Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer",
    given=True,
    shape=two_or(30),
    class_names=lambda _: (Note("malignant"), Note("benign")),
)
def breast_cancer(*, features: Which = "two_components", prepared: Preparation = "standardised") -> Points:
    from sklearn.datasets import load_breast_cancer

    return measured(load_breast_cancer(), None, features, prepared)


@datasets.register(
    "digits",
    label="Digits",
    formula="handwritten digits from 0 to 9 in 8 by 8 pixels, from 0 (paper) to 16 (ink)",
    source="Alpaydin and Kaynak 1998, UCI repository; scikit-learn, load_digits",
    given=True,
    shape=lambda _: Shape(DIGITS[0] * DIGITS[1], classes=10),
    image=DIGITS,
)
def digits() -> Points:
    from sklearn.datasets import load_digits

    bunch = load_digits()
    rows, columns = DIGITS
    names = tuple(
        Note("pixel {row}, {column}", row=row, column=column)
        for row in range(1, rows + 1)
        for column in range(1, columns + 1)
    )
    X = np.ascontiguousarray(bunch.data.T)
    return Points(X, bunch.target.astype(np.float64), (Note("{count} pixels", count=len(names)),), names)


@datasets.register(
    "diabetes",
    label="Diabetes",
    formula="how far a disease goes within a year, from 25 to 346, by ten measurements of mean 0",
    source="Efron, Hastie, Johnstone and Tibshirani 2004, Annals of Statistics 32, 407; "
    "scikit-learn, load_diabetes",
    given=True,
    shape=lambda _: Shape(10, classes=None),
)
def diabetes() -> Points:
    from sklearn.datasets import load_diabetes

    bunch = load_diabetes()
    X = np.ascontiguousarray(bunch.data.T)
    names = tuple(map(str, bunch.feature_names))
    return Points(X, bunch.target.astype(np.float64), (counted(len(names), "as_measured"),), names)
