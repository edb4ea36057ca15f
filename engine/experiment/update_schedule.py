"""Segments: which update rule, learning rate and penalties a run is trained by, from which iteration on."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from engine.arrays import Array
from engine.experiment.model import Change
from engine.experiment.updating import UpdateSettings
from engine.nn.optimisers import Rule, optimisers
from engine.nn.penalties import NO_PENALTIES, Penalties


@dataclass(frozen=True)
class Segment:
    """From iteration `start` on, updates by the `rule`, at work since iteration `since`.

    A new learning rate or penalty keeps the rule at work, with its moments, as in PyTorch; another rule
    begins with moments of zero.
    """

    start: int
    rule: Rule
    learning_rate: float
    since: int
    penalties: Penalties = NO_PENALTIES

    def state(self, place: int, state: Array) -> Array:
        """The state that the rule works on from iteration `place` on, given the one that was left there."""
        if place > self.since:
            return state
        if self.rule.rows == 1:
            return state[:1]
        fresh = np.zeros((self.rule.rows, state.shape[1]))
        fresh[0] = state[0]
        return fresh


def rule_of(settings: UpdateSettings) -> Rule:
    entry = optimisers[settings.optimiser]
    return Rule(entry, settings.own(entry))


def segments_of(training: UpdateSettings, changes: tuple[Change, ...]) -> tuple[Segment, ...]:
    """One segment for the experiment's training settings, and one for each change of a run."""
    segments = [Segment(0, rule_of(training), training.learning_rate, 0, training.penalties)]
    for change in changes:
        rule, before = rule_of(change), segments[-1]
        since = before.since if rule == before.rule else change.iteration
        segments.append(Segment(change.iteration, rule, change.learning_rate, since, change.penalties))
    return tuple(segments)


def segment_at(segments: tuple[Segment, ...], iteration: int) -> tuple[Segment, int | None]:
    """The segment in force at `iteration`, and where the next one starts if there is one."""
    for segment, following in pairwise(segments):
        if iteration < following.start:
            return segment, following.start
    return segments[-1], None
