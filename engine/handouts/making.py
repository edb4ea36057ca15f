"""Making: from a lesson and what was measured of it to its two sheets.

The sheet with the questions is the same whatever the answers are: no figure stands on it that an answer is
worked out from, and of the pages behind the first question only those that ask, since what comes after a
question tells what came of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from engine.handouts.answering import asked_with_answer, asked_with_room
from engine.handouts.measuring import MeasuredPage, measured_pages
from engine.handouts.sheet import Asked, Notes, Sheet, SheetPage
from engine.handouts.withheld import withheld
from engine.handouts.wording import SheetWording, escaped
from engine.interrupt import Interrupt
from engine.lessons.lesson import Cited, Lesson, Page
from engine.lessons.markdown import Dressing, html_of
from engine.lessons.running import values_of
from engine.lessons.text import Outcome, filled
from engine.messages.message import Note

BLANK = "________"  # where a figure is to be written down
NOTHING = "–"  # where one could not be measured


@dataclass(frozen=True)
class Handouts:
    """What is given to a class, and what its teacher keeps."""

    questions: Sheet
    answers: Sheet
    missed: int  # statements and answers of the lesson that are not as it expects


def handouts_of(
    lesson: Lesson,
    wording: SheetWording | None = None,
    language: str = "en",
    progress: Callable[[int], None] = lambda _: None,
    interrupt: Interrupt | None = None,
) -> Handouts:
    """Both sheets, with everything measured now; `progress` hears of each page that is.

    InterruptError where the interrupt comes, ExperimentError where the machine cannot train what is asked.
    """
    return made_of(lesson, measured_pages(lesson, progress, interrupt), wording or SheetWording(), language)


def made_of(
    lesson: Lesson, pages: tuple[MeasuredPage, ...], wording: SheetWording, language: str
) -> Handouts:
    """Both sheets from what was measured of each page."""
    return Handouts(
        questions_on(lesson, pages, wording, language),
        answers_on(lesson, pages, wording, language),
        sum(page.missed for page in pages),
    )


def questions_on(
    lesson: Lesson, pages: tuple[MeasuredPage, ...], wording: SheetWording, language: str
) -> Sheet:
    """The sheet with the questions."""
    words = wording.words
    return Sheet(
        language=language,
        title=wording.prose(lesson.title),
        kind=words(Note("Questions")),
        about="",  # which may tell how it ends
        fields=(words(Note("Name")), words(Note("Class")), words(Note("Date"))),
        parts=tuple(parts_with_room(lesson, pages, wording)),
    )


def parts_with_room(
    lesson: Lesson, pages: tuple[MeasuredPage, ...], wording: SheetWording
) -> Iterator[SheetPage | Notes]:
    count = len(lesson.pages)
    first = next((number for number, page in enumerate(lesson.pages) if page.question is not None), count)
    told = {number: number <= first or page.question is not None for number, page in enumerate(lesson.pages)}
    for is_told, group in groupby(told, key=told.__getitem__):
        numbers = list(group)
        if not is_told:
            yield Notes(place_of(numbers[0], numbers[-1], count, wording), wording.words(Note("Notes")))
            continue
        for number in numbers:
            page, found = lesson.pages[number], pages[number]
            hidden = withheld(lesson, number)
            values = values_of(page, {name: of for name, of in found.outcomes.items() if name not in hidden})
            asked = None
            if page.question is not None:
                ask = filled(page.question.ask, values, wording.in_text, BLANK)
                asked = asked_with_room(page.question, wording.prose(ask), found, wording)
            yield sheet_page(page, place_of(number, number, count, wording), values, BLANK, wording, asked)


def answers_on(
    lesson: Lesson, pages: tuple[MeasuredPage, ...], wording: SheetWording, language: str
) -> Sheet:
    """The sheet with the answers."""
    words = wording.words
    return Sheet(
        language=language,
        title=wording.prose(lesson.title),
        kind=words(Note("Answers, as this computer measured them")),
        about=wording.prose(lesson.about),
        fields=(),
        parts=tuple(parts_with_answers(lesson, pages, wording)),
    )


def parts_with_answers(
    lesson: Lesson, pages: tuple[MeasuredPage, ...], wording: SheetWording
) -> Iterator[SheetPage]:
    for number, (page, found) in enumerate(zip(lesson.pages, pages, strict=True)):
        values, asked = values_of(page, found.outcomes), None
        if page.question is not None:
            ask = filled(page.question.ask, values, wording.in_text, NOTHING)
            explain = html(
                filled(page.question.explain, values, wording.in_markdown, escaped(NOTHING)), wording
            )
            asked = asked_with_answer(page.question, wording.prose(ask), explain, found, wording)
        place = place_of(number, number, len(lesson.pages), wording)
        yield sheet_page(page, place, values, NOTHING, wording, asked)


def sheet_page(
    page: Page,
    place: str,
    values: Mapping[str, Outcome | Cited],
    later: str,
    wording: SheetWording,
    asked: Asked | None,
) -> SheetPage:
    text = filled(page.text, values, wording.in_markdown, escaped(later))
    return SheetPage(place, wording.prose(page.title), html(text, wording), asked)


def html(markdown: str, wording: SheetWording) -> str:
    """A text in Markdown as HTML. On paper nothing is clicked: an address stands behind a link's words."""
    dressing = Dressing(
        prose=wording.prose,
        code=wording.code,
        picture=wording.picture
        or (lambda words, _: f"<i>[{escape(words or wording.words(Note('Picture')))}]</i>"),
        leads_to=lambda _: False,
    )
    return html_of(markdown, dressing)


def place_of(first: int, last: int, count: int, wording: SheetWording) -> str:
    """Which pages these are, numbered from 0 here and from 1 in words."""
    if first == last:
        return wording.words(Note("Page {number} of {pages}", number=first + 1, pages=count))
    return wording.words(
        Note("Pages {first} to {last} of {pages}", first=first + 1, last=last + 1, pages=count)
    )
