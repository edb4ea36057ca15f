"""YAML as teachers write it, with the line of every field.

Only the parser is YAML's own. What a scalar means is decided here, as JSON would: `no` is a word and not
false, `1e-6` is a number, and a date is a word. There are no tags, no anchors and no fields given twice.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from engine.lessons.problems import LessonError, problem_at
from engine.messages.library_messages import quoted_message
from engine.messages.message import Note
from engine.messages.problems import Problem, at_most, quoted

LONGEST_BLOCK = 20_000  # characters: the parser takes a third of a second for them
DEEPEST = 40  # lists and fields within one another
WHOLE = re.compile(r"[-+]?\d{1,400}")
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
# What the parser complains of most, and what a person does about it.
A_FIELD = Note(
    "a field, a colon and a value, in quotes or below a | where it has a colon and a space; spaces, not a tab"
)
Path = tuple[str | int, ...]


@dataclass
class Fields:
    """What a block says, and on which line of the file each of its fields stands."""

    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)

    def line_of(self, dotted: str) -> int:
        """The line of a field by its dotted path, or of the nearest one around it that is there."""
        known = {".".join(map(str, path)): line for path, line in self.lines.items()}
        while dotted and dotted not in known:
            dotted = dotted.rpartition(".")[0]
        return known[dotted]


def read_yaml(text: str, first_line: int) -> Fields:
    """The fields of a YAML text that begins on line `first_line` of the file; LessonError if it is none.

    An empty text has no fields, and is no error.
    """
    import yaml

    read = Fields(lines={(): first_line})
    if len(text) > LONGEST_BLOCK:
        given = Note("a block of {count:,} characters", count=len(text))
        allowed = Note("at most {most:,}", most=LONGEST_BLOCK)
        raise LessonError([problem_at(first_line, given, allowed)])
    opened = itertools.accumulate((sign in "[{") - (sign in "]}") for sign in text)
    if max(opened, default=0) > DEEPEST:  # the parser would find out, but slowly
        raise LessonError([too_deep(first_line)])
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        read.data = {} if node is None else built(node, (), read.lines, first_line, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        complaint = quoted_message(error.problem or "") or Note("no YAML")
        raise LessonError([problem_at(line, complaint, A_FIELD)]) from None
    except yaml.YAMLError as error:  # a character that no text has
        line = first_line + text[: getattr(error, "position", 0)].count("\n")
        raise LessonError([problem_at(line, Note("a control character"), Note("text"))]) from None
    except RecursionError:
        raise LessonError([too_deep(first_line)]) from None
    return read


def too_deep(line: int) -> Problem:
    return problem_at(line, Note("fields nested more deeply"), at_most(DEEPEST))


def built(node: Any, path: Path, lines: dict[Path, int], first_line: int, seen: set[int]) -> Any:
    """The value of a node, whose line is noted, as those of all within it are."""
    import yaml

    line = first_line + node.start_mark.line
    lines.setdefault(path, line)
    if id(node) in seen:
        raise LessonError([problem_at(line, Note("an alias (*)"), Note("the same text written out again"))])
    seen.add(id(node))
    if len(path) > DEEPEST:
        raise LessonError([too_deep(line)])
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style else plain(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [built(item, (*path, place), lines, first_line, seen) for place, item in enumerate(node.value)]
    return dict(pairs(node, path, lines, first_line, seen))


def pairs(
    node: Any, path: Path, lines: dict[Path, int], first_line: int, seen: set[int]
) -> Iterator[tuple[str, Any]]:
    """Each field of a mapping and its value."""
    import yaml

    taken = set()
    for key, value in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode) or not key.value:
            given, allowed = Note("a field without a name"), Note("a word before the colon")
            raise LessonError([problem_at(line, given, allowed)])
        if key.value in taken:
            given = Note("{name} once more", name=quoted(key.value))
            raise LessonError([problem_at(line, given, Note("each field once"))])
        taken.add(key.value)
        lines[(*path, key.value)] = line
        yield key.value, built(value, (*path, key.value), lines, first_line, seen)


def plain(text: str) -> Any:
    """What a scalar without quotes means."""
    if text in WORDS:
        return WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    if NUMBER.fullmatch(text):
        return float(text)
    return text
