"""What is wrong with an experiment, as data: the field or place, what was given, what is allowed."""

import json
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any, Self

from pydantic import ValidationError

from engine.messages.library_messages import quoted_message
from engine.messages.message import Note, listed

LONGEST_QUOTE = 60
MOST_PROBLEMS = 100  # that are told of one experiment
LINES_AT_ONCE = 2**16  # bytes in which lines are counted
THE_EXPERIMENT = Note("the experiment")

# What the parser complains of, and what would have been right.

# What pydantic wants instead, by the type of its error.
ALLOWED_TYPES = {
    "int_type": Note("a whole number"),
    "int_parsing_size": Note("a whole number of fewer digits"),
    "float_type": Note("a valid number"),
    "finite_number": Note("a finite number"),
    "string_type": Note("a valid string"),
    "bool_type": Note("a valid boolean"),
    "dict_type": Note("a valid dictionary"),
    "none_required": Note("None"),
    "tuple_type": Note("a list in brackets"),
    "model_type": Note("an object in braces"),
    "unknown_name": Note("an object in braces"),
}


@dataclass(frozen=True)
class Problem:
    """One thing that was refused. `field` is a dotted path, or a place such as "line 3, column 7".

    What is said in words is a Note; what is quoted from the file is a plain text.

    >>> print(Problem("training.learning_rate", given="-1", allowed="more than 0"))
    training.learning_rate: given -1; allowed: more than 0
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
    """An experiment that was refused before anything changed, with its problems.

    >>> from engine import parse_experiment
    >>> try:
    ...     parse_experiment('{"runs": [{"initialiser": "hee"}], "network": {"hidden": [10, 0]}}')
    ... except ExperimentError as error:
    ...     for problem in error.problems:
    ...         print(problem.field)
    network.hidden.1
    runs.0.initialiser
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Problem, ...]]]:
        """So that another process can raise it."""
        return type(self), (self.problems,)

    def lines(self, most: int = 2) -> list[Note]:
        """The problems as sentences, at most `most` lines: the last one counts what it leaves out."""
        lines = [problem.note for problem in self.problems]
        left_out = len(lines) - most
        if left_out <= 0:
            return lines
        if len(lines) >= MOST_PROBLEMS:
            last = Note("{problem} (and many more)", problem=lines[most - 1])
        else:
            last = Note("{problem} (and {count} more)", problem=lines[most - 1], count=left_out)
        return [*lines[: most - 1], last]


def refused(field: str, given: str, allowed: str) -> ExperimentError:
    """The refusal for one problem."""
    return ExperimentError([Problem(field, given, allowed)])


def quoted(value: Any) -> str:
    """A value as JSON would write it, cut to a length that fits a line."""
    text = ""
    try:
        for part in json.JSONEncoder(default=str, ensure_ascii=False).iterencode(value):
            text += part
            if len(text) > LONGEST_QUOTE:
                break
    except ValueError:  # of a whole number that Python does not write out
        text += "…"
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def broken_json(text: str, error: ValueError) -> Problem:
    """The parser's own message as a problem that names the place and quotes what stands there."""
    message = str(error)
    place = re.search(r"line (\d+) column (\d+)", message)
    if place is None:
        return Problem(
            Note("the file"),
            quoted(text[:LONGEST_QUOTE]),
            Note("JSON; its reader says {message}", message=quoted_message(message)),
        )
    line, byte = map(int, place.groups())
    # The parser counts bytes.
    encoded = line_in(text.encode(errors="replace"), line)
    column = 1 + len(encoded[: max(byte - 1, 0)].decode(errors="ignore"))
    standing = encoded.decode(errors="replace")[column - 1 :].rstrip("\r")
    complaint = message[: place.start()].removesuffix(" at ")
    return Problem(
        Note("line {line}, column {column}", line=line, column=column),
        quoted(standing) if standing else Note("nothing more"),
        Note("JSON; its reader says {message}", message=quoted_message(complaint)),
    )


def line_in(content: bytes, number: int) -> bytes:
    """A line, counted from 1, or the last: found without a list of all, of which there may be millions."""
    start, before = 0, number - 1
    while before > (breaks := content.count(b"\n", start, start + LINES_AT_ONCE)) and start < len(content):
        start, before = start + LINES_AT_ONCE, before - breaks
    for _ in range(before):
        start = content.find(b"\n", start) + 1 or len(content)
    start = content.rfind(b"\n", 0, start) + 1
    end = content.find(b"\n", start)
    return content[start:] if end < 0 else content[start:end]


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
    ][:MOST_PROBLEMS]


def is_within(place: tuple[int | str, ...], outer: tuple[int | str, ...]) -> bool:
    return len(place) > len(outer) and place[: len(outer)] == outer


def problem_of(details: Any, tags: Set[str]) -> Problem:
    context = details.get("ctx", {})
    location = [part for part in details["loc"] if part not in tags]
    given = details["input"]
    match details["type"]:
        case "no_such_weight" | "no_such_output" | "same_id" | "study":
            return Problem(context["field"], context["given"], context["allowed"])
        case "unknown_field":
            field = dotted([*location, context["key"]])
            return Problem(field, Note("this field"), Note("only {names}", names=context["allowed"]))
        case "too_many":
            field = dotted([*location, context["key"]])
            allowed = Note("at most {most} of them", most=context["most"])
            return Problem(field, quoted(given[context["key"]]), allowed)
        case "missing":
            return Problem(dotted(location), Note("nothing"), Note("it has to be given"))
        case "own_rule" | "one_of_two" | "twice":
            return Problem(dotted(location), context["given"], context["allowed"])
        case "own_points":
            return Problem(dotted([*location, context["field"]]), context["given"], context["allowed"])
        case "unknown_name" if isinstance(given, dict):
            # The input is the whole part; only the name in it was not known.
            field = context["field"]
            names = listed(context["allowed"].split(", "))  # as a text: pydantic keeps no others there
            return Problem(dotted([*location, field]), quoted(given.get(field)), names)
        case kind:
            return Problem(dotted(location), quoted(given), allowed_by(kind, context, details["msg"]))


def allowed_by(kind: str, context: dict[str, Any], message: str) -> str:
    """What would have been accepted; pydantic's own words where nothing is known of the error."""
    match kind:
        case "greater_than_equal":
            return at_least(context["ge"])
        case "less_than_equal":
            return at_most(context["le"])
        case "greater_than":
            return more_than(context["gt"])
        case "less_than":
            return less_than(context["lt"])
        case "too_short" | "string_too_short":
            return Note("at least {least} of them", least=context["min_length"])
        case "too_long" | "string_too_long":
            return Note("at most {most} of them", most=context["max_length"])
        case "literal_error":
            return one_of(context["expected"])
        case "literal_or_null":
            return Note("{choices}, or null", choices=one_of(context["expected"]))
        case "order" | "version":
            said: str = context["allowed"]
            return said
    return ALLOWED_TYPES.get(kind, message.removeprefix("Input should be ").replace("'", ""))


def at_least(limit: float) -> Note:
    return Note("at least {limit}", limit=plain(limit))


def at_most(limit: float) -> Note:
    return Note("at most {limit}", limit=plain(limit))


def more_than(limit: float) -> Note:
    return Note("more than {limit}", limit=plain(limit))


def less_than(limit: float) -> Note:
    return Note("less than {limit}", limit=plain(limit))


def plain(limit: float) -> Note:
    """A limit as a person would write it."""
    return Note("{limit}", limit=limit) if isinstance(limit, int) else Note("{limit:g}", limit=limit)


def one_of(expected: str) -> str:
    """Names as pydantic writes them, in quotes and with an "or" before the last."""
    names, _, last = expected.replace("'", "").rpartition(" or ")
    return Note("{names} or {last}", names=listed(names.split(", ")), last=last) if names else last


def shown(text: str) -> str:
    """A text as it is; one that would not print, or not end, quoted."""
    return text if text.isprintable() and len(text) <= LONGEST_QUOTE else quoted(text)


def dotted(location: list[str | int]) -> str:
    """A place in the file, keys and positions with dots between."""
    return ".".join(shown(str(part)) for part in location) or THE_EXPERIMENT
