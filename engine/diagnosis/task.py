"""Task: what is to be learned, and what answering without looking comes to."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.datasets import Data


@dataclass(frozen=True)
class Task:
    """Of the training set: the `shares` of its classes, or none, and the `variance` of numbers to predict.

    `class_names` are those of the Data.
    """

    shares: tuple[float, ...] = (0.5, 0.5)
    variance: float = 0.0
    class_names: tuple[str, ...] = ()

    @property
    def is_of_numbers(self) -> bool:
        return not self.shares

    @property
    def cost_of_guessing(self) -> float:
        """Of one answer to all: ln K where K classes are as probable, the variance where it is the mean."""
        return self.variance if self.is_of_numbers else math.log(len(self.shares))

    @cached_property
    def constant_cost(self) -> float:
        """The cost of the best constant answer: the entropy of the shares of the classes, or the variance."""
        if self.is_of_numbers:
            return self.variance
        return -sum(share * math.log(share) for share in self.shares if share > 0.0)

    @property
    def majority(self) -> float:
        """The score of the best constant answer: the share of the largest class, or an R² of 0."""
        return max(self.shares, default=0.0)


def cost_of_guessing(classes: int | None, data: Data | None) -> float | None:
    """As `Task.cost_of_guessing`: of so many classes it is known before the data are made, of numbers not."""
    if classes is not None:
        return math.log(classes)
    return None if data is None else task_of(data).cost_of_guessing


def task_of(data: Data) -> Task:
    Y = data.Y_train
    if data.classes is None:
        return Task((), float(Y.var()))
    counts = np.bincount(Y.astype(np.int64), minlength=data.classes)
    return Task(tuple((counts / Y.size).tolist()), class_names=data.class_names)
