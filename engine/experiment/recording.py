"""Recording: what one run's history holds, as a value that can be saved and carried to another machine."""

from dataclasses import dataclass

from engine.arrays import Array


@dataclass(frozen=True)
class Recording:
    """The cost of every iteration so far, and the checkpoints.

    `costs` is (iterations + 1,), only its last entry may be not finite: there the run diverged. A checkpoint
    stands at each of the `places`, ascending multiples of `spacing` from 0 on, with its state, (rows,
    parameter_count), see `Optimiser`. All arrays are read-only.
    """

    costs: Array
    spacing: int
    places: tuple[int, ...]
    states: tuple[Array, ...]
