"""The log: what happened in this session and the last ones, to find out why something failed."""

import contextlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LARGEST = 500_000  # bytes of a file; then the next one begins
OLDER = 2  # files that are kept beside it
SHOWN = 200_000  # bytes of its end
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_file() -> Path:
    """Where this system keeps an application's log."""
    return user_log_path("initialisation-lab", appauthor=False) / "laboratory.log"


@contextmanager
def logging_to(file: Path) -> Iterator[None]:
    """Write the log there; where that is not possible, there is none."""
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8")
    handler.setFormatter(logging.Formatter(LINE))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def end_of_log(file: Path) -> str:
    """The last lines of the log; nothing where there is none."""
    try:
        with file.open("rb") as content:
            content.seek(0, 2)
            content.seek(max(0, content.tell() - SHOWN))
            return content.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
