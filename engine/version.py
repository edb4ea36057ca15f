"""The version of the laboratory: `pyproject.toml` alone says it; it lies beside `engine` everywhere."""

import tomllib
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


@cache
def version() -> str:
    """As in the changelog, such as 0.2.0. What is installed beside the laboratory has no say in it."""
    return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])
