"""Expectation: how long a lesson is, counted, for the page that tells what to expect.

The text of a page may say {pages}, {questions} and {minutes}, without a measure of such a name.
"""

import math
import re
from collections.abc import Sequence

from engine.lessons.lesson import Cited, Page
from engine.lessons.text import names_in

SECONDS_OF_PAGE, SECONDS_OF_QUESTION = 40, 120  # to read one, and to think about one
MINUTES_AT_ONCE = 5
COUNTED = re.compile(r"\{(?:pages|questions|minutes)\}")


def with_counts(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, with what their texts say of the lesson's length."""
    questions = sum(page.question is not None for page in pages)
    minutes = (SECONDS_OF_PAGE * len(pages) + SECONDS_OF_QUESTION * questions) / 60
    counts = {
        "pages": len(pages),
        "questions": questions,
        "minutes": MINUTES_AT_ONCE * math.ceil(minutes / MINUTES_AT_ONCE),
    }
    return tuple(with_counts_on(page, counts) for page in pages)


def with_counts_on(page: Page, counts: dict[str, int]) -> Page:
    own = {measure.name for measure in page.measures} | {cited.name for cited in page.cited}
    wanted = [name for name in counts if name in names_in(page.text) - own]
    counted = (
        Cited(name=name, value=float(counts[name]), source="counted in this lesson") for name in wanted
    )
    return page.model_copy(update={"cited": (*page.cited, *counted)})
