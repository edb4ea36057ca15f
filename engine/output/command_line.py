"""The command line: parsers that say what is wrong in one line."""

import argparse
import sys
from typing import Any, NoReturn

from engine.system.installation import Installation, installation
from engine.system.streams import complain, put


def called(command: str = "") -> str:
    """How the program, or one of its commands, is called: by its script in a checkout, else by its name."""
    name = "main.py" if installation() is Installation.CHECKOUT else "initialisation-lab"
    return f"{name} {command}".rstrip()


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
