"""Questions: from the fields of a question block to a Question whose answer is measured."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from engine.experiment.naming import run_names
from engine.experiment.variant import Value
from engine.lessons.lesson import (
    MOST_OPTIONS,
    AnyQuestion,
    Choice,
    Count,
    DrawnBoundary,
    Iteration,
    Line,
    Number,
    NumberOnSlider,
    Stage,
    Text,
    Whole,
)
from engine.lessons.measure_reading import checked_statement, statement_in, translatable
from engine.lessons.stage_reading import id_of
from engine.lessons.statement import Statement
from engine.lessons.text import FORMAT
from engine.lessons.validating import BlockReader
from engine.messages.message import Note, listed
from engine.messages.problems import quoted


def as_text(value: Any) -> Any:
    """A number without quotes is meant as what is written there."""
    return str(value) if isinstance(value, int | float) else value


Written = Annotated[Line, BeforeValidator(as_text)]


class QuestionFields(Value):
    """What every question says."""

    kind: str
    ask: Line
    answer: Written
    explain: Text
    reveal: Iteration | None = None


class ChoiceFields(QuestionFields):
    """`options` are runs, a list, or each option with the condition that makes it right."""

    options: Any


class CountFields(QuestionFields):
    """How many."""

    low: Whole = 0
    high: Whole


class NumberFields(QuestionFields):
    """How much."""

    low: Number
    high: Number
    within: Annotated[float, Field(ge=0, strict=True)]
    format: str = ""


class BoundaryFields(QuestionFields):
    """Where."""

    run: str
    within: Annotated[float, Field(gt=0, le=1, strict=True)] = 0.9


KINDS: dict[str, type[QuestionFields]] = {
    "choice": ChoiceFields,
    "count": CountFields,
    "number": NumberFields,
    "boundary": BoundaryFields,
}


def read_question(reader: BlockReader, stage: Stage) -> AnyQuestion:
    """The question of a block, on this stage."""
    data = reader.fields.data
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in KINDS:
        raise reader.refused("kind", quoted(kind), listed(KINDS))
    fields: Any = reader.validated(KINDS[kind])
    reveal = stage.iteration if fields.reveal is None else fields.reveal
    most = stage.experiment.training.iterations
    if not stage.iteration <= reveal <= most:
        allowed = Note(
            "from the stage's {least:,} to the experiment's {most:,} iterations",
            least=stage.iteration,
            most=most,
        )
        raise reader.refused("reveal", Note("{iteration:,}", iteration=reveal), allowed)
    common = {"ask": fields.ask, "reveal": reveal, "explain": fields.explain}
    if kind == "choice":
        return choice(reader, fields, stage, common)
    answer = statement_in(reader, "answer", fields.answer, stage.experiment, reveal)
    if isinstance(answer.expected, str | bool):
        allowed = Note("an expression = a number, perhaps ± another")
        raise reader.refused("answer", quoted(fields.answer), allowed)
    if kind == "boundary":
        run = id_of(stage.experiment, fields.run)
        if run is None:
            raise reader.refused("run", quoted(fields.run), listed(run_names(stage.experiment)))
        return DrawnBoundary(**common, answer=answer, run=run, within=fields.within)
    if not fields.low <= answer.expected <= fields.high or fields.low >= fields.high:
        allowed = Note("from low, {low:g}, to high, {high:g}", low=fields.low, high=fields.high)
        raise reader.refused("answer", Note("{number:g}", number=answer.expected), allowed)
    if kind == "count":
        return Count(**common, answer=answer, low=fields.low, high=fields.high)
    if not FORMAT.fullmatch(fields.format):
        raise reader.refused("format", quoted(fields.format), Note("a format such as .4f, .1% or ,"))
    return NumberOnSlider(
        **common, answer=answer, low=fields.low, high=fields.high, within=fields.within, format=fields.format
    )


def choice(reader: BlockReader, fields: ChoiceFields, stage: Stage, common: dict[str, Any]) -> Choice:
    """Options that an expression names one of, or with a condition each."""
    given, reveal = fields.options, common["reveal"]
    if given == "runs":
        given = list(run_names(stage.experiment))
    options = list(map(as_text, given)) if isinstance(given, list | dict) else []
    options = [translatable(option, stage.experiment) for option in options]
    fine = 2 <= len(options) <= MOST_OPTIONS and all(isinstance(option, str) and option for option in options)
    if not fine or len(set(options)) < len(options):
        allowed = Note(
            "runs, or 2 to {most} different options, each with its condition or not", most=MOST_OPTIONS
        )
        raise reader.refused("options", quoted(given), allowed)
    if not isinstance(given, dict):
        answer = statement_in(reader, "answer", fields.answer, stage.experiment, reveal)
        if answer.expected not in options:
            allowed = Note("= one of {options}", options=listed(options))
            raise reader.refused("answer", quoted(answer.expected), allowed)
        return choice_of(options, **common, answer=answer)
    if fields.answer not in options:
        raise reader.refused("answer", quoted(fields.answer), listed(options))
    for option, condition in given.items():
        measured = checked_statement(str(condition), stage.experiment, reveal)
        if isinstance(measured, str) or measured.expected is not True:
            raise reader.refused(
                f"options.{option}",
                quoted(condition) if not isinstance(measured, str) else measured,
                Note("a comparison that says when the option is right"),
            )
    answer = Statement(expression=str(given[fields.answer]), expected=fields.answer)
    return choice_of(options, **common, answer=answer, conditions=tuple(map(str, given.values())))


def choice_of(options: list[Any], **fields: Any) -> Choice:
    """The question with these options; those that are notes stay notes."""
    return Choice(**fields, options=tuple(options)).model_copy(update={"options": tuple(options)})
