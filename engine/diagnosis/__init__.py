"""Diagnosis: from what is measured of a run to a verdict in words, with its evidence.

Each file of this package that has rules registers them.
"""

import pkgutil
from importlib import import_module

from engine.diagnosis.evidence import Evidence, evidence_of
from engine.diagnosis.ruling import Finding, Rule, Severity, ranked, reasoning_on, rules, verdict_on

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)

__all__ = [
    "Evidence",
    "Finding",
    "Rule",
    "Severity",
    "evidence_of",
    "ranked",
    "reasoning_on",
    "rules",
    "verdict_on",
]
