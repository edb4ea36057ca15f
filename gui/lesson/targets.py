"""Places: what a lesson may name in the window. No Qt here: lessons are checked without a window, too."""

from pathlib import Path
from pkgutil import iter_modules

from engine.lessons import Known
from gui.files.presets import presets

# A docked panel is called as its file: so it is known without Qt, which it draws with.
DOCKED = Path(__file__).parents[1] / "panels" / "docked"
PANELS = frozenset({"workbench", "studies", *(file.name for file in iter_modules([str(DOCKED)]))})
PLACES = frozenset({"boundary", "cost", "legend", "results", "timeline", "transport", "verdict", "weights"})


def known() -> Known:
    """What a lesson may name, as far as the window and its presets go."""
    return Known(
        presets={preset.name: preset.experiment for preset in presets()}, panels=PANELS, places=PLACES
    )
