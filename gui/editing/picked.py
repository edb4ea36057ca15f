"""Picked: examples that are picked out of a set, to be found in the pictures of a run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picked:
    """These `examples` of the run with this id, counted from 0 in the training set or in the test set."""

    run: int
    training: bool
    examples: tuple[int, ...]
