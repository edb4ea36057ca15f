"""Measures: named quantities of a run at the iteration it stands on.

A measure is a function of a TrainingRun that returns an immutable value. Each file of this package registers
one, and what it gets is the key by which a frame is asked for the value: `run[SUMMARY]` is a Summary.
A panel says which measures it draws, and only those are computed, in the training thread.
"""

import pkgutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Generic, TypeVar

from engine.registry import Entry, Registry
from engine.training.run import TrainingRun

V = TypeVar("V")
Figures = Mapping[str, float | str | Iterable[float | None] | None]


@dataclass(frozen=True, kw_only=True)
class Measure(Entry, Generic[V]):
    """A measure whose value is a V; `needs_twin` where it compares a run with its twin.

    For twins see `engine.measures.sensitivity`.
    `of_place` says that it follows from where the run stands alone, not from what is recorded beyond: then
    it is measured once for as long as the run stands there. `in_words` says that it is told in words and
    figures, which need not change as often as pictures do.
    `across_runs` makes of the values of all runs of a frame what each is beside the others, in their order.
    A value may say by `unfinished` that it is not all there yet, and that another frame will have more.
    `figures` gives the numbers of a value for a table, by name; one for each layer, from the first on, is a
    sequence. None where a value is no figures, but a picture or a history.
    """

    function: Callable[[TrainingRun], V]
    needs_twin: bool = False
    of_place: bool = True
    in_words: bool = False
    across_runs: Callable[[Sequence[V]], Sequence[V]] | None = None
    figures: Callable[[V], Figures] | None = None

    def of(self, run: TrainingRun) -> V:
        """The value for a run where it stands; InterruptError where the run's interrupt comes."""
        run.interrupt.check()
        if self.of_place:
            return run.here(f"measure {self.name}", partial(self.function, run))
        return self.function(run)

    def __reduce__(self) -> tuple[Callable[[str], "Measure[Any]"], tuple[str]]:
        """Pickled by its name: a key is the same one wherever it goes."""
        return measure_named, (self.name,)


def measure_named(name: str) -> Measure[Any]:
    """The measure of this name; KeyError where there is none."""
    return measures[name]


measures: Registry[Measure[Any]] = Registry(Measure)


def register(
    name: str,
    function: Callable[[TrainingRun], V],
    *,
    label: str,
    formula: str,
    source: str,
    needs_twin: bool = False,
    of_place: bool = True,
    in_words: bool = False,
    across_runs: Callable[[Sequence[V]], Sequence[V]] | None = None,
    figures: Callable[[V], Figures] | None = None,
) -> Measure[V]:
    """Enter a function among the measures; the result is its key, in requests and in frames."""
    measure = Measure(
        name=name,
        function=function,
        label=label,
        formula=formula,
        source=source,
        needs_twin=needs_twin,
        of_place=of_place,
        in_words=in_words,
        across_runs=across_runs,
        figures=figures,
    )
    measures.enter(measure)
    return measure


for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
