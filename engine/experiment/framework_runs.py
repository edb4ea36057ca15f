"""Framework runs: a run that starts as a framework's layers do, and which framework a run starts like."""

from typing import Any

from engine.experiment.model import RunSettings, make_run
from engine.nn.frameworks import frameworks


def fields_of_framework(name: str, activation: str) -> dict[str, Any]:
    """What a run has in a file that starts as this framework does, and is called after it."""
    framework = frameworks[name]
    return {**framework.start(activation).fields, "name": framework.label}


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
    called = any(framework.label == before.name for framework in frameworks.values())
    return not called or starting(before) == starting(after)
