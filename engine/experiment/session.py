"""Session files: an experiment, with or without what was recorded of its runs.

Without, it is the JSON text of `engine.experiment.json_io`. With, a zip archive of that text and of plain
arrays in NumPy's format (no pickle), so that another machine shows the same costs although its last digits
differ. Sizes and shapes are checked before anything is read into memory.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.lib.format as npy
import numpy.typing as npt

from engine.arguments import PathLike, path_of
from engine.arrays import Array, frozen
from engine.experiment.archive import A_SESSION, Archive, opened_archive
from engine.experiment.iteration import MOST_ITERATIONS
from engine.experiment.json_io import (
    AN_EXPERIMENT,
    LARGEST_FILE,
    more_bytes_than,
    parsed,
    parsed_content,
    parsed_file,
    unreadable,
    written,
)
from engine.experiment.model import Experiment, RunSettings, network_of
from engine.experiment.recording import Recording
from engine.experiment.update_schedule import segments_of
from engine.experiment.view import View
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.tables.file_kinds import ARCHIVE

SUFFIX = ".lab"
TEXT = "experiment.json"
PARTS = ("costs", "places", "rows", "states")


@dataclass(frozen=True)
class Session:
    """An experiment, a Recording of each of its runs where they were saved too, and how it was looked at."""

    experiment: Experiment
    recordings: tuple[Recording, ...] = ()
    view: View | None = None


def parse_session(text: str) -> Session:
    """The session in a JSON text; raises ExperimentError, whose problems name field or place."""
    experiment, view = parsed(text)
    return Session(experiment, view=view)


def read_session(path: PathLike) -> Session:
    """The session in a file of either kind; raises ExperimentError, whose problems name field or place."""
    path = path_of("path", path)
    try:
        with path.open("rb", buffering=0) as file:
            if file.read(len(ARCHIVE)) != ARCHIVE:
                file.seek(0)
                experiment, view = parsed_file(path, file)
                return Session(experiment, view=view)
            with opened_archive(path, file) as archive:
                return session_in(archive)
    except (OSError, ValueError) as error:
        if isinstance(error, ExperimentError):
            raise
        raise unreadable(path, error) from None


def session_in(archive: Archive) -> Session:
    """The parts of an archive, each held to what the experiment says of it."""
    if TEXT not in archive:
        raise refused(str(archive.path), Note("an archive without {part}", part=TEXT), A_SESSION)
    if archive.size(TEXT) > LARGEST_FILE:
        raise refused(archive.within(TEXT), more_bytes_than(LARGEST_FILE), AN_EXPERIMENT)
    experiment, view = parsed_content(archive.content(TEXT), archive.within(TEXT))
    network = network_of(experiment)
    return Session(
        experiment,
        tuple(
            recording_in(archive, number, experiment, run, network.parameter_count)
            for number, run in enumerate(experiment.runs)
        ),
        view,
    )


def recording_in(
    archive: Archive, number: int, experiment: Experiment, run: RunSettings, count: int
) -> Recording:
    """What was recorded of one run, whose network has so many parameters."""

    def part(name: str, dtype: type, *shape: int) -> npt.NDArray[Any]:
        return archive.array(f"runs/{number}/{name}.npy", np.dtype(dtype), shape)

    def check(right: bool, name: str, given: str, allowed: str) -> None:
        if not right:
            raise refused(archive.within(f"runs/{number}/{name}.npy"), given, allowed)

    costs: Array = part("costs", np.float64, -1)
    places, rows = part("places", np.int64, -1), part("rows", np.int64, -1)
    states = part("states", np.float64, places.size, -1, count)
    last = costs.size - 1
    given, allowed = Note("{count} costs", count=costs.size), Note("1 to {most}", most=MOST_ITERATIONS + 1)
    check(0 <= last <= MOST_ITERATIONS, "costs", given, allowed)
    given, allowed = Note("costs that are not finite"), Note("only the last one")
    check(bool(np.isfinite(costs[:-1]).all()), "costs", given, allowed)
    ascending = places.size > 0 and places[0] == 0 and bool((np.diff(places) > 0).all())
    given, allowed = Note("places out of order"), Note("ascending, from 0 up to {last}", last=last)
    check(ascending and places[-1] <= last, "places", given, allowed)
    spacing = int(np.gcd.reduce(places)) or max(1, last)
    segments = segments_of(experiment.training, run.changes)
    starts = [segment.start for segment in segments]
    before = np.searchsorted(starts, places - 1, side="right") - 1  # the segment that has led to a place
    expected = np.array([segment.rule.rows for segment in segments])[before]
    expected[0] = 1
    # Older files keep no moments of an optimiser that never looks at them, since all of its decays are 0.
    needless = (rows == 1) & np.array([not any(segment.rule.values) for segment in segments])[before]
    given, allowed = Note("other rows than the optimiser has"), Note("its own")
    fits = np.array_equal(rows, np.where(needless, 1, expected)) and rows.max() <= states.shape[1]
    check(bool(fits), "rows", given, allowed)
    kept = tuple(
        padded(state[:has], row)
        for state, has, row in zip(states, rows.tolist(), expected.tolist(), strict=True)
    )
    return Recording(frozen(costs), spacing, tuple(places.tolist()), kept)


def padded(state: Array, rows: int) -> Array:
    """A copy of the state, with further rows of zeros up to so many."""
    result = np.zeros((rows, state.shape[1]))
    result[: state.shape[0]] = state
    return frozen(result)


def session_bytes(experiment: Experiment, recordings: Sequence[Recording], view: View | None = None) -> bytes:
    """The archive that reads as this session."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(TEXT, written(experiment, view))
        for number, recording in enumerate(recordings):
            rows = np.array([state.shape[0] for state in recording.states], dtype=np.int64)
            states = np.zeros((rows.size, rows.max(), recording.states[0].shape[1]))
            for place, state in zip(states, recording.states, strict=True):
                place[: state.shape[0]] = state
            parts = (recording.costs, np.array(recording.places, dtype=np.int64), rows, states)
            for name, array in zip(PARTS, parts, strict=True):
                with archive.open(f"runs/{number}/{name}.npy", "w", force_zip64=True) as file:
                    npy.write_array(file, array, allow_pickle=False)
    return buffer.getvalue()
