"""Symmetry: which units of each hidden layer are the same."""

from engine.measures import measures
from engine.run import TrainingRun
from engine.symmetry import LayerSymmetry, layer_symmetry


@measures.register(
    "symmetry",
    label="Symmetry",
    formula="distinct units, numerical rank of W, largest cosine between two units",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
)
def symmetry(run: TrainingRun) -> tuple[LayerSymmetry, ...]:
    """One entry for each hidden layer."""
    found = []
    for W, b in run.network.layers(run.parameters)[:-1]:
        run.interrupt.check()
        found.append(layer_symmetry(W, b))
    return tuple(found)
