"""Interrupts: whatever takes long gives way, and goes on later as if nothing had come between."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from engine.experiment.editing import with_branch
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment, make_change
from engine.experiment.run_list import with_more
from engine.interrupt import Interrupt, InterruptError
from engine.measures import measures
from engine.measures.event_scan import EventScan
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.network import EXAMPLES_AT_ONCE, Network, initial_parameters
from engine.output.frame import requests_for, take_frame
from engine.output.iteration_trace import trace
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

WIDE = parse_experiment(
    '{"network": {"hidden": [512, 512, 512, 512, 512, 20]}, "dataset": {"samples": 40},'
    ' "runs": [{}, {"initialiser": "lsuv"}]}'
)
SMALL = parse_experiment('{"training": {"learning_rate": 1.0}, "runs": [{"seed": 7}, {"seed": 4}]}')


@pytest.fixture
def interrupt() -> Interrupt:
    return Interrupt()


@pytest.fixture
def wide(interrupt: Interrupt) -> Iterator[Trainer]:
    with Trainer(WIDE, interrupt=interrupt) as trainer:
        trainer.advance(2)
        yield trainer


@pytest.mark.parametrize("name", sorted(measures))
def test_every_measure_of_a_large_network_gives_way(wide: Trainer, interrupt: Interrupt, name: str) -> None:
    requests = requests_for([measures[name]])
    wide.set_twins(measures[name].needs_twin)
    wide.seek(2)
    if name == "moments":
        take_frame(wide, requests)
        wide.advance(1)  # to a place that has not been looked at
    interrupt.ask()
    with pytest.raises(InterruptError):
        take_frame(wide, requests)
    interrupt.answer()
    assert take_frame(wide, requests).runs[0].values.keys() == {measures[name]}
    assert wide.settled


@pytest.mark.parametrize(
    "work",
    [
        lambda trainer: trace(trainer.runs[0]),
        lambda trainer: trainer.runs[0].revisit(1),
        lambda trainer: trainer.runs[0].parameters_at(1),
        lambda trainer: trainer.runs[0].test_accuracy,
        lambda trainer: trainer.adopt(with_more(trainer.experiment, WIDE.runs[1])),
        lambda trainer: trainer.set_twins(True),
    ],
    ids=["inspecting", "revisiting", "parameters", "predicting", "a new run", "twins"],
)
def test_all_else_that_takes_long_gives_way(
    wide: Trainer, interrupt: Interrupt, work: Callable[[Trainer], object]
) -> None:
    wide.seek(2)
    runs, before = wide.runs, [run.parameters.tobytes() for run in wide.runs]
    wide.seek(0)  # so that the way to 1 has to be gone again
    for run in runs:
        run._history.limit(0)
    interrupt.ask()
    with pytest.raises(InterruptError):
        work(wide)
    interrupt.answer()
    assert wide.runs == runs
    wide.seek(2)
    assert [run.parameters.tobytes() for run in wide.runs] == before


def test_a_trainer_that_is_interrupted_while_it_is_made_leaves_no_thread(interrupt: Interrupt) -> None:
    interrupt.ask()
    with pytest.raises(InterruptError):
        Trainer(WIDE, interrupt=interrupt)


def test_missing_shadows_are_made_up_for_by_the_next_seek(interrupt: Interrupt) -> None:
    with Trainer(SMALL, interrupt=interrupt) as trainer:
        trainer.advance(5)
        interrupt.ask()
        with pytest.raises(InterruptError):
            trainer.set_twins(True)
        assert not trainer.settled
        assert not trainer.seek(5)
        interrupt.answer()
        assert trainer.seek(5)
        assert trainer.settled
        assert all(run.twin is not None and run.twin.iteration == 5 for run in trainer.runs)


class Impatient(Interrupt):
    """Comes at the n-th look."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.left = looks

    def check(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise InterruptError


def dying(interrupt: Interrupt) -> TrainingRun:
    """A run in which units die, and which comes to 90 % only late."""
    trainer = Trainer(SMALL, interrupt=interrupt)
    trainer.advance(1500)
    trainer.close()
    return trainer.runs[0]


def seen(scan: EventScan) -> object:
    return scan.passed_at, scan.deaths, scan.edges.tolist(), scan.means.tolist()


@pytest.mark.parametrize("looks", [1, 2, 3, 7])
def test_landmarks_are_the_same_however_often_they_are_interrupted(looks: int) -> None:
    calm, impatient = EventScan(dying(Interrupt())), Impatient(10**9)
    while calm.look():
        pass
    scan = EventScan(dying(impatient))
    impatient.left, came = looks, 0
    while True:
        try:
            if not scan.look():
                break
        except InterruptError:
            came += 1
            impatient.left = looks * (came + 1)
    assert came
    assert calm.deaths
    assert seen(scan) == seen(calm)


def test_lsuv_sees_very_many_examples_in_parts_as_it_would_see_them_at_once() -> None:
    network = Network((2, 40, 30, 1), "tanh")
    X = np.random.RandomState(3).randn(2, 2 * EXAMPLES_AT_ONCE + 100)
    seen: list[np.ndarray] = []

    def note(draw: np.ndarray, layer: object) -> np.ndarray:
        seen.append(layer.inputs)  # type: ignore[attr-defined]
        return draw

    parameters = initial_parameters(network, note, 1, X)
    A = X
    for inputs, (W, _) in zip(seen, network.layers(parameters), strict=True):
        np.testing.assert_allclose(inputs, A, rtol=1e-13)
        A = activations["tanh"].function(W @ A)


def test_rules_that_do_not_look_at_data_do_not_wait_for_it() -> None:
    looks = Impatient(10**9)
    network = Network((2, 40, 30, 1), "tanh")
    initial_parameters(network, initialisers["he"].function, 1, np.ones((2, 100_000)), looks.check)
    assert 10**9 - looks.left == network.depth


def test_laying_a_large_batch_open_shows_some_examples_and_what_all_of_them_do() -> None:
    many = parse_experiment('{"dataset": {"samples": 100000}, "network": {"hidden": [60, 60]}, "runs": [{}]}')
    with Trainer(many) as trainer:
        (run,) = trainer.runs
        anatomy = trace(run)
        assert anatomy.batch == anatomy.of == 100_000
        assert 1_000 < anatomy.examples.size < 20_000
        stages = {stage.symbol: stage for stage in anatomy.stages}
        assert stages["Z2"].values.shape == (60, anatomy.examples.size)
        assert stages["C"].values[0, 0] == pytest.approx(run.cost, rel=1e-9)
        trainer.advance(1)
        W = run.weights(1) - stages["W1 ←"].values
        np.testing.assert_allclose(W, run.network.layers(run.initial_parameters)[0][0], atol=1e-12)


def test_a_branch_that_is_interrupted_as_it_begins_can_be_made_again(interrupt: Interrupt) -> None:
    with Trainer(SMALL, interrupt=interrupt) as trainer:
        trainer.advance(50)
        branched: Experiment = with_branch(SMALL, 0, make_change(20, 0.1, "gradient_descent"))
        interrupt.ask()
        with pytest.raises(InterruptError):
            trainer.adopt(branched)
        assert len(trainer.runs) == 2
        interrupt.answer()
        assert trainer.adopt(branched)
        assert len(trainer.runs) == 3


def test_an_interrupt_comes_before_the_second_of_two_runs_is_prepared() -> None:
    with Trainer(SMALL) as trainer:
        interrupt = Interrupt()
        interrupt.ask()
        with pytest.raises(InterruptError):
            trainer._legs([*trainer.runs], 10, interrupt)
        assert not trainer._legs([*trainer.runs], 0, interrupt)  # nothing to train: nothing to interrupt
        assert not trainer.seek(10, interrupt)
        assert trainer.settled
