"""Validating: from a block's text to the value it describes, or to problems with their lines."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from engine.experiment.model import REGISTRY_NAMES
from engine.lessons.blocks import Block
from engine.lessons.problems import LessonError, problem_at
from engine.lessons.yaml_lines import Fields, read_yaml
from engine.messages.problems import THE_EXPERIMENT, Problem, problems_of

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")


def attempt(problems: list[Problem], make: Callable[[], T]) -> T | None:
    """What `make` makes; None where it was refused, with its problems among the others."""
    try:
        return make()
    except LessonError as error:
        problems += error.problems
        return None


@dataclass(frozen=True)
class BlockReader:
    """One block, read: its fields, each of which knows its line."""

    kind: str
    fields: Fields

    def refused(self, field: str, given: str, allowed: str) -> LessonError:
        """The problem of a field, given by its dotted path."""
        return LessonError([self.problem(field, given, allowed)])

    def problem(self, field: str, given: str, allowed: str) -> Problem:
        place = f"{self.kind}.{field}" if field else self.kind
        return problem_at(self.fields.line_of(field), given, allowed, place)

    def validated(self, model: type[M], data: Any = ..., within: str = "") -> M:
        """The fields as a model, or those `within` a field."""
        try:
            return model.model_validate(self.fields.data if data is ... else data)
        except ValidationError as error:
            raise LessonError(
                self.problem(within + nowhere_else(problem.field, within), problem.given, problem.allowed)
                for problem in problems_of(error, REGISTRY_NAMES)
            ) from None


def nowhere_else(field: str, within: str) -> str:
    """The dotted path behind what it is within; the part itself has none."""
    return "" if field == THE_EXPERIMENT else f".{field}" if within else field


def reader_of(block: Block) -> BlockReader:
    return BlockReader(block.kind, read_yaml(block.text, block.first))


def validated_block(model: type[M], block: Block) -> M:
    return reader_of(block).validated(model)
