"""Playing, pausing and stepping, by buttons and keys."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.summary import SUMMARY
from engine.training.trainer import Trainer
from gui.timeline.speed_control import notch_of, pace_at
from tests.gui.conftest import Lab

SHORT = parse_experiment('{"training": {"iterations": 400}}')
OpenLab = Callable[[Experiment], Lab]


def press(lab: Lab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    lab.qtbot.keyClick(lab.window, key, modifier)


def click(lab: Lab, button: str) -> None:
    lab.qtbot.mouseClick(lab.window.transport.buttons[button], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("size", [1, 10, 100, 1000])
def test_a_step_of_each_size_by_button(lab: Lab, size: int) -> None:
    click(lab, f"step_{size}")
    click(lab, "forward")
    lab.wait_for(size)
    click(lab, "back")
    lab.wait_for(0)


def test_arrow_keys_step_and_choose_the_size(lab: Lab) -> None:
    press(lab, Qt.Key.Key_Right)
    lab.wait_for(100)
    press(lab, Qt.Key.Key_Down)
    assert lab.window.model.step_size == 10
    sizes = [lab.window.transport.buttons[f"step_{size}"].text() for size in (1, 10, 100, 1000)]
    assert sizes == ["1", "10", "100", "1\u202f000"]
    press(lab, Qt.Key.Key_Left)
    lab.wait_for(90)
    press(lab, Qt.Key.Key_Up)
    press(lab, Qt.Key.Key_Up)
    press(lab, Qt.Key.Key_Up)
    assert lab.window.model.step_size == 1000
    press(lab, Qt.Key.Key_Right)
    lab.wait_for(1090)
    press(lab, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    lab.wait_for(0)


def test_steps_that_are_pressed_faster_than_trained_add_up(lab: Lab) -> None:
    for key in [Qt.Key.Key_Left, *3 * [Qt.Key.Key_Right], Qt.Key.Key_Left]:
        press(lab, key)
    lab.wait_for(200)


def test_stepping_back_shows_what_was_there(lab: Lab) -> None:
    lab.training.step(300)
    lab.wait_for(300)
    shown = lab.window.cards[2].boundary.image.image.copy()
    click(lab, "forward")
    lab.wait_for(400)
    assert (lab.window.cards[2].boundary.image.image != shown).any()
    click(lab, "back")
    lab.wait_for(300)
    np.testing.assert_array_equal(lab.window.cards[2].boundary.image.image, shown)


def test_space_plays_and_pauses_and_the_button_says_which(lab: Lab) -> None:
    press(lab, Qt.Key.Key_Space)
    lab.qtbot.waitUntil(lambda: lab.training.state.playing and lab.frame.iteration > 0)
    assert lab.window.transport.buttons["play"].accessibleName() == "Pause"
    press(lab, Qt.Key.Key_Space)
    lab.qtbot.waitUntil(lambda: not lab.training.state.playing)
    lab.wait_for(lab.training.state.iteration)
    assert lab.window.transport.buttons["play"].accessibleName() == "Play"
    assert 0 < lab.training.state.iteration < 15_000


def test_stops_after_the_last_iteration_and_can_be_continued(open_lab: OpenLab) -> None:
    lab = open_lab(SHORT)
    lab.as_fast_as_possible()
    click(lab, "play")
    lab.wait_for(400)
    assert "400" in lab.window.transport.goal.text()
    click(lab, "play")
    lab.wait_for(800)
    with Trainer(SHORT) as trainer:
        trainer.advance(800)
        assert lab.frame.runs[2][SUMMARY].cost == trainer.runs[2].cost


def test_frames_come_every_n_iterations(open_lab: OpenLab) -> None:
    lab = open_lab(SHORT)
    lab.window.transport.stride.setValue(7)
    lab.window.transport.pace.set_pace(200)
    lab.frames.clear()
    click(lab, "play")
    lab.qtbot.waitUntil(lambda: len(lab.frames) > 8, timeout=20_000)
    click(lab, "play")
    lab.qtbot.waitUntil(lambda: not lab.training.state.playing)
    played = [frame.iteration for frame in lab.frames[:9]]
    assert all(iteration % 7 == 0 for iteration in played)
    assert played == sorted(set(played))


def test_a_frame_is_drawn_for_every_iteration_until_somebody_wants_fewer(lab: Lab) -> None:
    words = [label.text() for label in lab.window.transport.findChildren(QLabel)]
    assert "iteration" in words
    assert lab.window.transport.stride.value() == 1
    lab.window.transport.stride.setValue(2)
    assert "iterations" in [label.text() for label in lab.window.transport.findChildren(QLabel)]


def test_the_pace_is_kept(open_lab: OpenLab) -> None:
    lab = open_lab(SHORT)
    lab.window.transport.pace.set_pace(100)
    click(lab, "play")
    lab.qtbot.waitUntil(lambda: lab.frame.iteration >= 50, timeout=20_000)
    first, last = lab.frames[1], lab.frame
    assert last.iteration - first.iteration <= 60
    click(lab, "play")
    lab.qtbot.waitUntil(lambda: not lab.training.state.playing)


def test_default_pace_takes_half_a_minute(lab: Lab) -> None:
    assert lab.window.transport.pace.pace == pytest.approx(500)
    press(lab, Qt.Key.Key_Plus)
    assert lab.window.transport.pace.pace == pytest.approx(1000, rel=0.1)
    press(lab, Qt.Key.Key_Minus)
    assert lab.window.transport.pace.pace == pytest.approx(500, rel=0.1)


def test_pace_notches_go_from_one_to_no_limit() -> None:
    assert [pace_at(0), pace_at(100), pace_at(101)] == [1.0, 100_000.0, float("inf")]
    assert all(notch_of(pace_at(notch)) in (notch - 1, notch, notch + 1) for notch in range(102))


def test_a_click_on_the_timeline_goes_back_but_not_beyond_what_was_reached(lab: Lab) -> None:
    lab.training.step(1000)
    lab.wait_for(1000)
    timeline = lab.window.transport.timeline
    middle = timeline.height() // 2
    lab.qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(timeline.x_of(400)), middle))
    lab.qtbot.waitUntil(lambda: lab.training.state.iteration < 1000)
    assert lab.training.state.iteration == pytest.approx(400, abs=15_000 / timeline.width() + 1)
    assert lab.training.state.reached == 1000
    lab.qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(timeline.width() - 10, middle))
    lab.wait_for(1000)


def test_dragging_the_timeline_shows_where_you_are_and_says_so_where_it_ends(lab: Lab) -> None:
    lab.training.step(1000)
    lab.wait_for(1000)
    timeline = lab.window.transport.timeline
    lab.window.resize(1280, 720)
    places = [QPoint(round(timeline.x_of(at)), timeline.height() // 2) for at in range(950, 200, -50)]
    asked: list[int] = []
    timeline.dragged.connect(asked.append)
    lab.qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        for _ in range(2):  # as a hand that shakes up and down
            lab.qtbot.mouseMove(timeline, place)
    lab.qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=places[-1])
    assert asked == [timeline.iteration_at(place.x()) for place in dict.fromkeys(places[1:])]
    lab.qtbot.waitUntil(lambda: lab.window.workspace.frame.iteration == asked[-1])
    lab.qtbot.waitUntil(lambda: lab.window.workspace.frame.words)
    assert lab.training.state.iteration == asked[-1]
