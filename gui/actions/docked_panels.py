"""All panels that dock, in the order of the View menu. Three of them belong to rooms of their own."""

import math

import gui.lesson.panel
import gui.panels.docked
import gui.studies.panel
import gui.workbench.panel  # noqa: F401 - registers its panel, as those before do
from gui.panels import docking


def place(spec: docking.DockedSpec) -> tuple[bool, float, str]:
    """Those on the left first, then by their function keys; those without one last, by their titles."""
    number = spec.key.removeprefix("F")
    return not spec.left, int(number) if number.isdigit() else math.inf, spec.title


docked = {spec.name: spec for spec in sorted(docking.docked.values(), key=place)}
