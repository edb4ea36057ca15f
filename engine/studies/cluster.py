"""Cluster: the workers of a Dask scheduler as a workforce, which is sent trials in batches.

Results come back to this process, which alone writes them down. What a lost worker had of a study is done
again by another one: Dask sees to that, and gives up a batch that several workers did not survive.
"""

import itertools
import logging
import math
import uuid
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from engine.interrupt import Interrupt
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.studies.crew import MOST_IN_A_BATCH, TICK
from engine.studies.scheduler import FIELD, said_at_the_root
from engine.studies.study import Study
from engine.studies.work import Parcel, train_batch
from engine.version import version

if TYPE_CHECKING:
    from distributed import Client, Future

SECONDS = 1.5  # of work in a batch
QUEUED = 2  # batches for each thread of a worker: one to work at, and the next, so that none waits for us
LOOK = 1.0  # seconds between two looks at how many workers there are
PATIENCE = 60.0  # seconds without any worker
AT_LAST = 5.0  # seconds for what is finished when it all ends
WORKERS = Note("workers with this laboratory; see docs/studies.md, A cluster")
LOST = Note("a scheduler to which the connection was lost")
AN_ANSWER = Note("one that answers; what is done is kept, and the same command goes on")

logger = logging.getLogger(__name__)


class ClusterCrew:
    """The workers of a cluster. The thread that made it asks it, and no other."""

    def __init__(
        self, client: "Client", study: Study, waiting: Iterator[int], left: int, interrupt: Interrupt
    ) -> None:
        self._client, self._waiting, self._left, self._interrupt = client, waiting, left, interrupt
        self._name = f"study-{uuid.uuid4().hex}"
        # A task, not scattered data: what a lost worker alone had of these would be lost for good.
        self._text = client.submit(str, study.model_dump_json(), key=self._name)
        self._sent: dict[Future[Any], None] = {}
        self._pace = Pace()
        self._threads, self._looked, self._seen = 0, -math.inf, monotonic()
        self.finished = 0

    def work(self) -> Iterator[Parcel | None]:
        """Begin; then each batch as it comes, and None now and then where none has come for a while."""
        while not self._interrupt.is_pending:
            self._look()
            self._send()
            if not self._sent and not self._left:
                return
            self._wait()
            came = [future for future in self._sent if future.status != "pending"]
            for future in came:
                yield self._taken(future)
            if not came:
                yield None

    def end(self) -> Iterator[Parcel]:
        """Cancel what is not finished; what a worker has begun it finishes for nobody."""
        self._text.release()
        finished = [future for future in self._sent if future.status == "finished"]
        if self._client.status == "running":
            self._client.cancel([future for future in self._sent if future not in finished])
        for future in finished:
            try:
                yield self._taken(future, AT_LAST)
            except ExperimentError:  # of a connection that is lost, which was said already
                return

    def _look(self) -> None:
        """How many threads there are just now, in all workers."""
        now = monotonic()
        if now - self._looked > LOOK:
            self._looked, self._threads = now, sum(self._asked().values())
        if self._threads:
            self._seen = now
        elif now - self._seen > PATIENCE:
            raise refused(FIELD, Note("a scheduler without workers"), WORKERS)

    def _asked(self) -> dict[str, int]:
        """The threads of each worker."""
        try:
            return dict(self._client.nthreads())
        except (OSError, ValueError, RuntimeError):
            raise refused(FIELD, LOST, AN_ANSWER) from None

    def _send(self) -> None:
        while len(self._sent) < QUEUED * self._threads and self._left:
            # Towards the end batches are smaller, so that no worker is left to do the last one alone.
            share = math.ceil(self._left / (QUEUED * self._threads))
            numbers = list(itertools.islice(self._waiting, min(self._pace.trials, share)))
            self._left -= len(numbers)
            key = f"{self._name}-{numbers[0]}"
            self._sent[self._client.submit(train_batch, self._text, numbers, version(), key=key)] = None

    def _wait(self) -> None:
        """Until a batch has come, for a moment at most."""
        from distributed import wait

        if not self._sent:
            sleep(TICK)
            return
        with suppress(TimeoutError, CancelledError), self._client.as_current():
            wait(list(self._sent), timeout=TICK, return_when="FIRST_COMPLETED")

    def _taken(self, future: "Future[Any]", timeout: float | None = None) -> Parcel:
        """What came of a batch, which is then no longer sent."""
        from distributed import KilledWorker

        try:
            parcel: Parcel = future.result(timeout)
        except (KilledWorker, ImportError, AttributeError, RuntimeError) as error:
            logger.warning("A batch was not done", exc_info=True)
            given = Note("workers that cannot do it: {said}", said=said_at_the_root(error))
            raise refused(FIELD, given, WORKERS) from None
        except (CancelledError, OSError):
            raise refused(FIELD, LOST, AN_ANSWER) from None
        del self._sent[future]
        future.release()  # now, not when Python collects what a wait in vain has left
        self._pace.note(len(parcel.trials), parcel.seconds)
        self.finished += len(parcel.trials)
        return parcel


class Pace:
    """How many trials make a batch, from how long those before took."""

    def __init__(self) -> None:
        self.trials = 1

    def note(self, trials: int, seconds: float) -> None:
        """Another batch has come. The first ones compile: so one alone at most doubles or halves it."""
        wanted = SECONDS * trials / max(seconds, 1e-9)
        self.trials = int(min(max(self.trials / 2, wanted, 1), 2 * self.trials, MOST_IN_A_BATCH))
