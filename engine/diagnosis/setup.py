"""Setup: how a run was set up, as far as advice depends on it."""

from dataclasses import dataclass

from engine.experiment.start_rules import rules_by_layer, weight_variances
from engine.experiment.update_schedule import segment_at
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.training.run import TrainingRun

NEAR = 1.1  # variances that differ by no more are the same to advice


@dataclass(frozen=True)
class Setup:
    """The network's sizes and activation, the optimiser in force, and the weights of iteration 0.

    `variances` are those of each layer's weights, None where the initialiser gives none; `random` says
    whether the draw matters; `biased` whether biases may not have been zero then.
    """

    sizes: tuple[int, ...] = (2, 10, 5, 1)
    activation: str = "relu"
    optimiser: str = "gradient_descent"
    random: bool = True
    variances: tuple[float, ...] | None = None
    biased: bool = False

    @property
    def varied(self) -> bool:
        """Whether the weights are drawn at random, and not all the same."""
        return self.random and (self.variances is None or max(self.variances) > 0.0)

    @property
    def scales_its_steps(self) -> bool:
        return optimisers[self.optimiser].scaled

    def wants(self, initialiser: str) -> bool:
        """Whether the activation is of those that this initialiser was made for."""
        return activations[self.activation].suits == initialiser

    def above(self, rule: str) -> bool:
        """Whether weights are larger than by this initialiser in some layer, as far as is known."""
        return max(self._ratios(rule), default=2.0 * NEAR) > NEAR

    def below(self, rule: str) -> bool:
        """Whether weights are smaller than by this initialiser in some layer, as far as is known."""
        return min(self._ratios(rule), default=0.0) < 1.0 / NEAR

    def _ratios(self, rule: str) -> list[float]:
        """The variances of each layer beside those of another initialiser; none where they are not known."""
        others = initialisers[rule].variances(self.sizes, {})
        if self.variances is None or others is None:
            return []
        return [own / other for own, other in zip(self.variances, others, strict=True)]


def setup_of(run: TrainingRun) -> Setup:
    """How a run is set up, with the optimiser of where it stands."""
    settings, sizes = run.settings, run.network.sizes
    rules = rules_by_layer(settings, run.network.depth)
    segment, _ = segment_at(run.segments, run.place)
    return Setup(
        sizes=sizes,
        activation=run.network.activation,
        optimiser=segment.rule.optimiser.name,
        random=any(entry.random for entry, _ in rules) or any(each.weights for each in settings.given),
        variances=weight_variances(settings, sizes),
        biased=settings.has_biases,
    )
