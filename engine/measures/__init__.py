"""Measures: named quantities of a run at the iteration it stands on, by name.

A measure is a function of a TrainingRun that returns an immutable value. A panel names the measures it
draws, and only those are computed, in the training thread. Each file of this package registers one.
"""

import pkgutil
from dataclasses import dataclass
from importlib import import_module

from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class Measure(Entry):
    """A measure; `needs_shadow` where it compares a run with its shadow, see `engine.measures.sensitivity`.

    `of_place` says that it follows from where the run stands alone, not from what is recorded beyond: then
    it is measured once for as long as the run stands there. `in_words` says that it is told in words and
    figures, which need not change as often as pictures do.
    A value may say by `unfinished` that it is not all there yet, and that another frame will have more.
    """

    needs_shadow: bool = False
    of_place: bool = True
    in_words: bool = False


measures: Registry[Measure] = Registry(Measure)

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
