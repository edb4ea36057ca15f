"""Points of the plane and pixels: there and back."""

from PySide6.QtCore import QPointF, QRectF

from engine.measures.plane import Extent
from gui.panels.plane import PlaneMap

PLANE = PlaneMap(Extent.square(-2.0, 1.0, 4.0), QRectF(10.0, 20.0, 200.0, 200.0))


def test_up_is_up() -> None:
    assert PLANE.pixel_of(-2.0, 1.0) == QPointF(10.0, 220.0)
    assert PLANE.pixel_of(2.0, 5.0) == QPointF(210.0, 20.0)
    assert PLANE.pixel_of(0.0, 4.0) == QPointF(110.0, 70.0)


def test_a_pixel_shows_the_point_that_is_drawn_there() -> None:
    assert PLANE.point_at(PLANE.pixel_of(0.5, 3.25)) == (0.5, 3.25)


def test_the_transform_says_the_same() -> None:
    for point in ((-2.0, 1.0), (0.0, 0.0), (1.5, 4.0)):
        assert PLANE.transform.map(QPointF(*point)) == PLANE.pixel_of(*point)
    assert PLANE.scale == 50.0
