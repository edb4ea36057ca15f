"""What is refused, and in which words: the field or place, what was given, what is allowed."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from engine.datasets import datasets
from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError, Problem
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from tests.engine.quotations import untold

TOP = "version, title, about, dataset, network, training, runs, last_id, bookmarks, view"
RUN = "id, initialiser, bias, seed, name, copied, number, layers, given, changes, branch, colour, gain"
TRAINING = "optimiser, learning_rate, weight_decay, l1, iterations, batch_size, batch_seed"
CIRCLES = "name, samples, noise, seed, test_samples, test_seed, scaling, factor"
RULES = ", ".join(initialisers)


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ExperimentError) as refusal:
        parse_experiment(text)
    problems = refusal.value.problems
    assert problems
    lines = refusal.value.lines()
    assert 1 <= len(lines) <= 2
    assert not any("\n" in line or "\r" in line for line in lines)
    assert not untold(problems, text)
    return problems


def nested(path: str, value: Any) -> str:
    """The JSON text of `value` at a dotted path, an array wherever the path has a number."""
    for part in reversed(path.split(".")):
        value = [value] if part.isdigit() else {part: value}
    return json.dumps(value)


# Where, what is given there, and what is said to be allowed.
REFUSED: list[tuple[str, Any, str]] = [
    ("version", 2, "1"),
    ("version", 0, "1"),
    ("version", "1", "1"),
    ("version", None, "1"),
    ("dataset", None, "an object in braces"),
    ("dataset", "circles", "an object in braces"),
    ("dataset", [], "an object in braces"),
    ("dataset.name", "circle", ", ".join(datasets)),
    ("dataset.name", 5, ", ".join(datasets)),
    ("dataset.name", None, ", ".join(datasets)),
    ("dataset.samples", 1, "at least 2"),
    ("dataset.samples", 100_001, "at most 100000"),
    ("dataset.samples", 2.5, "a whole number"),
    ("dataset.samples", 300.0, "a whole number"),
    ("dataset.samples", "300", "a whole number"),
    ("dataset.samples", True, "a whole number"),
    ("dataset.test_samples", 0, "at least 2"),
    ("dataset.noise", -0.1, "at least 0"),
    ("dataset.noise", 10.5, "at most 10"),
    ("dataset.noise", "a", "a valid number"),
    ("dataset.noise", float("nan"), "a finite number"),
    ("dataset.noise", float("inf"), "a finite number"),
    ("dataset.seed", -1, "at least 0"),
    ("dataset.seed", 2**32, "at most 4294967295"),
    ("network", None, "an object in braces"),
    ("network", [10, 5], "an object in braces"),
    ("network.hidden", [], "at least 1 of them"),
    ("network.hidden", [1] * 65, "at most 64 of them"),
    ("network.hidden", 1_000_000_000, "a list in brackets"),
    ("network.hidden", {"10": 5}, "a list in brackets"),
    ("network.hidden.0", 0, "at least 1"),
    ("network.hidden.0", 513, "at most 512"),
    ("network.hidden.0", 10.0, "a whole number"),
    ("network.hidden.0", None, "a whole number"),
    ("network.activation", "relux", "relu, leaky_relu, tanh, sigmoid, elu, gelu or linear"),
    ("network.activation", ["relu"], "relu, leaky_relu, tanh, sigmoid, elu, gelu or linear"),
    ("training", 0.01, "an object in braces"),
    ("training.optimiser", "newton", ", ".join(optimisers)),
    ("training.learning_rate", 0, "more than 0"),
    ("training.learning_rate", -1, "more than 0"),
    ("training.learning_rate", 1001, "at most 1000"),
    ("training.learning_rate", float("inf"), "a finite number"),
    ("training.learning_rate", float("-inf"), "a finite number"),
    ("training.iterations", 0, "at least 1"),
    ("training.iterations", 10**9, "at most 100000000"),
    ("training.iterations", 1e3, "a whole number"),
    ("training.batch_size", 0, "at least 1"),
    ("training.batch_size", 100_001, "at most 100000"),
    ("training.batch_size", 32.0, "a whole number"),
    ("training.batch_size", "all", "a whole number"),
    ("training.batch_seed", -1, "at least 0"),
    ("training.batch_seed", None, "a whole number"),
    ("runs", [], "at least 1 of them"),
    ("runs", [{}] * 13, "at most 12 of them"),
    ("runs", {}, "a list in brackets"),
    ("runs", "he", "a list in brackets"),
    ("runs.0", "he", "an object in braces"),
    ("runs.0", None, "an object in braces"),
    ("runs.0.initialiser", "hee", RULES),
    ("runs.0.initialiser", None, RULES),
    ("runs.0.initialiser", ["he"], RULES),
    ("runs.0.seed", 1.5, "a whole number"),
    ("runs.0.name", "", "at least 1 of them"),
    ("runs.0.name", "n" * 41, "at most 40 of them"),
    ("runs.0.name", 5, "a valid string"),
    ("runs.0.gain", -1, "at least 0"),
    ("runs.0.gain", "big", "a valid number"),
]


@pytest.mark.parametrize(("field", "value", "allowed"), REFUSED)
def test_a_refused_value_is_named_with_what_is_allowed(field: str, value: Any, allowed: str) -> None:
    (problem,) = refused(nested(field, value))
    assert problem.field == field
    assert problem.allowed.replace(",", "") == allowed.replace(",", "")  # 100,000 is as good as 100000
    given_text = json.dumps(value)
    assert problem.given == given_text or (
        len(given_text) > 60 and given_text.startswith(problem.given.removesuffix("…"))
    )
    assert len(problem.given) <= 60
    assert str(problem) == f"{problem.field}: given {problem.given}; allowed: {problem.allowed}"


@pytest.mark.parametrize(
    ("field", "allowed"),
    [
        ("datasets", TOP),
        ("seed", TOP),
        ("he", TOP),
        ("dataset.cells", CIRCLES),
        ("dataset.circles", CIRCLES),
        ("network.layers", "hidden, activation, output"),
        ("training.momentum", TRAINING),
        ("runs.0.scale", RUN),
        ("runs.0.he", RUN),
    ],
)
def test_an_unknown_field_is_named_with_those_that_exist(field: str, allowed: str) -> None:
    (problem,) = refused(nested(field, 1))
    assert problem.field == field
    assert problem.allowed == f"only {allowed}"


@pytest.mark.parametrize(
    ("field", "given", "most"), [("layer", 4, 3), ("unit", 11, 10), ("input", 3, 2), ("unit", 10**30, 10)]
)
def test_a_nudge_of_no_weight_is_refused(field: str, given: int, most: int) -> None:
    nudge = json.dumps({"amount": 1e-6, field: given})
    (problem,) = refused(f'{{"runs": [{{}}, {{"changes": [{{"iteration": 5, "nudge": {nudge}}}]}}]}}')
    assert problem == Problem(f"runs.1.changes.0.nudge.{field}", str(given), f"at most {most}")


@pytest.mark.parametrize("key", ["a\nb\nc\nd", "a\rb", "\x1b[2J", "k" * 5000])
def test_a_strange_key_still_gives_one_short_line(key: str) -> None:
    (problem,) = refused(json.dumps({key: 1}))
    assert len(str(problem)) < 250
    assert str(problem).isprintable()


@pytest.mark.parametrize(
    ("part", "entry", "own"),
    [
        (part, entry.name, own)
        for part, registry in (("dataset", datasets), ("runs.0", initialisers))
        for entry in registry.values()
        for own, (annotation, _) in entry.parameters.items()
        if get_args(annotation)[0] in (int, float)
    ],
)
@pytest.mark.parametrize("side", ["low", "high"])
def test_an_entry_s_own_parameters_are_held_to_their_limits(
    part: str, entry: str, own: str, side: str
) -> None:
    registry, naming = (datasets, "name") if part == "dataset" else (initialisers, "initialiser")
    kind, field = get_args(registry[entry].parameters[own][0])
    limits = {
        key: getattr(m, key) for m in field.metadata for key in ("ge", "gt", "le", "lt") if hasattr(m, key)
    }
    keys = ("ge", "gt") if side == "low" else ("le", "lt")
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    (key,) = (key for key in keys if key in limits)
    beyond = kind(limits[key] + (0 if len(key) == 2 and key[1] == "t" else 1) * (-1 if side == "low" else 1))
    (problem,) = refused(nested(part, {naming: entry, own: beyond}))
    assert problem.field == f"{part}.{own}"
    assert problem.allowed.startswith(words[key])


@pytest.mark.parametrize(
    ("text", "place", "given_text"),
    [
        ("", "line 1, column 1", "nothing more"),
        ("{", "line 1, column 1", '"{"'),
        ('{"version": 1,,}', "line 1, column 15", '",}"'),
        ('{\n  "version": 1\n  "runs": []\n}', "line 3, column 3", '"\\"runs\\": []"'),
        ('{\n\n"network": {hidden: [3]}}', "line 3, column 13", '"hidden: [3]}}"'),
        ("{'version': 1}", "line 1, column 2", "\"'version': 1}\""),
        ('{"version": 1} {}', "line 1, column 16", '"{}"'),
        ('{"é": x}', "line 1, column 7", '"x}"'),
        ("\0", "line 1, column 1", '"\\u0000"'),
    ],
)
def test_broken_json_names_line_and_column(text: str, place: str, given_text: str) -> None:
    (problem,) = refused(text)
    assert (problem.field, problem.given) == (place, given_text)
    assert problem.allowed


@pytest.mark.parametrize("text", ["", "{", '{"version": 1', '{"version": 1} {}', "[" * 5000])
def test_the_reader_of_json_is_quoted_within_our_words(text: str) -> None:
    (problem,) = refused(text)
    assert re.fullmatch(r"JSON; its reader says “[^”]+”", problem.allowed), str(problem)


def test_several_problems_are_counted_on_the_second_line() -> None:
    document = {
        "version": 7,
        "network": {"hidden": [0, 600, "a"]},
        "runs": [{"initialiser": "x"}, {"seed": -1}],
    }
    with pytest.raises(ExperimentError) as refusal:
        parse_experiment(json.dumps(document))
    assert [problem.field for problem in refusal.value.problems] == [
        "version", "network.hidden.0", "network.hidden.1", "network.hidden.2",
        "runs.0.initialiser", "runs.1.seed",
    ]  # fmt: skip
    first, second = refusal.value.lines()
    assert first == "version: given 7; allowed: 1"
    assert second == "network.hidden.0: given 0; allowed: at least 1 (and 4 more)"
    assert len(refusal.value.lines(most=6)) == 6


@pytest.mark.parametrize(
    ("wrong", "ending"),
    [(1, ""), (2, ""), (3, " (and 1 more)"), (4, " (and 2 more)"), (64, " (and 62 more)")],
)
def test_there_are_never_more_than_two_lines(wrong: int, ending: str) -> None:
    with pytest.raises(ExperimentError) as refusal:
        parse_experiment(json.dumps({"network": {"hidden": [0] * wrong}}))
    lines = refusal.value.lines()
    assert len(lines) == min(wrong, 2)
    assert lines[-1] == f"network.hidden.{len(lines) - 1}: given 0; allowed: at least 1{ending}"


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    for mark in ("", "\ufeff"):
        path = tmp_path / "experiment.json"
        path.write_text(mark + "{}", encoding="utf-8")
        assert read_experiment(path) == Experiment()


@pytest.mark.parametrize(
    ("content", "field_ending", "given_text"),
    [
        (None, "experiment.json", "no such file or directory"),
        (b"\xff\xfe\x00binary", "experiment.json, byte 0", "no UTF-8 text"),
        (b'{"version": 1}\x80', "experiment.json, byte 14", "no UTF-8 text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, content: bytes | None, field_ending: str, given_text: str
) -> None:
    path = tmp_path / "experiment.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExperimentError) as refusal:
        read_experiment(path)
    (problem,) = refusal.value.problems
    assert not untold([problem], str(path))
    assert problem.field.endswith(field_ending)
    assert problem.given == given_text


def test_a_file_that_is_too_large_is_named(tmp_path: Path) -> None:
    path = tmp_path / "experiment.json"
    path.write_bytes(b" " * 15_000_001)
    with pytest.raises(ExperimentError) as refusal:
        read_experiment(path)
    (problem,) = refusal.value.problems
    assert not untold([problem], str(path))
    assert (problem.field, problem.given) == (str(path), "more than 15,000,000 bytes")


def test_a_directory_is_no_experiment(tmp_path: Path) -> None:
    with pytest.raises(ExperimentError) as refusal:
        read_experiment(tmp_path)
    assert refusal.value.problems[0].field == str(tmp_path)


def test_a_file_of_exactly_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "experiment.json"
    path.write_bytes(b"{}".ljust(1_000_000))
    assert read_experiment(path) == Experiment()
