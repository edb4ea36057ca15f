"""Plan: what a script trains, as data: the runs with the rules they start by, and what changes on the way."""

from dataclasses import dataclass

from engine.datasets import Data
from engine.experiment.model import Experiment, Nudge, RunSettings, TrainingSettings, network_of
from engine.experiment.naming import run_names
from engine.experiment.start_rules import Rule as StartRule
from engine.experiment.start_rules import rules_by_layer
from engine.experiment.update_schedule import segments_of
from engine.exports.subject import Subject
from engine.kernels.batches import Batches, batches_of
from engine.nn.network import Network
from engine.nn.optimisers import Optimiser, Rule


@dataclass(frozen=True)
class Phase:
    """From `iteration` on a run is trained so; `fresh` where its optimiser begins with moments of zero."""

    iteration: int
    rule: Rule
    learning_rate: float
    weight_decay: float
    l1: float
    fresh: bool
    nudge: Nudge | None = None


@dataclass(frozen=True)
class Planned:
    """One run of the plan; at least one phase begins at iteration 0."""

    name: str
    settings: RunSettings
    weights: tuple[StartRule, ...]  # the rule of each layer
    phases: tuple[Phase, ...]


@dataclass(frozen=True)
class Plan:
    """All runs of an experiment, trained for so many iterations."""

    title: str
    experiment: Experiment
    network: Network
    data: Data
    iterations: int
    runs: tuple[Planned, ...]
    batches: Batches

    @property
    def classes(self) -> int | None:
        return self.data.classes

    @property
    def one_unit(self) -> bool:
        """Whether the output has one unit only."""
        return self.network.sizes[-1] == 1

    @property
    def phases(self) -> tuple[Phase, ...]:
        """Those of all runs."""
        return tuple(phase for run in self.runs for phase in run.phases)

    @property
    def common(self) -> Phase | None:
        """The one phase that all runs are trained by; None where something changes on the way."""
        first = self.runs[0].phases[0]
        return first if all(run.phases == (first,) for run in self.runs) else None

    @property
    def optimisers(self) -> dict[str, Optimiser]:
        """Those that some run is trained by."""
        return {phase.rule.optimiser.name: phase.rule.optimiser for phase in self.phases}

    @property
    def decays(self) -> bool:
        return any(phase.weight_decay for phase in self.phases)

    @property
    def has_l1(self) -> bool:
        return any(phase.l1 for phase in self.phases)

    @property
    def nudges(self) -> bool:
        return any(phase.nudge for phase in self.phases)


def plan_of(subject: Subject, whole: bool) -> Plan:
    """What a script of the subject trains: up to where it stands, or the `whole` training."""
    experiment = subject.experiment
    iterations = experiment.training.iterations if whole else subject.iteration
    network, data = network_of(experiment), subject.trainer.data
    training = experiment.training
    runs = tuple(
        Planned(
            str(name),
            settings,
            tuple(rules_by_layer(settings, network.depth)),
            phases_of(training, settings, iterations),
        )
        for name, settings in zip(run_names(experiment), experiment.runs, strict=True)
    )
    batches = batches_of(data.Y_train.size, training.batch_size, training.batch_seed)
    return Plan(subject.title, experiment, network, data, iterations, runs, batches)


def phases_of(training: TrainingSettings, run: RunSettings, last: int) -> tuple[Phase, ...]:
    """The training settings, then each change up to the last iteration."""
    nudges = (None, *(change.nudge for change in run.changes))
    phases: list[Phase] = []
    since = None
    for segment, nudge in zip(segments_of(training, run.changes), nudges, strict=True):
        if segment.start > last:
            break
        fresh = not phases or segment.since != since or segment.rule != phases[-1].rule
        since = segment.since
        penalties = segment.penalties
        phases.append(
            Phase(
                segment.start,
                segment.rule,
                segment.learning_rate,
                penalties.weight_decay,
                penalties.l1,
                fresh,
                nudge,
            )
        )
    return tuple(phases)
