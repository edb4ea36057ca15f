"""Several threads work on several runs at once, and can be interrupted."""

import threading

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.interrupt import Interrupt, InterruptError
from engine.kernels.batches import Batches
from engine.kernels.kernel import Kernel
from engine.kernels.work_unit import AT_ONCE, CHUNKS, DONE, STATUS, TAKEN, Span, WorkUnit
from engine.nn.network import Network
from engine.nn.optimisers import rule_named

SHAPE = (2, 10, 5, 1)
STREAM = np.random.RandomState(0)
X = STREAM.randn(2, 300)
Y = (X[0] > X[1]) * 1.0
DOWN = rule_named("gradient_descent")


def legs(lengths: list[int]) -> list[Span]:
    size = Network(SHAPE, "relu").parameter_count
    return [
        Span(0.5 * np.random.RandomState(run).randn(1, size), run, run + length, DOWN, 0.05, run)
        for run, length in enumerate(lengths)
    ]


def worked(work_unit: WorkUnit, threads: int) -> list[bytes]:
    """The bits of all results, after so many threads have worked on the stint."""
    kernels = [Kernel(Network(SHAPE, "relu")) for _ in range(threads)]
    working = [threading.Thread(target=kernel.train, args=(work_unit,)) for kernel in kernels]
    for thread in working:
        thread.start()
    for thread in working:
        thread.join()
    results = work_unit.results()
    assert results is not None
    return [result.state.tobytes() + result.costs.tobytes() for result in results]


@pytest.mark.parametrize("lengths", [[400], [400, 400, 400], [0, 700, 3, 90, 1], [0]])
@pytest.mark.parametrize("threads", [2, 3, 7])
@pytest.mark.parametrize("size", [300, 32])
def test_threads_change_no_bit(lengths: list[int], threads: int, size: int) -> None:
    batches = Batches(300, size)
    alone = [worked(WorkUnit([leg], X, Y, batches=batches), 1)[0] for leg in legs(lengths)]
    assert worked(WorkUnit(legs(lengths), X, Y, batches=batches), threads) == alone


def test_runs_stay_within_a_chunk_of_each_other_on_one_thread() -> None:
    interrupt = Interrupt()
    work_unit = WorkUnit(legs([20_000] * 3), X, Y, interrupt)
    thread = threading.Thread(target=Kernel(Network(SHAPE, "relu")).train, args=(work_unit,))
    thread.start()
    while work_unit.places[0].min() < 20_000 / CHUNKS:
        pass
    interrupt.ask()
    thread.join()
    assert work_unit.results() is None
    assert np.ptp(work_unit.places[0] - work_unit.first) <= work_unit.chunk


@pytest.mark.parametrize("size", ["null", "32"])
def test_an_interrupt_leaves_all_runs_where_they_stood(size: str) -> None:
    interrupt = Interrupt()
    with Trainer(parse_experiment(f'{{"training": {{"batch_size": {size}}}}}'), cores=2) as trainer:
        trainer.seek(100)
        before = [(run.parameters.tobytes(), run.costs.tobytes()) for run in trainer.runs]
        timer = threading.Timer(0.05, interrupt.ask)
        timer.start()
        assert not trainer.seek(10_000_000, interrupt)
        timer.join()
        assert trainer.iteration == 100
        assert [(run.parameters.tobytes(), run.costs.tobytes()) for run in trainer.runs] == before
        assert not trainer.seek(101, interrupt)
        interrupt.answer()
        assert trainer.seek(101, interrupt)
        assert trainer.iteration == 101


def test_an_interrupt_does_not_wait_for_a_large_network_s_iteration() -> None:
    network, points = Network((2, *[400] * 12, 1), "relu"), STREAM.randn(2, 3000)
    leg = Span(0.05 * STREAM.randn(1, network.parameter_count), 0, 1, DOWN, 0.05)
    interrupt = Interrupt()
    work_unit = WorkUnit([leg], points, (points[0] > points[1]) * 1.0, interrupt)
    kernel = Kernel(network)
    kernel.compile()
    thread = threading.Thread(target=kernel.train, args=(work_unit,))
    thread.start()
    while work_unit.places[STATUS] != TAKEN:
        pass
    interrupt.ask()
    thread.join()
    assert work_unit.results() is None  # the only iteration there was has not come to its end


def test_every_request_wants_its_answer() -> None:
    interrupt = Interrupt()
    interrupt.ask()
    interrupt.ask()
    interrupt.answer()
    assert interrupt.is_pending
    interrupt.answer()
    assert not interrupt.is_pending


def test_copying_the_states_of_a_large_network_is_interrupted() -> None:
    def large() -> Span:
        return Span(np.ones((1, 3 * AT_ONCE)), 0, 0)

    interrupt = Interrupt()
    done = WorkUnit([large()], X, Y, interrupt)
    done.places[STATUS] = DONE
    interrupt.ask()
    with pytest.raises(InterruptError):
        WorkUnit([large()], X, Y, interrupt)
    with pytest.raises(InterruptError):
        done.results()
    interrupt.answer()
    results = done.results()
    assert results is not None
    assert results[0].state.tobytes() == large().state.tobytes()


def test_what_a_small_network_has_trained_is_kept_however_late_an_interrupt_comes() -> None:
    interrupt = Interrupt()
    work_unit = WorkUnit(legs([20, 20]), X, Y, interrupt)
    Kernel(Network(SHAPE, "relu")).train(work_unit)
    interrupt.ask()
    assert work_unit.results() is not None
