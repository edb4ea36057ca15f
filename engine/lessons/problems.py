"""What is wrong with a lesson, as data, with the line of the file."""

from dataclasses import replace
from pathlib import Path

from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem


class LessonError(ExperimentError):
    """A lesson that was refused, with its problems: each names its line."""

    def in_file(self, path: Path) -> "LessonError":
        """The same problems, naming the file too."""
        return LessonError(
            replace(problem, field=listed([str(path), problem.field])) for problem in self.problems
        )


def problem_at(line: int, given: str, allowed: str, field: str = "") -> Problem:
    """A problem on a line, in one of its fields."""
    place = Note("line {line}, {field}", line=line, field=field) if field else Note("line {line}", line=line)
    return Problem(place, given, allowed)
