"""Mini-batches: the order of the examples, and training by them, against whole numbers and the textbook."""

import json
from collections import Counter
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.kernels.batch_loops import GAMMA, mixed, order_of
from engine.kernels.batches import Batches, batches_of
from engine.kernels.kernel import Kernel
from engine.kernels.shape import WIDE
from engine.kernels.work_unit import Span, Trained, WorkUnit, owned
from engine.nn.network import Network, backward, forward
from engine.nn.optimisers import Rule, optimisers, rule_named
from engine.nn.outputs import binary_cross_entropy

MASK = 2**64 - 1


def splitmix64(state: int) -> tuple[int, int]:
    """(next state, number), as in the reference code, with whole numbers of Python."""
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return state, z ^ (z >> 31)


def shuffled(examples: int, seed: int, epoch: int) -> tuple[list[int], int]:
    """Fisher and Yates, with whole numbers of Python; and how many draws were refused."""
    _, state = splitmix64((seed << 32) + epoch)
    order, refused = list(range(examples)), 0
    for last in range(examples - 1, 0, -1):
        count = last + 1
        while True:
            state, z = splitmix64(state)
            upper, lower = divmod((z >> 32) * count, 2**32)
            if lower >= 2**32 % count:
                break
            refused += 1
        order[last], order[upper] = order[upper], order[last]
    return order, refused


def textbook(
    network: Network, state: Array, made: Rule, rate: float, X: Array, Y: Array, size: int, seed: int, to: int
) -> tuple[Array, list[float]]:
    """Training by mini-batches in plain NumPy: the state at iteration `to`, and all costs."""
    in_epoch = -(-Y.size // size)
    costs = [binary_cross_entropy(forward(network, state[0], X).logits, Y)]
    for iteration in range(to):
        epoch, place = divmod(iteration, in_epoch)
        chosen = shuffled(Y.size, seed, epoch)[0][place * size : (place + 1) * size]
        passed = forward(network, state[0], X[:, chosen])
        state = made.update(state, backward(network, state[0], passed, Y[chosen]), rate, iteration + 1)
        costs.append(binary_cross_entropy(forward(network, state[0], X).logits, Y))
    return state, costs


def start(network: Network, rule: Rule, examples: int) -> tuple[Array, Array, Array]:
    """(state, X, Y): He weights, small biases, normal points, the classes on two sides of a line."""
    stream = np.random.RandomState(examples)
    state = np.zeros((rule.rows, network.parameter_count))
    for W, b in network.layers(state[0]):
        W[:] = stream.randn(*W.shape) * np.sqrt(2.0 / W.shape[1])
        b[:] = 0.1 * stream.randn(*b.shape)
    X = stream.randn(2, examples)
    return state, X, (X[0] > 0.3 * X[1]) * 1.0


def bits(trained: Trained) -> bytes:
    return trained.state.tobytes() + trained.costs.tobytes()


def test_the_numbers_are_those_of_splitmix64() -> None:
    """Published: the first five with seed 1234567."""
    published = [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]
    state, plain = 1234567, []
    for _ in published:
        state, z = splitmix64(state)
        plain.append(z)
    assert plain == published
    with np.errstate(over="ignore"):
        states = [np.uint64(1234567) + np.uint64(k) * GAMMA for k in range(1, 6)]
    assert [int(mixed(state)) for state in states] == published


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    examples=st.integers(1, 700),
    seed=st.sampled_from([0, 1, 2**31, 2**32 - 1]) | st.integers(0, 2**32 - 1),
    epoch=st.integers(0, 40) | st.integers(0, 10**8),
)
def test_the_order_is_that_of_the_plain_shuffle(examples: int, seed: int, epoch: int) -> None:
    order = order_of(examples, seed, epoch).tolist()
    assert order == shuffled(examples, seed, epoch)[0]
    assert sorted(order) == list(range(examples))


def test_refused_draws_are_drawn_again() -> None:
    """They are rare: among 100,000 examples about one draw in two epochs."""
    refused = 0
    for epoch in range(6):
        order, times = shuffled(100_000, 1, epoch)
        assert order_of(100_000, 1, epoch).tolist() == order
        refused += times
    assert refused > 0


def test_epochs_and_seeds_have_orders_of_their_own() -> None:
    orders = {tuple(order_of(50, seed, epoch).tolist()) for seed in range(40) for epoch in range(40)}
    assert len(orders) == 1600


def test_every_order_is_as_likely_as_any_other() -> None:
    """Pearson's χ² of the 24 orders of four examples, 23 degrees of freedom: 49.7 in one of 1,000 cases."""
    draws = 24_000
    found = Counter(tuple(order_of(4, 1, epoch).tolist()) for epoch in range(draws))
    assert set(found) == set(permutations(range(4)))
    assert sum((count - draws / 24) ** 2 / (draws / 24) for count in found.values()) < 49.7


@pytest.mark.parametrize(("size", "sizes"), [(1, [1] * 10), (3, [3, 3, 3, 1]), (5, [5, 5]), (9, [9, 1])])
def test_an_epoch_goes_once_through_all_examples(size: int, sizes: list[int]) -> None:
    batches = Batches(10, size, seed=4)
    assert batches.in_epoch == len(sizes)
    X, Y = np.arange(20.0).reshape(2, 10), np.arange(10.0)
    for epoch in range(3):
        iterations = range(epoch * len(sizes), (epoch + 1) * len(sizes))
        assert {batches.epoch(iteration) for iteration in iterations} == {epoch}
        chosen = [batches.examples_at(iteration) for iteration in iterations]
        assert [one.size for one in chosen] == sizes
        assert np.concatenate(chosen).tolist() == shuffled(10, 4, epoch)[0]
        for iteration, examples in zip(iterations, chosen, strict=True):
            X_batch, Y_batch = batches.batch_at(iteration, X, Y)
            assert X_batch.tolist() == [examples.tolist(), (10 + examples).tolist()]
            assert Y_batch.tolist() == examples.tolist()
            assert not X_batch.flags.writeable


@pytest.mark.parametrize("size", [None, 10, 11, 100_000])
def test_a_batch_of_all_examples_is_the_training_set_as_it_is(size: int | None) -> None:
    batches = batches_of(10, size, seed=4)
    X, Y = np.ones((2, 10)), np.ones(10)
    assert batches.whole
    assert (batches.in_epoch, batches.epoch(7)) == (1, 7)
    assert batches.examples_at(7).tolist() == list(range(10))
    points, classes = batches.batch_at(7, X, Y)
    assert points is X
    assert classes is Y


@pytest.mark.parametrize("optimiser", optimisers)
@pytest.mark.parametrize(
    ("hidden", "activation", "examples", "size"),
    [
        ((10, 5), "relu", 300, 32),
        ((10, 5), "gelu", 300, 1),
        ((7,), "tanh", 97, 96),
        ((9, 4), "sigmoid", 700, 320),  # a batch of more than a block
        ((WIDE, WIDE + 3), "elu", 70, 17),  # layers left to BLAS
    ],
)
def test_the_kernel_trains_as_the_textbook(
    optimiser: str, hidden: tuple[int, ...], activation: str, examples: int, size: int
) -> None:
    network = Network((2, *hidden, 1), activation)
    made = rule_named(optimiser)
    rate, to = (0.1 if optimiser == "gradient_descent" else 0.003), 40
    state, X, Y = start(network, made, examples)
    leg = Span(state, 0, to, made, rate)
    got = Kernel(network).train_alone(leg, X, Y, Batches(examples, size, seed=5))
    expected, costs = textbook(network, state, made, rate, X, Y, size, 5, to)
    assert got.costs == pytest.approx(costs, rel=1e-9)
    np.testing.assert_allclose(got.state[0], expected[0], rtol=1e-7, atol=1e-9)
    other = Kernel(network).train_alone(leg, X, Y, Batches(examples, size, seed=6))
    assert other.costs[-1] != got.costs[-1]


@settings(deadline=None, derandomize=True, max_examples=20)
@given(
    marks=st.lists(st.integers(0, 60), max_size=6).map(sorted),
    size=st.sampled_from([1, 7, 32, 299, 300, 301]),
)
def test_splitting_a_training_changes_no_bit(marks: list[int], size: int) -> None:
    network, made = Network((2, 10, 5, 1), "relu"), rule_named("momentum")
    state, X, Y = start(network, made, 300)
    kernel, batches = Kernel(network), batches_of(300, size, 3)

    def trained(state: Array, first: int, last: int) -> Trained:
        return kernel.train_alone(Span(state, first, last, made, 0.01, first), X, Y, batches)

    whole, parts = trained(state, 0, 60), Trained(state, np.empty(1))
    costs = np.empty(61)
    for first, last in zip([0, *marks], [*marks, 60], strict=True):
        parts = trained(parts.state, first, last)
        costs[first : last + 1] = parts.costs
    assert parts.state.tobytes() == whole.state.tobytes()
    assert costs.tobytes() == whole.costs.tobytes()


def test_one_thread_serves_runs_in_different_epochs() -> None:
    """What it keeps of an epoch's order belongs to that epoch only."""
    network, made = Network((2, 10, 5, 1), "relu"), rule_named("gradient_descent")
    state, X, Y = start(network, made, 300)
    batches, kernel = Batches(300, 32, 1), Kernel(network)
    legs = [Span(state, at, at + 90, made, 0.05, at) for at in (0, 35, 1000)]
    alone = [bits(kernel.train_alone(leg, X, Y, batches)) for leg in legs]
    work_unit = WorkUnit(legs, owned(X), owned(Y), batches=batches)
    kernel.train(work_unit)
    assert [bits(trained) for trained in work_unit.results() or []] == alone


def text(size: int | None, **training: object) -> str:
    settings = {"learning_rate": 0.1, "batch_size": size, **training}
    runs = [{"initialiser": "zeros"}, {"seed": 5}, {"seed": 5, "initialiser": "xavier"}]
    return json.dumps({"dataset": {"samples": 50}, "training": settings, "runs": runs})


def costs_of(experiment: str, iterations: int = 60) -> list[bytes]:
    with Trainer(parse_experiment(experiment)) as trainer:
        trainer.advance(iterations)
        return [run.costs.tobytes() for run in trainer.runs]


def test_a_batch_as_large_as_the_training_set_is_no_mini_batch() -> None:
    full = costs_of(text(None))
    assert costs_of(text(50)) == costs_of(text(51, batch_seed=9)) == full
    assert costs_of(text(49))[1:] != full[1:]
    assert costs_of(text(20))[1] != costs_of(text(20, batch_seed=2))[1]


def test_all_runs_learn_from_the_same_examples() -> None:
    with Trainer(parse_experiment(text(8))) as trainer:
        for iteration in (0, 3, 6, 7, 41):
            trainer.seek(iteration)
            data = trainer.data
            chosen = shuffled(50, 1, iteration // 7)[0][iteration % 7 * 8 :][:8]
            for run in trainer.runs:
                assert run.batch[0].tolist() == data.X_train[:, chosen].tolist()
                assert run.batch[1].tolist() == data.Y_train[chosen].tolist()


@pytest.mark.parametrize("size", [None, 1, 8, 49])
def test_costs_and_gradients_are_of_the_training_set_and_updates_of_the_batch(size: int | None) -> None:
    with Trainer(parse_experiment(text(size, optimiser="adam"))) as trainer:
        run = trainer.runs[1]
        X, Y = run.data.X_train, run.data.Y_train
        for _ in range(9):
            passed = forward(run.network, run.parameters, X)
            assert run.cost == pytest.approx(binary_cross_entropy(passed.logits, Y), rel=1e-12)
            expected = backward(run.network, run.parameters, passed, Y)
            np.testing.assert_allclose(run.gradient(), expected, rtol=1e-9, atol=1e-12)
            passed = forward(run.network, run.parameters, run.batch[0])
            expected = backward(run.network, run.parameters, passed, run.batch[1])
            np.testing.assert_allclose(run.batch_gradient(), expected, rtol=1e-9, atol=1e-12)
            after = run.parameters + run.next_change(run.batch_gradient())
            trainer.advance(1)
            np.testing.assert_allclose(run.parameters, after, rtol=1e-12, atol=1e-14)
