"""Measured data with more than two features, of which the first two principal components are shown."""

from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field

from engine.datasets import Points, datasets
from engine.messages.message import Note

Preparation = Annotated[
    Literal["as_measured", "standardised"], Field(description="features before the components are taken")
]
Iris = Annotated[
    Literal["setosa", "versicolor", "virginica"], Field(description="the species that is left out")
]
Cultivar = Annotated[Literal["0", "1", "2"], Field(description="the cultivar that is left out")]


def two_components(bunch: Any, left_out: int | None, prepared: str) -> Points:
    """The examples of two classes of scikit-learn's `bunch`, projected onto their principal components.

    Pearson 1901, Philosophical Magazine 2, 559. `left_out` is the class of three that does not take part.
    """
    from sklearn.decomposition import PCA

    chosen = np.ones(bunch.target.size, bool) if left_out is None else bunch.target != left_out
    features, classes = bunch.data[chosen], bunch.target[chosen]
    if prepared == "standardised":
        features = (features - features.mean(axis=0)) / features.std(axis=0)
    components = PCA(n_components=2, svd_solver="full").fit(features)
    share = float(components.explained_variance_ratio_.sum())
    note = Note(
        "first two principal components of {features}, {share:.1%} of their variance",
        features=Note("{count} standardised features", count=features.shape[1])
        if prepared == "standardised"
        else Note("{count} features", count=features.shape[1]),
        share=share,
    )
    X = np.ascontiguousarray(components.transform(features).T)
    return Points(X, (classes == classes.max()).astype(np.float64), (note,))


@datasets.register(
    "iris",
    label="Iris",
    formula="two of three species by four lengths, their first two principal components",
    source="Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris",
    given=True,
)
def iris(*, without: Iris = "setosa", prepared: Preparation = "as_measured") -> Points:
    from sklearn.datasets import load_iris

    bunch = load_iris()
    return two_components(bunch, list(bunch.target_names).index(without), prepared)


@datasets.register(
    "wine",
    label="Wine",
    formula="two of three cultivars by thirteen measurements, their first two principal components",
    source="Aeberhard and Forina 1992, UCI repository; scikit-learn, load_wine",
    given=True,
)
def wine(*, without: Cultivar = "0", prepared: Preparation = "standardised") -> Points:
    from sklearn.datasets import load_wine

    return two_components(load_wine(), int(without), prepared)


@datasets.register(
    "breast_cancer",
    label="Breast cancer",
    formula="malignant and benign tumours by thirty measurements, their first two principal components",
    source="Street, Wolberg and Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer",
    given=True,
)
def breast_cancer(*, prepared: Preparation = "standardised") -> Points:
    from sklearn.datasets import load_breast_cancer

    return two_components(load_breast_cancer(), None, prepared)
