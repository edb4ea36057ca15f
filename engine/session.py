"""Session files: an experiment, with or without what was recorded of its runs.

Without, it is the JSON text of `engine.reading`. With, a zip archive of that text and of plain arrays in
NumPy's format (no pickle), so that another machine shows the same costs although its last digits differ.
Sizes and shapes are checked before anything is read into memory.
"""

import io
import lzma
import math
import tokenize
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.lib.format as npy
import numpy.typing as npt

from engine.arguments import PathLike, path_of
from engine.arrays import Array, frozen
from engine.experiment import MOST_ITERATIONS, Experiment, RunSettings
from engine.network import Network
from engine.problems import ExperimentError, Problem, quoted
from engine.reading import (
    AN_EXPERIMENT,
    LARGEST_FILE,
    experiment_in,
    more_bytes_than,
    no_text,
    parse_experiment,
    unreadable,
    written,
)
from engine.recording import Recording
from engine.segments import segment_at, segments_of
from engine.words import Note, listed

SUFFIX = ".lab"
ARCHIVE = b"PK\x03\x04"  # what a zip archive begins with
TEXT = "experiment.json"
LARGEST_SESSION = 400_000_000  # bytes of all parts together
MOST_ROWS = 3  # of a state, see `optimisers.update`
PARTS = ("costs", "places", "rows", "states")
WHAT = Note("a session file")
DAMAGES = (zipfile.BadZipFile, zlib.error, lzma.LZMAError)  # what is raised by an archive that is damaged


@dataclass(frozen=True)
class Session:
    """An experiment, and a Recording of each of its runs where they were saved too."""

    experiment: Experiment
    recordings: tuple[Recording, ...] = ()


def read_session(path: PathLike) -> Session:
    """The session in a file of either kind; raises ExperimentError, whose problems name field or place."""
    path = path_of("path", path)
    try:
        with path.open("rb") as file:
            if file.read(len(ARCHIVE)) != ARCHIVE:
                file.seek(0)
                return Session(experiment_in(path, file))
            file.seek(0)
            with zipfile.ZipFile(file) as archive:
                return session_in(path, archive)
    except (OSError, ValueError) as error:
        if isinstance(error, ExperimentError):
            raise
        raise unreadable(path, error) from None
    except (*DAMAGES, EOFError, NotImplementedError, RuntimeError) as error:
        raise refused(str(path), damage(error) or Note("a damaged archive"), WHAT) from None


def damage(error: Exception) -> str:
    """What a library found inside an archive, in its own words."""
    return quoted(str(error)) if str(error) else ""


def refused(place: str, given: str, allowed: str) -> ExperimentError:
    return ExperimentError([Problem(place, given, allowed)])


def within(path: Path, part: str) -> Note:
    """The place of a part of the archive."""
    return listed([str(path), part])


def session_in(path: Path, archive: zipfile.ZipFile) -> Session:
    """The parts of an archive, each held to what the experiment says of it."""
    total = sum(info.file_size for info in archive.infolist())
    if total > LARGEST_SESSION:
        given = Note("{count:,} bytes unpacked", count=total)
        raise refused(str(path), given, Note("at most {most:,}", most=LARGEST_SESSION))
    if TEXT not in archive.namelist():
        raise refused(str(path), Note("an archive without {part}", part=TEXT), WHAT)
    if archive.getinfo(TEXT).file_size > LARGEST_FILE:
        raise refused(within(path, TEXT), more_bytes_than(LARGEST_FILE), AN_EXPERIMENT)
    try:
        experiment = parse_experiment(archive.read(TEXT).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ExperimentError([no_text(within(path, TEXT), error)]) from None
    network = Network(experiment.sizes, experiment.network.activation)
    return Session(
        experiment,
        tuple(
            recording_in(path, archive, number, experiment, run, network.parameter_count)
            for number, run in enumerate(experiment.runs)
        ),
    )


def recording_in(
    path: Path, archive: zipfile.ZipFile, number: int, experiment: Experiment, run: RunSettings, count: int
) -> Recording:
    """What was recorded of one run, whose network has so many parameters."""

    def part(name: str, dtype: type, *shape: int) -> npt.NDArray[Any]:
        return array_in(path, archive, f"runs/{number}/{name}.npy", np.dtype(dtype), shape)

    def check(right: bool, name: str, given: str, allowed: str) -> None:
        if not right:
            raise refused(within(path, f"runs/{number}/{name}.npy"), given, allowed)

    costs: Array = part("costs", np.float64, -1)
    places, rows = part("places", np.int64, -1), part("rows", np.int64, -1)
    states = part("states", np.float64, places.size, MOST_ROWS, count)
    last = costs.size - 1
    given, allowed = Note("{count} costs", count=costs.size), Note("1 to {most}", most=MOST_ITERATIONS + 1)
    check(0 <= last <= MOST_ITERATIONS, "costs", given, allowed)
    given, allowed = Note("costs that are not finite"), Note("only the last one")
    check(bool(np.isfinite(costs[:-1]).all()), "costs", given, allowed)
    ascending = places.size > 0 and places[0] == 0 and bool((np.diff(places) > 0).all())
    given, allowed = Note("places out of order"), Note("ascending, from 0 up to {last}", last=last)
    check(ascending and places[-1] <= last, "places", given, allowed)
    spacing = math.gcd(*map(int, places)) or max(1, last)
    segments = segments_of(experiment.training, run.changes)
    expected = [1 if not place else segment_at(segments, int(place) - 1)[0].rule.rows for place in places]
    given, allowed = Note("other rows than the optimiser has"), Note("its own")
    check(rows.tolist() == expected, "rows", given, allowed)
    kept = tuple(frozen(state[:row].copy()) for state, row in zip(states, expected, strict=True))
    return Recording(frozen(costs), spacing, tuple(map(int, places)), kept)


def array_in(
    path: Path, archive: zipfile.ZipFile, name: str, dtype: np.dtype[Any], shape: tuple[int, ...]
) -> npt.NDArray[Any]:
    """An array of that type and shape, where -1 stands for any length; its header is read first."""
    place = within(path, name)
    if name not in archive.namelist():
        raise refused(place, Note("no such part"), WHAT)
    size = archive.getinfo(name).file_size
    with archive.open(name) as file:
        header = io.BytesIO(file.read(min(size, 4096)))
        try:
            version = npy.read_magic(header)
            read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
            found, fortran, kind = read_header(header)
        except (ValueError, tokenize.TokenError) as error:
            raise refused(place, damage(error), Note("an array in NumPy's format")) from None
        fits = len(found) == len(shape) and all(
            want in (-1, have) for want, have in zip(shape, found, strict=True)
        )
        bytes_of = math.prod(found) * dtype.itemsize
        if not fits or fortran or kind != dtype or header.tell() + bytes_of != size:
            given = Note(
                "{type} of shape {shape} in {count:,} bytes", type=str(kind), shape=str(found), count=size
            )
            raise refused(place, given, Note("{type} of shape {shape}", type=str(dtype), shape=str(shape)))
    content = archive.read(name)
    return np.frombuffer(content, dtype, offset=header.tell()).reshape(found).copy()


def session_bytes(experiment: Experiment, recordings: Sequence[Recording]) -> bytes:
    """The archive that reads as this session."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(TEXT, written(experiment))
        for number, recording in enumerate(recordings):
            rows = np.array([state.shape[0] for state in recording.states], dtype=np.int64)
            states = np.zeros((rows.size, MOST_ROWS, recording.states[0].shape[1]))
            for place, state in zip(states, recording.states, strict=True):
                place[: state.shape[0]] = state
            parts = (recording.costs, np.array(recording.places, dtype=np.int64), rows, states)
            for name, array in zip(PARTS, parts, strict=True):
                with archive.open(f"runs/{number}/{name}.npy", "w", force_zip64=True) as file:
                    npy.write_array(file, array, allow_pickle=False)
    return buffer.getvalue()
