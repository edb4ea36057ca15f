"""Arrangement: where a window's panels stand, as plain data that a file can carry and anybody can check.

The window puts it into effect; what a panel is, it alone knows.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from engine.experiment.variant import Value

MOST_PANELS = 100
LONGEST_NAME = 100
FARTHEST = 100_000  # pixels from a screen's corner

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
Coordinate = Annotated[int, Field(ge=-FARTHEST, le=FARTHEST, strict=True)]
Extent = Annotated[int, Field(ge=0, le=FARTHEST, strict=True)]
Side = Literal["left", "right", "top", "bottom"]


class Box(Value):
    """A rectangle: of a floating panel in pixels of the screen, else in the window's pixels at scale 1."""

    x: Coordinate = 0
    y: Coordinate = 0
    width: Extent = 0
    height: Extent = 0


class PanelGroup(Value):
    """Panels that share one box as tabs, in this order, at one side of the window or floating over it.

    Those that are `shown` can be seen; `front` is the tab on top. The boxes say how a side is divided.
    """

    side: Side = "right"
    panels: Annotated[tuple[Name, ...], Field(min_length=1, max_length=MOST_PANELS)]
    shown: Annotated[tuple[Name, ...], Field(max_length=MOST_PANELS)] = ()
    front: Name | None = None
    box: Box = Box()
    floating: bool = False

    @model_validator(mode="after")
    def refuse_others(self) -> Self:
        """Only what stands here can be shown here."""
        for name in (*self.shown, *([] if self.front is None else [self.front])):
            if name not in self.panels:
                raise ValueError(f"{name} is not among the panels")
        return self


class Arrangement(Value):
    """Every group of panels of a window; a panel stands in one at most."""

    groups: Annotated[tuple[PanelGroup, ...], Field(max_length=MOST_PANELS)] = ()

    @model_validator(mode="after")
    def refuse_doubles(self) -> Self:
        """A panel is there once."""
        names = [name for group in self.groups for name in group.panels]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"{name} stands twice")
        return self


def readable_arrangement(value: object) -> Arrangement | None:
    """What a text or a part of a file says of an arrangement; None where that makes no sense."""
    try:
        if isinstance(value, str | bytes):
            return Arrangement.model_validate_json(value)
        return Arrangement.model_validate(value)
    except ValueError:
        return None
