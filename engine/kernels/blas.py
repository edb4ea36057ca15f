"""BLAS in compiled code: the `dgemm` that SciPy brings, on parts of matrices as they lie, without copies.

numba's own `np.dot` takes whole contiguous arrays, so a block of fewer examples than a row has room for would
be copied there and back, and a product made aside before it is added to a sum. `dgemm` takes the length of
rows, and adds by itself.

SciPy exports its BLAS to Cython as addresses in capsules. Compiled code reads the address from a place that
it knows by name, so that it can be kept on disk, and SciPy is only loaded where a network has wide layers.
"""

import ctypes
import functools
from typing import Any

from llvmlite import binding, ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

PLACE_OF_ADDRESS = "initialisation_lab_dgemm"
address = ctypes.c_void_p()
binding.add_symbol(PLACE_OF_ADDRESS, ctypes.addressof(address))

NO, YES = ord("N"), ord("T")  # whether a matrix is to be transposed


@functools.cache
def load_blas() -> None:
    """Load BLAS, which `add_matrix_product` needs, with one thread for the rest of the process.

    More threads would change the order of sums, and fight the runs'.
    """
    from scipy.linalg import cython_blas
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")
    capsule = cython_blas.__pyx_capi__["dgemm"]
    of_capsule = ctypes.pythonapi.PyCapsule_GetName, ctypes.pythonapi.PyCapsule_GetPointer
    for function, result in zip(of_capsule, (ctypes.c_char_p, ctypes.c_void_p), strict=True):
        function.restype = result
    name, pointer = of_capsule
    name.argtypes, pointer.argtypes = [ctypes.py_object], [ctypes.py_object, ctypes.c_char_p]
    address.value = pointer(capsule, name(capsule))


def product_in_machine_code(
    typing_context: Any, C: Any, A: Any, A_flipped: Any, B: Any, B_flipped: Any, sizes: Any, beta: Any
) -> Any:
    """Call dgemm, see `matrix_product`."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        def kept(value: Any) -> Any:
            """The place of a value in memory: Fortran takes nothing else."""
            place: Any = cgutils.alloca_once_value(builder, value)  # type: ignore[no-untyped-call]
            return builder.bitcast(place, byte)

        def whole(value: Any) -> Any:
            """In 64 bits, of which a BLAS of 32 reads the lower ones: they come first."""
            return kept(builder.sext(value, ir.IntType(64)) if value.type.width < 64 else value)

        def matrix(number: int) -> tuple[Any, Any]:
            array, start, length = (builder.extract_value(arguments[number], k) for k in range(3))
            data = context.make_array(signature.args[number][0])(context, builder, array).data
            return builder.bitcast(builder.gep(data, [start]), byte), whole(length)

        def flipped(number: int) -> Any:
            letters = [ir.Constant(ir.IntType(8), letter) for letter in (YES, NO)]
            return kept(builder.select(arguments[number], *letters))

        byte = ir.IntType(8).as_pointer()
        (c, of_c), (a, of_a), (b, of_b) = matrix(0), matrix(1), matrix(3)
        rows, columns, inner = (whole(builder.extract_value(arguments[5], k)) for k in range(3))
        one = kept(ir.Constant(ir.DoubleType(), 1.0))
        # Fortran counts down the columns: to it all matrices are transposed, and so C' = B' A'.
        passed = [
            flipped(4), flipped(2), columns, rows, inner, one, b, of_b, a, of_a, kept(arguments[6]), c, of_c,
        ]  # fmt: skip
        kind = ir.FunctionType(ir.VoidType(), [byte] * len(passed)).as_pointer()
        known = builder.module.globals.get(PLACE_OF_ADDRESS)
        place = known or ir.GlobalVariable(builder.module, kind, PLACE_OF_ADDRESS)
        builder.call(builder.load(place), passed)
        return context.get_dummy_value()

    return types.void(C, A, types.boolean, B, types.boolean, sizes, types.float64), generate


# matrix_product(C, A, A_flipped, B, B_flipped, (rows, columns, inner), beta) makes C = A B + beta C, which is
# (rows, columns). C, A and B are (array, start, length of a row), and A or B may lie there transposed.
matrix_product: Any = intrinsic(product_in_machine_code)
