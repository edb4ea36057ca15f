"""Pictures: examples, or weights, whose features are the pixels of an image."""

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen

Images = npt.NDArray[np.uint8]  # (how many, rows, columns), the uppermost row first
MIDDLE = 127.5  # the shade of 0, where numbers have a sign


def pictures_of(X: Array, image: tuple[int, int], low: float, high: float) -> Images:
    """Examples X (features, examples) as pictures: 0 for `low` and below, 255 for `high` and above."""
    shares = np.clip((X.T - low) / ((high - low) or 1.0), 0.0, 1.0)
    return frozen(np.rint(255.0 * shares).astype(np.uint8).reshape(-1, *image))


def signed_pictures(rows: Array, image: tuple[int, int], span: float) -> Images:
    """Numbers (how many, features) as pictures: 0 for -span, 255 for span, and for what is no number."""
    with np.errstate(all="ignore"):  # of a run that diverges
        shares = np.nan_to_num(np.clip(rows / span, -1.0, 1.0), nan=1.0)
    return frozen(np.rint(MIDDLE + MIDDLE * shares).astype(np.uint8).reshape(-1, *image))
