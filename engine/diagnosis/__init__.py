"""Diagnosis: from what is measured of a run to a verdict in words, with its evidence.

Each file of rules registers its own, and stands here.
"""

import engine.diagnosis.features
import engine.diagnosis.progress
import engine.diagnosis.scale
import engine.diagnosis.units  # noqa: F401 - registers its rules, as those before do
from engine.diagnosis.evidence import Evidence, evidence_of
from engine.diagnosis.ruling import Finding, Rule, Severity, reasoning_on, rules, verdict_on

__all__ = ["Evidence", "Finding", "Rule", "Severity", "evidence_of", "reasoning_on", "rules", "verdict_on"]
