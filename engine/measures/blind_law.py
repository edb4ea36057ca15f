"""The law of blind points: how many examples no unit of the last hidden layer answers."""

import math
from collections.abc import Sequence


def expected_blind_share(hidden: Sequence[int]) -> float:
    """The mean share of blind points over many draws: 1 - Π(1 - 2^(-n)) over the hidden widths n.

    A point is blind where no unit of the last hidden layer answers to it. With ReLU, zero biases and weights
    that are independent and as often positive as negative, each unit is 0 with probability 1/2 wherever the
    layer before it is not, so a layer of n is 0 with probability 2^(-n); and a layer of zeros stays so.

    So for each point but 0 this is its probability to be blind. Lu, Shin, Su and Karniadakis 2019, Dying ReLU
    and Initialization: Theory and Numerical Examples, theorem 3.3, have the same expression as an upper bound
    of something rarer: that the network is a constant for all points at once.

    >>> [f"{expected_blind_share(hidden):.2%}" for hidden in ((10, 5), (3, 3, 3, 3), (2,) * 9)]
    ['3.22%', '41.38%', '92.49%']
    """
    return 1.0 - math.prod(1.0 - 2.0**-units for units in hidden)
