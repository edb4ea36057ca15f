"""Shelf: the folder in which studies of the window keep their results, a file each."""

import contextlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from engine.messages.problems import ExperimentError
from engine.system.whole_files import check_place
from gui.files.ownership import Lock
from gui.studies.listed import ListedStudy, Standing

SUFFIX, LOCK_SUFFIX = ".sqlite", ".lock"
BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a file that is written
MOMENT = "%Y-%m-%d %H.%M.%S"  # of its beginning: so files stand in their order, and people find one


def in_order(places: Iterable[Path]) -> list[Path]:
    """The oldest first."""
    return sorted(places, key=lambda place: place.stem)


def new_place(folder: Path) -> Path:
    """Where a new study is kept. OSError where there is no such place."""
    folder.mkdir(parents=True, exist_ok=True)
    moment, number = datetime.now().strftime(MOMENT), 1
    place = folder / f"{moment}{SUFFIX}"
    while place.exists() or place.with_suffix(LOCK_SUFFIX).exists():
        number += 1
        place = folder / f"{moment} {number}{SUFFIX}"
    return place


def lock_of(place: Path) -> Lock:
    """Whoever holds it may train the study."""
    return Lock(place.with_suffix(LOCK_SUFFIX))


def on_shelf(folder: Path) -> Iterator[ListedStudy]:
    """All studies in a folder, the oldest first. Reading may take seconds: not for the window's thread."""
    with contextlib.suppress(OSError):
        for place in in_order(folder.glob(f"*{SUFFIX}")):
            yield found_at(place)


def found_at(place: Path) -> ListedStudy:
    """The study in a file, or why there is none."""
    from engine.studies.results import read_results

    try:
        with read_results(place) as results:
            study, done = results.study, results.count()
    except ExperimentError as error:
        return ListedStudy(place, None, Standing.FAILED, problem=error)
    if done >= study.trials:
        return ListedStudy(place, study, Standing.DONE, done)
    lock = lock_of(place)
    is_free = lock.take() or not can_be_written(place)
    lock.let_go()
    return ListedStudy(place, study, Standing.PAUSED if is_free else Standing.ELSEWHERE, done)


def can_be_written(place: Path) -> bool:
    """Whether a study may go on there at all; no other window trains it where that cannot be."""
    try:
        check_place(place)
    except ExperimentError:
        return False
    return True


def remove_files(place: Path) -> None:
    """Remove the results for good, and a lock that was left; what another program holds fast stays."""
    with contextlib.suppress(OSError):
        place.unlink(missing_ok=True)
        for end in BESIDE:
            place.with_name(f"{place.name}{end}").unlink(missing_ok=True)
        place.with_suffix(LOCK_SUFFIX).unlink(missing_ok=True)
