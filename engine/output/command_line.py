"""The command line: parsers that say what is wrong in one line."""

import argparse
import sys
from typing import Any, NoReturn

from engine.system.streams import complain, put

INSTALLED = "initialisation_lab"  # the package that an installed laboratory lies in


def called(command: str = "") -> str:
    """How the program, or one of its commands, is called: by its script in a checkout, else by its name."""
    installed = INSTALLED in sys.modules or getattr(sys, "frozen", False)
    return f"{'initialisation-lab' if installed else 'main.py'} {command}".rstrip()


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (--help explains)")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Through the same doors as everything else."""
        if file is sys.stderr:
            complain(message.splitlines())
        else:
            put(message)
