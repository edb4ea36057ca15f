"""How threads that run compiled code share the runs of a stint, without Python's global lock.

Between two chunks of work a thread gives its run back and takes the free one that has the longest way to
go. So runs stay close together, no core idles while there is work, and a thread that the system holds up
delays one chunk. See docs/decisions/0008.
"""

from typing import Any

import numpy as np
from numba import types
from numba.extending import intrinsic

from engine.kernels.compiler import compiled
from engine.kernels.work_unit import DONE, FREE, PLACE, STATUS, STOP, TAKEN


def exchange_in_machine_code(typing_context: Any, cell: Any, value: Any) -> Any:  # noqa: ARG001
    """Put `value` into cell[0], an int64, and return what was there, as one step that no thread can split."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        array = context.make_array(signature.args[0])(context, builder, arguments[0])
        return builder.atomic_rmw("xchg", array.data, arguments[1], "seq_cst")

    return types.int64(cell, types.int64), generate


exchange: Any = intrinsic(exchange_in_machine_code)


@compiled
def claim(lock: Any, places: Any, pending: Any) -> int:
    """The free run with the longest way to go, now the caller's; -1 if there is none, or an interrupt."""
    while exchange(lock, np.int64(1)) != 0:
        pass
    chosen, longest = -1, -1
    if pending[0] == 0:
        for run in range(places.shape[1]):
            way = places[STOP, run] - places[PLACE, run]
            if places[STATUS, run] == FREE and way > longest:
                chosen, longest = run, way
    if chosen >= 0:
        places[STATUS, chosen] = TAKEN
    exchange(lock, np.int64(0))
    return chosen


@compiled
def give_back(lock: Any, places: Any, run: int, place: int, done: bool) -> None:
    """The run stands at `place` now, and has gone its way or not."""
    while exchange(lock, np.int64(1)) != 0:
        pass
    places[PLACE, run] = place
    places[STATUS, run] = DONE if done else FREE
    exchange(lock, np.int64(0))
