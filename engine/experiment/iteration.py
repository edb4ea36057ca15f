"""Iteration: which update of a training, and how many there may be."""

from typing import Annotated

from pydantic import Field

MOST_ITERATIONS = 100_000_000

Iteration = Annotated[int, Field(ge=0, le=MOST_ITERATIONS, strict=True)]
