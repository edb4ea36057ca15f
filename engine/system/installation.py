"""How the laboratory came onto this machine: what it is called, and how an extra is added, depend on it."""

import sys
from enum import Enum, auto

from engine.messages.message import Note
from engine.version import version

PACKAGE = "initialisation_lab"  # that an installed laboratory lies in


class Installation(Enum):
    """The ways in which it can be installed."""

    CHECKOUT = auto()
    WHEEL = auto()
    BUNDLE = auto()


def installation() -> Installation:
    if getattr(sys, "frozen", False):
        return Installation.BUNDLE
    return Installation.WHEEL if PACKAGE in sys.modules else Installation.CHECKOUT


def way_to(extra: str) -> str:
    """What somebody does to have the libraries of an extra of `pyproject.toml`.

    The wheel is told by its file: it comes from a release, and its name belongs to nobody in an index.
    """
    match installation():
        case Installation.CHECKOUT:
            return f"uv sync --extra {extra}"
        case Installation.WHEEL:
            wheel = f'"{PACKAGE}-{version()}-py3-none-any.whl[{extra}]"'
            return Note("install {wheel} with pip, pipx or uv tool", wheel=wheel)
        case Installation.BUNDLE:
            return Note("the laboratory from its wheel, with the extra {extra}", extra=extra)
