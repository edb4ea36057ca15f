"""Extent: how many values and fields there are in a JSON text, counted before anything is made of it.

A value takes thirty times the memory that its text does, so the count decides whether a text is read at all.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

AT_ONCE = 2**18  # bytes
QUOTE, BACKSLASH = b'"\\'
VALUES, FIELDS = 1, 2  # what a sign outside of texts begins one more of
KINDS = np.zeros(256, dtype=np.uint8)
KINDS[list(b"[{,")] = VALUES
KINDS[list(b":")] = FIELDS


def more_than(content: bytes, values: int, fields: int) -> bool:
    """Whether a JSON text has more values, or more of them with a name, than that."""
    found = np.zeros(3, dtype=np.int64)
    for kinds in signs_of(content):
        found += np.bincount(kinds, minlength=3)
        if found[VALUES] > values or found[FIELDS] > fields:
            return True
    return False


def signs_of(content: bytes) -> Iterator[npt.NDArray[np.uint8]]:
    """The kinds of the signs that stand outside of texts, some at a time."""
    inside, escaping = 0, False  # where the part before has ended: within a text, behind a lone backslash
    for start in range(0, len(content), AT_ONCE):
        part = np.frombuffer(content[start : start + AT_ONCE], np.uint8)
        quotes = np.flatnonzero(part == QUOTE)
        escaped = escaped_in(part, escaping)
        escaping = bool(escaped.size and escaped[-1] == part.size)
        quotes = quotes[~np.isin(quotes, escaped)]
        kinds = KINDS[part]
        signs = np.flatnonzero(kinds)
        outside = (np.searchsorted(quotes, signs) + inside) % 2 == 0
        yield kinds[signs[outside]]
        inside = (inside + quotes.size) % 2


def escaped_in(part: npt.NDArray[np.uint8], escaping: bool) -> npt.NDArray[np.int64]:
    """The places behind an odd number of backslashes; one more stands before the part if `escaping`."""
    slashes = np.flatnonzero(part == BACKSLASH)
    if escaping:
        slashes = np.concatenate(([-1], slashes))
    if not slashes.size:
        return slashes
    breaks = np.flatnonzero(np.diff(slashes) != 1)
    firsts, lasts = slashes[np.append(0, breaks + 1)], slashes[np.append(breaks, slashes.size - 1)]
    behind: npt.NDArray[np.int64] = lasts[(lasts - firsts) % 2 == 0] + 1
    return behind
