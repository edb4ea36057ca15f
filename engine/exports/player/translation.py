"""Translation: the laboratory's words in another language, from the files that Qt's tools compile.

The engine has no Qt, so it reads them itself: the source of the format is Qt's QTranslator. What ships with
an installed laboratory are these, not the XML that they are made of.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.messages.message import Note
from engine.resources import TRANSLATIONS

ENGLISH = "en"
MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
MESSAGES = 0x69  # of the parts of a file the one with the texts
END, TRANSLATED, SOURCE = 0x01, 0x03, 0x06  # what a piece of a message is


@dataclass(frozen=True)
class Translation:
    """What English texts are called in a language, by its code in ISO 639."""

    language: str
    words: Mapping[str, str]

    def word(self, text: str) -> str:
        """A text of the code's; in English where it has no translation."""
        return self.words.get(text, text)

    def said(self, text: str) -> str:
        """A note with all that it is made of; any other text is somebody's own and stays as it is."""
        if not isinstance(text, Note):
            return text
        values = {
            name: self.said(value) if isinstance(value, str) else value for name, value in text.values.items()
        }
        return str(Note(self.word(text.text), **values))


def translation_into(language: str) -> Translation:
    """That of the laboratory's texts; English where there is none."""
    path = TRANSLATIONS / f"laboratory_{language}.qm"
    if language == ENGLISH or not path.is_file():
        return Translation(ENGLISH, {})
    content = path.read_bytes()
    return Translation(language, dict(messages_in(content)))


def messages_in(content: bytes) -> Iterator[tuple[str, str]]:
    """Each text and its translation; ValueError where these are no such bytes."""
    if not content.startswith(MAGIC):
        raise ValueError("content: given another format; allowed: what Qt's lrelease writes")
    place = len(MAGIC)
    while place < len(content):
        kind, (part, place) = content[place], sized(content, place + 1)
        if kind == MESSAGES:
            yield from messages_of(part)


def messages_of(part: bytes) -> Iterator[tuple[str, str]]:
    place, source, words = 0, "", ""
    while place < len(part):
        kind, place = part[place], place + 1
        if kind == END:
            yield source, words
            continue
        piece, place = sized(part, place)
        if kind == TRANSLATED:
            words = piece.decode("utf-16-be")
        elif kind == SOURCE:
            source = piece.decode()


def sized(content: bytes, place: int) -> tuple[bytes, int]:
    """The bytes behind their number, which has four itself, and where they end."""
    start = place + 4
    end = start + int.from_bytes(content[place:start], "big")
    return content[start:end], end
