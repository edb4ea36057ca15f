"""The label of a table: the class of a point, or the number to predict."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from engine.datasets.own import FEWEST_NUMBERED, FEWEST_OF_A_CLASS
from engine.datasets.shape import MOST_CLASSES
from engine.messages.message import Note, listed
from engine.messages.problems import Problem, at_least, shown
from engine.own_data.own_points import OwnPoints, PointRow
from engine.tables.choices import CLASSES, NUMBERS, Choices, Question, Remedy
from engine.tables.columns import MOST_NAMED, beginning, cells, class_names, size_of
from engine.tables.numbers import is_missing, is_number, mostly_numbers
from engine.tables.reading import Table

ALLOWED = Note("2 to {most} classes, or numbers to predict", most=MOST_CLASSES)
AFEW = 2  # numbers: these are 0 and 1, or the like
MOST_WORDS = 10 * MOST_CLASSES  # in a column of classes, each of which may be written in several ways


@dataclass(frozen=True)
class Label:
    """What a column of labels is taken for. `question` where it could well be the other, too."""

    predicted: bool
    question: Question | None = None


def label_of(table: Table, column: int, choices: Choices) -> Label:
    """Classes, as far as there are at most MOST_CLASSES words or whole numbers; else numbers to predict.

    A person may choose, where a few numbers could be either.
    """
    words = known_words({*cells(table, column)})
    names = {*class_names(words).values()} if len(words) <= MOST_WORDS else words
    if len(names) > MOST_CLASSES:
        return Label(predicted=mostly_numbers(beginning(table, column)))
    if len(names) <= AFEW or not all(map(is_number, names)):
        return Label(predicted=False)
    taken = choices.label or (CLASSES if all(size_of(name).is_integer() for name in names) else NUMBERS)
    question = Question(
        Note(
            "'{name}' holds {count} different numbers.",
            name=shown(table.columns[column]),
            count=len(names),
        ),
        (
            Remedy(Note("They are classes"), choices.with_label(CLASSES)),
            Remedy(Note("They are to be predicted"), choices.with_label(NUMBERS)),
        ),
        int(taken == NUMBERS),
    )
    return Label(taken == NUMBERS, question)


def known_words(words: set[str]) -> set[str]:
    """The words of a label without those that stand for a missing value.

    "none" is a class like any other where the only other one is "some".
    """
    known = {word for word in words if not is_missing(word)}
    return known if len(known) > 1 else words - {""}


@dataclass(frozen=True)
class Labelled:
    """The points with their labels, or what is wrong with those; `notes` say which words are one class."""

    own: OwnPoints | None = None
    problem: Problem | None = None
    notes: tuple[Note, ...] = ()


def with_classes(
    points: Sequence[tuple[tuple[float, ...], str]], features: tuple[str, ...], label: str
) -> Labelled:
    """The points by the words of their label, where these are few enough classes."""
    meant = class_names({word for _, word in points})
    names = list(dict.fromkeys(meant.values()))
    if not 2 <= len(names) <= MOST_CLASSES:
        return Labelled(problem=Problem(column_called(label), classes_in(names), ALLOWED))
    classes = {word: names.index(name) for word, name in meant.items()}
    rows: tuple[PointRow, ...] = tuple((*values, classes[word]) for values, word in points)
    own = OwnPoints(rows, features, tuple(names), label)
    for name, count in zip(names, own.counts, strict=True):
        if count < FEWEST_OF_A_CLASS:
            place, given = Note("class '{name}'", name=shown(name)), Note("{count} point", count=count)
            return Labelled(problem=Problem(place, given, at_least(FEWEST_OF_A_CLASS)))
    merged = tuple(note for name in names if (note := spellings(name, meant)) is not None)
    return Labelled(own, notes=merged)


def with_numbers(rows: Sequence[PointRow], features: tuple[str, ...], label: str) -> Labelled:
    """The points with the numbers to predict, where these are not all the same."""
    if len(rows) < FEWEST_NUMBERED:
        given, allowed = Note("{count} points", count=len(rows)), at_least(FEWEST_NUMBERED)
        return Labelled(problem=Problem(column_called(label), given, allowed))
    if len({row[-1] for row in rows}) == 1:
        given, allowed = Note("the same number in every row"), Note("numbers to predict that differ")
        return Labelled(problem=Problem(column_called(label), given, allowed))
    return Labelled(OwnPoints(tuple(rows), features, (), label))


def column_called(name: str) -> Note:
    return Note("column '{name}'", name=shown(name))


def spellings(name: str, meant: Mapping[str, str]) -> Note | None:
    """Which different words are one class; None where there is only one."""
    words = sorted(word for word, other in meant.items() if other == name)
    if len(words) < 2:
        return None
    return Note("{words} are the same class", words=listed(map(shown, words[:MOST_NAMED])))


def classes_in(names: Collection[str]) -> Note:
    """How many classes there are, and which."""
    names = list(names)
    some = listed([*map(shown, names[:MOST_NAMED]), *(["…"] if len(names) > MOST_NAMED else [])])
    if len(names) == 1:
        return Note("{count} class: {names}", count=1, names=some)
    return Note("{count:,} classes: {names}", count=len(names), names=some)
