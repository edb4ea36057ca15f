"""Measured data with more than two features: all of them, or their first two principal components."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.datasets import Points, datasets
from engine.datasets.shape import Shape
from engine.messages.message import Note

Which = Annotated[
    Literal["two_components", "all"],
    Field(description="their first two principal components, or all features"),
]
Preparation = Annotated[
    Literal["as_measured", "standardised"],
    Field(description="features as they were measured, or with mean 0 and variance 1"),
]
Iris = Annotated[
    Literal["setosa", "versicolor", "virginica"], Field(description="the species that is left out")
]
Cultivar = Annotated[Literal["0", "1", "2"], Field(description="the cultivar that is left out")]


def measured(bunch: Any, left_out: int | None, features: str, prepared: str) -> Points:
    """The examples of two classes of scikit-learn's `bunch`; the class `left_out` does not take part."""
    chosen = np.ones(bunch.target.size, bool) if left_out is None else bunch.target != left_out
    table, classes = bunch.data[chosen], bunch.target[chosen]
    if prepared == "standardised":
        table = (table - table.mean(axis=0)) / table.std(axis=0)
    Y = (classes == classes.max()).astype(np.float64)
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
    words = "{name}, standardised" if prepared == "standardised" else "{name}"
    return tuple(Note(words, name=str(name)) for name in names)


def two_or(all_of_them: int) -> Callable[[Mapping[str, Any]], Shape]:
    """The shape of measured data that have so many features, or the two components of them."""

    def shape(own: Mapping[str, Any]) -> Shape:
        return Shape(features=all_of_them if own["features"] == "all" else 2)

    return shape


@datasets.register(
    "iris",
    label="Iris",
    formula="two of three species by four lengths, all or two principal components",
    source="Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris",
    given=True,
    shape=two_or(4),
)
def iris(
    *, without: Iris = "setosa", features: Which = "two_components", prepared: Preparation = "as_measured"
) -> Points:
    from sklearn.datasets import load_iris

    bunch = load_iris()
    return measured(bunch, list(bunch.target_names).index(without), features, prepared)


@datasets.register(
    "wine",
    label="Wine",
    formula="two of three cultivars by thirteen measurements, all or two principal components",
    source="Aeberhard and Forina 1992, UCI repository; scikit-learn, load_wine",
    given=True,
    shape=two_or(13),
)
def wine(
    *, without: Cultivar = "0", features: Which = "two_components", prepared: Preparation = "standardised"
) -> Points:
    from sklearn.datasets import load_wine

    return measured(load_wine(), int(without), features, prepared)


@datasets.register(
    "breast_cancer",
    label="Breast cancer",
    formula="malignant and benign tumours by thirty measurements, all or two principal components",
    source="Street, Wolberg and Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer",
    given=True,
    shape=two_or(30),
)
def breast_cancer(*, features: Which = "two_components", prepared: Preparation = "standardised") -> Points:
    from sklearn.datasets import load_breast_cancer

    return measured(load_breast_cancer(), None, features, prepared)
