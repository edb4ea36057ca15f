"""Compiles the kernels of every activation, optimiser and output, so that no test waits for it.

    uv run python -m tests.warm_kernels

They are kept on disk, in the user's cache; where they are there already this takes a moment.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from engine.experiment.json_io import parse_experiment
from engine.nn.activations import activations
from engine.nn.optimisers import optimisers
from engine.training.trainer import Trainer

USED = ("relu", "tanh")  # by the tests, with other outputs than the usual one
# Data that ask for each output; the first ask for the usual one.
DATASETS = ({"name": "circles"}, {"name": "spirals", "classes": 3}, {"name": "sine"})


def compile_for(activation: str, optimiser: str, dataset: dict[str, object] = DATASETS[0]) -> None:
    """Train an iteration of mini-batches, and look at the result."""
    training = {"optimiser": optimiser, "batch_size": 32}
    parts = {"dataset": dataset, "network": {"activation": activation}, "training": training, "runs": [{}]}
    text = json.dumps(parts)
    with Trainer(parse_experiment(text), cores=1) as trainer:
        trainer.seek(1)
        trainer.runs[0].logits(trainer.data.X_train)


def main() -> None:
    (first, *others), default = activations, next(iter(optimisers))
    for optimiser in optimisers:
        compile_for(first, optimiser)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        of_others = [pool.submit(compile_for, other, default) for other in others]
        several = [(name, dataset) for name in USED for dataset in DATASETS[1:]]
        of_outputs = [pool.submit(compile_for, name, default, dataset) for name, dataset in several]
        for compiled in (*of_others, *of_outputs):
            compiled.result()


if __name__ == "__main__":
    main()
