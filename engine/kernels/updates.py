"""Optimisers compiled, each by itself and called by its address: a kernel serves any of them as it is.

So an optimiser costs a fraction of a second to compile, not the seconds of a whole kernel, and runs of one
stint may have different ones. A call takes some nanoseconds, once an update. Penalties are added to the
gradient on the way: the kernel knows nothing of them, and a training without any only asks whether there are.
"""

import functools
import logging
from typing import Any

import numba
from llvmlite import ir
from numba import carray, types  # type: ignore[attr-defined]
from numba.extending import intrinsic, register_jitable

from engine.kernels.compiler import FAST, use_cache
from engine.nn.optimisers import Optimiser
from engine.nn.penalties import add_penalties_in_place

logger = logging.getLogger(__name__)

# Sums keep their order: what an update rounds is as it is written, whatever loop it ends up in.
IN_ORDER = FAST - {"reassoc"}
NUMBERS: Any = types.CPointer(types.float64)  # type: ignore[no-untyped-call]
# state, its rows and columns; gradient, its size; learning rate, t; the factors of weight decay and L1 and,
# behind them, the parameters of the optimiser; how many these are together
UPDATE = types.void(
    NUMBERS, types.int64, types.int64, NUMBERS, types.int64, types.float64, types.int64, NUMBERS, types.int64
)


callable_from_compiled_code = functools.cache(register_jitable)


def compiled_update(optimiser: Optimiser, kept: bool) -> Any:
    """A C function of the signature `UPDATE`, kept on disk or not."""
    for called in optimiser.calls:
        callable_from_compiled_code(called)
    update: Any = callable_from_compiled_code(optimiser.in_place)
    add_penalties: Any = callable_from_compiled_code(add_penalties_in_place)

    def work(
        state: Any,
        rows: int,
        columns: int,
        gradient: Any,
        size: int,
        rate: float,
        t: int,
        own: Any,
        count: int,
    ) -> None:
        rows_of_state, g, numbers = (
            carray(state, (rows, columns)),
            carray(gradient, (size,)),
            carray(own, (count,)),
        )
        if numbers[0] != 0.0 or numbers[1] != 0.0:
            add_penalties(g, rows_of_state[0], numbers[0], numbers[1])
        update(rows_of_state, g, rate, t, numbers[2:])

    keep = kept and use_cache(work)
    return numba.cfunc(UPDATE, cache=keep, fastmath=IN_ORDER, error_model="numpy")(work)


@functools.cache
def c_function(optimiser: Optimiser) -> Any:
    try:
        return compiled_update(optimiser, kept=True)
    except Exception:
        # Whatever is wrong with the code on disk, damaged or on a full one, it can be made without.
        logger.warning("The compiled code on disk cannot be used", exc_info=True)
        return compiled_update(optimiser, kept=False)


def address_of(optimiser: Optimiser) -> int:
    """Where this optimiser's compiled update begins, for `call_update`; compiled if it is not yet."""
    return int(c_function(optimiser).address)


def call_in_machine_code(
    typing_context: Any,
    address: Any,
    state: Any,
    gradient: Any,
    rate: Any,
    t: Any,
    own: Any,
) -> Any:
    """Call the update at `address` with contiguous arrays: state (rows, columns), gradient, its numbers."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        def array(number: int) -> Any:
            return context.make_array(signature.args[number])(context, builder, arguments[number])

        def lengths(array: Any) -> list[Any]:
            return [builder.extract_value(array.shape, k) for k in range(len(array.shape.type))]

        state, gradient, own = array(1), array(2), array(5)
        passed = [
            state.data, *lengths(state), gradient.data, *lengths(gradient), arguments[3], arguments[4],
            own.data, *lengths(own),
        ]  # fmt: skip
        function_type = ir.FunctionType(ir.VoidType(), [value.type for value in passed])
        builder.call(builder.inttoptr(arguments[0], function_type.as_pointer()), passed)
        return context.get_dummy_value()

    return types.void(types.int64, state, gradient, types.float64, types.int64, own), generate


call_update: Any = intrinsic(call_in_machine_code)
