"""The widths of layers in one line, as people say them: `64, 32, 16`, or `32 x 20` for twenty alike."""

import re
from collections.abc import Sequence
from itertools import groupby

LAYER = re.compile(r"(\d{1,9})(?:\s*[x×*]\s*(\d{1,9}))?", re.IGNORECASE)
FEWEST_TOGETHER = 3  # layers of one width that are written as one


def parsed_layers(text: str, most: int) -> tuple[int, ...] | None:
    """The width of each layer; None where the text says no such thing, or names more than `most` layers.

    >>> parsed_layers("64, 32 x 3; 16", 30)
    (64, 32, 32, 32, 16)
    >>> parsed_layers("many", 30) is None
    True
    """
    widths: list[int] = []
    for part in re.split(r"[,;]|(?<=\d)\s+(?=\d)", text.strip()):
        layer = LAYER.fullmatch(part.strip())
        if layer is None or len(widths) + int(layer[2] or 1) > most:
            return None
        widths += [int(layer[1])] * int(layer[2] or 1)
    return tuple(widths) or None


def written_layers(widths: Sequence[int]) -> str:
    """The line that `parsed_layers` reads.

    >>> written_layers((10, 5)), written_layers((64, *[32] * 20))
    ('10, 5', '64, 32 x 20')
    """
    parts: list[str] = []
    for width, alike in groupby(widths):
        count = len(list(alike))
        parts += [f"{width} x {count}"] if count >= FEWEST_TOGETHER else [str(width)] * count
    return ", ".join(parts)
