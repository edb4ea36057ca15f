"""Backward: how large gradients are, layer by layer, and updates beside the weights that they change."""

from engine.measures import measures
from engine.run import TrainingRun
from engine.signals import BackwardSignals, backward_signals


@measures.register(
    "backward",
    label="Gradient backward",
    formula="root mean squares of ∂C/∂Z, of ∂C/∂W, and of what the next update adds to W over that of W",
    source="Glorot and Bengio 2010, AISTATS, section 4.2 and figures 7 and 8",
)
def backward(run: TrainingRun) -> BackwardSignals:
    return backward_signals(run)
