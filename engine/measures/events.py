"""Moments: the telling iterations of a run, by kind, found along its recorded path.

A kind is a function of the run's EventScan that yields iterations with the numbers of its sentence. Words
are data, as in the diagnosis. Kinds stand here by what they tell, the most telling first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.measures.cost_curve import plateaus, steepest_fall
from engine.measures.event_scan import PASSED, EventScan
from engine.messages.message import Note, told_of
from engine.registry import Entry, Registry

Found = Iterator[tuple[int, dict[str, float]]]


@dataclass(frozen=True, kw_only=True)
class EventKind(Entry):
    """A kind of moment: `label` names it in a word or two, `sentence` is a format string."""

    sentence: str
    function: Callable[[EventScan], Found]


event_kinds: Registry[EventKind] = Registry(EventKind)


@dataclass(frozen=True)
class TrainingEvent:
    """One telling iteration: its kind, by name, with its numbers."""

    kind: str
    iteration: int
    numbers: dict[str, float]

    @property
    def label(self) -> str:
        return event_kinds[self.kind].label

    @property
    def sentence(self) -> Note:
        """What happens here."""
        return told_of(event_kinds[self.kind].sentence, self.numbers)


@event_kinds.register(
    "diverged",
    label="diverges",
    formula="the cost stopped being finite",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.2.4",
    sentence="the cost stops being finite",
)
def diverged(scan: EventScan) -> Found:
    if scan.run.diverged_at is not None:
        yield scan.run.diverged_at, {}


@event_kinds.register(
    "accuracy",
    label=f"{100 * PASSED:.0f}\u202f% right",
    formula=f"training accuracy reaches {PASSED:.0%}, as far as checkpoints show",
    source="engine.nn.network.score",
    sentence=f"{100 * PASSED:.0f}\u202f% of the training set is right for the first time",
)
def accuracy_passed(scan: EventScan) -> Found:
    if scan.passed_at is not None and scan.run.data.classes is not None:
        yield scan.passed_at, {}


@event_kinds.register(
    "explained",
    label=f"R² {PASSED}",
    formula=f"R² of the training set reaches {PASSED}, as far as checkpoints show",
    source="engine.nn.network.score",
    sentence=f"R² of the training set reaches {PASSED} for the first time",
)
def explained(scan: EventScan) -> Found:
    if scan.passed_at is not None and scan.run.data.classes is None:
        yield scan.passed_at, {}


@event_kinds.register(
    "plateau_ended",
    label="plateau ends",
    formula="the cost falls again by more than 2 % while the iterations double",
    source="Saad and Solla 1995, Physical Review E 52, 4225; Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="the plateau ends: the cost leaves {cost}",
)
def plateau_ended(scan: EventScan) -> Found:
    for plateau in plateaus(scan.edges, scan.means):
        if plateau.last is not None:
            yield plateau.last, {"cost": plateau.cost}


@event_kinds.register(
    "plateau_began",
    label="plateau",
    formula="from here on the cost falls by less than 2 % while the iterations double",
    source="Saad and Solla 1995, Physical Review E 52, 4225; Dauphin et al. 2014, NeurIPS (plateaus)",
    sentence="a plateau begins: the cost stays near {cost}",
)
def plateau_began(scan: EventScan) -> Found:
    for plateau in plateaus(scan.edges, scan.means):
        yield plateau.first, {"cost": plateau.cost}


@event_kinds.register(
    "steepest",
    label="fell fastest",
    formula="the largest fall of log cost per log iteration, over half as many iterations again",
    source="the slope of a learning curve on logarithmic axes: Hestness et al. 2017, arXiv:1712.00409",
    sentence="the cost falls fastest, from {before} to {after} until iteration {last:,.0f}",
)
def steepest(scan: EventScan) -> Found:
    fall = steepest_fall(scan.edges, scan.means)
    if fall is not None:
        yield fall.first, {"before": fall.before, "after": fall.after, "last": fall.last}


@event_kinds.register(
    "death",
    label="unit dies",
    formula="a unit that was alive answers 0 to every training example",
    source="Lu et al. 2020, Communications in Computational Physics 28, 1671 (dying ReLU)",
    sentence="units of layer {layer:.0f} that answer 0 to every example from here on: {units:.0f}",
)
def death(scan: EventScan) -> Found:
    for died in scan.deaths:
        yield died.iteration, {"layer": died.layer, "units": died.units}
