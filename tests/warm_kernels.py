"""Compiles the kernels of every activation and optimiser, so that no test waits for it.

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


def compile_for(activation: str, optimiser: str) -> None:
    """Train an iteration of mini-batches, and look at the result."""
    training = {"optimiser": optimiser, "batch_size": 32}
    text = json.dumps({"network": {"activation": activation}, "training": training, "runs": [{}]})
    with Trainer(parse_experiment(text), cores=1) as trainer:
        trainer.seek(1)
        trainer.runs[0].logits(trainer.data.X_train)


def main() -> None:
    (first, *others), default = activations, next(iter(optimisers))
    for optimiser in optimisers:
        compile_for(first, optimiser)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for compiled in [pool.submit(compile_for, other, default) for other in others]:
            compiled.result()


if __name__ == "__main__":
    main()
