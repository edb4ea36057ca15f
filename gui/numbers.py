"""Numbers as people read them on screen; costs are written by `engine.words.readable`."""

THIN_SPACE = "\u2009"


def count(value: int) -> str:
    """An integer with thin spaces between thousands."""
    return f"{value:,}".replace(",", THIN_SPACE)


def percent(share: float) -> str:
    return f"{100.0 * share:.1f}{THIN_SPACE}%"


def short(value: float) -> str:
    """Three significant digits, for axis ends and the like, without an exponent where that is short."""
    return f"{value:.0f}" if 1000 <= abs(value) < 1e6 else f"{value:.3g}"
