"""The plane of the two features in a picture: up is up in the one, and down in the other's pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from engine.measures.plane import Extent


@dataclass(frozen=True)
class PlaneMap:
    """Which pixel of the square `area` shows which point of the plane's `extent`."""

    extent: Extent
    area: QRectF

    def pixel_of(self, x: float, y: float) -> QPointF:
        """Where a point of the plane is shown."""
        extent, area = self.extent, self.area
        right, up = (x - extent.left) / extent.width, (y - extent.bottom) / extent.height
        return QPointF(area.left() + right * area.width(), area.bottom() - up * area.height())

    def point_at(self, pixel: QPointF) -> tuple[float, float]:
        """The point of the plane that a pixel shows."""
        extent, area = self.extent, self.area
        right, up = (pixel.x() - area.left()) / area.width(), (area.bottom() - pixel.y()) / area.height()
        return extent.left + right * extent.width, extent.bottom + up * extent.height

    @property
    def scale(self) -> float:
        """Pixels along a length of 1 across."""
        return self.area.width() / self.extent.width

    @property
    def scale_up(self) -> float:
        """Pixels along a length of 1 upwards."""
        return self.area.height() / self.extent.height

    @property
    def transform(self) -> QTransform:
        """From the plane to pixels."""
        origin = self.pixel_of(0.0, 0.0)
        return QTransform(self.scale, 0, 0, -self.scale_up, origin.x(), origin.y())
