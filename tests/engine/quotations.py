"""What of a refusal could not be told in another language: words outside a Note that nobody has given."""

import ast
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.experiment.session import PARTS, TEXT
from engine.lessons import blocks, expression, lesson, stage_reading, text
from engine.lessons.quantities import quantities
from engine.lessons.questions import kinds
from engine.lessons.reading import Front
from engine.messages import library_messages
from engine.messages.message import Note
from engine.messages.problems import Problem
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from engine.nn.sigma_expression import CONSTANTS, FUNCTIONS, SYMBOLS
from engine.tables.detection import ENCODINGS
from resources.make.field_tables import OBJECTS

MODELS = (
    *(model for _, model in OBJECTS),
    *(Front, stage_reading.TryFields, lesson.Stage, *(kind.function.Fields for kind in kinds.values())),
)
REGISTRIES: tuple[Any, ...] = (
    *(activations, biases, datasets, frameworks, initialisers, optimisers, outputs, scalings),
)
ENTRIES = [entry for registry in REGISTRIES for entry in registry.values()]
# What files and expressions call things, and Python its types and the signs of a syntax tree.
NAMES = {
    *(name for model in MODELS for name in model.model_fields),
    *(entry.name for entry in ENTRIES),
    *(entry.label for entry in ENTRIES),  # by which a run is called that has no name
    *(parameter for entry in ENTRIES for parameter in entry.parameters),
    *(*SYMBOLS, *CONSTANTS, *FUNCTIONS, *PARTS, *ENCODINGS.values(), *TEXT.split("."), "npy", "front"),
    *(*blocks.BLOCKS, *text.PARTS, *kinds, *quantities),
    *(*expression.FUNCTIONS, *expression.OF_ALL_RUNS, *expression.OVER_SEEDS),
    *(quantity.formula for quantity in quantities.values()),
    *stage_reading.laid_open_symbols(64),
    *(name for name in dir(ast) if isinstance(getattr(ast, name), type)),
    *("int", "str", "float", "builtin_function_or_method", "float64", "float32", "int64", "object"),
}
QUOTED = re.compile(r"""b?["“'\[{(<].*|(true|false|null|NaN|-?Infinity)$""", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")


def untold(problems: Iterable[Problem], given: str = "", names: Iterable[str] = ()) -> list[str]:
    """The words of problems that no Note holds, and that neither stand in what was given nor are names."""
    found: list[str] = []
    known, given = {*NAMES, *names}, squeezed(given)
    for problem in problems:
        for said in (problem.field, problem.given, problem.allowed):
            found += (text for text in plain_texts(said) if not is_quotation(text, given, known))
    return found


def plain_texts(said: object) -> Iterator[str]:
    """The texts that nobody would translate; not what a library is quoted with."""
    if isinstance(said, Note) and said.text == library_messages.QUOTED:
        return
    if isinstance(said, Note):
        for value in said.values.values():
            yield from plain_texts(value)
    elif isinstance(said, str):
        yield said


def is_quotation(text: str, given: str, names: set[str]) -> bool:
    """Whether a text is a number, quoted, a name or of what was given, or a path of such, as in files."""

    def is_fine(part: str) -> bool:
        quoted = QUOTED.match(part) is not None
        return quoted or part in names or not WORD.search(part) or squeezed(part) in given

    return is_fine(text) or all(map(is_fine, re.split(r"[./]", text)))


def squeezed(text: str) -> str:
    """Without what is written otherwise where it is quoted; names are quoted as Python knows them."""
    return re.sub(r"[\s\"'\\…]", "", unicodedata.normalize("NFKC", text.replace("…", "")))
