"""Reading a study: from a text or a file to a Study, or to problems that name the field or place."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from engine.arguments import PathLike, path_of
from engine.experiment.json_io import LARGEST_FILE, json_in, more_bytes_than, no_text
from engine.experiment.model import REGISTRY_NAMES, Experiment
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, problems_of, refused
from engine.studies.study import Study

A_STUDY = Note("a study file, see docs/studies.md")


def study_of(fields: Any) -> Study:
    """The study that has these fields; ExperimentError, whose problems name the field."""
    if not isinstance(fields, dict):
        raise refused(Note("the study"), type(fields).__name__, Note("an object in braces"))
    stray = [name for name in fields if name in Experiment.model_fields and name not in Study.model_fields]
    if stray:
        allowed = Note("a study's fields; an experiment: put it under `experiment`")
        raise refused(stray[0], Note("a field of an experiment"), allowed)
    try:
        return Study.model_validate(fields)
    except ValidationError as error:
        raise ExperimentError(problems_of(error, REGISTRY_NAMES)) from None


def parse_study(text: str) -> Study:
    """The study in a JSON text; ExperimentError where there is none."""
    return study_of(json_in(text, A_STUDY))


def read_study(path: PathLike) -> Study:
    """The study in a file; ExperimentError also where the file cannot be read."""
    path = path_of("path", path)
    try:
        content = beginning_of(path)
    except (OSError, ValueError) as error:
        raise refused(str(path), reason_of(error), A_STUDY) from None
    if len(content) > LARGEST_FILE:
        raise refused(str(path), more_bytes_than(LARGEST_FILE), A_STUDY)
    try:
        return parse_study(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ExperimentError([no_text(str(path), error)]) from None


def beginning_of(path: Path) -> bytes:
    """What is in the file, or so much of it that it is known to be too long."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)
