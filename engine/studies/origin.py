"""Origin: what a trial follows from, as a hash; and the machine and the version that it was made with."""

import json
import platform
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from engine.experiment.model import Experiment
from engine.studies.study import Reached
from engine.version import version

BYTES = 16  # of a hash
NAMES = {"name", "initialiser", "optimiser", "activation"}  # fields that name a registry entry


@dataclass(frozen=True)
class Machine:
    """What the last bits of a figure may depend on beside the study."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"


@cache
def this_machine() -> Machine:
    """The processor and the libraries that compile for it, without anything that says whose it is."""
    import numba
    import numpy as np
    from llvmlite.binding import get_host_cpu_name

    libraries = f"Python {platform.python_version()}, numba {numba.__version__}, NumPy {np.__version__}"
    return Machine(f"{platform.machine()} {get_host_cpu_name()}, {platform.system()}, {libraries}", version())


def given(value: Any) -> Any:
    """A value as JSON has it, without what is as it is by default, but for the names of registry entries.

    So a setting that a later version adds changes no hash of a study that does not use it.
    """
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        pairs = {name: getattr(value, name) for name in fields}
        return {name: given(of) for name, of in pairs.items() if name in NAMES or of != fields[name].default}
    return [given(each) for each in value] if isinstance(value, tuple) else value


def recipe_of(experiment: Experiment, run: int, reached: Reached) -> bytes:
    """A hash of all that the trials of a run follow from in a cell, but for their seeds."""
    settings = experiment.runs[run]
    kept = settings.recipe.keys() - {"seed"}
    parts = {
        "dataset": given(experiment.dataset),
        "network": given(experiment.network),
        "training": given(experiment.training),
        "run": {name: value for name, value in given(settings).items() if name in kept},
        "reached": given(reached),
    }
    return sha256(json.dumps(parts, sort_keys=True).encode()).digest()


def origin_of(recipe: bytes, seed: int) -> bytes:
    """The hash of all that one trial follows from."""
    return sha256(recipe + seed.to_bytes(4, "little")).digest()[:BYTES]
