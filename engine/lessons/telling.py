"""Telling: what of a page's text can be said before all of its figures are measured. No dots stand for one.

A paragraph is told up to its first sentence whose figure is not there yet, so that what comes later comes
below what has been read. A heading waits as a whole, and in a table a dash holds the place.
"""

import re
from collections.abc import Iterator, Mapping

from engine.lessons.lesson import Cited, Page
from engine.lessons.text import CODE_OR_PLACE, Outcome, filled, told_in
from engine.messages.message import PLAIN, Wording

DASH = "–"
FENCE = re.compile(r"(`{3,}|~{3,})")
HEADING = re.compile(r"#{1,6}\s")
ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s+")
ROW = re.compile(r"\s*\|")
# Not behind a letter that stands alone, as in z. B., and not before a small letter.
SENTENCE_END = re.compile(r"(?<!\b[^\W\d_])[.!?][)\"'”»“*_]*(?=\s+[^\W_a-zäöüßáéíóúñ]|\s+[^\w\s])")
Values = Mapping[str, Outcome | Cited]


def told_so_far(text: str, values: Values, wording: Wording = PLAIN) -> str:
    """The Markdown text with its figures, as far as they are known."""
    return "\n".join(piece for piece in pieces_told(text, values, wording) if piece is not None).strip("\n")


def known_at_once(page: Page) -> dict[str, Outcome]:
    """What is expected of each figure of the page's own iteration, and whose it is: nothing is measured."""
    at_once = (measure for measure in page.measures if measure.furthest <= page.stage.iteration)
    return {measure.name: Outcome(measure.statement) for measure in at_once}


def pieces_told(text: str, values: Values, wording: Wording) -> Iterator[str | None]:
    for piece in pieces(text):
        if FENCE.match(piece):
            yield piece
        elif ROW.match(piece):
            yield filled(piece, values, wording, DASH)
        else:
            end = told_to(piece, values)
            yield None if end == 0 and piece.strip() else filled(piece[:end], values, wording)


def pieces(text: str) -> Iterator[str]:
    """Paragraphs, headings, items of lists, rows of tables, fenced code and the empty lines between them."""
    piece: list[str] = []
    fence = ""
    for line in text.split("\n"):
        opens = None if fence else FENCE.match(line)
        begins = opens or HEADING.match(line) or ITEM.match(line) or ROW.match(line) or not line.strip()
        if begins and not fence and piece:
            yield "\n".join(piece)
            piece = []
        piece.append(line)
        closes = bool(fence) and line.startswith(fence) and not line.strip().strip(fence[0])
        fence = opens[1] if opens else "" if closes else fence
        if closes or (not fence and (HEADING.match(line) or ROW.match(line) or not line.strip())):
            yield "\n".join(piece)
            piece = []
    if piece:
        yield "\n".join(piece)


def told_to(piece: str, values: Values) -> int:
    """Where the last sentence ends before the first figure that is missing; the end where none is."""
    places = (place for place in CODE_OR_PLACE.finditer(piece) if place["place"] is not None)
    missing = next((place.start() for place in places if told_in(place["place"], values) is None), None)
    if missing is None:
        return len(piece)
    if HEADING.match(piece):
        return 0
    masked = CODE_OR_PLACE.sub(lambda place: "0" * len(place[0]), piece)
    item = ITEM.match(piece)  # the point behind its number ends nothing
    ends = [end.end() for end in SENTENCE_END.finditer(masked, item.end() if item else 0, missing + 1)]
    return next((end for end in reversed(ends) if is_whole(masked[:end])), 0)


def is_whole(start: str) -> bool:
    """Whether no emphasis and no link is open at the end."""
    return start.count("*") % 2 == 0 and start.count("[") == start.count("]")
