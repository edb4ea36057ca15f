"""The kernel beside its peers: NumPy with BLAS on wide networks and on digits, scikit-learn, and C by hand.

`uv run pytest tests/benchmarks/test_peers_benchmark.py -s` prints the figures: one thread, one process, the
two in turn, in processor time. The median of the ratios counts. Where OPENBLAS_CORETYPE is set, unset it.
"""

import ctypes
import shutil
import subprocess
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from engine.arrays import Array
from engine.datasets import make_data
from engine.kernels.kernel import Kernel
from engine.kernels.work_unit import Span, WorkUnit, owned
from engine.nn.initialisers import initialisers
from engine.nn.network import Network, initial_parameters
from engine.nn.optimisers import rule_named
from tests.benchmarks.numpy_peer import NumpyPeer

RATE, TURN, TURNS = 0.01, 0.04, 15  # seconds of work in a turn, about
SOURCE = Path(__file__).with_name("published.c")
Train = Callable[[int], object]


class Ours:
    """The kernel, trained from He's weights."""

    def __init__(self, network: Network, X: Array, Y: Array) -> None:
        self.X, self.Y = owned(X), owned(Y)
        self.kernel = Kernel(network)
        self.kernel.compile()
        self.start = initial_parameters(network, initialisers["he"].function, 3, X)

    def train(self, iterations: int) -> Array:
        rule = rule_named("gradient_descent")
        unit = WorkUnit([Span(self.start[None], 0, iterations, rule, RATE)], self.X, self.Y)
        self.kernel.train(unit)
        return unit.costs[0]


def seconds(train: Train, iterations: int) -> float:
    begin = time.process_time()
    train(iterations)
    return (time.process_time() - begin) / iterations


def compared(name: str, ours: Train, theirs: Train) -> float:
    """How long ours takes beside theirs."""
    with threadpool_limits(limits=1, user_api="blas"):
        counts = {train: max(3, int(TURN / seconds(train, 5))) for train in (ours, theirs)}
        turns = [[seconds(train, counts[train]) for train in counts] for _ in range(TURNS)]
    (mine, other), ratio = np.min(turns, axis=0), float(np.median([a / b for a, b in turns]))
    print(f"\n{name}: {mine * 1e6:.1f} µs against {other * 1e6:.1f} µs an iteration: {ratio:.2f} times")
    return ratio


@pytest.mark.parametrize("samples", [300, 1347])
@pytest.mark.parametrize(
    ("hidden", "most"), [((64,) * 4, 1.0), ((128,) * 4, 1.0), ((256,) * 4, 1.0), ((512,) * 3, 1.15)]
)
def test_wide_networks_against_numpy(hidden: tuple[int, ...], most: float, samples: int) -> None:
    """At 512 units both spend all but a tenth of their time in BLAS."""
    data = make_data("circles", samples=samples, seed=1, test_samples=2, test_seed=2, noise=0.05)
    network = Network((2, *hidden, 1), "relu")
    ours, peer = Ours(network, data.X_train, data.Y_train), NumpyPeer(network, data.X_train, data.Y_train)
    np.testing.assert_allclose(ours.train(3)[:3], peer.train(ours.start, RATE, 3), rtol=1e-9)
    name = f"2-{'-'.join(map(str, hidden))}-1, {samples} points, NumPy"
    assert compared(name, ours.train, lambda count: peer.train(ours.start, RATE, count)) <= most


def digits() -> tuple[Network, Array, Array]:
    from sklearn.datasets import load_digits

    images = load_digits()
    X, Y = images.data[:1347].T / 16.0, images.target[:1347].astype(float)
    return Network((64, 32, 10), "relu", "softmax"), owned(X), Y


def test_digits_against_numpy() -> None:
    network, X, Y = digits()
    ours, peer = Ours(network, X, Y), NumpyPeer(network, X, Y)
    np.testing.assert_allclose(ours.train(3)[:3], peer.train(ours.start, RATE, 3), rtol=1e-9)
    ratio = compared("digits, NumPy", ours.train, lambda count: peer.train(ours.start, RATE, count))
    assert ratio <= 1.0


def test_digits_against_scikit_learn() -> None:
    from sklearn.neural_network import MLPClassifier

    network, X, Y = digits()
    ours, points = Ours(network, X, Y), np.ascontiguousarray(X.T)

    def theirs(iterations: int) -> None:
        machine = MLPClassifier(
            (32,), solver="sgd", momentum=0.0, nesterovs_momentum=False, alpha=0.0, batch_size=Y.size,
            learning_rate_init=RATE, max_iter=iterations, n_iter_no_change=10**9, shuffle=False, tol=0.0,
        )  # fmt: skip
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it has not converged
            machine.fit(points, Y)

    assert compared("digits, scikit-learn", ours.train, theirs) <= 1.0 / 2.5


@pytest.mark.skipif(shutil.which("gcc") is None, reason="there is no C compiler")
def test_the_published_network_against_c_by_hand(tmp_path: Path) -> None:
    data = make_data("circles", samples=300, seed=1, test_samples=100, test_seed=2, noise=0.05)
    ours = Ours(Network((2, 10, 5, 1), "relu"), data.X_train, data.Y_train)
    library = tmp_path / "published.so"
    flags = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]
    subprocess.run(["gcc", *flags, "-o", str(library), str(SOURCE), "-lm"], check=True)
    by_hand, costs = ctypes.CDLL(str(library)), np.empty(1_000_000)

    def place(array: Array) -> object:
        return array.ctypes.data_as(ctypes.POINTER(ctypes.c_double))

    def theirs(iterations: int) -> None:
        parameters = ours.start.copy()
        by_hand.train(place(parameters), ctypes.c_double(RATE), iterations, place(costs))

    by_hand.load(place(ours.X), place(ours.Y))
    theirs(100)
    np.testing.assert_allclose(costs[:100], ours.train(100)[:100], rtol=1e-9)
    assert compared("2-10-5-1, C", ours.train, theirs) <= 1.7
