"""A bar in the terminal for what only says how far it has come when it is asked."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.progress import Progress as Bar

from engine.progress import Progress


class WatchingBar(Bar):
    """Looks at a progress whenever it is drawn."""

    def __init__(self, progress: Progress, words: str, console: Console) -> None:
        self._progress = progress
        super().__init__(console=console, transient=True)
        self._task = self.add_task(words, total=1.0)

    def get_renderables(self) -> Iterable[RenderableType]:
        """The bar as it stands."""
        for task in self.tasks:
            self.update(task.id, completed=self._progress.share or 0.0)
        return super().get_renderables()


@contextmanager
def watched(progress: Progress, words: str) -> Iterator[None]:
    """A bar on standard error within, where that is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with WatchingBar(progress, words, console):
        yield
