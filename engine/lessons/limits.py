"""Limits: how long the texts of a lesson may be, how many things it may have, and how large its numbers."""

from typing import Annotated

from pydantic import Field

from engine.lessons.statement import LONGEST

LONGEST_TITLE = 60
LONGEST_TEXT = 2_000
MOST_PAGES = 40

Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
Line = Annotated[str, Field(min_length=1, max_length=LONGEST)]
