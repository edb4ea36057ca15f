"""Preparing: the machine code of all kernels is made at once, so that no start has to wait for it.

It goes into the person's own folder, or into one for everyone: see `engine.kernels.prepared`.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from engine.nn.activations import activations
from engine.nn.network import Network
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs

OWN_CACHE = "NUMBA_CACHE_DIR"  # numba's variable of the environment, which our own cache heeds
Kind = tuple[str, str]  # activation and output: a kernel of its own


def kinds() -> list[Kind]:
    """Every activation with every output. The first is the one of the published experiment."""
    return [(activation, output) for output in outputs for activation in activations]


def prepare_shared() -> None:
    """Make what all kernels share: the optimisers' updates, and the order of mini-batches."""
    from engine.kernels.batch_loops import order_of
    from engine.kernels.updates import address_of

    for optimiser in optimisers.values():
        address_of(optimiser)
    order_of(2, 1, 0)


def prepare_kernel(kind: Kind) -> None:
    """Make the code of one kernel, or see that it is there."""
    from engine.kernels.kernel import Kernel

    activation, output = kind
    Kernel(Network((2, 2, 1), activation, output)).compile()


def prepare_all(processes: int) -> Iterator[int]:
    """Prepare everything; how many parts are done, of `len(kinds()) + 1`, as they get done."""
    context = get_context("spawn")  # which takes over the variables of the environment
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        pool.submit(prepare_shared).result()
        yield 1
        waiting = [pool.submit(prepare_kernel, kind) for kind in kinds()]
        try:
            for done, future in enumerate(as_completed(waiting), start=2):
                future.result()
                yield done
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def into(folder: Path) -> Iterator[None]:
    """What is prepared within goes into this folder, all of it or nothing. OSError where that cannot be."""
    from engine.kernels.prepared import PLACE, machine

    folder.mkdir(parents=True, exist_ok=True)
    before = {name: os.environ.get(name) for name in (OWN_CACHE, PLACE)}
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as half:
        os.environ.update({OWN_CACHE: half, PLACE: ""})
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                os.environ.update({} if value is None else {name: value})
        made, final = next(Path(half).rglob("kernels")), folder / machine()
        shutil.rmtree(final, ignore_errors=True)
        made.chmod(0o755)
        made.replace(final)
