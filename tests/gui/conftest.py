"""The real window on the real engine."""

import gc
from collections.abc import Callable, Iterator
from functools import partialmethod

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.app import make_application
from gui.language.languages import speak
from gui.language.offered import ENGLISH
from gui.lesson import revealing
from gui.training.client import Training
from gui.training.collecting import Collector
from gui.training.commands import State
from gui.window.main_window import MainWindow

SMALL = parse_experiment('{"training": {"iterations": 2000}, "runs": [{"initialiser": "zeros"}, {}]}')
OF_A_REVEAL = revealing.SECONDS_OF_REVEAL  # outside the tests, most of which do not wait for so long
PATIENCE = 300_000  # milliseconds: compiling with a tenth of a core takes two minutes


class PatientBot(QtBot):
    """Waits for what must come until it comes, on the slowest and busiest machine."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitCallback = partialmethod(QtBot.waitCallback, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001
    return PatientBot(request)


def settle() -> None:
    """All that is under way in the window's own thread has come to its end."""
    for _ in range(3):  # what is posted may post more
        QApplication.processEvents()
        QApplication.sendPostedEvents()


class Lab:
    """A window with its training, and the frames and states that have come out of it."""

    def __init__(self, qtbot: QtBot, experiment: Experiment) -> None:
        self.qtbot = qtbot
        self.training = Training()
        self.window = MainWindow(experiment, self.training)
        self.frames: list[Frame] = []
        self.states: list[State] = []
        self.training.frame_arrived.connect(self.frames.append)
        self.training.state_changed.connect(self.states.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.training.start()
        qtbot.waitUntil(lambda: bool(self.frames and self.states), timeout=PATIENCE)

    @property
    def frame(self) -> Frame:
        return self.frames[-1]

    def wait_for(self, iteration: int) -> None:
        """Until training has paused at `iteration` and its frame has arrived."""
        self.qtbot.waitUntil(
            lambda: (
                not self.training.state.playing
                and self.training.state.iteration == iteration == self.frame.iteration
            ),
            timeout=PATIENCE,
        )

    def trigger(self, action: str) -> None:
        self.window.actions_by_name[action].trigger()

    def as_fast_as_possible(self) -> None:
        slider = self.window.transport.pace.slider
        slider.setValue(slider.maximum())

    def close(self) -> None:
        self.window.close()
        assert self.training.close(PATIENCE)  # what it is busy with may take longer than a person waits
        self.window.deleteLater()


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], object]:
    def make(_arguments: list[str]) -> object:
        application = make_application()
        speak(application, ENGLISH)  # whatever the desktop speaks
        return application

    return make


@pytest.fixture(scope="session", autouse=True)
def use_a_window_once(qapp: QApplication) -> None:
    """So that what is made with the first one, and stays, is nothing that a test has left behind."""
    training, loop = Training(), QEventLoop()
    window = MainWindow(SMALL, training)
    training.frame_arrived.connect(loop.quit)
    window.show()
    training.start()
    loop.exec()
    window.close()
    assert training.close(PATIENCE)
    window.deleteLater()
    del window, training, loop
    settle()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", autouse=True)
def spare_what_stays(use_a_window_once: None) -> None:  # noqa: ARG001
    """Take what has been imported so far out of the collector's rounds.

    Half a million objects of libraries would be walked twice a test by the look for what is left behind, and
    in every round of the collector. All that tests make comes later and is looked at.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collect_in_this_thread(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001
    """As the application does: what other threads free of Qt's would crash a test now and then."""
    collector = Collector()
    yield
    collector.stop()


@pytest.fixture(autouse=True)
def reveal_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way to an answer is over in a moment: a test that looks at the way gives `revealing.seconds`."""
    monkeypatch.setattr(revealing, "SECONDS_OF_REVEAL", 0.01)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Speaks a language until the end of the test."""
    locale = QLocale()
    yield lambda code: speak(qapp, code)
    speak(qapp, ENGLISH)
    QLocale.setDefault(locale)


@pytest.fixture(params=[100, 115], ids=["as it is", "15 % wider"])
def letters(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    """Letters of the usual width, and wider ones: no layout may count on a pixel of a font."""
    usual = qapp.font()
    wider = qapp.font()
    wider.setStretch(request.param)
    qapp.setFont(wider)
    yield request.param
    qapp.setFont(usual)


@pytest.fixture
def open_lab(qtbot: QtBot) -> Iterator[Callable[[Experiment], Lab]]:
    """Opens laboratories, and closes them after the test."""
    opened: list[Lab] = []

    def open_one(experiment: Experiment) -> Lab:
        opened.append(Lab(qtbot, experiment))
        return opened[-1]

    yield open_one
    for lab in opened:
        lab.close()


@pytest.fixture
def lab(open_lab: Callable[[Experiment], Lab]) -> Lab:
    """The published experiment, ready at iteration 0."""
    return open_lab(Experiment())


@pytest.fixture
def small(open_lab: Callable[[Experiment], Lab]) -> Lab:
    """Zeros and He, standing at iteration 600 of 2,000."""
    lab = open_lab(SMALL)
    lab.training.step(600)
    lab.wait_for(600)
    return lab
