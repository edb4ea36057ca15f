"""What is wrong with an experiment, as data: the field or place, what was given, what is allowed."""

import json
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from engine.words import Note

LONGEST_QUOTE = 60

# What the parser complains of, and what would have been right.
ALLOWED_JSON = (
    ("EOF while parsing a value", "a JSON value"),
    ("EOF", "the rest of the JSON text"),
    ("trailing characters", "nothing after the JSON value"),
    ("trailing comma", "a value after the comma"),
    ("recursion limit", "JSON that is nested less deeply"),
)


@dataclass(frozen=True)
class Problem:
    """One thing that was refused. `field` is a dotted path, or a place such as "line 3, column 7".

    What is said in words is a Note; what is quoted from the file is a plain text.
    """

    field: str
    given: str
    allowed: str

    @property
    def note(self) -> Note:
        return Note(
            "{field}: given {given}; allowed: {allowed}",
            field=self.field,
            given=self.given,
            allowed=self.allowed,
        )

    def __str__(self) -> str:
        return str(self.note)


class ExperimentError(ValueError):
    """An experiment that was refused before anything changed, with its problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def lines(self, most: int = 2) -> list[Note]:
        """The problems as sentences, at most `most` lines: the last one counts what it leaves out."""
        lines = [problem.note for problem in self.problems]
        left_out = len(lines) - most
        if left_out <= 0:
            return lines
        last = Note("{problem} (and {count} more)", problem=lines[most - 1], count=left_out)
        return [*lines[: most - 1], last]


def quoted(value: Any) -> str:
    """A value as JSON would write it, cut to a length that fits a line."""
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def broken_json(text: str, error: ValueError) -> Problem:
    """The parser's own message as a problem that names the place and quotes what stands there."""
    message = str(error)
    place = re.search(r"line (\d+) column (\d+)", message)
    if place is None:
        return Problem("the file", quoted(text[:LONGEST_QUOTE]), message)
    line, byte = map(int, place.groups())
    lines = text.splitlines() or [""]
    # The parser counts bytes.
    encoded = lines[min(line, len(lines)) - 1].encode()
    column = 1 + len(encoded[: max(byte - 1, 0)].decode(errors="ignore"))
    standing = encoded.decode()[column - 1 :]
    complaint = message[: place.start()].removesuffix(" at ")
    return Problem(
        f"line {line}, column {column}",
        quoted(standing) if standing else "nothing more",
        next((words for start, words in ALLOWED_JSON if complaint.startswith(start)), complaint),
    )


def problems_of(error: ValidationError, tags: Set[str]) -> list[Problem]:
    """The errors of pydantic in the three words that every message here has.

    `tags` are the registry names that pydantic puts into an error's location, and no file does.
    """
    errors = error.errors(include_url=False)
    places = [details["loc"] for details in errors]
    return [
        problem_of(details, tags)
        for details in errors
        # A list is also called too short when all its items were refused: the items say it better.
        if not (details["type"] == "too_short" and any(is_within(place, details["loc"]) for place in places))
    ]


def is_within(place: tuple[int | str, ...], outer: tuple[int | str, ...]) -> bool:
    return len(place) > len(outer) and place[: len(outer)] == outer


def problem_of(details: Any, tags: Set[str]) -> Problem:
    context = details.get("ctx", {})
    location = [part for part in details["loc"] if part not in tags]
    given = details["input"]
    match details["type"]:
        case "no_such_weight":
            return Problem(context["field"], context["given"], context["allowed"])
        case "unknown_field":
            return Problem(dotted([*location, context["key"]]), "this field", f"only {context['allowed']}")
        case "missing":
            return Problem(dotted(location), "nothing", "it has to be given")
        case "classes" | "own_rule":
            return Problem(dotted(location), context["given"], context.get("allowed", details["msg"]))
        case "unknown_name" if isinstance(given, dict):
            # The input is the whole part; only the name in it was not known.
            field = context["field"]
            return Problem(dotted([*location, field]), quoted(given.get(field)), context["allowed"])
        case kind:
            return Problem(dotted(location), quoted(given), allowed_by(kind, context, details["msg"]))


def allowed_by(kind: str, context: dict[str, Any], message: str) -> str:
    """What would have been accepted; pydantic's own words where they serve."""
    match kind:
        case "greater_than_equal":
            return f"at least {plain(context['ge'])}"
        case "less_than_equal":
            return f"at most {plain(context['le'])}"
        case "greater_than":
            return f"more than {plain(context['gt'])}"
        case "less_than":
            return f"less than {plain(context['lt'])}"
        case "too_short" | "string_too_short":
            return f"at least {context['min_length']} of them"
        case "too_long" | "string_too_long":
            return f"at most {context['max_length']} of them"
        case "int_type":
            return "a whole number"
        case "tuple_type":
            return "a list in brackets"
        case "model_type" | "unknown_name":
            return "an object in braces"
    return message.removeprefix("Input should be ").replace("'", "")


def plain(limit: float) -> str:
    """A limit as a person would write it."""
    return f"{limit:d}" if isinstance(limit, int) else f"{limit:g}"


def shown(text: str) -> str:
    """A text as it is; one that would not print, or not end, quoted."""
    return text if text.isprintable() and len(text) <= LONGEST_QUOTE else quoted(text)


def dotted(location: list[str | int]) -> str:
    """A place in the file, keys and positions with dots between."""
    return ".".join(shown(str(part)) for part in location) or "the experiment"
