"""Names of the axes of a picture: whole, or shortened to what still says something, never over its edge."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from gui.panels.plane_axes import name_in

NAME = "2nd component"


@pytest.mark.parametrize("pattern", ["{} →", "↑ {}"])
@pytest.mark.usefixtures("qapp")
def test_a_name_and_its_arrow_have_room_or_the_arrow_stands_alone(pattern: str) -> None:
    metrics = QFontMetricsF(QFont("Inter", 12))
    whole = metrics.horizontalAdvance(pattern.format(NAME))
    arrow = pattern.format("").strip()
    for share in (0.3, 0.5, 0.7, 0.9, 0.97, 1.05):
        words = name_in(NAME, share * whole, metrics, pattern)
        assert words == arrow or metrics.horizontalAdvance(words) <= share * whole
    assert name_in(NAME, 1.05 * whole, metrics, pattern) == pattern.format(NAME)
    assert "…" in name_in(NAME, 0.9 * whole, metrics, pattern)
    assert name_in(NAME, 0.5 * whole, metrics, pattern) == arrow
