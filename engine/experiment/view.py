"""View: how an experiment is looked at. A session has it; the experiment itself is the same in any view."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from engine.datasets.shape import MOST_FEATURES
from engine.experiment.arrangement import Arrangement, readable_arrangement
from engine.experiment.iteration import Iteration
from engine.experiment.variant import Value

LONGEST_LAYOUT = 100_000
LONGEST_NOTES = 1_000_000  # of a lesson, where a whole class draws

Feature = Annotated[int, Field(ge=1, le=MOST_FEATURES, strict=True)]


class View(Value):
    """How a window stood when the experiment was saved.

    `arrangement` is where its panels stood; `lesson`, the lesson that was open with the class's answers, is a
    text that only the window reads; `axes` are the two features, counted from 1, along which data of more are
    looked at, where they were chosen. In `layout` earlier versions kept the arrangement as bytes of their
    toolkit: nobody can check those, so nobody reads them any more.
    """

    iteration: Iteration = 0
    layout: Annotated[str, Field(max_length=LONGEST_LAYOUT)] | None = None
    arrangement: Arrangement | None = None
    lesson: Annotated[str, Field(max_length=LONGEST_NOTES)] | None = None
    axes: tuple[Feature, Feature] | None = None

    @property
    def has_lost_arrangement(self) -> bool:
        """Whether there was an arrangement that cannot be read."""
        return self.arrangement is None and self.layout is not None

    @model_validator(mode="before")
    @classmethod
    def put_aside_what_makes_no_arrangement(cls, data: Any) -> Any:
        """Panels that stand elsewhere are no reason to refuse an experiment."""
        if isinstance(data, dict) and data.get("arrangement") is not None:
            arrangement = readable_arrangement(data["arrangement"])
            lost = {} if arrangement is not None else {"layout": ""}
            return {**data, **lost, "arrangement": arrangement}
        return data
