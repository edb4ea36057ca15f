"""What docked panels draw is measured in turns, so that frames stay cheap however dear it is."""

from gui.training.commands import Group

RELEARN = 20  # frames after which one goes without groups, to see what that costs now
BUDGET = 0.006  # seconds that all groups of a frame may add to it without making up for it


class MeasureScheduler:
    """Which groups the next frame has, while playing. No clock: it is told how long a frame took.

    What groups add to a frame beyond the BUDGET is a debt, which frames without any pay back by their own
    length: dear groups get half of the time that frames take, and cheap ones are in every frame.
    """

    def __init__(self) -> None:
        self.set_groups(())

    def set_groups(self, groups: tuple[Group, ...]) -> None:
        """From now on these."""
        self._groups = groups
        self._costs: dict[Group, float] = {}
        self._next = 0
        self._plain: dict[bool, float] = {}  # how long a frame without groups takes, with words or without
        self._debt = 0.0
        self._taken: tuple[Group, ...] = ()
        self._since_plain = 0

    @property
    def all_requests(self) -> Group:
        return Group().union(*self._groups)

    def take(self, words: bool) -> Group:
        """The requests of the groups whose turn it is; at first none, to learn what a frame costs without."""
        taken: list[Group] = []
        self._since_plain += 1
        if self._since_plain < RELEARN and words in self._plain and self._debt <= 0.0:
            room = BUDGET
            for _ in self._groups:
                group = self._groups[self._next % len(self._groups)]
                cost = self._costs.get(group, BUDGET)
                if taken and cost > room:
                    break
                room -= cost
                taken.append(group)
                self._next += 1
        self._taken = tuple(taken)
        return Group().union(*taken)

    def took(self, seconds: float, words: bool) -> None:
        """Learn how long the frame took for which groups were taken last."""
        if not self._taken:
            self._since_plain = 0
            self._plain[words] = seconds
            self._debt = max(0.0, self._debt - seconds)
            return
        added = max(0.0, seconds - self._plain[words])
        for group in self._taken:
            self._costs[group] = added / len(self._taken)
        self._debt = max(0.0, added - BUDGET)
