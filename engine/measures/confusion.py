"""Confusion: how many examples of each class are taken for which, and which ones."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, Integers, frozen
from engine.measures import register
from engine.nn.outputs import most_probable
from engine.training.run import TrainingRun

NO_ANSWER = -1  # where an output is no number


@dataclass(frozen=True, eq=False)
class ConfusionTable:
    """Of one set: `truth` and `answers` are the classes of its examples, (examples,), NO_ANSWER among them.

    `counts` is (classes, classes): a row for each true class, a column for each answer.
    """

    truth: Integers
    answers: Integers
    counts: Integers

    def examples(self, truth: int, answer: int) -> Integers:
        """The numbers of the examples of a class that are taken for a class, ascending, from 0."""
        return np.flatnonzero((self.truth == truth) & (self.answers == answer))


@dataclass(frozen=True, eq=False)
class Confusion:
    """Of the training and of the test set."""

    train: ConfusionTable
    test: ConfusionTable


def answers_of(logits: Array) -> Integers:
    """The class that is answered to each example, (examples,): as accuracy counts it."""
    several = np.atleast_2d(logits)
    answers = most_probable(several) if len(several) > 1 else (several[0] > 0.0).astype(np.int64)
    answered: Integers = np.where(np.isnan(several).any(axis=0), NO_ANSWER, answers)
    return answered


def table_of(logits: Array, Y: Array, classes: int) -> ConfusionTable:
    truth, answers = Y.astype(np.int64), answers_of(logits)
    counted = answers != NO_ANSWER
    cells = truth[counted] * classes + answers[counted]
    counts = np.bincount(cells, minlength=classes**2).reshape(classes, classes)
    return ConfusionTable(frozen(truth), frozen(answers), frozen(counts))


def confusion(run: TrainingRun) -> Confusion | None:
    """None where numbers are predicted."""
    data = run.data
    if data.classes is None:
        return None
    return Confusion(
        table_of(run.train_logits, data.Y_train, data.classes),
        table_of(run.test_logits, data.Y_test, data.classes),
    )


CONFUSION = register(
    "confusion",
    confusion,
    label="Confusion matrix",
    formula="the number of examples of each class that each class is answered to",
    source="Stehman 1997, Remote Sensing of Environment 62, 77; scikit-learn, confusion_matrix",
)
