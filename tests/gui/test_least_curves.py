"""However much stands around it, the cost plot keeps room for its curves."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from tests.gui.conftest import Lab, settle

LEAST = QSize(320, 120)  # pixels
LESSONS = Path(__file__).parents[2] / "resources" / "lessons"


@pytest.mark.parametrize(
    "panels", [("forward", "diagnosis"), ("gradients", "backward"), ("neurons", "symmetry")]
)
def test_curves_keep_their_room_beside_two_panels_and_a_lesson(
    letters: int,  # noqa: ARG001
    lab: Lab,
    panels: tuple[str, str],
) -> None:
    window = lab.window
    window.resize(1280, 720)
    lab.training.step(1000)
    lab.wait_for(1000)
    window.open_lesson(str(LESSONS / "1-why-not-zeros.md"))
    lab.qtbot.waitUntil(lambda: window.in_a_lesson and window.docks.docks["lesson"].isVisible())
    for name in panels:
        window.docks.show_panel(name)
    docks = window.docks.docks
    lab.qtbot.waitUntil(lambda: all(docks[name].isVisible() for name in ("lesson", *panels)))
    settle()
    assert window.size() == QSize(1280, 720)
    assert window.cost_plot.isVisible()
    curves = window.cost_plot._plot.view_rect
    assert curves.width() >= LEAST.width()
    assert curves.height() >= LEAST.height()
