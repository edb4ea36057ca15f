"""Plan: which iterations a film shows, and for how long each. Known before anything is drawn."""

from dataclasses import dataclass
from itertools import pairwise

from engine.messages.message import Note
from engine.messages.problems import refused

MOST_FRAMES = 600
FIRST = 2  # what the first picture has more than others, in pictures
BYTES_A_PIXEL = {".gif": 0.035, ".apng": 0.09, ".mp4": 0.012}  # of each picture of runs, measured


@dataclass(frozen=True)
class FilmPlan:
    """One picture for each of the ascending `iterations`, `pace` of them a second, the last for longer.

    `size` is the width and the height in pixels. A film that `loops` begins again when it has ended.
    """

    iterations: tuple[int, ...]
    size: tuple[int, int]
    pace: int = 10
    last_stays: float = 2.0  # seconds
    loops: bool = True

    @property
    def seconds(self) -> float:
        """From the beginning to the end, once."""
        return (len(self.iterations) - 1) / self.pace + self.last_stays

    def durations(self, per_second: int) -> tuple[int, ...]:
        """How long each picture stays, in parts of a second: rounded so that the film as a whole is not."""
        count = len(self.iterations)
        turns = [round(number * per_second / self.pace) for number in range(count)]
        stays = max(1, round(self.last_stays * per_second))
        return (*(after - before for before, after in pairwise(turns)), stays)

    def bytes_of(self, suffix: str) -> int:
        """About how large a file of this kind gets; twice or half as large are possible."""
        width, height = self.size
        return round(width * height * BYTES_A_PIXEL[suffix] * (FIRST + len(self.iterations)))


def iterations_of(first: int, last: int, frames: int, every: int) -> tuple[int, ...]:
    """The iterations that a film shows from `first` to `last`, both among them.

    With `every`, one each so many iterations. Without, at most `frames` of them, each as many times further
    as the one before: dense early, where most happens, and no two the same. ExperimentError, which names the
    field, where there would be too many or none.

    >>> iterations_of(0, 1000, frames=9, every=0)
    (0, 2, 5, 12, 29, 70, 170, 412, 1000)
    >>> iterations_of(0, 1000, frames=9, every=300)
    (0, 300, 600, 900, 1000)
    """
    if first > last:
        raise refused("first", f"{first:,}", Note("at most the last iteration, {last}", last=last))
    if every == 0:
        return growing(first, last, frames)
    count = 1 + -(-(last - first) // every)
    if count > MOST_FRAMES:
        least = -(-(last - first) // (MOST_FRAMES - 1))
        allowed = Note("at least {least}, for at most {most} pictures", least=least, most=MOST_FRAMES)
        raise refused("every", Note("{every}: {count} pictures", every=every, count=count), allowed)
    regular = range(first, last, every)
    return (*regular, last)


def growing(first: int, last: int, frames: int) -> tuple[int, ...]:
    """Steps that grow by the same factor, as soon as they are longer than 1."""
    way, chosen = last - first, [0]
    for left in range(min(frames, way + 1) - 1, 0, -1):
        place = max(chosen[-1], 1)
        chosen.append(max(chosen[-1] + 1, round(place * (way / place) ** (1.0 / left))))
    return tuple(first + place for place in chosen)
