"""Measures: named quantities of a run at the iteration it stands on, by name.

A measure is a function of a TrainingRun that returns an immutable value. A panel names the measures it
draws, and only those are computed, in the training thread. Each file of this package registers one.
"""

import pkgutil
from importlib import import_module

from engine.registry import Entry, Registry

measures: Registry[Entry] = Registry(Entry)

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
