"""Hiding: what in the window would tell the answer to a question that is still open."""

from collections.abc import Iterator

from engine.lessons.expression import Request, surveyed
from engine.lessons.lesson import Page, Stage
from engine.lessons.question import Question

# What a page may hide beside panels and places: marks on the timeline, costs of iterations beyond the one
# that is shown, and the inspected iteration.
HIDEABLE = frozenset({"bookmarks", "future", "laid_open"})
ALWAYS_SEEN = frozenset({"boundary", "cost", "results", "weights"})
OF_MANY_SEEDS = "studies"  # the panel where what is taken over many seeds may stand
TELLING = frozenset({"verdict", "diagnosis", "bookmarks", "future"})  # these speak of what will come


def hidden_at(page: Page, iteration: int) -> frozenset[str]:
    """The panels and places to cover at an `iteration` while the question of a page is open.

    Verdicts, bookmarks and costs to come give answers away at any iteration, and so do panels that show a
    quantity of the answer. What is always on screen does from the iteration on for which it is asked. A page
    that asks nothing hides nothing; a stage that names what it `hides` hides just that.
    """
    if page.question is None:
        return frozenset()
    if page.stage.hides is not None:
        return frozenset(page.stage.hides)
    asked = [*asked_for(page.question, page.stage)]
    telling = {(name, each.at) for each in asked if not each.seeds for name in each.entry.seen_in}
    over_seeds = {OF_MANY_SEEDS for each in asked if each.seeds}
    return TELLING | over_seeds | {name for name, at in telling if at <= iteration or name not in ALWAYS_SEEN}


def asked_for(question: Question, stage: Stage) -> Iterator[Request]:
    """Each quantity that the answer is computed from."""
    for expression in question.expressions:
        yield from surveyed(expression, stage.experiment, question.reveal).requests
