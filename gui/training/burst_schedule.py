"""Bursts: how far the next burst trains, when a frame is due, and how long to wait. No Qt, no clock."""

import math

BURST = 0.004  # seconds of training between two looks at the commands, and at whether a frame is due
SHORTEST = 0.5  # of a burst: what is trained at least before a frame
FRAME_INTERVAL = 1 / 60  # seconds between two frames at least
FRAME_SHARE = 2.0  # from the beginning of one frame to that of the next, in durations of a frame
GROWTH = 4  # a burst is at most so many times the one before: the speed is not known at first
LATE = FRAME_INTERVAL / 2  # a frame that is later than that has missed its turn
LONGEST_WAIT = 0.5
WORDS_INTERVAL = 0.1  # seconds between two changes of a text: it cannot be read any faster
WORDS_SHARE = 6.0  # from one frame with words to the next, in durations of such a frame
REPLAY = 4.0  # how many times as fast as training the known future is gone along, without a limit


class BurstScheduler:
    """Times are seconds of any one clock. `pace` is iterations a second, `stride` iterations a frame."""

    def __init__(self) -> None:
        self.pace = math.inf
        self.stride = 1
        self.forget_speed()
        self._last_frame = -math.inf
        self._frame_cost = 0.0
        self._last_words, self._words_cost = -math.inf, 0.0
        self._since, self._first = 0.0, 0

    def start(self, now: float, iteration: int) -> None:
        """Count the pace from here and now."""
        self._since, self._first = now, iteration

    def forget_speed(self) -> None:
        """Begin with single iterations: the network is another one."""
        self._affordable = 1

    def frame_due(self, now: float) -> bool:
        """Whether the last frame is long enough ago."""
        return now - self._last_frame >= self._frame_interval

    @property
    def _frame_interval(self) -> float:
        return max(FRAME_INTERVAL, FRAME_SHARE * self._frame_cost)

    def words_due(self, now: float) -> bool:
        """Whether the next frame is to have words and figures, too: pictures move more often."""
        return self.wait_for_words(now) <= 0.0

    def wait_for_words(self, now: float) -> float:
        """Seconds until words are due, not above 0.0 where they are."""
        return self._last_words + max(WORDS_INTERVAL, WORDS_SHARE * self._words_cost) - now

    def target(
        self, now: float, iteration: int, end: int, paced: bool, known: int = 0, wanted: bool = False
    ) -> int:
        """The iteration to train to now: what a burst affords and the pace allows, at most `end`.

        Up to the iteration `known` nothing needs to be trained: there only a pace holds back. Where a frame
        is due it is a multiple of the stride, if one can be reached. Where one is `wanted` the burst ends
        when it is due.
        """
        pace = self._pace(iteration, paced, known)
        burst = self._until_frame(now) if wanted else self._affordable
        target = min(known, end) if iteration < known else min(iteration + burst, end)
        if not math.isinf(pace):
            target = min(target, self._due(now, iteration, pace))
        multiple = target - target % self.stride
        return multiple if self.frame_due(now) and iteration < multiple and target < end else target

    def _until_frame(self, now: float) -> int:
        """How many iterations a burst affords that ends with the next frame, unless the stride is longer."""
        left = (self._last_frame + self._frame_interval - now) / BURST
        shorter = int(self._affordable * min(1.0, max(SHORTEST, left)))
        return shorter if shorter >= self.stride else self._affordable

    def _pace(self, iteration: int, paced: bool, known: int) -> float:
        """The pace that holds: a person's, else for what is known one that can still be seen."""
        if paced and not math.isinf(self.pace):
            return self.pace
        return REPLAY * self._affordable / BURST if iteration < known else math.inf

    def _due(self, now: float, iteration: int, pace: float) -> int:
        """The iteration that the pace has come to, but where training cannot keep up, no debt builds up."""
        due = self._first + math.floor((now - self._since) * pace)
        if due > iteration + max(1.0, LONGEST_WAIT * pace):
            self.start(now, iteration)
            return iteration + 1
        return due

    def trained(self, iterations: int, seconds: float) -> None:
        """Learn from a burst how many iterations the next one affords.

        `seconds` are of processor time: what a burst waited for the window is not its own, and shorter
        bursts would wait as often for less.
        """
        affordable = iterations * BURST / max(seconds, 1e-9)
        self._affordable = max(1, int(min(affordable, self._affordable * GROWTH)))

    def framed(self, start: float, end: float, words: bool = True) -> None:
        """Learn when a frame was made and how long it took.

        The next is counted from when this one was due: a timer wakes a little late each time, and sixty such
        delays would cost several frames a second.
        """
        due = self._last_frame + self._frame_interval
        self._last_frame = due if due <= start <= due + LATE else start
        self._frame_cost = end - start
        if words:
            self._last_words, self._words_cost = start, end - start

    def wait(self, now: float, iteration: int, paced: bool, known: int = 0) -> float:
        """Seconds until the next burst: none at full speed, else until something is due and can be seen."""
        pace = self._pace(iteration, paced, known)
        if math.isinf(pace):
            return 0.0
        next_due = self._since + (iteration + 1 - self._first) / pace
        next_frame = self._last_frame + FRAME_INTERVAL
        return min(LONGEST_WAIT, max(0.0, max(next_due, next_frame) - now))
