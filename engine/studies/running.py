"""Running: from a study to its summary, by way of a file that keeps what is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.arguments import PathLike, whole
from engine.interrupt import Interrupt
from engine.studies.plan import WHOLE, Shard, check
from engine.studies.study import Study
from engine.system.machine import threads_at_once

if TYPE_CHECKING:
    from engine.studies.crew import Workforce
    from engine.studies.scheduler import AnyScheduler
    from engine.studies.summary import StudySummary


@dataclass(frozen=True)
class Advance:
    """How far a study has come: of `total` trials of this shard so many are done, `known` from before."""

    done: int
    known: int
    total: int


def run_study(
    study: Study,
    path: PathLike | None = None,
    *,
    cores: int | None = None,
    shard: Shard = WHOLE,
    interrupt: Interrupt | None = None,
    told: Callable[[Advance], None] = lambda _: None,
    scheduler: "AnyScheduler | None" = None,
    insecure: bool = False,
) -> "StudySummary":
    """Train what is not done yet, and sum up all that is.

    Results go to the file at `path`, from which the same call goes on whatever ended it; without a path they
    are kept in memory. An interrupt, which another thread may ask for, ends it early with what is done by
    then. `told` hears how far it has come. ExperimentError where the study or the file is refused.

    With `scheduler`, the address of a Dask scheduler or a connection to one, its workers train instead of
    threads of this process. An address beyond this machine has to be encrypted, unless it may be `insecure`.

    >>> study = Study(
    ...     experiment={"training": {"iterations": 500}, "runs": [{"initialiser": "he"}]},
    ...     draws=4,
    ...     axes=[{"vary": "learning_rate", "values": [0.001, 0.1]}],
    ...     reached={"cost": 0.6},
    ... )
    >>> summary = run_study(study)
    >>> [(cell.run, cell.axes, cell.trials) for cell in summary.cells]
    [('He', {'learning_rate': 0.001}, 4), ('He', {'learning_rate': 0.1}, 4)]
    >>> summary.cells[0].reached < summary.cells[1].reached
    True
    """
    # What a study needs and a window does not is loaded here: a start waits for all the rest.
    from engine.studies.crew import train
    from engine.studies.results import open_results
    from engine.studies.summary import summary_of

    if not isinstance(study, Study):
        raise ValueError(f"study: given {study!r:.60}; allowed: a Study")
    cores = threads_at_once() if cores is None else whole("cores", cores, low=1)
    check(study, min(cores, study.trials) if scheduler is None else 1)
    interrupt = interrupt or Interrupt()
    with (
        workforce_for(study, cores, interrupt, scheduler, insecure) as workforce,
        open_results(path, study) as results,
    ):
        train(results, shard, told, workforce)
        return summary_of(results)


@contextmanager
def workforce_for(
    study: Study, cores: int, interrupt: Interrupt, scheduler: "AnyScheduler | None", insecure: bool
) -> "Iterator[Callable[[Iterator[int], int], Workforce]]":
    """Threads of this process, or the workers of a cluster while there is a connection to it."""
    from engine.studies.crew import Crew

    if scheduler is None:
        yield lambda waiting, left: Crew(study, waiting, min(cores, left), interrupt)
        return
    from engine.studies.cluster import ClusterCrew
    from engine.studies.scheduler import connected

    with connected(scheduler, insecure) as client:
        yield lambda waiting, left: ClusterCrew(client, study, waiting, left, interrupt)
