"""Verdict: what the diagnosis says of a run."""

from engine.diagnosis import Evidence, Verdict, verdict_on
from engine.measures import measures
from engine.run import TrainingRun
from engine.symmetry import units_of


@measures.register(
    "verdict",
    label="Verdict",
    formula="the first rule of the diagnosis that fires",
    source="engine.diagnosis",
)
def diagnose(run: TrainingRun) -> Verdict:
    evidence = Evidence(
        iteration=run.place,
        costs=run.costs_between(0, run.place),
        train_accuracy=run.train_accuracy,
        initial_logits=run.initial_logits,
        weight_gradients=tuple(dW for dW, _ in run.network.layers(run.gradient())),
        hidden_units=units_of(run.network, run.parameters),
        diverged_at=run.diverged_here,
    )
    return verdict_on(evidence)
