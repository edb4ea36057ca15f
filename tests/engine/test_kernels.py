"""The compiled kernels against the textbook, the published figures, and themselves."""

import functools
import json
import shutil
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from platformdirs import user_cache_path

from engine.datasets import make_data
from engine.kernels.blas import load_blas
from engine.kernels.compiler import CACHES, file_of, sources_of
from engine.kernels.kernel import Kernel
from engine.kernels.network_loops import compiled_for
from engine.kernels.shape import BLOCK, WIDE
from engine.kernels.updates import compiled_update
from engine.kernels.work_unit import Span, Trained, WorkUnit, owned
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.network import Network, backward, forward, initial_parameters
from engine.nn.optimisers import optimisers, rule_named
from engine.nn.outputs import binary_accuracy, binary_cross_entropy, outputs

ROOT = Path(__file__).parents[2]
# Here the cost falls so fast that starts which differ by one unit of the last place scatter it from -0.2
# to +2.1 % of the published figure (docs/decisions/0006): which of them a build hits is up to its compiler.
STEEPEST = {"rel": 0.03}
PUBLISHED = json.loads((ROOT / "tests" / "published.json").read_text(encoding="utf-8"))
TOLERANCE = 1e-9

unhurried = functools.partial(
    settings, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@functools.cache
def kernel_of(sizes: tuple[int, ...], activation: str) -> Kernel:
    return Kernel(Network(sizes, activation))


def train(kernel: Kernel, parameters: Any, X: Any, Y: Any, rate: float, iterations: int) -> Trained:
    """`iterations` updates of gradient descent, on this thread alone."""
    leg = Span(parameters[None], 0, iterations, rule_named("gradient_descent"), rate)
    return kernel.train_alone(leg, X, Y)


def problem(sizes: tuple[int, ...], examples: int, seed: int, gain: float = 1.0) -> tuple[Any, Any, Any]:
    """(parameters, X, Y): He weights times `gain`, small biases, normal points, fair coins."""
    stream = np.random.RandomState(seed)
    network = Network(sizes, "linear")
    parameters = np.empty(network.parameter_count)
    for W, b in network.layers(parameters):
        W[:] = stream.randn(*W.shape) * (gain * np.sqrt(2.0 / W.shape[1]))
        b[:] = 0.3 * stream.randn(*b.shape)
    return parameters, stream.randn(sizes[0], examples), (stream.rand(examples) > 0.5) * 1.0


def assert_equals_textbook(
    sizes: tuple[int, ...], activation: str, examples: int, seed: int, gain: float
) -> None:
    parameters, X, Y = problem(sizes, examples, seed, gain)
    kernel = kernel_of(sizes, activation)
    passed = forward(kernel.network, parameters, X)
    expected = backward(kernel.network, parameters, passed, Y)
    value, gradient = kernel.cost_and_gradient(parameters, X, Y)
    logits = kernel.logits(parameters, X)

    np.testing.assert_allclose(
        logits, passed.logits, rtol=TOLERANCE, atol=TOLERANCE * np.abs(passed.logits).max()
    )
    assert value == pytest.approx(binary_cross_entropy(passed.logits, Y), rel=TOLERANCE)
    for ours, theirs in zip(kernel.network.layers(gradient), kernel.network.layers(expected), strict=True):
        # Sums over examples cancel: an entry near zero is as exact as the largest of its matrix, not more.
        for part, reference in zip(ours, theirs, strict=True):
            np.testing.assert_allclose(
                part, reference, rtol=TOLERANCE, atol=TOLERANCE * np.abs(reference).max()
            )


@pytest.mark.parametrize("activation", activations)
@unhurried(max_examples=25)
@given(
    hidden=st.lists(st.integers(1, 80), min_size=1, max_size=6),
    inputs=st.integers(1, 5),
    examples=st.integers(2, 700),
    seed=st.integers(0, 2**31),
    gain=st.sampled_from([0.1, 1.0, 2.0]),
)
def test_equals_the_textbook(activation, hidden, inputs, examples, seed, gain):
    assert_equals_textbook((inputs, *hidden, 1), activation, examples, seed, gain)


@pytest.mark.parametrize("examples", [1, 16, 17, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 700])
@pytest.mark.parametrize("activation", ["relu", "gelu"])  # one whose Z is not kept, one whose Z is
def test_layers_left_to_blas_equal_the_textbook(activation, examples):
    assert_equals_textbook((2, WIDE, WIDE + 7, 5, WIDE - 1, 1), activation, examples, seed=1, gain=1.0)


@pytest.mark.parametrize("examples", [1, 17, BLOCK, BLOCK + 1, 700])
@pytest.mark.parametrize("activation", ["relu", "gelu"])
@pytest.mark.parametrize("inputs", [WIDE - 1, WIDE, 64])
def test_many_features_equal_the_textbook(inputs, activation, examples):
    """A wide first layer takes the points as they lie, and adds over blocks."""
    assert_equals_textbook((inputs, WIDE, 6, 1), activation, examples, seed=3, gain=1.0)


@pytest.mark.parametrize("width", [WIDE, 64, 130, 300])
def test_threads_do_not_change_the_bits_of_layers_left_to_blas(width):
    """Four runs of one stint on one thread and on three at once, over a block and a part of one."""
    network = Network((2, width, width, 1), "tanh")
    legs = []
    for seed in range(4):
        parameters, X, Y = problem(network.sizes, 400, seed)
        legs.append(Span(parameters[None], 0, 40, rule_named("gradient_descent"), 0.01))
    ends = []
    for count in (1, 3):
        unit = WorkUnit(legs, owned(X), owned(Y))
        threads = [threading.Thread(target=Kernel(network).train, args=(unit,)) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        ends.append([trained.state.tobytes() + trained.costs.tobytes() for trained in unit.results()])
    assert ends[0] == ends[1]


@pytest.mark.parametrize("activation", activations)
def test_gradient_is_the_slope_of_the_cost(activation):
    sizes, step = (2, 7, 6, 5, 1), 1e-6
    kernel = kernel_of(sizes, activation)
    for seed in range(1000):
        parameters, X, Y = problem(sizes, 20, seed)
        hidden = forward(kernel.network, parameters, X).Z[1:-1]
        if min(np.abs(Z).min() for Z in hidden) > 1e-3:  # no kink within a step
            break
    _, gradient = kernel.cost_and_gradient(parameters, X, Y)
    for j in range(parameters.size):
        up, down = parameters.copy(), parameters.copy()
        up[j] += step
        down[j] -= step
        rise = kernel.cost_and_gradient(up, X, Y)[0] - kernel.cost_and_gradient(down, X, Y)[0]
        assert rise / (2.0 * step) == pytest.approx(gradient[j], rel=1e-6, abs=1e-8)


@pytest.fixture(scope="module")
def circles():
    return make_data("circles", samples=300, seed=1, test_samples=100, test_seed=2, noise=0.05)


@pytest.mark.parametrize(
    ("initialiser", "own", "tolerance"),
    [
        ("zeros", {}, {"abs": 1e-12, "rel": 0.0}),
        ("random", {"scale": 10.0}, {"rel": 0.01}),
        ("he", {}, {"rel": 1e-9}),
    ],
)
def test_published_figures(circles, initialiser, own, tolerance):
    kernel = kernel_of((2, 10, 5, 1), "relu")
    parameters = initial_parameters(
        kernel.network, initialisers[initialiser].function, 3, circles.X_train, **own
    )
    trained = train(kernel, parameters, circles.X_train, circles.Y_train, 0.01, 15_000)
    parameters, costs = trained.state[0], trained.costs
    assert costs.shape == (15_001,)

    published = PUBLISHED["runs"][initialiser]
    for iteration, expected in zip(PUBLISHED["iterations"], published["costs"], strict=True):
        if expected != "inf":  # the textbook's formula overflows, the stable one does not
            allowed = STEEPEST if (initialiser, iteration) == ("random", 7000) else tolerance
            assert costs[iteration] == pytest.approx(expected, **allowed)
    assert (
        binary_accuracy(kernel.logits(parameters, circles.X_train), circles.Y_train)
        == published["train_accuracy"]
    )
    assert (
        binary_accuracy(kernel.logits(parameters, circles.X_test), circles.Y_test)
        == published["test_accuracy"]
    )
    if initialiser == "random":
        assert costs[0] == pytest.approx(1773.5859549, rel=1e-9)


@unhurried(max_examples=20)
@given(
    splits=st.lists(st.integers(0, 60), max_size=6),
    shape=st.sampled_from([(2, 10, 5, 1), (2, 33, 7, 1), (2, WIDE, WIDE, 1)]),
    examples=st.sampled_from([5, 300, 310]),
)
def test_splitting_a_training_changes_no_bit(splits, shape, examples):
    kernel = kernel_of(shape, "tanh")
    start, X, Y = problem(shape, examples, seed=7)
    whole = train(kernel, start, X, Y, 0.05, 60)

    parts, seen = start, np.empty(61)
    marks = [0, *sorted(splits), 60]
    for begin, end in pairwise(marks):
        burst = train(Kernel(kernel.network), parts, X, Y, 0.05, end - begin)
        parts, seen[begin : end + 1] = burst.state[0], burst.costs
    assert parts.tobytes() == whole.state.tobytes()
    assert seen.tobytes() == whole.costs.tobytes()


def trained(shape: tuple[int, ...], misalignment: int = 0) -> bytes:
    """The bits of a training, from arrays that begin `misalignment` numbers into their memory."""
    parameters, X, Y = problem(shape, 300, seed=5)
    moved = np.zeros(parameters.size + misalignment)[misalignment:]
    moved[:] = parameters
    result = train(Kernel(Network(shape, "relu")), moved, X, Y, 0.01, 50)
    return result.state.tobytes() + result.costs.tobytes()


@pytest.mark.parametrize("shape", [(2, 10, 5, 1), (2, WIDE, WIDE, 1)])
def test_neither_memory_nor_threads_change_a_bit(shape):
    expected = trained(shape)
    assert [trained(shape, misalignment) for misalignment in (1, 2, 3)] == [expected] * 3

    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(trained(shape))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


SECOND_PROCESS = """
import hashlib
import numpy as np
from engine.kernels.batches import batches_of
from engine.kernels.kernel import Kernel
from engine.nn.network import Network
from engine.nn.optimisers import optimisers, rule_named
from engine.kernels.work_unit import Span
from numba.core.event import install_recorder
recorder = install_recorder("numba:compile")
compilations = recorder.__enter__()
kernel = Kernel(Network((2, 10, 5, 1), "relu"))
stream = np.random.RandomState(5)
parameters = 0.5 * stream.randn(kernel.network.parameter_count)
X = stream.randn(2, 300)
cost, gradient = kernel.cost_and_gradient(parameters, X, (X[0] > 0.0) * 1.0)
logits = kernel.logits(parameters, X)
digest = hashlib.sha256(gradient.tobytes() + logits.tobytes())
for name in optimisers:
    made = rule_named(name)
    state = np.zeros((made.rows, parameters.size))
    state[0] = parameters
    for batches in (batches_of(300, None, 1), batches_of(300, 32, 1)):
        leg = Span(state, 0, 60, made, 0.01)
        trained = kernel.train_alone(leg, X, (X[0] > 0.0) * 1.0, batches)
        digest.update(trained.state.tobytes() + trained.costs.tobytes() + batches.examples_at(7).tobytes())
recorder.__exit__(None, None, None)
functions = [event.data["dispatcher"].py_func for _, event in compilations.buffer]
print(sum(sum(f.stats.cache_misses.values()) for f in kernel._functions))
print(digest.hexdigest())
print(*{f.__module__ for f in functions if f.__module__.startswith("engine.")})
"""


def run_process(folder: Path = ROOT) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SECOND_PROCESS],
        cwd=folder, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.split()


def test_a_second_process_finds_the_compiled_code_and_makes_damaged_code_again(tmp_path, monkeypatch):
    """In a cache of its own, with what this process keeps: damaged at first, and then as it was.

    The second time it runs from a copy of the engine, which was written later and lies elsewhere.
    """
    kernel = kernel_of((2, 10, 5, 1), "relu")
    kernel.compile()
    kept = [Path(function.stats.cache_path) for function in kernel._functions]
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    caches = user_cache_path() / CACHES.relative_to(CACHES.parents[1])
    copies = [caches / folder.relative_to(CACHES) for folder in kept]
    for folder, copy in zip(kept, copies, strict=True):
        shutil.copytree(folder, copy)
    files = [path for copy in copies for path in copy.glob("*.nb[ci]")]
    assert len(files) >= 4
    for path in files:
        path.write_bytes(path.read_bytes()[:40])
    misses, bits, *modules = run_process()
    assert misses == "2"
    assert len(modules) >= 5
    hashed = sources_of([compiled_for.__module__])
    assert {file_of(module) for module in modules} <= set(hashed)

    for folder, copy in zip(kept, copies, strict=True):
        shutil.copytree(folder, copy, dirs_exist_ok=True)
    moved = tmp_path / "another café"
    shutil.copytree(ROOT / "engine", moved / "engine", copy_function=shutil.copy)
    assert run_process(moved) == ["0", bits]


def test_each_variant_keeps_its_code_in_a_folder_of_its_own():
    """In one index, two processes that compile at a time could take each other's code for their own."""
    folders = [
        compiled_for(each, outputs["sigmoid"], kept=True)[0].stats.cache_path for each in activations.values()
    ]
    assert len({*folders}) == len(activations)
    updates = [compiled_update(each, kept=True)._cache.cache_path for each in optimisers.values()]
    assert len({*updates}) == len(optimisers)


def test_zeros_and_relu_learn_only_the_last_bias():
    kernel = kernel_of((2, 10, 5, 1), "relu")
    _, X, Y = problem((2, 10, 5, 1), 300, seed=2)
    _, gradient = kernel.cost_and_gradient(np.zeros(kernel.network.parameter_count), X, Y)
    assert not gradient[:-1].any()
    assert gradient[-1] == pytest.approx(0.5 - Y.mean(), abs=1e-15)


@pytest.mark.parametrize("examples", [20, 300, 650])
@pytest.mark.parametrize("shape", [(2, 10, 5, 1), (2, WIDE, WIDE, 1)])
def test_divergence_stops_the_training_where_the_cost_is_not_finite(shape, examples):
    kernel = kernel_of(shape, "linear")
    start, X, Y = problem(shape, examples, seed=3)
    diverged = train(kernel, start, X, Y, 1e30, 199)
    made = diverged.costs.size - 1
    assert 0 < made < 199
    assert np.isfinite(diverged.costs[:-1]).all()
    assert not np.isfinite(diverged.costs[-1])

    stopped = train(kernel, start, X, Y, 1e30, made)
    assert stopped.costs.tobytes() == diverged.costs.tobytes()
    assert stopped.state.tobytes() == diverged.state.tobytes()


@pytest.mark.parametrize("activation", activations)
@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan, 1e308, -1e308, 5e-324, 1e-310])
def test_extreme_parameters_do_no_harm(activation, value):
    kernel = kernel_of((2, 10, 5, 1), activation)
    parameters, X, Y = problem((2, 10, 5, 1), 40, seed=4)
    parameters[::7] = value
    costs = train(kernel, parameters, X, Y, 0.1, 19).costs
    with np.errstate(all="ignore"):
        finite = np.isfinite(binary_cross_entropy(forward(kernel.network, parameters, X).logits, Y))
    assert np.isfinite(costs[0]) == finite
    assert np.isfinite(costs[:-1]).all()
    assert costs.size == 20 or not np.isfinite(costs[-1])


def test_arguments_are_left_alone_and_may_be_frozen_or_strided():
    kernel = kernel_of((2, 10, 5, 1), "relu")
    parameters, X, Y = problem((2, 10, 5, 1), 50, seed=6)
    before = [array.tobytes() for array in (parameters, X, Y)]
    expected = kernel.cost_and_gradient(parameters, X, Y)
    for array in (parameters, X, Y):
        array.flags.writeable = False
    strided = np.repeat(X.T, 2, axis=1)[:, ::2].T
    frozen = kernel.cost_and_gradient(parameters, strided, Y)
    assert [array.tobytes() for array in (parameters, X, Y)] == before
    assert frozen[0] == expected[0]
    assert frozen[1].tobytes() == expected[1].tobytes()
    assert len(kernel._functions[0].signatures) == 1


def test_one_blas_thread():
    from threadpoolctl import threadpool_info

    Kernel(Network((2, WIDE, WIDE, 1), "relu"))
    load_blas()
    assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} == {1}


def test_making_a_kernel_ready_computes_nothing_however_large_the_network_is() -> None:
    kernel = Kernel(Network((2, 4, 1), "relu"))
    kernel.compile()
    assert not kernel._gradient.any()  # of the output's bias it would be a half
    assert kernel.cost_and_gradient(np.zeros(17), np.zeros((2, 1)), np.zeros(1))[0] == pytest.approx(
        np.log(2.0)
    )
    assert kernel._gradient.any()
