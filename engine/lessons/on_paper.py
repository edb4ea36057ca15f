"""On paper: how a question is answered on a printed sheet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ticks:
    """One of the rows is ticked; short ones stand side by side."""

    rows: tuple[str, ...]
    in_a_row: bool = False


@dataclass(frozen=True)
class Room:
    """A number is written down, from `low` to `high` where these are known."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class OnLine:
    """A place on a line from `low` to `high` is marked, and its number written down in the format `form`.

    It is right at most `within` from what is measured.
    """

    low: float
    high: float
    within: float
    form: str


@dataclass(frozen=True)
class InPlane:
    """Lines are drawn over the training points. At least `within` of the plane must be on the right side."""

    within: float


OnPaper = Ticks | Room | OnLine | InPlane
