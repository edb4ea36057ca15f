"""Cheap groups are in every frame, dear ones take turns and get half of the time of frames."""

from collections import Counter

import pytest

from engine.measures.signals import BACKWARD, FORWARD
from engine.measures.theory import THEORY
from engine.output.frame import MeasureRequest, requests_for
from gui.training.commands import Group
from gui.training.measure_schedule import BUDGET, MeasureScheduler

A, B, C = (requests_for([measure]) for measure in (FORWARD, BACKWARD, THEORY))
PLAIN = 0.01  # seconds of a frame without groups


def played(costs: dict[Group, float], frames: int) -> tuple[Counter[MeasureRequest], float, float]:
    """How often each request was granted, and the seconds that went to frames and, of these, to groups."""
    turns = MeasureScheduler()
    turns.set_groups(tuple(costs))
    granted: Counter[MeasureRequest] = Counter()
    total = extra = 0.0
    for number in range(frames):
        words = number % 5 == 0
        requests = turns.take(words)
        added = sum(cost for group, cost in costs.items() if group <= requests)
        seconds = PLAIN * (2.0 if words else 1.0) + added
        turns.took(seconds, words)
        granted.update(requests)
        total, extra = total + seconds, extra + added
    return granted, total, extra


def test_what_is_cheap_is_in_every_frame() -> None:
    granted, _, _ = played({A: 0.001, B: 0.001, C: 0.001}, 100)
    assert all(granted[request] >= 90 for request in A | B | C)


def test_what_is_dear_takes_turns_and_leaves_half_of_the_time() -> None:
    granted, total, extra = played({A: 0.05, B: 0.05, C: 0.05}, 300)
    assert extra < 0.6 * total
    assert extra > 0.3 * total
    counts = [granted[request] for request in A | B | C]
    assert min(counts) > 10
    assert max(counts) - min(counts) <= 1


def test_one_dear_group_does_not_starve_the_cheap_ones() -> None:
    granted, _, _ = played({A: 0.05, B: 0.001, C: 0.001}, 300)
    assert min(granted.values()) > 20


@pytest.mark.parametrize("words", [True, False])
def test_the_first_frame_learns_what_it_costs_without(words: bool) -> None:
    turns = MeasureScheduler()
    turns.set_groups((A, B))
    assert turns.take(words) == frozenset()
    turns.took(PLAIN, words)
    assert turns.take(words)


def test_all_requests_are_those_of_all_groups() -> None:
    turns = MeasureScheduler()
    assert turns.all_requests == frozenset()
    turns.set_groups((A, B))
    assert turns.all_requests == A | B
    assert BUDGET < PLAIN


def test_a_slow_frame_at_the_wrong_time_is_forgotten() -> None:
    """Where the frame without groups was slow by chance, their cost is not hidden for good."""
    turns = MeasureScheduler()
    turns.set_groups((A,))
    turns.take(words=False)
    turns.took(8 * PLAIN, words=False)
    granted = 0
    for _ in range(300):
        taken = turns.take(words=False)
        turns.took(PLAIN + (0.025 if taken else 0.0), words=False)
        granted += bool(taken)
    assert granted < 200
