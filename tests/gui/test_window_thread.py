"""Jobs from the thread of an export in the window's thread, and figures that are made over several turns."""

from collections.abc import Iterator
from threading import Event, Thread, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from engine import Experiment, Trainer
from engine.exports.frames import frame_at
from engine.exports.subject import Subject
from engine.interrupt import Interrupt, InterruptError
from gui.exporting.paint import image_of
from gui.exporting.scenes import CardsScene
from gui.exporting.stage import Stage
from gui.exporting.window_thread import WindowThread
from tests.gui.conftest import settle

RUNS = 5


class Widget:
    """Notes in which thread it ends."""

    def __init__(self, ended: list[bool]) -> None:
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(current_thread() is main_thread())


def test_what_nobody_waits_for_ends_in_the_windows_thread(qtbot: QtBot) -> None:
    interrupt, given_up, looked, ended = Interrupt(), Event(), Event(), list[bool]()

    def make() -> Widget:
        widget = Widget(ended)
        interrupt.ask()
        assert given_up.wait(10)
        return widget

    def export() -> None:
        thread = WindowThread(interrupt)
        try:
            thread.do(make)
        except InterruptError:
            given_up.set()
            looked.wait(10)  # with the job still at hand
        thread.close()

    exporting = Thread(target=export)
    exporting.start()
    qtbot.waitUntil(lambda: bool(ended))
    looked.set()
    exporting.join()
    settle()
    assert ended == [True]


@pytest.fixture
def subject() -> Iterator[Subject]:
    experiment = Experiment.model_validate({"runs": [{"initialiser": "he"}] * RUNS})
    with Trainer(experiment) as trainer:
        yield Subject(trainer, "Many")


@pytest.mark.parametrize("figure", ["window", "cards"])
@pytest.mark.usefixtures("qapp")
def test_cards_are_made_one_a_turn_and_look_the_same(subject: Subject, figure: str) -> None:
    data = subject.trainer.data
    stage, at_once = (
        Stage(subject.experiment, data, figure, in_turns=True),
        Stage(subject.experiment, data, figure),
    )
    scene = stage.widget if isinstance(stage.widget, CardsScene) else stage.widget.findChild(CardsScene)
    assert isinstance(scene, CardsScene)
    made = [len(scene.cards) for _ in stage.turns]
    assert made[:RUNS] == list(range(1, RUNS + 1))
    frame = frame_at(subject, 0, stage.requests)
    pictures = []
    for each in (stage, at_once):
        each.show(frame)
        pictures.append(image_of(each.figure("")))
        each.close()
    assert pictures[0] == pictures[1]
    settle()
