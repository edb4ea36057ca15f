"""Paper: whether what is painted at this moment goes into a file.

On screen what stands still is kept as pictures and copied, which is fast. In a file it is drawn anew, so that
lines stay lines and text stays text. Painting is of the GUI thread alone, and so is this.
"""

from collections.abc import Iterator
from contextlib import contextmanager

_depth = 0


def on_paper() -> bool:
    """Whether what is being painted goes into a file, where no kept picture may stand for it."""
    return _depth > 0


@contextmanager
def painting_on_paper() -> Iterator[None]:
    """Within, all that is painted goes into a file."""
    global _depth
    _depth += 1
    try:
        yield
    finally:
        _depth -= 1
