"""Reading: from a text or a file to an Experiment, or to problems that name the field or place; and back."""

import json
import re
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError
from pydantic_core import from_json

from engine.arguments import PathLike, path_of
from engine.experiment.extent import more_than
from engine.experiment.model import REGISTRY_NAMES, Experiment
from engine.experiment.view import View
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, broken_json, problems_of, refused

# Room for the most points and the most given weights that there can be, each number with all its digits.
LARGEST_FILE = 15_000_000  # bytes
MOST_VALUES = 700_000
MOST_FIELDS = 50_000  # values that have a name: of twelve runs with a hundred changes each
AN_EXPERIMENT = Note("an experiment file")
LONG = ("points", "weights", "biases")  # fields of many numbers: each is written on one line
PLACE = re.compile(f'"({"|".join(LONG)})": null')  # stands for one until the rest is written


Parsed = tuple[Experiment, View | None]  # and how it was looked at, where the text says so


def parse_experiment(text: str | bytes) -> Experiment:
    """The experiment in a JSON text; raises ExperimentError, whose problems name field or place.

    >>> from engine import Experiment
    >>> experiment = parse_experiment('{"runs": [{"initialiser": "glorot", "gain": 2}]}')
    >>> [(run.initialiser, run.gain, run.seed) for run in experiment.runs]
    [('glorot', 2.0, 3)]
    >>> parse_experiment("{}") == Experiment()  # what is left out is as published
    True
    """
    experiment, _ = parsed_content(text, Note("the text")) if isinstance(text, bytes) else parsed(text)
    return experiment


def parsed(text: str) -> Parsed:
    """What is in a JSON text; raises ExperimentError."""
    if not isinstance(text, str):
        raise ValueError(f"text: given {text!r:.60}; allowed: a JSON text")
    data = json_in(text, AN_EXPERIMENT)
    try:
        experiment = Experiment.model_validate(data)
    except ValidationError as error:
        raise ExperimentError(problems_of(error, REGISTRY_NAMES)) from None
    view = data.get("view")
    return experiment, None if view is None else View.model_validate(view)


def json_in(text: str, allowed: Note) -> Any:
    """What a JSON text holds; ExperimentError where it is none or holds too much, with what is `allowed`."""
    if more_than(text.encode(errors="surrogatepass"), MOST_VALUES, MOST_FIELDS):
        raise refused(Note("the file"), Note("more than {most:,} values", most=MOST_VALUES), allowed)
    try:
        return from_json(text)
    except ValueError as error:
        raise ExperimentError([broken_json(text, error)]) from None


def read_experiment(path: PathLike) -> Experiment:
    """The experiment in a file; raises ExperimentError also where the file cannot be read.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "mine.json")
    ...     _ = path.write_text('{"title": "Mine", "network": {"hidden": [8, 8]}}')
    ...     read_experiment(path).sizes
    (2, 8, 8, 1)
    """
    path = path_of("path", path)
    try:
        with path.open("rb") as file:
            experiment, _ = parsed_file(path, file)
            return experiment
    except (OSError, ValueError) as error:
        if isinstance(error, ExperimentError):
            raise
        raise unreadable(path, error) from None


def unreadable(path: Path, error: Exception) -> ExperimentError:
    """What the system says of a file, or Python of a path with a null character."""
    return refused(str(path), reason_of(error), AN_EXPERIMENT)


def parsed_file(path: Path, file: BinaryIO) -> Parsed:
    """What is in an open file, which is called `path` where it is refused."""
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise refused(str(path), more_bytes_than(LARGEST_FILE), AN_EXPERIMENT)
    return parsed_content(content, str(path))


def parsed_content(content: bytes, place: str) -> Parsed:
    """What is in the bytes of a file, or of a part of one, which is called `place`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExperimentError([no_text(place, error)]) from None
    return parsed(text)


def more_bytes_than(most: int) -> Note:
    return Note("more than {most:,} bytes", most=most)


def no_text(path: str, error: UnicodeDecodeError) -> Problem:
    place = Note("{path}, byte {place}", path=path, place=error.start)
    return Problem(place, Note("no UTF-8 text"), Note("a JSON text"))


def written(experiment: Experiment, view: View | None = None) -> str:
    """The JSON text that reads as this experiment, looked at so if there is a view.

    It is for people too: a person's own points are on one line, and so are given weights.
    """
    fields = experiment.model_dump(mode="json", exclude_none=True, exclude={"dataset": {"points"}})
    # Where none is meant, and something else would be without a word.
    for name, field in type(experiment.dataset).model_fields.items():
        if field.default is not None and getattr(experiment.dataset, name) is None:
            fields["dataset"][name] = None
    if view is not None:
        fields["view"] = view.model_dump(mode="json", exclude_none=True)
    points = getattr(experiment.dataset, "points", None)
    if points is not None:
        fields["dataset"]["points"] = points
    long = []
    for part in (fields["dataset"], *(layer for run in fields["runs"] for layer in run.get("given", ()))):
        for name in (name for name in part if name in LONG):
            long.append(json.dumps(part[name]))
            part[name] = None
    numbers = iter(long)
    text = json.dumps(fields, indent=2, ensure_ascii=False)
    return PLACE.sub(lambda place: f'"{place[1]}": {next(numbers)}', text) + "\n"
