"""Choice: one of several options."""

from typing import Annotated, Any, Self

from pydantic import Field

from engine.experiment.naming import run_names
from engine.lessons.evaluator import Evaluator
from engine.lessons.expression import decisive_part
from engine.lessons.limits import Line
from engine.lessons.measure_reading import checked_statement, translatable
from engine.lessons.question import Question, QuestionFields, as_text
from engine.lessons.questions import kinds
from engine.lessons.questions.asked import Asked
from engine.lessons.statement import Answer, Statement
from engine.lessons.text import names_in
from engine.messages.message import Note, listed
from engine.messages.problems import quoted

MOST_OPTIONS = 8


class ChoiceFields(QuestionFields):
    """`options` are runs, a list, or each option with the condition that makes it right."""

    options: Any


@kinds.register("choice", label="Choice", formula="the option that is measured")
class Choice(Question):
    """One of several options; each has a condition that says when it is right, or the answer names one."""

    Fields = ChoiceFields

    options: Annotated[tuple[Line, ...], Field(min_length=2, max_length=MOST_OPTIONS)]
    conditions: tuple[Line, ...] = ()

    @classmethod
    def read(cls, asked: Asked) -> Self:
        options = options_in(asked)
        if isinstance(asked.fields.options, dict):
            conditions = tuple(map(str, asked.fields.options.values()))
            fields = {**asked.common, "answer": by_conditions(asked, options), "conditions": conditions}
        else:
            fields = {**asked.common, "answer": by_name(asked, options)}
        # Options that are notes, which validating would make mere texts of, stay notes.
        return cls(**fields, options=options).model_copy(update={"options": options})

    def measure(self, bench: Evaluator) -> Answer:
        """The option whose condition holds; ValueError where that is not just one."""
        if not self.conditions:
            return super().measure(bench)
        pairs = zip(self.options, self.conditions, strict=True)
        right = [option for option, condition in pairs if bench.measure(condition, self.reveal) is True]
        if len(right) != 1:
            several = Note("right at once: {options}", options=listed(right))
            raise ValueError(several if right else Note("no option is right"))
        return right[0]

    def decided_by(self, bench: Evaluator, measured: Answer) -> Answer | None:
        """The left side of the condition that holds, where `explain` has no figures."""
        if not self.conditions or names_in(self.explain) or measured not in self.options:
            return None
        side = decisive_part(self.conditions[self.options.index(str(measured))])
        try:
            decisive = None if side is None else bench.measure(side, self.reveal)
        except ValueError:
            return None
        return None if isinstance(decisive, str | bool) else decisive

    @property
    def expressions(self) -> tuple[str, ...]:
        return self.conditions or super().expressions

    @property
    def rows(self) -> tuple[str, ...]:
        return self.options


def options_in(asked: Asked) -> tuple[Any, ...]:
    """The options of a block, two at least, each another."""
    experiment, given = asked.stage.experiment, asked.fields.options
    if given == "runs":
        given = list(run_names(experiment))
    texts = map(as_text, given) if isinstance(given, list | dict) else ()
    options = tuple(translatable(option, experiment) for option in texts)
    fine = 2 <= len(options) <= MOST_OPTIONS and all(isinstance(option, str) and option for option in options)
    if not fine or len(set(options)) < len(options):
        allowed = Note(
            "runs, or 2 to {most} different options, each with its condition or not", most=MOST_OPTIONS
        )
        raise asked.reader.refused("options", quoted(given), allowed)
    return options


def by_name(asked: Asked, options: tuple[Any, ...]) -> Statement:
    """An expression that comes to one of the options."""
    answer = asked.statement
    if answer.expected not in options:
        allowed = Note("= one of {options}", options=listed(options))
        raise asked.reader.refused("answer", quoted(answer.expected), allowed)
    return answer


def by_conditions(asked: Asked, options: tuple[Any, ...]) -> Statement:
    """The condition of the option that is expected, where all options have one."""
    fields, experiment = asked.fields, asked.stage.experiment
    if fields.answer not in options:
        raise asked.reader.refused("answer", quoted(fields.answer), listed(options))
    for option, condition in fields.options.items():
        measured = checked_statement(str(condition), experiment, asked.reveal)
        if isinstance(measured, str) or measured.expected is not True:
            raise asked.reader.refused(
                f"options.{option}",
                quoted(condition) if not isinstance(measured, str) else measured,
                Note("a comparison that says when the option is right"),
            )
    return Statement(expression=str(fields.options[fields.answer]), expected=fields.answer)
