"""Streams: what the terminal is told, and what becomes of it where nothing can be written there."""

import contextlib
import io
import os
import sys
from collections.abc import Iterable
from typing import TextIO
from unicodedata import category

from engine.messages.library_messages import reason_of

NOT_WRITTEN = 74  # the exit status of programs that could not write, as on a full disk
CONTROLS = ("Cc", "Cf", "Cs")  # of Unicode: control, format and half signs
CLOSED = 141  # that of programs whose reader went away, as `head` does


class OutputError(Exception):
    """What was to be printed could not be; with the exit status that says so."""

    def __init__(self, error: OSError) -> None:
        closed = isinstance(error, BrokenPipeError)
        self.status = CLOSED if closed else NOT_WRITTEN
        super().__init__(
            "Standard output was closed before everything was written."
            if closed
            else f"Standard output cannot be written: {reason_of(error)}."
        )


def prepare() -> None:
    """Have both streams, and signs that their encodings know: a question mark stands for others."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed, or a program without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - until the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def printable(text: str) -> str:
    """A text that may be from a file, without the signs by which a terminal is told to do something."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if category(sign) in CONTROLS and sign != "\n" else sign for sign in text
    )


def put(text: str) -> None:
    """Write on standard output; OutputError where that cannot be."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        abandon(sys.stdout)
        raise OutputError(error) from None


def complain(lines: Iterable[str]) -> None:
    """Write lines on standard error, if it can be written."""
    try:
        for line in lines:
            sys.stderr.write(printable(line) + "\n")
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def abandon(stream: TextIO) -> None:
    """What is left in the stream goes nowhere: else Python would fail once more at the end."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
