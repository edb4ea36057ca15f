"""Identity: the ids by which the runs of an experiment are known, given once, whatever they are called."""

from typing import Annotated, TypeVar

from pydantic import Field
from pydantic_core import PydanticCustomError

from engine.experiment.variant import Variant
from engine.messages.message import Note

LARGEST_ID = 1_000_000_000


class Identified(Variant):
    """What has an id among others of its kind; 0 stands for none yet."""

    id: Annotated[int, Field(ge=0, le=LARGEST_ID, strict=True)] = 0


T = TypeVar("T", bound=Identified)


def with_ids(parts: tuple[T, ...]) -> tuple[T, ...]:
    """The parts with an id each: its own, else its place counted from 1, else one after all others.

    Refuse two that have the same.
    """
    given = [part.id for part in parts]
    for place, own in enumerate(given):
        if own and own in given[:place]:
            context = {
                "field": f"runs.{place}.id",
                "given": str(own),
                "allowed": Note("an id that no run before it has"),
            }
            raise PydanticCustomError("same_id", "same id", context)
    taken = {*given}
    ids = [own or (place if place not in taken else 0) for place, own in enumerate(given, start=1)]
    for place, own in enumerate(ids):
        ids[place] = own or next_id({*ids})
    return tuple(
        part if part.id == own else part.model_copy(update={"id": own})
        for part, own in zip(parts, ids, strict=True)
    )


def next_id(taken: set[int]) -> int:
    """The one after all that were given; where a file has used up the last, the first that is free."""
    highest = max(taken, default=0)
    if highest < LARGEST_ID:
        return highest + 1
    return next(free for free in range(1, LARGEST_ID) if free not in taken)
