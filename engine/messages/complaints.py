"""Complaints: what the system, Python and libraries say is wrong, as notes where it is known beforehand.

What is not among them, as what ails a damaged archive inside, stays in the words of whoever says it.
"""

import re
from functools import cache
from string import Formatter

from engine.messages.message import Note

ANY = "…"  # what a complaint quotes

KNOWN = (
    # The system, of a file.
    Note("no such file or directory"),
    Note("permission denied"),
    Note("is a directory"),
    Note("not a directory"),
    Note("file name too long"),
    Note("too many levels of symbolic links"),
    Note("too many open files"),
    Note("operation not permitted"),
    Note("input/output error"),
    Note("invalid argument"),
    Note("embedded null byte"),
    Note("embedded null character"),
    Note("{function}: embedded null character in path", function=ANY),
    # The parser of YAML.
    Note("mapping values are not allowed here"),
    Note("mapping keys are not allowed here"),
    Note("sequence entries are not allowed here"),
    Note("could not find expected ':'"),
    Note("but found another document"),
    Note("found character {character} that cannot start any token", character=ANY),
    Note("found unexpected end of stream"),
    Note("found unexpected document separator"),
    Note("found undefined alias {name}", name=ANY),
    Note("second occurrence"),  # of an anchor
    Note("found undefined tag handle {name}", name=ANY),
    Note("duplicate tag handle {name}", name=ANY),
    Note("found duplicate YAML directive"),
    Note("found incompatible YAML document (version 1.* is required)"),
    Note("found unknown escape character {character}", character=ANY),
    Note("expected '<document start>', but found {found}", found=ANY),
    Note("expected <block end>, but found {found}", found=ANY),
    Note("expected the node content, but found {found}", found=ANY),
    Note("expected ',' or ']', but got {found}", found=ANY),
    Note("expected ',' or '}}', but got {found}", found=ANY),
    Note("expected alphabetic or numeric character, but found {found}", found=ANY),
    Note("expected a comment or a line break, but found {found}", found=ANY),
    Note("expected chomping or indentation indicators, but found {found}", found=ANY),
    Note("expected indentation indicator in the range 1-9, but found 0"),
    Note("expected escape sequence of {count} hexadecimal numbers, but found {found}", count=ANY, found=ANY),
    Note("expected URI escape sequence of 2 hexadecimal numbers, but found {found}", found=ANY),
    Note("expected URI, but found {found}", found=ANY),
    Note("expected a digit or {other}, but found {found}", other=ANY, found=ANY),
    Note("expected a digit, but found {found}", found=ANY),
    Note("expected {wanted}, but found {found}", wanted=ANY, found=ANY),  # a sign that is wanted
    # Python's parser, of an expression.
    Note("invalid character {character} (U+{code})", character=ANY, code=ANY),
    Note("unmatched {bracket}", bracket=ANY),
    Note("{bracket} was never closed", bracket=ANY),
    Note(
        "closing parenthesis {closing} does not match opening parenthesis {opening}",
        closing=ANY,
        opening=ANY,
    ),
    # The reader of tables.
    Note("field larger than field limit ({most})", most=ANY),
    Note("new-line character seen in unquoted field - do you need to open the file with newline=''?"),
    Note(
        "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?"
    ),
    Note("unexpected end of data"),
    Note("line contains NUL"),
)


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What the complaints look like, and their templates."""
    return tuple((re.compile(pattern_of(note.text), re.DOTALL), note.text) for note in KNOWN)


def pattern_of(template: str) -> str:
    parts = Formatter().parse(template)
    return "".join(re.escape(words) + (f"(?P<{name}>.+)" if name else "") for words, name, _, _ in parts)


def note_of(complaint: str) -> str:
    """The complaint as a Note, if it is a known one."""
    for pattern, template in patterns():
        if found := pattern.fullmatch(complaint):
            return Note(template, **{name: note_of(part) for name, part in found.groupdict().items()})
    return complaint


def said_by(error: Exception) -> str:
    """What an error says: the Note that it was raised with, or what it complains of."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Note) else note_of(str(error))


def reason_of(error: Exception) -> str:
    """Why a file cannot be read: in the system's words, or Python's of a path with a null character."""
    return note_of((getattr(error, "strerror", None) or str(error)).lower())
