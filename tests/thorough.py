"""How often tests with chance in them try: a little in every run, more where somebody asks for it."""

import os

TIMES = int(os.environ.get("INITIALISATION_LAB_THOROUGH", "1"))


def rounds(usual: int) -> int:
    """So many tries as usual, or a multiple of them: INITIALISATION_LAB_THOROUGH says how many times."""
    return usual * TIMES
