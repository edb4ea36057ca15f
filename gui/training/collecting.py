"""Python's garbage collector, which works in the window's thread alone, and never in the midst of Qt's work.

By itself Python collects in whichever thread makes an object when a collection is due, mostly in that of
the training. What it frees there may be Qt's: a closed window's pixmaps, timers and the thread that trained
for it. Qt crashes where the window's thread uses them at that moment. In the window's thread, too, Python may
collect while Qt asks it for something with a lock held, which freeing an object of Qt then waits for in vain.
"""

import gc

from pyqtgraph.util.garbage_collector import GarbageCollector

SECONDS = 1.0  # between two looks at whether a collection is due


class Collector:
    """Collects garbage from now on, whenever the thread that made it waits for events."""

    def __init__(self) -> None:
        # It stops Python from doing it.
        self._by_timer: GarbageCollector | None = GarbageCollector(SECONDS)

    @property
    def is_on(self) -> bool:
        return self._by_timer is not None and not gc.isenabled()

    def stop(self) -> None:
        """Leave it to Python again, once its timer is gone and nothing is due."""
        if self._by_timer is not None:
            self._by_timer.timer.stop()
            self._by_timer = None
            gc.collect()
            gc.enable()


def begin_collecting() -> Collector:
    """A start makes next to no garbage, and what it has imported is not looked through from here on."""
    gc.freeze()
    return Collector()


def spare_the_collector() -> None:
    """Take all that is loaded by now out of the collector's rounds.

    numba and scikit-learn leave half a million objects: walking them took a sixth of the time of each frame.
    """
    gc.unfreeze()  # the window before this one can go
    gc.collect()
    gc.freeze()
