"""Scalings of the features, by name. Each is measured on the training set and applied to both sets."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class Scaling(Entry):
    """A rule (X_train, X_test) -> both scaled, each (features, examples); `note` says that it was done.

    `named` is what a feature is called afterwards.
    """

    note: str
    named: str = "{name}"


scalings: Registry[Scaling] = Registry(Scaling)


@scalings.register(
    "none", label="None", formula="x", source="the published experiment", note="features as they are"
)
def none(X_train: Array, X_test: Array) -> tuple[Array, Array]:
    return X_train, X_test


@scalings.register(
    "standardise",
    label="Standardise",
    formula="(x - mean) / standard deviation, of the training set",
    source="scikit-learn, StandardScaler",
    note="features standardised: mean 0, variance 1 over the training set",
    named="{name}, standardised",
)
def standardise(X_train: Array, X_test: Array) -> tuple[Array, Array]:
    mean = X_train.mean(axis=1, keepdims=True)
    # Of equal numbers the mean may be another in the last digit: they have no deviation, and not a tiny one.
    varies = np.ptp(X_train, axis=1, keepdims=True) > 0.0
    return moved(X_train, X_test, mean, np.where(varies, X_train.std(axis=1, keepdims=True), 0.0))


@scalings.register(
    "range",
    label="To -1 … 1",
    formula="2 (x - smallest) / (largest - smallest) - 1, of the training set",
    source="scikit-learn, MinMaxScaler with feature_range (-1, 1)",
    note="features scaled: the training set lies between -1 and 1",
    named="{name}, scaled",
)
def to_range(X_train: Array, X_test: Array) -> tuple[Array, Array]:
    low, high = X_train.min(axis=1, keepdims=True), X_train.max(axis=1, keepdims=True)
    return moved(X_train, X_test, (low + high) / 2.0, (high - low) / 2.0)


def moved(X_train: Array, X_test: Array, centre: Array, unit: Array) -> tuple[Array, Array]:
    """Both sets with the centre at 0, in this unit; a feature that is always the same is only moved."""
    unit = np.where(unit > 0.0, unit, 1.0)
    return (X_train - centre) / unit, (X_test - centre) / unit
