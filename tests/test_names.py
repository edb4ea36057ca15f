"""Names that files and lessons may hold: what has been released stays, and what is new needs no list."""

import json
from collections.abc import Collection
from pathlib import Path

import pytest

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.diagnosis import rules
from engine.lessons.quantities import quantities
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from gui.lesson.targets import PANELS, PLACES

KEPT = Path(__file__).parent / "names_that_may_never_vanish.json"
NAMES: dict[str, Collection[str]] = {
    "activations": activations,
    "datasets": datasets,
    "initialisers": initialisers,
    "optimisers": optimisers,
    "panels": PANELS,
    "places": PLACES,
    "quantities": quantities,
    "rules": rules,
    "scalings": scalings,
}


@pytest.mark.parametrize("kind", NAMES)
def test_no_name_that_a_file_may_hold_has_vanished(kind: str) -> None:
    """A name is added to the list when it is released, and never taken off."""
    assert set(json.loads(KEPT.read_text(encoding="utf-8"))[kind]) - set(NAMES[kind]) == set()
