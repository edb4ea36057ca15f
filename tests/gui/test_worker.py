"""The worker without its thread: commands given directly, with a clock that the test turns."""

from collections.abc import Callable, Iterator
from random import Random

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.measures.boundary import BOUNDARY
from engine.measures.curve import CURVE
from engine.measures.sensitivity import SENSITIVITY
from engine.measures.signals import BACKWARD, FORWARD
from engine.measures.summary import SUMMARY
from engine.measures.theory import THEORY
from engine.output.frame import Frame, Inspection, requests_for
from gui.training.commands import (
    Command,
    Inspect,
    Load,
    Pause,
    Play,
    PlayTo,
    Seek,
    SetMeasures,
    SetPace,
    SetStride,
    State,
    Step,
    Tell,
)
from gui.training.mailbox import Mailbox
from gui.training.worker import Worker
from tests.gui.failing import FAILING

EXPERIMENT = parse_experiment('{"training": {"iterations": 120}, "runs": [{}, {"initialiser": "zeros"}]}')
HE = 1  # the id of the first run


class Bench:
    """A worker on this thread, and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.now = 0.0
        self.mailbox: Mailbox[Frame] = Mailbox()
        self.worker = Worker(self.mailbox, clock=lambda: self.now)
        self.states: list[State] = []
        self.frames: list[Frame] = []
        self.failures: list[str] = []
        self.worker.state_changed.connect(self.states.append)
        self.worker.failed.connect(self.failures.append)
        self.worker.mail.connect(lambda: self.frames.append(self.mailbox.take()))

    def obey(self, *commands: object) -> None:
        for command in commands:
            self.worker.obey(command)

    def let_pass(self, seconds: float, until: Callable[[], bool]) -> None:
        """Bursts with the clock moved on before each, until something holds."""
        for _ in range(10_000):
            if until():
                return
            self.now += seconds
            self.worker.burst()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        raise TimeoutError("the worker did not get there")

    @property
    def state(self) -> State:
        return self.states[-1]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    bench.obey(SetMeasures(requests_for([SUMMARY])), Load(EXPERIMENT, generation=1))
    yield bench
    bench.worker._let_go()
    bench.worker.deleteLater()


def test_loading_hands_over_the_first_frame(bench: Bench) -> None:
    assert bench.state == State(playing=False, iteration=0, goal=120, reached=0)
    assert [(frame.generation, frame.iteration) for frame in bench.frames] == [(1, 0)]
    assert set(bench.frames[0].runs[0].values) == {SUMMARY}


def test_plays_to_the_goal_and_then_to_the_next(bench: Bench) -> None:
    bench.obey(Play())
    assert bench.state.playing
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    assert bench.state == State(playing=False, iteration=120, goal=120, reached=120)
    bench.obey(Play())
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    assert bench.state.iteration == bench.state.goal == 240


def test_keeps_the_pace_of_its_clock(bench: Bench) -> None:
    bench.obey(SetPace(50.0), SetStride(5), Play())
    bench.let_pass(0.01, until=lambda: bench.now >= 1.0)
    assert bench.frames[-1].iteration == pytest.approx(50, abs=5)
    assert all(frame.iteration % 5 == 0 for frame in bench.frames)
    bench.obey(Pause())
    assert not bench.state.playing
    assert bench.frames[-1].iteration == bench.state.iteration


def test_a_step_knows_no_pace(bench: Bench) -> None:
    bench.obey(SetPace(1.0), Step(100, generation=2))
    bench.let_pass(0.001, until=lambda: not bench.state.playing)
    assert bench.state.iteration == 100
    assert bench.now < 1.0
    assert bench.frames[-1].generation == 2


def test_playing_to_an_iteration_ends_there_however_often_it_is_asked_for(bench: Bench) -> None:
    bench.obey(SetPace(1000.0), PlayTo(80, generation=2))
    bench.let_pass(0.01, until=lambda: bench.frames[-1].iteration > 0)
    bench.obey(PlayTo(80, generation=3))
    bench.let_pass(0.01, until=lambda: not bench.state.playing)
    assert bench.state.iteration == 80
    bench.obey(PlayTo(20, generation=4))
    assert bench.state.iteration == 20


def test_a_step_beyond_the_goal_moves_the_goal(bench: Bench) -> None:
    bench.obey(Step(500, generation=2))
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    assert bench.state == State(playing=False, iteration=500, goal=500, reached=500)


def test_a_seek_pauses_and_numbers_its_frames(bench: Bench) -> None:
    bench.obey(Play())
    bench.let_pass(0.02, until=lambda: bench.frames[-1].iteration >= 40)
    bench.obey(Seek(10, generation=7))
    assert bench.state.iteration == 10
    assert not bench.state.playing
    assert bench.state.reached >= 40
    assert (bench.frames[-1].generation, bench.frames[-1].iteration) == (7, 10)


def test_stepping_back_stops_at_the_beginning(bench: Bench) -> None:
    bench.obey(Step(30, generation=2))
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    bench.obey(Step(-10, generation=3))
    assert bench.state.iteration == 20
    bench.obey(Step(-100, generation=4))
    assert bench.state.iteration == 0


def test_failures_are_reported_and_training_goes_on_afterwards(bench: Bench) -> None:
    bench.obey(SetMeasures(FAILING))
    assert "no such luck" in bench.failures[-1]
    bench.obey(SetMeasures(requests_for([SUMMARY])), Step(5, generation=2))
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    assert bench.state.iteration == 5
    assert len(bench.failures) == 1


def test_commands_before_anything_is_loaded_are_harmless(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.obey(Play(), Step(3, generation=1), Pause(), Seek(4, generation=2), SetPace(3.0))
    bench.worker.burst()
    assert bench.states == []
    assert bench.failures == []
    bench.worker.deleteLater()


def test_known_steps_are_jumped_and_the_known_future_is_played_along(bench: Bench) -> None:
    bench.obey(Step(100, generation=2))
    bench.let_pass(0.02, until=lambda: bench.state.iteration == 100 and not bench.state.playing)
    costs = bench.frames[-1].runs[0][SUMMARY].cost
    bench.obey(Seek(10, generation=3), Step(60, generation=4))
    assert bench.state == State(playing=False, iteration=70, goal=120, reached=100)
    bench.obey(Seek(0, generation=5), Play())
    bench.let_pass(0.005, until=lambda: not bench.state.playing)
    assert bench.state.iteration == 120
    bench.obey(Seek(100, generation=6))
    assert bench.frames[-1].runs[0][SUMMARY].cost == costs


def test_words_come_ten_times_a_second_and_with_every_pause(bench: Bench) -> None:
    bench.obey(SetMeasures(requests_for([SUMMARY, CURVE])), SetStride(1), SetPace(50.0))
    bench.frames.clear()
    bench.obey(Play())
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    told = [frame.words for frame in bench.frames]
    assert len(told) > 60
    assert len(told) / 7 < sum(told) < len(told) / 4
    assert told[-1]
    for frame in bench.frames:
        assert set(frame.runs[0].values) == ({SUMMARY, CURVE} if frame.words else {CURVE})


def test_words_and_groups_of_what_is_passed_by_come_once_nothing_is(bench: Bench) -> None:
    groups = tuple(requests_for([measure]) for measure in (FORWARD, BACKWARD, THEORY))
    everything = {SUMMARY, CURVE, FORWARD, BACKWARD, THEORY}
    bench.obey(SetMeasures(requests_for([SUMMARY, CURVE]), groups), Step(100, generation=2))
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    bench.frames.clear()
    for place in range(36):
        bench.now += 0.01
        bench.obey(Seek(60 + place, generation=3 + place, in_passing=True))
        assert bench.frames[-1].iteration == bench.state.iteration == 60 + place
    told = [frame.words for frame in bench.frames]
    assert 2 <= sum(told) <= 5
    assert not told[-1]
    assert set(bench.frames[-1].runs[0].values) != everything
    bench.qtbot.waitUntil(lambda: bench.frames[-1].words)
    assert bench.frames[-1].iteration == 95
    assert set(bench.frames[-1].runs[0].values) == everything


def test_groups_take_turns_while_playing_and_are_all_there_in_a_pause(bench: Bench) -> None:
    groups = tuple(requests_for([measure]) for measure in (FORWARD, BACKWARD, THEORY))
    bench.obey(SetMeasures(requests_for([CURVE]), groups), SetStride(1), SetPace(50.0))
    assert {FORWARD, BACKWARD, THEORY, CURVE} == set(bench.frames[-1].runs[0].values)
    bench.frames.clear()
    bench.obey(Play())
    bench.let_pass(0.02, until=lambda: not bench.state.playing)
    assert FORWARD not in bench.frames[0].runs[0]  # the first one learns what it costs without
    assert sum(FORWARD in frame.runs[0] for frame in bench.frames) > 10
    assert {FORWARD, BACKWARD, THEORY, CURVE} == set(bench.frames[-1].runs[0].values)


def test_a_load_that_another_ends_is_forgotten(bench: Bench) -> None:
    loaded: list[object] = []
    bench.worker.loaded.connect(lambda data, _generation: loaded.append(data))
    hurry = bench.worker.hurry
    while not hurry.is_waiting:  # the bench has given others without sending them
        hurry.sent()
    hurry.sent(ending=True)
    other = EXPERIMENT.model_copy(update={"title": "other"})
    bench.obey(Load(EXPERIMENT, generation=2))
    assert not loaded
    bench.obey(Load(other, generation=3))
    assert len(loaded) == 1
    assert bench.frames[-1].generation == 3


def test_settings_sent_while_a_load_is_put_off_hold_for_the_next_one(bench: Bench) -> None:
    hurry = bench.worker.hurry
    while not hurry.is_waiting:  # the bench has given others without sending them
        hurry.sent()
    hurry.sent(ending=True)
    bench.obey(Load(EXPERIMENT, generation=2))
    opening = Inspection(run=HE)
    bench.obey(SetMeasures(requests_for([SUMMARY, BOUNDARY])), SetStride(7), SetPace(50.0), Inspect(opening))
    bench.obey(Load(EXPERIMENT, generation=3))
    assert bench.frames[-1].generation == 3
    assert set(bench.frames[-1].runs[0].values) == {SUMMARY, BOUNDARY}
    assert bench.frames[-1].opened is None  # that was of the experiment before
    bench.obey(Play())
    bench.let_pass(0.01, until=lambda: len(bench.frames) > 5)
    assert {frame.iteration % 7 for frame in bench.frames[-3:]} == {0}
    assert bench.now < 120 / 50


def test_a_command_that_waits_while_shadows_begin_does_not_load_again(bench: Bench) -> None:
    loaded: list[object] = []
    bench.worker.loaded.connect(lambda data, _generation: loaded.append(data))
    bench.obey(SetMeasures(requests_for([SENSITIVITY])))
    hurry = bench.worker.hurry
    while not hurry.is_waiting:
        hurry.sent()
    hurry.sent(urgent=True)
    bench.obey(Load(EXPERIMENT, generation=2))
    bench.obey(Pause())
    bench.let_pass(0.02, until=lambda: bench.frames[-1].generation == 2)
    assert len(loaded) == 1
    assert set(bench.frames[-1].runs[0].values) == {SENSITIVITY}


class Window:
    """Sends commands of all kinds as a window does, which the worker takes later, in their order."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench, self.random = bench, Random(seed)
        self.waiting: list[tuple[Command, bool]] = []
        self.questions = self.generation = 0
        self.requests = requests_for([SUMMARY])
        self.opening: Inspection | None = None

    def send(self, command: Command, at_once: bool = False) -> None:
        if at_once:
            self.bench.worker.interrupt.ask()
        urgent = at_once and isinstance(command, Pause)
        self.bench.worker.hurry.sent(urgent, ending=isinstance(command, Load))
        self.waiting.append((command, at_once))

    def take_one(self) -> None:
        if self.waiting:
            self.bench.worker.obey(*self.waiting.pop(0))

    def act(self) -> None:
        """Anything that a person or a panel may want."""
        at_once = self.random.random() < 0.5
        self.generation += 1
        match self.random.randrange(10):
            case 0:
                self.send(Load(EXPERIMENT, self.generation), True)
                self.opening = None  # nothing stays inspected of the experiment before
            case 1:
                self.bench.worker.newest_seek = self.generation
                self.send(Seek(self.random.randrange(200), self.generation), at_once)
            case 2:
                self.send(Step(self.random.choice([-10, 1, 30]), self.generation), at_once)
            case 3:
                self.send(PlayTo(self.random.randrange(150), self.generation), at_once)
            case 4:
                self.send(Play())
            case 5:
                self.send(Pause(), True)
            case 6:
                self.questions += 1
                self.send(Tell(), at_once)
            case 7:
                self.requests = requests_for(self.random.sample([SUMMARY, SENSITIVITY, BOUNDARY], 2))
                self.send(SetMeasures(self.requests))
            case 8:
                self.opening = self.random.choice([None, Inspection(run=HE)])
                self.send(Inspect(self.opening))
            case _:
                self.bench.worker.hurry.hasten()


def test_whatever_comes_when_no_question_and_no_setting_is_lost(qtbot: QtBot) -> None:
    for seed in range(40):
        bench = Bench(qtbot)
        window, told = Window(bench, seed), list[object]()
        bench.worker.answered.connect(told.append)
        window.send(SetMeasures(window.requests))
        window.send(Load(EXPERIMENT, 0), True)
        for _ in range(60):
            window.random.choice([window.act, window.act, window.take_one, bench.worker.burst])()
        window.send(Pause(), True)
        while window.waiting:
            window.take_one()

        def is_as_wanted(bench: Bench = bench, window: Window = window) -> bool:
            if not bench.frames or bench.frames[-1].iteration != bench.state.iteration:
                return False
            frame = bench.frames[-1]
            laid_open = (frame.opened is None) == (window.opening is None)
            return laid_open and requests_for(frame.runs[0].values) == window.requests

        bench.let_pass(0.02, until=is_as_wanted)
        assert not bench.failures, seed
        assert len(told) == window.questions, seed
        assert not bench.state.playing, seed
        assert not bench.worker.interrupt.is_pending, seed
        bench.worker._let_go()
        bench.worker.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_memory_that_is_used_up_is_told_in_a_sentence() -> None:
    def clock() -> float:
        raise MemoryError

    worker = Worker(Mailbox(), clock=clock)
    refused: list[tuple[str, str]] = []
    failures: list[str] = []
    worker.refused.connect(lambda title, reason: refused.append((title, reason)))
    worker.failed.connect(failures.append)
    worker.obey(Load(EXPERIMENT, generation=1))
    assert refused[0][0] == "This computer has run out of memory"
    assert "fewer runs" in refused[0][1]
    assert not failures
    worker._let_go()
    worker.deleteLater()


def test_what_the_window_wants_to_see_survives_a_load_while_it_is_put_off(bench: Bench) -> None:
    bench.obey(Play())
    bench.worker.interrupt.ask()
    bench.obey(Seek(100, generation=2))  # put off, and all that comes after it
    bench.obey(SetMeasures(requests_for([CURVE])), Inspect(Inspection(HE)))
    bench.worker.interrupt.answer()
    bench.obey(Load(EXPERIMENT, generation=3))
    assert set(bench.frames[-1].runs[0].values) == {CURVE}


def test_nothing_stays_inspected_of_the_experiment_before(bench: Bench) -> None:
    bench.obey(Inspect(Inspection(HE, example=250)))
    assert bench.frames[-1].opened is not None
    small = parse_experiment('{"dataset": {"samples": 4}, "runs": [{}]}')
    bench.obey(Load(small, generation=2))
    assert not bench.failures
    assert bench.frames[-1].opened is None
