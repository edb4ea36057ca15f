"""Microseconds per iteration: the textbook in NumPy beside the compiled kernel, one thread, one process.

`uv run pytest tests/benchmarks --benchmark-enable -s` prints the figures. Only ratios within a run are
asserted: the two take turns, and the fastest turn of each counts, so that a busy machine slows both alike.
"""

import time
from collections.abc import Callable

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from engine.datasets import make_data
from engine.kernels.batches import Batches, batches_of
from engine.kernels.kernel import Kernel
from engine.kernels.work_unit import Span, WorkUnit, owned
from engine.nn.initialisers import initialisers
from engine.nn.network import Network, backward, forward, initial_parameters
from engine.nn.optimisers import Rule, optimisers, rule_named
from engine.nn.outputs import binary_cross_entropy

LEARNING_RATE = 0.001
MOST_FOR_A_BATCH = 1.5  # times plain gradient descent by all examples
TURN = 0.03  # seconds of work in a turn, about


def microseconds(train: Callable[[int], None], iterations: int) -> float:
    begin = time.perf_counter()
    train(iterations)
    return (time.perf_counter() - begin) / iterations * 1e6


@pytest.mark.parametrize(
    ("hidden", "least", "turns"),
    [
        pytest.param((10, 5), 7.0, 30, id="published"),
        pytest.param((32,) * 4, 1.0, 20, id="4x32"),
        pytest.param((64,) * 4, 1.0, 20, id="4x64"),
        pytest.param((256,) * 8, 1.0, 12, id="8x256"),
    ],
)
def test_kernel_against_textbook(benchmark, hidden, least, turns):
    data = make_data("circles", samples=300, seed=1, test_samples=100, test_seed=2, noise=0.05)
    X, Y = data.X_train, data.Y_train
    network = Network((2, *hidden, 1), "relu")
    kernel = Kernel(network)
    kernel.compile()
    down = rule_named("gradient_descent")
    start = initial_parameters(network, initialisers["he"].function, 3, X)

    def textbook(iterations: int) -> None:
        parameters = start.copy()
        for _ in range(iterations):
            passed = forward(network, parameters, X)
            binary_cross_entropy(passed.logits, Y)
            parameters -= LEARNING_RATE * backward(network, parameters, passed, Y)
        binary_cross_entropy(
            forward(network, parameters, X).logits, Y
        )  # as the kernel, which records the last cost too

    def compiled(iterations: int) -> None:
        kernel.train(WorkUnit([Span(start[None], 0, iterations, down, LEARNING_RATE)], owned(X), owned(Y)))

    with threadpool_limits(limits=1, user_api="blas"):
        iterations = {
            train: max(4, int(TURN * 1e6 / microseconds(train, 3))) for train in (textbook, compiled)
        }
        fastest = dict.fromkeys(iterations, np.inf)
        for _ in range(turns):
            for train, count in iterations.items():
                fastest[train] = min(fastest[train], microseconds(train, count))
        benchmark.pedantic(compiled, args=(iterations[compiled],), rounds=3)

    ratio = fastest[textbook] / fastest[compiled]
    figures = {"textbook_us": fastest[textbook], "kernel_us": fastest[compiled], "ratio": ratio}
    benchmark.extra_info.update(figures)
    print(
        f"\n2-{'-'.join(map(str, hidden))}-1: textbook {fastest[textbook]:.1f} µs, "
        f"kernel {fastest[compiled]:.2f} µs an iteration: {ratio:.1f} times as fast"
    )
    assert ratio >= least, figures


@pytest.mark.parametrize("size", [None, 32])
@pytest.mark.parametrize("optimiser", optimisers)
def test_optimisers_and_mini_batches_against_gradient_descent(benchmark, optimiser, size):
    """On the published network. A mini-batch's iteration has a forward pass over everything, for the cost."""
    data = make_data("circles", samples=300, seed=1, test_samples=100, test_seed=2, noise=0.05)
    X, Y = owned(data.X_train), owned(data.Y_train)
    network = Network((2, 10, 5, 1), "relu")
    kernel = Kernel(network)
    kernel.compile()
    start = initial_parameters(network, initialisers["he"].function, 3, X)

    def training(made: Rule, batches: Batches) -> Callable[[int], None]:
        state = np.zeros((made.rows, start.size))
        state[0] = start
        return lambda count: kernel.train(
            WorkUnit([Span(state, 0, count, made, LEARNING_RATE)], X, Y, None, batches)
        )

    plain = training(rule_named("gradient_descent"), batches_of(300, None, 1))
    other = training(rule_named(optimiser), batches_of(300, size, 1))
    iterations = int(TURN * 1e6 / microseconds(plain, 1000))
    fastest = {plain: np.inf, other: np.inf}
    for _ in range(30):
        for train in fastest:
            fastest[train] = min(fastest[train], microseconds(train, iterations))
    benchmark.pedantic(other, args=(iterations,), rounds=3)

    ratio = fastest[other] / fastest[plain]
    figures = {"plain_us": fastest[plain], "us": fastest[other], "ratio": ratio}
    benchmark.extra_info.update(figures)
    print(
        f"\n{optimiser}, batch {size or 'of all'}: {fastest[other]:.2f} µs an iteration, {ratio:.2f} times "
        "full-batch gradient descent"
    )
    assert ratio <= MOST_FOR_A_BATCH, figures


def test_logits_of_a_boundary_image(benchmark):
    """25,000 points, as the boundary panel draws."""
    network = Network((2, 10, 5, 1), "relu")
    kernel = Kernel(network)
    parameters = np.random.RandomState(0).randn(network.parameter_count)
    points = np.random.RandomState(1).randn(2, 25_000)
    kernel.compile()
    assert benchmark(kernel.logits, parameters, points).shape == (25_000,)
