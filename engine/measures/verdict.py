"""Verdict: what the diagnosis says of a run, in one line."""

from engine.diagnosis import Finding, evidence_of, verdict_on
from engine.measures import measures
from engine.run import TrainingRun


@measures.register(
    "verdict",
    label="Verdict",
    formula="what the first ranked rule of the diagnosis finds",
    source="engine.diagnosis",
    in_words=True,
)
def diagnose(run: TrainingRun) -> Finding:
    return verdict_on(evidence_of(run))
