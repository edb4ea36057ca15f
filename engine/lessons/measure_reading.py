"""Measures and citations: from the lines of their blocks to values, each held to the stage's experiment."""

import re
from typing import Any

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.lessons.expression import surveyed
from engine.lessons.lesson import Cited, PageStatement, Stage
from engine.lessons.problems import LessonError
from engine.lessons.statement import LONGEST, Answer, Statement, parsed_statement, value_of
from engine.lessons.validating import BlockReader
from engine.messages.library_messages import said_by
from engine.messages.message import Note
from engine.messages.problems import Problem, quoted

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
MOST_MEASURES = 60


def checked_statement(text: str, experiment: Experiment, at: int) -> Statement | str:
    """The statement in a line, if the experiment has what it asks for; else what is wrong, in words."""
    try:
        statement = parsed_statement(text)
        found = kind_of(surveyed(statement.expression, experiment, at).comes_to)
    except ValueError as error:
        return Note("{given} ({reason})", given=quoted(text), reason=said_by(error))
    expected = kind_of(statement.expected)
    if found == expected:
        return statement.model_copy(update={"expected": translatable(statement.expected, experiment)})
    return Note("{given} ({found}, not {expected})", given=quoted(text), found=found, expected=expected)


def translatable(value: Any, experiment: Experiment) -> Any:
    """The name of a run, where that is what was written, as a note that a screen can translate."""
    return next((name for name in run_names(experiment) if name == value), value)


def kind_of(value: Answer) -> Note:
    """What a value is, in words."""
    if isinstance(value, bool):
        return Note("a comparison")
    return Note("a text") if isinstance(value, str) else Note("a number")


def statement_in(reader: BlockReader, field: str, text: Any, experiment: Experiment, at: int) -> Statement:
    """The statement in a field; LessonError where it is none."""
    statement = checked_statement(text, experiment, at) if isinstance(text, str) else quoted(text)
    if isinstance(statement, str):
        allowed = Note("expression = expected ± tolerance | source, or a comparison")
        raise reader.refused(field, statement, allowed)
    return statement


def read_measures(reader: BlockReader, stage: Stage, problems: list[Problem]) -> tuple[PageStatement, ...]:
    """The measures of a block that are ones; what is wrong with the others goes to the problems."""
    measures = []
    for name, text in named_lines(reader, problems):
        try:
            statement = statement_in(reader, name, text, stage.experiment, stage.iteration)
        except LessonError as error:
            problems += error.problems
            continue
        at = stage.iteration
        furthest = surveyed(statement.expression, stage.experiment, at).furthest
        measures.append(PageStatement(name=name, statement=statement, at=at, furthest=furthest))
    return tuple(measures)


def read_cited(reader: BlockReader, problems: list[Problem]) -> tuple[Cited, ...]:
    """The citations of a block that are ones."""
    cited = []
    for name, text in named_lines(reader, problems):
        value, bar, source = text.partition(" | ") if isinstance(text, str) else ("", "", "")
        if not bar or not value.strip() or not 0 < len(source.strip()) <= LONGEST:
            problems.append(reader.problem(name, quoted(text), Note("figure | source")))
            continue
        cited.append(Cited(name=name, value=value_of(value.strip())[0], source=source.strip()))
    return tuple(cited)


def named_lines(reader: BlockReader, problems: list[Problem]) -> list[tuple[str, Any]]:
    """Each name of a block and what stands behind it."""
    data = reader.fields.data
    if not isinstance(data, dict) or len(data) > MOST_MEASURES:
        allowed = Note("at most {most} lines, a name and a colon each", most=MOST_MEASURES)
        problems.append(reader.problem("", quoted(data), allowed))
        return []
    wrong = [name for name in data if not NAME.fullmatch(name)]
    problems += (
        reader.problem(name, quoted(name), Note("a name of small letters, digits and underscores"))
        for name in wrong
    )
    return [(name, text) for name, text in data.items() if name not in wrong]
