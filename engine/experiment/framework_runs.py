"""Framework runs: a run that starts as a framework's layers do, and which framework a run starts like."""

from typing import Any

from engine.experiment.model import RunSettings, make_run
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers


def fields_of_framework(name: str, activation: str) -> dict[str, Any]:
    """What a run has in a file that starts as this framework does, and is called after it."""
    framework = frameworks[name]
    fields = framework.start(activation).fields
    own = make_run(**fields).own(initialisers[fields["initialiser"]])
    return {**fields, **own, "name": framework.label}


def by_framework(run: RunSettings, name: str, activation: str) -> dict[str, Any]:
    """The fields that a run takes from a framework: not its name where a person has given it one."""
    fields = fields_of_framework(name, activation)
    if run.name is not None and not is_called_after_a_framework(run):
        del fields["name"]
    return fields


def is_called_after_a_framework(run: RunSettings) -> bool:
    return any(framework.label == run.name for framework in frameworks.values())


def framework_of(run: RunSettings, activation: str) -> str | None:
    """The framework whose rules a run starts by; None where it is none of them, or the first of several."""
    start = starting(run)
    return next(
        (
            name
            for name, framework in frameworks.items()
            if starting(make_run(**framework.start(activation).fields)) == start
        ),
        None,
    )


def starting(run: RunSettings) -> dict[str, Any]:
    """What the start follows from but for the seed."""
    return {field: value for field, value in run.recipe.items() if field not in ("seed", "changes")}


def keeps_its_name(before: RunSettings, after: RunSettings) -> bool:
    """Whether a run may still be called so: it may not where it no longer starts as its framework does."""
    return not is_called_after_a_framework(before) or starting(before) == starting(after)
