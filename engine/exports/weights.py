"""Weights and biases, as they are at the iteration: named arrays that this laboratory reads as given weights.

Those of one run are called W1, b1, W2 and so on; of several runs, run1.W1, run2.W1 and so on. A matrix has a
row for each unit.
"""

import io
import json
from typing import Annotated, Any

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS, Experiment, network_of
from engine.experiment.naming import run_names
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.training.run import TrainingRun

Which = Annotated[
    int, Field(ge=0, le=MOST_RUNS, strict=True, description="which run, counted from 1; 0 for all of them")
]
Arrays = dict[str, Array]
BYTES_OF_NUMBER = {".npz": 8, ".safetensors": 8, ".csv": 20}
BYTES_OF_HEAD = {".npz": 250, ".safetensors": 80, ".csv": 5}  # that each array has


def runs_to_choose(experiment: Experiment) -> dict[str, dict[int, str]]:
    """All of them, or one by its name."""
    return {"run": {0: Note("all of them"), **dict(enumerate(run_names(experiment), start=1))}}


def size_of_weights(experiment: Experiment, iteration: int, suffix: str, *, run: int) -> int:
    runs, network = 1 if run else len(experiment.runs), network_of(experiment)
    heads = 2 * network.depth * BYTES_OF_HEAD[suffix]
    return runs * (heads + network.parameter_count * BYTES_OF_NUMBER[suffix])


@kinds.register(
    "weights",
    label="Weights and biases",
    formula="W1, b1, … of one run, run1.W1, … of several; a row is a unit",
    source="numpy.savez; safetensors; CSV with an empty line between two arrays",
    suffixes=(".npz", ".safetensors", ".csv"),
    size=size_of_weights,
    choices=runs_to_choose,
)
def weights(subject: Subject, suffix: str, *, run: Which = 0) -> bytes:
    """The laboratory reads the file of one run back to the same bits, see `engine.own_data.weights_file`."""
    arrays = arrays_of(subject, run)
    if suffix == ".npz":
        return npz_bytes(arrays)
    return safetensors_bytes(arrays, subject) if suffix == ".safetensors" else csv_bytes(arrays)


def arrays_of(subject: Subject, number: int) -> Arrays:
    """Those of one run, or of all; ExperimentError, which names the parameter, where there is no such run."""
    runs = subject.trainer.runs
    if number > len(runs):
        raise refused("run", str(number), Note("0 to {most}", most=len(runs)))
    if number or len(runs) == 1:
        return named_arrays(runs[max(0, number - 1)])
    return {
        f"run{place}.{name}": array
        for place, run in enumerate(runs, start=1)
        for name, array in named_arrays(run).items()
    }


def named_arrays(run: TrainingRun) -> Arrays:
    """W1 (units, inputs), b1 (units,), and so on."""
    arrays: Arrays = {}
    for layer, (W, b) in enumerate(run.network.layers(run.parameters), start=1):
        arrays |= {f"W{layer}": np.ascontiguousarray(W), f"b{layer}": b.ravel()}
    return arrays


def npz_bytes(arrays: Arrays) -> bytes:
    content = io.BytesIO()
    entries: dict[str, Any] = {**arrays}  # to NumPy 2.1 its own allow_pickle would be one of them
    np.savez(content, **entries)
    return content.getvalue()


def safetensors_bytes(arrays: Arrays, subject: Subject) -> bytes:
    """Beside the tensors, what they are of, and what the runs are called."""
    from safetensors.numpy import save

    names = {f"run{place}": str(name) for place, name in enumerate(subject.names, start=1)}
    return in_one_order(save(arrays, metadata={"made_of": subject.line, **names}))


def in_one_order(content: bytes) -> bytes:
    """The same file in any process: the library shuffles the metadata in its head.

    8 bytes say how long the head is, which is JSON and may end in spaces: safetensors, "Format".
    """
    end = 8 + int.from_bytes(content[:8], "little")
    head = json.loads(content[8:end])
    head["__metadata__"] = dict(sorted(head["__metadata__"].items()))
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # the numbers are aligned
    return len(text).to_bytes(8, "little") + text + content[end:]


def csv_bytes(arrays: Arrays) -> bytes:
    """Each array's name, and its rows below it."""
    blocks = []
    for name, array in arrays.items():
        rows = (",".join(map(repr, row)) for row in np.atleast_2d(array).tolist())
        blocks.append("\n".join([name, *rows]))
    return ("\n\n".join(blocks) + "\n").encode()
