"""Expressions: what a lesson measures, as arithmetic over quantities of named runs.

simpleeval walks the syntax tree, of which only calls, numbers, texts, arithmetic and comparisons are let in;
nothing of it is run as code. A quantity's last argument, which may be left out, is the iteration.
"""

import ast
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from engine.arithmetic import OPERATORS, check_calls, refusal_of, tree_of
from engine.datasets import datasets
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.lessons.over_seeds import count_of, finite_or_inf, mean, median, quantile
from engine.lessons.quantities import Quantity, quantities
from engine.lessons.statement import Answer
from engine.messages.message import Note, listed
from engine.parsing import syntax_tree

ARITHMETIC = tuple(OPERATORS)
ALLOWED = (ast.Call, ast.Name, ast.Load, ast.Constant, ast.BinOp, ast.UnaryOp, ast.Compare, *ARITHMETIC)
MOST_SEEDS = 120
MOST_POINTS = 100_000
SHARES_OVER_SEEDS = {"lowest": 0.0, "low_tenth": 0.1, "median": 0.5, "high_tenth": 0.9, "highest": 1.0}
MEAN, REACHED = "mean_over_seeds", "reached_over_seeds"
OVER_SEEDS = (*(f"{how}_over_seeds" for how in SHARES_OVER_SEEDS), MEAN, REACHED)
OF_ALL_RUNS = ("lowest", "highest")
FUNCTIONS: dict[str, Callable[..., float]] = {"abs": abs, "sqrt": math.sqrt}
ARGUMENTS: dict[str, tuple[int, float]] = {  # the fewest and the most; quantities see to their own
    **dict.fromkeys(FUNCTIONS, (1, 1)),
    **dict.fromkeys(quantities, (0, math.inf)),
    **dict.fromkeys(OF_ALL_RUNS, (1, 2)),
    **dict.fromkeys(OVER_SEEDS, (2, 4)),
    REACHED: (4, 5),
}
PLACES = {
    "seeds": Note("seeds"),
    "iteration": Note("iteration"),
    "layer": Note("layer"),
    "unit": Note("unit"),
    "input": Note("input"),
    "example": Note("example"),
    "class": Note("class"),
    "answer": Note("answer"),
}
CLASSES = ("class", "answer")  # of these the first is 0; places are counted from 1


@dataclass(frozen=True)
class Request:
    """A quantity of the run with this id at iteration `at`; over so many seeds from 0 on, if there are some.

    `over` makes one number of the values over the seeds.
    """

    entry: Quantity
    run: int
    at: int
    arguments: tuple[Any, ...] = ()
    seeds: int = 0
    over: Callable[[Sequence[float]], float] = median


Source = Callable[[Request], Answer]


@dataclass
class Survey:
    """A source that measures nothing: it notes what is asked for."""

    requests: list[Request] = field(default_factory=list)
    comes_to: Answer = ""

    def __call__(self, request: Request) -> Answer:
        self.requests.append(request)
        # No two numbers are the same, as no two measurements are.
        return "" if request.entry.name == "verdict" else float(len(self.requests))

    @property
    def furthest(self) -> int:
        """The last iteration that is asked for."""
        return max((request.at for request in self.requests), default=0)


def evaluated(expression: str, experiment: Experiment, at: int, source: Source) -> Answer:
    """What an expression comes to; `at` is the iteration where none is given.

    ValueError, with what is wrong in words, where it is none, or asks for what the experiment has not.
    """
    from simpleeval import SimpleEval

    asking = AskedOf(experiment, at, source)
    functions: dict[str, Callable[..., Any]] = {
        **{name: of_numbers(function) for name, function in FUNCTIONS.items()},
        **{name: partial(asking.of_run, entry) for name, entry in quantities.items()},
        **{name: partial(asking.of_all, name) for name in OF_ALL_RUNS},
        **{name: partial(asking.of_seeds, name) for name in OVER_SEEDS},
        REACHED: asking.reached,
    }
    operators = {kind: of_numbers(operator) for kind, operator in OPERATORS.items()}
    evaluator = SimpleEval(operators=operators, functions=functions, names={})
    tree = tree_of(expression)
    refuse_other_syntax(tree)
    try:
        value: Any = evaluator.eval(expression, tree)
    except (RecursionError, MemoryError):
        raise ValueError(Note("too deeply nested")) from None
    return value if isinstance(value, bool | str) else float(value)


def refuse_other_syntax(tree: ast.expr) -> None:
    """Let in only what the vocabulary has."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        refusal = refusal_of(node)
        if refusal is not None:
            raise ValueError(refusal)
        if not isinstance(node, ALLOWED):
            raise ValueError(
                Note("{part} is not among calls, numbers, arithmetic and comparisons", part=ast.unparse(node))
            )
        if isinstance(node, ast.Constant) and type(node.value) not in (int, float, str):
            raise ValueError(Note("{value} is neither number nor text", value=ast.unparse(node)))
        if isinstance(node, ast.Call) and any(isinstance(each, ast.Compare) for each in node.args):
            raise ValueError(Note("{part} has a comparison as an argument", part=ast.unparse(node)))
        if isinstance(node, ast.Name) and id(node) not in called:
            raise ValueError(Note("{name} is neither a number nor in quotes", name=node.id))
    check_calls(tree, ARGUMENTS)


def of_numbers(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that takes no texts; numbers are floats, so that none grows without end."""

    def checked(*values: Any) -> Any:
        if any(isinstance(value, str) for value in values):
            if all(isinstance(value, str) for value in values) and function is OPERATORS[ast.Eq]:
                return function(*values)
            raise ValueError(Note("a text where a number should be"))
        try:
            return function(*map(float, values))
        except OverflowError:
            return math.inf
        except (ZeroDivisionError, ValueError):  # as 0 / 0 and the root of -1
            return math.nan

    return checked


@dataclass(frozen=True)
class AskedOf:
    """Holds what is asked for to the experiment, and asks the source for it."""

    experiment: Experiment
    at: int
    source: Source

    def of_run(self, entry: Quantity, *arguments: Any) -> Answer:
        if not arguments:
            raise ValueError(Note("{formula}: the run is missing", formula=entry.formula))
        run, places = self.run(arguments[0]), arguments[1:]
        least, most = len(entry.takes), len(entry.takes) + 1
        if not least <= len(places) <= most:
            raise ValueError(
                Note(
                    "{formula}, perhaps followed by the iteration: given {count} arguments",
                    formula=entry.formula,
                    count=len(arguments),
                )
            )
        at = self.iteration(places[-1]) if len(places) == most else self.at
        return self.source(Request(entry, run, at, self.places(entry, places[:least])))

    def of_all(self, how: str, name: Any = None, at: Any = None) -> str:
        """The name of the run that has the lowest or highest of a quantity."""
        entry, names = self.plain_quantity(name), run_names(self.experiment)
        place = self.at if at is None else self.iteration(at)
        values = [finite_or_inf(self.source(Request(entry, run.id, place))) for run in self.experiment.runs]
        best = (min if how == "lowest" else max)(values)
        if values.count(best) > 1:
            raise ValueError(
                Note("several runs have the lowest {quantity}", quantity=entry.name)
                if how == "lowest"
                else Note("several runs have the highest {quantity}", quantity=entry.name)
            )
        return names[values.index(best)]

    def of_seeds(
        self, how: str, name: Any = None, run: Any = None, seeds: Any = 60, at: Any = None
    ) -> Answer:
        share = SHARES_OVER_SEEDS.get(how.removesuffix("_over_seeds"))
        over = mean if share is None else partial(quantile, share)
        return self.over_seeds(over, name, run, seeds, at)

    def reached(self, name: Any, run: Any, seeds: Any, level: Any, at: Any = None) -> Answer:
        """Of so many draws, how many have at least this much of a quantity, such as an accuracy."""
        if isinstance(level, str):
            raise ValueError(Note("level {value} is not a number", value=repr(level)))
        return self.over_seeds(partial(count_of, float(level)), name, run, seeds, at)

    def over_seeds(
        self, over: Callable[[Sequence[float]], float], name: Any, run: Any, seeds: Any, at: Any
    ) -> Answer:
        entry, count = self.plain_quantity(name), whole(seeds, "seeds", 1, MOST_SEEDS)
        place = self.at if at is None else self.iteration(at)
        return self.source(Request(entry, self.run(run), place, seeds=count, over=over))

    def plain_quantity(self, name: Any) -> Quantity:
        plain = {
            other: entry for other, entry in quantities.items() if not entry.takes and other != "verdict"
        }
        if not isinstance(name, str) or name not in plain:
            raise ValueError(
                Note("unknown quantity {name}; there are {names}", name=repr(name), names=listed(plain))
            )
        return plain[name]

    def run(self, name: Any) -> int:
        """The id of the run that is called so."""
        names = run_names(self.experiment)
        if name not in names:
            raise ValueError(
                Note("no run is called {name}; there are {names}", name=repr(name), names=listed(names))
            )
        return self.experiment.runs[names.index(name)].id

    def iteration(self, given: Any) -> int:
        return whole(given, "iteration", 0, self.experiment.training.iterations)

    def places(self, entry: Quantity, given: tuple[Any, ...]) -> tuple[Any, ...]:
        """The arguments, each within its limits."""
        sizes, layer = self.experiment.sizes, 1
        checked: list[Any] = []
        for name, value in zip(entry.takes, given, strict=True):
            if name == "level":
                if not isinstance(value, int | float):
                    raise ValueError(Note("level {value} is not a number", value=repr(value)))
                checked.append(float(value))
                continue
            if name in CLASSES:
                checked.append(whole(value, name, 0, self.classes - 1))
                continue
            deepest = len(sizes) - 1 - entry.hidden
            most = {"layer": deepest, "unit": sizes[layer], "input": sizes[layer - 1]}
            checked.append(whole(value, name, 1, most.get(name, self.examples)))
            layer = checked[-1] if name == "layer" else layer
        return tuple(checked)

    @property
    def classes(self) -> int:
        """How many classes there are; ValueError where numbers are predicted."""
        classes = self.experiment.shape.classes
        if classes is None:
            raise ValueError(Note("these data have numbers to predict, and no classes"))
        return classes

    @property
    def examples(self) -> int:
        """How many training examples there are, as far as the settings say."""
        dataset: Any = self.experiment.dataset
        return MOST_POINTS if datasets[dataset.name].given else int(dataset.samples)


def whole(value: Any, name: str, low: int, high: int) -> int:
    if isinstance(value, str) or not low <= value <= high or value != int(value):
        raise ValueError(
            Note(
                "{name} {value}; allowed: a whole number from {low} to {high:,}",
                name=PLACES[name],
                value=str(value),
                low=low,
                high=high,
            )
        )
    return int(value)


def surveyed(expression: str, experiment: Experiment, at: int) -> Survey:
    """What an expression asks for; ValueError where that is nothing, or what the experiment has not."""
    survey = Survey()
    survey.comes_to = evaluated(expression, experiment, at, survey)
    if not survey.requests:
        raise ValueError(Note("nothing is measured"))
    return survey


def decisive_part(condition: str) -> str | None:
    """What a comparison compares with numbers: `a` in a > 5 and in 1 < a < 2; None where there is no such."""
    tree = syntax_tree(condition)
    if not isinstance(tree, ast.Compare):
        return None
    sides = (tree.left, *tree.comparators)
    measured = [side for side in sides if any(isinstance(node, ast.Call) for node in ast.walk(side))]
    return ast.unparse(measured[0]) if len(measured) == 1 else None
