"""Sensitivity: how far each run and its shadow have parted."""

import numpy as np

from engine.arrays import Array
from engine.measures import measures
from engine.run import TrainingRun
from engine.sensitivity import Sensitivity, distance, growth
from engine.trail import Trail


@measures.register(
    "sensitivity",
    label="Sensitivity",
    formula="‖θ - θ′‖ where one weight of θ′ differed by 1e-12 at iteration 0",
    source="Wolf et al. 1985, Physica D 16, 285 (growth rates of distances)",
    needs_shadow=True,
    of_place=False,
)
def sensitivity(run: TrainingRun) -> Sensitivity | None:
    """None while the run has no shadow; one that is still on its way is compared as far as it has come."""
    shadow = run.shadow
    if shadow is None:
        return None
    if "sensitivity" not in shadow.memory:

        def parted() -> Array:
            return np.array([distance(run.parameters, shadow.parameters)])

        shadow.memory["sensitivity"] = Trail(parted, run, shadow)
    trail: Trail = shadow.memory["sensitivity"]
    series = trail.look()
    distances = series.values[:, 0]
    now = int(np.searchsorted(series.iterations, run.place, side="right"))
    rate, fitted = growth(series.iterations[:now], distances[:now])
    return Sensitivity(series.iterations, distances, max(0, now - 1), rate, fitted, series.unfinished)
