"""BurstScheduler with a clock in hand: how far to train, when to draw, how long to wait."""

import math

import pytest

from gui.training.burst_schedule import (
    BURST,
    FRAME_INTERVAL,
    FRAME_SHARE,
    LONGEST_WAIT,
    REPLAY,
    SHORTEST,
    WORDS_INTERVAL,
    WORDS_SHARE,
    BurstScheduler,
)
from gui.training.mailbox import Mailbox


def warmed_up(seconds_per_iteration: float) -> BurstScheduler:
    """A pacing that has learnt how fast the network trains."""
    pacing = BurstScheduler()
    for _ in range(12):
        iterations = pacing.target(0.0, 0, 10**9, paced=False)
        pacing.trained(iterations, iterations * seconds_per_iteration)
    return pacing


def test_a_burst_lasts_as_long_as_it_should_once_the_speed_is_known() -> None:
    pacing = warmed_up(1e-5)
    assert pacing.target(0.0, 0, 10**9, paced=False) == pytest.approx(BURST / 1e-5, abs=1)


def test_the_first_burst_is_one_iteration_and_never_more_than_quadruples() -> None:
    pacing = BurstScheduler()
    assert pacing.target(0.0, 0, 10**9, paced=False) == 1
    pacing.trained(1, 0.0)
    assert pacing.target(0.0, 1, 10**9, paced=False) == 5
    pacing.forget_speed()
    assert pacing.target(0.0, 1, 10**9, paced=False) == 2


def test_a_slow_network_still_gets_one_iteration() -> None:
    assert warmed_up(3.0).target(0.0, 0, 10**9, paced=False) == 1


def test_never_beyond_the_end() -> None:
    assert warmed_up(1e-6).target(0.0, 90, 100, paced=False) == 100


def test_a_due_frame_ends_the_burst_on_a_multiple_of_the_stride() -> None:
    pacing = warmed_up(1e-4)
    pacing.stride = 16
    target = pacing.target(1.0, 3, 10**9, paced=False)
    assert target % 16 == 0
    assert 3 < target <= 3 + BURST / 1e-4
    pacing.framed(1.0, 1.0)
    assert pacing.target(1.0, 3, 10**9, paced=False) == 3 + round(BURST / 1e-4)


def test_a_burst_ends_when_a_frame_is_due_that_somebody_waits_for() -> None:
    pacing, whole = warmed_up(1e-5), round(BURST / 1e-5)

    def trained(at: float, wanted: bool = True) -> int:
        return pacing.target(at, 0, 10**9, paced=False, wanted=wanted)

    pacing.framed(1.0, 1.001)
    due = 1.0 + FRAME_INTERVAL
    assert trained(due - 2 * BURST) == whole
    assert trained(due - 0.75 * BURST) == pytest.approx(0.75 * whole, abs=1)
    assert trained(due - 0.01 * BURST) == trained(due + BURST) == round(SHORTEST * whole)
    assert trained(due - 0.01 * BURST, wanted=False) == whole
    pacing.stride = whole - 1  # which a shorter one would not reach
    assert trained(due - 0.01 * BURST) == whole


def test_a_stride_longer_than_a_burst_is_reached_over_several() -> None:
    pacing = warmed_up(1e-4)
    pacing.stride = 1000
    iteration, stops = 0, []
    while iteration < 2500:
        iteration = pacing.target(1.0, iteration, 10**9, paced=False)
        stops.append(iteration)
    assert {1000, 2000} <= set(stops)


def test_the_pace_allows_what_is_due() -> None:
    pacing = warmed_up(1e-5)
    pacing.pace = 500.0
    pacing.framed(10.0, 10.0)
    pacing.start(10.0, 100)
    assert pacing.target(10.0, 100, 10**9, paced=True) == 100
    assert pacing.target(10.005, 100, 10**9, paced=True) == 102
    assert pacing.target(10.005, 100, 10**9, paced=False) > 102


def test_what_a_slow_machine_owes_is_forgotten() -> None:
    pacing = warmed_up(1e-5)
    pacing.pace = 1000.0
    pacing.start(0.0, 0)
    assert pacing.target(60.0, 0, 10**9, paced=True) <= LONGEST_WAIT * 1000
    assert pacing.target(60.010, 1, 10**9, paced=True) <= 11


def test_waits_until_an_iteration_is_due_and_a_frame_can_be_seen() -> None:
    pacing = BurstScheduler()
    pacing.pace = 10.0
    pacing.start(0.0, 0)
    pacing.framed(0.0, 0.0)
    assert pacing.wait(0.02, 0, paced=True) == pytest.approx(0.08)
    pacing.pace = 1e5
    assert pacing.wait(0.0, 0, paced=True) == pytest.approx(FRAME_INTERVAL)
    pacing.pace = math.inf
    assert pacing.wait(0.0, 0, paced=True) == 0.0
    pacing.pace = 0.01
    assert pacing.wait(0.0, 0, paced=True) == LONGEST_WAIT
    assert pacing.wait(0.0, 0, paced=False) == 0.0


def test_dear_frames_come_less_often() -> None:
    pacing = BurstScheduler()
    assert pacing.frame_due(0.0)
    pacing.framed(0.0, 0.001)
    assert not pacing.frame_due(FRAME_INTERVAL * 0.9)
    assert pacing.frame_due(FRAME_INTERVAL * 1.1)
    pacing.framed(0.0, 0.1)
    assert not pacing.frame_due(0.1 * FRAME_SHARE * 0.9)
    assert pacing.frame_due(0.1 * FRAME_SHARE * 1.1)


@pytest.mark.parametrize("pace", [500.0, 1000.0, math.inf])
def test_a_second_has_sixty_frames_though_a_timer_wakes_late(pace: float) -> None:
    """It wakes at whole milliseconds, and an iteration is due every other one of them."""
    pacing = warmed_up(1e-5)
    pacing.pace = pace
    pacing.start(0.0, 0)
    now, iteration, frames = 0.0, 0, 0
    while now < 10.0:
        frame_due = pacing.frame_due(now)
        target = pacing.target(now, iteration, 10**9, paced=True)
        if frame_due and target > iteration:
            frames += 1
            pacing.framed(now, now + 0.003)
        iteration = target
        now = math.ceil(1000.0 * (now + max(0.0003, pacing.wait(now, iteration, paced=True)))) / 1000.0
    assert frames == pytest.approx(600, abs=2)


def test_a_frame_that_has_missed_its_turn_is_not_made_up_for() -> None:
    pacing = BurstScheduler()
    pacing.framed(0.0, 0.001)
    pacing.framed(1.0, 1.001)
    assert not pacing.frame_due(1.0 + FRAME_INTERVAL * 0.9)


def test_words_come_ten_times_a_second_and_less_often_where_they_are_dear() -> None:
    pacing = BurstScheduler()
    assert pacing.words_due(0.0)
    pacing.framed(0.0, 0.01)
    assert not pacing.words_due(0.99 * WORDS_INTERVAL)
    pacing.framed(0.05, 0.09, words=False)  # says nothing of words
    assert pacing.words_due(WORDS_INTERVAL)
    pacing.framed(1.0, 1.1)
    assert not pacing.words_due(1.0 + 0.99 * WORDS_SHARE * 0.1)
    assert pacing.words_due(1.0 + WORDS_SHARE * 0.1 + 1e-9)


def test_the_latest_letter_wins_and_wakes_once() -> None:
    box: Mailbox[str] = Mailbox()
    assert box.take() is None
    assert box.put("first")
    assert not box.put("second")
    assert box.take() == "second"
    assert box.take() is None
    assert box.put("third")


def test_what_is_known_is_gone_along_faster_than_training() -> None:
    pacing = warmed_up(1e-5)
    pacing.start(0.0, 0)
    target = pacing.target(0.02, 0, 10**9, paced=True, known=1_000_000)
    assert target == pytest.approx(REPLAY * 0.02 / 1e-5, rel=0.01)
    assert pacing.target(10.0, 5_000, 10**9, paced=True, known=6_000) <= 6_000
    # Beyond it, training itself is the limit.
    assert pacing.target(10.0, 6_000, 10**9, paced=True, known=6_000) == 6_000 + round(BURST / 1e-5)


def test_a_pace_holds_for_what_is_known_too_but_not_the_speed_of_training() -> None:
    pacing = warmed_up(1e-2)
    pacing.pace = 1_000.0
    pacing.start(0.0, 0)
    assert pacing.target(0.1, 0, 10**9, paced=True, known=5_000) == 100
    assert pacing.target(0.1, 0, 10**9, paced=True) == 1


def test_waits_between_two_places_of_what_is_known() -> None:
    pacing = warmed_up(1e-5)
    pacing.start(0.0, 0)
    pacing.framed(0.0, 0.0)
    assert 0.0 < pacing.wait(0.001, 100, paced=True, known=1_000_000) <= FRAME_INTERVAL
    assert pacing.wait(0.001, 100, paced=True, known=100) == 0.0
