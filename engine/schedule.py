"""How equal runs share a few cores: no core idles, and no run is interrupted more than once."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """A part of one run's iterations, counted from where all runs stand: from `first` up to `last`."""

    run: int
    first: int
    last: int


def wrap_around(runs: int, iterations: int, cores: int) -> list[list[Share]]:
    """Each core's shares, in the order in which it takes them, for `iterations` of every run.

    McNaughton 1959, Management Science 6, 1, section 2: fill core after core up to the same length; a run
    that does not fit goes on at the next core's beginning. Here its early iterations are the ones that stand
    at that beginning, so they are done when the late ones are due at the end of the core before.
    """
    length = max(iterations, -(-runs * iterations // cores))
    shares: list[list[Share]] = [[]]
    room = length
    for run in range(runs):
        late = min(room, iterations)
        if late:
            shares[-1].append(Share(run, iterations - late, iterations))
        room -= late
        if room == 0 and (late < iterations or run < runs - 1):
            shares.append([])
            room = length
        if late < iterations:
            shares[-1].append(Share(run, 0, iterations - late))
            room -= iterations - late
    return shares
