"""Rate: how many trainings a second are done just now."""

from collections import deque

REMEMBERED = 20  # reports, of which there is about one a second


class Rate:
    """Hears how many are done, and when; the last reports count."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, int]] = deque(maxlen=REMEMBERED)

    def hear(self, seconds: float, done: int) -> None:
        self._heard.append((seconds, done))

    @property
    def a_second(self) -> float | None:
        """None until something was done."""
        if len(self._heard) < 2:
            return None
        (first, before), (last, done) = self._heard[0], self._heard[-1]
        return (done - before) / (last - first) if last > first and done > before else None
