"""Places: what a lesson may name in the window. No Qt here: lessons are checked without a window, too."""

from engine.lessons import Known
from gui.files.presets import presets

PANELS = frozenset(
    {"backward", "diagnosis", "forward", "gradients", "neurons", "sensitivity", "symmetry", "workbench"}
)
PLACES = frozenset({"boundary", "cost", "legend", "results", "timeline", "transport", "verdict", "weights"})


def known() -> Known:
    """What a lesson may name, as far as the window and its presets go."""
    return Known(
        presets={preset.name: preset.experiment for preset in presets()}, panels=PANELS, places=PLACES
    )
