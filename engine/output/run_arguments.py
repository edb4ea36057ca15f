"""Run arguments: what the command line says of the runs, as fields of an experiment's file.

A rule is a name, and behind it those of its parameters that are not the defaults: `random:scale=2`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.experiment.bias import AnyBias
from engine.experiment.framework_runs import fields_of_framework
from engine.experiment.model import LONGEST_NAME, validated
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, refused, shown
from engine.nn.biases import biases
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from engine.registry import Entry

A_RULE = Note("a name, with its parameters behind it where they are others: random:scale=2")


def runs_from(option: str, text: str, activation: str) -> list[dict[str, Any]]:
    """A run for each rule between commas; a framework's name stands for its rules of weights and biases."""
    return [run_from(rule_from(option, rule, initialisers), activation) for rule in text.split(",")]


def run_from(rule: dict[str, Any], activation: str) -> dict[str, Any]:
    name = rule["name"]
    own = {key: value for key, value in rule.items() if key != "name"}
    if name not in frameworks:
        return {"initialiser": name, **own}
    fields = fields_of_framework(name, activation)
    if own:
        del fields["name"]  # it is the framework's no more
    return {**fields, **own}


def bias_from(option: str, text: str) -> dict[str, Any]:
    """A bias rule; ExperimentError, which names the option, where there is no such one."""
    rule = rule_from(option, text, biases)
    try:
        validated(AnyBias, rule)
    except ExperimentError as error:
        problems = (Problem(f"{option} {each.field}", each.given, each.allowed) for each in error.problems)
        raise ExperimentError(problems) from None
    return rule


def with_bias(run: dict[str, Any], bias: dict[str, Any]) -> dict[str, Any]:
    """The fields of a run with other biases: it is called after no framework then."""
    called = {framework.label for framework in frameworks.values()}
    return {**run, "bias": bias, "name": None if run.get("name") in called else run.get("name")}


def given_run(path: Path, sizes: tuple[int, ...], rows: str | None) -> dict[str, Any]:
    """A run that starts from the weights in a file, and is called after it."""
    from engine.own_data.given_weights import Rows, given_layers, is_open
    from engine.own_data.weights_file import read_arrays

    arrays = read_arrays(path)
    if rows is None and is_open(arrays, sizes):
        allowed = Note("--rows units, as in PyTorch, or --rows inputs, as in Keras")
        raise refused(path.name, Note("square weights, which fit either way round"), allowed)
    name = path.stem.encode(errors="replace").decode()[:LONGEST_NAME]  # it may hold what is no text
    layers = given_layers(arrays, sizes, None if rows is None else Rows(rows))
    return {"given": [layer.model_dump() for layer in layers], "name": name}


def rule_from(option: str, text: str, rules: Mapping[str, Entry]) -> dict[str, Any]:
    """A rule's name and parameters; ExperimentError where a part is no `parameter=value`."""
    name, *parts = (part.strip() for part in text.split(":"))
    rule: dict[str, Any] = {"name": name}
    known = rules[name].parameters if name in rules else {}
    texts = {parameter for parameter, (_, default) in known.items() if isinstance(default, str)}
    for part in parts:
        parameter, equals, value = part.partition("=")
        if not equals or not parameter.strip() or parameter.strip() in ("name", "initialiser", "bias"):
            raise refused(option, shown(text), A_RULE)
        is_text = parameter.strip() in texts
        rule[parameter.strip()] = value.strip() if is_text else number_or_text(value.strip())
    return rule


def number_or_text(text: str) -> Any:
    """A number as a file has it; anything else is a text."""
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text
