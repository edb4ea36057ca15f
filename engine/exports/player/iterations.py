"""Which iterations are played: close together at first, where much happens, and ever further apart."""

import numpy as np

EVEN = 20.0  # iterations, up to about which they are evenly apart; from there on by a constant factor


def iterations_to_play(last: int, most: int) -> tuple[int, ...]:
    """At most so many iterations from 0 to `last`, ascending: each decade takes about as long as any other.

    >>> iterations_to_play(5, 220)
    (0, 1, 2, 3, 4, 5)
    >>> iterations_to_play(10_000, 10)
    (0, 17, 44, 99, 215, 464, 1000, 2154, 4642, 10000)
    """
    shares = np.linspace(0.0, 1.0, most)
    places = EVEN * np.sinh(shares * np.arcsinh(last / EVEN))
    return tuple(np.unique(np.rint(places).astype(np.int64)).tolist())
