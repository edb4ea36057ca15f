"""The diagnosis as measures: its verdict, and all that it finds."""

from engine.diagnosis.evidence import evidence_of
from engine.diagnosis.ruling import Finding, reasoning_on, verdict_on
from engine.measures import register
from engine.training.run import TrainingRun


def diagnose(run: TrainingRun) -> Finding:
    return verdict_on(evidence_of(run))


VERDICT = register(
    "verdict",
    diagnose,
    label="Verdict",
    formula="what the first ranked rule of the diagnosis finds",
    source="engine.diagnosis",
    in_words=True,
)


def reasoning(run: TrainingRun) -> tuple[Finding, ...]:
    return reasoning_on(evidence_of(run))


REASONING = register(
    "reasoning",
    reasoning,
    label="Reasoning",
    formula="what every rule of the diagnosis finds, the verdict first",
    source="engine.diagnosis",
)
