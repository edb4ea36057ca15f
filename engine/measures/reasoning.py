"""Reasoning: all that the diagnosis finds about a run."""

from engine.diagnosis import Finding, evidence_of, reasoning_on
from engine.measures import measures
from engine.run import TrainingRun


@measures.register(
    "reasoning",
    label="Reasoning",
    formula="what every rule of the diagnosis finds, the verdict first",
    source="engine.diagnosis",
)
def reasoning(run: TrainingRun) -> tuple[Finding, ...]:
    return reasoning_on(evidence_of(run))
