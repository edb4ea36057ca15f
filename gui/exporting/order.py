"""What is to be exported, and a thread that does it, on a trainer of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from engine.experiment.model import Experiment
from engine.exports.kinds import ExportKind
from engine.exports.subject import StudySubject, subject_of
from engine.interrupt import Interrupt, InterruptError
from engine.messages.message import Note
from engine.messages.problems import ExperimentError
from engine.progress import Progress
from engine.studies.results import read_results
from engine.system.priority import give_way
from gui.files.half_written import HalfWritten
from gui.files.whole_files import write_whole
from gui.language.words import refusal


@dataclass(frozen=True)
class Order:
    """A kind of export with its parameters, and the file that is to have it.

    It is of an `experiment` as it stands at an iteration, or of the `results` of a study.
    """

    kind: ExportKind
    parameters: Mapping[str, Any]
    path: Path
    title: str
    experiment: Experiment
    iteration: int
    results: Path | None = None

    @property
    def size(self) -> int | None:
        """Of the file, in bytes, about; None where nobody knows before."""
        if self.kind.size is None or self.results is not None:
            return None
        return self.kind.size(self.experiment, self.iteration, self.path.suffix.lower(), **self.parameters)

    @property
    def extent(self) -> Note | None:
        """What else is known of the file before, in words; ExperimentError where there can be none."""
        if self.kind.extent is None or self.results is not None:
            return None
        return self.kind.extent(self.experiment, self.iteration, self.path.suffix.lower(), **self.parameters)


class Export(Thread):
    """One export on its way. Once it has ended, `reason` says why the file is not there, or is empty.

    `is_given_up` where it was interrupted before the file was whole, `error` is what nobody has foreseen.
    """

    def __init__(self, order: Order, progress: Progress, half_written: HalfWritten | None) -> None:
        super().__init__(name=f"exporting {order.path.name}", daemon=True)
        self.order = order
        self.interrupt = Interrupt()
        self.is_given_up = False
        self.reason = ""
        self.error: Exception | None = None
        self._progress, self._half_written = progress, half_written

    def run(self) -> None:
        give_way()
        try:
            content = self._content()
            self.interrupt.check()
            self.reason = write_whole(self.order.path, content, self._half_written, self._told)
        except InterruptError:
            self.is_given_up = True
        except ExperimentError as error:
            self.reason = refusal(error, 6)
        except Exception as error:  # handed to the window's thread, which says it
            self.error = error

    def _content(self) -> bytes:
        order, suffix = self.order, self.order.path.suffix.lower()
        if order.results is not None:
            with read_results(order.results) as results:
                subject = StudySubject(results, order.title, self._progress, self.interrupt)
                return order.kind.written(subject, suffix, order.parameters)
        with subject_of(
            order.experiment,
            order.title,
            order.iteration,
            progress=self._progress,
            interrupt=self.interrupt,
            background=True,
        ) as trained:
            return order.kind.written(trained, suffix, order.parameters)

    def _told(self, _written: int) -> None:
        self.interrupt.check()
