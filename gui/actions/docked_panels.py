"""All panels that dock, in the order of the View menu. Two of them belong to rooms of their own."""

import gui.lesson.panel
import gui.panels.docked
import gui.workbench.panel  # noqa: F401 - registers its panel, as those before do
from gui.panels import docking

docked = dict(sorted(docking.docked.items(), key=lambda item: item[1].rank))
