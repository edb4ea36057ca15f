"""Moments: the telling iterations of a run, by kind, found along its recorded path.

A kind is a function of the run's Landmarks that yields iterations with the numbers of its sentence. Words
are data, as in the diagnosis. Kinds stand here by what they tell, the most telling first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.measures.cost_curve import plateaus, steepest_fall
from engine.measures.event_scan import PASSED, Landmarks
from engine.messages.message import Note, told_of
from engine.registry import Entry, Registry

Found = Iterator[tuple[int, dict[str, float]]]


@dataclass(frozen=True, kw_only=True)
class MomentKind(Entry):
    """A kind of moment: `label` names it in a word or two, `sentence` is a format string."""

    sentence: str
    function: Callable[[Landmarks], Found]


moment_kinds: Registry[MomentKind] = Registry(MomentKind)


@dataclass(frozen=True)
class Moment:
    """One telling iteration: its kind, by name, with its numbers."""

    kind: str
    iteration: int
    numbers: dict[str, float]

    @property
    def label(self) -> str:
        return moment_kinds[self.kind].label

    @property
    def sentence(self) -> Note:
        """What happens here."""
        return told_of(moment_kinds[self.kind].sentence, self.numbers)


@moment_kinds.register(
    "diverged",
    label="diverges",
    formula="the cost stopped being finite",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.2.4",
    sentence="the cost stops being finite",
)
def diverged(landmarks: Landmarks) -> Found:
    if landmarks.run.diverged_at is not None:
        yield landmarks.run.diverged_at, {}


@moment_kinds.register(
    "accuracy",
    label=f"{100 * PASSED:.0f}\u202f% right",
    formula=f"training accuracy reaches {PASSED:.0%}, as far as checkpoints show",
    source="engine.nn.network.accuracy",
    sentence=f"{100 * PASSED:.0f}\u202f% of the training set is right for the first time",
)
def accuracy_passed(landmarks: Landmarks) -> Found:
    if landmarks.passed_at is not None:
        yield landmarks.passed_at, {}


@moment_kinds.register(
    "plateau_ended",
    label="plateau ends",
    formula="the cost falls again by more than 2 % while the iterations double",
    source="Saad and Solla 1995, Physical Review E 52, 4225; Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="the plateau ends: the cost leaves {cost}",
)
def plateau_ended(landmarks: Landmarks) -> Found:
    for plateau in plateaus(landmarks.edges, landmarks.means):
        if plateau.last is not None:
            yield plateau.last, {"cost": plateau.cost}


@moment_kinds.register(
    "plateau_began",
    label="plateau",
    formula="from here on the cost falls by less than 2 % while the iterations double",
    source="Saad and Solla 1995, Physical Review E 52, 4225; Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="a plateau begins: the cost stays near {cost}",
)
def plateau_began(landmarks: Landmarks) -> Found:
    for plateau in plateaus(landmarks.edges, landmarks.means):
        yield plateau.first, {"cost": plateau.cost}


@moment_kinds.register(
    "steepest",
    label="fell fastest",
    formula="the largest fall of log cost per log iteration, over half as many iterations again",
    source="the slope of a learning curve on logarithmic axes: Hestness et al. 2017, arXiv:1712.00409",
    sentence="the cost falls fastest, from {before} to {after} until iteration {last:,.0f}",
)
def steepest(landmarks: Landmarks) -> Found:
    fall = steepest_fall(landmarks.edges, landmarks.means)
    if fall is not None:
        yield fall.first, {"before": fall.before, "after": fall.after, "last": fall.last}


@moment_kinds.register(
    "death",
    label="unit dies",
    formula="a unit that was alive answers 0 to every training example",
    source="Lu et al. 2020, Communications in Computational Physics 28, 1671 (dying ReLU)",
    sentence="units of layer {layer:.0f} that answer 0 to every example from here on: {units:.0f}",
)
def death(landmarks: Landmarks) -> Found:
    for died in landmarks.deaths:
        yield died.iteration, {"layer": died.layer, "units": died.units}
